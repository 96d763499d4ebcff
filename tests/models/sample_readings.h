// SPDX-License-Identifier: GPL-3.0-or-later
// One reading like that of the mock-ups, for the tests of the models.
#pragma once

#include "core/clock.h"
#include "core/readings.h"

namespace countis::test {

/// Everything good, E28, import on three phases, sampled at `time`.
Readings goodReadings(SampleTime time);

/// The same values, but the latest attempt to read failed.
Readings staleReadings(SampleTime time);

} // namespace countis::test
