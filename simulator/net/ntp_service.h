// SPDX-License-Identifier: GPL-3.0-or-later
// The NTP client on a UDP socket. Single-threaded: everything here runs on the io_context's thread.
#pragma once

#include "simulator/net/ntp_client.h"

#include <asio/io_context.hpp>
#include <asio/ip/udp.hpp>

#include <functional>
#include <memory>

namespace countis::sim {

inline constexpr std::uint16_t kNtpPort = 123;

class NtpService {
public:
    /// `clock` is the device's; `setWall` sets it.
    NtpService(asio::io_context& io, const Clock& clock, std::uint64_t seed, std::function<void(WallTime)> setWall);
    ~NtpService();
    NtpService(const NtpService&) = delete;
    NtpService& operator=(const NtpService&) = delete;

    /// Often, with the server as it is set now (0.0.0.0: none): a change begins anew.
    void tick(const Ipv4& server, std::uint16_t port = kNtpPort);
    /// The meter is off, or has no network.
    void stop();

    const NtpStatus& status() const { return client_.status(); }

private:
    struct Socket;
    void begin(const Ipv4& server, std::uint16_t port);
    void watchWall(const SampleTime& now);
    void receive(const std::shared_ptr<Socket>& socket);
    void send(std::span<const std::uint8_t> request);

    asio::io_context& io_;
    const Clock& clock_;
    std::function<void(WallTime)> setWall_;
    NtpClient client_;
    Ipv4 server_{};
    std::uint16_t port_ = 0;
    std::shared_ptr<Socket> socket_; // handlers of an earlier one find it closed
    std::optional<SampleTime> seen_; // of the tick before: wall and mono go alike unless somebody sets the clock
};

} // namespace countis::sim
