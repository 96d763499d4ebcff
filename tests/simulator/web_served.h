// SPDX-License-Identifier: GPL-3.0-or-later
// The web server of a meter over real sockets, on a thread of its own.
#pragma once

#include "simulator/network/web/web_server.h"

#include "simulator/installation/loads/builtin_loads.h"
#include "support/catch.h"
#include "web_client.h"
#include "web_fixture.h"

#include <asio/executor_work_guard.hpp>
#include <asio/post.hpp>

#include <future>
#include <thread>

namespace countis::test {

inline const std::string kGet = "GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

/// A meter, its web server, and the thread that both live on.
class Served {
public:
    explicit Served(const sim::web::RequestLimits& limits = {}) {
        server_ = std::make_unique<sim::web::WebServer>(io_.get_executor(), meter_,
                                                        sim::web::WebServerOptions{.limits = limits, .cost = kCheap});
        REQUIRE(server_->bind("127.0.0.1", 0));
        REQUIRE(server_->open());
        thread_ = std::thread([this] { io_.run(); });
    }
    ~Served() {
        io_.stop();
        thread_.join();
        server_.reset();
    }

    template <typename Work>
    auto on(Work work) {
        std::promise<decltype(work(*server_))> result;
        asio::post(io_, [&] { result.set_value(work(*server_)); });
        return result.get_future().get();
    }
    std::uint16_t port() {
        return on([](sim::web::WebServer& server) { return server.port(); });
    }

private:
    asio::io_context io_{1};
    asio::executor_work_guard<asio::io_context::executor_type> busy_{io_.get_executor()};
    sim::SimulatedMeter meter_{SystemClock().now(), {}, {}, *sim::builtinLoad("idle"), 1};
    std::unique_ptr<sim::web::WebServer> server_;
    std::thread thread_;
};

inline WebClient connected(Served& served, const char* address = "127.0.0.1") {
    WebClient client;
    REQUIRE(client.connect(served.port(), address));
    return client;
}

} // namespace countis::test
