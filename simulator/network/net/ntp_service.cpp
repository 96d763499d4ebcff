// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/net/ntp_service.h"

#include "core/ipv4.h"

#include <asio/buffer.hpp>

#include <algorithm>
#include <utility>

namespace countis::sim {
namespace {

using asio::ip::udp;

/// Clocks that go together differ by less from tick to tick, clocks that somebody has set by more.
constexpr std::chrono::seconds kApart{2};

/// No tick lasts longer.
constexpr std::chrono::milliseconds kInterval{100};

} // namespace

struct NtpService::Socket {
    explicit Socket(asio::io_context& io) : udp(io) {}
    asio::ip::udp::socket udp;
    // Longer datagrams than a header with extension fields and a MAC are cut, and still good.
    std::array<std::uint8_t, 256> datagram{};
};

NtpService::NtpService(asio::io_context& io, const Clock& device, const Clock& real, std::uint64_t seed,
                       std::function<void(WallTime)> setWall)
    : io_(io), device_(device), real_(real), setWall_(std::move(setWall)), client_(seed), tick_(device.now()),
      tickAt_(real.now().mono) {
    client_.stop("no time server is set");
}

NtpService::~NtpService() {
    close();
}

void NtpService::close() {
    asio::error_code ignored;
    if (socket_)
        socket_->udp.close(ignored);
    socket_.reset();
}

void NtpService::stop(const std::string& why) {
    if (server_ == Ipv4{} && client_.status().words == why)
        return;
    server_ = {};
    close();
    client_.stop(why);
}

void NtpService::begin(const Ipv4& server, std::uint16_t port) {
    close();
    server_ = server;
    port_ = port;
    client_.start(dotted(server) + ":" + std::to_string(port), device_.now().mono);
    tick_ = device_.now();
    tickAt_ = real_.now().mono;
}

/// The device's clock between two ticks.
SampleTime NtpService::now() const {
    SampleTime now = tick_;
    const auto since = std::min<Instant::duration>(real_.now().mono - tickAt_, kInterval);
    now.mono += since;
    now.wall += std::chrono::floor<std::chrono::milliseconds>(since);
    return now;
}

void NtpService::tick(const Ipv4& server, std::uint16_t port) {
    if (server == Ipv4{}) {
        stop("no time server is set");
        return;
    }
    if (server != server_ || port != port_)
        begin(server, port);
    watchClocks();
    const auto actions = client_.tick(tick_);
    if (actions.wall) {
        setWall_(*actions.wall);
        tick_ = device_.now();
    }
    if (actions.request)
        send(*actions.request);
}

/// The time of day was set by hand, or the machine was suspended and the device's time stood still: a large
/// difference from the server is then no lie of the server's.
void NtpService::watchClocks() {
    const SampleTime tick = std::exchange(tick_, device_.now());
    const Instant at = std::exchange(tickAt_, real_.now().mono);
    const auto passed = tick_.mono - tick.mono;
    if (std::chrono::abs((tick_.wall - tick.wall) - passed) > kApart ||
        std::chrono::abs((tickAt_ - at) - passed) > kApart)
        client_.clockWasSet();
}

/// A fresh connected socket: the kernel lets in what comes from the server only, and each question has a port that
/// was not known before.
void NtpService::send(std::span<const std::uint8_t> request) {
    const udp::endpoint server(asio::ip::address_v4(server_), port_);
    auto socket = std::make_shared<Socket>(io_);
    asio::error_code error;
    socket->udp.open(udp::v4(), error);
    if (!error)
        socket->udp.connect(server, error);
    if (!error)
        socket->udp.send(asio::buffer(request.data(), request.size()), 0, error);
    close();
    socket_ = std::move(socket);
    receive(socket_);
}

void NtpService::receive(const std::shared_ptr<Socket>& socket) {
    socket->udp.async_receive(asio::buffer(socket->datagram),
                              [this, weak = std::weak_ptr(socket)](const asio::error_code& error, std::size_t bytes) {
                                  const auto held = weak.lock();
                                  if (!held || error == asio::error::operation_aborted)
                                      return; // perhaps with the service itself
                                  if (error)
                                      return; // nothing listens there: the client finds that nobody answers
                                  client_.received(std::span(held->datagram).first(bytes), now());
                                  receive(held);
                              });
}

} // namespace countis::sim
