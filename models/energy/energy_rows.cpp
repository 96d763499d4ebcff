// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/energy/energy_rows.h"

#include "models/text/row_change.h"

#include <utility>

namespace countis::ui {

int EnergyRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QHash<int, QByteArray> EnergyRows::roleNames() const {
    return {{DayRole, "day"},   {LabelRole, "label"}, {CellsRole, "cells"}, {MarkRole, "mark"},
            {NoteRole, "note"}, {FreeRole, "free"},   {OverRole, "over"}};
}

QVariant EnergyRows::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EnergyRow& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case DayRole: return row.day;
    case Qt::DisplayRole:
    case LabelRole: return row.label;
    case CellsRole: return row.cells;
    case MarkRole: return row.mark;
    case NoteRole: return row.note;
    case FreeRole: return row.free;
    case OverRole: return row.over;
    default: return {};
    }
}

void EnergyRows::show(std::vector<EnergyRow> rows) {
    if (rows.size() != rows_.size()) {
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
        return;
    }
    const auto changed = changedRows(rows_, rows);
    rows_ = std::move(rows);
    if (changed)
        emit dataChanged(index(changed->first), index(changed->second));
}

} // namespace countis::ui
