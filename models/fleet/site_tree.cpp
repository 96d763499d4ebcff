// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/site_tree.h"

#include "models/fleet/site_words.h"

#include <algorithm>
#include <utility>

namespace countis::ui {
namespace {

/// "E28" of "COUNTIS E28".
QString shortProduct(const Point& point) {
    const Device* const device = point.device();
    return device ? QString::fromStdString(device->product).section(QLatin1Char(' '), 1, 1) : QString();
}

} // namespace

SiteTree::SiteTree(MeterList& meters, PlaceList& places, QObject* parent)
    : QAbstractListModel(parent), meters_(meters), places_(places) {
    connect(&meters_, &MeterList::rowsInserted, this, &SiteTree::rebuild);
    connect(&meters_, &MeterList::rowsRemoved, this, &SiteTree::rebuild);
    connect(&meters_, &MeterList::arranged, this, &SiteTree::rebuild);
    connect(&places_, &PlaceList::placesChanged, this, &SiteTree::rebuild);
    connect(&meters_, &MeterList::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) { meterChanged(first.row(), last.row()); });
    connect(&meters_, &MeterList::refusalChanged, this, [this] {
        if (!rows_.empty())
            emit dataChanged(index(0), index(count() - 1));
    });
    rebuild();
}

int SiteTree::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> SiteTree::roleNames() const {
    return {{IsPlaceRole, "isPlace"},   {LevelRole, "level"},
            {NameRole, "name"},         {NumberRole, "number"},
            {IsOpenRole, "isOpen"},     {CountTextRole, "countText"},
            {MeterRole, "meter"},       {AddressRole, "address"},
            {ProductRole, "product"},   {RoleTextRole, "roleText"},
            {StateRole, "state"},       {StateWordRole, "stateWord"},
            {ReasonRole, "reason"},     {EditableRole, "editable"},
            {CanAllowRole, "canAllow"}, {CommandsAllowedRole, "commandsAllowed"}};
}

QVariant SiteTree::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SiteRow& row = at(index.row());
    switch (role) {
    case IsPlaceRole: return row.isPlace();
    case LevelRole: return row.level;
    case IsOpenRole: return row.isOpen;
    default: return row.isPlace() ? placeData(row, role) : pointData(row, role);
    }
}

QVariant SiteTree::placeData(const SiteRow& row, int role) const {
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return places_.nameOf(static_cast<double>(row.place.number));
    case NumberRole: return static_cast<double>(row.place.number);
    case CountTextRole: return row.place ? locale_.toString(row.meters) : metersText(row.meters);
    case MeterRole: return -1;
    case StateRole: return QVariant::fromValue(Measure::State::Offline);
    case EditableRole: return meters_.refusal().isEmpty();
    case CommandsAllowedRole:
    case CanAllowRole: return false;
    case AddressRole:
    case ProductRole:
    case RoleTextRole:
    case StateWordRole:
    case ReasonRole: return QString();
    default: return {};
    }
}

QVariant SiteTree::pointData(const SiteRow& row, int role) const {
    const int meter = meters_.rowOf(row.point);
    if (meter < 0)
        return {};
    const Point& point = meters_.pointAt(meter);
    const auto ofList = [&](int listRole) { return meters_.data(meters_.index(meter), listRole); };
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return MeterList::nameOf(point);
    case NumberRole: return static_cast<double>(point.id.number);
    case CountTextRole: return QString();
    case MeterRole: return meter;
    case AddressRole: return MeterList::shortAddress(point.address);
    case ProductRole: return shortProduct(point);
    case RoleTextRole: return roleText(point.role);
    case CommandsAllowedRole: return point.commandsAllowed;
    case CanAllowRole: return point.origin == PointOrigin::Saved;
    case StateRole: return ofList(MeterList::StateRole);
    case StateWordRole: return ofList(MeterList::StateWordRole);
    case ReasonRole: return ofList(MeterList::ReasonRole);
    case EditableRole: return meters_.refusal().isEmpty() && ofList(MeterList::EditableRole).toBool();
    default: return {};
    }
}

QString SiteTree::summary() const {
    const int places = places_.count() - 1;
    const Roster& roster = places_.roster();
    const auto counted =
        std::ranges::count_if(roster.points(), [&](const Point& point) { return countsInSite(roster, point); });
    const QString meters = metersText(static_cast<int>(counted));
    //: "14 meters in 4 places"
    return places == 0 ? meters : tr("%1 in %2").arg(meters, placesText(places));
}

void SiteTree::setOpen(int row, bool open) {
    if (!valid(row) || !at(row).isPlace() || at(row).isOpen == open)
        return;
    if (open)
        closed_.erase(at(row).place);
    else
        closed_.insert(at(row).place);
    rebuild();
}

int SiteTree::reveal(double point) {
    const PointId id{static_cast<std::int64_t>(point)};
    const int meter = meters_.rowOf(id);
    if (meter < 0)
        return -1;
    const PlaceTree& tree = places_.roster().places();
    std::size_t opened = closed_.erase(kSite);
    for (const Place* place = tree.find(meters_.pointAt(meter).place); place; place = tree.find(place->parent))
        opened += closed_.erase(place->id);
    if (opened > 0)
        rebuild();
    return meterRows_[static_cast<std::size_t>(meter)];
}

int SiteTree::parentOf(int row) const {
    if (!valid(row))
        return -1;
    for (int above = row - 1; above >= 0; --above)
        if (at(above).isPlace() && at(above).level < at(row).level)
            return above;
    return -1;
}

void SiteTree::rebuild() {
    replace(siteRows(places_.roster(), closed_, places_.collator()));
    emit summaryChanged();
}

/// What is the same at the beginning and at the end stays, so that a view keeps its place.
void SiteTree::replace(std::vector<SiteRow> next) {
    const auto same = [](const SiteRow& one, const SiteRow& other) { return one.isSame(other); };
    const auto begin = std::mismatch(rows_.begin(), rows_.end(), next.begin(), next.end(), same);
    const auto end = std::mismatch(rows_.rbegin(), std::make_reverse_iterator(begin.first), next.rbegin(),
                                   std::make_reverse_iterator(begin.second), same);
    const auto first = static_cast<int>(begin.first - rows_.begin());
    const auto tail = static_cast<int>(end.first - rows_.rbegin());
    const int lastOld = static_cast<int>(rows_.size()) - tail - 1;
    const int lastNew = static_cast<int>(next.size()) - tail - 1;
    if (lastOld >= first) {
        beginRemoveRows({}, first, lastOld);
        rows_.erase(rows_.begin() + first, rows_.begin() + lastOld + 1);
        indexMeters();
        endRemoveRows();
    }
    if (lastNew >= first) {
        beginInsertRows({}, first, lastNew);
        rows_.insert(rows_.begin() + first, next.begin() + first, next.begin() + lastNew + 1);
        indexMeters();
        endInsertRows();
    }
    rows_ = std::move(next);
    indexMeters();
    if (!rows_.empty())
        emit dataChanged(index(0), index(count() - 1));
}

void SiteTree::indexMeters() {
    meterRows_.assign(static_cast<std::size_t>(meters_.count()), -1);
    for (std::size_t row = 0; row < rows_.size(); ++row)
        if (const int meter = rows_[row].isPlace() ? -1 : meters_.rowOf(rows_[row].point); meter >= 0)
            meterRows_[static_cast<std::size_t>(meter)] = static_cast<int>(row);
}

void SiteTree::meterChanged(int first, int last) {
    for (int meter = first; meter <= last; ++meter) {
        const int row =
            meter < static_cast<int>(meterRows_.size()) ? meterRows_[static_cast<std::size_t>(meter)] : -1;
        if (valid(row))
            emit dataChanged(index(row), index(row));
    }
}

void SiteTree::retranslate(const QLocale& locale) {
    locale_ = locale;
    rebuild();
}

} // namespace countis::ui
