// SPDX-License-Identifier: GPL-3.0-or-later
// Writes lines to a file descriptor, which may be a pipe that no program reads. Only the writer's own thread waits
// for it; the threads that log never do. Lines that do not fit are dropped and counted.
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
    /// Writes the remaining lines, as far as the reader takes them at once.
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
