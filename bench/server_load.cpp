// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_load.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace countis::bench {
namespace {

using std::chrono::steady_clock;

constexpr std::size_t kWords = 54;
constexpr std::size_t kAnswerBytes = 9 + 2 * kWords;
constexpr std::array<std::uint8_t, 12> kRequest{0, 1, 0, 0, 0, 6, 5, 3, 0xC5, 0x58, 0, kWords}; // 50520

[[noreturn]] void fail(const char* what) {
    std::perror(what);
    std::exit(1);
}

int connectTo(std::uint16_t port) {
    const int descriptor = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        fail("server_bench: connect");
    const int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return descriptor;
}

void ask(int descriptor) {
    if (send(descriptor, kRequest.data(), kRequest.size(), 0) != static_cast<ssize_t>(kRequest.size()))
        fail("server_bench: send");
}

void takeAnswer(int descriptor) {
    std::array<std::uint8_t, 260> answer{};
    const auto bytes = recv(descriptor, answer.data(), answer.size(), 0);
    if (bytes != static_cast<ssize_t>(kAnswerBytes) || answer[7] != 3 || answer[8] != 2 * kWords) {
        std::fputs("server_bench: a wrong answer\n", stderr);
        std::exit(1);
    }
}

} // namespace

double requestRate(std::uint16_t port, int connections, std::chrono::milliseconds duration) {
    const int poll = epoll_create1(0);
    std::vector<int> descriptors;
    for (int n = 0; n < connections; ++n) {
        const int descriptor = connectTo(port);
        descriptors.push_back(descriptor);
        epoll_event event{.events = EPOLLIN, .data = {.fd = descriptor}};
        epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &event);
    }
    for (const int descriptor : descriptors)
        ask(descriptor);

    const auto begin = steady_clock::now();
    const auto end = begin + duration;
    std::uint64_t answers = 0;
    std::array<epoll_event, 64> events{};
    while (steady_clock::now() < end) {
        const int ready = epoll_wait(poll, events.data(), static_cast<int>(events.size()), 1000);
        for (int n = 0; n < ready; ++n) {
            const int descriptor = events[static_cast<std::size_t>(n)].data.fd;
            takeAnswer(descriptor);
            ask(descriptor);
            ++answers;
        }
    }
    const std::chrono::duration<double> passed = steady_clock::now() - begin;
    for (const int descriptor : descriptors)
        close(descriptor);
    close(poll);
    return static_cast<double>(answers) / passed.count();
}

} // namespace countis::bench
