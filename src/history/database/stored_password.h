// SPDX-License-Identifier: GPL-3.0-or-later
// How a database gets its password from the keyring at the start of a program.
#pragma once

#include "history/database/database_error.h"
#include "history/database/password_store.h"

namespace countis {

/// `url`, with the password of `passwords` if its server asks for one and libpq finds none by itself (in ~/.pgpass or
/// the file of "passfile"). The server is asked first: a keyring that nobody needs is not unlocked. A database
/// without a passwordKey() comes back as it is. The error is that of the server, or NoPassword with what the keyring
/// said.
DatabaseResult<DatabaseUrl> withPassword(DatabaseUrl url, PasswordStore& passwords);

} // namespace countis
