// SPDX-License-Identifier: GPL-3.0-or-later
// IPv4 addresses in the network of their mask. Pure.
#pragma once

#include "core/ipv4.h"

#include <cstdint>

namespace countis::sim {

/// The first byte is the highest.
std::uint32_t number(const Ipv4& address);

/// Ones, then zeros; at least one of the former.
bool isNetmask(const Ipv4& mask);

/// Of one station in the network of `mask`: neither its first address nor its last, where it has others (RFC 3021).
bool isHost(const Ipv4& address, const Ipv4& mask);

} // namespace countis::sim
