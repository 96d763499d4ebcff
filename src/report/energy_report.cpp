// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/energy_report.h"

#include "history/energy_readings.h"

#include <algorithm>
#include <set>

namespace countis {
namespace {

/// A meter whose first reading is so late counts as read from the beginning.
constexpr std::chrono::minutes kLateStart{60};

/// The beginning of the period, each price that begins in it, and its end.
std::vector<WallTime> priceBoundaries(WallTime from, WallTime to, const std::vector<EnergyPrice>& prices) {
    std::vector<WallTime> boundaries{from};
    for (const EnergyPrice& price : prices)
        if (price.since > from && price.since < to)
            boundaries.push_back(price.since);
    boundaries.push_back(to);
    return boundaries;
}

ReportGroup& groupOf(std::vector<ReportGroup>& groups, const std::string& name) {
    const auto found = std::ranges::find(groups, name, &ReportGroup::name);
    if (found != groups.end())
        return *found;
    groups.push_back({name, 0, {}});
    return groups.back();
}

EnergyReport emptyReport(const ReportRequest& request) {
    const WallTime end = accountedBefore(request.now);
    const EnergyPeriod before = neighbour(request.period, -1);
    const WallTime from = beginningOf(request.period.first, request.zone);
    const WallTime to = beginningOf(request.period.end, request.zone);
    std::set<std::string> places;
    for (const ReportMeter& meter : request.meters)
        if (!meter.place.empty())
            places.insert(meter.place);
    return {request.site,
            request.scope,
            request.ofMeter,
            request.period,
            request.zone,
            from,
            to,
            end,
            std::chrono::duration_cast<std::chrono::minutes>(to - from),
            clockChangesIn(request.period, request.zone),
            request.meters.size(),
            places.size(),
            EnergySheet(boundariesOf(request.period, request.zone), request.prices, end),
            EnergySheet(boundariesOf(before, request.zone), request.prices, end),
            comparedRows(request.period, request.zone),
            Comparability::BeforeIsIncomplete,
            EnergySheet(priceBoundaries(from, to, request.prices), request.prices, end),
            request.prices,
            {},
            {},
            {},
            {},
            {},
            {}};
}

/// Those of which the report has all meters: of others only a part would be known.
std::vector<VirtualMeter> wholeIn(const ReportRequest& request) {
    std::set<PointId> points;
    for (const ReportMeter& meter : request.meters)
        points.insert(meter.point.id);
    std::vector<VirtualMeter> whole;
    for (const VirtualMeter& one : request.virtualMeters)
        if (!one.terms.empty() &&
            std::ranges::all_of(one.terms, [&](const VirtualTerm& term) { return points.contains(term.point); }))
            whole.push_back(one);
    return whole;
}

} // namespace

std::vector<ClockChange> clockChangesIn(const EnergyPeriod& period, const QTimeZone& zone) {
    std::vector<ClockChange> changes;
    for (QDate day = period.first; day < period.end; day = day.addDays(1)) {
        const auto length = beginningOf(day.addDays(1), zone) - beginningOf(day, zone);
        const auto by = std::chrono::duration_cast<std::chrono::minutes>(std::chrono::hours{24} - length);
        if (by.count() != 0)
            changes.push_back({day, by});
    }
    return changes;
}

const EnergyPrice* EnergyReport::price() const {
    const WallTime latest = std::min(end, to) - std::chrono::milliseconds{1};
    return priceAt(prices, std::max(from, latest));
}

EnergyReportMaker::EnergyReportMaker(const ReportRequest& request)
    : virtual_(wholeIn(request)), report_(emptyReport(request)) {
    for (const ReportMeter& meter : request.meters)
        report_.names.try_emplace(meter.point.id, meter.point.name);
    if (request.scope.empty())
        report_.names.try_emplace(PointId{}); // the site itself
    for (const VirtualMeter& one : virtual_)
        report_.virtualMeters.push_back({one.name, one.terms.size(), {}});
}

void EnergyReportMaker::add(const ReportMeter& meter, const PointLedger& ledger) {
    for (EnergySheet* const sheet : {&report_.sheet, &report_.before, &report_.costs})
        sheet->add(meter.point.id, ledger, meter.factor);
    const PointShare& share = report_.sheet.shares().back();
    ReportGroup& place = groupOf(report_.byPlace, meter.groupName);
    ++place.meters;
    const SheetRow counted = withFactor(meter.factor, share.whole);
    addTo(place.whole, counted);
    report_.byMeter.push_back({meter.point.name, 1, counted, meter.factor});
    addToVirtual(meter.point.id, share.whole);
    addEvents(share, ledger.of(EnergyKind::EaPos));
}

void EnergyReportMaker::addToVirtual(PointId point, const SheetRow& whole) {
    for (std::size_t n = 0; n < virtual_.size(); ++n)
        for (const VirtualTerm& term : virtual_[n].terms)
            if (term.point == point)
                addTo(report_.virtualMeters[n].whole, withFactor(term.factor, whole));
}

void EnergyReportMaker::addEvents(const PointShare& share, const EnergyLedger& imported) {
    std::vector<ReportEvent>& events = report_.events;
    if (share.countsFrom && *share.countsFrom > report_.from + kLateStart)
        events.push_back({ReportEvent::Kind::Begins, report_.from, *share.countsFrom, {share.point}});
    const auto counted = eventsOf(share);
    events.insert(events.end(), counted.begin(), counted.end());
    const WallTime end = std::min(report_.end, report_.to);
    if (const auto last = imported.last(); last && *last > report_.from && *last + kLateStart < end)
        events.push_back({ReportEvent::Kind::Ends, *last, end, {share.point}});
}

void EnergyReportMaker::addAlarms(std::span<const AlarmEntry> journal) {
    report_.alarms = reportAlarms(journal, report_.names, std::min(report_.end, report_.to));
}

EnergyReport EnergyReportMaker::finished() {
    report_.comparability = comparability(report_.sheet, report_.before, report_.end);
    report_.events = withSeries(joinedEvents(std::move(report_.events)));
    return std::move(report_);
}

DatabaseResult<std::optional<EnergyReport>> readReport(DatabaseConnection& connection, const ReportRequest& request,
                                                       const std::stop_token& stop, const OnReport& progress) {
    EnergyReportMaker maker(request);
    for (std::size_t n = 0; n < request.meters.size(); ++n) {
        if (stop.stop_requested())
            return std::nullopt;
        const ReportMeter& meter = request.meters[n];
        const auto ledger = readLedger(connection, meter.point, maker.from(), maker.to(), request.now);
        if (!ledger)
            return tl::unexpected(ledger.error());
        maker.add(meter, *ledger);
        if (progress)
            progress(n + 1, request.meters.size());
    }
    if (stop.stop_requested())
        return std::nullopt;
    const auto alarms = readAlarmJournal(connection, maker.begin(), std::min(maker.to(), request.now));
    if (!alarms)
        return tl::unexpected(alarms.error());
    maker.addAlarms(*alarms);
    return maker.finished();
}

} // namespace countis
