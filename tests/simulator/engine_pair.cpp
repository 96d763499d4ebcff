// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_pair.h"

#include "simulator/installation/loads/load_setting.h"

#include <algorithm>
#include <cmath>

namespace countis::test {

void Means::add(const std::string& name, double value, double scale) {
    Mean& mean = sums_[name];
    mean.value += value;
    mean.scale += std::abs(scale);
}

void Means::addPower(const std::string& name, const PowerSet& power) {
    add("P" + name, power.p, power.s);
    add("Q" + name, power.q, power.s);
    add("S" + name, power.s, power.s);
    add("PF" + name, powerFactor(power).value_or(0), 1);
}

void Means::add(const Measurement& second) {
    for (std::size_t k = 0; k < 3; ++k) {
        const std::string name = std::to_string(k + 1);
        const PhaseMeasurement& phase = second.phase[k];
        add("V" + name, phase.v, phase.v);
        add("I" + name, phase.i, phase.i);
        add("U" + name, second.u[k], second.u[k]);
        addPower(name, phase.power);
    }
    addPower("", second.sum);
    add("IN", second.neutral, second.neutral);
    add("f", second.frequency.value_or(0), second.frequency.value_or(0));
    add("sequence", static_cast<double>(second.sequence), 1);
    measured_ += second.seconds;
    ++seconds_;
}

std::map<std::string, Means::Mean> Means::all() const {
    auto means = sums_;
    for (auto& [name, mean] : means) {
        mean.value /= seconds_;
        mean.scale /= seconds_;
    }
    return means;
}

EnginePair::EnginePair(sim::Load measured, std::vector<Change> later)
    : load(std::move(measured), 1), changes(std::move(later)), waveform(1) {}

void EnginePair::applyChanges() {
    while (!changes.empty() && changes.front().at <= static_cast<double>(ticks) * sim::kTickSeconds) {
        load.edit([&](sim::Load& edited) {
            for (const sim::Setting& setting : changes.front().settings)
                apply(setting, edited);
        });
        phasors.forget();
        changes.erase(changes.begin());
    }
}

void EnginePair::run(int seconds) {
    for (int n = 0; n < seconds * sim::kTicksPerSecond; ++n) {
        applyChanges();
        ++ticks;
        const sim::OperatingPoint& point = load.next();
        core.feed(waveform.next(point), [&](const Measurement& second) {
            sampledMeter.measure(second);
            sampled.add(second);
            lastSampled = second;
        });
        if (const auto second = phasors.next(point)) {
            phasorMeter.measure(*second);
            fromPhasors.add(*second);
            lastFromPhasors = *second;
        }
    }
}

EnginePair::Worst EnginePair::worstQuantity() const {
    Worst worst;
    const auto wanted = sampled.all();
    for (const auto& [name, found] : fromPhasors.all()) {
        const Means::Mean& sample = wanted.at(name);
        const double distance = std::abs(found.value - sample.value);
        if (distance == 0)
            continue;
        const double difference = distance / std::max(sample.scale, 1e-12);
        if (difference > worst.difference)
            worst = {name, difference};
    }
    return worst;
}

EnginePair::Worst EnginePair::worstRegister(std::int64_t counts) const {
    Worst worst;
    const auto compare = [&](const std::string& name, const Energy& sample, const Energy& found) {
        const auto distance = std::max<std::int64_t>(std::abs(sample.tenths - found.tenths) - counts, 0);
        if (distance == 0)
            return;
        const double difference =
            static_cast<double>(distance) / std::max(1.0, std::abs(static_cast<double>(sample.tenths)));
        if (difference > worst.difference)
            worst = {name, difference};
    };
    const Readings& a = sampledMeter.readings();
    const Readings& b = phasorMeter.readings();
    for (std::size_t tariff = 0; tariff < kTariffs; ++tariff)
        for (std::size_t phase = 0; phase < kEnergyPhases; ++phase)
            for (std::size_t kind = 0; kind < kEnergyKinds; ++kind)
                compare("energy " + std::to_string(tariff) + "." + std::to_string(phase) + "." + std::to_string(kind),
                        a.energy[tariff][phase][kind], b.energy[tariff][phase][kind]);
    for (std::size_t n = 0; n < kPartialMeters; ++n)
        compare("partial " + std::to_string(n), a.partial[n], b.partial[n]);
    for (std::size_t n = 0; n < 2; ++n)
        compare("tariff time " + std::to_string(n), a.tariffTime[n], b.tariffTime[n]);
    return worst;
}

std::string brokenIdentity(const Readings& readings) {
    const auto tenths = [&](EnergyKind kind, Phase phase, Tariff tariff) {
        return readings.at(kind, phase, tariff).tenths;
    };
    for (std::size_t k = 0; k < kEnergyKinds; ++k) {
        const auto kind = static_cast<EnergyKind>(k);
        const std::string name = "kind " + std::to_string(k);
        for (const Phase phase : {Phase::L1, Phase::L2, Phase::L3, Phase::Sum})
            if (tenths(kind, phase, Tariff::Total) !=
                tenths(kind, phase, Tariff::T1) + tenths(kind, phase, Tariff::T2))
                return name + ": total is not T1 + T2";
        for (const Tariff tariff : {Tariff::T1, Tariff::T2, Tariff::Total})
            if (tenths(kind, Phase::Sum, tariff) !=
                tenths(kind, Phase::L1, tariff) + tenths(kind, Phase::L2, tariff) + tenths(kind, Phase::L3, tariff))
                return name + ": the sum is not L1 + L2 + L3";
    }
    return {};
}

} // namespace countis::test
