// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/net/ntp_service.h"

#include <asio/buffer.hpp>

#include <utility>

namespace countis::sim {
namespace {

using asio::ip::udp;

/// More than two reads of the clock can be apart, far less than what makes a clock wrong.
constexpr std::chrono::seconds kSetByHand{1};

} // namespace

struct NtpService::Socket {
    explicit Socket(asio::io_context& io) : udp(io) {}
    asio::ip::udp::socket udp;
    // Longer datagrams than a header with extension fields and a MAC are cut, and still good.
    std::array<std::uint8_t, 256> datagram{};
};

NtpService::NtpService(asio::io_context& io, const Clock& clock, std::uint64_t seed,
                       std::function<void(WallTime)> setWall)
    : io_(io), clock_(clock), setWall_(std::move(setWall)), client_(seed) {
    client_.start({}, clock.now().mono);
}

NtpService::~NtpService() {
    stop();
}

void NtpService::stop() {
    if (server_ == Ipv4{})
        return;
    begin({}, 0);
}

void NtpService::begin(const Ipv4& server, std::uint16_t port) {
    server_ = server;
    port_ = port;
    if (socket_) {
        asio::error_code ignored;
        socket_->udp.close(ignored);
        socket_.reset();
    }
    const bool off = server == Ipv4{};
    client_.start(off ? std::string() : dotted(server) + ":" + std::to_string(port), clock_.now().mono);
}

void NtpService::tick(const Ipv4& server, std::uint16_t port) {
    if (server != server_ || (port != port_ && server != Ipv4{}))
        begin(server, port);
    const SampleTime now = clock_.now();
    watchWall(now);
    const auto actions = client_.tick(now);
    if (actions.wall) {
        setWall_(*actions.wall);
        seen_ = clock_.now();
    }
    if (actions.request)
        send(*actions.request);
}

void NtpService::watchWall(const SampleTime& now) {
    if (seen_ && std::chrono::abs((now.wall - seen_->wall) - (now.mono - seen_->mono)) > kSetByHand)
        client_.clockWasSet();
    seen_ = now;
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
    if (socket_)
        socket_->udp.close(error);
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
                                  client_.received(std::span(held->datagram).first(bytes), clock_.now());
                                  receive(held);
                              });
}

} // namespace countis::sim
