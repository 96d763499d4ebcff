// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/net/dhcp_lease.h"

#include <algorithm>

namespace countis::sim {
namespace {

using std::chrono::seconds;

/// As good as for ever, and far from where an Instant ends.
constexpr seconds kLongest{std::chrono::years(100)};

/// What a mask is where the server names none (RFC 950).
Ipv4 classMask(const Ipv4& address) {
    if (address[0] < 128)
        return {255, 0, 0, 0};
    return address[0] < 192 ? Ipv4{255, 255, 0, 0} : Ipv4{255, 255, 255, 0};
}

} // namespace

NetworkSettings networkOf(const DhcpReply& reply) {
    return {reply.yours, reply.netmask.value_or(classMask(reply.yours)), reply.router.value_or(Ipv4{})};
}

bool usable(const DhcpReply& reply) {
    const NetworkSettings network = networkOf(reply);
    return isNetmask(network.netmask) && isHost(network.address, network.netmask) &&
           (!reply.server || isUnicast(*reply.server)) && reply.lease.value_or(0) != 0;
}

LeaseTimes timesOf(const DhcpReply& ack) {
    const seconds end = std::min(seconds(ack.lease.value_or(0)), kLongest);
    LeaseTimes times{seconds(ack.t1.value_or(0)), ack.t2 ? seconds(*ack.t2) : end * 7 / 8, end};
    if (times.renew == seconds(0))
        times.renew = end / 2;
    if (times.renew > times.rebind || times.rebind > times.end)
        times = {end / 2, end * 7 / 8, end};
    return times;
}

} // namespace countis::sim
