// SPDX-License-Identifier: GPL-3.0-or-later
// Where the passwords of database servers are kept: the keyring of the user's session. The interface is here, so that
// code without a keyring can use one and tests give a fake; the programs give KeyringStore (src/keyring).
#pragma once

#include "history/database/database_url.h"
#include "history/database/secret.h"

#include <QString>

#include <tl/expected.hpp>

#include <cstdint>
#include <functional>
#include <optional>

namespace countis {

struct PasswordProblem {
    enum class Kind : std::uint8_t {
        Missing,     // the keyring has no password under this name
        Locked,      // the user, or a rule of the system, did not open the keyring
        Unavailable, // no keyring, no D-Bus session, or an error of theirs
        Late,        // no answer in time: a question of the keyring to the user may still be open
    };
    Kind kind = Kind::Unavailable;
    QString detail; // as the keyring says it, in its language; never a password

    bool operator==(const PasswordProblem&) const = default;
};

/// One translated sentence or two: what happened, and what to do instead.
QString passwordProblemText(const PasswordProblem& problem);

class PasswordStore {
public:
    using Answer = tl::expected<Secret, PasswordProblem>; // empty after write() and forget()
    /// Is called once, at once or by the event loop of the calling thread, and always within a bounded time.
    using Then = std::function<void(const Answer&)>;

    PasswordStore() = default;
    virtual ~PasswordStore() = default;
    PasswordStore(const PasswordStore&) = delete;
    PasswordStore& operator=(const PasswordStore&) = delete;

    virtual void read(const QString& key, const Then& then) = 0;
    /// Replaces a password of the same name.
    virtual void write(const QString& key, const Secret& password, const Then& then) = 0;
    /// Missing: there is none, or the keyring stayed locked and may still have it.
    virtual void forget(const QString& key, const Then& then) = 0;
};

/// Under which name a store keeps the password of a database: "USER@HOST:PORT/NAME", where HOST may be the folder of
/// a socket. nullopt: a file, a service (libpq finds its password by itself), or no user was named.
std::optional<QString> passwordKey(const DatabaseUrl& url);

/// Asks a store and runs the event loop of this thread until the answer is there. For programs that have no window.
PasswordStore::Answer answerOf(const std::function<void(const PasswordStore::Then&)>& ask);

} // namespace countis
