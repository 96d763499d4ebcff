// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/overview_text.h"

#include "models/meter/meter_in_view.h"
#include "models/text/names.h"
#include "models/text/value_text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::Overview)
};

std::chrono::milliseconds ageAt(SampleTime read, SampleTime now) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(now.mono - read.mono);
}

int kindOf(std::optional<double> factor) {
    return !factor || *factor == 0 ? 0 : *factor > 0 ? 1 : -1;
}

std::optional<double> factorOf(const MeterFigures& figures) {
    if (!figures.powerFactor)
        return std::nullopt;
    return static_cast<double>(*figures.powerFactor) * info(Quantity::PF).unitPerCount;
}

QString partText(int part, int whole) {
    return part == whole ? QString() : Words::tr("%1 of %2").arg(part).arg(whole);
}

QString join(const QString& one, const QString& other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + QLatin1Char(' ') + other;
}

/// "+2" of "Current too high +2"; "": no other alarm is open.
QStringView moreOf(const QString& alarms) {
    const qsizetype at = alarms.lastIndexOf(QStringLiteral(" +"));
    return at < 0 ? QStringView() : QStringView(alarms).mid(at + 1);
}

QString unknownToday(const MeterFigures& figures) {
    if (figures.visited)
        return Words::tr("Another meter answers at this address. Its counter is not the one of this metering point.");
    if (!figures.counterTenths)
        return Words::tr("The meter has not been read yet.");
    return Words::tr("The counter value at midnight is not known, because no reading from that time is stored.");
}

QString kindWord(int kind) {
    return kind > 0 ? Words::tr("inductive") : kind < 0 ? Words::tr("capacitive") : QString();
}

} // namespace

QString OverviewText::power(std::int64_t count) const {
    return fixedText(count, decimals(Quantity::P), locale_);
}

QString OverviewText::energy(std::int64_t tenths) const {
    return energyText(Energy{tenths, 1, Quality::Good}, locale_);
}

QString OverviewText::factor(std::optional<double> factor) const {
    return factor ? numberText(std::abs(*factor), decimals(Quantity::PF), locale_) : QString(kNotMeasured);
}

QString OverviewText::percent(std::optional<double> percent) const {
    if (!percent)
        return kNotMeasured;
    QString text = numberText(*percent, 1, locale_);
    return *percent > 0 && !text.startsWith(kMinus) ? QLatin1Char('+') + text : text;
}

double OverviewText::curveOf(const MeterFigures& figures) const {
    return figures.wasRead()
               ? static_cast<double>(std::chrono::floor<std::chrono::minutes>(now_.mono.time_since_epoch()).count())
               : 0;
}

MeterCell OverviewText::cell(const OverviewTable::Meter& meter, const MeterStatus& status, double speed) const {
    const MeterFigures& figures = meter.figures;
    MeterCell cell;
    cell.point = static_cast<double>(meter.label.point.number);
    cell.name = meter.label.name;
    cell.address = meter.label.address;
    tellState(cell, meter, status, speed);
    cell.power = figures.power ? power(*figures.power) : QString(kNotMeasured);
    cell.factor = factor(factorOf(figures));
    cell.factorKind = kindOf(factorOf(figures));
    tellEnergy(cell, figures);
    cell.age = cell.known ? ageText(ageAt(figures.read, now_), locale_) : QString(kNotMeasured);
    cell.lastRead = lastRead(figures);
    cell.curve = curveOf(figures);
    cell.hint = hint(cell, meter.label);
    cell.spoken = spoken(cell);
    return cell;
}

void OverviewText::tellState(MeterCell& cell, const OverviewTable::Meter& meter, const MeterStatus& status,
                             double speed) const {
    const MeterFigures& figures = meter.figures;
    cell.kind = static_cast<int>(figures.state);
    cell.word = stateWord(figures.state, figures.simulated);
    cell.fresh = figures.isFresh();
    cell.known = figures.wasRead();
    const bool failed = status.failure.error != LinkError::None;
    cell.detail =
        StateDetail{
            .state = figures.state,
            .age = cell.known ? std::optional(ageAt(figures.read, now_)) : std::nullopt,
            .reason = status.failure.reason,
            .failed = failed,
            .trouble = status.trouble,
            .simulatedSpeed = figures.simulated ? speed : 1,
        }
            .text(locale_);
    cell.note = cutOff_.isEmpty() || cell.fresh || figures.simulated
                    ? join(stateNote(figures.state, figures.simulated), sentence(linkErrorText(status.failure)))
                    : cutOff_;
    cell.liveness = static_cast<int>(livenessOf(figures.state));
    if (meter.alarm.isEmpty())
        return;
    // An alarm is open until somebody has seen it, whether or not the meter is read: the chip says both.
    const QString silence = cell.fresh ? QString() : join(cell.word, cell.detail) + QStringLiteral(", ");
    const QString alarm = Words::tr("Open alarm: %1. The Alarms page says what to do.").arg(meter.alarm);
    cell.note = cell.fresh ? alarm : join(alarm, cell.note);
    cell.kind = static_cast<int>(Measure::State::Alarm);
    cell.word = stateWord(Measure::State::Alarm, false);
    const qsizetype name = meter.alarm.size() - moreOf(meter.alarm).size();
    cell.detail = silence + meter.alarm.left(name).trimmed();
    cell.more = meter.alarm.mid(name);
}

void OverviewText::tellEnergy(MeterCell& cell, const MeterFigures& figures) const {
    const auto today = figures.today();
    cell.today = today ? energy(*today) : QString(kNotMeasured);
    cell.todayNote = today ? QString() : unknownToday(figures);
    const auto onYesterday = percentAbove(today, figures.yesterday());
    cell.onYesterday = percent(onYesterday);
    if (!onYesterday)
        cell.onYesterdayNote = !today ? cell.todayNote
                               : figures.yesterday()
                                   ? Words::tr("Yesterday, the meter had counted nothing by this time.")
                                   : Words::tr("No readings from yesterday are stored.");
}

QString OverviewText::lastRead(const MeterFigures& figures) const {
    if (figures.state != Measure::State::Offline || !figures.wasRead())
        return {};
    const QDateTime read = dateTime(figures.read.wall);
    const bool today = read.date() == dateTime(now_.wall).date();
    const QString clock = clockText(figures.read.wall);
    return Words::tr("last reading %1")
        .arg(today ? clock : dateText(read.date(), locale_) + QLatin1String(", ") + clock);
}

QString OverviewText::hint(const MeterCell& cell, const MeterLabel& label) {
    QStringList lines{label.place.isEmpty()
                          ? label.address
                          : label.place.join(QStringLiteral(" · ")) + QStringLiteral(" · ") + label.address};
    if (cell.kind != static_cast<int>(Measure::State::Live) && cell.kind != static_cast<int>(Measure::State::Replay))
        lines.append(cell.note);
    for (const QString& note : {cell.todayNote, cell.onYesterdayNote}) {
        if (cell.known && !note.isEmpty() && !lines.contains(note))
            lines.append(note);
    }
    return lines.join(QLatin1Char('\n'));
}

QString OverviewText::spoken(const MeterCell& cell) {
    QStringList parts{cell.name, join(join(cell.word, cell.detail), cell.more)};
    if (cell.known)
        parts += {Words::tr("%1 kW").arg(cell.power),
                  cell.todayNote.isEmpty() ? Words::tr("today %1 kWh").arg(cell.today) : Words::tr("today not known"),
                  join(Words::tr("PF %1").arg(cell.factor), kindWord(cell.factorKind))};
    return parts.join(QStringLiteral(", "));
}

TotalsCell OverviewText::cell(const SiteTotals& totals) const {
    TotalsCell cell;
    cell.meters = totals.meters;
    cell.live = totals.live;
    cell.stale = totals.stale;
    cell.offline = totals.offline;
    cell.known = totals.read > 0;
    if (totals.live != totals.meters)
        cell.part = (isReplay_ ? Words::tr("%1 of %2 replayed") : Words::tr("%1 of %2 live"))
                        .arg(totals.live)
                        .arg(totals.meters);
    cell.metersText = Words::tr("%n meter(s)", "", totals.meters);
    cell.power = totals.live > 0 ? power(totals.power) : QString(kNotMeasured);
    cell.today = totals.withToday > 0 ? energy(totals.today) : QString(kNotMeasured);
    cell.todayPart = totals.withToday > 0 ? partText(totals.withToday, totals.meters) : QString();
    if (totals.withToday < totals.meters)
        cell.todayNote =
            Words::tr("The energy of today needs the counter value at midnight, which is known for %1 of %2 meters.")
                .arg(totals.withToday)
                .arg(totals.meters);
    const auto onYesterday = totals.percentOnYesterday();
    cell.onYesterday = percent(onYesterday);
    if (!onYesterday)
        cell.onYesterdayNote = Words::tr("No readings from yesterday are stored.");
    cell.factor = factor(totals.powerFactor());
    cell.factorKind = kindOf(totals.powerFactor());
    return cell;
}

GroupCell OverviewText::cell(const OverviewTable::Group& group, Arrange::Grouping grouping, bool collapsed) const {
    GroupCell cell;
    cell.name = grouping == Arrange::Grouping::None ? Words::tr("All meters")
                : group.simulated                   ? Words::tr("Simulated")
                : group.name.isEmpty()              ? Words::tr("No place")
                                                    : group.name;
    cell.note = group.totals.meters == 0    ? Words::tr("not counted")
                : group.count == group.size ? Words::tr("%n meter(s)", "", group.size)
                                            : Words::tr("%1 of %2 shown").arg(group.count).arg(group.size);
    cell.partly = group.count != group.size;
    cell.collapsed = collapsed;
    cell.counted = group.totals.meters > 0;
    cell.totals = this->cell(group.totals);
    return cell;
}

QDateTime OverviewText::dateTime(WallTime time) const {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), zone_);
}

QString OverviewText::clockText(WallTime time) const {
    return dateTime(time).toString(QStringLiteral("HH:mm"));
}

QString OverviewText::comparison(const SiteTotals& totals, bool withFigures) const {
    if (totals.withToday == 0)
        return Words::tr("counter values at midnight not known");
    const auto percent = totals.percentOnYesterday();
    if (!percent)
        return Words::tr("no readings from yesterday");
    const QString magnitude = numberText(std::abs(*percent), 1, locale_);
    if (!withFigures)
        return *percent < 0 ? Words::tr("%1 % below yesterday").arg(magnitude)
                            : Words::tr("%1 % above yesterday").arg(magnitude);
    const QString before = energy(totals.comparedYesterday);
    return (*percent < 0 ? Words::tr("%1 % below yesterday, %2 at %3") : Words::tr("%1 % above yesterday, %2 at %3"))
        .arg(magnitude, before, clockText(now_.wall));
}

QString OverviewText::sizeText(const OverviewTable& table, const QString& name) {
    QString size = Words::tr("%n meter(s)", "", table.totals().meters);
    if (table.places() > 0)
        size += QStringLiteral(", ") + Words::tr("%n place(s)", "", table.places());
    return name.isEmpty() ? size : name + QStringLiteral(" · ") + size;
}

SiteCell OverviewText::site(const OverviewTable& table, const QString& name, SampleTime latest) const {
    const SiteTotals& totals = table.totals();
    SiteCell site;
    site.totals = cell(totals);
    site.simulated = table.size() > 0 && table.meter(0).figures.simulated && table.meter(0).figures.counted;
    site.name = name;
    site.size = sizeText(table, name);
    const int ofWord = totals.live > 0 ? totals.live : totals.stale > 0 ? totals.stale : totals.offline;
    site.liveText = Words::tr("%1 of %2").arg(ofWord).arg(totals.meters);
    if (latest != SampleTime{})
        site.age = Words::tr("%1 ago").arg(ageText(ageAt(latest, now_), locale_));
    site.sumText = Words::tr("%1 of %2 meters in the sum").arg(totals.live).arg(totals.meters);
    site.compared = comparison(totals, true);
    site.comparedShort = comparison(totals, false);
    if (const auto percent = totals.percentOnYesterday())
        site.direction = *percent < 0 ? -1 : 1;
    site.factorText = totals.powerFactor()
                          ? Words::tr("%1, of the imported power").arg(kindWord(site.totals.factorKind))
                          : Words::tr("no meter imports power");
    site.replayed = isReplay_;
    site.statesText =
        (isReplay_ ? Words::tr("%1 replayed, %2 stale, %3 offline") : Words::tr("%1 live, %2 stale, %3 offline"))
            .arg(totals.live)
            .arg(totals.stale)
            .arg(totals.offline);
    if (totals.exportedToday() > 0)
        site.split =
            Words::tr("imported %1, exported %2").arg(energy(totals.importedToday), energy(totals.exportedToday()));
    if (totals.exportedPower > 0)
        site.exported = power(totals.exportedPower);
    site.curve = static_cast<double>(std::chrono::floor<std::chrono::minutes>(now_.mono.time_since_epoch()).count());
    site.listed = table.size();
    site.allInAlarm = table.inAlarm();
    return site;
}

} // namespace countis::ui
