// SPDX-License-Identifier: GPL-3.0-or-later
// The making of the demo site's history, for a day or until it is cancelled.
#include "demo_fixture.h"

#include "demo/demo_alarms.h"
#include "demo/demo_roster.h"

#include <QFileInfo>

#include <algorithm>
#include <stop_token>
#include <tuple>

using namespace countis;
using namespace countis::test;

TEST_CASE("The same seed makes the same rows") {
    const auto digest = [](std::uint64_t seed) {
        Demo demo;
        const auto connection = demo.openNew();
        DemoSpan span = demoSpan(demo.clock.wall, kZone);
        span.from = local("2026-11-02T00:00:00");
        span.minutesFrom = local("2026-11-02T20:00:00");
        DemoMemories memories{};
        REQUIRE(writeDemoHistory(*connection, kZone, span, span.from, 1, memories, {.seed = seed}) ==
                DemoEnd::Written);
        return std::tuple(number(*connection, "SELECT sum(\"energy_total_ea_pos_Wh\" % 1000003) FROM rollup_15m"),
                          number(*connection, "SELECT sum(\"power_active_P_W_sum\" % 1000003) FROM rollup_1h"),
                          number(*connection, "SELECT sum(length(samples)) FROM sample_minute"),
                          number(*connection, "SELECT sum(length(rollup)) FROM rollup_1m"), memories[3].registers);
    };
    const auto first = digest(7);
    CHECK(digest(7) == first);
    CHECK(digest(8) != first);
}

TEST_CASE("A making that is cancelled leaves nothing") {
    Demo demo;
    std::stop_source stop;
    DemoWork work;
    work.stop = stop.get_token();
    work.progress = [&](std::int64_t done, std::int64_t) {
        if (done == 50)
            stop.request_stop();
    };
    CHECK(demo.prepare(work) == DemoEnd::Cancelled);
    CHECK_FALSE(QFileInfo::exists(demo.path));
    CHECK_FALSE(QFileInfo::exists(demo.path + ".part"));
}

TEST_CASE("The alarm of an exception for a place goes on when the demo site is brought up to date") {
    const Demo demo;
    const auto connection = demo.openNew();
    const Point meter = demoRoster(demo.clock.wall, {}).points.front();
    auto rules = readAlarmRules(*connection).value();
    AlarmRule rule = *std::ranges::find(rules, "voltage-high", &AlarmRule::key);
    rule.scope = meter.place;
    REQUIRE(writeAlarmRule(*connection, rule));
    StoredAlarm alarm;
    alarm.key = rule.key;
    alarm.record.alarm = {meter.id, readAlarmRules(*connection).value().back().id};
    alarm.record.status = {AlarmState::Unacknowledged, AlarmState::Unacknowledged, true, false};
    alarm.record.raised = demo.clock.wall - std::chrono::hours{1};
    AlarmChange change;
    change.now = {alarm};
    REQUIRE(writeAlarms(*connection, change, demo.clock.wall));
    const sim::LocalTime time = localTime(demo.clock.wall, kZone);
    auto alarms = DemoAlarms::open(*connection, time, demo.clock.wall);
    REQUIRE(alarms);
    REQUIRE(alarms->write(*connection));
    CHECK(readAlarms(*connection).value() == std::vector{alarm});
}
