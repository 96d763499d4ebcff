// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorded_meter.h"

#include "core/registers/codec.h"
#include "simulator/installation/loads/builtin_loads.h"

#include <vector>

namespace countis::test {
namespace {

using namespace std::chrono_literals;

std::vector<Block> blocksOf(Pace pace) {
    std::vector<Block> blocks;
    for (const BlockInfo& info : kBlockTable)
        if (!columnsOf(info.block).empty() && paceOf(info.block) == pace)
            blocks.push_back(info.block);
    return blocks;
}

} // namespace

WallTime RecordedMeter::start() {
    return WallTime(std::chrono::sys_days(std::chrono::year(2026) / 3 / 2) + 9h);
}

RecordedMeter::RecordedMeter(std::string_view load, std::uint64_t seed, sim::Engine engine)
    : meter_({{}, start()}, {}, {}, sim::builtinLoad(load).value(), seed, {}, engine),
      delay_(static_cast<std::mt19937::result_type>(seed)) {}

void RecordedMeter::next() {
    static const std::vector<Block> fast = blocksOf(Pace::Fast);
    static const std::vector<Block> slow = blocksOf(Pace::Slow);
    meter_.advance(sim::kTicksPerSecond);
    ++second_;
    at_ = start() + std::chrono::seconds(second_) + 31ms;
    blocks_.reset();
    for (const Block block : fast)
        read(block);
    if (const auto place = static_cast<std::size_t>(second_ % 60); place < slow.size())
        read(slow[place]);
}

/// An answer takes a millisecond or two, as in a local network; now and then longer.
void RecordedMeter::read(Block block) {
    at_ += std::chrono::milliseconds(delay_() % 50 == 0 ? 9 : 1 + delay_() % 2);
    const BlockInfo& of = info(block);
    std::vector<std::uint16_t> words;
    for (std::uint16_t i = 0; i < of.words; ++i) {
        const auto bytes = *meter_.registers().read(static_cast<std::uint16_t>(of.first + i), 1);
        words.push_back(static_cast<std::uint16_t>(bytes[0] << 8U | bytes[1]));
    }
    decodeBlock(block, words, {{}, at_}, readings_);
    blocks_.set(index(block));
}

} // namespace countis::test
