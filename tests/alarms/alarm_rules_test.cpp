// SPDX-License-Identifier: GPL-3.0-or-later
// Which rule holds where and when.
#include "alarm_site.h"

#include "support/catch.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

TEST_CASE("a rule holds in its schedule, in local time") {
    AlarmRule rule = highVoltage();
    rule.schedule.days.set(3); // Thursday
    rule.schedule.from = 9h;
    rule.schedule.to = 17h;
    AlarmSite site({rule});
    CHECK(site.readV1(260).empty()); // 08:00
    site.time.utcOffset = 60min;
    CHECK(site.readV1(260) == Told{"1 unacknowledged"});
    site.pass(8h);
    CHECK(site.readV1(260) == Told{"1 suppressed"});
    CHECK(site.readV1(230).empty());
    site.pass(16h); // Friday, 09:00
    CHECK(site.state() == AlarmState::Suppressed);
}

TEST_CASE("a schedule over midnight belongs to the day on which it begins") {
    AlarmSchedule night;
    night.days.set(4); // Friday
    night.from = 22h;
    night.to = 6h;
    const auto thursday = std::chrono::floor<std::chrono::days>(kMorning);
    CHECK_FALSE(covers(night, thursday + 23h));
    CHECK_FALSE(covers(night, thursday + 24h + 5h));
    CHECK(covers(night, thursday + 24h + 22h));
    CHECK(covers(night, thursday + 48h + 5h + 59min));
    CHECK_FALSE(covers(night, thursday + 48h + 6h));
    CHECK_FALSE(covers(night, thursday + 48h + 22h));
    CHECK(covers(AlarmSchedule{}, thursday));
}

TEST_CASE("of rules with one key, the narrowest scope holds at a point") {
    PlaceTree places;
    const PlaceId hall = *places.findOrMake("Hall 1");
    const PlaceId board = *places.findOrMake("Hall 1/Board 2");
    std::vector<AlarmRule> rules{highVoltage(1), highVoltage(2), highVoltage(3), highVoltage(4)};
    for (AlarmRule& rule : rules)
        rule.key = "voltage-high";
    rules[1].scope = hall;
    rules[2].scope = board;
    rules[3].scope = PointId{4};
    const std::vector<AlarmPoint> points{
        {PointId{1}, kSite}, {PointId{2}, hall}, {PointId{3}, board}, {PointId{4}, board}};
    AlarmJudge judge;
    AlarmNews news;
    judge.configure(rules, points, places, {}, news);
    for (std::int64_t point = 1; point <= 4; ++point)
        for (std::int64_t rule = 1; rule <= 4; ++rule)
            CHECK(judge.find({PointId{point}, AlarmRuleId{rule}}).has_value() == (point == rule));
    rules[2].enabled = false;
    judge.configure(rules, points, places, {}, news);
    for (std::int64_t rule = 1; rule <= 4; ++rule)
        CHECK_FALSE(judge.find({PointId{3}, AlarmRuleId{rule}}));
}

TEST_CASE("each of 900 meters may have a limit of its own, and alarms stay when the rules change") {
    constexpr std::int64_t kMeters = 900;
    std::vector<AlarmPoint> points;
    std::vector<AlarmRule> rules{highVoltage(1)};
    for (std::int64_t n = 1; n <= kMeters; ++n) {
        points.push_back({PointId{n}, kSite});
        AlarmRule own = highVoltage(1 + n);
        own.key = rules.front().key;
        own.scope = PointId{n};
        own.limit = n % 2 == 0 ? 300 : 200;
        rules.push_back(own);
    }
    AlarmSite site(rules, points);
    for (std::int64_t n = 1; n <= kMeters; ++n)
        CHECK(site.readV1(250, Quality::Good, n).empty() == (n % 2 == 0));
    CHECK(std::ssize(site.judge.records()) == kMeters / 2);
    rules.erase(rules.begin());
    rules.pop_back();
    rules.pop_back(); // the meter 899 has no rule any more, and its alarm ends
    site.judge.configure(rules, points, PlaceTree(), site.time, site.news());
    CHECK(std::ssize(site.judge.records()) == kMeters / 2 - 1);
    CHECK(site.judge.find({PointId{1}, AlarmRuleId{2}})->status.raised);
    CHECK_FALSE(site.judge.find({PointId{899}, AlarmRuleId{900}}));
}

TEST_CASE("a rule may be for points of one role only") {
    AlarmRule rule = highVoltage();
    rule.role = PointRole::Consumer;
    AlarmSite site({rule}, {{PointId{1}, kSite, PointRole::Consumer}, {PointId{2}, kSite, PointRole::Both}});
    CHECK(site.readV1(260, Quality::Good, 2).empty());
    CHECK(site.readV1(260, Quality::Good, 1) == Told{"1 unacknowledged"});
}

TEST_CASE("rules that are wrong are refused with a sentence, and left out") {
    const auto why = [](auto&& change) {
        AlarmRule rule = highVoltage();
        change(rule);
        const auto checked = checkRule(rule);
        return checked ? std::string() : english(checked.error());
    };
    CHECK(why([](AlarmRule&) {}).empty());
    CHECK(why([](AlarmRule& rule) { rule.hysteresis = 0.009; }) ==
          "The hysteresis of the rule is smaller than the step of the register.");
    CHECK(why([](AlarmRule& rule) { rule.watch = WatchedValues{{"voltage_V9_V"}}; }) ==
          "The catalogue has no value voltage_V9_V.");
    CHECK(why([](AlarmRule& rule) { rule.watch = WatchedValues{}; }) == "A rule watches 1 to 8 values.");
    CHECK_FALSE(why([](AlarmRule& rule) { rule.watch = WatchedValues{{"voltage_V1_V", "frequency_Hz"}}; }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) { rule.limit = std::nan(""); }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) { rule.limit = 1e300; }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) { rule.gate = AlarmGate{"frequency_Hz", std::nan("")}; }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) { rule.delayOn = 25h; }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) { rule.schedule.to = 0min; }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) { rule.gate = AlarmGate{"nothing", 1}; }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) { rule.key.clear(); }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) {
                    rule.watch = AlarmEvent::ClockSet;
                    rule.delayOn = 1s;
                }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) {
                    rule.watch = DerivedValue::Demand;
                    rule.hysteresis = 10;
                    rule.delayOff = 1s;
                }).empty());
    CHECK(why([](AlarmRule& rule) { rule.limit = 9'999'999; }) ==
          "The limit of the rule is outside 0 to 576 V, which a meter can measure.");
    CHECK_FALSE(why([](AlarmRule& rule) { rule.limit = -1; }).empty());
    CHECK(why([](AlarmRule& rule) { rule.limit = 576; }).empty());
    CHECK(why([](AlarmRule& rule) {
              rule.limit = 1;
              rule.hysteresis = 2;
          }) == "The hysteresis of the rule is so large that the alarm would clear only outside 0 to 576 V, which a "
                "meter cannot measure.");
    AlarmRule wrong = highVoltage(2);
    wrong.hysteresis = 0;
    AlarmSite site({highVoltage(1), wrong, highVoltage(1)});
    CHECK(site.judge.rules().size() == 1);
}
