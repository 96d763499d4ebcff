// SPDX-License-Identifier: GPL-3.0-or-later
// Readings as a poller makes them that reads the meter at the usual periods.
#pragma once

#include "acquisition/read_plan.h"

namespace countis::test {

/// Every block read well at `time`.
inline void markPolled(Readings& readings, SampleTime time) {
    for (BlockSample& block : readings.blocks)
        block = {time, Quality::Good};
    for (const Pace pace : {Pace::Fast, Pace::Slow})
        for (const PlannedRead& planned : planOf(pace, PollPeriods{}))
            readings.blocks[index(planned.block)].freshFor = planned.freshFor;
}

} // namespace countis::test
