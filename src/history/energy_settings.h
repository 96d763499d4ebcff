// SPDX-License-Identifier: GPL-3.0-or-later
// What a person enters for the accounting of energy: prices, readings of counters, and meters that are reckoned from
// others.
#pragma once

#include "history/database/connection.h"
#include "site/energy/energy_price.h"
#include "site/energy/point_ledger.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace countis {

/// In the order of time.
DatabaseResult<std::vector<EnergyPrice>> readPrices(DatabaseConnection& connection);
/// `instead`: since when the price was valid that this one replaces; nullopt: it is a new one. Prices that somebody
/// else stored meanwhile stay; the error is a Conflict where one of them has the same beginning or another currency.
DatabaseResult<void> writePrice(DatabaseConnection& connection, const EnergyPrice& price,
                                std::optional<WallTime> instead);
DatabaseResult<void> removePrice(DatabaseConnection& connection, WallTime since);
/// All prices are replaced, in one transaction: also those that the caller has not read.
DatabaseResult<void> writePrices(DatabaseConnection& connection, const std::vector<EnergyPrice>& prices);

/// A register as somebody read it from the display, at the exchange of a meter or in a gap.
struct EnteredReading {
    PointId point;
    WallTime at{};
    std::int64_t device = 0; // SampleTables::numberOf()
    EnergyKind kind = EnergyKind::EaPos;
    std::int64_t tenths = 0; // of the total
    std::string note;        // UTF-8
    /// T1 and T2, in tenths; nullopt: not entered.
    std::array<std::optional<std::int64_t>, kTariffParts> tariffs{};

    bool operator==(const EnteredReading&) const = default;
};

/// Those of a point, in the order of time.
DatabaseResult<std::vector<EnteredReading>> readEntered(DatabaseConnection& connection, PointId point);
/// One of the same point, time, device and energy is replaced.
DatabaseResult<void> writeEntered(DatabaseConnection& connection, const EnteredReading& reading);
DatabaseResult<void> removeEntered(DatabaseConnection& connection, const EnteredReading& reading);

/// The sum of points, each times its factor: 1 or -1. Main less sub-meters is what is not accounted for.
struct VirtualTerm {
    PointId point;
    int factor = 1;

    bool operator==(const VirtualTerm&) const = default;
};
struct VirtualMeter {
    std::int64_t id = 0;
    std::string name; // UTF-8
    PlaceId place;
    std::vector<VirtualTerm> terms;

    bool operator==(const VirtualMeter&) const = default;
};

DatabaseResult<std::vector<VirtualMeter>> readVirtualMeters(DatabaseConnection& connection);
/// An id of 0 is a new one, which gets a number. Those that somebody else stored meanwhile stay; the error is a
/// Conflict where one of them has the same name.
DatabaseResult<void> writeVirtualMeter(DatabaseConnection& connection, const VirtualMeter& meter);
DatabaseResult<void> removeVirtualMeter(DatabaseConnection& connection, std::int64_t id);

} // namespace countis
