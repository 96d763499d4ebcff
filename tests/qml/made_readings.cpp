// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_readings.h"

#include "acquisition/as_polled.h"
#include "site/meter_address.h"

#include <cmath>

namespace countis::test {

const std::array<MadeLoad, 3> kMadeLoads{
    {{230.62, 19.376, 4280, 1280, 4470}, {229.41, 18.097, 3980, 1190, 4150}, {230.27, 18.567, 4080, 1260, 4280}}};

void set(Readings& readings, Quantity quantity, Phase phase, double value) {
    readings.at(quantity, phase) = {static_cast<std::int32_t>(std::lround(value / info(quantity).unitPerCount)),
                                    Quality::Good};
}

namespace {

constexpr std::array<double, 3> kBetween{398.40, 398.09, 399.14};

void fillPhases(Readings& readings, int step) {
    const double sway = 1 + 0.06 * std::sin(step / 40.0) + ((step / 90) % 2 == 0 ? 0.15 : 0.0);
    for (std::size_t i = 0; i < kMadeLoads.size(); ++i) {
        const Phase phase = kLinePhases[i];
        const MadeLoad& load = kMadeLoads[i];
        const double volts = load.volts + (step == 0 ? 0 : 0.5 * std::sin(step / 55.0 + static_cast<double>(i)));
        set(readings, Quantity::V, phase, volts);
        set(readings, Quantity::U, phase, kBetween[i]);
        const double scale = step == 0 ? 1 : sway;
        set(readings, Quantity::I, phase, load.amps * scale);
        set(readings, Quantity::P, phase, load.watts * scale);
        set(readings, Quantity::Q, phase, load.vars * scale);
        set(readings, Quantity::S, phase, load.voltAmps * scale);
        set(readings, Quantity::PF, phase, 0.957);
    }
}

void fillSums(Readings& readings) {
    for (const Quantity quantity : {Quantity::P, Quantity::Q, Quantity::S}) {
        Value& sum = readings.at(quantity, Phase::Sum);
        for (const Phase phase : kLinePhases)
            sum.count += readings.at(quantity, phase).count;
        sum.quality = Quality::Good;
    }
    for (const Quantity quantity : {Quantity::V, Quantity::U, Quantity::I}) {
        Value& mean = readings.at(quantity, Phase::Sum);
        for (const Phase phase : kLinePhases)
            mean.count += readings.at(quantity, phase).count / 3;
        mean.quality = Quality::Good;
    }
    set(readings, Quantity::PF, Phase::Sum, 0.957);
    set(readings, Quantity::F, Phase::Sum, 50.012);
    set(readings, Quantity::I, Phase::N, 1.301);
}

void fillEnergies(Readings& readings) {
    struct Counted {
        EnergyKind kind;
        std::int64_t t1, t2;
    };
    constexpr std::array<Counted, 5> counted{{{EnergyKind::EaPos, 8123400, 4222200},
                                              {EnergyKind::EaNeg, 108600, 265100},
                                              {EnergyKind::Eap, 8610700, 4479000},
                                              {EnergyKind::ErPos, 2284100, 1176300},
                                              {EnergyKind::ErNeg, 30800, 74200}}};
    for (const Counted& one : counted) {
        readings.at(one.kind, Phase::Sum, Tariff::T1) = {one.t1, 1, Quality::Good};
        readings.at(one.kind, Phase::Sum, Tariff::T2) = {one.t2, 1, Quality::Good};
        readings.at(one.kind, Phase::Sum, Tariff::Total) = {one.t1 + one.t2, 1, Quality::Good};
    }
    for (Energy& partial : readings.partial)
        partial = {341000, 1, Quality::Good};
    readings.balanceActive = {11971900, 1, Quality::Good};
    readings.balanceReactive = {3355400, 1, Quality::Good};
}

} // namespace

Readings madeReadings(int step, SampleTime now) {
    Readings readings;
    fillPhases(readings, step);
    fillSums(readings);
    fillEnergies(readings);
    readings.sequence = PhaseSequence::Order123;
    readings.sequenceQuality = Quality::Good;
    readings.tariffInProgress = 1;
    readings.tariffQuality = Quality::Good;
    readings.unitId = kDefaultUnit;
    readings.identity.extendedName = "COUNTIS E28";
    readings.identity.midProduct = 1;
    markPolled(readings, now);
    return readings;
}

} // namespace countis::test
