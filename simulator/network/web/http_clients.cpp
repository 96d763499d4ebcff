// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/http_clients.h"

#include "simulator/support/sockets/eviction.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>
#include <vector>

namespace countis::sim::web {
namespace {

void resetWhenClosed(int socket) {
    const linger at{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &at, sizeof at);
}

/// The client itself has ended the connection, whether or not its thread has come to it.
bool ended(int socket) {
    char byte = 0;
    return ::recv(socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

/// As the system writes it.
asio::ip::address addressOf(const std::string& peer) {
    asio::error_code error;
    return asio::ip::make_address(peer, error);
}

} // namespace

HttpClients::HttpClients(Serve serve, const RequestLimits& limits, std::size_t most)
    : serve_(std::move(serve)), limits_(limits), most_(most) {}

HttpClients::~HttpClients() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    changed_.notify_all();
    endAll(false);
    for (Client& client : clients_)
        client.thread.join();
}

void HttpClients::add(int socket, const std::string& peer) {
    const std::lock_guard lock(mutex_);
    sweep();
    makeRoom(peer);
    if (clients_.size() >= 4 * most_) { // those that make room are still on their way out
        ::close(socket);
        return;
    }
    Client& client = clients_.emplace_back();
    client.socket = socket;
    client.peer = peer;
    client.latest = ++events_;
    try {
        client.thread = std::thread([this, &client] { run(client); });
    } catch (const std::system_error&) { // no more threads to be had
        ::close(socket);
        clients_.pop_back();
    }
}

/// Joins the threads of those that are over; they hold no lock any more.
void HttpClients::sweep() {
    for (auto next = clients_.begin(); next != clients_.end();) {
        const auto client = next++;
        if (!client->over)
            continue;
        client->thread.join();
        clients_.erase(client);
    }
}

void HttpClients::makeRoom(const std::string& newcomer) {
    std::vector<Client*> open;
    for (Client& client : clients_)
        if (client.socket >= 0 && !client.last && !ended(client.socket))
            open.push_back(&client);
    if (open.size() < most_)
        return;
    std::ranges::sort(open, {}, &Client::latest);
    std::vector<Place> places;
    std::ranges::transform(open, std::back_inserter(places), [](const Client* client) {
        return Place{addressOf(client->peer), client->proven};
    });
    Client* const victim = open[whoMakesRoom(places, addressOf(newcomer))];
    victim->last = true;
    ::shutdown(victim->socket, SHUT_RDWR);
}

void HttpClients::run(Client& client) {
    HttpStream stream(client.socket, limits_, client.peer);
    for (std::size_t n = 1; n <= limits_.requests && stream.next() && begin(client); ++n) {
        bool more = false;
        try {
            more = serve_(stream, client.peer, n == limits_.requests || client.last);
        } catch (const std::exception&) { // of this request alone; memory, most likely
        }
        served(client);
        if (!more || client.last)
            break;
    }
    finish(client);
}

/// Waits while the cable is out. False: the connection has ended.
bool HttpClients::begin(Client& client) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return plugged_ || ending_ || client.last; });
    client.answering = !ending_ && !client.last;
    return client.answering;
}

void HttpClients::served(Client& client) {
    const std::lock_guard lock(mutex_);
    client.answering = false;
    client.latest = ++events_;
    client.proven = true;
}

void HttpClients::finish(Client& client) {
    const std::lock_guard lock(mutex_);
    ::close(std::exchange(client.socket, -1));
    client.over = true;
}

void HttpClients::endAfterAnswer() {
    const std::lock_guard lock(mutex_);
    for (Client& client : clients_) {
        client.last = true;
        if (client.socket >= 0 && !client.answering)
            ::shutdown(client.socket, SHUT_RDWR);
    }
    changed_.notify_all();
}

void HttpClients::endAll(bool reset) {
    const std::lock_guard lock(mutex_);
    for (Client& client : clients_) {
        client.last = true;
        if (client.socket < 0)
            continue;
        if (reset)
            resetWhenClosed(client.socket);
        ::shutdown(client.socket, SHUT_RDWR);
    }
    changed_.notify_all();
}

void HttpClients::setPlugged(bool plugged) {
    const std::lock_guard lock(mutex_);
    plugged_ = plugged;
    changed_.notify_all();
}

} // namespace countis::sim::web
