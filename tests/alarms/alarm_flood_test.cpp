// SPDX-License-Identifier: GPL-3.0-or-later
// Many alarms: which came first, floods, and the key figures of ISA-18.2.
#include "alarm_site.h"

#include "site/alarms/alarm_figures.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

std::vector<AlarmPoint> pointsIn(PlaceId place, std::int64_t count) {
    std::vector<AlarmPoint> points;
    for (std::int64_t n = 1; n <= count; ++n)
        points.push_back({PointId{n}, place});
    return points;
}

AlarmRef ref(std::int64_t point, std::int64_t rule = 1) {
    return {PointId{point}, AlarmRuleId{rule}};
}

} // namespace

TEST_CASE("alarms that follow each other closely know the first one of their point and of their place") {
    AlarmRule second = highVoltage(2);
    second.limit = 260;
    AlarmSite site({highVoltage(1), second}, pointsIn(PlaceId{7}, 2));
    site.readV1(255);
    site.readV1(265);
    CHECK(site.transitions().back().alarm == ref(1, 2));
    CHECK(site.transitions().back().firstOfPoint == ref(1, 1));
    site.readV1(255, Quality::Good, 2);
    CHECK(site.transitions().back().firstOfPoint == ref(2, 1));
    CHECK(site.transitions().back().firstOfPlace == ref(1, 1));
    site.readV1(230);
    site.pass(11s);
    site.readV1(255);
    CHECK(site.transitions().back().firstOfPoint == ref(1, 1));
    CHECK(site.transitions().back().firstOfPlace == ref(1, 1));
}

TEST_CASE("meters directly in the site have no place in common, so that none is the first of the others") {
    AlarmSite site({highVoltage()}, pointsIn(kSite, 2));
    site.readV1(255);
    site.readV1(255, Quality::Good, 2);
    CHECK(site.transitions().back().firstOfPlace == ref(2));
}

TEST_CASE("of alarms that one reading raises, the first one is the first of the rules") {
    AlarmSite site({highVoltage(4), highVoltage(2)});
    site.readV1(260);
    CHECK(site.transitions().back().alarm == ref(1, 2));
    CHECK(site.transitions().back().firstOfPoint == ref(1, 4));
}

TEST_CASE("a flood is said once with its count, and once when it is over") {
    AlarmSite site({highVoltage()}, pointsIn(kSite, 30));
    for (std::int64_t point = 1; point <= 10; ++point)
        site.readV1(260, Quality::Good, point);
    CHECK(site.floods().empty());
    CHECK_FALSE(site.transitions().back().inFlood);
    for (std::int64_t point = 11; point <= 30; ++point)
        site.readV1(260, Quality::Good, point);
    REQUIRE(site.floods().size() == 1);
    CHECK(site.floods()[0].alarms == 11);
    CHECK(site.floods()[0].since.wall == kMorning + 1s);
    CHECK(site.transitions().back().inFlood);
    site.pass(9min);
    site.readV1(260);
    CHECK(site.floods().size() == 1);
    site.pass(1min);
    site.readV1(260);
    REQUIRE(site.floods().size() == 2);
    CHECK(site.floods()[1].over);
    CHECK(site.floods()[1].alarms == 30);
    CHECK_FALSE(site.judge.isInFlood());
}

TEST_CASE("meters that come back with alarms of before are no flood") {
    AlarmSite site({highVoltage()}, pointsIn(kSite, 12));
    for (std::int64_t point = 1; point <= 12; ++point) {
        site.readV1(260, Quality::Good, point);
        site.pass(2min);
    }
    for (int second = 0; second < 70; ++second)
        for (std::int64_t point = 1; point <= 12; ++point)
            site.silence(point);
    for (std::int64_t point = 1; point <= 12; ++point) {
        REQUIRE(site.state(1, point) == AlarmState::Suppressed);
        CHECK(site.readV1(260, Quality::Good, point) == Told{"1 unacknowledged"});
    }
    CHECK(site.floods().empty());
}

TEST_CASE("what was counted before a restart is counted on") {
    SampleTime now{Instant{1h}, kMorning};
    FloodSoFar before{{}, std::nullopt, 0};
    for (int n = 0; n < 10; ++n)
        before.recent.push_back(kMorning - 9min + n * 1s);
    FloodWatch watch;
    watch.resume(before, now);
    CHECK_FALSE(watch.isOn());
    SECTION("the eleventh alarm begins a flood") {
        CHECK(watch.add(now) == AlarmFloodNews{false, now, {now.mono - 9min, kMorning - 9min}, 11});
    }
    SECTION("alarms of more than ten minutes ago do not count") {
        now.mono += 61s;
        CHECK_FALSE(watch.add(now));
    }
    SECTION("a flood that has begun is over when its alarms are") {
        before.since = kMorning - 1h;
        before.alarms = 20;
        watch.resume(before, now);
        CHECK(watch.isOn());
        CHECK_FALSE(watch.add(now)); // it is known
        CHECK_FALSE(watch.tick(now));
        now.mono += 2min;
        CHECK(watch.tick(now) == AlarmFloodNews{true, now, {Instant{}, kMorning - 1h}, 21});
    }
    SECTION("a clock that was set back makes none of them later than now") {
        now.wall -= 1h;
        watch.resume(before, now);
        now.mono += 601s;
        CHECK_FALSE(watch.add(now));
    }
}

TEST_CASE("ten alarms in ten minutes again and again are no flood") {
    FloodWatch watch;
    SampleTime now;
    for (int n = 0; n < 1000; ++n) {
        now.mono += 61s;
        CHECK_FALSE(watch.tick(now));
        CHECK_FALSE(watch.add(now));
    }
}

TEST_CASE("the key figures count alarms a day, standing and chattering ones") {
    std::vector<AlarmSpan> spans;
    spans.push_back({ref(1), kMorning - 10h, std::nullopt}); // raised before the span
    spans.push_back({ref(2), kMorning + 1h, kMorning + 2h}); // ended
    spans.push_back({ref(3), kMorning + 1h, std::nullopt});  // stands
    spans.push_back({ref(4), kMorning + 47h, std::nullopt}); // not yet for 24 hours
    for (int n = 0; n < 3; ++n)
        spans.push_back({ref(5), kMorning + 3h + n * 30s, kMorning + 3h + n * 30s + 5s});
    for (int n = 0; n < 3; ++n)
        spans.push_back({ref(6), kMorning + 3h + n * 31s, kMorning + 3h + n * 31s + 5s});
    const AlarmFigures figures = alarmFigures(spans, kMorning, kMorning + 48h);
    CHECK(figures.alarms == 9);
    CHECK(figures.perDay == Approx(4.5));
    CHECK(figures.standing == std::vector{ref(1), ref(3)});
    CHECK(figures.chattering == std::vector{ref(5)});
    REQUIRE(figures.busiest.size() == 5);
    CHECK(figures.busiest[0] == AlarmCount{ref(5), 3});
    CHECK(alarmFigures({}, kMorning, kMorning + 1h).alarms == 0);
}

TEST_CASE("spans follow from transitions: a shelf ends one, a meter that is offline does not") {
    AlarmSite site({highVoltage()});
    site.readV1(260);
    const WallTime raised = site.time.now.wall;
    for (int second = 0; second < 70; ++second)
        site.silence();
    site.readV1(260);
    CHECK(alarmSpans(site.transitions()) == std::vector{AlarmSpan{ref(1), raised, std::nullopt}});
    const AlarmHand by{"M. Keller", ""};
    REQUIRE(site.judge.shelve(ref(1), 5min, by, site.time, site.news()));
    const WallTime shelved = site.time.now.wall;
    site.pass(5min);
    site.readV1(260);
    CHECK(alarmSpans(site.transitions()) == std::vector{AlarmSpan{ref(1), raised, shelved},
                                                        AlarmSpan{ref(1), site.time.now.wall, std::nullopt, raised}});
}

TEST_CASE("an alarm that comes off the shelf is not raised again, and stands since it was raised") {
    const std::vector<AlarmSpan> spans{{ref(1), kMorning, kMorning + 1h},
                                       {ref(1), kMorning + 2h, std::nullopt, kMorning}};
    const AlarmFigures figures = alarmFigures(spans, kMorning, kMorning + 25h);
    CHECK(figures.alarms == 1);
    CHECK(figures.standing.size() == 1);
    REQUIRE(figures.busiest.size() == 1);
    CHECK(figures.busiest[0].count == 1);
}

TEST_CASE("an alarm that was raised before the transitions begin is not among their spans") {
    AlarmSite site({highVoltage()});
    site.readV1(260);
    const std::size_t before = site.transitions().size();
    REQUIRE(site.judge.command(ref(1), AlarmInput::Acknowledge, {"M. Keller", ""}, site.time, site.news()));
    const auto all = site.transitions();
    CHECK(alarmSpans(std::span(all).subspan(before)).empty());
}

TEST_CASE("an alarm that is raised anew while it stands was over before: its end has an earlier time") {
    const auto told = [](std::chrono::milliseconds after, AlarmInput input, AlarmState from, AlarmState to) {
        AlarmTransition transition;
        transition.alarm = ref(1);
        transition.at.wall = kMorning + after;
        transition.input = input;
        transition.from = from;
        transition.to = to;
        return transition;
    };
    using enum AlarmState;
    const std::vector<AlarmTransition> transitions{
        told(5min, AlarmInput::Clear, Acknowledged, Normal),                    // after the clock was set back,
        told(1h, AlarmInput::Raise, Normal, Unacknowledged),                    // before it,
        told(1h + 1min, AlarmInput::Acknowledge, Unacknowledged, Acknowledged), // and
        told(23h, AlarmInput::Raise, Normal, Unacknowledged),                   // a day later
        told(24h, AlarmInput::Clear, Unacknowledged, Returned)};
    CHECK(alarmSpans(transitions) == std::vector{AlarmSpan{ref(1), kMorning + 1h, kMorning + 1h + 1min},
                                                 AlarmSpan{ref(1), kMorning + 23h, kMorning + 24h}});
}
