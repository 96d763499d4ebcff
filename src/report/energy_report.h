// SPDX-License-Identifier: GPL-3.0-or-later
// The energy report of a meter, a place or a site over a day, a month, a year or days that a user chose: plain data,
// which energy_pdf.h paints and report_text.h words. It is made meter by meter, so that a site of 900 meters needs
// the readings of one at a time.
#pragma once

#include "history/database/connection.h"
#include "history/energy_settings.h"
#include "report/energy_events.h"
#include "report/energy_periods.h"
#include "report/report_alarms.h"
#include "site/energy/energy_sheet.h"
#include "site/place.h"

#include <QTimeZone>

#include <functional>
#include <map>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace countis {

/// The clocks were set by `by` in a day: an hour back is -60 minutes.
struct ClockChange {
    QDate day;
    std::chrono::minutes by{};

    bool operator==(const ClockChange&) const = default;
};
std::vector<ClockChange> clockChangesIn(const EnergyPeriod& period, const QTimeZone& zone);

/// A line of the tables by place, by meter and of virtual meters.
struct ReportGroup {
    std::string name; // UTF-8; empty: directly in the site, or in the place that the report is about
    std::size_t meters = 0;
    SheetRow whole;
    int factor = 1; // -1: a meter that is taken off; `whole` is negative then
};

struct EnergyReport {
    std::string site;  // its name; empty: it has none
    std::string scope; // the meter, place or virtual meter that it is about; empty: the site
    bool ofMeter = false;
    EnergyPeriod period;
    QTimeZone zone;
    WallTime from{};
    WallTime to{};
    WallTime end{}; // energy is known up to here
    std::chrono::minutes length{};
    std::vector<ClockChange> clockChanges;
    std::size_t meters = 0;
    std::size_t places = 0; // that have one of the meters in them

    EnergySheet sheet;         // by the rows of the period
    EnergySheet before;        // the same of the period before
    std::vector<int> compared; // comparedRows()
    Comparability comparability = Comparability::BeforeIsIncomplete;
    EnergySheet costs; // a row for each price that is valid in the period
    std::vector<EnergyPrice> prices;
    std::vector<ReportGroup> byPlace;
    std::vector<ReportGroup> byMeter;
    std::vector<ReportGroup> virtualMeters; // no part of the sums
    std::vector<ReportEvent> events;        // withSeries()
    ReportAlarms alarms;
    std::map<PointId, std::string> names; // of all meters

    bool isOver() const { return end >= to; }
    bool isComparable() const { return isOver() && comparability == Comparability::Comparable; }
    /// Of the prices in the period; nullptr: none is valid.
    const EnergyPrice* price() const;
};

/// A meter of a report, and the group in which it stands.
struct ReportMeter {
    Point point;
    std::string place;     // its path; empty: directly in the site
    std::string groupName; // as ReportGroup::name
    int factor = 1;        // -1: it is taken off, as a sub-meter of a virtual meter
};

struct ReportRequest {
    std::string site;
    std::string scope;
    bool ofMeter = false;
    std::vector<ReportMeter> meters;
    std::vector<VirtualMeter> virtualMeters; // listed where all of their meters are in the report
    EnergyPeriod period;
    QTimeZone zone;
    std::vector<EnergyPrice> prices; // in the order of time
    WallTime now{};                  // accountedBefore() of it is the end of what is known
};

class EnergyReportMaker {
public:
    explicit EnergyReportMaker(const ReportRequest& request);

    /// The span that the ledger of a meter has to have: that of the period before too.
    WallTime from() const { return report_.before.whole().from; }
    WallTime to() const { return report_.to; }
    WallTime begin() const { return report_.from; }
    void add(const ReportMeter& meter, const PointLedger& ledger);
    /// The journal of the site from the beginning of the period to its end, or to now.
    void addAlarms(std::span<const AlarmEntry> journal);
    EnergyReport finished();

private:
    void addToVirtual(PointId point, const SheetRow& whole);
    void addEvents(const PointShare& share, const EnergyLedger& imported);

    std::vector<VirtualMeter> virtual_; // in the order of report_.virtualMeters
    EnergyReport report_;
};

/// `done` of `all` meters are read.
using OnReport = std::function<void(std::size_t done, std::size_t all)>;

/// nullopt: `stop` was requested.
DatabaseResult<std::optional<EnergyReport>> readReport(DatabaseConnection& connection, const ReportRequest& request,
                                                       const std::stop_token& stop, const OnReport& progress);

} // namespace countis
