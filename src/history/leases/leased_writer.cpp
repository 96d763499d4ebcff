// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/leases/leased_writer.h"

#include "history/database/server_lock.h"
#include "history/leases/lease_store.h"
#include "history/leases/left_journals.h"
#include "history/sample_writer.h"

#include <algorithm>
#include <utility>

namespace countis {
namespace {

/// What one collector does for all, such as the hours and days of all points.
constexpr std::chrono::seconds kServePeriod{5};
constexpr std::chrono::minutes kSeekPeriod{1};
constexpr std::chrono::minutes kSeekFarPeriod{15};
/// What is held of a sample that was heard elsewhere, beside the sample.
constexpr std::size_t kElsewhereBytes = 64;

} // namespace

DatabaseResult<std::unique_ptr<LeasedWriter>> LeasedWriter::open(DatabaseConnection& connection, SiteLeases& leases,
                                                                 const QTimeZone& siteZone) {
    std::unique_ptr<LeasedWriter> writer(new LeasedWriter(leases, siteZone));
    writer->beginJournal(leases.number());
    return writer->load(connection).map([&] { return std::move(writer); });
}

/// The latest run goes on, unless the clock of the server was set back since.
SampleSink::Done LeasedWriter::load(DatabaseConnection& connection) {
    SampleTables tables(connection);
    const auto run = tables.latestRun();
    if (!run)
        return tl::unexpected(run.error());
    const WallTime now = leases_.clock().now().wall;
    if (!*run) {
        beginRun(now);
        return {};
    }
    run_ = (*run)->run;
    const auto latest = tables.latestMinute(run_);
    if (!latest)
        return tl::unexpected(latest.error());
    if (now + ClockWatch::kTolerance < std::max((*run)->began, latest->value_or(WallTime{})))
        beginRun(now);
    return {};
}

/// What was read before is handed in as minutes: where an epoch began then is not known for long.
void LeasedWriter::beginRun(WallTime began) {
    closeAll();
    heldRuns_.push_back({++run_, began});
}

/// What is running stands in no journal of this number yet: it is written as it is.
void LeasedWriter::beginJournal(CollectorNumber number) {
    closeAll();
    number_ = number;
    if (number != 0)
        journalOf_ = number;
    epoch_ = 1;
    epochBegan_ = {};
    nextRow_ = journalRangeOf(number).first + 1;
}

bool LeasedWriter::take(const HistorySample& sample) {
    if (held_ >= kMostHeld)
        return false;
    const ServerClock& clock = leases_.clock();
    const WallTime at = clock.wallOf(sample.time.mono);
    if (!leases_.covers(sample.heardAt, at)) {
        ++leftOut_; // whoever holds that point reads the meter there
        return true;
    }
    RawSample raw = rawSample(devices_.numberOf(sample.device), at, sample.blocks, *sample.readings);
    for (std::size_t n = 0; n < kBlocks; ++n)
        if (raw.blocks.test(n))
            raw.times[n] = clock.wallOf(sample.readings->blocks[n].time.mono);
    if (clock_.steppedBack({sample.time.mono, at}))
        beginRun(at);
    const bool isTaken = addSample(running_, journal_, {sample.point, run_, epoch_}, raw, [&] {
        running_.closeEarly(sample.point); // its minute is put together where it is written
        return run_;
    });
    if (!isTaken)
        return false;
    if (sample.heardAt != sample.point) {
        elsewhere_[{sample.point, startOf(at, kMinute), run_}][at] = sample.heardAt;
        held_ += kElsewhereBytes;
    }
    return true;
}

void LeasedWriter::endJournalRow() {
    if (journal_.empty())
        return;
    std::string row = journal_.take();
    if (number_ == 0)
        return; // nobody would find it
    held_ += row.size();
    heldRows_.push_back({nextRow_++, epoch_, run_, std::move(row)});
}

/// Nothing is running afterwards, and no row of the journal is needed.
void LeasedWriter::closeAll() {
    (void)journal_.take();
    for (const JournalRow& row : heldRows_)
        held_ -= row.samples.size();
    heldRows_.clear();
    for (const PointId point : running_.points())
        running_.closeEarly(point);
    collectClosed();
}

void LeasedWriter::closeGivenUp() {
    for (const PointId point : running_.points())
        if (!isRead(point))
            running_.closeEarly(point);
}

/// At its own address, or where its meter was heard last.
bool LeasedWriter::isRead(PointId point) const {
    if (leases_.holds(point))
        return true;
    const auto after = elsewhere_.upper_bound({point, WallTime::max(), 0});
    if (after == elsewhere_.begin())
        return false;
    const auto& [minute, heard] = *std::prev(after);
    return minute.point == point && leases_.holds(heard.rbegin()->second);
}

/// Of minutes that are written.
void LeasedWriter::forgetElsewhere() {
    std::erase_if(elsewhere_, [this](const auto& one) { return !running_.isRunning(one.first); });
}

void LeasedWriter::collectClosed() {
    for (ClosedMinute& minute : running_.takeMinutes()) {
        held_ += minute.samples.size() + sizeof(ClosedMinute);
        heldMinutes_.push_back(std::move(minute));
    }
    for (const ClosedQuarter& quarter : running_.takeQuarters())
        heldQuarters_.insert(quarter.key);
}

bool LeasedWriter::holdsNothing() const {
    return heldRuns_.empty() && heldRows_.empty() && heldMinutes_.empty() && heldQuarters_.empty();
}

SampleSink::Done LeasedWriter::flush(DatabaseConnection& connection, WallTime now) {
    if (const CollectorNumber number = leases_.number(); number != number_)
        beginJournal(number);
    endJournalRow();
    closeGivenUp();
    running_.closeBefore(now);
    collectClosed();
    if (auto done = writeHeld(connection, now); !done)
        return done;
    if (now < epochBegan_ || now >= epochBegan_ + SampleWriter::kEpoch) {
        ++epoch_;
        epochBegan_ = now;
    }
    return leases_.holdsSite() ? serveSite(connection, now) : Done();
}

SampleSink::Done LeasedWriter::finish(DatabaseConnection& connection, WallTime now) {
    closeAll();
    return writeHeld(connection, now).and_then([&] {
        const auto [first, end] = journalRangeOf(journalOf_);
        return journalOf_ == 0 ? Done() : SampleTables(connection).dropJournalBefore(end, first, end);
    });
}

SampleSink::Done LeasedWriter::stillWrites(DatabaseConnection& connection) {
    return hear(connection).and_then([&] {
        return number_ != 0 ? Done() : tl::unexpected(DatabaseError{DatabaseError::Kind::Busy, {}});
    });
}

/// Whether others have taken over meanwhile: then everything is handed in as minutes, less what is theirs.
SampleSink::Done LeasedWriter::hear(DatabaseConnection& connection) {
    if (number_ != 0) {
        const auto alive = keepAlive(connection, number_);
        if (!alive)
            return tl::unexpected(alive.error());
        if (!*alive) {
            closeAll();
            number_ = 0;
        }
    }
    const auto ended = endedOf(connection, leases_.open());
    if (!ended)
        return tl::unexpected(ended.error());
    for (const OwnEpoch& one : *ended)
        leases_.end(one.point, one.epoch, one.until);
    if (const std::uint64_t endings = leases_.endings(); endings != std::exchange(endings_, endings))
        closeAll(); // the thread of the leases may have heard of it before
    return {};
}

SampleSink::Done LeasedWriter::writeHeld(DatabaseConnection& connection, WallTime now) {
    if (holdsNothing())
        return {};
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto done = hear(connection).and_then([&] { return insertHeld(connection, now); }).and_then([&] {
        return transaction->commit();
    });
    if (!done)
        return done;
    heldRuns_.clear();
    devices_.written();
    heldRows_.clear();
    heldMinutes_.clear();
    heldQuarters_.clear();
    held_ = 0;
    leftOut_ += leavesOut_;
    forgetElsewhere();
    return {};
}

SampleSink::Done LeasedWriter::insertHeld(DatabaseConnection& connection, WallTime now) {
    SampleTables tables(connection);
    const auto insertAll = [&](const auto& rows) -> Done {
        for (const auto& row : rows)
            if (auto done = tables.insert(row); !done)
                return done;
        return {};
    };
    return insertAll(heldRuns_)
        .and_then([&] { return insertAll(devices_.held()); })
        .and_then([&] { return insertAll(heldRows_); })
        .and_then([&] { return insertMinutes(connection, tables, now); })
        .and_then([&] {
            const auto [first, end] = journalRangeOf(number_);
            return number_ == 0 ? Done() : tables.dropJournalBefore(running_.oldestEpoch(epoch_), first, end);
        });
}

SampleSink::Done LeasedWriter::insertMinutes(DatabaseConnection& connection, SampleTables& tables, WallTime now) {
    leavesOut_ = 0;
    if (heldMinutes_.empty() && heldQuarters_.empty())
        return {};
    if (auto locked = lockInTransaction(connection, ServerLock::Minutes); !locked)
        return locked;
    std::vector<ClosedMinute> own;
    for (ClosedMinute minute : heldMinutes_) {
        const auto elsewhere = elsewhere_.find(minute.key);
        const OwnPart part =
            keepOwn(minute, leases_, elsewhere == elsewhere_.end() ? HeardElsewhere() : elsewhere->second);
        leavesOut_ += part.leftOut;
        if (part.isAny)
            own.push_back(std::move(minute));
    }
    return mergeMinutes(connection, tables, own, heldQuarters_, now);
}

/// Hours and days of all points, and what dead collectors have left.
SampleSink::Done LeasedWriter::serveSite(DatabaseConnection& connection, WallTime now) {
    if (now >= siteServed_ && now < siteServed_ + kServePeriod)
        return rollUps_.rollUpBefore(connection, now - RunningMinutes::kGrace);
    siteServed_ = now;
    if (auto done = removeDead(connection, false); !done)
        return done;
    if (const auto merged = mergeLeftJournal(connection, false); !merged)
        return tl::unexpected(merged.error());
    return seekMissing(connection, now).and_then([&] { return rollUps_.load(connection); });
}

SampleSink::Done LeasedWriter::seekMissing(DatabaseConnection& connection, WallTime now) {
    if (now >= sought_ && now < sought_ + kSeekPeriod)
        return {};
    const bool isNear = sought_ != WallTime{} && now >= soughtFar_ && now < soughtFar_ + kSeekFarPeriod;
    const auto missing = missingQuarters(connection, sought_, now, isNear ? LookBack::Near : LookBack::Far);
    if (!missing)
        return tl::unexpected(missing.error());
    heldQuarters_.insert(missing->begin(), missing->end());
    return forgetOldEpochs(connection).map([&] {
        sought_ = now;
        soughtFar_ = isNear ? soughtFar_ : now;
    });
}

} // namespace countis
