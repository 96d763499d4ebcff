// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/notices.h"

#include "alarms/alarm_site.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

using namespace countis;
using namespace countis::test;
using Json = nlohmann::json;

namespace {

Roster rosterWithPump() {
    Roster roster;
    roster.setSiteName("Works");
    Point point;
    point.id = PointId{1};
    point.name = "Pump";
    point.address.host = "10.0.0.1";
    REQUIRE(roster.add(point));
    return roster;
}

const std::vector<AlarmRule>& rules() {
    static const std::vector<AlarmRule> all = defaultAlarmRules();
    return all;
}

AlarmEntry raised(std::string_view key, std::optional<double> value) {
    const auto rule = std::ranges::find(rules(), key, &AlarmRule::key);
    REQUIRE(rule != rules().end());
    AlarmEntry entry;
    entry.key = key;
    entry.transition.alarm = {PointId{1}, rule->id};
    entry.transition.at.wall = kMorning;
    entry.transition.to = AlarmState::Unacknowledged;
    entry.transition.severity = rule->severity;
    entry.transition.value = value;
    entry.transition.limit = rule->limit;
    return entry;
}

NotifySettings both() {
    return {WebhookSettings{}, MailSettings{}};
}

std::vector<QueuedNotification> queued(const std::vector<AlarmEntry>& entries,
                                       const std::vector<AlarmFloodNews>& floods,
                                       const NotifySettings& settings = both()) {
    const Roster roster = rosterWithPump();
    return noticesOf(entries, floods, {roster, rules(), QTimeZone::utc(), QLocale::c()}, settings);
}

} // namespace

TEST_CASE("An alarm goes each way that the settings have, as one event") {
    const auto queue = queued({raised("voltage-high", 290.1)}, {});
    REQUIRE(queue.size() == 2);
    CHECK(queue[0].channel == "webhook");
    CHECK(queue[1].channel == "mail");
    CHECK(queue[0].event == queue[1].event);
    CHECK(queue[0].at == kMorning);
    CHECK(queued({raised("voltage-high", 290.1)}, {}, {}).empty());
    CHECK(queued({raised("voltage-high", 290.1)}, {}, {{}, MailSettings{}}).size() == 1);
}

TEST_CASE("The JSON of an alarm says where, what, since when, its value and its limit") {
    const auto queue = queued({raised("voltage-high", 290.1)}, {});
    const Json json = Json::parse(queue[0].body);
    CHECK(json["type"] == "alarm.raised");
    CHECK(json["id"] == queue[0].event);
    CHECK(json["time"] == "2026-01-01T08:00:00.000Z");
    CHECK(json["site"] == "Works");
    CHECK(json["point"] == 1);
    CHECK(json["meter"] == "Pump");
    CHECK(json["rule"] == "voltage-high");
    CHECK(json["severity"] == "danger");
    CHECK(json["value"] == 290.1);
    const double counted = 22845 * 0.01; // a little more than 228.45
    CHECK(queued({raised("voltage-high", counted)}, {})[0].body.find("\"value\":228.45,") != std::string::npos);
    CHECK(json["limit"] == 288);
    CHECK(json["unit"] == "V");
    CHECK(json["key"] == "voltage_V1_V");
    CHECK(json["alarm"] == "Phase-to-neutral voltage too high");
}

TEST_CASE("An alarm about a verdict names the fault as the Diagnosis page does, when it comes and when it is over") {
    AlarmEntry verdict = raised("verdict-energy", {});
    verdict.transition.fault = "exchanged-currents:phase=1,with=2";
    AlarmEntry over = verdict;
    over.transition.to = AlarmState::Returned;
    over.transition.over = true;
    const auto queue = queued({verdict, over}, {});
    REQUIRE(queue.size() == 3);
    const Json json = Json::parse(queue[0].body);
    CHECK(json["fault"] == "exchanged-currents:phase=1,with=2");
    CHECK(json["alarm"] == "Currents of L1 and L2 exchanged (diagnosis)");
    CHECK(json["rule"] == "verdict-energy");
    CHECK(queue[1].subject == "[Works] Pump: Currents of L1 and L2 exchanged (diagnosis) (energy)");
    CHECK(queue[1].body.find("Alarm: Currents of L1 and L2 exchanged (diagnosis)\n") == 0);
    CHECK(Json::parse(queue[2].body)["fault"] == json["fault"]);
    CHECK(Json::parse(queue[2].body)["alarm"] == json["alarm"]);
}

TEST_CASE("A fault that only a later version knows leaves an alarm its own name") {
    AlarmEntry verdict = raised("verdict-energy", {});
    verdict.transition.fault = "something-new:phase=1";
    CHECK(Json::parse(queued({verdict}, {})[0].body)["alarm"] == "Falsified energy (diagnosis)");
    CHECK(Json::parse(queued({raised("verdict-energy", {})}, {})[0].body)["fault"].is_null());
}

TEST_CASE("An event without a value has none in its JSON") {
    const Json json = Json::parse(queued({raised("communication-lost", {})}, {})[0].body);
    CHECK(json["value"].is_null());
    CHECK(json["limit"].is_null());
    CHECK(json["unit"].is_null());
}

TEST_CASE("A name that is no UTF-8 breaks no JSON") {
    Roster roster;
    roster.setSiteName("W\xFForks");
    const auto queue =
        noticesOf({raised("communication-lost", {})}, {}, {roster, rules(), QTimeZone::utc(), QLocale::c()}, both());
    CHECK(Json::accept(queue[0].body));
}

TEST_CASE("The mail of an alarm names meter, alarm and severity in its subject, and what to do") {
    const auto queue = queued({raised("voltage-high", 290.1)}, {});
    CHECK(queue[1].subject == "[Works] Pump: Phase-to-neutral voltage too high (danger)");
    CHECK(queue[1].body.find("Danger: isolate the installation first.") != std::string::npos);
    CHECK(queue[1].body.find("08:00:00 (UTC)") != std::string::npos);
    CHECK(queue[1].body.find("above 288.00") != std::string::npos);
}

TEST_CASE("Every way knows meter, alarm and severity of an alarm that was raised") {
    for (const QueuedNotification& one : queued({raised("voltage-high", 290.1)}, {})) {
        CHECK(one.subject == "[Works] Pump: Phase-to-neutral voltage too high (danger)");
        CHECK(one.severity == "danger");
    }
}

TEST_CASE("A mail names the time zone of its times, as it is at that time") {
    const Roster roster = rosterWithPump();
    AlarmEntry summer = raised("voltage-high", 290.1);
    summer.transition.at.wall += std::chrono::days{181};
    const auto queue =
        noticesOf({raised("voltage-high", 290.1), summer}, {{false, {{}, kMorning}, {{}, kMorning}, 11}},
                  {roster, rules(), QTimeZone("Europe/Paris"), QLocale::c()}, {{}, MailSettings{}});
    REQUIRE(queue.size() == 3);
    CHECK(queue[0].body.find("09:00:00 (UTC+01:00)") != std::string::npos);
    CHECK(queue[1].body.find("10:00:00 (UTC+02:00)") != std::string::npos);
    CHECK(queue[2].body.find("09:00:00 (UTC+01:00)") != std::string::npos);
}

TEST_CASE("A flood is told when it begins and when it is over") {
    const auto queue =
        queued({}, {{false, {{}, kMorning}, {{}, kMorning}, 11}, {true, {{}, kMorning}, {{}, kMorning}, 40}});
    REQUIRE(queue.size() == 4);
    CHECK(Json::parse(queue[0].body)["type"] == "alarm.flood.began");
    CHECK(Json::parse(queue[0].body)["alarms"] == 11);
    CHECK(Json::parse(queue[2].body)["type"] == "alarm.flood.ended");
    CHECK(queue[1].subject == "[Works] Flood of alarms");
    CHECK(queue[1].severity.empty());
}

namespace {

AlarmEntry cleared() {
    AlarmEntry entry = raised("voltage-high", 239.9);
    entry.transition.input = AlarmInput::Clear;
    entry.transition.from = AlarmState::Unacknowledged;
    entry.transition.to = AlarmState::Returned;
    entry.transition.over = true;
    return entry;
}

} // namespace

TEST_CASE("An alarm that cleared goes to the webhook with the same point and rule") {
    const auto queue = queued({cleared()}, {});
    REQUIRE(queue.size() == 1);
    CHECK(queue[0].channel == "webhook");
    CHECK(queue[0].severity.empty());
    const Json json = Json::parse(queue[0].body);
    CHECK(json["type"] == "alarm.cleared");
    CHECK(json["point"] == 1);
    CHECK(json["rule"] == "voltage-high");
    CHECK(json["value"] == 239.9);
}

TEST_CASE("A mail tells that an alarm cleared only where the settings ask for it") {
    MailSettings asking;
    asking.cleared = true;
    CHECK(queued({cleared()}, {}, {{}, MailSettings{}}).empty());
    const auto queue = queued({cleared()}, {}, {{}, asking});
    REQUIRE(queue.size() == 1);
    CHECK(queue[0].subject == "[Works] Pump: Phase-to-neutral voltage too high (cleared)");
    CHECK(queue[0].body.find("Cleared: ") != std::string::npos);
    CHECK(queue[0].body.find("What to do") == std::string::npos);
}

TEST_CASE("Events of one moment have identifiers in the order in which they happened") {
    std::vector<AlarmEntry> entries;
    for (int n = 0; n < 50; ++n) {
        entries.push_back(raised("voltage-high", 290.1));
        entries.push_back(cleared());
        entries.back().transition.at = entries.front().transition.at;
    }
    const auto queue = queued(entries, {{false, {{}, kMorning}, {{}, kMorning}, 50}}, {WebhookSettings{}, {}});
    REQUIRE(queue.size() == 101);
    CHECK(std::ranges::is_sorted(queue, std::ranges::less_equal{}, &QueuedNotification::event));
}
