// SPDX-License-Identifier: GPL-3.0-or-later
// The advisory locks of a database of PostgreSQL. One belongs to the connection that takes it, and ends with it.
#pragma once

#include "history/database/connection.h"

#include <QString>
#include <QtGlobal>

namespace countis {

enum class ServerLock : qint64 {
    Site = 0x636f756e746973,      // of the program that may record: "countis" in ASCII
    Samples = 0x636f756e74696e67, // of the connection that writes samples: "counting"
    Minutes = 0x6d696e75746573,   // of the transaction that puts minutes together: "minutes"
    Alarms = 0x616c61726d73,      // of the transaction that writes alarms: "alarms"
};

/// False: another connection has it.
DatabaseResult<bool> takeLock(DatabaseConnection& connection, ServerLock lock);
/// With others that share it; false: a connection has it for itself alone.
DatabaseResult<bool> shareLock(DatabaseConnection& connection, ServerLock lock);
/// Waits for it. It ends with the transaction.
DatabaseResult<void> lockInTransaction(DatabaseConnection& connection, ServerLock lock);
/// The same as takeLock(), but waits until a connection that ends has given it up.
DatabaseResult<bool> waitForLock(DatabaseConnection& connection, ServerLock lock);
DatabaseResult<void> giveUpLock(DatabaseConnection& connection, ServerLock lock);
DatabaseResult<void> giveUpShare(DatabaseConnection& connection, ServerLock lock);

/// Names a connection as long as it is there, and no other one, even after a restart of the server.
DatabaseResult<QString> nameOf(DatabaseConnection& connection);
/// The name of the connection that has the lock; "" where none has.
DatabaseResult<QString> holderOf(DatabaseConnection& connection, ServerLock lock);
/// Another connection has it alone; nobody shares it.
DatabaseResult<bool> isTaken(DatabaseConnection& connection, ServerLock lock);

/// Whether this program may record. The connection of a recorder holds a lock of its own, which it takes again when
/// its server was restarted: it may still be there where the one of its program is not.
DatabaseResult<bool> takeRightToRecord(DatabaseConnection& connection);
/// The same beside other collectors, which share the points by leases (history/leases).
DatabaseResult<bool> shareRightToRecord(DatabaseConnection& connection);

} // namespace countis
