// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include "support/catch.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <ctime>

using namespace countis;
using namespace std::chrono_literals;

namespace {

std::atomic<time_t> suspended{0}; // seconds

} // namespace

// The whole program's, libraries included: the kernel's clocks, as they are after the machine was suspended.
extern "C" int clock_gettime(clockid_t clock_id, timespec* tp) noexcept {
    const long result = ::syscall(SYS_clock_gettime, clock_id, tp);
    if (clock_id == CLOCK_BOOTTIME || clock_id == CLOCK_REALTIME)
        tp->tv_sec += suspended;
    return static_cast<int>(result);
}

TEST_CASE("The time that the machine was suspended counts") {
    const SystemClock clock;
    const SampleTime before = clock.now();
    suspended = 3600;
    const SampleTime after = clock.now();
    CHECK(after.mono - before.mono >= 1h);
    CHECK(after.mono - before.mono < 1h + 1min);
    CHECK(after.wall - before.wall >= 1h - 1ms);
    suspended = 0;
}
