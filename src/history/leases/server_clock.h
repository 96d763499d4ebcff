// SPDX-License-Identifier: GPL-3.0-or-later
// The clock of the database's server, as far as this computer knows it: its own monotonic clock and the difference to
// the server's time. Who sets the clock of this computer changes nothing.
#pragma once

#include "core/clock.h"
#include "site/point.h"

#include <atomic>
#include <cstdint>
#include <limits>

namespace countis {

class ServerClock final : public Clock {
public:
    /// `local` must outlive it.
    explicit ServerClock(const Clock& local) : local_(local) {}

    /// The server said `time` after this computer asked at `asked` and before it heard the answer at `heard`, by its
    /// monotonic clock. What is known is changed no more than the answer proves it wrong. From one thread.
    void measured(Instant asked, WallTime time, Instant heard);
    bool isKnown() const { return ahead_.load() != kUnknown; }

    /// The wall time of the computer itself while the server's is not known. From any thread.
    SampleTime now() const override;
    WallTime wallOf(Instant mono) const;

private:
    static constexpr std::int64_t kUnknown = std::numeric_limits<std::int64_t>::min();

    const Clock& local_;
    std::atomic<std::int64_t> ahead_{kUnknown}; // of the server's time to the monotonic clock, in milliseconds
};

} // namespace countis
