// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chart_legend.h"

#include "models/charts/list_rows.h"

namespace countis::ui {

int ChartLegend::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

QHash<int, QByteArray> ChartLegend::roleNames() const {
    return {{PhaseRole, "phase"},
            {NameRole, "name"},
            {ShownRole, "shown"},
            {NowRole, "now"},
            {CursorRole, "cursor"},
            {NowPositionRole, "nowPosition"},
            {CursorPositionRole, "cursorPosition"}};
}

QVariant ChartLegend::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LegendLine& line = lines_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case PhaseRole: return QVariant::fromValue(line.phase);
    case NameRole: return line.name;
    case ShownRole: return line.shown;
    case NowRole: return line.now;
    case CursorRole: return line.cursor;
    case NowPositionRole: return line.nowPosition;
    case CursorPositionRole: return line.cursorPosition;
    default: return {};
    }
}

void ChartLegend::setLines(std::vector<LegendLine> lines) {
    ListRows<ChartLegend>::replace(*this, lines_, std::move(lines));
}

} // namespace countis::ui
