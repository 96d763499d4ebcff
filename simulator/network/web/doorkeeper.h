// SPDX-License-Identifier: GPL-3.0-or-later
// Says who may log in. Whoever fails waits, longer each time; docs/web.md has the reasons for how that is counted.
#pragma once

#include "simulator/network/web/accounts.h"
#include "simulator/network/web/lock_out.h"
#include "simulator/network/web/secrets.h"

#include <tl/expected.hpp>

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>

namespace countis::sim::web {

struct LoginAttempt {
    std::string_view name;
    std::string_view password;
    std::string_view peer;    // the client's address
    std::string_view browser; // the token that this browser keeps
    std::string_view known;   // what proves that this browser has logged in before
};

/// Why not. `wait` is 0 for a wrong name or password.
struct LoginRefusal {
    std::chrono::seconds wait{0};
};

class Doorkeeper {
public:
    explicit Doorkeeper(RandomSource& random, const PasswordCost& cost = {});

    /// From any thread. One hash at a time is worked on: a flood of attempts costs one thread, and 7 MiB.
    tl::expected<const Account*, LoginRefusal> admit(const LoginAttempt& attempt, const MeterSettings& settings,
                                                     Instant now);

    /// For a browser that has just logged in to `account`.
    std::string knownProof(const Account& account, std::string_view browser) const;

    /// For the forms of a browser that is not logged in.
    std::string formToken(std::string_view browser) const;

private:
    struct Counted {
        std::string attempts; // under this name, by whoever it is
        std::string source;   // under any name, from this address; empty for a known browser
    };

    Counted countedAs(const LoginAttempt& attempt) const;
    std::chrono::seconds begin(const Counted& counted, Instant now);
    void succeeded(const Counted& counted);

    Seal seal_;
    PasswordCost cost_;
    std::mutex counting_;
    LockOut attempts_;
    LockOut sources_;
    std::mutex hashing_;
};

} // namespace countis::sim::web
