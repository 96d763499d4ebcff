// SPDX-License-Identifier: GPL-3.0-or-later
// Readings drawn at random over everything that registers can hold, the edges often.
#pragma once

#include "core/registers/codec.h"
#include "support/catch.h"

#include <limits>
#include <random>
#include <string>
#include <vector>

namespace countis::test {

using namespace std::chrono_literals;

using Words = std::vector<std::uint16_t>;

constexpr std::int64_t kMaxTenths = kRollOverTenths - 1;

inline Words encoded(Block block, const Readings& readings) {
    Words words(info(block).words, 0xDEAD);
    encodeBlock(block, readings, words);
    return words;
}

/// The register of this name as the meter answers it, as a number of counts.
inline std::int64_t counts(Block block, std::string_view name, const Readings& readings) {
    const Register* reg = findRegister(block, name);
    REQUIRE(reg != nullptr);
    const Words words = encoded(block, readings);
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < reg->words; ++i)
        bits = bits << 16 | words[static_cast<std::size_t>(reg->address - info(block).first) + i];
    return static_cast<std::int64_t>(bits);
}

inline SampleTime at(std::chrono::seconds second) {
    return {std::chrono::steady_clock::time_point(second),
            std::chrono::sys_time<std::chrono::milliseconds>(second + 100s)};
}

inline Readings decodedAll(const Readings& source) {
    Readings result;
    for (const BlockInfo& block : kBlockTable)
        decodeBlock(block.block, encoded(block.block, source), at(7s), result);
    return result;
}

class Draw {
public:
    explicit Draw(unsigned seed) : engine_(seed) {}
    std::int64_t between(std::int64_t low, std::int64_t high) {
        switch (engine_() % 8) { // the edges often
        case 0: return low;
        case 1: return high;
        default: return std::uniform_int_distribution<std::int64_t>(low, high)(engine_);
        }
    }
    template <typename T>
    T any() {
        return static_cast<T>(between(0, std::numeric_limits<T>::max()));
    }
    std::string text(std::size_t length) {
        std::string result;
        for (std::size_t i = 0; i < length; ++i)
            result += static_cast<char>(between('!', '~'));
        return result;
    }

private:
    std::mt19937_64 engine_;
};

inline Energy energy(std::int64_t tenths) {
    return {.tenths = tenths, .step = 1, .quality = Quality::Good};
}

inline bool isSum(EnergyKind kind) {
    return kind == EnergyKind::ErPos || kind == EnergyKind::ErNeg;
}

inline void drawInstants(Draw& draw, Readings& readings) {
    const auto put = [&](Quantity quantity, Phase phase, std::int64_t low, std::int64_t high) {
        readings.at(quantity, phase) = {static_cast<std::int32_t>(draw.between(low, high)), Quality::Good};
    };
    constexpr std::int64_t kMax = std::numeric_limits<std::int32_t>::max();
    for (const Phase phase : {Phase::L1, Phase::L2, Phase::L3, Phase::Sum}) {
        put(Quantity::V, phase, 1, kMax);
        put(Quantity::U, phase, 0, kMax);
        put(Quantity::I, phase, 0, kMax);
        put(Quantity::P, phase, -kMax - 1, kMax);
        put(Quantity::Q, phase, -kMax - 1, kMax);
        put(Quantity::S, phase, 0, kMax);
        put(Quantity::PF, phase, 1, 1000);
        if (draw.any<std::uint8_t>() & 1)
            readings.at(Quantity::PF, phase).count *= -1;
    }
    put(Quantity::I, Phase::N, 0, kMax);
    put(Quantity::F, Phase::Sum, 1, kMax);
    constexpr std::array kSequences{PhaseSequence::Order123, PhaseSequence::Order132, PhaseSequence::NotDetected};
    readings.sequence = kSequences[static_cast<std::size_t>(draw.between(0, 2))];
    readings.sequenceQuality = Quality::Good;
}

inline void drawEnergies(Draw& draw, Readings& readings) {
    for (auto& tariff : readings.energy)
        for (auto& phase : tariff) {
            for (Energy& one : phase)
                one = energy(draw.between(0, kMaxTenths));
            const auto total = [&](EnergyKind ind, EnergyKind cap) {
                return energy((phase[index(ind)].tenths + phase[index(cap)].tenths) % kRollOverTenths);
            };
            phase[index(EnergyKind::ErPos)] = total(EnergyKind::ErPosInd, EnergyKind::ErPosCap);
            phase[index(EnergyKind::ErNeg)] = total(EnergyKind::ErNegInd, EnergyKind::ErNegCap);
        }
    for (Energy& one : readings.partial)
        one = energy(draw.between(0, kMaxTenths));
    readings.balanceActive = energy(draw.between(-2 * kMaxTenths, 2 * kMaxTenths));
    readings.balanceReactive = energy(draw.between(-2 * kMaxTenths, 2 * kMaxTenths));
    for (Energy& time : readings.tariffTime)
        time = energy(draw.between(0, std::numeric_limits<std::uint32_t>::max()));
    readings.overflow = {draw.any<std::uint8_t>(), draw.any<std::uint8_t>(), draw.any<std::uint8_t>(),
                         draw.any<std::uint8_t>(), draw.any<std::uint8_t>(), draw.any<std::uint8_t>(),
                         draw.any<std::uint8_t>()};
}

inline void drawIdentity(Draw& draw, Readings& readings) {
    readings.tariffInProgress = static_cast<std::uint8_t>(draw.between(1, 2));
    readings.tariffQuality = Quality::Good;
    readings.unitId = static_cast<std::uint8_t>(draw.between(1, 247));
    Identity& identity = readings.identity;
    identity.extendedName = draw.text(16);
    identity.productName = draw.text(static_cast<std::size_t>(draw.between(0, 16)));
    identity.vendorName = draw.text(7);
    identity.versionLetters = draw.text(8);
    identity.productOrderId = draw.any<std::uint16_t>();
    identity.productId = draw.any<std::uint16_t>();
    identity.tableVersion = draw.any<std::uint16_t>();
    identity.softwareVersion = draw.any<std::uint16_t>();
    identity.serialYearWeek = draw.any<std::uint16_t>();
    identity.serialWeekLine = draw.any<std::uint16_t>();
    identity.serialOrder = draw.any<std::uint16_t>();
    identity.serialLot = draw.any<std::uint32_t>();
    identity.optionCodes = static_cast<std::uint64_t>(draw.any<std::int64_t>()) * 2 + 1;
    identity.versionMajor = draw.any<std::uint16_t>();
    identity.versionMinor = draw.any<std::uint16_t>();
    identity.midProduct = draw.any<std::uint8_t>() & 1;
    identity.factoryMode = draw.any<std::uint8_t>() & 1;
    identity.commBoardProduct = draw.any<std::uint8_t>();
}

inline Readings drawn(unsigned seed) {
    Draw draw(seed);
    Readings readings;
    drawInstants(draw, readings);
    drawEnergies(draw, readings);
    drawIdentity(draw, readings);
    return readings;
}

} // namespace countis::test
