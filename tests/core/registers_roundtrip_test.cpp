// SPDX-License-Identifier: GPL-3.0-or-later
// decode ∘ encode over the whole range of every type.
#include "registers_drawn.h"

using namespace countis;
using namespace countis::test;

namespace {

/// What is left of `exact` when a client knows it to `step` only.
Energy known(Energy exact, std::int32_t step) {
    exact.tenths -= exact.tenths % step;
    exact.step = step;
    return exact;
}

/// What registers can tell of these readings (docs/reference/registers.md, "Energies": which
/// energy has which step).
Readings asRegistersTell(const Readings& exact) {
    Readings result = exact;
    for (const Tariff tariff : {Tariff::T1, Tariff::T2})
        for (const Phase phase : {Phase::L1, Phase::L2, Phase::L3, Phase::Sum})
            for (std::size_t kind = 0; kind < kEnergyKinds; ++kind) {
                const auto name = static_cast<EnergyKind>(kind);
                const bool summary = phase == Phase::Sum && (name == EnergyKind::EaPos || name == EnergyKind::ErPos);
                result.at(name, phase, tariff) = known(exact.at(name, phase, tariff), summary ? 100 : 10'000);
                if (phase == Phase::Sum || !isSum(name))
                    continue;
                const bool pos = name == EnergyKind::ErPos;
                const Energy ind =
                    known(exact.at(pos ? EnergyKind::ErPosInd : EnergyKind::ErNegInd, phase, tariff), 10'000);
                const Energy cap =
                    known(exact.at(pos ? EnergyKind::ErPosCap : EnergyKind::ErNegCap, phase, tariff), 10'000);
                result.at(name, phase, tariff).tenths = (ind.tenths + cap.tenths) % kRollOverTenths;
            }
    for (const PartialMeter meter :
         {PartialMeter::EaPos, PartialMeter::EaNeg, PartialMeter::Eap, PartialMeter::ErPos, PartialMeter::ErNeg})
        result.partial[index(meter)] = known(exact.partial[index(meter)], 100);
    result.blocks.fill({at(7s), Quality::Good});
    return result;
}

} // namespace

TEST_CASE("What is decoded is what was encoded, at the finest resolution that registers have") {
    for (unsigned seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        const Readings exact = drawn(seed);
        const Readings told = decodedAll(exact);
        const Readings expected = asRegistersTell(exact);
        CHECK(told.instant == expected.instant);
        CHECK(told.energy == expected.energy);
        CHECK(told.partial == expected.partial);
        CHECK(told.identity == expected.identity);
        REQUIRE(told == expected);
    }
}

TEST_CASE("All resolutions of an energy are floors of one integer") {
    Draw draw(3);
    std::vector<std::int64_t> samples{0, 1, 99, 100, 9'999, 10'000, 10'099, 9'999'999, 10'000'000, kMaxTenths};
    for (int i = 0; i < 500; ++i)
        samples.push_back(draw.between(0, kMaxTenths));
    for (const std::int64_t tenths : samples) {
        CAPTURE(tenths);
        Readings readings;
        readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total) = energy(tenths);
        CHECK(counts(Block::MetrologyCompact, "total_ea_pos", readings) == tenths / 10'000'000);
        CHECK(counts(Block::EnergyKilo, "total_ea_pos", readings) == tenths / 10'000);
        CHECK(counts(Block::Energy10, "total_ea_pos", readings) == tenths / 100);
        CHECK(counts(Block::EnergyTotal, "total_ea_pos", readings) == tenths / 10'000);
        CHECK(counts(Block::EnergyTotal, "total_ea_pos_residual", readings) == tenths % 10'000);
    }
}

TEST_CASE("Every value of a 16-bit and an 8-bit field goes there and back") {
    for (std::uint32_t raw = 0; raw <= 0xFFFF; ++raw) {
        Readings readings;
        readings.identity.softwareVersion = static_cast<std::uint16_t>(raw);
        readings.identity.commBoardProduct = static_cast<std::uint8_t>(raw & 0xFF);
        readings.at(Quantity::PF, Phase::Sum) = {static_cast<std::int16_t>(raw), Quality::Good};
        Readings told;
        decodeBlock(Block::Identification, encoded(Block::Identification, readings), at(1s), told);
        decodeBlock(Block::CommBoard, encoded(Block::CommBoard, readings), at(1s), told);
        const Register* reg = findRegister(Block::MetrologyCompact, "power_factor_PF");
        const Words compact = encoded(Block::MetrologyCompact, readings);
        if (told.identity.softwareVersion != raw || told.identity.commBoardProduct != (raw & 0xFF) ||
            compact[static_cast<std::size_t>(reg->address - 51280)] != raw)
            FAIL("raw " << raw);
    }
    SUCCEED();
}
