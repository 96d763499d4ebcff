// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meter/values_model.h"

#include "core/catalogue.h"
#include "core/ratings.h"
#include "models/meter/rating_words.h"
#include "models/text/names.h"
#include "models/text/row_change.h"

#include <algorithm>

namespace countis::ui {
namespace {

QString rowName(Quantity quantity) {
    switch (quantity) {
    case Quantity::V: return ValuesModel::tr("phase-to-neutral");
    case Quantity::U: return ValuesModel::tr("phase-to-phase");
    default: return nameText(quantity);
    }
}

QString tagOf(Quantity quantity, Phase phase, const Value& value) {
    if (quantity == Quantity::U && phase != Phase::Sum)
        return slotText(quantity, phase);
    if (quantity != Quantity::PF || value.quality == Quality::NotMeasured || value.count == 0)
        return {};
    //: Beside a power factor: inductive, capacitive; as short as can be
    return value.count > 0 ? ValuesModel::tr("ind") : ValuesModel::tr("cap");
}

template <typename Part, typename Cells>
QList<Part> listOf(const Cells& cells, Part Cells::value_type::*part) {
    QList<Part> parts;
    for (const auto& cell : cells)
        parts.append(cell.*part);
    return parts;
}

} // namespace

ValuesModel::ValuesModel(QObject* parent) : QAbstractListModel(parent) {
    rows_ = format(readings_, now_);
}

int ValuesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kQuantities);
}

QHash<int, QByteArray> ValuesModel::roleNames() const {
    return {{SymbolRole, "symbol"},
            {UnitRole, "unit"},
            {NameRole, "name"},
            {QuantityRole, "quantity"},
            {L1Role, "l1"},
            {L2Role, "l2"},
            {L3Role, "l3"},
            {SumRole, "sum"},
            {NRole, "n"},
            {L1StateRole, "l1State"},
            {L2StateRole, "l2State"},
            {L3StateRole, "l3State"},
            {SumStateRole, "sumState"},
            {NStateRole, "nState"},
            {AgeTextRole, "ageText"},
            {TagsRole, "tags"},
            {MarksRole, "marks"},
            {NotesRole, "notes"},
            {WrongRole, "wrong"}};
}

QVariant ValuesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto quantity = static_cast<Quantity>(index.row());
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    if (role >= L1Role && role <= NRole)
        return row.cells[static_cast<std::size_t>(role - L1Role)].text;
    if (role >= L1StateRole && role <= NStateRole)
        return QVariant::fromValue(toQml(row.cells[static_cast<std::size_t>(role - L1StateRole)].quality));
    switch (role) {
    case SymbolRole: return symbolText(quantity);
    case UnitRole: return unitText(quantity);
    case NameRole: return rowName(quantity);
    case QuantityRole: return QVariant::fromValue(static_cast<Measure::Quantity>(index.row()));
    case AgeTextRole: return row.ageText;
    case TagsRole: return QVariant::fromValue(listOf<QString>(row.cells, &Cell::tag));
    case MarksRole: return QVariant::fromValue(listOf<bool>(row.cells, &Cell::marked));
    case NotesRole: return QVariant::fromValue(listOf<QString>(row.cells, &Cell::note));
    case WrongRole: return QVariant::fromValue(listOf<bool>(row.cells, &Cell::wrong));
    default: return {};
    }
}

bool ValuesModel::isWrong(const Readings& readings, Quantity quantity, Phase phase) const {
    const auto isNegative = [&](Quantity of) {
        const Value& value = readings.at(of, phase);
        return value.quality != Quality::NotMeasured && value.count < 0;
    };
    return consumer_ && (quantity == Quantity::P || quantity == Quantity::Q) && isNegative(Quantity::P) &&
           isNegative(quantity);
}

ValuesModel::Cell ValuesModel::cellOf(const Readings& readings, Quantity quantity, Phase phase) const {
    const Value& value = readings.at(quantity, phase);
    const Standing where = standing(readings, quantity, phase);
    Cell cell{.text = valueText(value, quantity, locale_),
              .tag = tagOf(quantity, phase, value),
              .note = signText(quantity, value),
              .quality = value.quality,
              .marked = where != Standing::Within,
              .wrong = isWrong(readings, quantity, phase)};
    if (cell.wrong && quantity == Quantity::P)
        cell.note += QLatin1Char(' ') + tr("The role of this meter is consumer, which exports nothing.");
    if (cell.marked)
        cell.note = ratingText(quantity, where, locale_);
    if (where == Standing::OutOfRange)
        cell.text = tr("out of range");
    return cell;
}

std::array<ValuesModel::Row, kQuantities> ValuesModel::format(const Readings& readings, Instant now) const {
    std::array<Row, kQuantities> rows;
    for (std::size_t i = 0; i < kQuantities; ++i) {
        const auto quantity = static_cast<Quantity>(i);
        Row& row = rows[i];
        for (std::size_t j = 0; j < kPhaseSlots; ++j) {
            const auto phase = static_cast<Phase>(j);
            const CatalogueEntry* const entry = findValue(InstantView{quantity, phase});
            if (entry == nullptr)
                continue;
            const Value& value = readings.at(quantity, phase);
            row.cells[j] = cellOf(readings, quantity, phase);
            if (value.quality == Quality::Stale && row.ageText.isEmpty())
                row.ageText = ageOf(readings.blocks[countis::index(entry->block)], now, locale_);
        }
    }
    return rows;
}

void ValuesModel::setReadings(const Readings& readings, Instant now) {
    readings_ = readings;
    now_ = now;
    auto rows = format(readings_, now_);
    const auto changed = changedRows(rows_, rows);
    rows_ = std::move(rows);
    if (changed)
        emit dataChanged(createIndex(changed->first, 0), createIndex(changed->second, 0));
}

void ValuesModel::setConsumer(bool consumer) {
    if (consumer == consumer_)
        return;
    consumer_ = consumer;
    setReadings(readings_, now_);
}

void ValuesModel::retranslate(const QLocale& locale) {
    locale_ = locale;
    setReadings(readings_, now_);
}

} // namespace countis::ui
