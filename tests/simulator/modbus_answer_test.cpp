// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of docs/reference/registers.md, "Answers".
#include "simulator/modbus/modbus_answer.h"

#include "core/registers/codec.h"
#include "modbus_frames.h"
#include "support/catch.h"

#include <array>

using namespace countis;
using namespace countis::test;
using sim::answer;
using sim::frameStart;

namespace {

constexpr std::uint8_t kUnit = 5;
using Kind = sim::FrameStart::Kind;
using Commands = std::vector<Command>;

Readings someReadings() {
    Readings readings;
    readings.identity.extendedName = "COUNTIS E28";
    readings.unitId = kUnit;
    readings.tariffInProgress = 2;
    int count = 70'000;
    for (const Phase phase : {Phase::L1, Phase::L2, Phase::L3, Phase::Sum})
        for (const Quantity quantity : {Quantity::V, Quantity::U, Quantity::I, Quantity::P, Quantity::Q, Quantity::S})
            readings.at(quantity, phase) = {.count = count += 1234, .quality = Quality::Good};
    std::int64_t tenths = 123'456'789;
    for (auto& tariff : readings.energy)
        for (auto& phase : tariff)
            for (auto& energy : phase)
                energy = {.tenths = tenths += 7'654'321, .step = 1, .quality = Quality::Good};
    return readings;
}

struct Meter {
    Readings readings = someReadings();
    sim::RegisterImage image;
    Meter() { image.encode(readings); }

    Words block(Block which) const {
        Words words(info(which).words);
        encodeBlock(which, readings, words);
        return words;
    }
};

struct Reply {
    Bytes bytes;
    Commands commands;
};

Reply ask(const Bytes& adu, std::uint8_t unit = kUnit, bool tariffByInput = false) {
    static const Meter meter;
    std::array<std::uint8_t, sim::kMaxAduBytes> out{};
    auto result = answer(adu, meter.image, {unit, tariffByInput}, out);
    return {Bytes(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(result.bytes)), std::move(result.commands)};
}

/// The PDU of the meter's answer, whose header must fit the request.
Bytes pduFor(const Bytes& pdu) {
    const auto reply = ask(frame(0xA55A, kUnit, pdu)).bytes;
    REQUIRE(reply.size() > sim::kMbapBytes);
    Bytes body(reply.begin() + sim::kMbapBytes, reply.end());
    CHECK(reply == frame(0xA55A, kUnit, body));
    return body;
}

Commands commandsOf(const Bytes& pdu) {
    return ask(frame(1, kUnit, pdu)).commands;
}

Words slice(const Words& words, std::size_t first, std::size_t count) {
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(first);
    return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

} // namespace

TEST_CASE("A read inside a block answers its values, reserved words as 0") {
    const Meter meter;
    for (const BlockInfo& block : kBlockTable) {
        if (block.access == Access::Write || block.words > 125)
            continue;
        CAPTURE(block.name);
        CHECK(pduFor(readPdu(block.first, block.words)) == valuesPdu(meter.block(block.block)));
    }
    const Words words = meter.block(Block::TariffL1);
    REQUIRE(words.size() == 145);
    CHECK(pduFor(readPdu(20224 + 20, 125)) == valuesPdu(slice(words, 20, 125)));
    CHECK(pduFor(readPdu(19840, 3)) == valuesPdu({0, 0, 0}));
}

TEST_CASE("A recorded driver's polls are answered") {
    const Meter meter;
    CHECK(pduFor(readPdu(50000, 4)) == valuesPdu({0x53, 0x4F, 0x43, 0x4F}));
    CHECK(pduFor(readPdu(50058, 8)) == valuesPdu({0x434F, 0x554E, 0x5449, 0x5320, 0x4532, 0x3800, 0, 0}));
    CHECK(pduFor(readPdu(50520, 54)) == valuesPdu(slice(meter.block(Block::Metrology), 8, 54)));
    CHECK(pduFor(readPdu(50946, 8)) == valuesPdu(slice(meter.block(Block::Energy10), 2, 8)));
}

TEST_CASE("Every word of the address space is in a readable block or refused") {
    for (unsigned address = 0; address <= 0xFFFF; ++address) {
        const auto block = blockContaining(static_cast<std::uint16_t>(address), 1);
        const bool readable = block && info(*block).access != Access::Write;
        const auto body = ask(frame(1, kUnit, readPdu(address, 1))).bytes;
        REQUIRE(body.size() == (readable ? 11U : 9U));
        if (!readable)
            REQUIRE(Bytes(body.begin() + 7, body.end()) == exceptionPdu(3, 2));
    }
}

TEST_CASE("A read that leaves a block is exception 02") {
    for (const auto& [address, count] : {std::pair{50512, 63},
                                         {50511, 2},
                                         {50573, 2},
                                         {26400, 2},
                                         {26368, 125},
                                         {0, 125},
                                         {65535, 1},
                                         {65535, 125},
                                         {65412, 125},
                                         {57344, 2}})
        CHECK(pduFor(readPdu(static_cast<unsigned>(address), static_cast<unsigned>(count))) == exceptionPdu(3, 2));
}

TEST_CASE("0 or too many words are exception 03") {
    for (const unsigned count : {0U, 126U, 255U, 65535U}) {
        CHECK(pduFor(readPdu(20224, count)) == exceptionPdu(3, 3));
        CHECK(pduFor(readPdu(1, count)) == exceptionPdu(3, 3));
    }
    CHECK(pduFor(write16(40481, {})) == exceptionPdu(16, 3));
    Bytes tooMany = write16(57888, Words(123, 0)); // with more there is no room for them in a frame
    tooMany[4] = 124;
    CHECK(pduFor(tooMany) == exceptionPdu(16, 3));
    CHECK(pduFor({16, 0xE2, 0x20, 0xFF, 0xFF, 0xFE}) == exceptionPdu(16, 3));
}

TEST_CASE("A request whose length contradicts itself is exception 03") {
    CHECK(pduFor({3}) == exceptionPdu(3, 3));
    CHECK(pduFor({3, 0xC3, 0x50, 0}) == exceptionPdu(3, 3));
    CHECK(pduFor({3, 0xC3, 0x50, 0, 4, 0}) == exceptionPdu(3, 3));
    CHECK(pduFor({6, 0x9E, 0x21, 2}) == exceptionPdu(6, 3));
    CHECK(pduFor({16, 0x9E, 0x21, 0, 1}) == exceptionPdu(16, 3));
    CHECK(pduFor({16, 0x9E, 0x21, 0, 1, 2, 0}) == exceptionPdu(16, 3));
    CHECK(pduFor({16, 0x9E, 0x21, 0, 1, 4, 0, 2}) == exceptionPdu(16, 3));
    CHECK(pduFor({16, 0x9E, 0x20, 0, 2, 2, 0, 2}) == exceptionPdu(16, 3));
    CHECK(commandsOf({16, 0x9E, 0x21, 0, 1, 2, 0, 2, 0}).empty());
}

TEST_CASE("Write-only registers cannot be read, read-only ones not written") {
    for (const unsigned address : {40481U, 40480U, 40512U, 57856U, 57890U, 57888U})
        CHECK(pduFor(readPdu(address, 1)) == exceptionPdu(3, 2));
    for (const unsigned address : {50004U, 40544U, 51287U, 19840U}) {
        CHECK(pduFor(write6(address, 1)) == exceptionPdu(6, 2));
        CHECK(pduFor(write16(address, {1})) == exceptionPdu(16, 2));
        CHECK(commandsOf(write6(address, 1)).empty());
    }
    CHECK(pduFor(write6(1, 1)) == exceptionPdu(6, 2));
}

TEST_CASE("A write is carried out and echoed") {
    CHECK(pduFor(write6(40481, 2)) == write6(40481, 2));
    CHECK(commandsOf(write6(40481, 2)) == Commands{SetTariff{2}});
    CHECK(pduFor(write16(40481, {1})) == Bytes{16, 0x9E, 0x21, 0, 1});
    CHECK(commandsOf(write16(40481, {1})) == Commands{SetTariff{1}});
    CHECK(pduFor(write16(57888, {7, 7, 0x1F, 7, 0xFFFF})) == Bytes{16, 0xE2, 0x20, 0, 5});
    CHECK(commandsOf(write16(57888, {7, 7, 0x1F, 7, 0xFFFF})) ==
          Commands{ResetPartials{0x1F}, ResetTariffTime{true, true}});
    CHECK(commandsOf(write6(57344, 17)) == Commands{SetUnitId{17}});
}

TEST_CASE("A value out of range is exception 03 and nothing is changed, all or nothing") {
    CHECK(pduFor(write6(40481, 3)) == exceptionPdu(6, 3));
    CHECK(pduFor(write6(57344, 0)) == exceptionPdu(6, 3));
    CHECK(pduFor(write16(57890, {0x1F, 0, 0x8000})) == exceptionPdu(16, 3));
    CHECK(commandsOf(write16(57890, {0x1F, 0, 0x8000})).empty());
}

TEST_CASE("Half of a 32-bit value can be read and not written") {
    const Meter meter;
    const Words words = meter.block(Block::Metrology);
    CHECK(pduFor(readPdu(50521, 1)) == valuesPdu({words[9]}));
    CHECK(pduFor(readPdu(50521, 2)) == valuesPdu({words[9], words[10]}));
    for (const unsigned address : {50520U, 50521U, 50522U}) { // since it can only be read, that comes first
        CHECK(pduFor(write6(address, 1)) == exceptionPdu(6, 2));
        CHECK(pduFor(write16(address, {1})) == exceptionPdu(16, 2));
        CHECK(pduFor(write16(address, {1, 2, 3})) == exceptionPdu(16, 2));
    }
}

TEST_CASE("Any other function is exception 01") {
    for (unsigned function = 0; function < 256; ++function) {
        if (function == 3 || function == 6 || function == 16)
            continue;
        const Bytes pdu{static_cast<std::uint8_t>(function), 0xC3, 0x50, 0, 4};
        CHECK(pduFor(pdu) == Bytes{static_cast<std::uint8_t>(function | 0x80U), 1});
        CHECK(commandsOf(pdu).empty());
    }
}

TEST_CASE("Another unit is not answered and changes nothing; 255 is the meter's own") {
    for (unsigned unit = 1; unit < 255; ++unit) {
        if (unit == kUnit)
            continue;
        CHECK(ask(frame(1, static_cast<std::uint8_t>(unit), readPdu(50000, 4))).bytes.empty());
        const auto write = ask(frame(1, static_cast<std::uint8_t>(unit), write6(40481, 2)));
        CHECK(write.bytes.empty());
        CHECK(write.commands.empty());
    }
    CHECK(ask(frame(9, 255, readPdu(50000, 1))).bytes == frame(9, 255, valuesPdu({0x53})));
    CHECK(ask(frame(9, 255, write6(40481, 2))).commands == Commands{SetTariff{2}});
    CHECK(ask(frame(9, 17, readPdu(50000, 1)), 17).bytes == frame(9, 17, valuesPdu({0x53})));
}

TEST_CASE("A broadcast sets the tariff and does nothing else, without an answer") {
    const auto broadcast = [](const Bytes& pdu) {
        const auto reply = ask(frame(3, 0, pdu));
        CHECK(reply.bytes.empty());
        return reply.commands;
    };
    CHECK(broadcast(write6(40481, 2)) == Commands{SetTariff{2}});
    CHECK(broadcast(write16(40481, {1})) == Commands{SetTariff{1}});
    CHECK(broadcast(write6(40481, 3)).empty());
    CHECK(broadcast(write6(57344, 9)).empty());
    CHECK(broadcast(write6(40512, 0x20)).empty());
    CHECK(broadcast(write6(57856, 0xB2)).empty());
    CHECK(broadcast(readPdu(50000, 4)).empty());
    CHECK(broadcast({43, 14, 1, 0}).empty());
}

TEST_CASE("While the digital input says the tariff, a write of it is exception 03, broadcast too") {
    const auto whileDigital = [](std::uint8_t unit, const Bytes& pdu) {
        return ask(frame(3, unit, pdu), kUnit, true);
    };
    for (const Bytes& pdu : {write6(40481, 2), write16(40481, {1})}) {
        const auto reply = whileDigital(kUnit, pdu);
        CHECK(reply.bytes == frame(3, kUnit, exceptionPdu(pdu[0], 3)));
        CHECK(reply.commands.empty());
        CHECK(whileDigital(0, pdu).commands.empty());
        CHECK(whileDigital(0, pdu).bytes.empty());
    }
    CHECK(whileDigital(kUnit, write6(40481, 3)).bytes == frame(3, kUnit, exceptionPdu(6, 3)));
    CHECK(whileDigital(kUnit, write6(57344, 17)).commands == Commands{SetUnitId{17}});
}

TEST_CASE("A stream is cut into frames, and what is no Modbus TCP is seen at once") {
    const Bytes whole = frame(1, kUnit, readPdu(50000, 4));
    for (std::size_t bytes = 0; bytes < whole.size(); ++bytes)
        CHECK(frameStart(std::span(whole).first(bytes)).kind == Kind::Incomplete);
    CHECK(frameStart(whole).kind == Kind::Complete);
    Bytes two = whole;
    two.insert(two.end(), whole.begin(), whole.end());
    CHECK(frameStart(two).bytes == whole.size());

    CHECK(frameStart(Bytes{0, 1, 0, 1}).kind == Kind::Malformed);
    CHECK(frameStart(Bytes{'G', 'E', 'T', ' '}).kind == Kind::Malformed);
    CHECK(frameStart(Bytes{0, 1, 0, 0, 0, 0}).kind == Kind::Malformed);
    CHECK(frameStart(Bytes{0, 1, 0, 0, 0, 1}).kind == Kind::Malformed);
    CHECK(frameStart(Bytes{0, 1, 0, 0, 255, 255}).kind == Kind::Malformed);
    // The unit and a PDU of 253 bytes are the most that Modbus TCP knows.
    CHECK(frameStart(Bytes{0, 1, 0, 0, 0, 254}).kind == Kind::Incomplete);
    CHECK(frameStart(Bytes{0, 1, 0, 0, 0, 255}).kind == Kind::Malformed);
    CHECK(frameStart(Bytes{0, 1, 0, 0, 1, 0}).kind == Kind::Malformed);
    CHECK(frameStart(Bytes{0, 1, 0, 0, 1, 6}).kind == Kind::Malformed);
    const Bytes largest = frame(1, kUnit, Bytes(253, 3));
    CHECK(frameStart(largest).bytes == sim::kMaxAduBytes);
    CHECK(frameStart(frame(1, kUnit, write16(57888, Words(123, 0)))).kind == Kind::Complete);
    CHECK(frameStart(frame(1, kUnit, write16(57888, Words(124, 0)))).kind == Kind::Malformed);
}
