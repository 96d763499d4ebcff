// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/net/ipv4.h"

#include <bit>

namespace countis::sim {

std::uint32_t number(const Ipv4& address) {
    return static_cast<std::uint32_t>(address[0]) << 24U | static_cast<std::uint32_t>(address[1]) << 16U |
           static_cast<std::uint32_t>(address[2]) << 8U | address[3];
}

bool isNetmask(const Ipv4& mask) {
    const std::uint32_t bits = number(mask);
    return bits != 0 && std::countl_one(bits) + std::countr_zero(bits) == 32;
}

bool isHost(const Ipv4& address, const Ipv4& mask) {
    const std::uint32_t host = number(address) & ~number(mask);
    const bool alone = std::countl_one(number(mask)) >= 31;
    return isUnicast(address) && (alone || (host != 0 && host != ~number(mask)));
}

} // namespace countis::sim
