// SPDX-License-Identifier: GPL-3.0-or-later
// DHCP messages (RFC 2131 section 2, options RFC 2132) as a client on Ethernet writes and reads them. Pure.
#pragma once

#include "core/settings.h"

#include <tl/expected.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace countis::sim {

using Mac = std::array<std::uint8_t, 6>;

/// Option 53.
enum class DhcpType : std::uint8_t {
    Discover = 1,
    Offer = 2,
    Request = 3,
    Decline = 4,
    Ack = 5,
    Nak = 6,
    Release = 7,
};

/// What a client sends.
struct DhcpRequest {
    DhcpType type = DhcpType::Discover;
    std::uint32_t xid = 0;
    std::uint16_t secs = 0;
    Ipv4 client{}; // ciaddr: the address that the interface has
    Mac mac{};
    std::optional<Ipv4> requested; // option 50
    std::optional<Ipv4> server;    // option 54
    std::string hostName;          // option 12; empty: not sent

    bool operator==(const DhcpRequest&) const = default;
};

/// The option that says "for ever" (RFC 2131 section 3.3).
inline constexpr std::uint32_t kInfiniteLease = 0xFFFF'FFFF;

/// What a server sends.
struct DhcpReply {
    DhcpType type = DhcpType::Offer;
    std::uint32_t xid = 0;
    Ipv4 yours{}; // yiaddr
    Mac mac{};
    std::optional<Ipv4> netmask;        // option 1
    std::optional<Ipv4> router;         // option 3, the first
    std::optional<Ipv4> server;         // option 54
    std::optional<std::uint32_t> lease; // options 51, 58, 59, in s
    std::optional<std::uint32_t> t1;
    std::optional<std::uint32_t> t2;
    std::string message; // option 56, what is printable of it

    bool operator==(const DhcpReply&) const = default;
};

std::vector<std::uint8_t> encode(const DhcpRequest& request);

/// Options in the fields `file` and `sname` (52) and options in pieces (RFC 3396) are read. The error is one clause:
/// no DHCP reply to an Ethernet client, or options of impossible lengths.
tl::expected<DhcpReply, std::string> decodeDhcp(std::span<const std::uint8_t> bytes);

} // namespace countis::sim
