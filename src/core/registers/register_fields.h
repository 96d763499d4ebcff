// SPDX-License-Identifier: GPL-3.0-or-later
// Between one register and the field of Readings that it is a view of.
#pragma once

#include "core/readings.h"
#include "core/registers/register_table.h"

#include <cstdint>
#include <span>
#include <string>

namespace countis {

constexpr bool isText(const Register& reg) {
    return reg.type == WireType::String16 || reg.type == WireType::StringNorm;
}

/// Signed on the wire: the S types, and the balance, which the public tables call unsigned.
constexpr bool isSigned(const Register& reg) {
    return reg.type == WireType::S16 || reg.type == WireType::S32 || std::holds_alternative<BalanceView>(reg.view);
}

/// The number in counts of the register, before it is fitted into its words; 64-bit fields as their bits.
std::int64_t fieldNumber(const Register& reg, const Readings& readings);
std::string_view fieldText(const Register& reg, const Readings& readings);

void setFieldNumber(const Register& reg, std::int64_t number, Readings& readings);
void setFieldText(const Register& reg, std::string text, Readings& readings);

/// The quality that goes with the value; nullptr for what has none.
Quality* fieldQuality(const Register& reg, Readings& readings);

/// Numbers beyond what the type holds saturate at its limits. `words` has reg.words words. The high byte of
/// an 8-bit register should be 0; if it is not, unpackNumber() keeps it: 0x0101 is not 1.
void packNumber(const Register& reg, std::int64_t number, std::span<std::uint16_t> words);
std::int64_t unpackNumber(const Register& reg, std::span<const std::uint16_t> words);

/// Text beyond the field is cut; what is not printable ASCII reads as '?', and trailing spaces are dropped.
void packText(const Register& reg, std::string_view text, std::span<std::uint16_t> words);
std::string unpackText(const Register& reg, std::span<const std::uint16_t> words);

} // namespace countis
