// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/wall_site.h"

#include "models/text/value_text.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <limits>

namespace countis::ui {
namespace {

using namespace std::chrono_literals;
constexpr auto kTick = 1000ms;
constexpr int kHalfHourSeconds = 1800;

int halfHourOf(const QDateTime& time) {
    return QTime(0, 0).secsTo(time.time()) / kHalfHourSeconds;
}

double kilowatts(std::int64_t count) {
    return static_cast<double>(count) * info(Quantity::P).unitPerCount * info(Quantity::P).shownFactor;
}

} // namespace

WallSite::WallSite(const Clock& clock, Overview& overview, QObject* parent)
    : QObject(parent), clock_(clock), overview_(overview) {
    connect(&timer_, &QTimer::timeout, this, &WallSite::tick);
    timer_.start(kTick);
}

void WallSite::setActive(bool active) {
    if (active == active_)
        return;
    active_ = active;
    overview_.setSiteWatched(active);
    emit activeChanged();
    tick();
}

QDateTime WallSite::siteTime(WallTime time) const {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), overview_.zone());
}

void WallSite::retranslate(const QLocale& locale) {
    locale_ = locale;
    emit changed();
}

void WallSite::fill(const std::map<WallTime, double>& quarters) {
    const QDate today = siteTime(clock_.now().wall).date();
    DayProfile past;
    for (const auto& [start, watts] : quarters) {
        const QDateTime at = siteTime(start);
        if (at.date() == today || at.date() == today.addDays(-1))
            past.add(at.date().toJulianDay(), static_cast<std::size_t>(halfHourOf(at)),
                     static_cast<float>(watts * info(Quantity::P).shownFactor));
    }
    // The profile begins its day with the first reading of it.
    if (!quarters.empty() && siteTime(quarters.rbegin()->first).date() < today)
        past.add(today.toJulianDay(), 0, std::numeric_limits<float>::quiet_NaN());
    profile_.fill(past.today(), past.yesterday());
    axis_ = axisOf(profile_);
    emit changed();
}

void WallSite::tick() {
    const SiteTotals& totals = overview_.meters().totals();
    const QDateTime now = siteTime(clock_.now().wall);
    if (totals.live > 0)
        profile_.add(now.date().toJulianDay(), static_cast<std::size_t>(halfHourOf(now)),
                     static_cast<float>(kilowatts(totals.power)));
    if (!active_)
        return;
    axis_ = axisOf(profile_);
    emit changed();
}

int WallSite::halfHour() const {
    return halfHourOf(siteTime(clock_.now().wall));
}

QString WallSite::clockText() const {
    return siteTime(clock_.now().wall).toString(QStringLiteral("HH:mm"));
}

QString WallSite::dateText() const {
    //: The form of a date, as QLocale takes it: "Tue 24 Nov 2026"
    return locale_.toString(siteTime(clock_.now().wall).date(), tr("ddd d MMM yyyy"));
}

double WallSite::zero() const {
    return -axis_.least / (axis_.most - axis_.least);
}

QVariantList WallSite::fractions(const DayProfile::Day& day) const {
    QVariantList fractions;
    for (const float mean : day)
        fractions.append(static_cast<double>(mean) / (axis_.most - axis_.least));
    return fractions;
}

QVariantList WallSite::marks() const {
    QVariantList marks;
    const auto last = static_cast<int>(std::floor(axis_.most / axis_.step));
    for (auto step = static_cast<int>(std::ceil(axis_.least / axis_.step)); step <= last; ++step) {
        const double value = step * axis_.step;
        marks.append(QVariantMap{{QStringLiteral("position"), (value - axis_.least) / (axis_.most - axis_.least)},
                                 {QStringLiteral("text"), numberText(value, axis_.step < 1 ? 1 : 0, locale_)}});
    }
    return marks;
}

QVariantList WallSite::loads() const {
    const OverviewTable& table = overview_.meters();
    std::vector<int> largest;
    for (int meter = 0; meter < table.size(); ++meter) {
        const MeterFigures& figures = table.meter(meter).figures;
        if (figures.counted && figures.isFresh() && figures.power.value_or(0) > 0)
            largest.push_back(meter);
    }
    const auto powerOf = [&](int meter) { return *table.meter(meter).figures.power; };
    const auto shown = std::min(largest.size(), static_cast<std::size_t>(kLoads));
    std::partial_sort(largest.begin(), largest.begin() + static_cast<std::ptrdiff_t>(shown), largest.end(),
                      [&](int one, int other) { return powerOf(one) > powerOf(other); });
    largest.resize(shown);
    QVariantList loads;
    for (const int meter : largest)
        loads.append(QVariantMap{{QStringLiteral("name"), table.meter(meter).label.name},
                                 {QStringLiteral("power"), fixedText(powerOf(meter), decimals(Quantity::P), locale_)},
                                 {QStringLiteral("share"), static_cast<double>(powerOf(meter)) /
                                                               static_cast<double>(powerOf(largest.front()))}});
    return loads;
}

} // namespace countis::ui
