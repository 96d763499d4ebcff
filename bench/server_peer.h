// SPDX-License-Identifier: GPL-3.0-or-later
// What to compare with: the smallest server that libmodbus' own examples make, one thread, select over all clients.
#pragma once

#include <modbus.h>
#include <sys/select.h>

#include <atomic>
#include <cstdint>
#include <thread>

namespace countis::bench {

class LibmodbusServer {
public:
    LibmodbusServer();
    ~LibmodbusServer();
    LibmodbusServer(const LibmodbusServer&) = delete;
    LibmodbusServer& operator=(const LibmodbusServer&) = delete;

    std::uint16_t port() const { return port_; }

private:
    void serve();
    void serveOne(int descriptor, fd_set& known);

    modbus_t* context_;
    modbus_mapping_t* registers_;
    int listener_;
    std::uint16_t port_ = 0;
    std::atomic<bool> ending_ = false;
    std::thread thread_;
};

} // namespace countis::bench
