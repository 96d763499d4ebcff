// SPDX-License-Identifier: GPL-3.0-or-later
// The NTP client on a UDP socket. Single-threaded: everything here runs on the io_context's thread.
#pragma once

#include "simulator/network/net/net_options.h"
#include "simulator/network/net/ntp_client.h"

#include <asio/io_context.hpp>
#include <asio/ip/udp.hpp>

#include <functional>
#include <memory>

namespace countis::sim {

class NtpService {
public:
    /// `device` is the clock that `setWall` sets. It moves in steps of a tick; `real` measures the time within a
    /// tick.
    NtpService(asio::io_context& io, const Clock& device, const Clock& real, std::uint64_t seed,
               std::function<void(WallTime)> setWall);
    ~NtpService();
    NtpService(const NtpService&) = delete;
    NtpService& operator=(const NtpService&) = delete;

    /// At each tick of the device's clock, while that runs as fast as real time, with the server as it is set now: a
    /// change begins anew.
    void tick(const Ipv4& server, std::uint16_t port = kNtpPort);
    /// Instead: no server is set, the meter is off or runs at another speed. `why` is one clause.
    void stop(const std::string& why);

    const NtpStatus& status() const { return client_.status(); }

private:
    struct Socket;
    void begin(const Ipv4& server, std::uint16_t port);
    void close();
    SampleTime now() const;
    void watchClocks();
    void receive(const std::shared_ptr<Socket>& socket);
    void send(std::span<const std::uint8_t> request);

    asio::io_context& io_;
    const Clock& device_;
    const Clock& real_;
    std::function<void(WallTime)> setWall_;
    NtpClient client_;
    Ipv4 server_{}; // 0.0.0.0: stopped
    std::uint16_t port_ = 0;
    std::shared_ptr<Socket> socket_; // handlers of an earlier one find it gone
    SampleTime tick_;                // the latest, of the device
    Instant tickAt_;                 // and when that was
};

} // namespace countis::sim
