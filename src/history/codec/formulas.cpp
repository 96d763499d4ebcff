// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/formulas.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace countis {
namespace {

/// Keeps products and sums within 64 bits, whatever the counts are.
template <unsigned bits>
constexpr std::int64_t within(std::int64_t count) {
    constexpr std::int64_t most = std::int64_t{1} << bits;
    return std::clamp(count, -most, most);
}

constexpr std::int64_t rounded(std::int64_t dividend, std::int64_t divisor) {
    return (dividend < 0 ? dividend - divisor / 2 : dividend + divisor / 2) / divisor;
}

constexpr std::int64_t magnitude(std::int64_t count) {
    return count < 0 ? -count : count;
}

constexpr std::int64_t wholeRoot(std::int64_t square) {
    std::int64_t root = 0;
    for (std::int64_t bit = std::int64_t{1} << 17U; bit > 0; bit /= 2)
        if ((root + bit) * (root + bit) <= square)
            root += bit;
    return root;
}

/// sin φ in steps of 1e-5 for each PF in steps of 0.001.
constexpr std::int64_t kSineSteps = 100'000;
constexpr auto kSines = [] {
    std::array<std::int32_t, 1001> sines{};
    for (std::int64_t factor = 0; factor <= 1000; ++factor)
        sines[static_cast<std::size_t>(factor)] =
            static_cast<std::int32_t>(wholeRoot((1'000'000 - factor * factor) * 10'000));
    return sines;
}();

/// Applies a function of one row to each.
template <std::int64_t (*ofRow)(const FormulaInputs& inputs, std::size_t row)>
void rowByRow(const FormulaInputs& inputs, Expected& expected) {
    for (std::size_t row = 0; row < expected.size(); ++row)
        expected[row] = ofRow(inputs, row);
}

std::int64_t sum(const FormulaInputs& in, std::size_t row) {
    std::int64_t total = 0;
    for (const Series& part : in.series)
        total += within<58>(part[row]);
    return total;
}

std::int64_t mean(const FormulaInputs& in, std::size_t row) {
    return rounded(sum(in, row), static_cast<std::int64_t>(in.series.size()));
}

/// Of two voltages that are 120° apart and nearly alike: √3/2 of their sum.
std::int64_t phaseToPhase(const FormulaInputs& in, std::size_t row) {
    return rounded((within<32>(in.series[0][row]) + within<32>(in.series[1][row])) * 56'756, 65'536);
}

/// V in 0.01 V times I in 0.001 A.
std::int64_t voltAmperes(const FormulaInputs& in, std::size_t row) {
    return within<20>(in.series[0][row]) * within<24>(in.series[1][row]);
}

/// S from V and I.
std::int64_t apparent(const FormulaInputs& in, std::size_t row) {
    return rounded(voltAmperes(in, row), 1'000'000);
}

std::size_t factorOf(const FormulaInputs& in, std::size_t row) {
    return static_cast<std::size_t>(std::min<std::int64_t>(magnitude(within<10>(in.series[2][row])), 1000));
}

/// |P| from V, I and PF, which knows P more finely than S does.
std::int64_t active(const FormulaInputs& in, std::size_t row) {
    return rounded(voltAmperes(in, row) * static_cast<std::int64_t>(factorOf(in, row)), 1'000'000'000);
}

/// Q from V, I, PF and P; PF and P say in which quadrant.
std::int64_t reactive(const FormulaInputs& in, std::size_t row) {
    const std::int64_t count =
        rounded(voltAmperes(in, row) / 10'000 * std::int64_t{kSines[factorOf(in, row)]}, 100 * kSineSteps);
    return (in.series[2][row] < 0) == (in.series[3][row] < 0) ? count : -count;
}

/// PF from P, Q and S.
std::int64_t factor(const FormulaInputs& in, std::size_t row) {
    const std::int64_t active = within<50>(in.series[0][row]);
    const std::int64_t apparent = within<50>(in.series[2][row]);
    if (apparent <= 0)
        return 0;
    const std::int64_t count = rounded(1000 * magnitude(active), apparent);
    return (active < 0) == (in.series[1][row] < 0) ? count : -count;
}

/// What of a phase's powers an energy counts.
std::int64_t countedPower(EnergyKind kind, std::int64_t p, std::int64_t q, std::int64_t s) {
    const auto positive = [](std::int64_t power) { return std::max<std::int64_t>(power, 0); };
    switch (kind) {
    case EnergyKind::EaPos: return positive(p);
    case EnergyKind::EaNeg: return positive(-p);
    case EnergyKind::Eap: return positive(s);
    case EnergyKind::ErPosInd: return p < 0 ? 0 : positive(q);
    case EnergyKind::ErPosCap: return p < 0 ? 0 : positive(-q);
    case EnergyKind::ErNegInd: return p < 0 ? positive(-q) : 0;
    case EnergyKind::ErNegCap: return p < 0 ? positive(q) : 0;
    case EnergyKind::ErPos:
    case EnergyKind::ErNeg: break; // sums of theirs
    }
    return 0;
}

/// In tenths of a watt-hour: what P, Q and S of the phases have brought since the first row. The meter counts whole
/// seconds, so the milliseconds of the reads do not matter.
void energy(const FormulaInputs& in, Expected& expected) {
    constexpr std::int64_t kCountSecondsPerTenth = 36; // of 10 W
    const EnergyKind kind = std::get<EnergyValue>(in.entry.value).kind;
    std::int64_t total = 0;
    for (std::size_t row = 0; row < expected.size(); ++row) {
        std::int64_t power = 0;
        for (std::size_t phase = 0; phase + 2 < in.series.size(); phase += 3)
            power += countedPower(kind, within<26>(in.series[phase][row]), within<26>(in.series[phase + 1][row]),
                                  within<26>(in.series[phase + 2][row]));
        const std::int64_t lasted = row == 0 ? 0 : within<45>(in.times[row]) - within<45>(in.times[row - 1]);
        total += power * within<16>(rounded(lasted, 1000));
        expected[row] = total / kCountSecondsPerTenth;
    }
}

/// A coarse register of T1: what the fine one of both tariffs has beyond T2.
std::int64_t firstTariff(const FormulaInputs& in, std::size_t row) {
    return within<58>(in.series[0][row]) / tenthsInCount(in.entry) - within<58>(in.series[1][row]);
}

std::uint16_t placeOf(const ValueId& value) {
    return static_cast<std::uint16_t>(findValue(value) - values().data());
}

std::vector<std::uint16_t> placesOf(std::initializer_list<ValueId> wanted) {
    std::vector<std::uint16_t> places;
    for (const ValueId& value : wanted)
        places.push_back(placeOf(value));
    return places;
}

Formula ofPhases(Formula::Apply apply, Quantity quantity) {
    return {apply, placesOf({InstantView{quantity, Phase::L1}, InstantView{quantity, Phase::L2},
                             InstantView{quantity, Phase::L3}})};
}

Phase phaseAfter(Phase phase) {
    return kLinePhases[(index(phase) + 1) % kLinePhases.size()];
}

Formula formula(const InstantView& of) {
    const auto at = [&](Quantity quantity) { return InstantView{quantity, of.phase}; };
    const bool all = of.phase == Phase::Sum;
    switch (of.quantity) {
    case Quantity::V:
    case Quantity::I: return all ? ofPhases(rowByRow<mean>, of.quantity) : Formula{};
    case Quantity::U:
        return all ? ofPhases(rowByRow<mean>, of.quantity)
                   : Formula{rowByRow<phaseToPhase>,
                             placesOf({at(Quantity::V), InstantView{Quantity::V, phaseAfter(of.phase)}})};
    case Quantity::S:
        return all ? ofPhases(rowByRow<sum>, of.quantity)
                   : Formula{rowByRow<apparent>, placesOf({at(Quantity::V), at(Quantity::I)})};
    case Quantity::P:
        return all ? ofPhases(rowByRow<sum>, of.quantity)
                   : Formula{rowByRow<active>, placesOf({at(Quantity::V), at(Quantity::I), at(Quantity::PF)})};
    case Quantity::Q:
        return all ? ofPhases(rowByRow<sum>, of.quantity)
                   : Formula{rowByRow<reactive>,
                             placesOf({at(Quantity::V), at(Quantity::I), at(Quantity::PF), at(Quantity::P)})};
    case Quantity::PF:
        return all ? Formula{rowByRow<factor>, placesOf({at(Quantity::P), at(Quantity::Q), at(Quantity::S)})}
                   : Formula{};
    case Quantity::F: return {};
    }
    return {};
}

Formula total(const EnergyValue& of) {
    const auto at = [&](EnergyKind kind) { return EnergyValue{kind, of.phase, of.tariff}; };
    if (of.kind == EnergyKind::ErPos)
        return {rowByRow<sum>, placesOf({at(EnergyKind::ErPosInd), at(EnergyKind::ErPosCap)})};
    if (of.kind == EnergyKind::ErNeg)
        return {rowByRow<sum>, placesOf({at(EnergyKind::ErNegInd), at(EnergyKind::ErNegCap)})};
    Formula formula{energy, {}};
    for (const Phase phase : kLinePhases)
        if (of.phase == Phase::Sum || of.phase == phase)
            for (const Quantity quantity : {Quantity::P, Quantity::Q, Quantity::S})
                formula.inputs.push_back(placeOf(InstantView{quantity, phase}));
    return formula;
}

Formula formula(const EnergyValue& of) {
    switch (of.tariff) {
    case Tariff::Total: return total(of);
    case Tariff::T1:
        return {rowByRow<firstTariff>, placesOf({EnergyValue{of.kind, of.phase, Tariff::Total},
                                                 EnergyValue{of.kind, of.phase, Tariff::T2}})};
    case Tariff::T2: break;
    }
    return {};
}

Formula formula(PartialMeter) {
    return {};
}
Formula formula(Balance) {
    return {};
}
Formula formula(const TariffTimeView&) {
    return {};
}
Formula formula(OverflowField) {
    return {};
}
Formula formula(StatusField) {
    return {};
}

} // namespace

Formula formulaOf(const CatalogueEntry& entry) {
    return std::visit([](const auto& value) { return formula(value); }, entry.value);
}

} // namespace countis
