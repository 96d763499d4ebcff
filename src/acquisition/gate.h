// SPDX-License-Identifier: GPL-3.0-or-later
// Where one coroutine waits until somebody on the same thread opens. Unlike a signal or a future it can be opened at
// once by whoever ends the work, so that a coroutine never outlives what it works on.
#pragma once

#include <coroutine>
#include <utility>

namespace countis {

class Gate {
public:
    Gate() = default;
    Gate(const Gate&) = delete;
    Gate& operator=(const Gate&) = delete;

    /// Points at the gate, since GCC 12 copies an awaited lvalue into the coroutine's frame.
    struct Passage {
        Gate* gate;

        bool await_ready() const noexcept { return gate->open_; }
        void await_suspend(std::coroutine_handle<> waiting) const noexcept { gate->waiting_ = waiting; }
        void await_resume() const noexcept { gate->open_ = false; }
    };

    /// To be awaited, by one coroutine at a time.
    Passage passage() { return {this}; }

    /// Resumes the one that waits, inside this call; or lets the next one pass.
    void open() {
        open_ = true;
        if (auto waiting = std::exchange(waiting_, nullptr))
            waiting.resume();
    }
    /// The next one waits.
    void shut() noexcept { open_ = false; }

private:
    std::coroutine_handle<> waiting_;
    bool open_ = false;
};

} // namespace countis
