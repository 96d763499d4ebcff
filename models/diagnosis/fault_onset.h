// SPDX-License-Identifier: GPL-3.0-or-later
// Since when a fault has been there, from what the history has of the counters and of the phase sequence. Pure.
#pragma once

#include "models/charts/chart_source.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace countis::ui {

/// The counters of a phase at a time, in tenths of a Wh.
struct PhaseCounters {
    Seconds at = 0;
    std::int64_t imported = 0; // Ea+
    std::int64_t exported = 0; // Ea−

    bool operator==(const PhaseCounters&) const = default;
};

/// A fault began between `from` and `to`.
struct FaultOnset {
    Span between;
    /// It was there in the oldest row: it is older than what was recorded.
    bool older = false;
    /// What the counter of exported energy has grown by since, in tenths of a Wh, and how far this may be off,
    /// because it is not known when in the interval the fault began.
    std::int64_t exported = 0;
    std::int64_t doubt = 0;

    bool operator==(const FaultOnset&) const = default;
};

/// Of a current that is reversed: behind the latest interval in which the phase imported more than it exported.
/// Rows come in the order of time; where a counter falls, it began anew. nullopt: nothing was exported since.
std::optional<FaultOnset> onsetOfExport(const std::vector<PhaseCounters>& rows);

/// A reading or a period of a value: whether the fault was there at some moment of it, and whether it was not.
struct StateRow {
    Seconds from = 0;
    Seconds to = 0;
    bool faulty = false;
    bool sound = false;

    bool operator==(const StateRow&) const = default;
};
/// Of a fault that has been there ever since, in the order of time. nullopt: it was not there in the newest row.
std::optional<FaultOnset> onsetOfState(const std::vector<StateRow>& rows);

struct SequenceRow {
    Seconds at = 0;
    std::int64_t sequence = 123;

    bool operator==(const SequenceRow&) const = default;
};
/// Of a sequence that is 132. nullopt: the newest row has another one.
std::optional<FaultOnset> onsetOfSequence(const std::vector<SequenceRow>& rows);

} // namespace countis::ui
