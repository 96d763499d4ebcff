// SPDX-License-Identifier: GPL-3.0-or-later
// The shown meters of a site as the rows of a list: a header for each group, and below it rows of one or more meters.
#pragma once

#include "models/overview/overview_table.h"

#include <QSet>

#include <vector>

namespace countis::ui {

/// `count` meters from `first` in OverviewTable::shown(); a header has none.
struct GridRow {
    int group = 0;
    int first = 0;
    int count = 0;

    bool operator==(const GridRow&) const = default;

    bool isHeader() const { return count == 0; }
};

/// Where the keyboard is. Row −1: nowhere.
struct GridSpot {
    int row = -1;
    int column = 0;

    bool operator==(const GridSpot&) const = default;
};

class OverviewGrid {
public:
    struct Form {
        int columns = 1;
        bool headers = true;
        /// The names of groups whose meters are hidden; their headers can be reached by the keyboard.
        bool collapsible = false;
        QSet<QString> collapsed{};
    };

    void lay(const OverviewTable& table, const Form& form);

    const std::vector<GridRow>& rows() const { return rows_; }
    /// −1: it is not shown, or hidden in its group.
    int rowOf(int meter) const { return meterRows_[static_cast<std::size_t>(meter)]; }
    /// −1: it has no header.
    int headerOf(int group) const { return headerRows_[static_cast<std::size_t>(group)]; }
    /// −1: there is none.
    int meterAt(const OverviewTable& table, GridSpot spot) const;
    GridSpot spotOf(const OverviewTable& table, int meter) const;

    /// From nowhere to the first spot, or to the last one if that is asked for. At the ends it stays where it is.
    GridSpot moved(GridSpot from, Arrange::Move move, int rowsOfPage) const;

private:
    void append(const OverviewTable& table, int group);
    bool isReachable(int row) const;
    GridSpot nearest(int row, int column, int direction) const;
    GridSpot sideways(GridSpot from, int direction) const;

    Form form_;
    std::vector<GridRow> rows_;
    std::vector<int> meterRows_;
    std::vector<int> headerRows_;
};

} // namespace countis::ui
