// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/values_model.h"

#include "core/registers/codec.h"
#include "models/names.h"
#include "models/row_change.h"

#include <algorithm>

namespace countis::ui {
namespace {

bool exists(Quantity quantity, Phase phase) {
    if (quantity == Quantity::F)
        return phase == Phase::Sum;
    return phase != Phase::N || quantity == Quantity::I;
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
            {ShortNameRole, "shortName"}};
}

QVariant ValuesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto quantity = static_cast<Quantity>(index.row());
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    if (role >= L1Role && role <= NRole)
        return row.text[static_cast<std::size_t>(role - L1Role)];
    if (role >= L1StateRole && role <= NStateRole)
        return QVariant::fromValue(toQml(row.quality[static_cast<std::size_t>(role - L1StateRole)]));
    switch (role) {
    case SymbolRole: return symbolText(quantity);
    case UnitRole: return unitText(quantity);
    case NameRole: return row.name;
    case ShortNameRole: return row.shortName;
    case QuantityRole: return QVariant::fromValue(static_cast<Measure::Quantity>(index.row()));
    case AgeTextRole: return row.ageText;
    case TagsRole:
        return quantity == Quantity::U ? QStringList{QStringLiteral("12"), QStringLiteral("23"), QStringLiteral("31")}
                                       : QStringList{};
    default: return {};
    }
}

void ValuesModel::nameRow(Row& row, Quantity quantity, const Readings& readings) {
    switch (quantity) {
    case Quantity::V: row.name = tr("phase to neutral"); break;
    case Quantity::U: row.name = tr("phase to phase"); break;
    default: row.name = nameText(quantity);
    }
    row.shortName = row.name;
    const Value& pf = readings.at(Quantity::PF, Phase::Sum);
    if (quantity != Quantity::PF || pf.quality == Quality::NotMeasured || pf.count == 0)
        return;
    row.name = pf.count > 0 ? tr("power factor, inductive") : tr("power factor, capacitive");
    row.shortName = pf.count > 0 ? tr("inductive") : tr("capacitive");
}

std::array<ValuesModel::Row, kQuantities> ValuesModel::format(const Readings& readings, Instant now) const {
    std::array<Row, kQuantities> rows;
    for (std::size_t i = 0; i < kQuantities; ++i) {
        const auto quantity = static_cast<Quantity>(i);
        Row& row = rows[i];
        nameRow(row, quantity, readings);
        for (std::size_t j = 0; j < kPhaseSlots; ++j) {
            const auto phase = static_cast<Phase>(j);
            if (!exists(quantity, phase))
                continue;
            const Value& value = readings.at(quantity, phase);
            row.text[j] = valueText(value, quantity, locale_);
            row.quality[j] = value.quality;
            if (value.quality == Quality::Stale && row.ageText.isEmpty())
                row.ageText = ageOf(readings.blocks[countis::index(sourceBlock(quantity, phase))], now, locale_);
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

void ValuesModel::retranslate(const QLocale& locale) {
    locale_ = locale;
    setReadings(readings_, now_);
}

} // namespace countis::ui
