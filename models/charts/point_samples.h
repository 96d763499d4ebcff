// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts of one point are drawn from: its samples along the world's time, and, of a meter whose time runs by
// a clock of its own, along that too.
#pragma once

#include "core/readings.h"
#include "models/charts/sample_store.h"

#include <optional>

namespace countis::ui {

class PointSamples {
public:
    /// `past`, which must outlive it, tells ∑ of the active power of the time before the first sample.
    explicit PointSamples(const PowerTrace* past = nullptr) : world_(past) {}

    /// Of a reading that it has not got yet; false for any other. `own` is the time by the meter's own clock, where
    /// that is known. `warped`: its time runs faster than the world's, in which it leaves a gap.
    bool add(const Readings& readings, bool warped, const std::optional<SampleTime>& own);
    /// Another meter measures here from now on.
    void exchanged();

    SampleStore& world() { return world_; }
    const SampleStore& world() const { return world_; }
    SampleStore& own() { return own_; }
    const SampleStore& own() const { return own_; }

private:
    SampleStore world_;
    SampleStore own_;
    std::optional<Instant> latestRead_;
};

} // namespace countis::ui
