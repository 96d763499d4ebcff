// SPDX-License-Identifier: GPL-3.0-or-later
// DHCP messages as a server writes and reads them, apart from the product's codec.
#pragma once

#include "simulator/network/net/dhcp_packet.h"

#include <algorithm>
#include <map>
#include <vector>

namespace countis::test {

using Bytes = std::vector<std::uint8_t>;

struct ServerMessage {
    std::uint32_t xid = 0;
    Ipv4 yours{};
    sim::Mac mac{};
    std::vector<std::pair<std::uint8_t, Bytes>> options;

    Bytes bytes() const {
        Bytes out(240);
        out[0] = 2;
        out[1] = 1;
        out[2] = 6;
        for (unsigned n = 0; n < 4; ++n)
            out[4 + n] = static_cast<std::uint8_t>(xid >> (24 - 8 * n) & 0xFFU);
        std::ranges::copy(yours, out.begin() + 16);
        std::ranges::copy(mac, out.begin() + 28);
        std::ranges::copy(Bytes{99, 130, 83, 99}, out.begin() + 236);
        for (const auto& [code, value] : options) {
            out.push_back(code);
            out.push_back(static_cast<std::uint8_t>(value.size()));
            out.insert(out.end(), value.begin(), value.end());
        }
        out.push_back(255);
        return out;
    }
};

inline Bytes bytesOf(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 24U), static_cast<std::uint8_t>(value >> 16U & 0xFFU),
            static_cast<std::uint8_t>(value >> 8U & 0xFFU), static_cast<std::uint8_t>(value & 0xFFU)};
}

inline Bytes bytesOf(const Ipv4& address) {
    return {address.begin(), address.end()};
}

/// What a client's message says.
struct ClientMessage {
    std::uint8_t type = 0;
    std::uint32_t xid = 0;
    unsigned secs = 0;
    bool broadcast = false;
    Ipv4 client{};
    sim::Mac mac{};
    std::map<std::uint8_t, Bytes> options;

    explicit ClientMessage(const Bytes& bytes) {
        for (unsigned n = 0; n < 4; ++n)
            xid = xid << 8U | bytes.at(4 + n);
        secs = bytes.at(8) * 256U + bytes.at(9);
        broadcast = bytes.at(10) == 0x80;
        std::copy_n(bytes.begin() + 12, 4, client.begin());
        std::copy_n(bytes.begin() + 28, 6, mac.begin());
        for (std::size_t at = 240; bytes.at(at) != 255; at += 2 + bytes.at(at + 1))
            options[bytes.at(at)] = Bytes(bytes.begin() + static_cast<std::ptrdiff_t>(at) + 2,
                                          bytes.begin() + static_cast<std::ptrdiff_t>(at) + 2 + bytes.at(at + 1));
        type = options.at(53).at(0);
    }
};

} // namespace countis::test
