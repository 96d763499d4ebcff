// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trend_figures.h"

#include "models/trends/trend_series_list.h"

#include <algorithm>

namespace countis::ui {
namespace {

/// So many slacks before a boundary a register may have been read: three periods of a reading, one and a half of a
/// roll-up, whose slack is half of its length.
double oldest(const TrendRows& series) {
    const bool readings = series.rows.front().from == series.rows.front().to;
    return readings ? series.slack : 3 * series.slack;
}

/// The last one that was read up to `at`; null where it is too old.
const TrendRow* lastAt(const TrendRows& series, Seconds at) {
    const auto after = std::ranges::upper_bound(series.rows, at, {}, &TrendRow::to);
    if (after == series.rows.begin())
        return nullptr;
    const TrendRow& row = *(after - 1);
    return at - row.to <= oldest(series) ? &row : nullptr;
}

} // namespace

double shownStep(std::uint16_t entry) {
    return values()[entry].step * info(instantOf(entry).quantity).shownFactor;
}

std::shared_ptr<const TrendCurve> curveOf(const TrendRows& series) {
    auto curve = std::make_shared<TrendCurve>();
    curve->reserve(series.rows.size());
    const double step = shownStep(series.entry);
    const auto shown = [&](double count) { return static_cast<float>(count * step); };
    for (const TrendRow& row : series.rows) {
        const Extent& extent = row.extent;
        curve->add({row.from, row.to, shown(static_cast<double>(extent.min)),
                    shown(static_cast<double>(extent.sum) / static_cast<double>(extent.n)),
                    shown(static_cast<double>(extent.max))},
                   series.slack);
    }
    return curve;
}

std::optional<TrendExtremes> extremesOf(const std::vector<TrendRow>& rows, const Span& window) {
    std::optional<TrendExtremes> all;
    double sum = 0;
    std::int64_t measured = 0;
    for (const TrendRow& row : rows) {
        const Seconds middle = (row.from + row.to) / 2;
        if (middle < window.from || middle > window.to)
            continue;
        const Extent& extent = row.extent;
        if (!all)
            all = TrendExtremes{extent.min, row.from, 0, extent.max, row.from};
        if (extent.min < all->minimum)
            all->minimum = extent.min, all->minimumAt = row.from;
        if (extent.max > all->maximum)
            all->maximum = extent.max, all->maximumAt = row.from;
        sum += static_cast<double>(extent.sum);
        measured += extent.n;
    }
    if (all)
        all->mean = sum / static_cast<double>(measured);
    return all;
}

std::optional<std::int64_t> counted(const TrendRows& series, const Span& window) {
    if (series.rows.empty())
        return std::nullopt;
    const TrendRow* const begin = lastAt(series, window.from);
    const TrendRow* const end = lastAt(series, std::min(window.to, series.rows.back().to));
    if (begin == nullptr || end == nullptr || end->extent.max < begin->extent.max)
        return std::nullopt;
    return end->extent.max - begin->extent.max;
}

std::vector<TariffStretch> tariffsOf(const TrendRows& series, const Span& window) {
    std::vector<TariffStretch> all;
    for (const TrendRow& row : series.rows) {
        const Seconds to = std::min(row.to, window.to);
        const Seconds from = std::max(row.from, window.from);
        const auto tariff = static_cast<int>(row.extent.max);
        if (to < window.from || from > window.to || tariff < 1)
            continue;
        if (!all.empty() && all.back().tariff == tariff && from - all.back().span.to <= series.slack)
            all.back().span.to = to;
        else if (!all.empty() && from - all.back().span.to <= series.slack) {
            all.back().span.to = from;
            all.push_back({{from, to}, tariff});
        } else
            all.push_back({{from, to}, tariff});
    }
    return all;
}

} // namespace countis::ui
