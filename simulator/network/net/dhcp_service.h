// SPDX-License-Identifier: GPL-3.0-or-later
// The meter's address on an interface of this machine: leased by DHCP, or the fixed one. Single-threaded: everything
// here runs on the io_context's thread.
#pragma once

#include "simulator/network/net/dhcp_client.h"
#include "simulator/network/net/dhcp_link.h"

#include <memory>

namespace countis::sim {

class DhcpService {
public:
    /// `clock` is the device's; `log` takes one clause.
    DhcpService(asio::io_context& io, const Clock& clock, std::uint64_t seed,
                std::function<void(const std::string&)> log);
    /// A clean end: gives the lease back and takes off the interface what it put there.
    ~DhcpService();
    DhcpService(const DhcpService&) = delete;
    DhcpService& operator=(const DhcpService&) = delete;

    /// The error is one sentence that says what to do.
    tl::expected<void, Message> open(const std::string& interfaceName);

    /// Often. `on` is the supply; without it, or without its cable, the meter is not there.
    void tick(const MeterSettings& settings, bool on, bool plugged);

    DhcpStatus status() const;

private:
    void follow(const MeterSettings& settings);
    void followLink(bool linked);
    void carryOut();
    void configure(const std::optional<NetworkSettings>& network);

    asio::io_context& io_;
    const Clock& clock_;
    std::function<void(const std::string&)> log_;
    DhcpClient client_;
    std::optional<NetworkInterface> interface_;
    std::unique_ptr<DhcpLink> link_;
    bool wanted_ = false; // the settings ask for DHCP
    bool running_ = false;
    bool linked_ = false;
    NetworkSettings fixed_;
    std::optional<NetworkSettings> on_; // what the interface carries for the meter
    bool ours_ = false;                 // and carries only because of it
    std::string trouble_;               // with the interface
};

} // namespace countis::sim
