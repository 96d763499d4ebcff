// SPDX-License-Identifier: GPL-3.0-or-later
// What has changed at a meter since an earlier acceptance run.
#pragma once

#include "commission/result_json.h"

#include <vector>

namespace countis::commission {

/// A voltage that differs by more has changed.
inline constexpr double kVoltageChange = 0.05;

/// A sentence for each: another meter, versions, voltages, phase sequence, counters that went backwards, steps that
/// ended otherwise, the role of the installation. Empty: nothing has changed. What is not in both is not compared.
std::vector<Message> differencesOf(const EarlierResult& earlier, const Result& now);

} // namespace countis::commission
