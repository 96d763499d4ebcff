// SPDX-License-Identifier: GPL-3.0-or-later
// The registers of energy at the end of each quarter-hour of a day, as bytes: about a hundredth of their rows.
#pragma once

#include "history/energy_rows.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace countis {

/// Of readings of a meter (ReadingOrigin::Meter), at most kMostOfDay.
std::string encodeEnergyDay(std::span<const PeriodReading> readings);
/// nullopt: it is damaged, or a newer version wrote it.
std::optional<std::vector<PeriodReading>> decodeEnergyDay(std::string_view bytes);

inline constexpr std::size_t kMostOfDay = 1000; // a day has 100 quarter-hours at most

} // namespace countis
