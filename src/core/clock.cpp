// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include "core/boot_clock.h"

#include <ctime>

namespace countis {

Instant bootTime() noexcept {
#ifdef CLOCK_BOOTTIME
    timespec time{};
    // Where the system has no such clock, or a sandbox refuses it. Decided once: the two must not be mixed.
    static const bool refused = ::clock_gettime(CLOCK_BOOTTIME, &time) != 0;
    if (refused)
        return std::chrono::steady_clock::now();
    ::clock_gettime(CLOCK_BOOTTIME, &time); // it is there, so it cannot fail
    return Instant(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
#else
    return std::chrono::steady_clock::now();
#endif
}

SampleTime SystemClock::now() const {
    return {bootTime(), std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())};
}

} // namespace countis
