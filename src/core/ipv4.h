// SPDX-License-Identifier: GPL-3.0-or-later
// IPv4 addresses as every program of this project reads, writes and judges them. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace countis {

/// The first byte is the highest: 192.168.0.4 is {192, 168, 0, 4}.
using Ipv4 = std::array<std::uint8_t, 4>;

/// Four decimal bytes and nothing else: "192.168.0.4". Leading zeros are decimal, as the meter's display shows a
/// byte: "192.168.000.004" is the same address (the C library would read 010 as octal). At most three digits a byte.
std::optional<Ipv4> parseIpv4(std::string_view text);

/// Whether `host` ends in a number, decimal or hexadecimal ("1.2.3", "0x7f000001", "2130706433", "127.0.0.1."). No
/// host name ends in a number, and resolvers treat such a spelling as an address. If parseIpv4() does not accept it,
/// it is therefore a typing error.
bool isNumericHost(std::string_view host);

/// "192.168.0.4": without leading zeros.
std::string dotted(const Ipv4& address);

/// Of one station: not 0.x, loopback, multicast, reserved or broadcast.
bool isUnicast(const Ipv4& address);

/// The first byte is the highest.
std::uint32_t bitsOf(const Ipv4& address);

/// Ones, then zeros; at least one of the former.
bool isNetmask(const Ipv4& mask);

/// A netmask of a network with room for two stations at least, as a meter can be given.
bool isStationMask(const Ipv4& mask);

/// Of one station in the network of `mask`: neither its first address nor its last, where it has others (RFC 3021).
bool isHost(const Ipv4& address, const Ipv4& mask);

/// What a client can ask: one station, or this machine by a loopback address.
bool isPeer(const Ipv4& address);

} // namespace countis
