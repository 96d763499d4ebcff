// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/last_words.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace countis::process {
namespace {

constexpr int kForEver = -1;

/// Until one of them can be read; false: none within the time, in ms.
bool waitFor(std::array<pollfd, 2>& files, int time) {
    for (;;) {
        const int ready = ::poll(files.data(), files.size(), time);
        if (ready >= 0 || errno != EINTR)
            return ready > 0;
    }
}

} // namespace

LastWords::LastWords(const Termination& termination, std::function<void()> say, std::chrono::milliseconds patience) {
    if (::pipe2(over_.data(), O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "cannot create a pipe");
    thread_ = std::thread([this, signalled = termination.descriptor(), say = std::move(say), patience] {
        run(signalled, say, patience);
    });
}

LastWords::~LastWords() {
    ::close(over_[1]);
    thread_.join();
    ::close(over_[0]);
}

void LastWords::run(int signalled, const std::function<void()>& say, std::chrono::milliseconds patience) const {
    std::array<pollfd, 2> files{{{over_[0], POLLIN, 0}, {signalled, POLLIN, 0}}};
    if (!waitFor(files, kForEver) || files[0].revents != 0)
        return;
    files[1].fd = -1; // poll() leaves it out
    if (waitFor(files, static_cast<int>(patience.count())))
        return;
    say();
    ::_exit(Termination::exitCode());
}

} // namespace countis::process
