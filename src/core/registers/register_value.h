// SPDX-License-Identifier: GPL-3.0-or-later
// What one register says by its own words alone, whatever other registers know of the same value.
#pragma once

#include "core/decimal.h"
#include "core/registers/register_table.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace countis {

/// As registers.csv writes it: "U32", "U16_HEX", "STRING_NORM".
std::string_view typeName(WireType type);
constexpr bool isHex(WireType type) {
    return type == WireType::U8Hex || type == WireType::U16Hex || type == WireType::U64Hex;
}
/// "R", "W", "RW".
std::string_view accessName(Access access);

/// A number as screens and the display of the meter show it.
struct ShownNumber {
    Decimal number;
    std::string_view unit; // empty for a ratio, a count and a code

    bool operator==(const ShownNumber&) const = default;
};
/// Of `count` counts of a register that holds a number: in its unit, or in thousands of it ("kW", "kWh") where a
/// count is 10 or more of them.
ShownNumber shownNumber(const Register& reg, std::int64_t count);

/// The same number in the unit of the register table itself.
Decimal numberIn(const Register& reg, std::int64_t count);

/// "0x00A1", "0x00": all digits of the register's type.
std::string hexText(const Register& reg, std::int64_t bits);

/// The value of any register with a decimal point and its unit: "230.62 V", "0x00A1", "COUNTIS E28". `words` has
/// reg.words words.
std::string registerText(const Register& reg, std::span<const std::uint16_t> words);

/// "5A16", and with blanks between several words.
std::string wordText(std::uint16_t word);
std::string wordsText(std::span<const std::uint16_t> words);

} // namespace countis
