// SPDX-License-Identifier: GPL-3.0-or-later
// Counts failed attempts by whoever makes them, and has them wait, longer each time.
#pragma once

#include "core/clock.h"

#include <chrono>
#include <list>
#include <optional>
#include <string>
#include <string_view>

namespace countis::sim::web {

struct LockOutRules {
    int free = 5;                       // failures in a row before the first wait
    std::chrono::seconds first{15};     // doubles with each failure after
    std::chrono::seconds most{300};     // the longest wait that one attempt can cause
    std::chrono::minutes forgotten{30}; // without an attempt
    std::size_t remembered = 256;       // with one more, the one longest without an attempt is forgotten
};

class LockOut {
public:
    explicit LockOut(const LockOutRules& rules = {}) : rules_(rules) {}

    /// How long `who` must still wait; zero: may try.
    std::chrono::seconds wait(std::string_view who, Instant now);
    /// Counted before it is known whether it succeeds, so that attempts at the same time count each.
    void attempt(std::string_view who, Instant now);
    /// The attempt succeeded: all is forgotten.
    void clear(std::string_view who);
    /// The attempt succeeded: it alone is taken back.
    void takeBack(std::string_view who);

private:
    struct Entry {
        std::string who;
        int failures = 0;
        Instant last{};
        Instant until{};
    };
    using Entries = std::list<Entry>; // longest without an attempt first

    Entries::iterator find(std::string_view who);
    void forget(Instant now);

    LockOutRules rules_;
    Entries entries_;
};

} // namespace countis::sim::web
