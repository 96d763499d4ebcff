// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include "support/catch.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>

using namespace countis;
using namespace std::chrono_literals;

// The whole program's, libraries included: a system, or a sandbox, without the clock that counts suspended time.
extern "C" int clock_gettime(clockid_t clock_id, timespec* tp) noexcept {
    if (clock_id == CLOCK_BOOTTIME) {
        errno = EINVAL;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_clock_gettime, clock_id, tp));
}

TEST_CASE("Where the system refuses the clock that counts suspended time, time goes on by the other one") {
    const SystemClock clock;
    const Instant before = std::chrono::steady_clock::now();
    const Instant first = clock.now().mono;
    const Instant second = clock.now().mono;
    const Instant after = std::chrono::steady_clock::now();
    CHECK(before <= first);
    CHECK(first <= second);
    CHECK(second <= after);
}
