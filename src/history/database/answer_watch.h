// SPDX-License-Identifier: GPL-3.0-or-later
// Ends a connection whose server does not answer in time. libpq itself waits for a server that hangs however long, as
// its computer still answers for it.
#pragma once

#include "core/clock.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace countis {

class AnswerWatch {
public:
    /// `socket`: of the connection, which may be closed meanwhile. No `patience`: without a limit, until hurry().
    AnswerWatch(int socket, std::optional<std::chrono::milliseconds> patience);
    ~AnswerWatch();
    AnswerWatch(const AnswerWatch&) = delete;
    AnswerWatch& operator=(const AnswerWatch&) = delete;

    /// An answer is waited for.
    void begin();
    void end();
    bool isLimited();
    /// No answer is waited for longer than this from now on, nor the one that is waited for now. From any thread.
    void hurry(std::chrono::milliseconds patience);
    /// Whether the connection was ended since this was asked last.
    bool takeGaveUp();

private:
    void run();

    const int socket_; // a duplicate: its number is nobody else's
    std::mutex mutex_; // over what follows
    std::condition_variable wake_;
    std::optional<std::chrono::milliseconds> patience_;
    bool awaits_ = false;
    std::optional<Instant> deadline_; // nullopt: nothing is waited for, or without a limit
    bool sleeps_ = false;             // until a deadline is set; otherwise the thread looks by itself
    bool gaveUp_ = false;
    bool ending_ = false;
    std::thread thread_;
};

/// While it lives, an answer is waited for.
class AwaitedAnswer {
public:
    /// Null: without a limit.
    explicit AwaitedAnswer(AnswerWatch* watch) : watch_(watch) {
        if (watch_ != nullptr)
            watch_->begin();
    }
    ~AwaitedAnswer() {
        if (watch_ != nullptr)
            watch_->end();
    }
    AwaitedAnswer(const AwaitedAnswer&) = delete;
    AwaitedAnswer& operator=(const AwaitedAnswer&) = delete;

private:
    AnswerWatch* watch_;
};

} // namespace countis
