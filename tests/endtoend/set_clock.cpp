// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program, sets its clock as somebody sets that of its computer: the wall clock of the program is
// the machine's and as many milliseconds as stand in the file COUNTIS_SET_CLOCK (a number of 64 bits), which a test
// changes at any time. What only counts on (CLOCK_MONOTONIC, CLOCK_BOOTTIME) is not touched.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <ctime>

namespace {

using Ahead = std::atomic<std::int64_t>;
static_assert(sizeof(Ahead) == sizeof(std::int64_t) && Ahead::is_always_lock_free);

const Ahead* mapped() {
    const char* const name = std::getenv("COUNTIS_SET_CLOCK");
    const int file = name != nullptr ? ::open(name, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0)
        return nullptr;
    void* const memory = ::mmap(nullptr, sizeof(Ahead), PROT_READ, MAP_SHARED, file, 0);
    ::close(file);
    return memory == MAP_FAILED ? nullptr : static_cast<const Ahead*>(memory);
}

std::int64_t ahead() {
    static const Ahead* const milliseconds = mapped();
    return milliseconds != nullptr ? milliseconds->load() : 0;
}

} // namespace

// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name): the C library's are reserved names.
extern "C" {

int clock_gettime(clockid_t clock, timespec* time) noexcept {
    const long result = ::syscall(SYS_clock_gettime, clock, time);
    if (result != 0 || (clock != CLOCK_REALTIME && clock != CLOCK_REALTIME_COARSE))
        return static_cast<int>(result);
    constexpr std::int64_t kSecond = 1'000'000'000;
    const std::int64_t all = time->tv_sec * kSecond + time->tv_nsec + ahead() * 1'000'000;
    time->tv_sec = all / kSecond;
    time->tv_nsec = all % kSecond;
    return 0;
}

int gettimeofday(timeval* time, void*) noexcept {
    timespec precise{};
    clock_gettime(CLOCK_REALTIME, &precise);
    *time = {precise.tv_sec, precise.tv_nsec / 1000};
    return 0;
}

time_t time(time_t* into) noexcept {
    timespec precise{};
    clock_gettime(CLOCK_REALTIME, &precise);
    if (into != nullptr)
        *into = precise.tv_sec;
    return precise.tv_sec;
}
}
// NOLINTEND(readability-inconsistent-declaration-parameter-name)
