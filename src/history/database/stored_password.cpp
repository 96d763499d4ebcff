// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/stored_password.h"

#include "history/database/connection.h"

namespace countis {

DatabaseResult<DatabaseUrl> withPassword(DatabaseUrl url, PasswordStore& passwords) {
    const auto key = passwordKey(url);
    if (!key)
        return url;
    const auto opened = DatabaseConnection::open(url, DatabaseConnection::Access::Read);
    if (opened)
        return url;
    if (opened.error().kind != DatabaseError::Kind::NoPassword)
        return tl::unexpected(opened.error());
    const auto answer = answerOf([&](const PasswordStore::Then& then) { passwords.read(*key, then); });
    if (!answer)
        return tl::unexpected(DatabaseError{DatabaseError::Kind::NoPassword, passwordProblemText(answer.error())});
    url.password = *answer;
    return url;
}

} // namespace countis
