// SPDX-License-Identifier: GPL-3.0-or-later
// What was read last from the site database: the rows of each series, and their curves.
#pragma once

#include "models/trends/trend_figures.h"
#include "models/trends/trend_series_list.h"

#include <QTimeZone>

#include <map>
#include <string>

namespace countis::ui {

class TrendStore {
public:
    struct Record {
        TrendRows rows;
        std::shared_ptr<const TrendCurve> curve;  // null of a counter and a state
        std::shared_ptr<const TrendCurve> before; // null where nothing is compared
        std::vector<TrendEstimate> estimates;     // of P ∑ alone
    };

    /// `now`: when it was asked for.
    void take(const TrendAnswer& answer, Seconds now);
    void clear() { *this = {}; }

    bool empty() const { return records_.empty(); }
    const Span& span() const { return span_; }
    Tier tier() const { return tier_; }
    bool compared() const { return compared_; }
    const std::shared_ptr<const TrendCurve>& whole() const { return whole_; }
    std::uint16_t wholeEntry() const { return wholeEntry_; }

    /// Null: it was not read.
    const Record* find(const TrendSeries& series) const;
    /// Imported less exported active energy in the window, in tenths of a Wh.
    tl::expected<std::int64_t, Uncounted> energyTenths(PointId point, const Span& window) const;

private:
    void estimate(PointId point, Record& power) const;

    std::map<TrendSeries, Record> records_;
    Span span_;
    Tier tier_ = Tier::Raw;
    bool compared_ = false;
    std::shared_ptr<const TrendCurve> whole_;
    std::uint16_t wholeEntry_ = 0;
};

/// A column of an export.
struct TrendColumnTitle {
    TrendSeries series;
    std::string title; // UTF-8: "Assembly A power_active_P_W"
};

/// The rows in the window as CSV: one line for each time that a series has; a cell is empty where it has none.
std::string trendsCsv(const TrendStore& store, const std::vector<TrendColumnTitle>& columns, const Span& window,
                      const QTimeZone& zone);

/// The entries that are read besides those that are drawn.
std::uint16_t importedEntry();
std::uint16_t exportedEntry();
std::uint16_t tariffEntry();

} // namespace countis::ui
