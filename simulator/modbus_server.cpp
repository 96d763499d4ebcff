// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/modbus_server.h"

#include "simulator/modbus_connection.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace countis::sim {
namespace {

using asio::ip::tcp;

constexpr std::chrono::milliseconds kRetryAccept{100};

std::string text(const tcp::endpoint& endpoint) {
    const std::string address = endpoint.address().to_string();
    return (endpoint.address().is_v6() ? "[" + address + "]" : address) + ":" + std::to_string(endpoint.port());
}

tl::unexpected<std::string> cannotListen(const tcp::endpoint& where, const asio::error_code& error) {
    const std::string reason = error == asio::error::address_in_use ? "the port is in use" : error.message();
    return tl::unexpected("cannot listen on " + text(where) + ": " + reason);
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
tl::expected<void, std::string> take(tcp::acceptor& acceptor, tcp::endpoint& local) {
    asio::error_code error = bindTo(acceptor, local, false);
    if (error == asio::error::address_in_use)
        error = bindTo(acceptor, local, true);
    if (error)
        return cannotListen(local, error);
    local = acceptor.local_endpoint(error);
    return {};
}

tl::expected<asio::ip::address, std::string> addressOf(const std::string& text) {
    asio::error_code error;
    const auto ip = asio::ip::make_address(text, error);
    if (error)
        return tl::unexpected("\"" + text + "\" is no IP address to listen on");
    return ip;
}

} // namespace

ModbusServer::ModbusServer(asio::io_context& io, ModbusDevice& device, RateLimitedLog& log,
                           const ServerLimits& limits)
    : io_(io), device_(device), log_(log), limits_(limits), acceptor_(io), retry_(io) {}

ModbusServer::~ModbusServer() {
    close();
}

tl::expected<void, std::string> ModbusServer::bind(const std::string& address, std::uint16_t port) {
    const auto ip = addressOf(address);
    if (!ip)
        return tl::unexpected(ip.error());
    local_ = {*ip, port};
    return hold();
}

tl::expected<void, std::string> ModbusServer::hold() {
    return take(acceptor_, local_);
}

tl::expected<void, std::string> ModbusServer::prepareMove(const std::string& address) {
    const auto ip = addressOf(address);
    if (!ip)
        return tl::unexpected(ip.error());
    Hold next{{*ip, local_.port()}, tcp::acceptor(io_)};
    if (auto taken = take(next.acceptor, next.local); !taken)
        return taken;
    next_ = std::move(next);
    return {};
}

void ModbusServer::commitMove() {
    if (!next_)
        return;
    const bool wasOpen = open_;
    letGo();
    local_ = next_->local;
    acceptor_ = std::move(next_->acceptor);
    next_.reset();
    if (!wasOpen)
        return;
    const auto listening = listen();
    wanted_ = listening.has_value(); // or whoever asked for it tries again
    if (!listening)
        log([&] { return listening.error(); });
}

tl::expected<void, std::string> ModbusServer::open() {
    if (!open_ && !refuses())
        if (auto listening = listen(); !listening)
            return listening;
    wanted_ = true;
    return {};
}

tl::expected<void, std::string> ModbusServer::listen() {
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
    if (plugged_)
        accept();
    else
        fillQueue();
    return {};
}

void ModbusServer::refuse() {
    wanted_ = false;
    stopListening();
}

void ModbusServer::stopListening() {
    for (const auto& connection : connections_)
        connection->resetAtClose();
    letGo();
    if (const auto held = hold(); !held)
        log([&] { return held.error(); });
}

void ModbusServer::close() {
    wanted_ = false;
    letGo();
}

void ModbusServer::letGo() {
    open_ = false;
    period_.reset();
    dropAll();
    asio::error_code ignored;
    acceptor_.close(ignored);
}

bool ModbusServer::refuses() const {
    return std::ranges::find(faults_, ProtocolFaultKind::Refused, &ProtocolFault::kind) != faults_.end();
}

void ModbusServer::setFaults(ProtocolFaultSet faults) {
    if (faults == faults_)
        return;
    faults_ = std::move(faults);
    log([&] {
        std::string text = "faults of the protocol:";
        for (const ProtocolFault& fault : faults_)
            text.append(" ").append(faultText(fault));
        return faults_.empty() ? text + " none" : text;
    });
    if (std::ranges::find(faults_, ProtocolFaultKind::Frozen, &ProtocolFault::kind) == faults_.end())
        frozen_.reset();
    else if (!frozen_)
        frozen_ = device_.registers();
    if (open_ && refuses()) {
        stopListening();
    } else if (wanted_ && !open_ && !refuses()) {
        const auto listening = listen();
        wanted_ = listening.has_value(); // or whoever asked for it tries again
        if (!listening)
            log([&] { return listening.error(); });
    }
}

std::string ModbusServer::endpoint() const {
    return text(local_);
}

void ModbusServer::accept() {
    acceptor_.async_accept(
        [this, period = std::weak_ptr(period_)](const asio::error_code& error, tcp::socket socket) {
            if (period.expired()) // perhaps with the server itself
                return;
            if (error == asio::error::operation_aborted)
                return; // unplugged; setPlugged goes on with it
            if (error) {
                log([&] { return "cannot accept a connection: " + error.message(); });
                acceptLater();
                return;
            }
            admit(std::move(socket));
            if (plugged_)
                accept();
        });
}

/// Out of descriptors, most likely: trying again at once would only burn time.
void ModbusServer::acceptLater() {
    retry_.expires_after(kRetryAccept);
    retry_.async_wait([this, period = std::weak_ptr(period_)](const asio::error_code&) {
        if (!period.expired() && plugged_)
            accept();
    });
}

void ModbusServer::setPlugged(bool plugged) {
    if (std::exchange(plugged_, plugged) == plugged)
        return;
    asio::error_code ignored;
    if (!plugged) {
        if (open_) {
            acceptor_.cancel(ignored);
            fillQueue();
        }
        return;
    }
    for (const auto& connection : std::vector(connections_.begin(), connections_.end()))
        connection->resume();
    if (open_) {
        acceptor_.listen(asio::socket_base::max_listen_connections, ignored);
        accept();
    }
}

/// The system takes connections for a listener that does not accept them, until its queue is full; then it drops
/// their first packets, as a cable that is not there does. So the queue becomes one long, and is filled.
void ModbusServer::fillQueue() {
    asio::error_code error;
    acceptor_.listen(0, error);
    filler_.emplace(io_);
    filler_->open(local_.protocol(), error);
    filler_->non_blocking(true, error);
    filler_->connect(local_, error); // would_block: under way, which is as good
}

void ModbusServer::admit(tcp::socket socket) {
    asio::error_code error;
    const auto remote = socket.remote_endpoint(error);
    if (error || (filler_ && remote == filler_->local_endpoint(error))) // gone already, or our own
        return;
    if (connections_.size() >= limits_.connections) {
        const auto longestIdle = connections_.begin();
        log([&] { return (*longestIdle)->peer() + " was idle longest and makes room"; });
        drop(longestIdle);
    }
    auto connection = std::make_shared<ModbusConnection>(*this, std::move(socket), text(remote));
    log([&] { return connection->peer() + " connected"; });
    connections_.push_back(connection);
    connection->start(std::prev(connections_.end()));
}

void ModbusServer::served(Connections::iterator connection) {
    connections_.splice(connections_.end(), connections_, connection);
}

void ModbusServer::drop(Connections::iterator connection) {
    (*connection)->close();
    connections_.erase(connection);
}

void ModbusServer::dropAll() {
    while (!connections_.empty())
        drop(connections_.begin());
}

void ModbusServer::sweep(Instant now) {
    now_ = now;
    if (!plugged_)
        return;
    for (auto next = connections_.begin(); next != connections_.end();) {
        const auto connection = next++;
        if (const auto why = (*connection)->overdue(now, limits_)) {
            log([&] { return (*connection)->peer() + " " + std::string(*why) + ": dropped"; });
            drop(connection);
        }
    }
}

} // namespace countis::sim
