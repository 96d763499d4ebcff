// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/register_value.h"

#include "core/registers/register_fields.h"

#include <array>
#include <utility>

namespace countis {
namespace {

constexpr double kKilo = 1000.0;
constexpr double kShownInKilo = 10.0; // from this many units a count on

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kKiloUnits{
    {{"W", "kW"}, {"var", "kvar"}, {"VA", "kVA"}, {"Wh", "kWh"}, {"varh", "kvarh"}, {"VAh", "kVAh"}}};

/// Empty where the unit has no thousands.
std::string_view kiloUnit(std::string_view unit) {
    for (const auto& [one, kilo] : kKiloUnits)
        if (one == unit)
            return kilo;
    return {};
}

std::string hexDigits(std::uint64_t bits, int digits) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    constexpr unsigned kBitsOfDigit = 4;
    constexpr std::uint64_t kDigit = 0xF;
    std::string text;
    for (int at = digits; at-- > 0;)
        text += kDigits[bits >> (kBitsOfDigit * static_cast<unsigned>(at)) & kDigit];
    return text;
}

} // namespace

std::string_view typeName(WireType type) {
    switch (type) {
    case WireType::U8: return "U8";
    case WireType::U8Hex: return "U8_HEX";
    case WireType::U16: return "U16";
    case WireType::U16Hex: return "U16_HEX";
    case WireType::S16: return "S16";
    case WireType::U32: return "U32";
    case WireType::S32: return "S32";
    case WireType::U64Hex: return "U64_HEX";
    case WireType::String16: return "STRING_16";
    case WireType::StringNorm: return "STRING_NORM";
    }
    return {};
}

std::string_view accessName(Access access) {
    switch (access) {
    case Access::Read: return "R";
    case Access::Write: return "W";
    case Access::ReadWrite: return "RW";
    }
    return {};
}

ShownNumber shownNumber(const Register& reg, std::int64_t count) {
    if (reg.unitPerCount == 0)
        return {{count, 0}, {}};
    if (const std::string_view kilo = kiloUnit(reg.unit); reg.unitPerCount >= kShownInKilo && !kilo.empty())
        return {inSteps(count, reg.unitPerCount / kKilo), kilo};
    return {inSteps(count, reg.unitPerCount), reg.unit == "1" ? std::string_view() : reg.unit};
}

Decimal numberIn(const Register& reg, std::int64_t count) {
    return reg.unitPerCount == 0 ? Decimal{count, 0} : inSteps(count, reg.unitPerCount);
}

std::string hexText(const Register& reg, std::int64_t bits) {
    constexpr int kDigitsOfWord = 4;
    const int digits = reg.type == WireType::U8Hex ? 2 : kDigitsOfWord * reg.words;
    return "0x" + hexDigits(static_cast<std::uint64_t>(bits), digits);
}

std::string registerText(const Register& reg, std::span<const std::uint16_t> words) {
    if (isText(reg))
        return unpackText(reg, words);
    const std::int64_t count = unpackNumber(reg, words);
    if (isHex(reg.type))
        return hexText(reg, count);
    const ShownNumber shown = shownNumber(reg, count);
    std::string text = toString(shown.number);
    return shown.unit.empty() ? text : text + ' ' + std::string(shown.unit);
}

std::string wordText(std::uint16_t word) {
    return hexDigits(word, 4);
}

std::string wordsText(std::span<const std::uint16_t> words) {
    std::string text;
    for (const std::uint16_t word : words)
        text += (text.empty() ? "" : " ") + wordText(word);
    return text;
}

} // namespace countis
