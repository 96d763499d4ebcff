// SPDX-License-Identifier: GPL-3.0-or-later
// What a DHCP server's offer or acknowledgement is good for. Pure.
#pragma once

#include "simulator/network/net/dhcp_packet.h"

#include <chrono>

namespace countis::sim {

/// What the interface is to carry.
NetworkSettings networkOf(const DhcpReply& reply);

/// It names the address of one station, with a mask that is one, for a time.
bool usable(const DhcpReply& reply);

/// Counted from the request (RFC 2131 section 4.4.1).
struct LeaseTimes {
    std::chrono::seconds renew, rebind, end;
};
/// Section 4.4.5: half and seven eighths of the lease, unless the server says otherwise and makes sense.
LeaseTimes timesOf(const DhcpReply& ack);

} // namespace countis::sim
