// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be said of the readings from which energy is accounted.
#include "models/energy/energy_shown.h"

#include "models/text/names.h"
#include "models/text/value_text.h"
#include "report/energy_events.h"
#include "site/energy/rounded_shares.h"

#include <QCoreApplication>
#include <QVariantMap>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::Energy)
};

using Kind = CounterEvent::Kind;

constexpr std::size_t kMostGaps = 200;
constexpr std::size_t kMostEvents = 50; // of each kind

/// Gaps of all meters and series of them.
std::vector<ReportEvent> gapsOf(const EnergySheet& sheet) {
    std::vector<ReportEvent> each;
    for (const PointShare& share : sheet.shares())
        for (const ReportEvent& event : eventsOf(share))
            if (event.kind == ReportEvent::Kind::Gap)
                each.push_back(event);
    return withSeries(joinedEvents(std::move(each)));
}

QVariantMap note(const char* kind, const QString& strong, const QString& text) {
    return {{QStringLiteral("kind"), QLatin1String(kind)},
            {QStringLiteral("strong"), strong},
            {QStringLiteral("text"), text}};
}

QString whoseGap(const ReportEvent& gap, std::size_t all, const NameOf& nameOf) {
    if (gap.count > 1) {
        const QString series = seriesText(gap);
        if (all == 1)
            return Words::tr("%1.", "so many gaps").arg(series);
        if (gap.points.size() == all)
            return Words::tr("all meters: %1.", "so many gaps").arg(series);
        if (gap.points.size() == 1)
            return Words::tr("%1: %2.", "meter: so many gaps").arg(nameOf(gap.points.front()), series);
        return Words::tr("%n meter(s): %1.", "so many gaps", static_cast<int>(gap.points.size())).arg(series);
    }
    if (all == 1)
        return Words::tr("not read.");
    if (gap.points.size() == all)
        return Words::tr("no meter was read.");
    if (gap.points.size() == 1)
        return Words::tr("%1 was not read.").arg(nameOf(gap.points.front()));
    return Words::tr("%n meter(s) not read.", nullptr, static_cast<int>(gap.points.size()));
}

QString unitOf(const ReportEvent& gap, const EnergyText& text) {
    if (gap.count > 1)
        return Words::tr("The counters give the exact energy of each gap; how it is divided is estimated.");
    return text.dateOf(gap.from) == text.dateOf(gap.to)
               ? Words::tr("The counters give the exact energy of the gap; how it is divided is estimated.")
               : Words::tr(
                     "The counters give the exact energy of these days together; how it is divided between them "
                     "is estimated.");
}

QVariantMap gapNote(const ReportEvent& gap, std::size_t all, const NameOf& nameOf, const EnergyText& text) {
    return note("gap", text.stretch(gap.from, gap.to),
                whoseGap(gap, all, nameOf) + QLatin1Char(' ') + unitOf(gap, text));
}

void addGaps(QVariantList& notes, const EnergyShown& shown, const NameOf& nameOf, const EnergyText& text) {
    const EnergySheet& sheet = shown.answer->sheet;
    const ListedEvents listed = listedOf(gapsOf(sheet), kMostGaps);
    if (listed.events.empty())
        notes << note("info", {}, Words::tr("No gap in the readings."));
    for (const ReportEvent& gap : listed.events)
        notes << gapNote(gap, sheet.shares().size(), nameOf, text);
    if (listed.otherGaps > 0)
        notes << note("gap", {},
                      Words::tr("%n shorter gap(s) not listed here, together %1: countisctl energy --events prints "
                                "them all.",
                                nullptr, static_cast<int>(listed.otherGaps))
                          .arg(gapLengthText(listed.otherTime)));
}

QString eventText(const CounterEvent& event, const EnergyText& text) {
    const QString at = text.dayAndClock(event.to);
    switch (event.kind) {
    case Kind::RollOver: return Words::tr("%1: the counter passed its highest value and continued from 0.").arg(at);
    case Kind::Exchange:
        return Words::tr("%1: the meter was exchanged. What the old meter measured after %2 is not known.")
            .arg(at, text.dayAndClock(event.from));
    case Kind::Reset: return Words::tr("%1: the counter was reset.").arg(at);
    case Kind::Restart:
        return Words::tr("%1: the counter continued from another value. What it counted in between is not known.")
            .arg(at);
    case Kind::Rejected:
        return Words::tr("%1: the reading %2 kWh is rejected, because the counter cannot have reached this value.")
            .arg(at, text.energy(roundedSteps(event.tenths, 100)));
    case Kind::Gap: break;
    }
    return {};
}

bool addEvents(QVariantList& notes, const EnergyShown& shown, const NameOf& nameOf, const EnergyText& text) {
    std::size_t count = 0;
    for (const PointShare& share : shown.answer->sheet.shares())
        for (const CounterEvent& event : share.events) {
            if (event.kind == Kind::Gap || ++count > kMostEvents)
                continue;
            const bool odd = event.kind == Kind::Rejected || event.kind == Kind::Restart;
            notes << note(odd ? "warning" : "info", nameOf(share.point), eventText(event, text));
        }
    if (count > kMostEvents)
        notes << note("warning", {},
                      Words::tr("%n more event(s) of the counters.", nullptr, static_cast<int>(count - kMostEvents)));
    return count > 0;
}

void addBeginnings(QVariantList& notes, const EnergyShown& shown, const NameOf& nameOf, const EnergyText& text) {
    const auto& shares = shown.answer->sheet.shares();
    QStringList late;
    int never = 0;
    for (const PointShare& share : shares) {
        if (share.countsFrom)
            late << Words::tr("%1 counts from %2 on.").arg(nameOf(share.point), text.dayAndClock(*share.countsFrom));
        else if (share.whole.quarters == 0 && share.whole.of(EnergyKind::EaPos).incomplete)
            ++never;
    }
    const auto counted = static_cast<int>(shares.size()) - never;
    QStringList sentences{Words::tr("%n meter(s).", nullptr, counted)};
    if (never > 0)
        sentences << Words::tr("%n meter(s) without a reading in this period.", nullptr, never);
    notes << note("info", {}, (sentences + late.mid(0, static_cast<int>(kMostEvents))).join(QLatin1Char(' ')));
}

void addEntered(QVariantList& notes, const EnergyShown& shown, const NameOf& nameOf, const EnergyText& text) {
    for (const EnteredReading& entered : shown.answer->entered) {
        if (entered.at < shown.now.whole.from || entered.at > shown.now.whole.to)
            continue;
        const QString symbol = symbolText(entered.kind);
        QString said = Words::tr("%1: %2 = %3 entered by hand.")
                           .arg(text.dayAndClock(entered.at), symbol, text.energy(roundedSteps(entered.tenths, 100)));
        if (!entered.note.empty())
            said += QLatin1Char(' ') + QString::fromStdString(entered.note);
        notes << note("info", nameOf(entered.point), said);
    }
}

/// Days of the period that are longer or shorter than others.
QStringList oddDays(const EnergyShown& shown, const EnergyText& text) {
    QStringList days;
    for (QDate day = shown.period.first; day < shown.period.end; day = day.addDays(1)) {
        const WallTime begin = beginningOf(day, text.zone());
        const auto hours = std::chrono::round<std::chrono::hours>(beginningOf(day.addDays(1), text.zone()) - begin);
        if (hours != std::chrono::hours{24} && begin < shown.answer->end)
            days << Words::tr("%1 has %2 hours").arg(text.day(begin)).arg(hours.count());
    }
    return days;
}

} // namespace

QString completenessOf(const EnergyShown& shown, const EnergyText& text) {
    const EnergyFigure& whole = shown.now.whole;
    if (whole.quarters == 0)
        return QString(kNotMeasured);
    // Cut off: it is not complete before it is.
    const std::int64_t thousandths = whole.quartersRead * 1000 / whole.quarters;
    return Words::tr("%1 %").arg(fixedText(thousandths, 1, text.locale()));
}

QString quartersOf(const EnergyShown& shown, const EnergyText& text) {
    const EnergyFigure& whole = shown.now.whole;
    QStringList parts{Words::tr("%1 of %2 quarter-hours were read")
                          .arg(text.whole(whole.quartersRead), text.whole(whole.quarters))};
    if (shown.rowLength != RowLength::Month)
        parts << oddDays(shown, text);
    return parts.join(QStringLiteral(", "));
}

QVariantList notesOf(const EnergyShown& shown, const NameOf& nameOf, const EnergyText& text) {
    QVariantList notes;
    addGaps(notes, shown, nameOf, text);
    if (!addEvents(notes, shown, nameOf, text))
        notes << note("info", {}, Words::tr("Counters: no roll-over, no reset, no exchange of a meter."));
    addEntered(notes, shown, nameOf, text);
    addBeginnings(notes, shown, nameOf, text);
    return notes;
}

} // namespace countis::ui
