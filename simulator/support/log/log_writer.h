// SPDX-License-Identifier: GPL-3.0-or-later
// Lines to a file descriptor that may be a pipe nobody reads: the writer waits on a thread of its own, and whoever
// logs never does. What does not fit is dropped and counted.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace countis::sim {

class LogWriter {
public:
    explicit LogWriter(int descriptor, std::size_t capacity = 1000);
    /// Writes what is left, as far as the reader takes it at once.
    ~LogWriter();
    LogWriter(const LogWriter&) = delete;
    LogWriter& operator=(const LogWriter&) = delete;

    /// One line, without its end, made printable. From any thread; never waits for the descriptor.
    void write(std::string_view line);

private:
    void run();
    /// False: nothing takes it, and the end was asked for.
    bool put(std::string_view text);

    int descriptor_;
    std::size_t capacity_;
    std::mutex mutex_; // of what follows
    std::condition_variable wake_;
    std::deque<std::string> lines_;
    std::uint64_t dropped_ = 0;
    bool ending_ = false;
    std::thread thread_; // last: it uses all of the above
};

} // namespace countis::sim
