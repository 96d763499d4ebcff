// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/roll_up_knowledge.h"

#include <algorithm>

namespace countis {
namespace {

std::int64_t readingsOf(const RollUp& rollUp) {
    std::int64_t readings = 0;
    for (const Extent& extent : rollUp.extents)
        readings += extent.n;
    return readings;
}

} // namespace

bool knowsMore(const RollUp& kept, const RollUp& made) {
    if (readingsOf(kept) > readingsOf(made) || kept.fastAt > made.fastAt || kept.slowAt > made.slowAt)
        return true;
    return !std::ranges::equal(kept.lasts, made.lasts, [](std::int64_t before, std::int64_t now) {
        return before == kNotMeasured || now != kNotMeasured;
    });
}

RollUp withSlowOf(RollUp made, const RollUp& kept) {
    for (std::size_t n = 0; n < values().size(); ++n) {
        if (paceOf(values()[n].block) == Pace::Fast)
            continue;
        if (const auto extent = kRollUpSlots.extent[n]; extent != RollUpSlots::kNone)
            made.extents[extent] = kept.extents[extent];
        else if (made.device == kept.device)
            made.lasts[kRollUpSlots.last[n]] = kept.lasts[kRollUpSlots.last[n]];
    }
    if (made.device == kept.device)
        made.slowAt = kept.slowAt;
    return made;
}

} // namespace countis
