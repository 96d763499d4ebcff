// SPDX-License-Identifier: GPL-3.0-or-later
// One descriptor that one thread reads and another may cut. Shutdown and close are under one lock, since a
// descriptor that was closed may by then be somebody else's.
#pragma once

#include "core/clock.h"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace countis {

class GuardedSocket {
public:
    GuardedSocket() = default;
    ~GuardedSocket();
    GuardedSocket(const GuardedSocket&) = delete;
    GuardedSocket& operator=(const GuardedSocket&) = delete;

    /// Takes over `descriptor`; closes it at once and answers false after cut().
    bool adopt(int descriptor);
    void close();

    /// The exchange that begins now must be over by `deadline`.
    void beginExchange(Instant deadline);
    void endExchange();

    /// From another thread: for good. What is connected ends now, nothing connects any more.
    void cut();
    /// From another thread: ends the connection if its exchange is over its deadline. Otherwise the time left, or
    /// nullopt when no exchange is running.
    std::optional<std::chrono::nanoseconds> cutIfLate(Instant now);

    bool wasCut() const;
    /// Waits for so long, or until cut(): true then, and at once after it.
    bool waitCut(std::chrono::milliseconds longest);
    /// cutIfLate() ended this connection.
    bool wasLate() const;

private:
    mutable std::mutex mutex_;
    std::condition_variable cutNow_;
    int descriptor_ = -1;
    std::optional<Instant> deadline_;
    bool cut_ = false;
    bool late_ = false;
};

} // namespace countis
