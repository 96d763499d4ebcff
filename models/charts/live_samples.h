// SPDX-License-Identifier: GPL-3.0-or-later
// What is remembered of the live meters of a site: of every point ∑ of its active power in the last hour, and of the
// points that came into view last all that charts show.
#pragma once

#include "models/charts/point_samples.h"
#include "models/charts/power_trace.h"
#include "site/roster.h"

#include <list>
#include <unordered_map>

namespace countis::ui {

class LiveSamples {
public:
    /// As many keep everything: a store of all channels takes 1.5 MB.
    static constexpr std::size_t kViewed = 8;

    /// Of the point that is in view from now on. The one that was in view longest ago is dropped when there are more
    /// than kViewed. The reference holds until that many others were in view since.
    PointSamples& view(PointId point);
    /// Those of a point that was in view lately; null for any other.
    PointSamples* viewed(PointId point);

    void addPower(PointId point, const Readings& readings);
    /// What was kept of points that the roster has no more.
    void forgetGone(const Roster& roster);
    /// All of them. No reference that view() gave holds any more.
    void clear();

private:
    struct Viewed {
        PointId point;
        PointSamples samples;
    };

    std::unordered_map<PointId, PowerTrace> power_;
    std::list<Viewed> viewed_; // the one in view first
};

} // namespace countis::ui
