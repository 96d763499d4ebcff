// SPDX-License-Identifier: GPL-3.0-or-later
// A TCP port of a simulated device: taken, open, refusing, or at the end of a cable that is out. Single-threaded:
// everything here runs on the io_context's thread.
#pragma once

#include "simulator/support/sockets/moving_listener.h"

#include <asio/any_io_executor.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/steady_timer.hpp>
#include <tl/expected.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace countis::sim {

/// "127.0.0.1:1502", "[::1]:1502".
std::string textOf(const asio::ip::tcp::endpoint& endpoint);

class Listener final : public MovingListener {
public:
    struct Handlers {
        std::function<void(asio::ip::tcp::socket, const asio::ip::tcp::endpoint& peer)> take;
        std::function<void(const std::string&)> log{};
    };

    /// The io_context behind `io` must outlive it.
    Listener(asio::any_io_executor io, Handlers handlers);
    ~Listener() override;
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    /// Takes the port (0: a free one) but refuses connections until open(). The error is one sentence.
    tl::expected<void, Message> bind(const std::string& address, std::uint16_t port);
    tl::expected<void, Message> open();
    bool isOpen() const { return open_; }
    /// Refuses on the same port number, which stays taken: other programs cannot bind it, unless within a minute
    /// after a connection of it was ended from here.
    void refuse();
    /// Lets go of the port.
    void close();

    tl::expected<void, Message> prepareMove(const std::string& address) override;
    /// If it cannot listen there after all, it does not listen, and open() may be tried again.
    void commitMove() override;
    void abandonMove() override { next_.reset(); }

    /// A pulled cable: nothing is refused, and nothing taken. New connections wait for an answer to their first
    /// packet until the cable is back (on Linux; elsewhere they may be accepted by the system and are then silent).
    void setPlugged(bool plugged);
    bool plugged() const { return plugged_; }

    std::string endpoint() const { return textOf(local_); }
    std::uint16_t port() const { return local_.port(); }

private:
    using Tcp = asio::ip::tcp;

    /// A port that is taken, and where.
    struct Hold {
        Tcp::endpoint local;
        Tcp::acceptor acceptor;
    };

    tl::expected<void, Message> hold();
    void begin();
    void accept();
    void accepted(const asio::error_code& error, Tcp::socket socket);
    void acceptLater();
    void fillQueue();

    asio::any_io_executor io_;
    Handlers handlers_;
    Tcp::endpoint local_;
    Tcp::acceptor acceptor_;
    std::optional<Hold> next_; // where to move
    asio::steady_timer retry_; // accepting, when descriptors ran out
    bool open_ = false;
    bool plugged_ = true;
    std::optional<Tcp::socket> filler_; // of the queue of connections while unplugged
    std::shared_ptr<int> period_;       // handlers of an earlier open() find it gone
};

} // namespace countis::sim
