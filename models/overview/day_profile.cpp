// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/day_profile.h"

#include <algorithm>
#include <cmath>

namespace countis::ui {
namespace {

/// The smallest of 1, 2, 3 and 5 times a power of ten that is not below `step`.
double roundedUp(double step) {
    const double ten = std::pow(10, std::floor(std::log10(step)));
    for (const double times : {1.0, 2.0, 3.0, 5.0}) {
        if (times * ten >= step)
            return times * ten;
    }
    return 10 * ten;
}

} // namespace

void DayProfile::add(std::int64_t day, std::size_t halfHour, float kilowatts) {
    if (day != day_) {
        yesterday_ = day == day_ + 1 ? today_ : day_ == 0 ? yesterday_ : nothing();
        today_ = day_ == 0 ? today_ : nothing(); // what the history told came before the first reading
        day_ = day;
        readings_ = 0;
    }
    if (halfHour != halfHour_)
        readings_ = 0;
    halfHour_ = halfHour;
    ++readings_;
    float& mean = today_.at(halfHour);
    mean = readings_ == 1 ? kilowatts : mean + (kilowatts - mean) / static_cast<float>(readings_);
}

void DayProfile::fill(const Day& today, const Day& yesterday) {
    for (std::size_t halfHour = 0; halfHour < kHalfHours; ++halfHour) {
        if (std::isnan(today_[halfHour]))
            today_[halfHour] = today[halfHour];
        if (std::isnan(yesterday_[halfHour]))
            yesterday_[halfHour] = yesterday[halfHour];
    }
}

PowerAxis axisOf(const DayProfile& profile) {
    double least = 0;
    double most = 0;
    for (const DayProfile::Day* day : {&profile.today(), &profile.yesterday()}) {
        for (const float mean : *day) {
            if (std::isnan(mean))
                continue;
            least = std::min(least, static_cast<double>(mean));
            most = std::max(most, static_cast<double>(mean));
        }
    }
    if (least == most)
        return {};
    constexpr double kSteps = 3;
    const double step = roundedUp((most - least) / kSteps);
    return {least, most, step};
}

} // namespace countis::ui
