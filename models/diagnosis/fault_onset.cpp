// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/fault_onset.h"

#include <algorithm>
#include <iterator>

namespace countis::ui {
namespace {

/// Less is noise of a phase without load: half a Wh.
constexpr std::int64_t kLeast = 5;

/// From one row to the next. A counter that fell began anew.
std::int64_t growth(std::int64_t before, std::int64_t after) {
    return after >= before ? after - before : after;
}

struct Interval {
    std::int64_t imported;
    std::int64_t exported;

    bool exports() const { return exported >= kLeast && exported > imported; }
    bool imports() const { return imported >= kLeast && imported >= exported; }
};

Interval before(const std::vector<PhaseCounters>& rows, std::size_t row) {
    return {growth(rows[row - 1].imported, rows[row].imported), growth(rows[row - 1].exported, rows[row].exported)};
}

} // namespace

std::optional<FaultOnset> onsetOfExport(const std::vector<PhaseCounters>& rows) {
    std::size_t first = 0; // the oldest row whose interval exports, of those behind the latest that imports
    std::size_t sound = 0; // that one; 0: none
    std::int64_t exported = 0;
    std::int64_t doubt = 0;
    for (std::size_t row = rows.size(); row-- > 1;) {
        const Interval interval = before(rows, row);
        if (interval.imports()) {
            sound = row;
            doubt = interval.exported;
            break;
        }
        exported += interval.exported;
        first = interval.exports() ? row : first;
    }
    if (first == 0)
        return std::nullopt;
    if (sound == 0)
        return FaultOnset{{rows.front().at, rows.front().at}, true, exported, 0};
    const bool mixed = doubt >= kLeast; // it began within the interval that still imports more
    return FaultOnset{{rows[mixed ? sound - 1 : sound].at, rows[mixed ? sound : first].at}, false, exported, doubt};
}

std::optional<FaultOnset> onsetOfState(const std::vector<StateRow>& rows) {
    if (rows.empty() || !rows.back().faulty)
        return std::nullopt;
    const auto sound = std::find_if(rows.rbegin(), rows.rend(), [](const StateRow& row) { return row.sound; });
    if (sound == rows.rend())
        return FaultOnset{{rows.front().from, rows.front().from}, true, 0, 0};
    if (sound->faulty) // it began within this row
        return FaultOnset{{sound->from, sound->to}, false, 0, 0};
    return FaultOnset{{sound->to, std::prev(sound)->from}, false, 0, 0};
}

std::optional<FaultOnset> onsetOfSequence(const std::vector<SequenceRow>& rows) {
    constexpr std::int64_t kReversed = 132;
    if (rows.empty() || rows.back().sequence != kReversed)
        return std::nullopt;
    const auto sound =
        std::find_if(rows.rbegin(), rows.rend(), [](const SequenceRow& row) { return row.sequence != kReversed; });
    if (sound == rows.rend())
        return FaultOnset{{rows.front().at, rows.front().at}, true, 0, 0};
    return FaultOnset{{sound->at, std::prev(sound)->at}, false, 0, 0};
}

} // namespace countis::ui
