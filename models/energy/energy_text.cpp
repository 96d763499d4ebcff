// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/energy/energy_text.h"

#include "models/text/value_text.h"
#include "report/energy_events.h"
#include "site/energy/rounded_shares.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::ui::Energy)
};

constexpr std::int64_t kMillionthsInPriceStep = 100;

QDateTime dateTime(WallTime time, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), zone);
}

} // namespace

RowLength rowLengthOf(const EnergyPeriod& period, const QTimeZone& zone) {
    using namespace std::chrono_literals;
    const auto boundaries = boundariesOf(period, zone);
    std::chrono::milliseconds longest{};
    for (std::size_t n = 0; n + 1 < boundaries.size(); ++n)
        longest = std::max(longest, boundaries[n + 1] - boundaries[n]);
    return longest <= 2h ? RowLength::Hour : longest <= 26h ? RowLength::Day : RowLength::Month;
}

QString EnergyText::energy(std::int64_t steps) const {
    return fixedText(steps, 2, locale_);
}

QString EnergyText::exactEnergy(std::int64_t tenths) const {
    return fixedText(tenths, 4, locale_);
}

QString EnergyText::power(const Demand& demand) const {
    return numberText(demand.watts() / 1000, 2, locale_);
}

QString EnergyText::money(std::int64_t hundredths) const {
    return fixedText(hundredths, 2, locale_);
}

QString EnergyText::price(std::int64_t millionths) const {
    const bool fine = millionths % kMillionthsInPriceStep != 0;
    return fine ? fixedText(millionths, 6, locale_)
                : fixedText(roundedSteps(millionths, kMillionthsInPriceStep), 4, locale_);
}

QString EnergyText::signedPercent(std::optional<double> percent) const {
    if (!percent)
        return {};
    const QString text = numberText(*percent, 1, locale_);
    return *percent >= 0.05 ? QLatin1Char('+') + text : text;
}

QString EnergyText::number(double value, int decimals) const {
    return numberText(value, decimals, locale_);
}

QString EnergyText::whole(std::int64_t value) const {
    return fixedText(value, 0, locale_);
}

QString EnergyText::shortDay(const QDate& day) const {
    return locale_.toString(day, Words::tr("d MMM", "date without a year"));
}

QString EnergyText::fullDay(const QDate& day) const {
    return locale_.toString(day, Words::tr("d MMM yyyy", "date"));
}

QString EnergyText::period(const EnergyPeriod& period) const {
    switch (period.span) {
    case EnergySpan::Day: return fullDay(period.first);
    case EnergySpan::Month: return locale_.toString(period.first, Words::tr("MMMM yyyy", "month"));
    case EnergySpan::Year: return locale_.toString(period.first, QStringLiteral("yyyy"));
    case EnergySpan::Custom: break;
    }
    const QDate last = period.end.addDays(-1);
    const QString end = fullDay(last);
    return period.first == last ? end : shortDay(period.first) + QStringLiteral(" – ") + end;
}

QStringList EnergyText::periodForms(EnergySpan span) const {
    constexpr int kYear = 2026;
    constexpr int kFirst = 22; // of days of two digits: all digits are equally wide
    QStringList forms;
    for (int month = 1; month <= 12; ++month) {
        const QDate first(kYear, month, kFirst);
        forms << period({span, first, first.addDays(span == EnergySpan::Custom ? 7 : 1)});
    }
    return forms;
}

QString EnergyText::shortPeriod(const EnergyPeriod& period, const EnergyPeriod& beside) const {
    if (period.first.year() != beside.first.year())
        return this->period(period);
    switch (period.span) {
    case EnergySpan::Day: return shortDay(period.first);
    case EnergySpan::Month: return locale_.standaloneMonthName(period.first.month());
    case EnergySpan::Year:
    case EnergySpan::Custom: break;
    }
    return this->period(period);
}

QString EnergyText::rowDay(WallTime from, RowLength length) const {
    return length == RowLength::Day ? locale_.toString(dateOf(from), QStringLiteral("ddd")) : QString();
}

QString EnergyText::row(WallTime from, RowLength length) const {
    switch (length) {
    case RowLength::Hour: {
        // On the day on which an hour comes twice, its offset tells the two apart.
        using namespace std::chrono_literals;
        const bool twice = clock(from) == clock(from - 1h) || clock(from) == clock(from + 1h);
        return twice ? clock(from) + dateTime(from, zone_).toString(QStringLiteral(" t")) : clock(from);
    }
    case RowLength::Day: return day(from);
    case RowLength::Month: break;
    }
    return locale_.standaloneMonthName(dateOf(from).month());
}

QString EnergyText::axis(WallTime from, RowLength length) const {
    switch (length) {
    case RowLength::Hour: return dateTime(from, zone_).toString(QStringLiteral("HH"));
    case RowLength::Day: return QString::number(dateOf(from).day());
    case RowLength::Month: break;
    }
    return locale_.standaloneMonthName(dateOf(from).month(), QLocale::ShortFormat);
}

QString EnergyText::day(WallTime at) const {
    return shortDay(dateOf(at));
}

QString EnergyText::clock(WallTime at) const {
    return dateTime(at, zone_).toString(QStringLiteral("HH:mm"));
}

QString EnergyText::dayAndClock(WallTime time) const {
    const WallTime at = shownMinute(time);
    return day(at) + QLatin1Char(' ') + clock(at);
}

QString EnergyText::stretch(WallTime from, WallTime to) const {
    const auto day = [this](WallTime at) { return dateOf(shownMinute(at)); };
    const QString end = day(from) == day(to) ? clock(shownMinute(to)) : dayAndClock(to);
    return Words::tr("%1 to %2", "two times of a day").arg(dayAndClock(from), end);
}

} // namespace countis::ui
