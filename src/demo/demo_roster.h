// SPDX-License-Identifier: GPL-3.0-or-later
// The places and meters of the demo site, as its database holds them.
#pragma once

#include "history/database/connection.h"
#include "site/roster_store.h"

#include <QString>

#include <tl/expected.hpp>

#include <span>

namespace countis {

/// The device of the meter of sim::demoMeters(), and its point: numbered from 1 in their order.
Device demoDevice(std::size_t meter);
PointId demoPoint(std::size_t meter);

/// Each device measures at its point since `since`. `addresses` are those of the meters, or none, as long as nobody
/// reads them.
RosterContent demoRoster(WallTime since, std::span<const MeterAddress> addresses);

/// Puts the site into the database, as it is at each start: what was edited in it is gone. The error is translated.
tl::expected<void, QString> saveDemoRoster(DatabaseConnection& connection, const DatabaseUrl& url, WallTime since,
                                           std::span<const MeterAddress> addresses);

/// An example of a contract: T1 0.2615 EUR/kWh, T2 0.1980, exported 0.0786, 56 g CO2/kWh, 90 kW.
DatabaseResult<void> saveDemoPrices(DatabaseConnection& connection, WallTime since);

} // namespace countis
