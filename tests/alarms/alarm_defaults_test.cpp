// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of a new site: quiet on healthy installations of the simulator, loud on each of its faults.
#include "alarm_site.h"

#include "core/metering/measurement.h"
#include "diagnosis/diagnosis.h"
#include "simulator/device/engines/phasor_engine.h"
#include "simulator/installation/faults/fault.h"
#include "simulator/installation/loads/builtin_loads.h"
#include "site/alarms/alarm_words.h"
#include "support/catch.h"

#include <fstream>
#include <set>
#include <sstream>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// What a meter reads of an operating point.
Readings readingsOf(const sim::OperatingPoint& point) {
    Readings readings;
    toReadings(sim::measurementOf(point), readings);
    readings.blocks[index(Block::Metrology)].quality = Quality::Good;
    return readings;
}

/// One meter with a load, faults, the diagnosis of its last three readings and all default rules.
class Installation {
public:
    Installation(std::string_view load, PointRole role, std::uint64_t seed)
        : site(defaultAlarmRules(), {{PointId{1}, kSite, role}}), role_(role), run_(*sim::builtinLoad(load), seed) {}

    void run(int seconds, const sim::FaultSet& faults = {}) {
        for (int second = 0; second < seconds; ++second) {
            sim::OperatingPoint point = run_.next();
            for (int tick = 1; tick < sim::kTicksPerSecond; ++tick)
                point = run_.next();
            sim::FaultScratch scratch;
            sim::apply(faults, ++seconds_, point, scratch);
            hear(readingsOf(point));
        }
    }

    AlarmSite site;

private:
    void hear(const Readings& readings) {
        PointNews news{PointId{1}};
        // Without L1 the meter is off.
        news.answers = readings.at(Quantity::V, Phase::L1).quality == Quality::Good;
        if (news.answers) {
            news.readings = &readings;
            news.verdicts = diagnose(readings);
        }
        site.hear(news);
    }

    AlarmVerdicts diagnose(const Readings& readings) {
        latest_.push_back(diagnosis::observationOf(readings));
        latest_.back().seconds = seconds_;
        if (latest_.size() > 3)
            latest_.erase(latest_.begin());
        AlarmVerdicts verdicts;
        for (const auto& verdict : diagnosis::diagnose(latest_, static_cast<diagnosis::Role>(role_)).verdicts)
            verdicts.at(static_cast<std::size_t>(*alarmSeverityNamed(nameOf(verdict.severity)))) =
                textOf(verdict.faults);
        return verdicts;
    }

    PointRole role_;
    sim::LoadRun run_;
    double seconds_ = 0;
    std::vector<diagnosis::Observation> latest_;
};

PointRole roleOf(std::string_view load) {
    return load == "solar" || load == "home" ? PointRole::Both : PointRole::Consumer; // both feed in
}

std::string keysOf(const AlarmSite& site) {
    std::set<std::string> keys;
    for (const AlarmTransition& transition : site.transitions())
        if (transition.isAnnouncement())
            keys.insert(std::ranges::find(site.judge.rules(), transition.alarm.rule, &AlarmRule::id)->key);
    std::string text;
    for (const std::string& key : keys)
        text += key + " ";
    return text;
}

std::string textOf(std::chrono::milliseconds delay) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(delay).count();
    return seconds % 60 == 0 && seconds > 60 ? std::to_string(seconds / 60) + " min" : std::to_string(seconds) + " s";
}

std::string numberText(double number) {
    std::ostringstream text;
    text << number;
    return text.str();
}

std::string limitText(const AlarmRule& rule) {
    if (std::holds_alternative<AlarmEvent>(rule.watch))
        return "–";
    const std::string unit(unitOf(rule.watch));
    const std::string end = unit.empty() ? "" : " " + unit;
    const bool above = rule.side == AlarmSide::Above;
    const std::string limit = rule.limit < 0 ? "−" + numberText(-rule.limit) : numberText(rule.limit);
    return (above ? "above " : "below ") + limit + end + ", " + numberText(rule.hysteresis) + end;
}

/// The row of docs/alarms.md for a rule.
std::string rowOf(const AlarmRule& rule) {
    return "| `" + rule.key + "` | " + english(*alarmName(rule.key)) + " | " + limitText(rule) + " | " +
           textOf(rule.delayOn) + ", " + textOf(rule.delayOff) + " | " + std::string(nameOf(rule.severity)) + " | `" +
           rule.advice + "` |";
}

} // namespace

TEST_CASE("a healthy hour raises nothing") {
    for (const std::string_view load : sim::builtinLoadList()) {
        Installation installation(load, roleOf(load), 11);
        installation.run(3600);
        INFO(load);
        const std::string keys = keysOf(installation.site);
        INFO(keys);
        CHECK(keys.empty());
    }
}

TEST_CASE("each fault of the supply and of the wiring raises an alarm that fits it") {
    struct Row {
        std::string_view fault;
        std::string_view key; // among others
    };
    for (const Row& row : {Row{"overvoltage:by=30", "voltage-high"},
                           {"undervoltage:by=30", "voltage-low"},
                           {"unbalance:by=6", "voltage-unbalance"},
                           {"frequency-drift:by=3,period=120", "frequency-off"},
                           {"frequency-drift:by=8,period=120", "frequency-unknown"},
                           {"phase-lost:phase=2", "phase-missing"},
                           {"phase-lost:phase=1", "communication-lost"},
                           {"power-cut", "communication-lost"},
                           {"overcurrent:phase=3,current=120", "current-high"},
                           {"reversed-sequence", "sequence-reversed"},
                           {"phases-alike:phase=2,with=3", "phase-voltage-low"},
                           {"exchanged-neutral:phase=2", "voltage-high"},
                           {"neutral-lost", "verdict-danger"},
                           {"neutral-lost-at-meter", "communication-lost"},
                           {"reversed-current:phase=2", "power-exported"},
                           {"reversed-current", "power-exported"},
                           {"exchanged-currents:phase=1,with=2", "verdict-energy"},
                           {"rotated-currents:by=1", "verdict-energy"},
                           {"rotated-currents:by=2", "verdict-energy"},
                           {"dead-current:phase=3", "current-missing"},
                           {"current-without-voltage:phase=2", "phase-missing"}}) {
        INFO(row.fault);
        const auto fault = sim::parseFault(row.fault);
        REQUIRE(fault);
        Installation installation("workshop", PointRole::Consumer, 5);
        installation.run(120);
        REQUIRE(keysOf(installation.site).empty());
        installation.run(20 * 60, {*fault});
        const std::string keys = " " + keysOf(installation.site);
        INFO(keys);
        CHECK(keys.find(" " + std::string(row.key) + " ") != std::string::npos);
    }
}

TEST_CASE("every default rule is right, has words, and an advice") {
    std::set<std::string> keys;
    std::int64_t number = 0;
    for (const AlarmRule& rule : defaultAlarmRules()) {
        INFO(rule.key);
        CHECK(checkRule(rule));
        CHECK(rule.id.number == ++number);
        CHECK(keys.insert(rule.key).second);
        CHECK(alarmName(rule.key));
        CHECK(adviceText(rule.advice));
    }
    CHECK_FALSE(alarmName("nothing"));
    CHECK_FALSE(adviceText("nothing"));
}

TEST_CASE("an alarm and the verdict on the same fault give the same advice") {
    struct Row {
        std::string_view fault;
        std::string_view key;
    };
    for (const Row& row : {Row{"reversed-current:phase=2", "power-exported"},
                           {"overcurrent:phase=3,current=120", "current-high"},
                           {"dead-current:phase=3", "current-missing"}}) {
        INFO(row.fault);
        const sim::FaultSet faults{*sim::parseFault(row.fault)};
        sim::LoadRun run(*sim::builtinLoad("workshop"), 5);
        sim::OperatingPoint point = run.next();
        sim::FaultScratch scratch;
        sim::apply(faults, 1, point, scratch);
        const std::array seen{diagnosis::observationOf(readingsOf(point))};
        const auto answer = diagnosis::diagnose(seen, diagnosis::Role::Consumer);
        REQUIRE_FALSE(answer.verdicts.empty());
        const auto rules = defaultAlarmRules();
        const auto rule = std::ranges::find(rules, row.key, &AlarmRule::key);
        CHECK(english(answer.verdicts.front().nextCheck) == english(*adviceText(rule->advice)));
    }
}

TEST_CASE("the numbers of the rules never change, because databases have them") {
    const std::vector<std::string> keys{
        "communication-lost", "malfunction",       "device-exchanged",  "counter-anomaly",    "clock-set",
        "phase-missing",      "sequence-reversed", "voltage-high",      "phase-voltage-high", "voltage-uneven",
        "voltage-low",        "phase-voltage-low", "voltage-unbalance", "frequency-off",      "frequency-unknown",
        "current-high",       "power-exported",    "current-missing",   "verdict-danger",     "verdict-energy",
        "verdict-warning",    "power-factor-low",  "power-high",        "demand-high",        "neutral-current-high",
        "current-uneven"};
    const auto rules = defaultAlarmRules();
    REQUIRE(rules.size() == keys.size());
    for (std::size_t n = 0; n < keys.size(); ++n)
        CHECK(rules[n].key == keys[n]);
}

TEST_CASE("docs/alarms.md lists the default rules and their advice") {
    std::ifstream file(COUNTIS_ALARMS_PAGE);
    REQUIRE(file);
    std::set<std::string> rows;
    std::string heading;
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("## "))
            heading = line;
        else if (line.starts_with("| `") && (heading.starts_with("## Rules") || heading == "## What to do"))
            rows.insert(heading + line);
    std::set<std::string> expected;
    for (const AlarmRule& rule : defaultAlarmRules()) {
        expected.insert((rule.enabled ? "## Rules of a new site" : "## Rules that are off") + rowOf(rule));
        expected.insert("## What to do| `" + rule.advice + "` | " + english(*adviceText(rule.advice)) + " |");
    }
    for (const std::string& row : expected) {
        INFO(row);
        CHECK(rows.contains(row));
    }
    CHECK(rows.size() == expected.size());
}
