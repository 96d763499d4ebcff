// SPDX-License-Identifier: GPL-3.0-or-later
// A log that a flood of events cannot turn into a flood of lines.
#pragma once

#include "core/clock.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace countis::sim {

/// Takes one line without its end; must not block.
using LogSink = std::function<void(std::string_view)>;

/// A bucket of `burst` lines that refills at `perSecond`. Lines that do not fit are counted; the
/// number is logged when there is room again.
class RateLimitedLog {
public:
    explicit RateLimitedLog(LogSink sink, double burst = 20, double perSecond = 2);

    /// `makeLine` returns a std::string and is called only if the line is going to be written.
    template <typename MakeLine>
    void write(Instant now, MakeLine makeLine) {
        if (admits(now))
            sink_(makeLine());
    }

private:
    bool admits(Instant now);

    LogSink sink_;
    double burst_;
    double perSecond_;
    double tokens_;
    Instant filledAt_{};
    std::uint64_t dropped_ = 0;
};

} // namespace countis::sim
