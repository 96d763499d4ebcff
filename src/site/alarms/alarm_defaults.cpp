// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/alarms/alarm_defaults.h"

#include "core/ratings.h"

#include <string_view>
#include <utility>

namespace countis {
namespace {

using namespace std::chrono_literals;

WatchedValues ofPhases(std::string_view one, std::string_view two, std::string_view three) {
    return {{std::string(one), std::string(two), std::string(three)}};
}
WatchedValues voltages() {
    return ofPhases("voltage_V1_V", "voltage_V2_V", "voltage_V3_V");
}
WatchedValues phaseVoltages() {
    return ofPhases("voltage_U12_V", "voltage_U23_V", "voltage_U31_V");
}
WatchedValues currents() {
    return ofPhases("current_I1_A", "current_I2_A", "current_I3_A");
}
WatchedValues powers() {
    return ofPhases("power_active_P1_W", "power_active_P2_W", "power_active_P3_W");
}

class RuleList {
public:
    /// Valid until the next one is added.
    AlarmRule& add(std::string_view key, AlarmSeverity severity, AlarmWatch watch, std::string_view advice) {
        AlarmRule& rule = rules_.emplace_back();
        rule.id.number = static_cast<std::int64_t>(rules_.size());
        rule.key = key;
        rule.severity = severity;
        rule.watch = std::move(watch);
        rule.advice = advice;
        return rule;
    }

    std::vector<AlarmRule> take() { return std::move(rules_); }

private:
    std::vector<AlarmRule> rules_;
};

void limit(AlarmRule& rule, AlarmSide side, double limit, double hysteresis) {
    rule.side = side;
    rule.limit = limit;
    rule.hysteresis = hysteresis;
}

void delay(AlarmRule& rule, std::chrono::milliseconds on, std::chrono::milliseconds off) {
    rule.delayOn = on;
    rule.delayOff = off;
}

/// Communication and device.
void addDevice(RuleList& rules) {
    using enum AlarmSeverity;
    delay(rules.add("communication-lost", Warning, AlarmEvent::CommunicationLost, "check-meter-and-network"), 60s,
          5s);
    rules.add("malfunction", Energy, AlarmEvent::Malfunction, "replace-meter");
    rules.add("device-exchanged", Information, AlarmEvent::DeviceExchanged, "confirm-device");
    rules.add("counter-anomaly", Energy, AlarmEvent::CounterAnomaly, "compare-display");
    rules.add("clock-set", Information, AlarmEvent::ClockSet, "check-clock");
}

/// The diagnosis knows more than one value does, and three of its readings agree before it has a verdict.
void addVerdicts(RuleList& rules) {
    using enum AlarmSeverity;
    delay(rules.add("verdict-danger", Danger, AlarmEvent::VerdictOfDanger, "read-diagnosis"), 10s, 30s);
    delay(rules.add("verdict-energy", Energy, AlarmEvent::VerdictOnEnergy, "read-diagnosis"), 30s, 30s);
    delay(rules.add("verdict-warning", Warning, AlarmEvent::VerdictOfWarning, "read-diagnosis"), 30s, 30s);
}

void addSupply(RuleList& rules) {
    using enum AlarmSeverity;
    using enum AlarmSide;
    delay(rules.add("phase-missing", Warning, AlarmEvent::PhaseMissing, "check-connections"), 5s, 10s);
    delay(rules.add("sequence-reversed", Warning, AlarmEvent::ReversedSequence, "check-network-configuration"), 10s,
          10s);
    AlarmRule& high = rules.add("voltage-high", Danger, voltages(), "isolate-voltage");
    limit(high, Above, kRatedVoltage.high, 2);
    delay(high, 3s, 10s);
    AlarmRule& highBetween = rules.add("phase-voltage-high", Danger, phaseVoltages(), "isolate-voltage");
    limit(highBetween, Above, kRatedPhaseVoltage.high, 4);
    delay(highBetween, 3s, 10s);
    AlarmRule& uneven = rules.add("voltage-uneven", Danger, DerivedValue::VoltageUnevenness, "check-neutral");
    limit(uneven, Above, 10, 1);
    delay(uneven, 10s, 30s);
    AlarmRule& low = rules.add("voltage-low", Warning, voltages(), "measure-supply");
    limit(low, Below, kRatedVoltage.low, 2);
    delay(low, 10s, 10s);
    AlarmRule& lowBetween = rules.add("phase-voltage-low", Warning, phaseVoltages(), "check-connections");
    limit(lowBetween, Below, kRatedPhaseVoltage.low, 4);
    delay(lowBetween, 10s, 10s);
    AlarmRule& unbalance = rules.add("voltage-unbalance", Warning, DerivedValue::VoltageUnbalance, "measure-supply");
    limit(unbalance, Above, 3, 0.5);
    delay(unbalance, 60s, 60s);
    AlarmRule& frequency =
        rules.add("frequency-off", Warning, DerivedValue::FrequencyDeviation, "check-supply-source");
    limit(frequency, Above, kFrequencyTolerance, 0.1);
    delay(frequency, 10s, 10s);
    delay(rules.add("frequency-unknown", Warning, AlarmEvent::FrequencyUnknown, "check-supply-source"), 10s, 10s);
}

void addLoads(RuleList& rules) {
    using enum AlarmSeverity;
    using enum AlarmSide;
    AlarmRule& current = rules.add("current-high", Danger, currents(), "reduce-load");
    limit(current, Above, kRatedCurrent.high, 2);
    delay(current, 10s, 30s);
    AlarmRule& exported = rules.add("power-exported", Energy, powers(), "check-current-direction");
    limit(exported, Below, -50, 30);
    delay(exported, 30s, 30s);
    exported.role = PointRole::Consumer;
    delay(rules.add("current-missing", Information, AlarmEvent::MissingCurrent, "switch-on-load"), 15min, 10s);
}

/// What is right here follows from the contract and the loads of a site.
AlarmRule& ofSite(AlarmRule& rule) {
    rule.enabled = false;
    return rule;
}

void addOfSite(RuleList& rules) {
    using enum AlarmSeverity;
    using enum AlarmSide;
    AlarmRule& factor = ofSite(
        rules.add("power-factor-low", Information, WatchedValues{{"power_factor_PF"}, true}, "check-compensation"));
    limit(factor, Below, 0.8, 0.02);
    delay(factor, 5min, 5min);
    factor.gate = AlarmGate{"power_apparent_S_VA", 1000};
    AlarmRule& power =
        ofSite(rules.add("power-high", Information, WatchedValues{{"power_active_P_W"}}, "reduce-power"));
    limit(power, Above, 50'000, 1000);
    delay(power, 60s, 60s);
    limit(ofSite(rules.add("demand-high", Information, DerivedValue::Demand, "reduce-power")), Above, 40'000, 1000);
    AlarmRule& neutral =
        ofSite(rules.add("neutral-current-high", Information, WatchedValues{{"current_IN_A"}}, "spread-loads"));
    limit(neutral, Above, 63, 2);
    delay(neutral, 5min, 5min);
    AlarmRule& uneven =
        ofSite(rules.add("current-uneven", Information, DerivedValue::CurrentUnevenness, "spread-loads"));
    limit(uneven, Above, 50, 5);
    delay(uneven, 15min, 5min);
    uneven.gate = AlarmGate{"current_mean_A", 5};
}

} // namespace

std::vector<AlarmRule> defaultAlarmRules() {
    RuleList rules;
    addDevice(rules);
    addSupply(rules);
    addLoads(rules);
    addVerdicts(rules);
    addOfSite(rules);
    return rules.take();
}

} // namespace countis
