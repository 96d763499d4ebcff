// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT and SIGTERM as something that a loop can wait for.
#pragma once

#include <array>
#include <chrono>

namespace countis::process {

/// A program that has not ended this long after the signal is ended by force, with 128 and the signal's number as its
/// exit code.
inline constexpr std::chrono::seconds kTerminationPatience{5};

/// One in a process. Before it is made the signals end the process at once, which is right while it only starts. Once
/// it is gone the process is ending anyway, and a signal no longer changes its exit code.
class Termination {
public:
    /// Throws std::system_error where the system has no pipe left.
    explicit Termination(std::chrono::seconds patience = kTerminationPatience);
    ~Termination();
    Termination(const Termination&) = delete;
    Termination& operator=(const Termination&) = delete;

    /// Readable once a signal has come, for good.
    int descriptor() const { return pipe_[0]; }
    /// 128 and the number of the first that came, as a shell says it of whoever a signal ended; 0: none came yet.
    static int exitCode();

private:
    std::array<int, 2> pipe_{-1, -1};
};

} // namespace countis::process
