// SPDX-License-Identifier: GPL-3.0-or-later
// Which blocks are read when, and in which requests. Pure: time comes in, nothing is sent.
#pragma once

#include "core/clock.h"
#include "core/readings.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace countis {

/// Modbus: at most 125 registers in one answer.
inline constexpr std::uint16_t kMaxReadWords = 125;

/// Inside one block, at most kMaxReadWords words.
struct ReadRequest {
    Block block;
    std::uint16_t address;
    std::uint16_t words;

    bool operator==(const ReadRequest&) const = default;
};

/// In address order; together exactly the block's words.
std::vector<ReadRequest> requestsFor(Block block);

/// Once: what is constant while a connection stands. Fast: instantaneous values, sequence, tariff, ∑ totals.
/// Slow: phase energies, tariffs, partial meters, balance, overflow.
enum class Pace : std::uint8_t { Once, Fast, Slow };

/// The blocks of one pace, in the order they are read. The identification is read by whoever opens the link.
std::span<const Block> blocksOf(Pace pace);

/// A value counts as fresh for three of its periods, however slowly its meter answers.
inline constexpr std::chrono::milliseconds kFastFresh{3000};
inline constexpr std::chrono::milliseconds kSlowFresh{15000};

/// Stale, at `now`, is what was read longer ago than that too. What is read once is constant and does not age.
void markOld(Readings& readings, Instant now);

/// Says what is due. Due times lie on a fixed grid from restart(), so nothing drifts; grid points missed while a
/// slow meter answered are read once, not made up for. The slow blocks come one by one in the time that the fast
/// ones leave, so that a round of them never makes the fast values old.
class ReadSchedule {
public:
    using Period = std::chrono::milliseconds;

    ReadSchedule(Period fast, Period slow) : fast_{fast, {}}, slow_{slow, {}} {}

    /// A new connection: everything is due, the once and fast blocks first, the slow ones in the plans after.
    void restart(Instant now);

    /// Empty when nothing is due yet.
    std::vector<Block> due(Instant now) const;
    Instant nextDue() const;

    /// The plan that due(started) gave was read, well or not. True when the fast values or a round of the slow ones
    /// are complete with it.
    bool done(Instant started, Instant finished);

private:
    struct Tick {
        Period period;
        Instant due;
    };

    bool slowNext(Instant now) const;

    bool first_ = true;
    Instant origin_{};
    Tick fast_;
    Tick slow_;
    std::size_t slowRead_ = 0; // blocks of the round that runs
    Instant slowBegan_{};
    bool slowTurn_ = false; // the latest plan was a fast one, and the next of them is due already
};

} // namespace countis
