// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ipv4.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace countis {
namespace {

constexpr std::size_t kMostDigits = 3;
constexpr std::uint8_t kThisNetwork = 0;
constexpr std::uint8_t kLoopback = 127;
constexpr std::uint8_t kFirstMulticast = 224; // reserved and broadcast lie above

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::optional<std::uint8_t> byteOf(std::string_view digits) {
    std::uint8_t value = 0;
    if (digits.empty() || digits.size() > kMostDigits || !std::ranges::all_of(digits, isDigit))
        return std::nullopt;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<Ipv4> parseIpv4(std::string_view text) {
    Ipv4 address{};
    for (std::size_t i = 0; i < address.size(); ++i) {
        const bool last = i + 1 == address.size();
        const std::size_t end = last ? text.size() : text.find('.');
        if (end == std::string_view::npos)
            return std::nullopt;
        const auto value = byteOf(text.substr(0, end));
        if (!value)
            return std::nullopt;
        address[i] = *value;
        text.remove_prefix(last ? end : end + 1);
    }
    return address;
}

bool isNumericHost(std::string_view host) {
    if (host.ends_with('.'))
        host.remove_suffix(1);
    std::string_view last = host.substr(host.rfind('.') + 1); // npos + 1 is 0
    if (last.starts_with("0x") || last.starts_with("0X"))
        return std::ranges::all_of(last.substr(2), isHexDigit);
    return !last.empty() && std::ranges::all_of(last, isDigit);
}

std::string dotted(const Ipv4& address) {
    std::string text;
    for (const std::uint8_t byte : address)
        text.append(text.empty() ? "" : ".").append(std::to_string(byte));
    return text;
}

bool isUnicast(const Ipv4& address) {
    return address[0] != kThisNetwork && address[0] != kLoopback && address[0] < kFirstMulticast;
}

std::uint32_t bitsOf(const Ipv4& address) {
    return static_cast<std::uint32_t>(address[0]) << 24U | static_cast<std::uint32_t>(address[1]) << 16U |
           static_cast<std::uint32_t>(address[2]) << 8U | address[3];
}

bool isNetmask(const Ipv4& mask) {
    const std::uint32_t bits = bitsOf(mask);
    return bits != 0 && std::countl_one(bits) + std::countr_zero(bits) == 32;
}

bool isStationMask(const Ipv4& mask) {
    constexpr std::uint32_t kLeastHosts = 3; // with the first and the last address, which are nobody's
    return isNetmask(mask) && ~bitsOf(mask) >= kLeastHosts;
}

bool isHost(const Ipv4& address, const Ipv4& mask) {
    const std::uint32_t host = bitsOf(address) & ~bitsOf(mask);
    const bool alone = std::countl_one(bitsOf(mask)) >= 31;
    return isUnicast(address) && (alone || (host != 0 && host != ~bitsOf(mask)));
}

bool isPeer(const Ipv4& address) {
    return isUnicast(address) || address[0] == kLoopback;
}

} // namespace countis
