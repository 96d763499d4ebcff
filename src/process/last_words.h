// SPDX-License-Identifier: GPL-3.0-or-later
// Lets a program that hangs say something before it is ended by force.
#pragma once

#include "process/termination.h"

#include <array>
#include <chrono>
#include <functional>
#include <thread>

namespace countis::process {

/// While it lives. The program's Termination must be more patient than this.
class LastWords {
public:
    /// `say` is called on a thread of its own if the program has not ended `patience` after the signal; then the
    /// process ends, with the exit code that Termination gives. Throws std::system_error where the system has no pipe
    /// or no thread left.
    LastWords(const Termination& termination, std::function<void()> say, std::chrono::milliseconds patience);
    ~LastWords();
    LastWords(const LastWords&) = delete;
    LastWords& operator=(const LastWords&) = delete;

private:
    void run(int signalled, const std::function<void()>& say, std::chrono::milliseconds patience) const;

    std::array<int, 2> over_{-1, -1}; // a pipe that is closed at the end
    std::thread thread_;
};

} // namespace countis::process
