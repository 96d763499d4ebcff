// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/fault_model.h"

#include "models/training/number_entry.h"

#include <algorithm>

namespace countis::ui {
namespace {

constexpr int kDecimals = 1;

int decimalsOf(const FaultNumber& number) {
    return number.whole ? 0 : kDecimals;
}

} // namespace

FaultModel::FaultModel(DeskLink& link, DeskUndo& undo, QObject* parent)
    : QAbstractListModel(parent), link_(link), undo_(undo), rows_(faultRows()) {}

int FaultModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QHash<int, QByteArray> FaultModel::roleNames() const {
    return {{TitleRole, "title"},
            {SentenceRole, "sentence"},
            {HeadingRole, "heading"},
            {PlacesRole, "places"},
            {PlacesOnRole, "placesOn"},
            {ActiveRole, "active"},
            {NumberLabelsRole, "numberLabels"},
            {NumberTextsRole, "numberTexts"},
            {NumberUnitsRole, "numberUnits"}};
}

QVariant FaultModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FaultRow& row = rows_[static_cast<std::size_t>(index.row())];
    QStringList words;
    switch (role) {
    case TitleRole: return std::visit([](auto kind) { return faultTitle(kind); }, row.kind);
    case SentenceRole: return std::visit([](auto kind) { return faultSentence(kind); }, row.kind);
    case HeadingRole:
        return index.row() > 0 && rows_[static_cast<std::size_t>(index.row()) - 1].section == row.section
                   ? QString()
                   : sectionTitle(row.section);
    case PlacesRole:
        for (const FaultPlace& place : row.places)
            words.append(placeText(place));
        return words;
    case PlacesOnRole: {
        QList<bool> on;
        for (std::size_t place = 0; place < row.places.size(); ++place)
            on.append(isOn(row, place, active_));
        return QVariant::fromValue(on);
    }
    case ActiveRole: return isActive(row);
    case NumberLabelsRole:
        for (const FaultNumber& number : row.numbers)
            words.append(numberLabel(number.member));
        return words;
    case NumberTextsRole: return numberTexts(row);
    case NumberUnitsRole:
        for (const FaultNumber& number : row.numbers)
            words.append(number.unit);
        return words;
    default: return {};
    }
}

QStringList FaultModel::numberTexts(const FaultRow& row) const {
    QStringList texts;
    for (const FaultNumber& number : row.numbers)
        texts.append(entryText(number.value, decimalsOf(number), locale_));
    return texts;
}

bool FaultModel::isActive(const FaultRow& row) const {
    for (std::size_t place = 0; place < row.places.size(); ++place) {
        if (isOn(row, place, active_))
            return true;
    }
    return false;
}

void FaultModel::toggle(int row, int place) {
    if (!valid(row))
        return;
    const FaultRow& chosen = rows_[static_cast<std::size_t>(row)];
    if (place < 0 || place >= static_cast<int>(chosen.places.size()))
        return;
    ActiveFaults next = link_.faults();
    countis::ui::toggle(chosen, static_cast<std::size_t>(place), next);
    ask(next);
}

QString FaultModel::enterNumber(int row, int number, const QString& text) {
    if (!valid(row))
        return {};
    FaultRow& chosen = rows_[static_cast<std::size_t>(row)];
    if (number < 0 || number >= static_cast<int>(chosen.numbers.size()))
        return {};
    FaultNumber& changed = chosen.numbers[static_cast<std::size_t>(number)];
    QString problem;
    const EntryRange range{changed.min, changed.max, decimalsOf(changed), changed.unit};
    const auto value = readEntry(text, range, locale_, problem);
    if (!value)
        return problem;
    changed.value = *value;
    undo_.withdraw(); // of a fault that is off the device knows nothing
    ActiveFaults next = link_.faults();
    renumber(chosen, next);
    ask(next);
    emit dataChanged(index(row), index(row), {NumberTextsRole});
    return {};
}

void FaultModel::clear() {
    const ActiveFaults was = link_.faults();
    ask({});
    undo_.offer(tr("All faults are cleared."), [this, was] { ask(was); });
}

void FaultModel::ask(const ActiveFaults& active) {
    link_.setFaults(active);
    assume(link_.faults());
}

void FaultModel::show() {
    assume(link_.faults());
}

void FaultModel::assume(const ActiveFaults& active) {
    if (active == active_)
        return;
    active_ = active;
    for (FaultRow& row : rows_)
        readNumbers(active_, row);
    emit dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1),
                     {PlacesOnRole, ActiveRole, NumberTextsRole});
    emit activeChanged();
}

void FaultModel::retranslate(const QLocale& locale) {
    locale_ = locale;
    emit dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1));
    emit activeChanged();
}

int FaultModel::activeCount() const {
    return static_cast<int>(std::ranges::count_if(rows_, [this](const FaultRow& row) { return isActive(row); }));
}

QString FaultModel::activeText() const {
    return active_.empty() ? tr("none") : tr("%n active", nullptr, activeCount());
}

QStringList FaultModel::activeNames() const {
    QStringList names;
    for (const FaultRow& row : rows_) {
        QStringList words;
        for (std::size_t place = 0; place < row.places.size(); ++place) {
            if (isOn(row, place, active_))
                words.append(placeText(row.places[place]));
        }
        if (!words.isEmpty())
            names.append((std::visit([](auto kind) { return faultTitle(kind); }, row.kind) + u' ' +
                          words.join(QStringLiteral(", ")))
                             .trimmed());
    }
    return names;
}

} // namespace countis::ui
