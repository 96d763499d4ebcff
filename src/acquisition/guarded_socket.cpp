// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/guarded_socket.h"

#include <sys/socket.h>
#include <unistd.h>

namespace countis {

GuardedSocket::~GuardedSocket() {
    close();
}

bool GuardedSocket::adopt(int descriptor) {
    const std::scoped_lock lock(mutex_);
    late_ = false;
    deadline_.reset();
    if (cut_) {
        ::close(descriptor);
        return false;
    }
    descriptor_ = descriptor;
    return true;
}

void GuardedSocket::close() {
    const std::scoped_lock lock(mutex_);
    deadline_.reset();
    if (descriptor_ < 0)
        return;
    ::close(descriptor_);
    descriptor_ = -1;
}

void GuardedSocket::beginExchange(Instant deadline) {
    const std::scoped_lock lock(mutex_);
    deadline_ = deadline;
}

void GuardedSocket::endExchange() {
    const std::scoped_lock lock(mutex_);
    deadline_.reset();
}

void GuardedSocket::cut() {
    const std::scoped_lock lock(mutex_);
    cut_ = true;
    cutNow_.notify_all();
    if (descriptor_ >= 0)
        ::shutdown(descriptor_, SHUT_RDWR);
}

std::optional<std::chrono::nanoseconds> GuardedSocket::cutIfLate(Instant now) {
    const std::scoped_lock lock(mutex_);
    if (!deadline_ || descriptor_ < 0)
        return std::nullopt;
    if (now < *deadline_)
        return *deadline_ - now;
    late_ = true;
    deadline_.reset();
    ::shutdown(descriptor_, SHUT_RDWR);
    return std::nullopt;
}

bool GuardedSocket::wasCut() const {
    const std::scoped_lock lock(mutex_);
    return cut_;
}

bool GuardedSocket::waitCut(std::chrono::milliseconds longest) {
    std::unique_lock lock(mutex_);
    return cutNow_.wait_for(lock, longest, [this] { return cut_; });
}

bool GuardedSocket::wasLate() const {
    const std::scoped_lock lock(mutex_);
    return late_;
}

} // namespace countis
