// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/web/accounts.h"

#include "simulator/network/web/password_text.h"
#include "simulator/network/web/secrets.h"

#include <sodium.h>

namespace countis::sim::web {

static_assert(std::tuple_size_v<PasswordHash> >= crypto_pwhash_STRBYTES);

const Account* findAccount(std::string_view name) {
    for (const Account& account : kAccounts)
        if (account.name == name)
            return &account;
    return nullptr;
}

const Account& accountOf(Role role) {
    return role == Role::Admin ? kAccounts[1] : kAccounts[0];
}

bool hasDefaultPassword(const Account& account, const MeterSettings& settings) {
    return (settings.*account.password)[0] == '\0';
}

std::optional<PasswordHash> hashPassword(std::string_view password, const PasswordCost& cost) {
    readySodium();
    PasswordHash hash{};
    if (crypto_pwhash_str(hash.data(), password.data(), password.size(), cost.passes, cost.bytes) != 0)
        return std::nullopt;
    return hash;
}

bool passwordMatches(const Account* account, const MeterSettings& settings, std::string_view given,
                     const PasswordCost& cost) {
    readySodium();
    const auto text = passwordText(given);
    const bool possible = text && text->characters <= kLongestPassword;
    const std::string_view compared = possible ? std::string_view(text->bytes) : "";
    if (account != nullptr && !hasDefaultPassword(*account, settings)) {
        PasswordHash kept = settings.*account->password;
        kept.back() = '\0'; // whatever the settings' memory held
        return crypto_pwhash_str_verify(kept.data(), compared.data(), compared.size()) == 0 && possible;
    }
    // Nothing to compare with a hash: one is made all the same, so that the time tells nothing.
    const bool worked = hashPassword(compared, cost).has_value();
    return worked && possible && account != nullptr && sameSecret(account->defaultPassword, compared);
}

} // namespace countis::sim::web
