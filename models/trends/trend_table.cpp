// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trend_table.h"

#include "models/charts/list_rows.h"

namespace countis::ui {

int TrendTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QHash<int, QByteArray> TrendTable::roleNames() const {
    return {{NameRole, "name"},
            {DetailRole, "detail"},
            {ColourRole, "colour"},
            {DashedRole, "dashed"},
            {MinimumRole, "minimum"},
            {MinimumTimeRole, "minimumTime"},
            {MeanRole, "mean"},
            {MaximumRole, "maximum"},
            {MaximumTimeRole, "maximumTime"},
            {CursorRole, "cursor"},
            {BeforeRole, "before"},
            {EnergyRole, "energy"},
            {EnergyUnitRole, "energyUnit"},
            {NoteRole, "note"},
            {EnergyReasonRole, "energyReason"},
            {EnergyNoteRole, "energyNote"}};
}

QVariant TrendTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrendFigures& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole: return row.name;
    case DetailRole: return row.detail;
    case ColourRole: return row.colour;
    case DashedRole: return row.dashed;
    case MinimumRole: return row.minimum;
    case MinimumTimeRole: return row.minimumTime;
    case MeanRole: return row.mean;
    case MaximumRole: return row.maximum;
    case MaximumTimeRole: return row.maximumTime;
    case CursorRole: return row.cursor;
    case BeforeRole: return row.before;
    case EnergyRole: return row.energy;
    case EnergyUnitRole: return row.energyUnit;
    case NoteRole: return row.note;
    case EnergyReasonRole: return row.energyReason;
    case EnergyNoteRole: return row.energyNote;
    default: return {};
    }
}

void TrendTable::setRows(std::vector<TrendFigures> rows) {
    ListRows<TrendTable>::replace(*this, rows_, std::move(rows));
}

} // namespace countis::ui
