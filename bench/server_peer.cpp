// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_peer.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace countis::bench {
namespace {

constexpr int kFirstRegister = 50512;
constexpr int kRegisters = 62;
constexpr int kBacklog = 128;
constexpr long kPollMicroseconds = 100'000;

} // namespace

LibmodbusServer::LibmodbusServer()
    : context_(modbus_new_tcp("127.0.0.1", 0)),
      registers_(modbus_mapping_new_start_address(0, 0, 0, 0, kFirstRegister, kRegisters, 0, 0)),
      listener_(modbus_tcp_listen(context_, kBacklog)) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (listener_ < 0 || getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        std::perror("server_bench: libmodbus server");
        std::exit(1);
    }
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
}

LibmodbusServer::~LibmodbusServer() {
    ending_ = true;
    thread_.join();
    close(listener_);
    modbus_mapping_free(registers_);
    modbus_free(context_);
}

void LibmodbusServer::serve() {
    fd_set known;
    FD_ZERO(&known);
    FD_SET(listener_, &known);
    int highest = listener_;
    while (!ending_) {
        fd_set ready = known;
        timeval patience{.tv_sec = 0, .tv_usec = kPollMicroseconds};
        if (select(highest + 1, &ready, nullptr, nullptr, &patience) <= 0)
            continue;
        for (int descriptor = 0; descriptor <= highest; ++descriptor) {
            if (!FD_ISSET(descriptor, &ready))
                continue;
            if (descriptor != listener_) {
                serveOne(descriptor, known);
                continue;
            }
            const int client = accept(listener_, nullptr, nullptr);
            const int on = 1;
            setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            FD_SET(client, &known);
            highest = std::max(highest, client);
        }
    }
}

void LibmodbusServer::serveOne(int descriptor, fd_set& known) {
    std::array<std::uint8_t, MODBUS_TCP_MAX_ADU_LENGTH> request{};
    modbus_set_socket(context_, descriptor);
    const int bytes = modbus_receive(context_, request.data());
    if (bytes > 0) {
        modbus_reply(context_, request.data(), bytes, registers_);
        return;
    }
    close(descriptor);
    FD_CLR(descriptor, &known);
}

} // namespace countis::bench
