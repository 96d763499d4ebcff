// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trend_figures.h"

#include "core/ratings.h"
#include "models/trends/trend_series_list.h"

#include <algorithm>
#include <cmath>

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

constexpr double kShortestEstimate = 60; // seconds
constexpr double kLeastTime = 0.001;     // seconds: a reading between two gaps still counts
constexpr double kMostWatts = 3.0 * kRatedVoltage.high * kRatedCurrent.high;

/// What a register counted from the beginning of a gap until `end`, where the first period behind the gap ends.
std::optional<std::int64_t> countedOver(const TrendRows& series, const Span& gap, Seconds end) {
    if (series.rows.empty())
        return std::nullopt;
    const TrendRow* const before = lastAt(series, gap.from);
    const TrendRow* const behind = lastAt(series, end);
    if (before == nullptr || behind == nullptr || behind->to < gap.to || behind->extent.max < before->extent.max)
        return std::nullopt;
    return behind->extent.max - before->extent.max;
}

double joulesOf(std::int64_t counted, std::uint16_t entry) {
    constexpr double kJoules = 3600; // in a Wh
    return static_cast<double>(counted) * values()[entry].step * kJoules;
}

double meanOf(const Extent& extent) {
    return static_cast<double>(extent.sum) / static_cast<double>(extent.n);
}

/// What was measured in a period is no part of the estimate.
double joulesIn(const TrendRow& row, std::uint16_t entry) {
    return meanOf(row.extent) * values()[entry].step * (row.to - row.from);
}

/// The seconds that a row stands for: its period, or half of the time to each neighbour of a reading. A gap is
/// nobody's time.
double timeOf(const TrendRows& series, std::size_t i) {
    const TrendRow& row = series.rows[i];
    if (row.to > row.from)
        return row.to - row.from;
    const auto unlessGap = [&](Seconds time) { return time > series.slack ? 0 : time; };
    const double before = i > 0 ? unlessGap(row.from - series.rows[i - 1].to) : 0;
    const double after = i + 1 < series.rows.size() ? unlessGap(series.rows[i + 1].from - row.to) : 0;
    return std::max((before + after) / 2, kLeastTime);
}

} // namespace

double shownStep(std::uint16_t entry) {
    return values()[entry].step * info(instantOf(entry).quantity).shownFactor;
}

std::shared_ptr<const TrendCurve> curveOf(const TrendRows& series, Seconds now) {
    auto curve = std::make_shared<TrendCurve>();
    curve->reserve(series.rows.size());
    const double step = shownStep(series.entry);
    const auto shown = [&](double count) { return static_cast<float>(count * step); };
    for (const TrendRow& row : series.rows) {
        const Extent& extent = row.extent;
        const Seconds to = std::max(row.from, std::min(row.to, now));
        curve->add({row.from, to, shown(static_cast<double>(extent.min)), shown(meanOf(extent)),
                    shown(static_cast<double>(extent.max))},
                   series.slack);
    }
    return curve;
}

std::optional<TrendExtremes> extremesOf(const TrendRows& series, const Span& window) {
    std::optional<TrendExtremes> all;
    double sum = 0;
    double time = 0;
    for (std::size_t i = 0; i < series.rows.size(); ++i) {
        const TrendRow& row = series.rows[i];
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
        const double weight = timeOf(series, i);
        sum += meanOf(extent) * weight;
        time += weight;
    }
    if (all)
        all->mean = sum / time;
    return all;
}

tl::expected<std::int64_t, Uncounted> counted(const TrendRows& series, const Span& window) {
    if (series.rows.empty() || series.rows.front().from > window.to)
        return tl::unexpected(Uncounted::NotRead);
    const TrendRow* const begin = lastAt(series, window.from);
    if (begin == nullptr)
        return tl::unexpected(series.rows.back().to < window.from ? Uncounted::NotRead : Uncounted::NoBegin);
    const TrendRow* const end = lastAt(series, std::min(window.to, series.rows.back().to));
    if (end == nullptr)
        return tl::unexpected(Uncounted::NoEnd);
    if (end->extent.max < begin->extent.max)
        return tl::unexpected(Uncounted::WentBack);
    return end->extent.max - begin->extent.max;
}

std::vector<TrendEstimate> estimatesOf(const TrendRows& power, const TrendRows& imported, const TrendRows& exported) {
    // A register knows 0.1 Wh: over less time that would be too coarse.
    const double shortest = std::max(power.slack, kShortestEstimate);
    std::vector<TrendEstimate> all;
    for (std::size_t i = 1; i < power.rows.size(); ++i) {
        const Span gap{power.rows[i - 1].to, power.rows[i].from};
        if (gap.to - gap.from < shortest)
            continue;
        const auto in = countedOver(imported, gap, power.rows[i].to);
        const auto out = countedOver(exported, gap, power.rows[i].to);
        if (!in || !out)
            continue;
        const double watts =
            (joulesOf(*in - *out, imported.entry) - joulesIn(power.rows[i], power.entry)) / (gap.to - gap.from);
        if (std::abs(watts) <= kMostWatts)
            all.push_back({gap, static_cast<float>(watts * info(Quantity::P).shownFactor)});
    }
    return all;
}

std::vector<TariffStretch> tariffsOf(const TrendRows& series, const Span& window) {
    std::vector<TariffStretch> all;
    for (auto row = std::ranges::lower_bound(series.rows, window.from, {}, &TrendRow::to);
         row != series.rows.end() && row->from <= window.to; ++row) {
        const Seconds to = std::min(row->to, window.to);
        const Seconds from = std::max(row->from, window.from);
        const auto tariff = static_cast<int>(row->extent.max);
        if (tariff < 1)
            continue;
        const bool joins = !all.empty() && from - all.back().span.to <= series.slack;
        if (joins && all.back().tariff == tariff) {
            all.back().span.to = to;
            continue;
        }
        if (joins)
            all.back().span.to = from;
        all.push_back({{from, to}, tariff});
    }
    return all;
}

std::vector<TariffStretch> joinShort(const std::vector<TariffStretch>& stretches, double shortest) {
    std::vector<TariffStretch> all;
    bool open = false; // the last one is short, and takes its neighbour
    for (const TariffStretch& stretch : stretches) {
        const bool brief = stretch.span.to - stretch.span.from < shortest;
        if (brief && open && stretch.span.from - all.back().span.to < shortest)
            all.back() = {{all.back().span.from, stretch.span.to},
                          all.back().tariff == stretch.tariff ? stretch.tariff : TariffStretch::kBoth};
        else
            all.push_back(stretch);
        open = brief;
    }
    return all;
}

} // namespace countis::ui
