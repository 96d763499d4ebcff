// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a point's history as text that other programs read: CSV (RFC 4180) or JSON, row by row as they come.
#pragma once

#include "history/series.h"

#include <QTimeZone>

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace countis {

/// Values read over Modbus are information and nothing else: docs/reference/device.md.
inline constexpr std::string_view kNoLegalValue =
    "Values read over Modbus are for information only and have no legal value.";

/// "2026-11-24T14:32:07.250+01:00"; the milliseconds are left out where there are none.
std::string isoTime(WallTime time, const QTimeZone& zone);

/// What a row says of an entry: the reading, the mean of a period, or the counter at its end, with the decimals of
/// the entry's step. "": not measured.
std::string numberOf(const Extent& extent, std::size_t entry);

class SeriesText {
public:
    enum class Format : std::uint8_t { Csv, Json };

    /// Where more than `longest` passes between two rows, a row of empty fields stands `step` after the first of
    /// them.
    struct Layout {
        Format format = Format::Csv;
        std::span<const std::uint16_t> entries; // must outlive it
        QTimeZone zone;
        std::chrono::milliseconds step{};
        std::chrono::milliseconds longest{};
        std::string meter; // UTF-8; of JSON
        std::vector<std::string>
            titles{}; // UTF-8, of the columns of CSV, where they are of several meters; else empty
        Tier tier = Tier::Raw;
    };

    explicit SeriesText(Layout layout) : layout_(std::move(layout)) {}

    /// What comes before all rows, for each row, and behind them.
    std::string head() const;
    std::string row(const SeriesRow& row);
    std::string tail() const;

private:
    std::string line(WallTime time, const SeriesRow* row);
    std::string csvLine(WallTime time, const SeriesRow* row) const;
    std::string jsonLine(WallTime time, const SeriesRow* row) const;

    Layout layout_;
    std::optional<WallTime> latest_;
    bool first_ = true;
};

} // namespace countis
