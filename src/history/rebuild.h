// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the roll-ups anew, by what makes them while recording: minutes and quarters from samples where these are
// still there, otherwise quarters that are missing or wrong from minutes, and hours and days from quarters. A roll-up
// that knows of more than what is left to make it of stays. It may be cancelled: what is left then is rolled up by
// the next recorder.
#pragma once

#include "history/database/connection.h"
#include "history/tier.h"

#include <QTimeZone>

#include <cstdint>
#include <functional>
#include <stop_token>

namespace countis {

struct RebuildProgress {
    Tier tier = Tier::Quarter; // Quarter first, then Hour, which stands for the days too
    std::int64_t done = 0;
    std::int64_t all = 0;
};

struct RebuildReport {
    std::int64_t minutes = 0;    // whose roll-ups were written
    std::int64_t quarters = 0;   // that were written
    std::int64_t unreadable = 0; // minutes whose samples are damaged; their roll-ups and quarters stay as they are
    bool cancelled = false;
};

using OnRebuild = std::function<void(const RebuildProgress&)>;

/// `now`: quarters, hours and days that are over then are rolled up. Nobody records meanwhile.
DatabaseResult<RebuildReport> rebuildRollUps(DatabaseConnection& connection, const QTimeZone& siteZone, WallTime now,
                                             const std::stop_token& stop, const OnRebuild& progress);

} // namespace countis
