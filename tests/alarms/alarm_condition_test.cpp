// SPDX-License-Identifier: GPL-3.0-or-later
// When a rule raises its alarm and when it clears: limits, hysteresis, delays, quality and gates.
#include "alarm_site.h"

#include "simulator/support/random.h"
#include "support/catch.h"

#include <optional>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

TEST_CASE("a value above its limit raises an alarm, which clears when the value has come back by the hysteresis") {
    AlarmSite site({highVoltage()});
    CHECK(site.readV1(250).empty());
    CHECK(site.readV1(250.01) == Told{"1 unacknowledged"});
    CHECK(site.transitions().back().value == Approx(250.01));
    CHECK(site.transitions().back().limit == 250);
    CHECK(site.transitions().back().at == site.time.now);
    CHECK(site.readV1(249.01).empty());
    CHECK(site.readV1(249.00) == Told{"1 returned-unacknowledged"});
    CHECK(site.transitions().back().value == Approx(249));
    CHECK(site.judge.find({PointId{1}, AlarmRuleId{1}})->count == 25001); // of the raising
}

TEST_CASE("a rule below its limit is the mirror image") {
    AlarmRule rule = highVoltage();
    rule.side = AlarmSide::Below;
    rule.limit = 207;
    AlarmSite site({rule});
    CHECK(site.readV1(207).empty());
    CHECK(site.readV1(206.99) == Told{"1 unacknowledged"});
    CHECK(site.readV1(207.99).empty());
    CHECK(site.readV1(208) == Told{"1 returned-unacknowledged"});
}

TEST_CASE("a value that is beyond its limit for less than the delay raises nothing") {
    AlarmRule rule = highVoltage();
    rule.delayOn = 3s;
    rule.delayOff = 2s;
    AlarmSite site({rule});
    CHECK(site.readV1(260).empty());
    CHECK(site.readV1(260).empty());
    CHECK(site.readV1(240).empty()); // the delay begins anew
    CHECK(site.readV1(260).empty());
    CHECK(site.readV1(260).empty());
    CHECK(site.readV1(260).empty());
    CHECK(site.readV1(260) == Told{"1 unacknowledged"});
    CHECK(site.readV1(240).empty());
    CHECK(site.readV1(260).empty());
    CHECK(site.readV1(240).empty());
    CHECK(site.readV1(240).empty());
    CHECK(site.readV1(240) == Told{"1 returned-unacknowledged"});
}

TEST_CASE("a value that is stale or not measured neither raises nor clears") {
    AlarmSite site({highVoltage()});
    CHECK(site.readV1(260, Quality::Stale).empty());
    CHECK(site.readV1(260, Quality::NotMeasured).empty());
    CHECK(site.readV1(260) == Told{"1 unacknowledged"});
    CHECK(site.readV1(230, Quality::Stale).empty());
    CHECK(site.readV1(0, Quality::NotMeasured).empty());
    CHECK(site.state() == AlarmState::Unacknowledged);
    CHECK(site.readV1(230) == Told{"1 returned-unacknowledged"});
}

TEST_CASE("a value that is not fresh begins the delay anew") {
    AlarmRule rule = highVoltage();
    rule.delayOn = 2s;
    AlarmSite site({rule});
    site.readV1(260);
    site.readV1(260);
    site.readV1(260, Quality::Stale);
    site.pass(1min);
    CHECK(site.readV1(260).empty());
    CHECK(site.readV1(260).empty());
    CHECK(site.readV1(260) == Told{"1 unacknowledged"});
}

TEST_CASE("a value that jitters within one step of its register never chatters, whatever its place to the limit") {
    sim::Random random(7);
    for (int offset = -3; offset <= 3; ++offset) {
        AlarmRule rule = highVoltage();
        rule.hysteresis = 0.01; // the step: the least that is allowed
        REQUIRE(checkRule(rule));
        AlarmSite site({rule});
        for (int second = 0; second < 600; ++second)
            site.readV1(250 + 0.01 * (offset + (random.uniform() < 0.5 ? 0 : 1)));
        CHECK(site.transitions().size() <= 1);
    }
}

TEST_CASE("the worst of several values is judged, and a value that is missing keeps its own part of the alarm") {
    AlarmRule rule = highVoltage();
    rule.watch = WatchedValues{{"voltage_V1_V", "voltage_V2_V", "voltage_V3_V"}};
    AlarmSite site({rule});
    Readings readings = healthyReadings();
    set(readings, Quantity::V, Phase::L3, 262);
    set(readings, Quantity::V, Phase::L2, 251);
    CHECK(site.read(readings) == Told{"1 unacknowledged"});
    CHECK(site.transitions().back().which == 2);
    CHECK(site.transitions().back().value == Approx(262));
    readings.at(Quantity::V, Phase::L3) = {};
    set(readings, Quantity::V, Phase::L2, 230);
    CHECK(site.read(readings).empty()); // V3 has not come back: it is not known
    set(readings, Quantity::V, Phase::L3, 230);
    CHECK(site.read(readings) == Told{"1 returned-unacknowledged"});
}

TEST_CASE("a rule with a gate judges only while the value of the gate is large enough") {
    AlarmRule rule = highVoltage();
    rule.watch = WatchedValues{{"power_factor_PF"}, true};
    rule.side = AlarmSide::Below;
    rule.limit = 0.8;
    rule.hysteresis = 0.02;
    rule.gate = AlarmGate{"power_apparent_S_VA", 1000};
    AlarmSite site({rule});
    Readings readings = healthyReadings();
    set(readings, Quantity::PF, Phase::Sum, -0.85); // capacitive
    CHECK(site.read(readings).empty());
    set(readings, Quantity::PF, Phase::Sum, 0.3);
    set(readings, Quantity::S, Phase::Sum, 990);
    CHECK(site.read(readings).empty());
    set(readings, Quantity::S, Phase::Sum, 1000);
    CHECK(site.read(readings) == Told{"1 unacknowledged"});
    readings.at(Quantity::S, Phase::Sum).quality = Quality::Stale;
    set(readings, Quantity::PF, Phase::Sum, 0.9);
    CHECK(site.read(readings).empty());
    set(readings, Quantity::S, Phase::Sum, 500);
    set(readings, Quantity::PF, Phase::Sum, 0.3);
    CHECK(site.read(readings) == Told{"1 returned-unacknowledged"});
}

namespace {

/// The same rule worked out in another way: from the whole past, in volts.
struct Reference {
    struct Sample {
        double at;
        std::optional<double> volts;
    };
    double limit, band, on, off;
    std::vector<Sample> past;
    bool raised = false;

    void add(double at, std::optional<double> volts) {
        past.push_back({at, volts});
        const auto holdsFor = [&](double seconds, auto&& holds) {
            double since = -1;
            for (const Sample& sample : past) {
                if (!sample.volts || !holds(*sample.volts))
                    since = -1;
                else if (since < 0)
                    since = sample.at;
            }
            return since >= 0 && at - since >= seconds;
        };
        if (raised ? cleared() : holdsFor(on, [&](double v) { return v > limit + 1e-9; })) {
            raised = !raised;
            past.clear();
        }
    }
    /// Back by the band once, and from then on never beyond the limit; fresh for the whole delay.
    bool cleared() const {
        bool back = false;
        double since = -1;
        for (const Sample& sample : past) {
            if (sample.volts)
                back = *sample.volts <= limit + 1e-9 && (back || *sample.volts <= limit - band + 1e-9);
            if (!sample.volts || !back)
                since = -1;
            else if (since < 0)
                since = sample.at;
        }
        return since >= 0 && past.back().at - since >= off;
    }
};

} // namespace

TEST_CASE("a random walk is judged as by a reference that looks at the whole past") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        sim::Random random(seed);
        AlarmRule rule = highVoltage();
        rule.hysteresis = 0.01 * std::floor(1 + 60 * random.uniform());
        rule.delayOn = std::chrono::seconds{static_cast<int>(random.uniform() * 5)};
        rule.delayOff = std::chrono::seconds{static_cast<int>(random.uniform() * 5)};
        Reference reference{250,
                            rule.hysteresis,
                            std::chrono::duration<double>(rule.delayOn).count(),
                            std::chrono::duration<double>(rule.delayOff).count(),
                            {}};
        AlarmSite site({rule});
        double volts = 250;
        int edges = 0;
        for (int second = 0; second < 2000; ++second) {
            volts = std::round((250 + 0.95 * (volts - 250) + 0.15 * random.normal()) * 100) / 100;
            const bool fresh = random.uniform() > 0.02;
            const bool before = reference.raised;
            reference.add(second, fresh ? std::optional(volts) : std::nullopt);
            edges += before != reference.raised ? 1 : 0;
            site.readV1(volts, fresh ? Quality::Good : Quality::Stale);
            const auto record = site.judge.find({PointId{1}, AlarmRuleId{1}});
            INFO("seed " << seed << ", second " << second << ", " << volts << " V");
            REQUIRE(record->status.raised == reference.raised);
        }
        CHECK(edges > 0);
    }
}
