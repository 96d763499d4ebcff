// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/sample_writer.h"

#include "history/codec/minute_blob.h"
#include "history/leases/minute_merge.h"

#include <QUuid>

#include <algorithm>
#include <optional>

namespace countis {
namespace {

/// What is kept of a closed quarter while it waits.
constexpr std::size_t kQuarterBytes = sizeof(ClosedQuarter);

WallTime lastOf(const MinuteSamples& minute) {
    WallTime last{};
    for (const Segment& segment : minute.segments)
        if (!segment.samples.empty())
            last = std::max(last, segment.samples.back());
    return last;
}

} // namespace

SampleWriter::SampleWriter(const QTimeZone& siteZone)
    : session_(QUuid::createUuid().toString(QUuid::WithoutBraces)), rollUps_(siteZone) {}

DatabaseResult<std::unique_ptr<SampleWriter>> SampleWriter::open(DatabaseConnection& connection, WallTime now,
                                                                 const QTimeZone& siteZone) {
    std::unique_ptr<SampleWriter> writer(new SampleWriter(siteZone));
    if (auto done = writer->load(connection, now); !done)
        return tl::unexpected(done.error());
    return writer;
}

SampleWriter::Done SampleWriter::load(DatabaseConnection& connection, WallTime now) {
    SampleTables tables(connection);
    const auto session = tables.session(); // before the rows: what another writer adds meanwhile is noticed
    if (!session)
        return tl::unexpected(session.error());
    sessionBefore_ = *session;
    const auto run = tables.latestRun();
    if (!run)
        return tl::unexpected(run.error());
    if (*run) {
        run_ = (*run)->run;
        latest_ = (*run)->began;
    }
    const auto rows = tables.journal();
    if (!rows)
        return tl::unexpected(rows.error());
    if (auto done = loadMinutes(tables, *rows); !done)
        return done;
    replay(*rows);
    running_.beginAnew(); // the rows that it needs are the next to be dropped
    if (run_ == 0 || now + ClockWatch::kTolerance < latest_)
        beginRun(now);
    return rollUps_.load(connection);
}

/// Of the runs that may have a quarter which is not over: the last one, the one before, and those of the journal.
SampleWriter::Done SampleWriter::loadMinutes(SampleTables& tables, const std::vector<JournalRow>& journal) {
    std::set<std::int64_t> runs{run_ - 1, run_};
    for (const JournalRow& row : journal)
        runs.insert(row.run);
    for (const std::int64_t run : runs)
        if (auto done = loadMinutesOf(tables, run); !done)
            return done;
    return {};
}

/// What the minutes say of quarters that were not over, or not yet written.
SampleWriter::Done SampleWriter::loadMinutesOf(SampleTables& tables, std::int64_t run) {
    const auto latest = tables.latestMinute(run);
    if (!latest)
        return tl::unexpected(latest.error());
    if (!*latest)
        return {};
    const WallTime from = startOf(**latest, kQuarter) - kHour;
    const auto quarters = tables.quartersSince(from);
    if (!quarters)
        return tl::unexpected(quarters.error());
    return tables.forMinutesSince(run, from, [&](const PeriodKey& key, std::string_view samples) {
        const PeriodKey quarter{key.point, startOf(key.start, kQuarter), key.run};
        const bool isLatest = run == run_ && key.start == **latest;
        const auto minute = quarters->contains(quarter) ? std::nullopt : std::optional(decodeMinute(samples));
        if (minute && *minute)
            running_.seedQuarter(quarter, rollUpOf(**minute));
        else if (minute)
            ++unreadable_;
        const bool goesOn = isLatest && minute && *minute;
        if (goesOn)
            begun_[key.point] = {key, lastOf(**minute)};
        else
            running_.knowWritten(key);
        if (isLatest)
            latest_ = std::max(latest_, goesOn ? begun_[key.point].last : key.start + kMinute);
    });
}

/// A collector writes the minute that is running when it ends: it is put together with what comes after.
bool SampleWriter::isBegun(const PeriodKey& minute) const {
    const auto begun = begun_.find(minute.point);
    return begun != begun_.end() && begun->second.minute == minute;
}

void SampleWriter::replay(const std::vector<JournalRow>& rows) {
    JournalReader reader;
    for (const JournalRow& row : rows) {
        epoch_ = row.epoch;
        nextRow_ = row.id + 1;
        bool whole = true;
        const auto take = [&](PointId point, const RawSample& sample) {
            if (isBegun({point, startOf(sample.at, kMinute), row.run}) && sample.at <= begun_[point].last)
                return;
            if (row.run == run_)
                latest_ = std::max(latest_, sample.at);
            running_.add(point, row.run, row.epoch, sample);
        };
        // Where the minutes of the rows before are written, the journal has only the rest of each.
        const auto skip = [&](PointId point, WallTime minute) {
            const PeriodKey key{point, minute, row.run};
            whole = whole && (running_.isOver(key) || isBegun(key));
        };
        if (const auto read = reader.read(row.id, row.samples, take, skip); !read || !whole)
            ++unreadable_;
    }
    ++epoch_; // what this writer drops must not keep rows of the one before
}

void SampleWriter::beginRun(WallTime began) {
    endJournalRow();
    heldRuns_.push_back({++run_, began});
}

void SampleWriter::beginEpoch(WallTime now) {
    endJournalRow();
    ++epoch_;
    epochBegan_ = now;
}

bool SampleWriter::take(const HistorySample& sample) {
    if (held_ >= kMostHeld)
        return false;
    if (clock_.steppedBack(sample.time))
        beginRun(sample.time.wall);
    const RawSample raw =
        rawSample(devices_.numberOf(sample.device), sample.time.wall, sample.blocks, *sample.readings);
    return addSample(running_, journal_, {sample.point, run_, epoch_}, raw, [&] {
        beginRun(sample.time.wall); // a run only goes forward, and nothing is left out
        return run_;
    });
}

void SampleWriter::endJournalRow() {
    if (journal_.empty())
        return;
    heldRows_.push_back({nextRow_++, epoch_, run_, journal_.take()});
    held_ += heldRows_.back().samples.size();
}

void SampleWriter::collectClosed() {
    for (ClosedMinute& minute : running_.takeMinutes()) {
        held_ += minute.samples.size() + sizeof(ClosedMinute);
        heldMinutes_.push_back(std::move(minute));
    }
    for (ClosedQuarter& quarter : running_.takeQuarters()) {
        held_ += kQuarterBytes;
        rollUps_.quarterChanged(quarter.key.start);
        heldQuarters_.push_back(std::move(quarter));
    }
}

SampleWriter::Done SampleWriter::flush(DatabaseConnection& connection, WallTime now) {
    endJournalRow();
    running_.closeBefore(now);
    collectClosed();
    if (auto done = writeHeld(connection); !done)
        return done;
    if (now < epochBegan_ || now >= epochBegan_ + kEpoch)
        beginEpoch(now);
    return rollUps_.rollUpBefore(connection, now - RunningMinutes::kGrace);
}

bool SampleWriter::holdsNothing() const {
    return heldRuns_.empty() && heldRows_.empty() && heldMinutes_.empty() && heldQuarters_.empty();
}

SampleWriter::Done SampleWriter::stillWrites(DatabaseConnection& connection) {
    const auto last = SampleTables(connection).session();
    if (!last)
        return tl::unexpected(last.error());
    if (*last != session_ && *last != sessionBefore_)
        return tl::unexpected(DatabaseError{DatabaseError::Kind::Taken, {}});
    return {};
}

SampleWriter::Done SampleWriter::writeHeld(DatabaseConnection& connection) {
    if (holdsNothing())
        return {};
    SampleTables tables(connection); // its statements are given up after a transaction that failed, not in it
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto done = stillWrites(connection)
                    .and_then([&] { return announce(tables); })
                    .and_then([&] { return insertHeld(connection, tables); })
                    .and_then([&] { return transaction->commit(); });
    if (!done)
        return done;
    announced_ = true;
    heldRuns_.clear();
    devices_.written();
    heldRows_.clear();
    heldMinutes_.clear();
    heldQuarters_.clear();
    held_ = 0;
    return {};
}

SampleWriter::Done SampleWriter::announce(SampleTables& tables) {
    return announced_ ? Done() : tables.setSession(session_);
}

SampleWriter::Done SampleWriter::insertHeld(DatabaseConnection& connection, SampleTables& tables) {
    const auto insertAll = [&](const auto& rows) -> Done {
        for (const auto& row : rows)
            if (auto done = tables.insert(row); !done)
                return done;
        return {};
    };
    const auto writeMinutes = [&]() -> Done {
        for (const ClosedMinute& minute : heldMinutes_)
            if (auto done = isBegun(minute.key) ? mergeMinute(connection, tables, minute) : tables.insert(minute);
                !done)
                return done;
        return {};
    };
    const auto replaceAll = [&]() -> Done {
        std::set<WallTime> starts;
        for (const ClosedQuarter& quarter : heldQuarters_) {
            if (auto done = tables.replace(quarter); !done)
                return done;
            starts.insert(quarter.key.start);
        }
        for (const WallTime start : starts)
            if (auto done = tables.insertDue(start); !done)
                return done;
        return {};
    };
    return insertAll(heldRuns_)
        .and_then([&] { return insertAll(devices_.held()); })
        .and_then([&] { return insertAll(heldRows_); })
        .and_then(writeMinutes)
        .and_then(replaceAll)
        .and_then([&] { return tables.dropJournalBefore(running_.oldestEpoch(epoch_)); });
}

} // namespace countis
