// SPDX-License-Identifier: GPL-3.0-or-later
// Alarms after a restart, and after their rules and points have changed.
#include "alarm_site.h"

#include "support/catch.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

TEST_CASE("alarms outlive a restart") {
    AlarmSite site({highVoltage(1), highVoltage(2), highVoltage(3)});
    site.readV1(260);
    REQUIRE(site.judge.command(kFirst, AlarmInput::Acknowledge, kKeller, site.time, site.news()));
    REQUIRE(site.judge.shelve({PointId{1}, AlarmRuleId{2}}, 10min, kKeller, site.time, site.news()));
    const auto records = site.judge.records();

    AlarmSite again({highVoltage(1), highVoltage(2), highVoltage(3)});
    again.pass(5min);
    again.judge.restore(records, again.time, again.news());
    CHECK(again.judge.records() == records);
    CHECK(again.readV1(260).empty());
    again.pass(5min);
    CHECK(again.readV1(260) == Told{"2 unacknowledged"});
    CHECK(again.readV1(230) == Told{"1 normal", "2 returned-unacknowledged", "3 returned-unacknowledged"});
}

TEST_CASE("alarms keep their state when rules and points change") {
    AlarmSite site({highVoltage(1), highVoltage(2)});
    site.readV1(260);
    REQUIRE(site.judge.shelve({PointId{1}, AlarmRuleId{2}}, 10min, kKeller, site.time, site.news()));
    AlarmRule higher = highVoltage(1);
    higher.limit = 270;
    const std::vector<AlarmPoint> points{{PointId{7}, kSite}, {PointId{1}, kSite}};
    site.judge.configure({highVoltage(5), higher, highVoltage(2)}, points, site.places, site.time, site.news());
    CHECK(site.state(1) == AlarmState::Unacknowledged);
    CHECK(site.state(2) == AlarmState::Shelved);
    CHECK(site.readV1(260) == Told{"5 unacknowledged", "1 returned-unacknowledged"});
    site.pass(10min);
    CHECK(site.readV1(260) == Told{"2 unacknowledged"});
}

TEST_CASE("an alarm whose rule or point goes ends with a transition, unless it was normal") {
    AlarmSite site({highVoltage(1), highVoltage(2), highVoltage(3)}, {{PointId{1}, kSite}, {PointId{2}, kSite}});
    site.readV1(260, Quality::Good, 1);
    site.readV1(230, Quality::Good, 2);
    REQUIRE(site.judge.command(kFirst, AlarmInput::Acknowledge, kKeller, site.time, site.news()));
    const std::size_t before = site.transitions().size();
    AlarmRule off = highVoltage(2);
    off.enabled = false;
    const std::vector<AlarmPoint> points{{PointId{1}, kSite}};
    site.judge.configure({off, highVoltage(3)}, points, site.places, site.time, site.news());
    REQUIRE(site.transitions().size() == before + 2);
    const AlarmTransition& acknowledged = site.transitions()[before];
    CHECK(acknowledged.alarm == kFirst);
    CHECK(acknowledged.input == AlarmInput::End);
    CHECK(acknowledged.from == AlarmState::Acknowledged);
    CHECK(acknowledged.to == AlarmState::Normal);
    CHECK(site.transitions()[before + 1].alarm == AlarmRef{PointId{1}, AlarmRuleId{2}});
    CHECK(site.state(3) == AlarmState::Unacknowledged);
}

TEST_CASE("an alarm of before a restart whose rule is gone ends with a transition") {
    AlarmSite site({highVoltage(1)});
    site.readV1(260);
    AlarmSite again({highVoltage(2)});
    again.judge.restore(site.judge.records(), again.time, again.news());
    REQUIRE(again.transitions().size() == 1);
    CHECK(again.transitions().front().alarm == kFirst);
    CHECK(again.transitions().front().input == AlarmInput::End);
}

TEST_CASE("a meter that was offline before a restart is told of once") {
    AlarmRule lost = ofEvent(AlarmEvent::CommunicationLost, 2);
    lost.delayOn = 60s;
    AlarmSite site({highVoltage(1), lost});
    site.readV1(260);
    for (int second = 0; second < 62; ++second)
        site.silence();
    CHECK(site.state(1) == AlarmState::Suppressed);
    CHECK(site.state(2) == AlarmState::Unacknowledged);

    AlarmSite again({highVoltage(1), lost});
    again.judge.restore(site.judge.records(), again.time, again.news());
    CHECK(again.silence().empty());
    CHECK(again.state(1) == AlarmState::Suppressed);
    CHECK(again.readV1(230) == Told{"1 unacknowledged", "1 returned-unacknowledged", "2 returned-unacknowledged"});
    CHECK(again.announced() == 0);
}

TEST_CASE("a meter that was offline before a restart stays so, whether or not that is an alarm") {
    AlarmSite site({highVoltage()});
    site.readV1(260);
    for (int second = 0; second < 62; ++second)
        site.silence();
    REQUIRE(site.state() == AlarmState::Suppressed);

    AlarmSite again({highVoltage()});
    again.judge.restore(site.judge.records(), again.time, again.news());
    CHECK(again.silence().empty());
    CHECK(again.state() == AlarmState::Suppressed);
    CHECK(again.readV1(260) == Told{"1 unacknowledged"});
}

TEST_CASE("an alarm outside the times of its rule says nothing about its meter after a restart") {
    AlarmRule rule = highVoltage();
    rule.schedule = AlarmSchedule{std::bitset<7>().set(), 6h, 9h};
    AlarmSite site({rule, highVoltage(2)});
    site.readV1(260);
    site.pass(1h);
    REQUIRE(site.readV1(260) == Told{"1 suppressed"});

    AlarmSite again({rule, highVoltage(2)});
    again.pass(1h);
    again.judge.restore(site.judge.records(), again.time, again.news());
    CHECK(again.silence().empty());
    CHECK(again.state(1) == AlarmState::Suppressed);
    CHECK(again.state(2) == AlarmState::Unacknowledged);
}
