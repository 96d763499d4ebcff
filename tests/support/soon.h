// SPDX-License-Identifier: GPL-3.0-or-later
// Waits for what another thread or process does, by asking again and again.
#pragma once

#include <chrono>
#include <thread>

namespace countis::test {

/// False: not within 20 s.
template <typename Condition>
bool soon(Condition condition) {
    constexpr std::chrono::seconds kSoon{20};
    for (const auto end = std::chrono::steady_clock::now() + kSoon; std::chrono::steady_clock::now() < end;
         std::this_thread::yield())
        if (condition())
            return true;
    return false;
}

} // namespace countis::test
