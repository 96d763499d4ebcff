// SPDX-License-Identifier: GPL-3.0-or-later
// Who is logged in. A session ends when it was idle or open for too long, when its account's password changes, or
// when more recent ones of that account need its place. Not thread-safe.
#pragma once

#include "core/clock.h"
#include "simulator/network/web/accounts.h"
#include "simulator/network/web/secrets.h"

#include <list>
#include <optional>
#include <string>
#include <string_view>

namespace countis::sim::web {

struct SessionRules {
    std::chrono::minutes idle{15};
    std::chrono::hours longest{8};
    std::ptrdiff_t open = 16; // of one account; with one more, its longest idle ends
};

struct Session {
    Role role = Role::User;
    std::string csrf;   // to be sent with every change
    std::string notice; // what the next page has to say
};

class Sessions {
public:
    explicit Sessions(RandomSource& random, const SessionRules& rules = {}) : random_(random), rules_(rules) {}

    /// Its id, for the cookie.
    std::string open(Role role, const MeterSettings& settings, Instant now);
    /// Null: there is none, or it is over. Good until the next call.
    Session* find(std::string_view id, const MeterSettings& settings, Instant now);
    /// It was used: the idle time begins anew.
    void touch(std::string_view id, Instant now);
    /// It outlives a change of its own account's password.
    void keep(std::string_view id, const MeterSettings& settings);
    void close(std::string_view id);
    void closeAll() { entries_.clear(); }

private:
    struct Entry {
        std::string id;
        Session session;
        PasswordHash password{}; // at login
        Instant begun{};
        Instant used{};
    };
    using Entries = std::list<Entry>; // longest idle first

    Entries::iterator locate(std::string_view id);

    RandomSource& random_;
    SessionRules rules_;
    Entries entries_;
};

} // namespace countis::sim::web
