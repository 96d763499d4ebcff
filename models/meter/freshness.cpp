// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meter/freshness.h"

#include "core/registers/codec.h"

#include <algorithm>
#include <optional>

namespace countis::ui {
namespace {

using std::chrono::milliseconds;

// The meter lights the symbol for one second after a frame (docs/reference/device.md, "Display"). Readings come once
// a second, and the answers of one poll come together: half a second more keeps the symbol of a healthy meter from
// flickering.
constexpr milliseconds kCommunicationAge{1500};

std::optional<Instant> lastFrame(const Readings& readings) {
    std::optional<Instant> last;
    for (const BlockSample& block : readings.blocks) {
        if (block.quality != Quality::NotMeasured)
            last = std::max(last.value_or(block.time.mono), block.time.mono);
    }
    return last;
}

} // namespace

Readings agedReadings(const Readings& readings, Instant now) {
    Readings aged = readings;
    markOld(aged, now);
    const auto last = lastFrame(readings);
    if (last && now - *last > metrology(readings).freshFor)
        for (const BlockInfo& block : kBlockTable)
            markStale(block.block, aged);
    return aged;
}

bool communicates(const Readings& readings, Instant now) {
    const auto last = lastFrame(readings);
    return last && now - *last <= kCommunicationAge;
}

} // namespace countis::ui
