// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts energy by counters: the energy of an interval is the difference of where a counter stood at its two
// boundaries. Intervals that follow each other therefore add up to the whole, to the last unit. Pure: readings come
// in, amounts come out.
//
// The rules:
// - A counter stands at a boundary where its last reading at or before it does, if that is fresh. Otherwise its
// energy
//   is shared out evenly between the reading before and the one after: an estimate of the split, and exact in sum.
// - A step of the total goes to the tariff in progress. Across a gap and across a change of the tariff, the registers
// of
//   the tariffs bound the split: they know energy to 10 Wh or 1 kWh only. Where a person entered the total only, the
//   registers of the tariffs before and after it bound the split, and it shares that out.
// - A register below the one before has rolled over if the meter could have measured so much in the time; otherwise
// the
//   reading is rejected, as is one that is too far ahead. Three rejected readings in a row that follow each other are
//   a counter that has begun anew.
// - Counters belong to a device. What an exchanged meter measured after its last reading is not known.
#pragma once

#include "site/energy/contradiction.h"
#include "site/energy/energy_amount.h"

#include <chrono>
#include <utility>
#include <vector>

namespace countis {

struct LedgerRules {
    std::chrono::milliseconds fresh{};       // a reading stands for a boundary that is at most so much later
    std::chrono::milliseconds longestStep{}; // readings that are further apart make a gap
    std::int64_t tariffStep = 1;             // of the registers of the tariffs, in tenths
    bool resets = false;                     // the counter is a partial meter, which may be set to 0
};

struct CounterEvent {
    enum class Kind : std::uint8_t { Gap, RollOver, Exchange, Reset, Rejected, Restart };

    Kind kind{};
    WallTime from;           // the reading before; of Rejected, the reading itself
    WallTime to;             // the reading after; of Rejected, the reading itself
    std::int64_t tenths = 0; // the register at `to`

    bool operator==(const CounterEvent&) const = default;
};

class EnergyLedger {
public:
    explicit EnergyLedger(const LedgerRules& rules) : rules_(rules) {}

    /// Readings come in the order of time. Of two at one time and of one device, the second one is ignored.
    void add(const CounterReading& reading);

    /// The energy from `from` on and before `to`.
    EnergyAmount between(WallTime from, WallTime to) const;
    /// Whether the counter is known at the boundary, and not by an estimate.
    bool isRead(WallTime boundary) const;
    /// The times of the accepted readings from which the counter is known at the boundary: one of them twice where it
    /// stands for the boundary. There is a reading.
    std::pair<WallTime, WallTime> around(WallTime boundary) const;
    /// What stands against another reading: the accepted ones of its device before and after it; nullopt: nothing
    /// does.
    std::optional<Contradiction> contradiction(const CounterReading& reading) const;

    /// In the order of time.
    const std::vector<CounterEvent>& events() const { return events_; }
    /// When the first and the last accepted reading came; nullopt: there is none.
    std::optional<WallTime> first() const;
    std::optional<WallTime> last() const;

private:
    /// From one accepted reading to the next.
    struct Step {
        std::int64_t total = 0;
        TariffParts parts{};
        TariffParts least{};
        TariffParts most{};
        bool unknown = false; // energy is missing in it
        std::optional<CounterEvent::Kind> event;
    };
    /// An accepted reading, and the sums of all steps before it.
    struct Node {
        CounterReading reading;
        TariffParts parts{};
        TariffParts least{};
        TariffParts most{};
        std::int64_t unknown = 0; // steps
        std::int64_t entered = 0; // readings
        bool isSplit = true;      // false: `least` and `most` are those of a reading before

        std::int64_t total() const { return parts[0] + parts[1]; }
    };
    /// Where the counter stands at a boundary: the nodes around it, and the best between them.
    struct Standing {
        const Node* before;
        const Node* after;
        const Node* splitBefore; // the same among those that are split
        const Node* splitAfter;
        TariffParts parts;
        bool known; // by readings on both sides, or a fresh one
    };

    std::optional<Step> stepBetween(const CounterReading& before, const CounterReading& after) const;
    std::optional<Step> countedStep(const CounterReading& before, const CounterReading& after) const;
    void split(const CounterReading& before, const CounterReading& after, Step& step) const;
    void accept(const CounterReading& reading, const Step& step);
    void reject(const CounterReading& reading);
    void beginAnew();
    bool isGap(const CounterReading& before, const CounterReading& after) const;
    void splitEntered();
    Standing standingAt(WallTime boundary) const;
    Standing withSplits(Standing standing) const;

    LedgerRules rules_;
    std::vector<Node> nodes_;
    std::vector<CounterReading> rejected_; // the latest ones, which follow each other
    std::vector<CounterEvent> events_;
};

} // namespace countis
