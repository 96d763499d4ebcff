// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/energy_counter.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace countis {
namespace {

constexpr std::int64_t kMicroJoulesPerTenth = 360'000'000; // 0.1 Wh
constexpr std::int64_t kMillisecondsPerStep = 36'000;      // 0.01 h
constexpr std::int64_t kTenthsPer10Wh = 100;
constexpr std::int64_t kTenthsPerKilo = 10'000;
constexpr std::size_t kSum = index(Phase::Sum);

constexpr std::size_t kEap = index(EnergyKind::Eap);
constexpr std::size_t kErPosInd = index(EnergyKind::ErPosInd);
constexpr std::size_t kErNegInd = index(EnergyKind::ErNegInd);
constexpr std::size_t kErPosCap = index(EnergyKind::ErPosCap);
constexpr std::size_t kErNegCap = index(EnergyKind::ErNegCap);

/// The leaf that energy of this direction goes to; of P its bare sign, so that the noise about 0 adds up to 0 in the
/// balance.
EnergyKind activeKind(const PowerSet& power) {
    return power.p < 0.0 ? EnergyKind::EaNeg : EnergyKind::EaPos;
}

EnergyKind reactiveKind(const PowerSet& power, ReactiveConvention convention) {
    const PowerDirection direction = directionOf(power);
    const bool minus = convention == ReactiveConvention::Import ? direction.exported : direction.negative;
    if (direction.capacitive)
        return minus ? EnergyKind::ErNegCap : EnergyKind::ErPosCap;
    return minus ? EnergyKind::ErNegInd : EnergyKind::ErPosInd;
}

} // namespace

void EnergyCounter::add(const PhasePowers& powers, double seconds) {
    auto& running = registers_.tenths[registers_.tariff - 1U];
    const auto addTo = [&running](std::size_t phase, const Increments& increments) {
        for (std::size_t kind = 0; kind < kLeafKinds; ++kind)
            running[phase][kind] += increments[kind];
    };
    Increments sum{};
    for (std::size_t phase = 0; phase < kSum; ++phase) {
        const Increments own = count(phase, powers[phase], seconds);
        addTo(phase, own);
        std::ranges::transform(sum, own, sum.begin(), std::plus{});
    }
    if (sum_ == EnergySum::Net)
        sum = count(kSum, powers[kSum], seconds);
    addTo(kSum, sum);
    addToPartials(sum);
}

/// The whole 0.1 Wh that this power completes, by kind; the rest is carried.
EnergyCounter::Increments EnergyCounter::count(std::size_t phase, const PowerSet& power, double seconds) {
    auto& carried = registers_.microJoules[phase];
    const auto carry = [&](std::size_t kind, double watts) {
        carried[kind] += std::llround(std::abs(watts) * seconds * 1e6);
    };
    carry(index(activeKind(power)), power.p);
    carry(index(reactiveKind(power, convention_)), power.q);
    carry(kEap, power.s);
    Increments whole{};
    for (std::size_t kind = 0; kind < kLeafKinds; ++kind) {
        whole[kind] = carried[kind] / kMicroJoulesPerTenth;
        carried[kind] %= kMicroJoulesPerTenth;
    }
    return whole;
}

void EnergyCounter::addToPartials(const Increments& sum) {
    const auto addTo = [this](PartialMeter meter, std::int64_t amount) {
        if (registers_.partialRunning[index(meter)])
            registers_.partial[index(meter)] += amount;
    };
    const bool first = registers_.tariff == 1;
    const std::int64_t imported = sum[index(EnergyKind::EaPos)];
    const std::int64_t exported = sum[index(EnergyKind::EaNeg)];
    addTo(PartialMeter::EaPos, imported);
    addTo(first ? PartialMeter::EaPosT1 : PartialMeter::EaPosT2, imported);
    addTo(PartialMeter::EaNeg, exported);
    addTo(first ? PartialMeter::EaNegT1 : PartialMeter::EaNegT2, exported);
    addTo(PartialMeter::Eap, sum[kEap]);
    addTo(PartialMeter::ErPos, sum[kErPosInd] + sum[kErPosCap]);
    addTo(PartialMeter::ErNeg, sum[kErNegInd] + sum[kErNegCap]);
}

void EnergyCounter::addTime(std::int64_t milliseconds) {
    const std::size_t tariff = registers_.tariff - 1U;
    std::int64_t& carried = registers_.tariffTimeCarried[tariff];
    carried += milliseconds;
    registers_.tariffTime[tariff] += carried / kMillisecondsPerStep;
    carried %= kMillisecondsPerStep;
}

void EnergyCounter::setTariff(std::uint8_t tariff) {
    if (tariff == registers_.tariff)
        return;
    handOver(registers_.tariff - 1U);
    registers_.tariff = tariff;
}

void EnergyCounter::handOver(std::size_t leaving) {
    const auto& sum = registers_.tenths[leaving][kSum];
    for (const EnergyKind kind : {EnergyKind::EaPos, EnergyKind::EaNeg, EnergyKind::Eap})
        move(leaving, index(kind), sum[index(kind)] % kTenthsPer10Wh);
    for (const auto& [inductive, capacitive] : {std::pair{kErPosInd, kErPosCap}, std::pair{kErNegInd, kErNegCap}}) {
        const std::int64_t amount = (sum[inductive] + sum[capacitive]) % kTenthsPer10Wh;
        const std::int64_t first = std::min(amount, sum[inductive] % kTenthsPer10Wh);
        move(leaving, inductive, first);
        move(leaving, capacitive, amount - first);
    }
}

void EnergyCounter::move(std::size_t leaving, std::size_t kind, std::int64_t amount) {
    auto& from = registers_.tenths[leaving];
    auto& to = registers_.tenths[1 - leaving];
    from[kSum][kind] -= amount;
    to[kSum][kind] += amount;
    if (sum_ == EnergySum::Net) // ∑ is counted apart from the phases
        return;
    for (std::size_t phase = 0; phase < kSum; ++phase) {
        const std::int64_t share = std::min(amount, from[phase][kind] % kTenthsPerKilo);
        from[phase][kind] -= share;
        to[phase][kind] += share;
        amount -= share;
    }
}

void EnergyCounter::setPartialRunning(PartialMeter meter, bool running) {
    registers_.partialRunning[index(meter)] = running;
}

void EnergyCounter::resetPartial(PartialMeter meter) {
    registers_.partial[index(meter)] = 0;
}

void EnergyCounter::resetTariffTime(bool t1, bool t2) {
    for (const auto& [tariff, reset] : {std::pair{0U, t1}, std::pair{1U, t2}}) {
        if (!reset)
            continue;
        registers_.tariffTime[tariff] = 0;
        registers_.tariffTimeCarried[tariff] = 0;
    }
}

std::int64_t EnergyCounter::tenths(EnergyKind kind, Phase phase, Tariff tariff) const {
    if (tariff == Tariff::Total)
        return tenths(kind, phase, Tariff::T1) + tenths(kind, phase, Tariff::T2);
    const auto& leaves = registers_.tenths[index(tariff) - index(Tariff::T1)][index(phase)];
    switch (kind) {
    case EnergyKind::ErPos: return leaves[kErPosInd] + leaves[kErPosCap];
    case EnergyKind::ErNeg: return leaves[kErNegInd] + leaves[kErNegCap];
    default: return leaves[index(kind)];
    }
}

std::int64_t EnergyCounter::pulsedTenths() const {
    return tenths(EnergyKind::EaPos, Phase::Sum, Tariff::Total) +
           tenths(EnergyKind::EaNeg, Phase::Sum, Tariff::Total);
}

namespace {

Energy shown(std::int64_t tenths) {
    return {tenths % kRollOverTenths, 1, Quality::Good};
}

std::uint8_t rollOvers(const EnergyCounter& counter, const CountedEnergy& energy) {
    return static_cast<std::uint8_t>(counter.tenths(energy.kind, Phase::Sum, energy.tariff) / kRollOverTenths % 256);
}

Energy balance(const EnergyCounter& counter, EnergyKind plus, EnergyKind minus) {
    return {counter.tenths(plus, Phase::Sum, Tariff::Total) - counter.tenths(minus, Phase::Sum, Tariff::Total), 1,
            Quality::Good};
}

} // namespace

void toReadings(const EnergyCounter& counter, Readings& readings) {
    for (std::size_t tariff = 0; tariff < kTariffs; ++tariff)
        for (std::size_t phase = 0; phase < kEnergyPhases; ++phase)
            for (std::size_t kind = 0; kind < kEnergyKinds; ++kind)
                readings.energy[tariff][phase][kind] = shown(counter.tenths(
                    static_cast<EnergyKind>(kind), static_cast<Phase>(phase), static_cast<Tariff>(tariff)));
    const EnergyRegisters& registers = counter.registers();
    for (std::size_t meter = 0; meter < kPartialMeters; ++meter)
        readings.partial[meter] = shown(registers.partial[meter]);
    for (std::size_t tariff = 0; tariff < 2; ++tariff)
        readings.tariffTime[tariff] = {registers.tariffTime[tariff], 1, Quality::Good};
    readings.balanceActive = balance(counter, EnergyKind::EaPos, EnergyKind::EaNeg);
    readings.balanceReactive = balance(counter, EnergyKind::ErPos, EnergyKind::ErNeg);
    for (std::size_t field = 0; field < kOverflowFields; ++field)
        readings.overflow[field] = rollOvers(counter, counted(static_cast<OverflowField>(field)));
    readings.tariffInProgress = registers.tariff;
    readings.tariffQuality = Quality::Good;
    readings.device.partialRunning = registers.partialRunning;
}

} // namespace countis
