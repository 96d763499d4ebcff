// SPDX-License-Identifier: GPL-3.0-or-later
// The two sockets of a DHCP client on one Ethernet interface (Linux, packet(7)): below IP, since there is no address
// yet. Needs CAP_NET_RAW. Single-threaded: everything here runs on the io_context's thread.
#pragma once

#include "simulator/network/net/dhcp_client.h"
#include "simulator/network/net/dhcp_frame.h"
#include "simulator/network/net/network_interface.h"

#include <asio/io_context.hpp>
#include <asio/posix/stream_descriptor.hpp>

#include <functional>
#include <map>
#include <memory>

namespace countis::sim {

class DhcpLink {
public:
    /// The error is one sentence that says what to do.
    static tl::expected<std::unique_ptr<DhcpLink>, Message> open(asio::io_context& io,
                                                                 const NetworkInterface& interface);
    ~DhcpLink();
    DhcpLink(const DhcpLink&) = delete;
    DhcpLink& operator=(const DhcpLink&) = delete;

    /// A datagram to port 68.
    void onMessage(std::function<void(std::span<const std::uint8_t>)> handler) { onMessage_ = std::move(handler); }
    /// Another device claims the address that was asked for.
    void onClaim(std::function<void()> handler) { onClaim_ = std::move(handler); }

    /// Waits for nothing; what cannot be sent is lost, as on the wire.
    void send(const DhcpSend& message);
    void probe(const Ipv4& address);
    /// No claim is heard any more.
    void endProbe() { probed_.reset(); }

private:
    struct Sockets;
    struct Frame {
        std::span<const std::uint8_t> bytes;
        Mac sender{};
        UdpChecksum checksum = UdpChecksum::Sent;
    };
    using Take = std::function<void(const Frame&)>;
    DhcpLink(NetworkInterface interface, std::shared_ptr<Sockets> sockets);
    void listen();
    void wait(asio::posix::stream_descriptor& socket, const Take& take);
    void read(int socket, const Take& take);
    void takeIp(const Frame& frame);
    Mac nextHop(const Ipv4& server) const;

    NetworkInterface interface_;
    std::shared_ptr<Sockets> sockets_; // handlers find it gone with the link
    std::optional<Ipv4> probed_;
    std::function<void(std::span<const std::uint8_t>)> onMessage_;
    std::function<void()> onClaim_;
    // From whom replies came, by their address: a server, or a relay on the way to it.
    std::map<Ipv4, Mac> senders_;
    std::optional<Mac> lastSender_;
};

} // namespace countis::sim
