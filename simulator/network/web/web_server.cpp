// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/web_server.h"

#include "simulator/network/web/http_clients.h"
#include "simulator/network/web/http_engine.h"

#include <asio/post.hpp>

#include <utility>

namespace countis::sim::web {

WebServer::WebServer(asio::any_io_executor io, SimulatedMeter& meter, WebServerOptions options)
    : io_(std::move(io)), options_(std::move(options)), device_(io_, meter, options_.host),
      engine_(
          std::make_unique<HttpEngine>([this](const WebRequest& request) { return app_->answer(request); }, clock_)),
      listener_(io_, {.take = [this](asio::ip::tcp::socket socket,
                                     const asio::ip::tcp::endpoint& peer) { take(std::move(socket), peer); },
                      .log = [this](const std::string& line) { options_.log(line); }}) {
    const auto serve = [this](HttpStream& stream, const std::string& peer, bool last) {
        return engine_->serve(stream, peer, last);
    };
    clients_ = std::make_unique<HttpClients>(serve, options_.limits, options_.connections);
    if (!options_.log)
        options_.log = [](const std::string&) {};
}

WebServer::~WebServer() {
    device_.release();
}

void WebServer::take(asio::ip::tcp::socket socket, const asio::ip::tcp::endpoint& peer) {
    asio::error_code error;
    socket.set_option(asio::ip::tcp::no_delay(true), error);
    const int handle = socket.release(error);
    if (!error)
        clients_->add(handle, peer.address().to_string());
}

tl::expected<void, Message> WebServer::bind(const std::string& address, std::uint16_t port) {
    if (auto bound = listener_.bind(address, port); !bound)
        return bound;
    WebAppOptions options;
    options.cookieMark = std::to_string(listener_.port());
    options.cost = options_.cost;
    options.log = [this](const std::string& line) {
        asio::post(io_, [this, alive = std::weak_ptr(alive_), line] {
            if (!alive.expired())
                options_.log(line);
        });
    };
    app_ = std::make_unique<WebApp>(device_, clock_, random_, std::move(options));
    return {};
}

void WebServer::refuse() {
    listener_.refuse();
    clients_->endAll(true);
}

void WebServer::commitMove() {
    listener_.commitMove();
    clients_->endAfterAnswer();
    app_->endSessions();
}

void WebServer::setPlugged(bool plugged) {
    listener_.setPlugged(plugged);
    clients_->setPlugged(plugged);
}

} // namespace countis::sim::web
