// SPDX-License-Identifier: GPL-3.0-or-later
// What the history takes of one point at one time.
#pragma once

#include "core/readings.h"
#include "site/point.h"

namespace countis {

struct HistorySample {
    PointId point;           // whose values they are
    PointId heardAt;         // at whose address; another one where the meter answers elsewhere (Visit, site/roster.h)
    Device device;           // that said them
    SampleTime time;         // of the reading as a whole; each block has its own
    BlockSet blocks;         // that were read well since the sample before
    SharedReadings readings; // never null
};

} // namespace countis
