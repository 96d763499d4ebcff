// SPDX-License-Identifier: GPL-3.0-or-later
// The keyring of the user's session: the Secret Service of D-Bus (GNOME Keyring, KWallet, KeePassXC), by QtKeychain.
// The password of a database is kept for the service "countis" under passwordKey().
#pragma once

#include "history/database/password_store.h"

#include <chrono>

namespace countis {

class KeyringStore final : public PasswordStore {
public:
    /// Long enough to type the password of a locked keyring, and short enough for a start.
    static constexpr std::chrono::seconds kPatience{20};

    /// For the main thread, which has QtKeychain's own event loop. It stores nothing unencrypted, and answers at the
    /// latest after `patience`; a question of the keyring to the user stays open.
    explicit KeyringStore(std::chrono::milliseconds patience = kPatience);

    void read(const QString& key, const Then& then) override;
    void write(const QString& key, const Secret& password, const Then& then) override;
    void forget(const QString& key, const Then& then) override;

private:
    std::chrono::milliseconds patience_;
};

} // namespace countis
