// SPDX-License-Identifier: GPL-3.0-or-later
// Where a meter is reached over Modbus TCP.
#pragma once

#include <cstdint>
#include <string>

namespace countis {

inline constexpr std::uint16_t kDefaultPort = 502;
inline constexpr std::uint8_t kDefaultUnit = 5;
inline constexpr std::uint8_t kLastUnit = 247;
inline constexpr std::uint8_t kAnyUnit = 255; // every COUNTIS answers it (docs/reference/registers.md, "Answers")

struct MeterAddress {
    std::string host; // a name, or an address as dotted() or inet_ntop writes it; UTF-8
    std::uint16_t port = kDefaultPort;
    std::uint8_t unit = kDefaultUnit; // 1 … 247, or 255

    bool operator==(const MeterAddress&) const = default;

    /// "192.168.0.4:502", "[::1]:1502".
    std::string endpoint() const;
    /// "192.168.0.4:502/5", "[::1]:1502/5".
    std::string toString() const;
};

} // namespace countis
