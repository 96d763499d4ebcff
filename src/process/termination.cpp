// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/termination.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace countis::process {
namespace {

// For the handlers, which may do little more than write.
std::atomic<int> writeEnd{-1};
std::atomic<int> first{0};
std::atomic<unsigned> patienceSeconds{0};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<unsigned>::is_always_lock_free);

void onSignal(int signal) {
    const int errorBefore = errno;
    int none = 0;
    if (first.compare_exchange_strong(none, signal)) {
        ::alarm(patienceSeconds);
        const char byte = 0;
        [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1);
    }
    errno = errorBefore;
}

void onAlarm(int) {
    ::_exit(Termination::exitCode());
}

void handle(int signal, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, nullptr);
}

} // namespace

Termination::Termination(std::chrono::seconds patience) {
    patienceSeconds = static_cast<unsigned>(patience.count());
    if (::pipe2(pipe_.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        throw std::system_error(errno, std::generic_category(), "cannot create a pipe");
    writeEnd = pipe_[1];
    handle(SIGALRM, onAlarm);
    handle(SIGINT, onSignal);
    handle(SIGTERM, onSignal);
}

Termination::~Termination() {
    writeEnd = -1; // the handlers stay: a signal that comes late only begins the wait
    ::close(pipe_[0]);
    ::close(pipe_[1]);
}

int Termination::exitCode() {
    constexpr int kSignalBase = 128;
    const int signal = first;
    return signal == 0 ? 0 : kSignalBase + signal;
}

} // namespace countis::process
