// SPDX-License-Identifier: GPL-3.0-or-later
#include "group_clients.h"

#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/read.hpp>
#include <asio/steady_timer.hpp>
#include <asio/write.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace countis::bench {
namespace {

using asio::ip::tcp;
using std::chrono::steady_clock;

constexpr std::size_t kWords = 54;
constexpr std::size_t kAnswerBytes = 9 + 2 * kWords;
constexpr std::array<std::uint8_t, 12> kRequest{0, 1, 0, 0, 0, 6, 255, 3, 0xC5, 0x58, 0, kWords}; // 50520
constexpr std::chrono::seconds kInterval{1};

[[noreturn]] void fail(const char* what) {
    std::fprintf(stderr, "group_bench: %s\n", what);
    std::exit(1);
}

struct Client {
    explicit Client(asio::io_context& io) : socket(io), timer(io) {}

    tcp::socket socket;
    asio::steady_timer timer;
    steady_clock::time_point due;
    bool waiting = false;
    std::array<std::uint8_t, kAnswerBytes> answer{};
};

} // namespace

struct GroupClients::Private {
    void ask(Client& client);
    void wait(Client& client);

    asio::io_context io{1};
    std::vector<std::unique_ptr<Client>> clients;
    ClientCounts counts;
};

GroupClients::GroupClients(const std::vector<std::uint16_t>& ports) : d_(std::make_unique<Private>()) {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    const auto begin = steady_clock::now() + kInterval;
    for (std::size_t n = 0; n < ports.size(); ++n) {
        auto& client = *d_->clients.emplace_back(std::make_unique<Client>(d_->io));
        asio::error_code error;
        client.socket.connect({asio::ip::address_v4::loopback(), ports[n]}, error);
        if (error)
            fail("cannot connect to every meter");
        client.socket.set_option(tcp::no_delay(true));
        client.due = begin + kInterval * n / ports.size();
        d_->wait(client);
    }
}

GroupClients::~GroupClients() = default;

void GroupClients::Private::wait(Client& client) {
    client.timer.expires_at(client.due);
    client.timer.async_wait([this, &client](const asio::error_code& error) {
        if (error)
            return;
        if (client.waiting)
            ++counts.late;
        else
            ask(client);
        client.due += kInterval;
        wait(client);
    });
}

void GroupClients::Private::ask(Client& client) {
    client.waiting = true;
    asio::write(client.socket, asio::buffer(kRequest)); // 12 bytes: never waits
    asio::async_read(client.socket, asio::buffer(client.answer),
                     [this, &client, asked = client.due](const asio::error_code& error, std::size_t) {
                         if (error || client.answer[7] != 3 || client.answer[8] != 2 * kWords)
                             fail("a wrong answer");
                         client.waiting = false;
                         ++counts.answers;
                         counts.worst =
                             std::max(counts.worst, std::chrono::duration<double>(steady_clock::now() - asked));
                     });
}

ClientCounts GroupClients::run(std::chrono::seconds duration) {
    d_->counts = {};
    d_->io.run_for(duration);
    return d_->counts;
}

} // namespace countis::bench
