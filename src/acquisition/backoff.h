// SPDX-License-Identifier: GPL-3.0-or-later
// How long to wait before the next attempt. Pure, but for the generator that is passed in.
#pragma once

#include <chrono>
#include <functional>

namespace countis {

/// Doubles from `first` to `max`. The jitter takes up to half away, so that many links that fell together do not
/// come back together.
class Backoff {
public:
    using Delay = std::chrono::milliseconds;
    using Jitter = std::function<double()>; // 0 (no jitter) … 1

    Backoff(Delay first, Delay max, Jitter jitter);

    /// The wait after one more failure; never above `max`, never below half of `first`.
    Delay next();
    /// Things went well.
    void reset();

private:
    Delay first_;
    Delay max_;
    Delay base_;
    Jitter jitter_;
};

} // namespace countis
