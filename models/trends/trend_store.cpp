// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trends/trend_store.h"

#include "report/series_text.h"

#include <cmath>
#include <string_view>

namespace countis::ui {
namespace {

bool isDrawn(std::uint16_t entry) {
    return values()[entry].kind == ValueKind::Instantaneous;
}

bool isPower(std::uint16_t entry) {
    static const std::uint16_t power = *entryOf("power_active_P_W");
    return entry == power;
}

} // namespace

std::uint16_t importedEntry() {
    static const std::uint16_t entry = *entryOf("energy_total_ea_pos_Wh");
    return entry;
}

std::uint16_t exportedEntry() {
    static const std::uint16_t entry = *entryOf("energy_total_ea_neg_Wh");
    return entry;
}

std::uint16_t tariffEntry() {
    static const std::uint16_t entry = *entryOf("tariff_in_progress");
    return entry;
}

void TrendStore::take(const TrendAnswer& answer, Seconds now) {
    std::map<TrendSeries, Record> records;
    for (const TrendRows& rows : answer.series)
        records[{rows.point, rows.entry}] = {rows, isDrawn(rows.entry) ? curveOf(rows, now) : nullptr, nullptr, {}};
    for (const TrendRows& rows : answer.before)
        if (isDrawn(rows.entry))
            records[{rows.point, rows.entry}].before = curveOf(rows, now);
    records_ = std::move(records);
    for (auto& [series, record] : records_)
        if (isPower(series.entry))
            estimate(series.point, record);
    span_ = answer.span;
    tier_ = answer.tier;
    compared_ = !answer.before.empty();
    if (answer.whole) {
        whole_ = curveOf(*answer.whole, now);
        wholeEntry_ = answer.whole->entry;
    }
}

void TrendStore::estimate(PointId point, Record& power) const {
    const Record* const imported = find({point, importedEntry()});
    const Record* const exported = find({point, exportedEntry()});
    if (imported != nullptr && exported != nullptr)
        power.estimates = estimatesOf(power.rows, imported->rows, exported->rows);
}

const TrendStore::Record* TrendStore::find(const TrendSeries& series) const {
    const auto found = records_.find(series);
    return found == records_.end() ? nullptr : &found->second;
}

tl::expected<std::int64_t, Uncounted> TrendStore::energyTenths(PointId point, const Span& window) const {
    const Record* const imported = find({point, importedEntry()});
    const Record* const exported = find({point, exportedEntry()});
    if (imported == nullptr || exported == nullptr)
        return tl::unexpected(Uncounted::NotRead);
    const auto in = counted(imported->rows, window);
    if (!in)
        return in;
    const auto out = counted(exported->rows, window);
    return out ? *in - *out : out;
}

namespace {

/// With a column more; the note of the first row is about all of them.
std::string withNote(std::string_view csv) {
    constexpr std::string_view kEnd = "\r\n";
    std::string all;
    std::string_view note = "note";
    for (std::size_t end = csv.find(kEnd); end != std::string_view::npos; end = csv.find(kEnd)) {
        all.append(csv.substr(0, end)).append(",").append(note).append(kEnd);
        csv.remove_prefix(end + kEnd.size());
        note = note == "note" ? kNoLegalValue : std::string_view();
    }
    return all;
}

} // namespace

std::string trendsCsv(const TrendStore& store, const std::vector<TrendColumnTitle>& columns, const Span& window,
                      const QTimeZone& zone) {
    std::vector<std::uint16_t> entries;
    std::map<Seconds, std::vector<Extent>> rows;
    SeriesText::Layout layout;
    double longest = 0;
    for (std::size_t n = 0; n < columns.size(); ++n) {
        entries.push_back(columns[n].series.entry);
        layout.titles.push_back(columns[n].title);
        const TrendStore::Record* const record = store.find(columns[n].series);
        if (record == nullptr)
            continue;
        for (const TrendRow& row : record->rows.rows) {
            if (row.from < window.from || row.from >= window.to)
                continue;
            auto& cells = rows[row.from];
            cells.resize(columns.size());
            cells[n] = row.extent;
            longest = std::max(longest, row.to - row.from + record->rows.slack);
        }
    }
    layout.entries = entries;
    layout.zone = zone;
    layout.tier = store.tier();
    layout.longest = std::chrono::milliseconds{std::llround(longest * 1000)};
    layout.step = std::max<std::chrono::milliseconds>(countis::lengthOf(store.tier()), kShortestPeriod);
    SeriesText text(std::move(layout));
    std::string all = text.head();
    for (auto& [time, cells] : rows) {
        cells.resize(columns.size());
        all += text.row({WallTime{std::chrono::milliseconds{std::llround(time * 1000)}}, 0, cells});
    }
    return withNote(all + text.tail());
}

} // namespace countis::ui
