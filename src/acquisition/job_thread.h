// SPDX-License-Identifier: GPL-3.0-or-later
// A thread that does one job after another. Not a QThread, each of which has a file descriptor of its own: with 900
// of them none of the numbers that libmodbus can use were left for half of the connections.
#pragma once

#include <functional>
#include <memory>

namespace countis {

class JobThread {
public:
    JobThread();
    /// Waits for the job that runs.
    ~JobThread();
    JobThread(const JobThread&) = delete;
    JobThread& operator=(const JobThread&) = delete;

    /// Runs `job` after those before it. The thread begins with the first; false where the system has none left.
    bool start(std::function<void()> job);
    /// Returns when every job is done.
    void wait();

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

} // namespace countis
