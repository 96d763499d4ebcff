// SPDX-License-Identifier: GPL-3.0-or-later
// The minutes that are kept of an hour, of all points, and the quarters that they make. Of a minute, its samples
// count; where they are kept no longer, its roll-up.
#pragma once

#include "history/sample_tables.h"

#include <map>
#include <string>
#include <vector>

namespace countis {

struct QuarterAnew {
    RollUp rollUp;
    bool ofSamples = true; // of all minutes; otherwise it knows nothing of what is read at Pace::Slow
};

struct HourOfMinutes {
    std::map<PeriodKey, std::string> ofSamples; // the roll-ups of minutes that their samples make, encoded
    std::map<PeriodKey, std::string> ofRollUps; // those that are kept of other minutes, encoded
    std::map<PeriodKey, QuarterAnew> quarters;  // all minutes of which can be read
    std::vector<PeriodKey> unreadableSamples;   // minutes
    std::vector<PeriodKey> unreadableRollUps;   // minutes
    std::vector<PeriodKey> wrongRollUps;        // minutes whose samples say something else
    std::vector<PeriodKey> missingRollUps;      // minutes that have samples only

    bool holds(const PeriodKey& minute) const { return ofSamples.contains(minute) || ofRollUps.contains(minute); }
};

/// `hour`: its beginning.
DatabaseResult<HourOfMinutes> readHour(SampleTables& tables, WallTime hour);

} // namespace countis
