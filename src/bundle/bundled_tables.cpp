// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundled_tables.h"

#include <algorithm>
#include <array>

namespace countis {
namespace {

using Rows = BundledRows;
using Redacted = RedactedRows;

constexpr std::array kTables{
    // The site, its meters and its settings.
    BundledTable{"site", Rows::All, Redacted::Change},
    BundledTable{"place", Rows::All, Redacted::Change},
    BundledTable{"point", Rows::Points, Redacted::Change},
    BundledTable{"device", Rows::Devices, Redacted::Change},
    BundledTable{"device_span", Rows::OfPoints, Redacted::Change},
    BundledTable{"clock_run", Rows::All, Redacted::Stay},
    BundledTable{"retention", Rows::All, Redacted::Stay},
    BundledTable{"energy_price", Rows::All, Redacted::Stay},
    BundledTable{"entered_reading", Rows::OfPoints, Redacted::Change},
    BundledTable{"virtual_meter", Rows::WholeSite, Redacted::Change},
    BundledTable{"virtual_term", Rows::WholeSite, Redacted::Stay},
    // Alarms.
    BundledTable{"alarm", Rows::Alarms, Redacted::Stay},
    BundledTable{"alarm_transition", Rows::Alarms, Redacted::Change},
    BundledTable{"alarm_rule", Rows::All, Redacted::Stay},
    BundledTable{"alarm_rule_scope", Rows::AlarmScopes, Redacted::Stay},
    // Readings.
    BundledTable{"sample_minute", Rows::Samples, Redacted::Change},
    BundledTable{"rollup_1m", Rows::Samples, Redacted::Change},
    BundledTable{"rollup_15m", Rows::Quarters, Redacted::Change},
    BundledTable{"rollup_1h", Rows::Hours, Redacted::Change},
    BundledTable{"rollup_1d", Rows::Days, Redacted::Change},
    BundledTable{"energy_day", Rows::None, Redacted::Go}, // as the quarter-hours say
    // Of the program that records: a bundle records nothing.
    BundledTable{"schema_version", Rows::None, Redacted::Stay}, // each database makes its own row
    BundledTable{"recorder", Rows::None, Redacted::Change},     // as above
    BundledTable{"journal", Rows::None, Redacted::Go},          // its samples become those of minutes
    BundledTable{"roll_up_due", Rows::None, Redacted::Go},
    BundledTable{"collector", Rows::None, Redacted::Go},
    BundledTable{"lease", Rows::None, Redacted::Go},
    BundledTable{"lease_epoch", Rows::None, Redacted::Go},
    BundledTable{"live", Rows::None, Redacted::Go},
    // What people and their programs wait for, and who did what: not for whoever gets the bundle.
    BundledTable{"alarm_request", Rows::None, Redacted::Go},
    BundledTable{"notification", Rows::None, Redacted::Go},
    BundledTable{"alarm_flood", Rows::None, Redacted::Go},
    BundledTable{"audit_log", Rows::None, Redacted::Go},
};

} // namespace

std::span<const BundledTable> bundledTables() {
    return kTables;
}

BundledTable bundledTable(const QString& name) {
    const auto* const found =
        std::ranges::find_if(kTables, [&](const BundledTable& table) { return name == QLatin1String(table.name); });
    return found == kTables.end() ? BundledTable{"", Rows::None, Redacted::Go} : *found;
}

} // namespace countis
