// SPDX-License-Identifier: GPL-3.0-or-later
// The power of a site in the half hours of today and of yesterday.
#pragma once

#include <array>
#include <cstdint>
#include <limits>

namespace countis::ui {

class DayProfile {
public:
    static constexpr std::size_t kHalfHours = 48;
    /// In kW; NaN where nothing is known.
    using Day = std::array<float, kHalfHours>;

    /// In order of time. `day` counts days, `halfHour` is that of the time of the day where the site is.
    void add(std::int64_t day, std::size_t halfHour, float kilowatts);
    /// From the history: it stands where this program measured nothing itself.
    void fill(const Day& today, const Day& yesterday);

    const Day& today() const { return today_; }
    const Day& yesterday() const { return yesterday_; }

private:
    static constexpr Day nothing() {
        Day day{};
        day.fill(std::numeric_limits<float>::quiet_NaN());
        return day;
    }

    Day today_ = nothing();
    Day yesterday_ = nothing();
    std::int64_t day_ = 0;
    std::size_t halfHour_ = kHalfHours; // the latest
    int readings_ = 0;                  // in it
};

/// The values of an axis that holds these powers and zero: few and round.
struct PowerAxis {
    double least = 0;
    double most = 1;
    double step = 1;
};
PowerAxis axisOf(const DayProfile& profile);

} // namespace countis::ui
