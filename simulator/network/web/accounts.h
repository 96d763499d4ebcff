// SPDX-License-Identifier: GPL-3.0-or-later
// The two accounts of the meter and their passwords: salted hashes by argon2id (libsodium).
#pragma once

#include "core/settings.h"

#include <array>
#include <optional>
#include <string_view>

namespace countis::sim::web {

/// The user sees, the admin sets.
enum class Role : std::uint8_t { User, Admin };

struct Account {
    Role role;
    std::string_view name;
    std::string_view defaultPassword; // manual, section 12
    PasswordHash MeterSettings::*password;
};

inline constexpr std::array kAccounts{
    Account{Role::User, "user", "user", &MeterSettings::userPassword},
    Account{Role::Admin, "admin", "Admin", &MeterSettings::adminPassword},
};

/// Null where there is none of that name.
const Account* findAccount(std::string_view name);
const Account& accountOf(Role role);

/// No password was ever set: the documented one holds.
bool hasDefaultPassword(const Account& account, const MeterSettings& settings);

/// What one hash costs. A meter is small: 7 MiB and 5 passes, the smallest pair for argon2id that OWASP's password
/// storage cheat sheet names; some 20 ms on a desktop machine.
struct PasswordCost {
    unsigned long long passes = 5;
    std::size_t bytes = std::size_t{7} << 20U;
};

/// `password` as PasswordText has it. Nullopt: there was not enough memory for it.
std::optional<PasswordHash> hashPassword(std::string_view password, const PasswordCost& cost);

/// `given` as it was typed. The same work whatever it is: for a null account, for a default password, for a wrong one
/// and for one that can be no password.
bool passwordMatches(const Account* account, const MeterSettings& settings, std::string_view given,
                     const PasswordCost& cost);

} // namespace countis::sim::web
