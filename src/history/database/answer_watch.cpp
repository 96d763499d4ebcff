// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/answer_watch.h"

#include "core/boot_clock.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace countis {

AnswerWatch::AnswerWatch(int socket, std::optional<std::chrono::milliseconds> patience)
    : socket_(::fcntl(socket, F_DUPFD_CLOEXEC, 0)), patience_(patience), thread_([this] { run(); }) {}

AnswerWatch::~AnswerWatch() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wake_.notify_all();
    thread_.join();
    ::close(socket_);
}

void AnswerWatch::begin() {
    const std::lock_guard lock(mutex_);
    awaits_ = true;
    if (!patience_)
        return;
    deadline_ = bootTime() + *patience_;
    if (std::exchange(sleeps_, false)) // each row that is read comes here
        wake_.notify_all();
}

void AnswerWatch::end() {
    const std::lock_guard lock(mutex_);
    awaits_ = false;
    deadline_.reset(); // the thread notices it at the deadline
}

bool AnswerWatch::isLimited() {
    const std::lock_guard lock(mutex_);
    return patience_.has_value();
}

void AnswerWatch::hurry(std::chrono::milliseconds patience) {
    const std::lock_guard lock(mutex_);
    patience_ = std::min(patience_.value_or(patience), patience);
    if (!awaits_)
        return;
    const Instant latest = bootTime() + *patience_;
    deadline_ = std::min(deadline_.value_or(latest), latest);
    sleeps_ = false;
    wake_.notify_all();
}

bool AnswerWatch::takeGaveUp() {
    const std::lock_guard lock(mutex_);
    return std::exchange(gaveUp_, false);
}

void AnswerWatch::run() {
    std::unique_lock lock(mutex_);
    while (!ending_) {
        if (!deadline_) {
            sleeps_ = true;
            wake_.wait(lock);
        } else if (const auto left = *deadline_ - bootTime(); left > Instant::duration::zero()) {
            wake_.wait_for(lock, left);
        } else {
            ::shutdown(socket_, SHUT_RDWR); // whoever waits for it wakes up, and hears that the connection has ended
            gaveUp_ = true;
            deadline_.reset();
        }
    }
}

} // namespace countis
