// SPDX-License-Identifier: GPL-3.0-or-later
// Which blocks are read when, and in which requests. Pure: time comes in, nothing is sent.
#pragma once

#include "core/catalogue.h"
#include "core/clock.h"

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

/// The blocks of one pace, in the order they are read. The identification is read by whoever opens the link.
std::span<const Block> blocksOf(Pace pace);

/// How often the blocks of the two paces are read.
struct PollPeriods {
    std::chrono::milliseconds fast{1000};
    std::chrono::milliseconds slow{5000};

    bool operator==(const PollPeriods&) const = default;
};

/// A value counts as fresh for three of its periods, however slowly its meter answers.
inline constexpr int kFreshPeriods = 3;

/// One block of a plan, and how long what it holds counts as fresh.
struct PlannedRead {
    Block block;
    std::chrono::milliseconds freshFor = kAgeless;

    bool operator==(const PlannedRead&) const = default;
};
using ReadPlan = std::vector<PlannedRead>;

/// The blocks of one pace, as they are read at these periods.
ReadPlan planOf(Pace pace, const PollPeriods& periods);

/// Says what is due. Due times lie on a fixed grid from restart(), so nothing drifts; grid points missed while a
/// slow meter answered are read once, not made up for. The slow blocks come one by one in the time that the fast
/// ones leave, so that a round of them never makes the fast values old.
class ReadSchedule {
public:
    explicit ReadSchedule(const PollPeriods& periods) : periods_(periods) {}

    /// A new connection: everything is due, the once and fast blocks first, the slow ones in the plans after.
    void restart(Instant now);

    /// From `now` on. What would have been read by now at the new periods is due at once.
    void setPeriods(const PollPeriods& periods, Instant now);

    /// Empty when nothing is due yet.
    ReadPlan due(Instant now) const;
    Instant nextDue() const;

    /// The plan that due(started) gave was read, well or not. True when the fast values or a round of the slow ones
    /// are complete with it.
    bool done(Instant started, Instant finished);

private:
    bool slowNext(Instant now) const;

    PollPeriods periods_;
    bool first_ = true;
    Instant origin_{};
    Instant fastDue_{};
    Instant fastBegan_{};
    Instant slowDue_{};
    std::optional<Instant> slowBegan_; // the latest round on this connection
    std::size_t slowRead_ = 0;         // blocks of the round that runs
    bool slowTurn_ = false;            // the latest plan was a fast one, and the next of them is due already
};

} // namespace countis
