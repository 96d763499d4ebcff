// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/overview_grid.h"

#include <algorithm>

namespace countis::ui {

void OverviewGrid::lay(const OverviewTable& table, const Form& form) {
    form_ = form;
    rows_.clear();
    meterRows_.assign(static_cast<std::size_t>(table.size()), -1);
    headerRows_.clear();
    for (const int group : table.groupOrder()) {
        headerRows_.resize(std::max(headerRows_.size(), static_cast<std::size_t>(group) + 1), -1);
        append(table, group);
    }
}

void OverviewGrid::append(const OverviewTable& table, int group) {
    const OverviewTable::Group& one = table.group(group);
    if (form_.headers) {
        headerRows_[static_cast<std::size_t>(group)] = static_cast<int>(rows_.size());
        rows_.push_back({.group = group, .first = one.first});
    }
    if (form_.headers && form_.collapsible && form_.collapsed.contains(one.name))
        return;
    const int end = one.first + one.count;
    for (int first = one.first; first < end; first += form_.columns) {
        const int count = std::min(form_.columns, end - first);
        for (int place = first; place < first + count; ++place)
            meterRows_[static_cast<std::size_t>(table.shownAt(place))] = static_cast<int>(rows_.size());
        rows_.push_back({.group = group, .first = first, .count = count});
    }
}

int OverviewGrid::meterAt(const OverviewTable& table, GridSpot spot) const {
    if (spot.row < 0 || spot.row >= static_cast<int>(rows_.size()))
        return -1;
    const GridRow& row = rows_[static_cast<std::size_t>(spot.row)];
    return spot.column < row.count ? table.shownAt(row.first + spot.column) : -1;
}

GridSpot OverviewGrid::spotOf(const OverviewTable& table, int meter) const {
    const int row = meter < 0 ? -1 : rowOf(meter);
    if (row < 0)
        return {};
    const GridRow& found = rows_[static_cast<std::size_t>(row)];
    for (int column = 0; column < found.count; ++column) {
        if (table.shownAt(found.first + column) == meter)
            return {row, column};
    }
    return {};
}

bool OverviewGrid::isReachable(int row) const {
    return form_.collapsible || !rows_[static_cast<std::size_t>(row)].isHeader();
}

/// The first row from `row` on that can be reached; nowhere when there is none.
GridSpot OverviewGrid::nearest(int row, int column, int direction) const {
    while (row >= 0 && row < static_cast<int>(rows_.size()) && !isReachable(row))
        row += direction;
    if (row < 0 || row >= static_cast<int>(rows_.size()))
        return {};
    const int last = std::max(0, rows_[static_cast<std::size_t>(row)].count - 1);
    return {row, std::min(column, last)};
}

GridSpot OverviewGrid::sideways(GridSpot from, int direction) const {
    const int column = from.column + direction;
    if (column >= 0 && column < rows_[static_cast<std::size_t>(from.row)].count)
        return {from.row, column};
    return nearest(from.row + direction, direction > 0 ? 0 : form_.columns - 1, direction);
}

GridSpot OverviewGrid::moved(GridSpot from, Arrange::Move move, int rowsOfPage) const {
    const int last = static_cast<int>(rows_.size()) - 1;
    if (last < 0)
        return {};
    const bool nowhere = from.row < 0 || from.row > last;
    if (move == Arrange::Move::First || (nowhere && move != Arrange::Move::Last))
        return nearest(0, 0, 1);
    const int page = std::max(2, rowsOfPage); // past the header of a group
    GridSpot to;
    switch (move) {
    case Arrange::Move::First: break;
    case Arrange::Move::Last: to = nearest(last, form_.columns - 1, -1); break;
    case Arrange::Move::Left: to = sideways(from, -1); break;
    case Arrange::Move::Right: to = sideways(from, 1); break;
    case Arrange::Move::Up: to = nearest(from.row - 1, from.column, -1); break;
    case Arrange::Move::Down: to = nearest(from.row + 1, from.column, 1); break;
    case Arrange::Move::PageUp: to = nearest(std::max(0, from.row - page), from.column, 1); break;
    case Arrange::Move::PageDown: to = nearest(std::min(last, from.row + page), from.column, -1); break;
    }
    return to.row < 0 ? from : to;
}

} // namespace countis::ui
