// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trend_ends.h"

#include "models/charts/list_rows.h"

#include <algorithm>

namespace countis::ui {

int TrendEnds::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ends_.size());
}

QHash<int, QByteArray> TrendEnds::roleNames() const {
    return {
        {NameRole, "name"}, {ColourRole, "colour"}, {TimeRole, "time"}, {ValueRole, "value"}, {CursorRole, "cursor"}};
}

QVariant TrendEnds::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrendEnd& end = ends_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole: return end.name;
    case ColourRole: return end.colour;
    case TimeRole: return end.time;
    case ValueRole: return end.value;
    case CursorRole: return end.cursor;
    default: return {};
    }
}

void TrendEnds::setEnds(std::vector<TrendEnd> ends) {
    std::ranges::stable_sort(ends, std::ranges::greater{}, &TrendEnd::value);
    ListRows<TrendEnds>::replace(*this, ends_, std::move(ends));
}

} // namespace countis::ui
