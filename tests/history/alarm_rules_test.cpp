// SPDX-License-Identifier: GPL-3.0-or-later
// What a site changes of the rules, on SQLite and PostgreSQL.
#include "history/alarm_rules.h"

#include "site/alarms/alarm_defaults.h"
#include "support/catch.h"
#include "test_database.h"

#include <algorithm>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

AlarmRule ruleNamed(const std::vector<AlarmRule>& rules, std::string_view key) {
    const auto found = std::ranges::find(rules, key, &AlarmRule::key);
    REQUIRE(found != rules.end());
    return *found;
}

std::vector<AlarmRule> rulesOf(TestDatabase& database) {
    database.reopen();
    auto rules = readAlarmRules(database.connection());
    REQUIRE(rules);
    return *std::move(rules);
}

} // namespace

TEST_CASE("Everything that a site may change of a rule comes back, and can be taken back") {
    TestDatabase database;
    CHECK(rulesOf(database) == defaultAlarmRules());
    AlarmRule rule = ruleNamed(defaultAlarmRules(), "power-high");
    rule.enabled = true;
    rule.limit = 36'000;
    rule.hysteresis = 500;
    rule.delayOn = 90s;
    rule.delayOff = 45s;
    rule.severity = AlarmSeverity::Danger;
    rule.schedule = {std::bitset<7>(0b0011111), 22h, 6h};
    REQUIRE(writeAlarmRule(database.connection(), rule));
    REQUIRE(writeAlarmRule(database.connection(), rule)); // a second time
    CHECK(ruleNamed(rulesOf(database), "power-high") == rule);
    CHECK(rulesOf(database).size() == defaultAlarmRules().size());
    REQUIRE(removeAlarmRule(database.connection(), rule));
    CHECK(rulesOf(database) == defaultAlarmRules());
}

TEST_CASE("A rule for a place and one for a meter stand beside that of the site, with numbers of their own") {
    TestDatabase database;
    AlarmRule ofPlace = ruleNamed(defaultAlarmRules(), "power-high");
    ofPlace.scope = PlaceId{4};
    ofPlace.limit = 20'000;
    AlarmRule ofPoint = ofPlace;
    ofPoint.scope = PointId{1};
    ofPoint.enabled = true;
    ofPoint.limit = 10'000;
    REQUIRE(writeAlarmRule(database.connection(), ofPlace));
    REQUIRE(writeAlarmRule(database.connection(), ofPoint));
    const auto rules = rulesOf(database);
    const std::size_t defaults = defaultAlarmRules().size();
    REQUIRE(rules.size() == defaults + 2);
    const AlarmRule& place = rules[defaults];
    const AlarmRule& point = rules[defaults + 1];
    CHECK(place.scope == AlarmScope(PlaceId{4}));
    CHECK(place.limit == 20'000);
    CHECK(point.scope == AlarmScope(PointId{1}));
    CHECK(point.limit == 10'000);
    CHECK(place.id.number > static_cast<std::int64_t>(defaults));
    CHECK(point.id.number > place.id.number);
    CHECK(ruleNamed(rules, "power-high") == ruleNamed(defaultAlarmRules(), "power-high"));

    // A change keeps the number, by which alarms know their rule.
    AlarmRule changed = place;
    changed.limit = 25'000;
    REQUIRE(writeAlarmRule(database.connection(), changed));
    CHECK(rulesOf(database)[defaults] == changed);
    REQUIRE(removeAlarmRule(database.connection(), point));
    CHECK(rulesOf(database).size() == defaults + 1);
}

TEST_CASE("The number of a rule that is gone is given to no other while an alarm knows it") {
    TestDatabase database;
    AlarmRule rule = ruleNamed(defaultAlarmRules(), "power-high");
    rule.scope = PointId{1};
    REQUIRE(writeAlarmRule(database.connection(), rule));
    const AlarmRuleId first = rulesOf(database).back().id;
    database.exec(
        QStringLiteral("INSERT INTO alarm_transition (at_ms, id, point, rule, key, severity, input, "
                       "state_before, state, which, first_point, first_rule, in_flood, person, comment, "
                       "shelved_until_ms) VALUES (1, 1, 1, %1, 'power-high', 'warning', 'raised', 'normal', "
                       "'unacknowledged', 0, 0, 0, 0, '', '', 0)")
            .arg(first.number));
    REQUIRE(removeAlarmRule(database.connection(), rule));
    rule = ruleNamed(defaultAlarmRules(), "voltage-high");
    rule.scope = PointId{1};
    REQUIRE(writeAlarmRule(database.connection(), rule));
    CHECK(rulesOf(database).back().id.number > first.number);
}

TEST_CASE("A rule that this program does not know is left out") {
    TestDatabase database;
    database.exec("INSERT INTO alarm_rule_scope VALUES (1001, 'of-tomorrow', 0, 1, 1, 0, 0, 0, 0, '', 0, 0, 1440)");
    database.exec("INSERT INTO alarm_rule (key, enabled, limit_millionths, hysteresis_millionths, delay_on_ms, "
                  "delay_off_ms) VALUES ('of-tomorrow', 1, 0, 0, 0, 0)");
    CHECK(rulesOf(database) == defaultAlarmRules());
}
