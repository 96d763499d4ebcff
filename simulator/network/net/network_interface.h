// SPDX-License-Identifier: GPL-3.0-or-later
// A network interface of this machine, by ioctl and netlink (Linux). Setting addresses needs CAP_NET_ADMIN.
#pragma once

#include "core/message.h"
#include "simulator/network/net/dhcp_packet.h"

#include <string>

namespace countis::sim {

class NetworkInterface {
public:
    /// Finds it, and brings it up. The error is one sentence that says what to do.
    static tl::expected<NetworkInterface, Message> open(const std::string& name);

    const std::string& name() const { return name_; }
    int index() const { return index_; }
    const Mac& mac() const { return mac_; }

    /// Up, with a cable and a partner at its other end.
    bool hasLink() const;

    /// An address beside those that it has; true: it was not there yet. No route but that to its own subnet is made:
    /// a default route would be the whole machine's. The error is one clause.
    tl::expected<bool, Message> add(const NetworkSettings& network) const;
    tl::expected<void, Message> remove(const NetworkSettings& network) const;

private:
    NetworkInterface(std::string name, int index, const Mac& mac)
        : name_(std::move(name)), index_(index), mac_(mac) {}

    std::string name_;
    int index_;
    Mac mac_;
};

/// "needs the rights …": what to say for EPERM.
Message rightsWanted(const std::string& interfaceName);

} // namespace countis::sim
