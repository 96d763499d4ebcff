// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/commands.h"
#include "core/registers/register_table.h"
#include "support/catch.h"

#include <algorithm>

using namespace countis;

namespace {

using Words = std::vector<std::uint16_t>;
using Commands = std::vector<Command>;

constexpr auto kAddress = ModbusException::IllegalAddress;
constexpr auto kValue = ModbusException::IllegalValue;

Commands accepted(std::uint16_t address, const Words& words) {
    const auto result = decodeWrite(address, words);
    REQUIRE(result.has_value());
    return *result;
}

ModbusException refused(std::uint16_t address, const Words& words) {
    const auto result = decodeWrite(address, words);
    REQUIRE_FALSE(result.has_value());
    return result.error();
}

} // namespace

TEST_CASE("Each command register takes its values and refuses the next ones") {
    CHECK(accepted(40481, {1}) == Commands{SetTariff{1}});
    CHECK(accepted(40481, {2}) == Commands{SetTariff{2}});
    CHECK(accepted(40512, {0x20}) == Commands{ResetPartials{0x1F}});
    CHECK(accepted(57344, {1}) == Commands{SetUnitId{1}});
    CHECK(accepted(57344, {247}) == Commands{SetUnitId{247}});
    CHECK(accepted(57856, {0xA1}) == Commands{StoreSettings{}});
    CHECK(accepted(57856, {0xB2}) == Commands{RestartMeter{}});
    CHECK(accepted(57890, {0x15}) == Commands{ResetPartials{0x15}});
    CHECK(accepted(57890, {0}).empty());
    CHECK(accepted(57892, {1}) == Commands{ResetTariffTime{true, false}});
    CHECK(accepted(57892, {2}) == Commands{ResetTariffTime{false, true}});
    CHECK(accepted(57892, {0xFFFF}) == Commands{ResetTariffTime{true, true}});
    for (const std::uint16_t bad : Words{0, 3, 0x101, 0xFFFF})
        CHECK(refused(40481, {bad}) == kValue);
    for (const std::uint16_t bad : Words{0, 0x1F, 0x21, 0x2000})
        CHECK(refused(40512, {bad}) == kValue);
    for (const std::uint16_t bad : Words{0, 248, 255, 0x105})
        CHECK(refused(57344, {bad}) == kValue);
    for (const std::uint16_t bad : Words{0, 0xA2, 0xB1, 0xA1A1})
        CHECK(refused(57856, {bad}) == kValue);
    for (const std::uint16_t bad : Words{0x20, 0x21, 0xFFFF})
        CHECK(refused(57890, {bad}) == kValue);
    for (const std::uint16_t bad : Words{4, 5, 0x8001})
        CHECK(refused(57892, {bad}) == kValue);
}

TEST_CASE("Reserved words of a command block do nothing") {
    CHECK(accepted(40480, {0xBEEF}).empty());
    CHECK(accepted(40480, {0xBEEF, 2}) == Commands{SetTariff{2}});
    CHECK(accepted(57888, {9, 9}).empty());
    CHECK(accepted(57891, {9}).empty());
    CHECK(accepted(57888, {9, 9, 0x02, 9, 0x02}) == Commands{ResetPartials{2}, ResetTariffTime{false, true}});
}

TEST_CASE("A write of several words is all or nothing") {
    CHECK(refused(57888, {0, 0, 0x02, 0, 0x40}) == kValue);
    CHECK(refused(57890, {0x40, 0, 1}) == kValue);
    CHECK(refused(57890, {1, 0, 1, 0}) == kAddress); // leaves the block
}

TEST_CASE("A write to what can only be read, or to nothing, has an illegal address") {
    CHECK(refused(50004, {100}) == kAddress);
    CHECK(refused(50520, {0, 23000}) == kAddress);
    CHECK(refused(50000, {'S', 'O', 'C', 'O'}) == kAddress);
    CHECK(refused(50512, {0}) == kAddress); // reserved, in a block that can only be read
    CHECK(refused(40544, {1}) == kAddress);
    CHECK(refused(0, {1}) == kAddress);
    CHECK(refused(57345, {5}) == kAddress);
    CHECK(refused(57344, {5, 5}) == kAddress);
    CHECK(refused(65535, {1, 1}) == kAddress);
}

TEST_CASE("No register that can only be read takes a write, whole or in part") {
    for (const Register& reg : registerTable()) {
        if (reg.access != Access::Read)
            continue;
        CAPTURE(reg.address, reg.name);
        CHECK(refused(reg.address, Words(reg.words, 1)) == kAddress);
        for (std::uint16_t word = 0; word < reg.words; ++word) { // one word of several, and what no register takes
            CHECK(refused(static_cast<std::uint16_t>(reg.address + word), {1}) == kAddress);
            CHECK(refused(static_cast<std::uint16_t>(reg.address + word), {0xFFFF}) == kAddress);
        }
    }
}

TEST_CASE("A write that begins or ends within a 32-bit value has an illegal address, in every block") {
    for (const BlockInfo& block : kBlockTable) {
        if (block.access != Access::Read)
            continue;
        CAPTURE(block.name);
        for (std::uint16_t words = 1; words <= std::min<unsigned>(block.words, 123); ++words) {
            CHECK(refused(block.first, Words(words, 1)) == kAddress);
            CHECK(refused(static_cast<std::uint16_t>(block.first + block.words - words), Words(words, 1)) ==
                  kAddress);
        }
    }
}

TEST_CASE("A write of none or of more than 123 words has an illegal value, wherever it goes") {
    CHECK(refused(40481, {}) == kValue);
    CHECK(refused(0, {}) == kValue);
    CHECK(refused(20224, Words(124, 1)) == kValue);
    CHECK(refused(20224, Words(123, 1)) == kAddress);
}
