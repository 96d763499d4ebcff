// SPDX-License-Identifier: GPL-3.0-or-later
// The connections of one web server: a thread for each, and few of them, so that a slow client costs itself only.
#pragma once

#include "simulator/network/web/http_stream.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace countis::sim::web {

class HttpClients {
public:
    /// Answers one request of `peer` and returns whether another one may follow. Called from any thread.
    using Serve = std::function<bool(HttpStream&, const std::string& peer, bool last)>;

    HttpClients(Serve serve, const RequestLimits& limits, std::size_t most);
    /// Ends all and waits for their threads.
    ~HttpClients();
    HttpClients(const HttpClients&) = delete;
    HttpClients& operator=(const HttpClients&) = delete;

    /// Takes the socket over. With too many, one makes room: see whoMakesRoom().
    void add(int socket, const std::string& peer);
    /// Without an answer under way, at once; with one, after it.
    void endAfterAnswer();
    /// At once. With `reset`, as by a device that lost its power.
    void endAll(bool reset);
    /// While the cable is pulled, requests wait; they are answered when it is plugged in again.
    void setPlugged(bool plugged);

private:
    struct Client {
        int socket = -1; // −1: closed
        std::string peer;
        std::uint64_t latest = 0; // in the order of connections and answers
        bool proven = false;      // a request of it was answered
        bool answering = false;
        std::atomic<bool> last = false;
        bool over = false; // the thread has nothing left to do
        std::thread thread;
    };
    using Clients = std::list<Client>;

    void run(Client& client);
    bool begin(Client& client);
    void served(Client& client);
    void finish(Client& client);
    void makeRoom(const std::string& newcomer);
    void sweep();

    Serve serve_;
    RequestLimits limits_;
    std::size_t most_;
    std::mutex mutex_; // of what follows
    std::condition_variable changed_;
    Clients clients_;
    std::uint64_t events_ = 0; // connections and answers so far
    bool plugged_ = true;
    bool ending_ = false;
};

} // namespace countis::sim::web
