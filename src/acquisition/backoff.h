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

    /// The wait after one more failure. The attempt that failed took `spent`, which counts as waiting, so that a peer
    /// that lets one wait is tried as often as one that refuses. Never above `max`, never below half of `first`.
    Delay next(Delay spent = Delay::zero());
    /// Things went well.
    void reset();

private:
    Delay first_;
    Delay max_;
    Delay base_;
    Jitter jitter_;
};

} // namespace countis
