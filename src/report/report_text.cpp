// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_text.h"

#include "report/report_figures.h"
#include "wording/number_text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ReportText)
};

const QChar kUnknown(0x2013); // en dash
constexpr std::size_t kMostNames = 3;
// Lengths that only a row of that kind reaches.
constexpr auto kDayOrMore = std::chrono::hours(3);
constexpr auto kMonth = std::chrono::hours(24 * 27);

/// As QLocale::toString() takes it.
QString dayAndMonth() {
    return Words::tr("d MMMM", "pattern of a date: 17 October");
}

QString fullDay() {
    return Words::tr("d MMMM yyyy", "pattern of a date: 17 October 2026");
}

QString shortDay() {
    return Words::tr("d MMM", "pattern of a date: 17 Oct");
}

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace

QDateTime ReportText::local(WallTime time) const {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), report_.zone);
}

QString ReportText::title() const {
    const EnergyPeriod& period = report_.period;
    switch (period.span) {
    case EnergySpan::Day: return Words::tr("Energy report, %1").arg(locale_.toString(period.first, fullDay()));
    case EnergySpan::Month:
        return Words::tr("Energy report, %1")
            .arg(locale_.standaloneMonthName(period.first.month()) + QStringLiteral(" %1").arg(period.first.year()));
    case EnergySpan::Year: return Words::tr("Energy report, %1").arg(period.first.year());
    case EnergySpan::Custom: break;
    }
    return Words::tr("Energy report, %1 to %2")
        .arg(locale_.toString(period.first, fullDay()), locale_.toString(period.end.addDays(-1), fullDay()));
}

QString ReportText::scope() const {
    return text(report_.scope);
}

/// Over a year they are set back as far as forward.
QString ReportText::clockChange() const {
    if (report_.clockChanges.size() != 1)
        return {};
    const ClockChange& change = report_.clockChanges.front();
    const QString day = locale_.toString(change.day, dayAndMonth());
    return change.by.count() < 0 ? Words::tr("clocks went back on %1").arg(day)
                                 : Words::tr("clocks went forward on %1").arg(day);
}

QString ReportText::hours() const {
    constexpr std::int64_t kHourMinutes = 60;
    const std::int64_t minutes = report_.length.count();
    const bool whole = minutes % kHourMinutes == 0;
    const QString count = whole ? number(minutes / kHourMinutes, 0) : number(minutes * 10 / kHourMinutes, 1);
    return Words::tr("%1 hours").arg(count);
}

QString ReportText::span() const {
    const bool isLong = report_.period.first.year() != report_.period.end.year();
    const auto end = [&](WallTime time) {
        const QDateTime at = local(time);
        return locale_.toString(at.date(), isLong ? fullDay() : dayAndMonth()) + u' ' +
               at.time().toString(QStringLiteral("HH:mm"));
    };
    const QString span = Words::tr("%1 to %2, %3").arg(end(report_.from), end(report_.to), hours());
    const QString change = clockChange();
    return change.isEmpty() ? span : Words::tr("%1: %2", "span: what happened to the clocks in it").arg(span, change);
}

QString ReportText::meters() const {
    const QString meters = Words::tr("%n meter(s)", nullptr, static_cast<int>(report_.meters));
    if (report_.places == 0 || report_.ofMeter)
        return report_.ofMeter ? QString() : meters;
    return Words::tr("%1 in %2", "4 meters in 2 places")
        .arg(meters, Words::tr("%n place(s)", nullptr, static_cast<int>(report_.places)));
}

QString ReportText::before() const {
    return shortName(neighbour(report_.period, -1));
}

QString ReportText::shortName(const EnergyPeriod& period) const {
    switch (period.span) {
    case EnergySpan::Day: return locale_.toString(period.first, dayAndMonth());
    case EnergySpan::Month: return locale_.standaloneMonthName(period.first.month());
    case EnergySpan::Year: return QString::number(period.first.year());
    case EnergySpan::Custom: break;
    }
    return Words::tr("%1 to %2", "two days")
        .arg(locale_.toString(period.first, shortDay()), locale_.toString(period.end.addDays(-1), shortDay()));
}

bool ReportText::rowsAre(std::chrono::hours atLeast) const {
    // The first and the last month of days that a user chose may be shorter.
    return std::ranges::any_of(report_.sheet.rows(),
                               [&](const SheetRow& row) { return row.to - row.from >= atLeast; });
}

QString ReportText::rowsTitle() const {
    if (rowsAre(kMonth))
        return Words::tr("By month");
    return rowsAre(kDayOrMore) ? Words::tr("By day") : Words::tr("By hour");
}

QString ReportText::comparedWith() const {
    return report_.period.span == EnergySpan::Month ? Words::tr("%1, same weekday").arg(before()) : before();
}

QString ReportText::number(std::int64_t count, int decimals) const {
    return fixedText(count, decimals, locale_);
}

QString ReportText::price(std::int64_t millionths) const {
    constexpr std::int64_t kFourDecimals = 100; // millionths in the fourth decimal
    return millionths % kFourDecimals == 0 ? number(millionths / kFourDecimals, 4) : number(millionths, 6);
}

QString ReportText::percent(const std::optional<std::int64_t>& perMille) const {
    return perMille ? Words::tr("%1 %").arg(number(*perMille, 1)) : QString(kUnknown);
}

QString ReportText::change(const std::optional<std::int64_t>& perMille) const {
    if (!perMille)
        return kUnknown;
    return (*perMille > 0 ? QStringLiteral("+") : QString()) + number(*perMille, 1);
}

QString ReportText::powerFactor(const SheetRow& row) const {
    constexpr double kThousandths = 1000;
    const auto factor = powerFactorOf(row);
    return factor ? number(std::llround(*factor * kThousandths), 3) : QString(kUnknown);
}

QString ReportText::kilowatts(const Demand& demand) const {
    constexpr double kWattsInHundredth = 10;
    return number(std::llround(demand.watts() / kWattsInHundredth), 2);
}

QString ReportText::contracted(std::int64_t watts) const {
    constexpr std::int64_t kKilo = 1'000;
    return Words::tr("%1 kW").arg(watts % kKilo == 0 ? number(watts / kKilo, 0) : number(watts, 3));
}

QString ReportText::dateTime(WallTime time) const {
    const QDateTime at = local(time);
    return locale_.toString(at.date(), Words::tr("d MMM yyyy", "pattern of a date: 2 Nov 2026")) + u' ' +
           at.time().toString(QStringLiteral("HH:mm"));
}

QString ReportText::day(WallTime time) const {
    return locale_.toString(local(time).date(), Words::tr("ddd d MMM", "pattern of a date: Tue 20 Oct"));
}

QString ReportText::quarter(WallTime start) const {
    const QString pattern = QStringLiteral("HH:mm");
    return Words::tr("%1 to %2", "two times of a day")
        .arg(local(start).time().toString(pattern), local(start + kDemandPeriod).time().toString(pattern));
}

QString ReportText::shortSpan(WallTime from, WallTime to) const {
    const auto clock = [&](WallTime time) { return local(time).time().toString(QStringLiteral("HH:mm")); };
    const auto full = [&](WallTime time) {
        return locale_.toString(local(time).date(), shortDay()) + u' ' + clock(time);
    };
    const bool isOneDay = local(from).date() == local(to).date();
    return Words::tr("%1 to %2", "two times").arg(full(from), isOneDay ? clock(to) : full(to));
}

QString ReportText::rowName(std::size_t row) const {
    const QDateTime start = local(report_.sheet.rows()[row].from);
    if (rowsAre(kMonth))
        return locale_.standaloneMonthName(start.date().month(), QLocale::ShortFormat);
    return rowsAre(kDayOrMore) ? QString::number(start.date().day()) : start.time().toString(QStringLiteral("H"));
}

bool ReportText::isWeekend(std::size_t row) const {
    const int day = local(report_.sheet.rows()[row].from).date().dayOfWeek();
    return rowsAre(kDayOrMore) && !rowsAre(kMonth) && (day == Qt::Saturday || day == Qt::Sunday);
}

QString ReportText::comparison(std::int64_t now, std::int64_t before) const {
    if (!report_.isOver())
        return Words::tr("until %1").arg(dateTime(report_.end));
    const auto change = changeInPerMille(now, before);
    if (!report_.isComparable())
        return Words::tr("%1 is not complete")
            .arg(report_.comparability == Comparability::IsIncomplete ? shortName(report_.period) : this->before());
    if (!change)
        return Words::tr("no comparison with %1").arg(this->before());
    if (*change == 0)
        return Words::tr("no change from %1").arg(this->before());
    return (*change > 0 ? Words::tr("%1 above %2", "percent, period") : Words::tr("%1 below %2", "percent, period"))
        .arg(percent(std::abs(*change)), this->before());
}

QString ReportText::alarms() const {
    if (report_.alarms.raised == 0)
        return Words::tr("none", "alarms");
    const auto count = [this](std::size_t alarms) { return number(static_cast<std::int64_t>(alarms), 0); };
    const QString raised = Words::tr("%1 raised", "alarms").arg(count(report_.alarms.raised));
    if (report_.alarms.open == 0)
        return Words::tr("%1, none of them open", "so many raised").arg(raised);
    return Words::tr("%1, %2", "so many raised, so many of them open")
        .arg(raised, Words::tr("%1 of them open", "alarms").arg(count(report_.alarms.open)));
}

QString ReportText::completeness() const {
    const SheetRow& whole = report_.sheet.whole();
    if (whole.quarters == 0)
        return Words::tr("nothing was read");
    const auto read = shareInPerMille(whole.quartersRead, whole.quarters);
    // 100.0 % means that nothing is missing.
    const bool some = whole.quartersRead < whole.quarters && *read == 1000;
    return Words::tr("%1 of the quarter-hours").arg(percent(some ? 999 : *read));
}

QString ReportText::when(const ReportEvent& event) const {
    const WallTime from = shownMinute(event.from);
    const WallTime to = shownMinute(event.to);
    if (event.kind == ReportEvent::Kind::Ends)
        return Words::tr("since %1").arg(dateTime(from));
    if (event.kind == ReportEvent::Kind::Begins)
        return Words::tr("until %1").arg(dateTime(to));
    if (event.from == event.to || event.kind == ReportEvent::Kind::RollOver)
        return dateTime(to);
    return shortSpan(from, to);
}

QString ReportText::namesOf(const ReportEvent& event) const {
    if (event.points.size() == report_.meters && report_.meters > 1)
        return Words::tr("all meters");
    QStringList names;
    for (std::size_t n = 0; n < std::min(kMostNames, event.points.size()); ++n)
        names << text(report_.names.at(event.points[n]));
    if (const std::size_t more = event.points.size() - std::min(kMostNames, event.points.size()); more > 0)
        names << Words::tr("%n more meter(s)", nullptr, static_cast<int>(more));
    return names.join(QStringLiteral(", "));
}

QString ReportText::what(const ReportEvent& event) const {
    const auto words = [&] {
        switch (event.kind) {
        case ReportEvent::Kind::Gap: return event.count > 1 ? seriesText(event) : Words::tr("not read");
        case ReportEvent::Kind::RollOver:
            return Words::tr("the counter passed its highest value and continued from 0");
        case ReportEvent::Kind::Exchange:
            if (event.from == event.to) // its last reading and the first one of the new meter were entered
                return Words::tr("the meter was exchanged");
            return Words::tr("the meter was exchanged; the energy between the last reading of the old meter and the "
                             "first one of the new meter is not known");
        case ReportEvent::Kind::Reset:
            return Words::tr("the counter was reset; the energy between the last reading and the reset is not known");
        case ReportEvent::Kind::Rejected: return Words::tr("a reading that cannot be right was left out");
        case ReportEvent::Kind::Restart:
            return Words::tr("the counter continued from another value; the energy in between is not known");
        case ReportEvent::Kind::Begins: return Words::tr("not read yet; the energy until then is missing");
        case ReportEvent::Kind::Ends: break;
        }
        return Words::tr("not read any more; the energy since then is missing");
    }();
    return Words::tr("%1: %2", "meters: what happened").arg(namesOf(event), words);
}

} // namespace countis
