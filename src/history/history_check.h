// SPDX-License-Identifier: GPL-3.0-or-later
// Reads all samples and roll-ups of a site and tells which cannot be read, and which roll-ups (and days of energy)
// are not those of the samples or the finer roll-ups that are still there. Whether a file of SQLite is sound is
// another question: database/integrity_check.h.
#pragma once

#include "history/database/connection.h"
#include "history/sample_tables.h"
#include "history/tier.h"

#include <QTimeZone>

#include <cstdint>
#include <functional>
#include <stop_token>
#include <variant>

namespace countis {

struct HistoryFinding {
    struct Journal {
        bool operator==(const Journal&) const = default;
    };
    struct EnergyDay {
        bool operator==(const EnergyDay&) const = default;
    };
    enum class Fault : std::uint8_t {
        Unreadable, // its bytes are damaged
        Missing,    // what it is made of is there
        Wrong,      // it says something else than what it is made of
    };
    std::variant<Tier, Journal, EnergyDay> table;
    PeriodKey period; // of the journal: the number of the row in place of the time; of a day of energy: no run
    Fault fault{};

    bool operator==(const HistoryFinding&) const = default;
};

struct HistoryCheckProgress {
    Tier tier =
        Tier::Raw; // Raw first, which stands for minutes and quarters too, then Hour, then Day, also of energy
    std::int64_t done = 0;
    std::int64_t all = 0;
};

struct HistoryCheckReport {
    std::int64_t findings = 0;
    bool cancelled = false;
};

using OnFinding = std::function<void(const HistoryFinding&)>;
using OnHistoryCheck = std::function<void(const HistoryCheckProgress&)>;

/// Changes nothing. Quarters are compared with samples, or with the roll-ups of minutes where samples are kept no
/// longer. Periods that are not over, and those of which something is kept no longer, are not compared; nor are the
/// roll-ups of imported readings, which may know more than what is left of these.
DatabaseResult<HistoryCheckReport> checkHistory(DatabaseConnection& connection, const QTimeZone& siteZone,
                                                const std::stop_token& stop, const OnHistoryCheck& progress,
                                                const OnFinding& found);

} // namespace countis
