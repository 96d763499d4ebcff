// SPDX-License-Identifier: GPL-3.0-or-later
// The accounting of energy interval by interval, as text that other programs read: CSV (RFC 4180) or JSON.
#pragma once

#include "report/energy_report.h"
#include "report/series_text.h"

#include <span>
#include <string>

namespace countis {

/// What is said of an interval. Energies are in Wh with one decimal, costs in the currency with six.
struct EnergyTextLayout {
    SeriesText::Format format = SeriesText::Format::Csv;
    QTimeZone zone;
    std::string scope; // UTF-8: the meter, the place or the site; of JSON
    std::string step;  // of JSON
};

std::string energyText(const EnergySheet& sheet, const EnergyTextLayout& layout);

/// Every gap and every other event of the counters of all meters, in the order of `meters`, which were added to the
/// sheet one after the other, and of time. `step` of the layout has no meaning.
std::string eventsText(const EnergySheet& sheet, std::span<const ReportMeter> meters, const EnergyTextLayout& layout);

/// The tables of a report by place and by meter, and their total, as CSV.
std::string tablesText(const EnergyReport& report);

/// "-12.5" for -125 with one decimal.
std::string numberOf(std::int64_t count, int decimals);

} // namespace countis
