// SPDX-License-Identifier: GPL-3.0-or-later
// Readings of counters as another tool has written them: CSV with a line "time,KEY,…", then a line for each time.
#pragma once

#include "site/point.h"

#include <QString>
#include <QTimeZone>

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace countis {

struct CounterRow {
    WallTime at{};
    std::vector<std::int64_t> counts; // of each entry of the file; kNotMeasured where its field is empty
    std::size_t line = 0;             // from 1; rows that are the same in different lines are equal

    bool operator==(const CounterRow& other) const { return at == other.at && counts == other.counts; }
};

struct LineProblem {
    std::size_t line = 0; // from 1
    QString text;         // translated

    bool operator==(const LineProblem&) const = default;
};

struct CounterFile {
    std::vector<std::uint16_t> entries; // indexes into values(), all of counters
    std::vector<CounterRow> readings;
    std::vector<LineProblem> problems; // of the lines that are no readings
};

/// A time is ISO 8601, in the time zone of the site where it has no offset, and not after `now`; one that the clocks
/// show twice needs its offset. A line may not contradict one before. A number is in the
/// unit of its key; digits below the step of the register are cut off. Where semicolons separate the fields, a comma
/// is a decimal point. A line with a time only is a gap, and no reading. The error, about the first line, is one
/// translated sentence or more.
tl::expected<CounterFile, QString> parseCounters(std::string_view text, const QTimeZone& siteZone, WallTime now);

} // namespace countis
