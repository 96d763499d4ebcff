// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/day_watch.h"

#include "history/database/interruption.h"
#include "history/series.h"

#include <QMetaObject>

namespace countis {
namespace {

constexpr std::chrono::hours kLastHour{1};
constexpr std::chrono::hours kTwoDays{48};

std::vector<MeanPower> powerSince(DatabaseConnection& connection, PointId point, WallTime from, WallTime now,
                                  Tier tier) {
    static const std::uint16_t power = *entryOf("power_active_P_W");
    std::vector<MeanPower> means;
    const auto add = [&](const SeriesRow& row) {
        if (const Extent& extent = row.values[0]; extent.n > 0)
            means.push_back(
                {row.time, static_cast<double>(extent.sum) * values()[power].step / static_cast<double>(extent.n)});
    };
    // What cannot be read is not drawn.
    (void)readSeries(connection, {point, {power}, from, now, tier}, add);
    return means;
}

std::vector<PointDay> readDays(const std::stop_token& stop, const DatabaseUrl& url, const std::vector<Point>& points,
                               WallTime now, const SiteDays& siteDays, bool withPast) {
    std::vector<PointDay> days;
    auto connection = DatabaseConnection::open(url, DatabaseConnection::Access::Read);
    if (!connection)
        return days;
    const Interruption interruption(**connection, stop);
    for (const Point& point : points) {
        if (stop.stop_requested())
            break;
        const auto day = readDayStart(**connection, point, now, siteDays);
        if (!day)
            return {};
        PointDay& known = days.emplace_back(PointDay{point.id, *day, {}, {}});
        if (!withPast)
            continue;
        known.lastHour = powerSince(**connection, point.id, now - kLastHour, now, Tier::Minute);
        known.twoDays = powerSince(**connection, point.id, now - kTwoDays, now, Tier::Quarter);
    }
    return days;
}

} // namespace

DayWatch::DayWatch(const Clock& clock, const Roster& roster, DatabaseUrl url, const QTimeZone& siteZone,
                   QObject* parent)
    : QObject(parent), clock_(clock), roster_(roster), url_(std::move(url)), zone_(siteZone) {
    connect(&timer_, &QTimer::timeout, this, &DayWatch::ask);
}

DayWatch::~DayWatch() = default;

void DayWatch::start() {
    timer_.start(kPeriod);
    ask();
}

void DayWatch::ask() {
    if (std::exchange(asking_, true))
        return;
    std::vector<Point> points;
    for (const Point& point : roster_.points())
        if (point.origin == PointOrigin::Saved)
            points.push_back(point);
    thread_ = std::jthread([this, points = std::move(points), now = clock_.now().wall,
                            withPast = !answered_](const std::stop_token& stop) {
        auto days = readDays(stop, url_, points, now, SiteDays(zone_), withPast);
        // Carried out by the event loop; Qt drops what was posted to an object that is gone.
        QMetaObject::invokeMethod(
            this,
            [this, days = std::move(days)] {
                asking_ = false;
                answered_ = answered_ || !days.empty();
                emit read(days);
            },
            Qt::QueuedConnection);
    });
}

} // namespace countis
