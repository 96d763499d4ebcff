// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/register_text.h"
#include "core/registers/register_fields.h"

#include <array>
#include <cstdio>

namespace countis {
namespace {

int decimals(double unitPerCount) {
    if (unitPerCount <= 0.0 || unitPerCount >= 1.0)
        return 0;
    return unitPerCount > 0.05 ? 1 : unitPerCount > 0.005 ? 2 : 3;
}

bool isHex(WireType type) {
    return type == WireType::U8Hex || type == WireType::U16Hex || type == WireType::U64Hex;
}

std::string hexText(const Register& reg, std::int64_t number) {
    const int digits = reg.type == WireType::U8Hex ? 2 : 4 * reg.words;
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "0x%0*llX", digits, static_cast<unsigned long long>(number));
    return text.data();
}

} // namespace

RegisterValue decodeRegister(const Register& reg, std::span<const std::uint16_t> words) {
    if (isText(reg))
        return {.text = unpackText(reg, words), .number = std::nullopt};
    const std::int64_t number = unpackNumber(reg, words);
    if (isHex(reg.type))
        return {.text = hexText(reg, number), .number = static_cast<double>(number)};
    const double value = static_cast<double>(number) * (reg.unitPerCount > 0.0 ? reg.unitPerCount : 1.0);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals(reg.unitPerCount), value);
    return {.text = text.data(), .number = value};
}

} // namespace countis
