// SPDX-License-Identifier: GPL-3.0-or-later
// Which connection may record into a database of PostgreSQL: that of one program alone, or those of collectors
// together. The server may still carry out what a recorder wanted that was killed, or whose connection broke; until
// then nobody else writes, and none reads what that one left.
#pragma once

#include "core/clock.h"
#include "history/database/connection.h"

#include <QString>

#include <chrono>
#include <optional>

namespace countis {

class SampleSink;

class WriteClaim {
public:
    using Done = DatabaseResult<void>;

    /// Another connection to the server may have the right for so long: it may be what is left of a program that was
    /// killed. Afterwards it is taken for a program that records.
    static constexpr std::chrono::seconds kPatience{10};

    /// `shared`: among collectors. `clock` must outlive it.
    WriteClaim(const Clock& clock, bool shared) : clock_(clock), shared_(shared) {}

    /// A new connection has the right from now on, and keeps it until it ends. Busy: an old connection may still have
    /// it. Taken: another program records, or has written since `writer`, if there is one, was opened. Of SQLite the
    /// file itself is locked.
    Done claim(DatabaseConnection& connection, SampleSink* writer);

private:
    DatabaseResult<bool> takeRight(DatabaseConnection& connection) const;
    Done refusal(DatabaseConnection& connection);

    const Clock& clock_;
    bool shared_;
    QString lastConnection_;             // to the server, by its name there
    std::optional<Instant> othersSince_; // another connection holds the right
};

} // namespace countis
