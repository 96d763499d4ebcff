// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/place_list.h"

#include "models/fleet/site_words.h"

#include <algorithm>

namespace countis::ui {
namespace {

PlaceId placeOf(double number) {
    return {static_cast<std::int64_t>(number)};
}

std::string named(const QString& typed) {
    return typed.simplified().toStdString();
}

} // namespace

PlaceList::PlaceList(Roster& roster, MeterList& meters, QObject* parent)
    : QAbstractListModel(parent), roster_(roster), meters_(meters) {
    collator_.setNumericMode(true); // "Hall 2" before "Hall 10"
    collator_.setCaseSensitivity(Qt::CaseInsensitive);
    connect(&meters_, &MeterList::rowsInserted, this,
            &PlaceList::rebuild); // a store may bring places with its points
    connect(&meters_, &MeterList::arranged, this, &PlaceList::rebuild);
    rebuild();
}

int PlaceList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> PlaceList::roleNames() const {
    return {{NameRole, "name"}, {NumberRole, "number"}};
}

QVariant PlaceList::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SiteRow& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return QString(2 * row.level, QChar::Nbsp) + nameOf(static_cast<double>(row.place.number));
    case NumberRole: return static_cast<double>(row.place.number);
    default: return {};
    }
}

QString PlaceList::siteName() const {
    return roster_.siteName().empty() ? tr("Your site") : QString::fromStdString(roster_.siteName());
}

QString PlaceList::nameOf(double place) const {
    const Place* const found = roster_.places().find(placeOf(place));
    return found ? QString::fromStdString(found->name) : siteName();
}

QString PlaceList::pathOf(double place) const {
    return QString::fromStdString(roster_.pathOf(placeOf(place)));
}

double PlaceList::numberAt(int row) const {
    return row >= 0 && row < count() ? static_cast<double>(rows_[static_cast<std::size_t>(row)].place.number) : 0;
}

int PlaceList::rowOf(double place) const {
    const auto found = std::ranges::find(rows_, placeOf(place), &SiteRow::place);
    return found == rows_.end() ? 0 : static_cast<int>(found - rows_.begin());
}

double PlaceList::parentOf(double place) const {
    const Place* const found = roster_.places().find(placeOf(place));
    return found ? static_cast<double>(found->parent.number) : 0;
}

QString PlaceList::contentText(double place) const {
    const auto meters = std::ranges::count(roster_.points(), placeOf(place), &Point::place);
    const auto places = std::ranges::count(roster_.places().places(), placeOf(place), &Place::parent);
    const QString parent = nameOf(parentOf(place));
    const QString meterCount = metersText(static_cast<int>(meters));
    const QString placeCount = placesText(static_cast<int>(places));
    if (meters > 0 && places > 0)
        return tr("It contains %1 and %2. They move up to %3.").arg(meterCount, placeCount, parent);
    if (meters > 0)
        return tr("It contains %1, which move up to %2.").arg(meterCount, parent);
    if (places > 0)
        return tr("It contains %1, which move up to %2.").arg(placeCount, parent);
    return {};
}

QString PlaceList::add(double parent, const QString& name) {
    if (QString refusal = meters_.refusal(); !refusal.isEmpty())
        return refusal;
    const auto added = roster_.addPlace(placeOf(parent), named(name));
    return done(added ? tl::expected<void, PlaceError>{} : tl::unexpected(added.error()));
}

QString PlaceList::rename(double place, const QString& name) {
    if (QString refusal = meters_.refusal(); !refusal.isEmpty())
        return refusal;
    if (placeOf(place))
        return done(roster_.renamePlace(placeOf(place), named(name)));
    const std::string siteName = named(name);
    // The site is no level of a path, so that its name may hold a slash.
    if (const auto error = placeNameError(siteName); error == PlaceError::NameTooLong)
        return placeErrorText(*error);
    roster_.setSiteName(siteName);
    return done({});
}

QString PlaceList::move(double place, double parent) {
    if (QString refusal = meters_.refusal(); !refusal.isEmpty())
        return refusal;
    return done(roster_.movePlace(placeOf(place), placeOf(parent)));
}

QString PlaceList::remove(double place) {
    if (QString refusal = meters_.refusal(); !refusal.isEmpty())
        return refusal;
    return done(roster_.removePlace(placeOf(place)));
}

QString PlaceList::done(const tl::expected<void, PlaceError>& result) {
    if (!result)
        return placeErrorText(result.error());
    finish();
    return meters_.refusal();
}

void PlaceList::finish() {
    rebuild();
    meters_.arrange();
}

void PlaceList::rebuild() {
    std::vector<SiteRow> rows = placeRows(roster_, collator_);
    if (rows == rows_)
        return;
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
    emit placesChanged();
}

void PlaceList::retranslate(const QLocale& locale) {
    collator_.setLocale(locale);
    beginResetModel();
    rows_ = placeRows(roster_, collator_);
    endResetModel();
    emit placesChanged();
}

} // namespace countis::ui
