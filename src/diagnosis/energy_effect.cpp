// SPDX-License-Identifier: GPL-3.0-or-later
// What a fault costs: the active power of the true loads, less the one that the meter records.
#include "diagnosis/number_words.h"
#include "diagnosis/verdict_words.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace countis::diagnosis {
namespace {

Uncertain missingPower(const Case& about) {
    const Hypothesis& hypothesis = about.hypothesis;
    Uncertain missing;
    double variance = 0;
    for (std::size_t terminal = 0; terminal < 3; ++terminal) {
        if (!about.currents.loaded[terminal])
            continue;
        const std::size_t load = hypothesis.source[terminal];
        const bool reversed = hypothesis.reversed[load];
        if (load == terminal && !reversed)
            continue;
        const double half = reversed ? kPi : 0;
        const auto& theta = hypothesis.supply.theta;
        const double phi = about.currents.phi[terminal].value + theta[load] - theta[terminal] + half;
        const double apparent = about.seen.v[load].value_or(230) * about.currents.amperes[terminal];
        missing.value += apparent * std::cos(phi) - about.seen.p[terminal].value_or(0);
        const double ofAngle = 2 * apparent * about.currents.phi[terminal].sigma;
        variance += ofAngle * ofAngle + std::pow(2 * sigmaOf(Quantity::P, apparent), 2);
    }
    missing.sigma = std::sqrt(variance);
    return missing;
}

EnergyEffect ofCurrents(const Case& about) {
    const Uncertain missing = missingPower(about);
    EnergyEffect effect;
    effect.missing = missing.value;
    effect.band = 2 * missing.sigma;
    effect.text = missing.value >= 0
                      ? message(term("Messages", "With the present load, the meter measures %1 W ± %2 W too little "
                                                 "active power."),
                                fixed(missing.value, 0), fixed(*effect.band, 0))
                      : message(term("Messages", "With the present load, the meter measures %1 W ± %2 W too much "
                                                 "active power."),
                                fixed(-missing.value, 0), fixed(*effect.band, 0));
    return effect;
}

/// The hidden current X gives |X + implied| = IN, so it lies between their difference and their sum.
EnergyEffect ofHiddenCurrent(const Case& about) {
    EnergyEffect effect;
    if (!about.seen.neutral) {
        effect.text = message(term("Messages", "The energy of the phase is not counted; the readings do not show how "
                                               "much it is."));
        return effect;
    }
    const Uncertain implied =
        impliedNeutral(about.currents.amperes, about.hypothesis.supply.theta, about.currents.phi);
    const double volts = about.hypothesis.supply.volts;
    const double least = volts * std::abs(*about.seen.neutral - implied.value) * 0.5; // at a power factor of 0.5
    const double most = volts * (*about.seen.neutral + implied.value);
    effect.missing = (least + most) / 2;
    effect.band = (most - least) / 2;
    effect.text =
        message(term("Messages", "The energy of the phase is not counted: between %1 W and %2 W are missing, "
                                 "as the neutral current shows."),
                fixed(least, 0), fixed(most, 0));
    return effect;
}

EnergyEffect together(EnergyEffect one, const EnergyEffect& other) {
    const auto sum = [](std::optional<double>& whole, const std::optional<double>& part) {
        whole = whole && part ? std::optional(*whole + *part) : std::nullopt;
    };
    sum(one.missing, other.missing);
    sum(one.band, other.band);
    one.text = Message{"%1 %2", {std::move(one.text), other.text}};
    return one;
}

} // namespace

EnergyEffect energyEffectOf(const Case& about) {
    const FaultMarks& faults = about.hypothesis.faults;
    const bool ofOthers = faults.has(Fault::ReversedCurrent) || faults.has(Fault::ExchangedCurrents) ||
                          faults.has(Fault::RotatedCurrents);
    if (faults.has(Fault::CurrentWithoutVoltage))
        return ofOthers ? together(ofHiddenCurrent(about), ofCurrents(about)) : ofHiddenCurrent(about);
    if (ofOthers)
        return ofCurrents(about);
    EnergyEffect effect;
    effect.missing = 0;
    effect.band = 0;
    effect.text = message(term("Messages", "The meter records the energy that flows; none is lost."));
    return effect;
}

} // namespace countis::diagnosis
