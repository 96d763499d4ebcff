// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/data_checks.h"

#include "diagnosis/check_words.h"
#include "diagnosis/number_words.h"
#include "diagnosis/phasors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

namespace countis::diagnosis {
namespace {

constexpr std::array<std::string_view, 3> kV{"voltage_V1_V", "voltage_V2_V", "voltage_V3_V"};
constexpr std::array<std::string_view, 3> kU{"voltage_U12_V", "voltage_U23_V", "voltage_U31_V"};
constexpr std::array<std::string_view, 3> kI{"current_I1_A", "current_I2_A", "current_I3_A"};
constexpr std::array<std::string_view, 3> kP{"power_active_P1_W", "power_active_P2_W", "power_active_P3_W"};
constexpr std::array<std::string_view, 3> kQ{"power_reactive_Q1_var", "power_reactive_Q2_var",
                                             "power_reactive_Q3_var"};
constexpr std::array<std::string_view, 3> kS{"power_apparent_S1_VA", "power_apparent_S2_VA", "power_apparent_S3_VA"};

/// What no installation at this meter reaches: a faulty supply of 1000 V, a burst of 30 × Imax.
constexpr double kMostVolts = 1000;
constexpr double kMostAmperes = 2500;
/// Beside the steps, of quantities that one meter measures together.
constexpr double kShare = 0.02;
/// Rounded values and their rounded sum: four half steps.
constexpr double kSumSteps = 2.1;

/// The limits of these rules are three deviations wide.
constexpr double kLimitDeviations = 3;

/// "S3" of "power_apparent_S3_VA", "P ∑" of a sum, "V ∑" of a mean: as the meter and the pages name it.
std::string symbolOf(std::string_view key) {
    if (key == "voltage_LN_mean_V")
        return "V ∑";
    if (key == "voltage_LL_mean_V")
        return "U ∑";
    if (key == "current_mean_A")
        return "I ∑";
    const std::string_view named = key.substr(0, key.rfind('_'));
    std::string symbol(named.substr(named.rfind('_') + 1));
    return symbol.size() == 1 ? symbol + " ∑" : symbol;
}

/// The largest excess of one rule over several values.
struct Worst {
    std::array<std::string_view, 4> readings{};
    std::string_view unit;
    double value = 0;
    double threshold = 1;
    bool possible = false;

    void see(double off, double limit, const std::array<std::string_view, 4>& of, std::string_view unitOf) {
        if (possible && off / limit <= value / threshold)
            return;
        possible = true;
        value = off;
        threshold = limit;
        readings = of;
        unit = unitOf;
    }
    bool failed() const { return possible && !(value <= threshold); }

    Evidence evidence(std::string_view rule, Message text) const {
        Evidence made{rule, {}, value, threshold, unit, (value - threshold) / threshold * kLimitDeviations, {}};
        for (const std::string_view key : readings)
            if (!key.empty())
                made.readings.push_back(key);
        made.text = std::move(text);
        return made;
    }
};

class DataChecks {
public:
    DataChecks(std::span<const Observation> readings, std::vector<Check>& checks)
        : readings_(readings), seen_(readings.back()), checks_(checks) {}

    DataFault run() {
        const bool ranges = ranged();
        const bool scale = powers();
        const bool sums = summed();
        const bool means = meant();
        const bool triangle = triangles();
        const bool neutral = neutralSum();
        const bool counting = counted();
        if (!ranges)
            fault_.mark.fault = Fault::ProtocolWordOrder;
        else if (!scale)
            fault_.mark.fault = Fault::ProtocolScale;
        else if (!sums || !means || !triangle || !neutral)
            fault_.mark.fault = Fault::NotWiring;
        else if (!counting)
            fault_.mark.fault = Fault::ProtocolFrozen;
        return std::move(fault_);
    }

private:
    /// True: passed, or not possible.
    template <typename Words>
    bool finish(std::string_view name, const Worst& worst, Message passed, Words failed,
                const Message& hindrance = valuesNotThere()) {
        Check check{name, CheckState::NotPossible, {}, {}};
        if (!worst.possible) {
            check.text = hindrance;
            checks_.push_back(std::move(check));
            return true;
        }
        check.state = worst.failed() ? CheckState::Failed : CheckState::Passed;
        check.numbers = {{"difference", worst.value}, {"limit", worst.threshold}};
        check.text = worst.failed() ? failed() : std::move(passed);
        checks_.push_back(std::move(check));
        if (worst.failed())
            fault_.evidence.push_back(worst.evidence(name, failed()));
        return !worst.failed();
    }

    bool ranged() {
        Worst worst;
        const auto see = [&](const KnownPhases& values, const std::array<std::string_view, 3>& keys, double most,
                             std::string_view unit) {
            for (std::size_t n = 0; n < 3; ++n)
                if (values[n])
                    worst.see(std::isfinite(*values[n]) ? std::abs(*values[n]) : HUGE_VAL, most, {keys[n]}, unit);
        };
        constexpr double kMostPower = kMostVolts * kMostAmperes;
        see(seen_.v, kV, kMostVolts, "V");
        see(seen_.u, kU, 2 * kMostVolts, "V");
        see(seen_.i, kI, kMostAmperes, "A");
        see(seen_.p, kP, kMostPower, "W");
        see(seen_.q, kQ, kMostPower, "var");
        see(seen_.s, kS, kMostPower, "VA");
        return finish("range", worst, message(term("Messages", "All values are possible at this meter.")), [&] {
            return message(term("Messages", "%1 is %2 %3, which no installation at this meter reaches: the words "
                                            "of the registers may be exchanged."),
                           symbolOf(worst.readings.front()), fixed(worst.value, 1), worst.unit);
        });
    }

    /// S is V·I, and neither P nor Q is larger.
    bool powers() {
        Worst worst;
        for (std::size_t n = 0; n < 3; ++n) {
            Known apparent;
            if (seen_.v[n] && seen_.i[n])
                apparent = *seen_.v[n] * *seen_.i[n];
            if (apparent && seen_.s[n])
                worst.see(std::abs(*seen_.s[n] - *apparent), 8 + kShare * *apparent, {kS[n], kV[n], kI[n]}, "VA");
            if (!apparent)
                apparent = seen_.s[n];
            if (apparent && seen_.p[n])
                worst.see(std::abs(*seen_.p[n]) - *apparent, 12 + kShare * *apparent, {kP[n], kV[n], kI[n]}, "W");
            if (apparent && seen_.q[n])
                worst.see(std::abs(*seen_.q[n]) - *apparent, 12 + kShare * *apparent, {kQ[n], kV[n], kI[n]}, "var");
        }
        return finish("power-is-voltage-times-current", worst,
                      message(term("Messages", "The powers of the phases fit their voltages and currents.")), [&] {
                          return message(term("Messages",
                                              "%1 is %2 %3 away from what voltage and current allow; steps and "
                                              "accuracy explain %4 at most. The scale of the powers may be wrong."),
                                         symbolOf(worst.readings.front()), fixed(worst.value, 0), worst.unit,
                                         fixed(worst.threshold, 0));
                      });
    }

    bool summed() {
        Worst worst;
        const auto see = [&](const KnownPhases& phases, const Known& sum, const std::array<std::string_view, 3>& keys,
                             std::string_view key, std::string_view unit) {
            if (sum && phases[0] && phases[1] && phases[2])
                worst.see(std::abs(*phases[0] + *phases[1] + *phases[2] - *sum), kSumSteps * 10,
                          {key, keys[0], keys[1], keys[2]}, unit);
        };
        see(seen_.p, seen_.pSum, kP, "power_active_P_W", "W");
        see(seen_.q, seen_.qSum, kQ, "power_reactive_Q_var", "var");
        see(seen_.s, seen_.sSum, kS, "power_apparent_S_VA", "VA");
        return finish(
            "sums-of-phases", worst, message(term("Messages", "P, Q and S of the phases add up to their sums.")),
            [&] {
                return message(
                    term("Messages", "%1 differs by %2 %3 from the sum of the phases; the steps explain %4."),
                    symbolOf(worst.readings.front()), fixed(worst.value, 0), worst.unit, fixed(worst.threshold, 0));
            });
    }

    bool meant() {
        Worst worst;
        const auto see = [&](const KnownPhases& phases, const Known& mean,
                             const std::array<std::string_view, 3>& keys, std::string_view key, double step,
                             std::string_view unit) {
            if (mean && phases[0] && phases[1] && phases[2])
                worst.see(std::abs((*phases[0] + *phases[1] + *phases[2]) / 3 - *mean), kSumSteps * step,
                          {key, keys[0], keys[1], keys[2]}, unit);
        };
        see(seen_.v, seen_.vMean, kV, "voltage_LN_mean_V", 0.01, "V");
        see(seen_.u, seen_.uMean, kU, "voltage_LL_mean_V", 0.01, "V");
        see(seen_.i, seen_.iMean, kI, "current_mean_A", 0.001, "A");
        return finish("means-of-phases", worst,
                      message(term("Messages", "The means of V, U and I are those of the phases.")), [&] {
                          return message(term("Messages", "%1 differs by %2 %3 from the mean of the phases."),
                                         symbolOf(worst.readings.front()), fixed(worst.value, 3), worst.unit);
                      });
    }

    /// Two V and the U between them are the sides of a triangle.
    bool triangles() {
        Worst worst;
        for (std::size_t n = 0; n < 3; ++n) {
            const std::size_t next = (n + 1) % 3;
            if (!seen_.v[n] || !seen_.v[next] || !seen_.u[n])
                continue;
            const double one = *seen_.v[n];
            const double other = *seen_.v[next];
            const bool missing = one < kMissingVoltage || other < kMissingVoltage;
            const double unknown = missing ? kMissingVoltage : 0; // a V below it reads 0
            const double limit = 1 + unknown + kShare * (one + other);
            worst.see(std::max(*seen_.u[n] - one - other, std::abs(one - other) - *seen_.u[n]), limit,
                      {kU[n], kV[n], kV[next]}, "V");
        }
        return finish("voltage-triangle", worst,
                      message(term("Messages", "V and U are the sides of triangles, as voltages have to be.")), [&] {
                          return message(term("Messages",
                                              "%1 misses a triangle with the two phase-to-neutral voltages by %2 V."),
                                         symbolOf(worst.readings.front()), fixed(worst.value, 1));
                      });
    }

    bool neutralSum() {
        Worst worst;
        const bool present = std::ranges::all_of(seen_.v, [](const Known& v) { return v && *v >= kMissingVoltage; });
        const bool missing = std::ranges::any_of(seen_.v, [](const Known& v) { return v && *v < kMissingVoltage; });
        if (present && seen_.neutral && seen_.i[0] && seen_.i[1] && seen_.i[2]) {
            const double sum = *seen_.i[0] + *seen_.i[1] + *seen_.i[2];
            worst.see(*seen_.neutral - sum, 0.1 + kShare * sum, {"current_IN_A", kI[0], kI[1], kI[2]}, "A");
        }
        const auto failed = [&] {
            return message(term("Messages", "IN is %1 A larger than all phase currents together."),
                           fixed(worst.value, 2));
        };
        Message passed = message(term("Messages", "The neutral current is possible with these phase currents."));
        return finish("neutral-current", worst, std::move(passed), failed,
                      missing ? needsAllPhases() : valuesNotThere());
    }

    /// Ea+ and Ea− grow with ∑P, unless the values no longer change.
    bool counted() {
        Worst worst;
        const Observation& first = readings_.front();
        if (readings_.size() > 1 && first.seconds && seen_.seconds && first.imported && seen_.imported &&
            first.exported && seen_.exported && first.pSum && seen_.pSum) {
            const double hours = (*seen_.seconds - *first.seconds) / 3600;
            const double expected = std::min(std::abs(*first.pSum), std::abs(*seen_.pSum)) * hours;
            const double seen = *seen_.imported - *first.imported + *seen_.exported - *first.exported;
            if (hours > 0)
                worst.see(expected - seen, std::max(2.0, expected * 0.8), {"energy_total_ea_pos_Wh"}, "Wh");
        }
        return finish("counters-follow-power", worst,
                      message(term("Messages", "The energy counters follow the active power.")), [&] {
                          return message(term("Messages",
                                              "The energy counters have missed %1 Wh that the active power says: the "
                                              "values may no longer change."),
                                         fixed(worst.value, 1));
                      });
    }

    std::span<const Observation> readings_;
    const Observation& seen_;
    std::vector<Check>& checks_;
    DataFault fault_;
};

} // namespace

DataFault checkData(std::span<const Observation> readings, std::vector<Check>& checks) {
    return DataChecks(readings, checks).run();
}

} // namespace countis::diagnosis
