// SPDX-License-Identifier: GPL-3.0-or-later
// A client that asks as fast as it is answered.
#pragma once

#include <chrono>
#include <cstdint>

namespace countis::bench {

/// Answers a second from a Modbus TCP server on this loopback port, with so many connections that each have one
/// request in flight. A wrong answer ends the program: a fast wrong server would win.
double requestRate(std::uint16_t port, int connections, std::chrono::milliseconds duration);

} // namespace countis::bench
