// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue.h"

#include "core/registers/codec.h"
#include "registers_drawn.h"

#include <set>
#include <string>

using namespace countis;
using namespace countis::test;

namespace {

/// Of a meter with every value there, as a client sees it that read this block and nothing else.
Readings readOnly(Block block) {
    Readings readings;
    decodeBlock(block, encoded(block, drawn(1)), {}, readings);
    return readings;
}

} // namespace

TEST_CASE("Every key of the catalogue is there once") {
    std::set<std::string_view> keys;
    for (const CatalogueEntry& entry : values())
        CHECK(keys.insert(entry.key).second);
}

TEST_CASE("Every value of the readings is in the catalogue once, and no other") {
    constexpr std::size_t instantaneous = index(Quantity::F) * 4 + 2; // f and IN are alone
    constexpr std::size_t energies = kEnergyKinds * kEnergyPhases * kTariffs;
    constexpr std::size_t others = kPartialMeters + 2 + 2 + kOverflowFields + 2; // balances, hours, states
    CHECK(values().size() == instantaneous + energies + others);
    for (const CatalogueEntry& entry : values()) {
        INFO(entry.key);
        CHECK(findValue(entry.value) == &entry);
    }
    CHECK(findValue(InstantView{Quantity::F, Phase::L1}) == nullptr);
    CHECK(findValue(InstantView{Quantity::V, Phase::N}) == nullptr);
}

TEST_CASE("A block gives the values that the catalogue takes from it, as finely as it says, and no other") {
    for (const BlockInfo& block : kBlockTable) {
        if (block.access == Access::Write)
            continue;
        const Readings readings = readOnly(block.block);
        for (const CatalogueEntry& entry : values()) {
            INFO(block.name << ", " << entry.key);
            const ExactValue value = valueOf(entry, readings);
            CHECK((value.quality == Quality::Good) == (entry.block == block.block));
        }
    }
}

TEST_CASE("The step of an energy is that of its registers") {
    for (const CatalogueEntry& entry : values()) {
        const auto* const energy = std::get_if<EnergyValue>(&entry.value);
        if (energy == nullptr)
            continue;
        INFO(entry.key);
        const Readings readings = readOnly(entry.block);
        CHECK(readings.at(energy->kind, energy->phase, energy->tariff).step == std::lround(entry.step * 10));
    }
}

TEST_CASE("The unit of a value ends its key") {
    for (const CatalogueEntry& entry : values()) {
        INFO(entry.key);
        const std::string end = '_' + std::string(entry.unit);
        CHECK((entry.unit.empty() || entry.key.ends_with(end)));
    }
}

TEST_CASE("A value is as exact as its register, and none where the meter has none") {
    Readings readings;
    readings.at(Quantity::PF, Phase::L1) = {-987, Quality::Stale};
    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total) = {123'456, 1, Quality::Good};
    readings.at(EnergyKind::Eap, Phase::Sum, Tariff::T1) = {120'000, 10'000, Quality::Good};
    readings.sequence = PhaseSequence::Order132;
    readings.sequenceQuality = Quality::Good;
    const auto of = [&](const ValueId& value) { return valueOf(*findValue(value), readings); };
    CHECK(of(InstantView{Quantity::PF, Phase::L1}) == ExactValue{{-987, 3}, Quality::Stale});
    CHECK(of(InstantView{Quantity::PF, Phase::L2}) == ExactValue{});
    CHECK(of(EnergyValue{EnergyKind::EaPos, Phase::Sum, Tariff::Total}) == ExactValue{{123'456, 1}, Quality::Good});
    CHECK(of(EnergyValue{EnergyKind::Eap, Phase::Sum, Tariff::T1}) == ExactValue{{12'000, 0}, Quality::Good});
    CHECK(of(StatusField::Sequence) == ExactValue{{132, 0}, Quality::Good});
    readings.sequence = PhaseSequence::NotDetected;
    CHECK(of(StatusField::Sequence) == ExactValue{});
    CHECK(of(StatusField::TariffInProgress) == ExactValue{});
    CHECK(of(OverflowField::EaPos) == ExactValue{});
}
