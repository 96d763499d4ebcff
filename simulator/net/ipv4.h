// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to know about an IPv4 address. Pure.
#pragma once

#include "core/device/settings.h"

#include <cstdint>
#include <string>

namespace countis::sim {

/// "192.168.0.4"
std::string dotted(const Ipv4& address);

/// The first byte is the highest.
std::uint32_t number(const Ipv4& address);

/// Ones, then zeros; at least one of the former.
bool isNetmask(const Ipv4& mask);

/// Of one station: not 0.x, loopback, multicast or reserved.
bool isUnicast(const Ipv4& address);

/// Of one station in the network of `mask`: neither its first address nor its last, where it has others (RFC 3021).
bool isHost(const Ipv4& address, const Ipv4& mask);

} // namespace countis::sim
