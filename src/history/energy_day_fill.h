// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the days of energy of what was recorded before there were any (energy_days.h), in small slices, between two
// commits of the recorder.
#pragma once

#include "core/clock.h"
#include "history/database/connection.h"
#include "history/roll_up_queue.h"

#include <optional>

namespace countis {

class EnergyDayFill {
public:
    /// When this much of the recording is over.
    static constexpr std::chrono::minutes kFirst{10};
    /// Points of a day at once: some hundredths of a second.
    static constexpr std::size_t kSlicePoints = 50;

    explicit EnergyDayFill(const QTimeZone& siteZone) : days_(siteZone) {}

    /// One slice, the latest days first, if it is time to and some are missing.
    DatabaseResult<void> step(DatabaseConnection& connection, const SampleTime& now);
    bool isDone() const { return next_ && *next_ < oldest_; }

private:
    DatabaseResult<void> begin(DatabaseConnection& connection, WallTime now);

    SiteDays days_;
    std::optional<Instant> begun_;
    std::optional<WallTime> next_; // the day that is looked at next
    WallTime oldest_{};            // of the first quarter-hour
};

} // namespace countis
