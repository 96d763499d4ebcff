// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/overview_rows.h"

#include <algorithm>

namespace countis::ui {

OverviewRows::OverviewRows(const Clock& clock, const MeterList& meters, const OverviewTable& table, QObject* parent)
    : QAbstractListModel(parent), clock_(clock), meters_(meters), table_(table) {}

int OverviewRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> OverviewRows::roleNames() const {
    return {{HeaderRole, "header"}, {GroupRole, "group"}, {CellsRole, "cells"}};
}

QVariant OverviewRows::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const GridRow& row = grid_.rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case HeaderRole: return row.isHeader();
    case GroupRole: return QVariant::fromValue(row.isHeader() ? group(row) : GroupCell{});
    case CellsRole: return cells(row);
    default: return {};
    }
}

QVariantList OverviewRows::cells(const GridRow& row) const {
    const OverviewText text = this->text();
    QVariantList cells;
    for (int place = row.first; place < row.first + row.count; ++place) {
        const OverviewTable::Meter& meter = table_.meter(table_.shownAt(place));
        const int known = meters_.rowOf(meter.label.point);
        if (known >= 0)
            cells.append(
                QVariant::fromValue(text.cell(meter, meters_.statusAt(known), meters_.pointAt(known).speed)));
    }
    return cells;
}

GroupCell OverviewRows::group(const GridRow& row) const {
    const OverviewTable::Group& group = table_.group(row.group);
    return text().cell(group, table_.arrangement().grouping, form_.collapsed.contains(group.name));
}

void OverviewRows::renew(int row) {
    if (row >= 0 && row < count())
        emit dataChanged(index(row), index(row));
}

void OverviewRows::showRows(int first, int last) {
    firstShown_ = first;
    lastShown_ = last;
}

void OverviewRows::lay(const OverviewGrid::Form& form) {
    const int before = count();
    OverviewGrid next;
    next.lay(table_, form);
    const auto after = static_cast<int>(next.rows().size());
    if (after < before)
        beginRemoveRows({}, after, before - 1);
    else if (after > before)
        beginInsertRows({}, before, after - 1);
    grid_ = std::move(next);
    form_ = form;
    if (after < before)
        endRemoveRows();
    else if (after > before)
        endInsertRows();
    if (after > 0)
        emit dataChanged(index(0), index(after - 1));
    if (after != before)
        emit countChanged();
}

void OverviewRows::updateMeters(const std::vector<int>& meters) {
    std::vector<int> rows;
    for (const int meter : meters) {
        const int row = grid_.rowOf(meter);
        if (row >= firstShown_ && row <= lastShown_ && row >= 0)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        emit dataChanged(index(rows[first]), index(rows[last]), {CellsRole});
        first = last + 1;
    }
}

void OverviewRows::updateShown() {
    const int first = std::max(firstShown_, 0);
    const int last = std::min(lastShown_, count() - 1);
    if (first <= last)
        emit dataChanged(index(first), index(last), {GroupRole, CellsRole});
}

} // namespace countis::ui
