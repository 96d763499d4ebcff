// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/hang_up.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace countis::process {
namespace {

std::atomic<int> writeEnd{-1}; // for the handler, which may do little more than write
static_assert(std::atomic<int>::is_always_lock_free);

void onHangUp(int) {
    const int errorBefore = errno;
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1); // a full pipe is readable already
    errno = errorBefore;
}

} // namespace

HangUp::HangUp() {
    if (::pipe2(pipe_.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        throw std::system_error(errno, std::generic_category(), "cannot create a pipe");
    writeEnd = pipe_[1];
    struct sigaction action {};
    action.sa_handler = onHangUp;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGHUP, &action, nullptr);
}

HangUp::~HangUp() {
    ::signal(SIGHUP, SIG_IGN);
    writeEnd = -1;
    ::close(pipe_[0]);
    ::close(pipe_[1]);
}

void HangUp::take() const {
    std::array<char, 64> bytes{};
    while (::read(pipe_[0], bytes.data(), bytes.size()) > 0) {
    }
}

} // namespace countis::process
