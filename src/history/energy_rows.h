// SPDX-License-Identifier: GPL-3.0-or-later
// The registers of energy at the end of each quarter-hour or hour, as the roll-ups have them.
#pragma once

#include "core/catalogue.h"
#include "history/database/connection.h"
#include "history/roll_up.h"
#include "history/tier.h"
#include "site/energy/point_ledger.h"

#include <optional>
#include <vector>

namespace countis {

/// The last reading of a period.
struct PeriodReading {
    WallTime start{}; // of the period
    PointReading reading;

    bool operator==(const PeriodReading&) const = default;
};

/// What counts the roll-overs of an energy's total; nullptr: the meter does not count them.
const CatalogueEntry* rollOversOf(EnergyKind kind);

/// Of a minute's roll-up.
PointReading energyReading(const RollUp& rollUp);

/// For one transaction or less: its statement is prepared once in it.
class EnergyRows {
public:
    /// Quarter or Hour. `connection` must outlive it.
    EnergyRows(DatabaseConnection& connection, Tier tier) : connection_(connection), tier_(tier) {}

    /// Appends the readings of the periods of a point that begin from `first` up to `last`, in the order of time. Of
    /// a period that came again, after the clock was set back, it is that of the latest run.
    DatabaseResult<void> read(PointId point, WallTime first, WallTime last, std::vector<PeriodReading>& readings);

private:
    DatabaseConnection& connection_;
    Tier tier_;
    std::optional<Statement> statement_;
};

} // namespace countis
