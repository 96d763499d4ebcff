// SPDX-License-Identifier: GPL-3.0-or-later
// SIGHUP, which asks a service to read its configuration again, as something that a loop can wait for.
#pragma once

#include <array>

namespace countis::process {

/// One in a process. Before it is made the signal ends the process; once it is gone the signal does nothing.
class HangUp {
public:
    /// Throws std::system_error where the system has no pipe left.
    HangUp();
    ~HangUp();
    HangUp(const HangUp&) = delete;
    HangUp& operator=(const HangUp&) = delete;

    /// Readable once the signal has come, until take().
    int descriptor() const { return pipe_[0]; }
    /// All that came until now are one.
    void take() const;

private:
    std::array<int, 2> pipe_{-1, -1};
};

} // namespace countis::process
