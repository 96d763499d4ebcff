// SPDX-License-Identifier: GPL-3.0-or-later
// One Modbus client for each of many meters, asking once a second, spread over the second, all on one thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

namespace countis::bench {

struct ClientCounts {
    std::uint64_t answers = 0;
    std::uint64_t late = 0; // not there when the next question was due
    std::chrono::duration<double> worst{};
};

class GroupClients {
public:
    /// Connects to these loopback ports; ends the program where that fails.
    explicit GroupClients(const std::vector<std::uint16_t>& ports);
    ~GroupClients();
    GroupClients(const GroupClients&) = delete;
    GroupClients& operator=(const GroupClients&) = delete;

    /// What came in this time. A wrong answer ends the program.
    ClientCounts run(std::chrono::seconds duration);

private:
    struct Private;
    std::unique_ptr<Private> d_;
};

} // namespace countis::bench
