// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/modbus/modbus_server.h"

#include "simulator/modbus/modbus_connection.h"
#include "simulator/support/sockets/eviction.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace countis::sim {

using asio::ip::tcp;

ModbusServer::ModbusServer(asio::io_context& io, ModbusDevice& device, RateLimitedLog& log,
                           const ServerLimits& limits)
    : io_(io), device_(device), log_(log), limits_(limits),
      listener_(io.get_executor(),
                {.take = [this](tcp::socket socket, const tcp::endpoint& peer) { admit(std::move(socket), peer); },
                 .log = [this](const std::string& line) { this->log([&] { return line; }); }}) {}

ModbusServer::~ModbusServer() {
    close();
}

tl::expected<void, Message> ModbusServer::bind(const std::string& address, std::uint16_t port) {
    return listener_.bind(address, port);
}

void ModbusServer::commitMove() {
    const bool wasOpen = listener_.isOpen();
    dropAll();
    listener_.commitMove();
    if (wasOpen)
        wanted_ = listener_.isOpen(); // or whoever asked for it tries again
}

tl::expected<void, Message> ModbusServer::open() {
    if (!refuses())
        if (auto listening = listener_.open(); !listening)
            return listening;
    wanted_ = true;
    return {};
}

void ModbusServer::refuse() {
    wanted_ = false;
    stopListening();
}

void ModbusServer::stopListening() {
    for (const auto& connection : connections_)
        connection->resetAtClose();
    dropAll();
    listener_.refuse();
}

void ModbusServer::close() {
    wanted_ = false;
    dropAll();
    listener_.close();
}

bool ModbusServer::refuses() const {
    return std::ranges::find(faults_, ProtocolFaultKind::Refused, &ProtocolFault::kind) != faults_.end();
}

void ModbusServer::setFaults(ProtocolFaultSet faults) {
    if (faults == faults_)
        return;
    faults_ = std::move(faults);
    log([&] {
        std::string text = "protocol faults:";
        for (const ProtocolFault& fault : faults_)
            text.append(" ").append(faultText(fault));
        return faults_.empty() ? text + " none" : text;
    });
    if (std::ranges::find(faults_, ProtocolFaultKind::Frozen, &ProtocolFault::kind) == faults_.end())
        frozen_.reset();
    else if (!frozen_)
        frozen_ = device_.registers();
    if (listener_.isOpen() && refuses()) {
        stopListening();
    } else if (wanted_ && !listener_.isOpen() && !refuses()) {
        const auto listening = listener_.open();
        wanted_ = listening.has_value(); // or whoever asked for it tries again
        if (!listening)
            log([&] { return english(listening.error()); });
    }
}

void ModbusServer::setPlugged(bool plugged) {
    if (plugged == listener_.plugged())
        return;
    listener_.setPlugged(plugged);
    if (plugged)
        for (const auto& connection : std::vector(connections_.begin(), connections_.end()))
            connection->resume();
}

void ModbusServer::makeRoom(const asio::ip::address& newcomer) {
    std::vector<Place> places;
    places.reserve(connections_.size());
    for (const auto& connection : connections_)
        places.push_back({connection->address(), connection->proven()});
    const auto goes = std::next(connections_.begin(), static_cast<std::ptrdiff_t>(whoMakesRoom(places, newcomer)));
    log([&] {
        return (*goes)->peer() + ((*goes)->proven() ? " was idle longest" : " has made no valid request") +
               " and is disconnected to make room for another client";
    });
    drop(goes);
}

void ModbusServer::admit(tcp::socket socket, const tcp::endpoint& peer) {
    if (connections_.size() >= limits_.connections)
        makeRoom(peer.address());
    auto connection = std::make_shared<ModbusConnection>(*this, std::move(socket), peer);
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
    if (!plugged())
        return;
    for (auto next = connections_.begin(); next != connections_.end();) {
        const auto connection = next++;
        if (const auto why = (*connection)->overdue(now, limits_)) {
            log([&] { return (*connection)->peer() + " " + std::string(*why) + " and is disconnected"; });
            drop(connection);
        }
    }
}

} // namespace countis::sim
