// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/write_claim.h"

#include "history/database/server_lock.h"
#include "history/leases/lease_store.h"
#include "history/sample_sink.h"

namespace countis {

WriteClaim::Done WriteClaim::claim(DatabaseConnection& connection, SampleSink* writer) {
    if (connection.engine() != DatabaseEngine::Postgres)
        return {};
    if (shared_)
        if (auto done = limitWaiting(connection); !done)
            return done;
    const auto mine = takeRight(connection);
    if (!mine)
        return tl::unexpected(mine.error());
    if (!*mine)
        return (writer != nullptr ? writer->stillWrites(connection) : Done()).and_then([&] {
            return refusal(connection);
        });
    othersSince_.reset();
    return nameOf(connection).map([this](const QString& name) { lastConnection_ = name; });
}

DatabaseResult<bool> WriteClaim::takeRight(DatabaseConnection& connection) const {
    return shared_ ? shareLock(connection, ServerLock::Samples) : takeLock(connection, ServerLock::Samples);
}

/// An old connection of its own ends when the server notices that it broke, however long that takes.
WriteClaim::Done WriteClaim::refusal(DatabaseConnection& connection) {
    const auto holder = holderOf(connection, ServerLock::Samples);
    if (!holder)
        return tl::unexpected(holder.error());
    const Instant now = clock_.now().mono;
    if (holder->isEmpty() || *holder == lastConnection_)
        othersSince_.reset();
    else if (!othersSince_)
        othersSince_ = now;
    const bool records = othersSince_ && now - *othersSince_ >= kPatience;
    return tl::unexpected(DatabaseError{records ? DatabaseError::Kind::Taken : DatabaseError::Kind::Busy, {}});
}

} // namespace countis
