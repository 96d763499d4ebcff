// SPDX-License-Identifier: GPL-3.0-or-later
// What a support bundle carries of each table of a site database. A table that is added to the schema is decided on
// here, or a test fails.
#pragma once

#include <QString>

#include <cstdint>
#include <span>

namespace countis {

/// Which of its rows are in the bundle.
enum class BundledRows : std::uint8_t {
    None,        // the table is left out deliberately
    All,         // those of the whole site
    WholeSite,   // all, but only in a bundle of the whole site
    Points,      // the metering points themselves
    OfPoints,    // those whose `point` is in the bundle
    Devices,     // of the points in the bundle
    Alarms,      // of the points in the bundle, and of the site
    AlarmScopes, // of places, and of the points in the bundle
    Samples,     // from here on of the points whose readings fit: within the time of the bundle
    Quarters,    // and those of the days before
    Hours,
    Days
};

/// What redaction does with its rows.
enum class RedactedRows : std::uint8_t {
    Stay,   // they hold neither a name nor an address nor a serial number
    Change, // bundle_redaction.cpp takes those out
    Go      // all of them: the bundle should have none
};

struct BundledTable {
    const char* name;
    BundledRows rows;
    RedactedRows redacted;
};

/// Every table of the site database, those of PostgreSQL too.
std::span<const BundledTable> bundledTables();

/// A table that is not in the list: None, Go.
BundledTable bundledTable(const QString& name);

} // namespace countis
