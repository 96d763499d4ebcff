// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/codec.h"
#include "registers_drawn.h"

using namespace countis;
using namespace countis::test;

namespace {

Words withWord(Block block, std::string_view name, std::int64_t raw) {
    Words words(info(block).words, 0);
    const Register* reg = findRegister(block, name);
    REQUIRE(reg != nullptr);
    for (std::size_t i = reg->words; i-- > 0; raw >>= 16)
        words[static_cast<std::size_t>(reg->address - info(block).first) + i] =
            static_cast<std::uint16_t>(raw & 0xFFFF);
    return words;
}

/// A plain day: every V there, so that nothing is missing.
Readings ordinary() {
    return drawn(1);
}

} // namespace

TEST_CASE("Words on the wire: high word first, two's complement, two kinds of text") {
    Readings readings;
    readings.at(Quantity::V, Phase::L1) = {0x12345, Quality::Good};
    readings.at(Quantity::P, Phase::Sum) = {-2, Quality::Good};
    readings.identity.extendedName = "COUNTIS E28";
    const Words metrology = encoded(Block::Metrology, readings);
    CHECK(metrology[50520 - 50512] == 0x0001);
    CHECK(metrology[50521 - 50512] == 0x2345);
    CHECK(metrology[50536 - 50512] == 0xFFFF);
    CHECK(metrology[50537 - 50512] == 0xFFFE);
    const Words identity = encoded(Block::Identification, readings);
    CHECK(Words(identity.begin(), identity.begin() + 4) == Words{0x0053, 0x004F, 0x0043, 0x004F});
    CHECK(Words(identity.begin() + 58, identity.end()) ==
          Words{0x434F, 0x554E, 0x5449, 0x5320, 0x4532, 0x3800, 0x0000, 0x0000});
}

TEST_CASE("Reserved words read 0, and so does every word of a write-only block") {
    const Readings readings = ordinary();
    for (const BlockInfo& block : kBlockTable) {
        const Words words = encoded(block.block, readings);
        for (std::uint16_t i = 0; i < block.words; ++i) {
            CAPTURE(block.name, i);
            const auto address = static_cast<std::uint16_t>(block.first + i);
            if (block.access == Access::Write || findRegister(address) == nullptr)
                CHECK(words[i] == 0);
        }
    }
}

TEST_CASE("Constants of the family") {
    const Readings readings;
    CHECK(counts(Block::Overflow, "overflow_value", readings) == 100'000'000);
    CHECK(counts(Block::TariffSummaryKilo, "tariff_count", readings) == 2);
    CHECK(counts(Block::TariffSummary10, "tariff_count", readings) == 2);
}

TEST_CASE("An energy beyond the roll-over reads from 0 again") {
    Readings readings;
    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total) = energy(kRollOverTenths + 12'345);
    CHECK(counts(Block::Energy10, "total_ea_pos", readings) == 123);
    CHECK(counts(Block::EnergyTotal, "total_ea_pos", readings) == 1);
    CHECK(counts(Block::EnergyTotal, "total_ea_pos_residual", readings) == 2'345);
}

TEST_CASE("Value and residual of a negative balance have the same sign") {
    Readings readings;
    readings.balanceActive = energy(-12'345);
    CHECK(counts(Block::EnergyBalance, "balance_active", readings) == 0xFFFF'FFFF);
    CHECK(counts(Block::EnergyBalance, "balance_active_residual", readings) == 0x10000 - 2'345);
    readings.balanceActive = energy(-500);
    CHECK(counts(Block::EnergyBalance, "balance_active", readings) == 0);
    CHECK(counts(Block::EnergyBalance, "balance_active_residual", readings) == 0x10000 - 500);
    CHECK(decodedAll(readings).balanceActive.tenths == -500);
    readings.balanceActive = energy(500);
    CHECK(counts(Block::EnergyBalance, "balance_active_residual", readings) == 500);
}

TEST_CASE("A value beyond its field saturates at the field's limit") {
    Readings readings;
    readings.at(Quantity::I, Phase::Sum) = {65'535, Quality::Good};
    CHECK(counts(Block::MetrologyCompact, "current_mean", readings) == 65'535);
    readings.at(Quantity::I, Phase::Sum) = {65'536, Quality::Good};
    CHECK(counts(Block::MetrologyCompact, "current_mean", readings) == 65'535);
    CHECK(counts(Block::Metrology, "current_mean", readings) == 65'536);
    readings.at(Quantity::PF, Phase::L1) = {40'000, Quality::Good};
    CHECK(counts(Block::MetrologyCompact, "power_factor_PF1", readings) == 0x7FFF);
    readings.at(Quantity::PF, Phase::L1) = {-40'000, Quality::Good};
    CHECK(counts(Block::MetrologyCompact, "power_factor_PF1", readings) == 0x8000);
    readings.at(Quantity::V, Phase::L1) = {-1, Quality::Good};
    CHECK(counts(Block::Metrology, "voltage_V1", readings) == 0);
    readings.tariffTime[0] = energy(std::int64_t{1} << 32);
    CHECK(counts(Block::TariffSummary10, "T1_time", readings) == 0xFFFF'FFFF);
}

TEST_CASE("An unsigned value above 2^31 - 1 decodes exactly, and back") {
    for (const std::int64_t raw : {0x7FFF'FFFFLL, 0x8000'0000LL, 0xFFFF'FFFFLL}) {
        Readings readings;
        const Words words = withWord(Block::Metrology, "voltage_V1", raw);
        decodeBlock(Block::Metrology, words, at(1s), readings);
        CHECK(readings.at(Quantity::V, Phase::L1).count == raw);
        CHECK(counts(Block::Metrology, "voltage_V1", readings) == raw);
        CHECK(inUnit(readings, Quantity::V, Phase::L1).value() == Approx(static_cast<double>(raw) * 0.01));
    }
}

TEST_CASE("A number that an enumeration does not have is unknown, not the one that its low bits make") {
    const auto [raw, tariff] = GENERATE(table<int, int>({{0, 0}, {1, 1}, {2, 2}, {3, 0}, {255, 0}, {0x0101, 0}}));
    Readings readings;
    decodeBlock(Block::TariffSummary10, withWord(Block::TariffSummary10, "tariff_active", raw), at(1s), readings);
    CHECK(int{readings.tariffInProgress} == tariff);
    const auto [number, sequence] = GENERATE(table<int, PhaseSequence>({{0, PhaseSequence::Order123},
                                                                        {1, PhaseSequence::Order132},
                                                                        {2, PhaseSequence::NotDetected},
                                                                        {0x0100, PhaseSequence::NotDetected},
                                                                        {0xFFFF, PhaseSequence::NotDetected}}));
    decodeBlock(Block::MetrologyCompact, withWord(Block::MetrologyCompact, "phase_sequence", number), at(1s),
                readings);
    CHECK(readings.sequence == sequence);
    for (const int said : {0, 1, 2, 255, 0x0101}) {
        decodeBlock(Block::MidStatus, withWord(Block::MidStatus, "mid_product", said), at(1s), readings);
        CHECK(readings.identity.midProduct == said);
    }
}

TEST_CASE("Not measured encodes as 0, and an unknown sequence as not detected") {
    Readings readings = ordinary();
    readings.at(Quantity::V, Phase::L2) = {23'000, Quality::NotMeasured};
    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total) = {77, 1, Quality::NotMeasured};
    readings.sequence = PhaseSequence::Order132;
    readings.sequenceQuality = Quality::NotMeasured;
    CHECK(counts(Block::Metrology, "voltage_V2", readings) == 0);
    CHECK(counts(Block::EnergyTotal, "total_ea_pos_residual", readings) == 0);
    CHECK(counts(Block::MetrologyCompact, "phase_sequence", readings) == 3);
}

TEST_CASE("V 0 is a missing phase: its own six values are not measured, the others are") {
    Readings readings = ordinary();
    readings.at(Quantity::V, Phase::L2).count = 0;
    const Readings told = decodedAll(readings);
    for (const Quantity quantity : {Quantity::V, Quantity::I, Quantity::P, Quantity::Q, Quantity::S, Quantity::PF}) {
        CAPTURE(info(quantity).symbol);
        CHECK(told.at(quantity, Phase::L2) == Value{});
        CHECK(told.at(quantity, Phase::L1).quality == Quality::Good);
        CHECK(told.at(quantity, Phase::L3).quality == Quality::Good);
        CHECK(told.at(quantity, Phase::Sum).quality == Quality::Good);
    }
    CHECK(told.at(Quantity::U, Phase::L2).quality == Quality::Good);
    CHECK(told.at(Quantity::F, Phase::Sum).quality == Quality::Good);
    CHECK(phaseMissing(told, Phase::L2));
    CHECK_FALSE(phaseMissing(told, Phase::L1));
}

TEST_CASE("PF 0 and f 0 are not measured; I 0 and P 0 are values") {
    Readings readings = ordinary();
    for (const Quantity quantity : {Quantity::PF, Quantity::I, Quantity::P})
        readings.at(quantity, Phase::L1).count = 0;
    readings.at(Quantity::PF, Phase::Sum).count = 0;
    readings.at(Quantity::F, Phase::Sum).count = 0;
    const Readings told = decodedAll(readings);
    CHECK(told.at(Quantity::PF, Phase::L1) == Value{});
    CHECK(told.at(Quantity::PF, Phase::Sum) == Value{});
    CHECK(told.at(Quantity::F, Phase::Sum) == Value{});
    CHECK(told.at(Quantity::I, Phase::L1) == Value{0, Quality::Good});
    CHECK(told.at(Quantity::P, Phase::L1) == Value{0, Quality::Good});
}

TEST_CASE("Sequence 3 is a good answer: not detected") {
    Readings readings;
    decodeBlock(Block::MetrologyCompact, withWord(Block::MetrologyCompact, "phase_sequence", 3), at(1s), readings);
    CHECK(readings.sequence == PhaseSequence::NotDetected);
    CHECK(readings.sequenceQuality == Quality::Good);
}

TEST_CASE("A coarser copy of a value does not touch it") {
    const Readings fine = decodedAll(ordinary());
    Readings readings = fine;
    for (const Block block : {Block::EnergyKilo, Block::CurrentDirect, Block::TariffSummaryKilo})
        decodeBlock(block, Words(info(block).words, 0), at(9s), readings);
    Readings expected = fine;
    for (const Block block : {Block::EnergyKilo, Block::CurrentDirect, Block::TariffSummaryKilo})
        expected.blocks[index(block)] = {at(9s), Quality::Good};
    CHECK(readings == expected);
}

TEST_CASE("Per phase and tariff, reactive energy is inductive plus capacitive, as coarse and as old as they are") {
    Readings exact;
    exact.at(EnergyKind::ErNegInd, Phase::L3, Tariff::T2) = energy(39'999);
    exact.at(EnergyKind::ErNegCap, Phase::L3, Tariff::T2) = energy(40'001);
    Readings told;
    decodeBlock(Block::TariffL3, encoded(Block::TariffL3, exact), at(1s), told);
    CHECK(told.at(EnergyKind::ErNeg, Phase::L3, Tariff::T2) == Energy{70'000, 10'000, Quality::Good});
    CHECK(told.at(EnergyKind::ErNeg, Phase::L2, Tariff::T2).quality == Quality::NotMeasured);
    markStale(Block::TariffL3, told);
    CHECK(told.at(EnergyKind::ErNeg, Phase::L3, Tariff::T2).quality == Quality::Stale);
}

TEST_CASE("A failed read makes the values of its block stale, once good, and leaves all others") {
    Readings readings = decodedAll(ordinary());
    readings.at(Quantity::V, Phase::L2) = {};
    const Readings before = readings;
    markStale(Block::Metrology, readings);
    CHECK(readings.at(Quantity::P, Phase::L1) == Value{before.at(Quantity::P, Phase::L1).count, Quality::Stale});
    CHECK(readings.at(Quantity::V, Phase::L2).quality == Quality::NotMeasured);
    CHECK(readings.energy == before.energy);
    CHECK(readings.sequenceQuality == Quality::Good);
    CHECK(readings.blocks[index(Block::Metrology)] == BlockSample{at(7s), Quality::Stale});
    CHECK(readings.blocks[index(Block::Energy10)] == before.blocks[index(Block::Energy10)]);

    markStale(Block::MetrologyCompact, readings);
    CHECK(readings.sequenceQuality == Quality::Stale);
    markStale(Block::EnergyTotal, readings);
    CHECK(readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).quality == Quality::Stale);
    CHECK(readings.at(EnergyKind::EaPos, Phase::L1, Tariff::Total).quality == Quality::Good);

    decodeBlock(Block::Metrology, encoded(Block::Metrology, before), at(8s), readings);
    CHECK(readings.at(Quantity::P, Phase::L1).quality == Quality::Good);
    CHECK(readings.blocks[index(Block::Metrology)] == BlockSample{at(8s), Quality::Good});
}

TEST_CASE("What was never read is not made stale by a failed read") {
    Readings readings;
    for (const BlockInfo& block : kBlockTable)
        markStale(block.block, readings);
    CHECK(readings == Readings{});
}

TEST_CASE("A request lies in one block or in none") {
    CHECK(blockContaining(50520, 54) == Block::Metrology);
    CHECK(blockContaining(50520, 55) == std::nullopt);
    CHECK(blockContaining(50512, 62) == Block::Metrology);
    CHECK(blockContaining(50511, 1) == std::nullopt);
    CHECK(blockContaining(50000, 4) == Block::Identification);
    CHECK(blockContaining(50058, 8) == Block::Identification);
    CHECK(blockContaining(50946, 8) == Block::Energy10);
    CHECK(blockContaining(26400, 1) == Block::TariffTotalActive);
    CHECK(blockContaining(26400, 2) == std::nullopt); // two blocks that touch are two requests
    CHECK(blockContaining(26401, 1) == Block::TariffTotalReactive);
    CHECK(blockContaining(57344, 1) == Block::ModbusSettings);
    CHECK(blockContaining(0, 1) == std::nullopt);
    CHECK(blockContaining(65535, 125) == std::nullopt);
    CHECK(blockContaining(50000, 0) == std::nullopt);
}

TEST_CASE("Text from the wire: padding dropped, what cannot be printed replaced") {
    Words words(info(Block::Identification).words, 0);
    words[50] = 'A' << 8 | 'b';
    words[51] = ' ' << 8 | 0x07;
    words[52] = 0xC3A9; // not ASCII
    words[53] = ' ' << 8 | ' ';
    words[54] = 0;
    words[55] = 'x' << 8 | 'y'; // after the padding began
    Readings readings;
    decodeBlock(Block::Identification, words, at(1s), readings);
    CHECK(readings.identity.productName == "Ab ???");
}

TEST_CASE("What was read longer ago than it stays fresh is stale, each block by its own measure") {
    Readings read;
    for (const BlockInfo& block : kBlockTable) {
        const std::vector<std::uint16_t> words(block.words, 1);
        decodeBlock(block.block, words, at(0s), read);
    }
    read.blocks[index(Block::Metrology)].freshFor = 3s;
    read.blocks[index(Block::EnergyL1)].freshFor = 15s;
    const auto qualities = [&](std::chrono::milliseconds age) {
        Readings aged = read;
        markOld(aged, at(0s).mono + age);
        return std::array{aged.at(Quantity::V, Phase::L1).quality, aged.blocks[index(Block::Metrology)].quality,
                          aged.at(EnergyKind::EaPos, Phase::L1, Tariff::Total).quality,
                          aged.blocks[index(Block::MidStatus)].quality};
    };
    using enum Quality;
    CHECK(qualities(3s) == std::array{Good, Good, Good, Good});
    CHECK(qualities(3001ms) == std::array{Stale, Stale, Good, Good});
    CHECK(qualities(15s) == std::array{Stale, Stale, Good, Good});
    CHECK(qualities(15001ms) == std::array{Stale, Stale, Stale, Good});
    CHECK(qualities(24h) == std::array{Stale, Stale, Stale, Good}); // what is constant does not age
    Readings never;
    markOld(never, at(0s).mono);
    CHECK(never == Readings{});
}
