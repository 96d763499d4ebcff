// SPDX-License-Identifier: GPL-3.0-or-later
// Where a recorder puts samples: the writer of the one program that records (sample_writer.h), or that of a collector
// among others (leases/leased_writer.h).
#pragma once

#include "history/database/connection.h"
#include "history/history_sample.h"

#include <cstddef>

namespace countis {

class SampleSink {
public:
    using Done = DatabaseResult<void>;

    SampleSink() = default;
    virtual ~SampleSink() = default;
    SampleSink(const SampleSink&) = delete;
    SampleSink& operator=(const SampleSink&) = delete;

    /// What is held while the database takes nothing: an hour of 900 meters. Samples beyond that are not taken.
    static constexpr std::size_t kMostHeld = 128U << 20U;

    /// False: too much is held already, or too many came in its minute, and it is lost. What another writer takes
    /// (takeLeftOut()) is not.
    virtual bool take(const HistorySample& sample) = 0;
    /// Commits what was taken, by any connection to the same database. `now`: no sample will be taken that is older,
    /// but by the grace of RunningMinutes.
    virtual Done flush(DatabaseConnection& connection, WallTime now) = 0;
    /// The last flush: nothing will be taken any more.
    virtual Done finish(DatabaseConnection& connection, WallTime now) { return flush(connection, now); }

    /// Taken: another writer has written to the database since this one was opened, and this one writes nothing more.
    virtual Done stillWrites(DatabaseConnection& connection) = 0;

    /// How many samples of those that were taken turned out, since the last call, to be another writer's: this one
    /// does not write them.
    virtual std::size_t takeLeftOut() { return 0; }
    /// Bytes that wait for a flush that succeeds.
    virtual std::size_t held() const = 0;
    /// Journal rows and minutes of the writer before that could not be read, or not as a whole; what could not be
    /// read is left out.
    virtual std::size_t unreadable() const = 0;
};

} // namespace countis
