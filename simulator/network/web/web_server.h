// SPDX-License-Identifier: GPL-3.0-or-later
// The web server of one hosted meter. Its port lives on the host's io_context; each connection has a thread.
#pragma once

#include "simulator/network/web/hosted_device.h"
#include "simulator/network/web/request_limits.h"
#include "simulator/network/web/web_app.h"
#include "simulator/support/sockets/listener.h"

#include <asio/any_io_executor.hpp>
#include <tl/expected.hpp>

#include <cstdint>
#include <memory>
#include <string>

namespace countis::sim::web {

class HttpClients;
class HttpEngine;

struct WebServerOptions {
    RequestLimits limits{};
    std::size_t connections = 8;
    PasswordCost cost{};
    HostSide host{};
    std::function<void(const std::string&)> log{}; // called on the io_context's thread
};

/// All but the destructor on the io_context's thread, or before it runs.
class WebServer final : public MovingListener {
public:
    /// The io_context behind `io` and `meter` must outlive it.
    WebServer(asio::any_io_executor io, SimulatedMeter& meter, WebServerOptions options);
    /// The io_context must not run meanwhile.
    ~WebServer() override;
    WebServer(const WebServer&) = delete;
    WebServer& operator=(const WebServer&) = delete;

    /// Takes the port (0: a free one), refuses until open().
    tl::expected<void, Message> bind(const std::string& address, std::uint16_t port);
    tl::expected<void, Message> open() { return listener_.open(); }
    bool isOpen() const { return listener_.isOpen(); }
    /// The meter has no power: all clients are gone, and new ones are refused.
    void refuse();
    tl::expected<void, Message> prepareMove(const std::string& address) override {
        return listener_.prepareMove(address);
    }
    /// Answers under way are still given. Sessions end: whoever has the old address next would be sent their cookies.
    void commitMove() override;
    void abandonMove() override { listener_.abandonMove(); }
    void setPlugged(bool plugged);

    std::uint16_t port() const { return listener_.port(); }
    /// "http://127.0.0.1:8080".
    std::string url() const { return "http://" + listener_.endpoint(); }

private:
    void take(asio::ip::tcp::socket socket, const asio::ip::tcp::endpoint& peer);

    asio::any_io_executor io_;
    WebServerOptions options_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(); // lines that come to the log later find it gone
    HostedDevice device_;
    SystemClock clock_;
    SystemRandom random_;
    std::unique_ptr<WebApp> app_; // with the port in its cookies
    std::unique_ptr<HttpEngine> engine_;
    Listener listener_;
    std::unique_ptr<HttpClients> clients_;
};

} // namespace countis::sim::web
