// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/support/sockets/listener.h"

#include "core/printable.h"

#include <utility>

namespace countis::sim {
namespace {

using asio::ip::tcp;

constexpr std::chrono::milliseconds kRetryAccept{100};

tl::unexpected<Message> cannotListen(const tcp::endpoint& where, const asio::error_code& error) {
    MessageArgument reason = error.message();
    if (error == asio::error::address_in_use)
        reason = message(term("Messages", "the port is in use"));
    return tl::unexpected(message(term("Messages", "cannot listen on %1: %2"), textOf(where), std::move(reason)));
}

asio::error_code bindTo(tcp::acceptor& acceptor, const tcp::endpoint& local, bool shared) {
    asio::error_code error;
    acceptor.open(local.protocol(), error);
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(shared), error);
    if (!error)
        acceptor.bind(local, error);
    if (error) {
        asio::error_code ignored;
        acceptor.close(ignored);
    }
    return error;
}

/// A socket that is bound but does not listen keeps the port number and refuses every connection. With the address
/// shared, any program could bind and take it meanwhile; so that is only the second choice, for a port on which ended
/// connections of an earlier listener still wait.
tl::expected<void, Message> take(tcp::acceptor& acceptor, tcp::endpoint& local) {
    asio::error_code error = bindTo(acceptor, local, false);
    if (error == asio::error::address_in_use)
        error = bindTo(acceptor, local, true);
    if (error)
        return cannotListen(local, error);
    local = acceptor.local_endpoint(error);
    return {};
}

tl::expected<asio::ip::address, Message> addressOf(const std::string& text) {
    asio::error_code error;
    const auto ip = asio::ip::make_address(text, error);
    if (error)
        return tl::unexpected(message(term("Messages", "%1 is not an IP address to listen on"), quotedValue(text)));
    return ip;
}

} // namespace

std::string textOf(const tcp::endpoint& endpoint) {
    const std::string address = endpoint.address().to_string();
    return (endpoint.address().is_v6() ? "[" + address + "]" : address) + ":" + std::to_string(endpoint.port());
}

Listener::Listener(asio::any_io_executor io, Handlers handlers)
    : io_(std::move(io)), handlers_(std::move(handlers)), acceptor_(io_), retry_(io_) {
    if (!handlers_.log)
        handlers_.log = [](const std::string&) {};
}

Listener::~Listener() {
    close();
}

tl::expected<void, Message> Listener::bind(const std::string& address, std::uint16_t port) {
    const auto ip = addressOf(address);
    if (!ip)
        return tl::unexpected(ip.error());
    local_ = {*ip, port};
    return hold();
}

tl::expected<void, Message> Listener::hold() {
    return take(acceptor_, local_);
}

tl::expected<void, Message> Listener::prepareMove(const std::string& address) {
    const auto ip = addressOf(address);
    if (!ip)
        return tl::unexpected(ip.error());
    Hold next{{*ip, local_.port()}, tcp::acceptor(io_)};
    if (auto taken = take(next.acceptor, next.local); !taken)
        return taken;
    next_ = std::move(next);
    return {};
}

void Listener::commitMove() {
    if (!next_)
        return;
    const bool wasOpen = open_;
    close();
    local_ = next_->local;
    acceptor_ = std::move(next_->acceptor);
    next_.reset();
    if (!wasOpen)
        return;
    if (const auto opened = open(); !opened)
        handlers_.log(english(opened.error()));
}

tl::expected<void, Message> Listener::open() {
    if (open_)
        return {};
    // The number was lost if somebody took it in the moment between close and bind of refuse(): try again.
    if (!acceptor_.is_open())
        if (auto held = hold(); !held)
            return held;
    asio::error_code error;
    // Its connections inherit this: what remains of them does not hinder the next listener.
    acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
    acceptor_.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return cannotListen(local_, error);
    open_ = true;
    period_ = std::make_shared<int>();
    begin();
    return {};
}

void Listener::begin() {
    if (plugged_)
        accept();
    else
        fillQueue();
}

void Listener::refuse() {
    close();
    if (const auto held = hold(); !held)
        handlers_.log(english(held.error()));
}

void Listener::close() {
    open_ = false;
    period_.reset();
    asio::error_code ignored;
    acceptor_.close(ignored);
}

void Listener::accept() {
    acceptor_.async_accept(
        [this, period = std::weak_ptr(period_)](const asio::error_code& error, tcp::socket socket) {
            if (!period.expired()) // else perhaps with the listener itself
                accepted(error, std::move(socket));
        });
}

void Listener::accepted(const asio::error_code& error, tcp::socket socket) {
    if (error == asio::error::operation_aborted)
        return; // unplugged; setPlugged goes on with it
    if (error) {
        handlers_.log("cannot accept a connection: " + error.message());
        acceptLater();
        return;
    }
    asio::error_code gone;
    const auto peer = socket.remote_endpoint(gone);
    const bool ours = filler_ && peer == filler_->local_endpoint(gone);
    if (!gone && !ours)
        handlers_.take(std::move(socket), peer);
    if (plugged_)
        accept();
}

/// Out of descriptors, most likely: trying again at once would only burn time.
void Listener::acceptLater() {
    retry_.expires_after(kRetryAccept);
    retry_.async_wait([this, period = std::weak_ptr(period_)](const asio::error_code&) {
        if (!period.expired() && plugged_)
            accept();
    });
}

void Listener::setPlugged(bool plugged) {
    if (std::exchange(plugged_, plugged) == plugged || !open_)
        return;
    asio::error_code ignored;
    if (plugged)
        acceptor_.listen(asio::socket_base::max_listen_connections, ignored);
    else
        acceptor_.cancel(ignored);
    begin();
}

/// The system takes connections for a listener that does not accept them, until its queue is full; then it drops
/// their first packets, as a cable that is not there does. So the queue becomes one long, and is filled.
void Listener::fillQueue() {
    asio::error_code error;
    acceptor_.listen(0, error);
    filler_.emplace(io_);
    filler_->open(local_.protocol(), error);
    filler_->non_blocking(true, error);
    filler_->connect(local_, error); // would_block: under way, which is as good
}

} // namespace countis::sim
