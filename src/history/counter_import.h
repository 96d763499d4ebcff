// SPDX-License-Identifier: GPL-3.0-or-later
// Takes over readings of counters that another tool has recorded: as samples of their point in kImportedRun, with
// their roll-ups, so that whatever reads the history finds them there.
#pragma once

#include "history/counter_csv.h"
#include "history/database/connection.h"

#include <QTimeZone>

#include <cstdint>
#include <functional>
#include <stop_token>

namespace countis {

struct CounterImportReport {
    std::int64_t imported = 0;
    std::int64_t present = 0; // of an import before, or in a quarter-hour that countis has recorded
    std::int64_t leftOut = 0; // their minute holds kMostSamplesOfMinute
    bool cancelled = false;
};

/// `done` of `all` readings.
using OnCounterImport = std::function<void(std::int64_t done, std::int64_t all)>;

/// The counters are those of the device that measured at the point at their time; before the first one that is known,
/// they are those of the first. `point` has one. Nobody records meanwhile. A day of the site is one transaction.
DatabaseResult<CounterImportReport> importCounters(DatabaseConnection& connection, const Point& point,
                                                   const QTimeZone& siteZone, const CounterFile& file,
                                                   const std::stop_token& stop, const OnCounterImport& progress);

/// The device whose counters were read at `point` at that time; null while none is known.
const Device* deviceAt(const Point& point, WallTime at);

} // namespace countis
