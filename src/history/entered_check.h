// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a reading that comes from elsewhere, entered by a person or imported from a file, can be one of its
// counter: what is stored around it bounds it.
#pragma once

#include "history/counter_csv.h"
#include "history/energy_settings.h"
#include "site/energy/contradiction.h"

#include <optional>
#include <vector>

namespace countis {

struct EnteredContradiction {
    Contradiction what;
    std::optional<std::size_t> tariff; // 0: T1, 1: T2 stands against it; nullopt: the total
    /// A meter that answered for the first time later, and of which the reading may be: it was installed by then.
    std::optional<Device> otherMeter;

    /// It may be right all the same: only a person knows.
    bool mayBe() const { return what.mayBeRollOver || otherMeter.has_value(); }
    bool operator==(const EnteredContradiction&) const = default;
};

/// nullopt: nothing contradicts. The reading itself, as it is stored already, does not. `now` is the end of what was
/// recorded.
DatabaseResult<std::optional<EnteredContradiction>>
contradictionOf(DatabaseConnection& connection, const Point& point, const EnteredReading& reading, WallTime now);

/// Whether registers of T1 and T2 that are `sum` together belong to this total, all in tenths: each register is cut
/// off for itself, the total to `totalStep`, T1 and T2 to `sumStep` together.
bool areTariffsOf(std::int64_t total, std::int64_t totalStep, std::int64_t sum, std::int64_t sumStep);

struct ImportContradiction {
    std::size_t line = 0;
    std::uint16_t entry = 0;           // index into values(): the total that is contradicted
    std::int64_t tenths = 0;           // of it
    std::optional<Contradiction> what; // nullopt: T1 and T2 of the line are not its total
    std::int64_t tariffs = 0;          // T1 and T2 together, in tenths, where that is so
};

/// Of the totals of energies. A line that contradicts is not held against the lines after it.
DatabaseResult<std::vector<ImportContradiction>> contradictionsIn(DatabaseConnection& connection, const Point& point,
                                                                  const CounterFile& file, WallTime now);

} // namespace countis
