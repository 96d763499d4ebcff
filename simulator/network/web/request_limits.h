// SPDX-License-Identifier: GPL-3.0-or-later
// What one client may cost.
#pragma once

#include <chrono>
#include <cstddef>

namespace countis::sim::web {

struct RequestLimits {
    std::chrono::milliseconds idle{15000};    // between two requests
    std::chrono::milliseconds request{5000};  // from its first byte to its last
    std::chrono::milliseconds response{5000}; // until the client has taken it
    std::size_t bytes = 16384;                // of one request, head and body
    std::size_t requests = 1000;              // on one connection
};

} // namespace countis::sim::web
