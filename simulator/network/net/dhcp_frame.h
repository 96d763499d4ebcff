// SPDX-License-Identifier: GPL-3.0-or-later
// What a DHCP client writes and reads below UDP, since it has no address yet: IP and UDP headers (RFC 791, 768), and
// the ARP probe (RFC 5227) for whether an address is free. Pure.
#pragma once

#include "simulator/network/net/dhcp_packet.h"

#include <optional>
#include <span>
#include <vector>

namespace countis::sim {

inline constexpr std::uint16_t kDhcpServerPort = 67;
inline constexpr std::uint16_t kDhcpClientPort = 68;
inline constexpr Ipv4 kEverybody{255, 255, 255, 255};

/// From port 68 to port 67.
std::vector<std::uint8_t> dhcpFrame(const Ipv4& from, const Ipv4& to, std::span<const std::uint8_t> message);

struct DhcpDatagram {
    Ipv4 from{};
    std::span<const std::uint8_t> message; // part of the frame
};
/// Pending: between two interfaces of one computer, the system leaves the checksum to the hardware, which does not
/// exist. The field then has no meaning.
enum class UdpChecksum : std::uint8_t { Sent, Pending };
/// nullopt: no whole UDP datagram to port 68, or one that was damaged on its way: the checksum of IP must be right,
/// and that of UDP too where there is one.
std::optional<DhcpDatagram> readDhcpFrame(std::span<const std::uint8_t> frame,
                                          UdpChecksum checked = UdpChecksum::Sent);

std::vector<std::uint8_t> arpProbe(const Mac& ours, const Ipv4& address);
/// Another device has the address, or is about to take it (RFC 5227 section 2.1.1).
bool claims(std::span<const std::uint8_t> arp, const Mac& ours, const Ipv4& wanted);

} // namespace countis::sim
