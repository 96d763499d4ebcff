// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/support/log/rate_limited_log.h"

#include <algorithm>
#include <utility>

namespace countis::sim {

RateLimitedLog::RateLimitedLog(LogSink sink, double burst, double perSecond)
    : sink_(std::move(sink)), burst_(burst), perSecond_(perSecond), tokens_(burst) {}

bool RateLimitedLog::admits(Instant now) {
    if (!sink_)
        return false;
    const std::chrono::duration<double> passed = now - filledAt_;
    filledAt_ = now;
    tokens_ = std::min(burst_, tokens_ + std::max(0.0, passed.count()) * perSecond_);
    if (tokens_ < 1) {
        ++dropped_;
        return false;
    }
    tokens_ -= 1;
    if (dropped_ > 0)
        sink_("… " + std::to_string(std::exchange(dropped_, 0)) + " lines left out");
    return true;
}

} // namespace countis::sim
