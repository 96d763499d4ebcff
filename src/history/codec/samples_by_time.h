// SPDX-License-Identifier: GPL-3.0-or-later
// The samples of one point one by one, in the order of time: to put together what came from several places.
#pragma once

#include "history/codec/minute_samples.h"
#include "history/codec/raw_sample.h"

#include <map>

namespace countis {

using SamplesByTime = std::map<WallTime, RawSample>;

/// Adds the samples of a minute. Of a sample that is there already, only blocks that it lacks are added. False: there
/// was nothing to add.
bool addSamples(const MinuteSamples& minute, SamplesByTime& all);

} // namespace countis
