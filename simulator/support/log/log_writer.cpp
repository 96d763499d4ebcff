// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/support/log/log_writer.h"

#include "core/printable.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <climits>
#include <utility>

namespace countis::sim {
namespace {

constexpr int kPollMilliseconds = 100;

} // namespace

LogWriter::LogWriter(int descriptor, std::size_t capacity)
    : descriptor_(descriptor), capacity_(capacity), thread_([this] { run(); }) {}

LogWriter::~LogWriter() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void LogWriter::write(std::string_view line) {
    {
        const std::lock_guard lock(mutex_);
        if (lines_.size() >= capacity_) {
            ++dropped_;
            return;
        }
        if (dropped_ > 0)
            lines_.push_back("… " + std::to_string(std::exchange(dropped_, 0)) + " lines left out\n");
        lines_.push_back(printable(line) + "\n");
    }
    wake_.notify_one();
}

void LogWriter::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [this] { return ending_ || !lines_.empty(); });
        if (lines_.empty())
            return;
        const std::string line = std::move(lines_.front());
        lines_.pop_front();
        lock.unlock();
        const bool written = put(line);
        lock.lock();
        if (!written)
            return;
    }
}

bool LogWriter::put(std::string_view text) {
    while (!text.empty()) {
        pollfd ready{descriptor_, POLLOUT, 0};
        if (poll(&ready, 1, kPollMilliseconds) == 0) {
            const std::lock_guard lock(mutex_);
            if (ending_)
                return false;
            continue;
        }
        // A pipe that is ready takes PIPE_BUF bytes without blocking.
        const auto written = ::write(descriptor_, text.data(), std::min<std::size_t>(text.size(), PIPE_BUF));
        if (written <= 0)
            return true; // the reader is gone; there is nobody to tell
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace countis::sim
