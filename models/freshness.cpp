// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/freshness.h"

#include "acquisition/read_plan.h"
#include "core/registers/codec.h"

#include <algorithm>
#include <optional>

namespace countis::ui {
namespace {

using std::chrono::milliseconds;

// The meter lights the symbol for one second after a frame (device.md). Readings come once a second, and the answers
// of one poll come together: half a second more keeps the symbol of a healthy meter from flickering.
constexpr milliseconds kCommunicationAge{1500};

std::optional<Instant> lastFrame(const Readings& readings) {
    std::optional<Instant> last;
    for (const BlockSample& block : readings.blocks) {
        if (block.quality != Quality::NotMeasured)
            last = std::max(last.value_or(block.time.mono), block.time.mono);
    }
    return last;
}

// What is read only once for a connection has no age of its own.
milliseconds longestAge(Block block) {
    const auto has = [block](Pace pace) {
        const auto blocks = blocksOf(pace);
        return std::find(blocks.begin(), blocks.end(), block) != blocks.end();
    };
    if (has(Pace::Fast))
        return kLiveAge;
    return has(Pace::Slow) ? kSlowLiveAge : milliseconds::max();
}

} // namespace

Readings agedReadings(const Readings& readings, Instant now) {
    Readings aged = readings;
    const auto last = lastFrame(readings);
    const bool silent = last && now - *last > kLiveAge;
    for (const BlockInfo& block : kBlockTable) {
        const BlockSample& sample = readings.blocks[index(block.block)];
        const auto age = std::chrono::duration_cast<milliseconds>(now - sample.time.mono);
        if (sample.quality == Quality::Good && (silent || age > longestAge(block.block)))
            markStale(block.block, aged);
    }
    return aged;
}

bool communicates(const Readings& readings, Instant now) {
    const auto last = lastFrame(readings);
    return last && now - *last <= kCommunicationAge;
}

} // namespace countis::ui
