// SPDX-License-Identifier: GPL-3.0-or-later
#include "commission/counter_check.h"

#include "core/counted.h"

#include <algorithm>
#include <cmath>

namespace countis::commission {
namespace {

constexpr std::array kCounterBlocks{Block::EnergyL1, Block::EnergyL2, Block::EnergyL3, Block::EnergyTotal};
constexpr double kPowerStep = 10;  // W
constexpr double kEnergyStep = .1; // Wh
constexpr std::chrono::seconds kRefresh{1};
constexpr double kClass = .01;
constexpr double kSecondsInHour = 3600;

double secondsBetween(Instant from, Instant to) {
    return std::chrono::duration<double>(to - from).count();
}

/// nullopt: it fell. How far it may have grown, the power says.
std::optional<std::int64_t> grown(std::int64_t from, std::int64_t to, Instant::duration elapsed) {
    if (to >= from)
        return to - from;
    return plausiblyCounted(from, to, std::chrono::ceil<std::chrono::milliseconds>(elapsed) + kRefresh);
}

} // namespace

void CounterCheck::take(const Readings& readings) {
    const BlockSample& metrology = readings.blocks[index(Block::Metrology)];
    if (metrology.quality == Quality::Good && (powers_.empty() || powers_.back().time < metrology.time.mono)) {
        Power power{metrology.time.mono, {}};
        for (std::size_t phase = 0; phase < kEnergyPhases; ++phase) // not measured: the phase is missing
            power.watts[phase] = inUnit(readings, Quantity::P, static_cast<Phase>(phase)).value_or(0);
        powers_.push_back(power);
    }
    for (std::size_t phase = 0; phase < kEnergyPhases; ++phase) {
        const BlockSample& block = readings.blocks[index(kCounterBlocks[phase])];
        auto& counters = counters_[phase];
        if (block.quality != Quality::Good || (!counters.empty() && counters.back().time >= block.time.mono))
            continue;
        const auto tenths = [&](EnergyKind kind) {
            return readings.at(kind, static_cast<Phase>(phase), Tariff::Total).tenths;
        };
        counters.push_back({block.time.mono, tenths(EnergyKind::EaPos), tenths(EnergyKind::EaNeg)});
    }
}

std::array<CountedEnergies, kEnergyPhases> CounterCheck::energies() const {
    std::array<CountedEnergies, kEnergyPhases> energies;
    for (std::size_t phase = 0; phase < kEnergyPhases; ++phase)
        energies[phase] = energyOf(phase);
    return energies;
}

std::optional<std::array<std::int64_t, 2>> CounterCheck::standing() const {
    const auto& counters = counters_[index(Phase::Sum)];
    if (counters.empty())
        return std::nullopt;
    return std::array{counters.back().imported, counters.back().exported};
}

CountedEnergies CounterCheck::energyOf(std::size_t phase) const {
    CountedEnergies energy;
    std::size_t first = 0;
    for (std::size_t next = 1; next <= powers_.size(); ++next) {
        if (next < powers_.size() && powers_[next].time - powers_[next - 1].time <= kPowerGap)
            continue;
        addSegment(phase, first, next - 1, energy);
        first = next;
    }
    return energy;
}

/// The powers from `first` to `last` have no gap between them.
void CounterCheck::addSegment(std::size_t phase, std::size_t first, std::size_t last, CountedEnergies& energy) const {
    const auto& counters = counters_[phase];
    const auto from = std::ranges::lower_bound(counters, powers_[first].time, {}, &Counter::time);
    // The counters of a plan are read behind its powers: the last ones are later by a few answers.
    const auto to =
        std::ranges::upper_bound(counters, powers_[last].time + std::chrono::seconds(1), {}, &Counter::time);
    if (to - from < 2)
        return;
    const Counter& begin = *from;
    const Counter& end = *(to - 1);
    const double seconds = secondsBetween(begin.time, end.time);
    const auto imported = grown(begin.imported, end.imported, end.time - begin.time);
    const auto exported = grown(begin.exported, end.exported, end.time - begin.time);
    energy.isKnown = true;
    if (!imported || !exported) {
        energy.fell = true;
        return;
    }
    energy.counted += *imported - *exported;
    const Integral power = integralOf(phase, first, last, begin.time, end.time);
    const double registers = phase == index(Phase::Sum) ? 6 : 2;
    const double refresh =
        static_cast<double>(kRefresh.count()) * std::max(std::abs(power.startWatts), std::abs(power.endWatts));
    energy.integral += power.signedSum / kSecondsInHour;
    energy.magnitude += power.magnitude / kSecondsInHour;
    energy.bound += registers * kEnergyStep +
                    (kPowerStep / 2 * seconds + power.missed + refresh + kClass * power.magnitude) / kSecondsInHour;
}

/// From one reading of the power to the next; the ends lie between two of them.
CounterCheck::Integral CounterCheck::integralOf(std::size_t phase, std::size_t first, std::size_t last, Instant from,
                                                Instant to) const {
    std::size_t k = first;
    while (k < last && powers_[k + 1].time <= from)
        ++k;
    Integral sum;
    sum.startWatts = sum.endWatts = wattsAt(phase, k, from);
    for (Instant at = from; at < to; ++k) {
        const bool isLast = k >= last || powers_[k + 1].time >= to;
        const Instant next = isLast ? to : powers_[k + 1].time;
        const double watts = isLast ? wattsAt(phase, k, next) : powers_[k + 1].watts[phase];
        const double seconds = secondsBetween(at, next);
        sum.signedSum += (sum.endWatts + watts) / 2 * seconds;
        sum.magnitude += (std::abs(sum.endWatts) + std::abs(watts)) / 2 * seconds;
        sum.missed += std::abs(watts - sum.endWatts) / 2 * seconds;
        sum.endWatts = watts;
        at = next;
    }
    return sum;
}

/// On the line from the power `before` to the next one; the last one stays.
double CounterCheck::wattsAt(std::size_t phase, std::size_t before, Instant time) const {
    const Power& one = powers_[before];
    if (before + 1 >= powers_.size() || powers_[before + 1].time - one.time > kPowerGap)
        return one.watts[phase];
    const Power& other = powers_[before + 1];
    const double share = secondsBetween(one.time, time) / secondsBetween(one.time, other.time);
    return one.watts[phase] + (other.watts[phase] - one.watts[phase]) * std::clamp(share, 0.0, 1.0);
}

} // namespace countis::commission
