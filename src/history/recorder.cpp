// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/recorder.h"

#include "core/boot_clock.h"
#include "history/answered_alarms.h"
#include "history/energy_day_fill.h"
#include "history/leases/leased_writer.h"
#include "history/leases/left_journals.h"
#include "history/retention.h"
#include "history/sample_writer.h"
#include "history/write_claim.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace countis {
namespace {

std::int64_t entriesIn(const std::vector<AlarmChange>& changes) {
    std::int64_t entries = 0;
    for (const AlarmChange& change : changes)
        entries += std::ssize(change.entries);
    return entries;
}

} // namespace

class Recorder::Private {
public:
    Private(const Clock& clock, Settings settings)
        : clock_(clock), settings_(std::move(settings)), claim_(clock, settings_.leases != nullptr),
          alarms_(settings_.leases, settings_.asked), sweep_(settings_.siteZone), fill_(settings_.siteZone) {
        thread_ = std::thread([this] { run(); });
    }

    ~Private() { end(); }

    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;

    void take(std::vector<HistorySample> samples) {
        const std::lock_guard lock(mutex_);
        if (state_.stopped)
            return;
        for (HistorySample& sample : samples)
            if (waiting_.size() < kMostWaiting)
                waiting_.push_back(std::move(sample));
            else
                ++lostWaiting_;
    }

    std::int64_t takeAlarms(AlarmChange change) {
        const std::lock_guard lock(mutex_);
        if (state_.stopped)
            return 0;
        waitingAlarms_.push_back(std::move(change));
        wake_.notify_all();
        return ++lastChange_;
    }

    RecorderState state() const {
        const std::lock_guard lock(mutex_);
        RecorderState now = state_;
        now.held += std::ssize(waiting_) + inHand_;
        now.heldAlarms += alarmsInHand_;
        now.heldAlarms += entriesIn(waitingAlarms_);
        return now;
    }

    RecorderState end() {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
        }
        wake_.notify_all();
        if (thread_.joinable())
            thread_.join();
        return state();
    }

    void flush() {
        std::unique_lock lock(mutex_);
        const auto wanted = ++flushesWanted_;
        wake_.notify_all();
        flushed_.wait(lock, [&] { return flushesDone_ >= wanted; });
    }

private:
    using Done = DatabaseResult<void>;

    void run() {
        for (bool last = false; !last;) {
            std::unique_lock lock(mutex_);
            wake_.wait_for(lock, kPeriod,
                           [&] { return ending_ || flushesWanted_ > flushesDone_ || !waitingAlarms_.empty(); });
            last = ending_;
            const std::uint64_t flushes = flushesWanted_;
            lock.unlock();
            tell(last ? lastRounds() : round(false));
            lock.lock();
            flushesDone_ = flushes;
            flushed_.notify_all();
        }
        writer_.reset();
        connection_.reset();
    }

    Done lastRounds() {
        constexpr std::chrono::milliseconds kPause{250};
        const Instant end = bootTime() + settings_.lastPatience;
        Done done = round(true);
        while (isWaitingForServer(done) && bootTime() + kPause < end) {
            std::this_thread::sleep_for(kPause);
            done = round(true);
        }
        return done;
    }

    bool isWaitingForServer(const Done& done) const {
        if (done || done.error().kind != DatabaseError::Kind::Gone ||
            settings_.url.engine != DatabaseEngine::Postgres)
            return false;
        const std::lock_guard lock(mutex_);
        return uncommitted_ > 0 || !waiting_.empty() || !alarms_.holdsNothing();
    }

    Done round(bool last) {
        if (stopped_)
            return tl::unexpected(*stopped_);
        auto opened = open();
        takeWaiting();
        auto done = opened.and_then([&] { return writer_ ? commit(last) : Done(); });
        if (!done && done.error().kind == DatabaseError::Kind::Taken)
            stop(done.error());
        return done;
    }

    /// The rows of the other program and those that are held would be mixed up.
    void stop(const DatabaseError& reason) {
        stopped_ = reason;
        lostByWriter_ += std::exchange(uncommitted_, 0);
        writer_.reset();
        connection_.reset();
    }

    /// A connection that is gone is made anew; the writer keeps what it holds.
    Done open() {
        if (!connection_) {
            auto opened = DatabaseConnection::open(settings_.url);
            if (!opened)
                return tl::unexpected(opened.error());
            if (auto done = claim_.claim(**opened, writer_.get()); !done)
                return done;
            connection_ = *std::move(opened);
        }
        if (writer_ || !isTimeKnown())
            return {};
        const auto keep = [this](auto writer) { writer_ = std::move(writer); };
        const auto opened =
            settings_.leases != nullptr
                ? LeasedWriter::open(*connection_, *settings_.leases, settings_.siteZone).map(keep)
                : takeUpOthers().and_then([&] {
                      return SampleWriter::open(*connection_, clock_.now().wall, settings_.siteZone).map(keep);
                  });
        return opened ? Done() : failed(opened.error());
    }

    /// Among other collectors, samples are dated by the clock of the server, and nothing is written before it is
    /// known.
    bool isTimeKnown() const { return settings_.leases == nullptr || settings_.leases->clock().isKnown(); }

    /// What collectors have left that shared the site before.
    Done takeUpOthers() {
        if (connection_->engine() != DatabaseEngine::Postgres)
            return {};
        if (auto done = removeDead(*connection_, true); !done)
            return done;
        for (;;) {
            const auto merged = mergeLeftJournal(*connection_, true);
            if (!merged)
                return tl::unexpected(merged.error());
            if (!*merged)
                return {};
        }
    }

    /// A new connection helps where this one is lost, or was opened while the file could only be read.
    Done failed(const DatabaseError& error) {
        if (error.kind != DatabaseError::Kind::Busy && error.kind != DatabaseError::Kind::Full)
            connection_.reset();
        return tl::unexpected(error);
    }

    /// Alarms wake this thread, and would wake it at once again if they were left. Samples wait for a writer, which
    /// holds far more than the queue does.
    void takeWaiting() {
        std::vector<HistorySample> samples;
        std::vector<AlarmChange> alarms;
        {
            const std::lock_guard lock(mutex_);
            if (writer_)
                samples.swap(waiting_);
            alarms.swap(waitingAlarms_);
            changeInHand_ = lastChange_;
            inHand_ += std::ssize(samples); // the last rounds follow each other without a word
            alarmsInHand_ += entriesIn(alarms);
        }
        for (AlarmChange& change : alarms)
            alarms_.take(std::move(change));
        for (const HistorySample& sample : samples)
            ++(writer_->take(sample) ? uncommitted_ : lostByWriter_);
        leaveOut();
    }

    /// Samples that another collector writes are neither held nor committed here.
    void leaveOut() {
        const auto others = writer_ ? static_cast<std::int64_t>(writer_->takeLeftOut()) : 0;
        uncommitted_ -= std::min(others, uncommitted_);
    }

    /// A server that ended the connection, and with it the lock, is noticed even if no meter answers.
    Done hear() {
        if (uncommitted_ > 0 || connection_->engine() != DatabaseEngine::Postgres)
            return {};
        return connection_->exec(QStringLiteral("SELECT 1"));
    }

    Done commit(bool last) {
        if (auto done = hear(); !done)
            return failed(done.error());
        const WallTime now = clock_.now().wall;
        const auto flushed = last ? writer_->finish(*connection_, now) : writer_->flush(*connection_, now);
        leaveOut();
        const bool isWritten = flushed || writer_->held() == 0; // what failed may be a roll-up, which is made again
        if (isWritten)
            committed_ += std::exchange(uncommitted_, 0);
        // A roll-up that fails again and again keeps no alarm from the database.
        const bool isGone = !flushed && flushed.error().kind == DatabaseError::Kind::Gone;
        const auto alarms = isWritten && !isGone ? commitAlarms() : Done();
        if (!flushed)
            return failed(flushed.error());
        if (!alarms)
            return failed(alarms.error());
        if (!servesSite())
            return {};
        if (auto swept = sweep_.step(*connection_, clock_.now()); !swept)
            return failed(swept.error());
        if (auto filled = fill_.step(*connection_, clock_.now()); !filled)
            return failed(filled.error());
        return {};
    }

    Done commitAlarms() {
        return alarms_.commit(*connection_, *writer_, clock_.now().wall).map([this](bool any) {
            if (any && settings_.alarmsWritten)
                settings_.alarmsWritten(changeInHand_);
        });
    }

    /// What one program does for all.
    bool servesSite() const { return settings_.leases == nullptr || settings_.leases->holdsSite(); }

    void tell(const Done& done) {
        RecorderState now;
        now.problem = done ? std::nullopt : std::optional(done.error());
        now.committed = committed_;
        now.stopped = stopped_.has_value();
        now.held = uncommitted_;
        now.heldAlarms = static_cast<std::int64_t>(alarms_.held());
        now.unreadable = writer_ ? static_cast<std::int64_t>(writer_->unreadable()) : 0;
        std::unique_lock lock(mutex_);
        now.lost = lostWaiting_ + lostByWriter_;
        if (now.stopped) {
            waiting_.clear();
            waitingAlarms_.clear();
        }
        const bool changed = now.problem != state_.problem || now.lost != state_.lost ||
                             now.unreadable != state_.unreadable || (now.committed > 0) != (state_.committed > 0);
        state_ = now;
        inHand_ = 0;
        alarmsInHand_ = 0;
        lock.unlock();
        if (changed && settings_.changed)
            settings_.changed(now);
    }

    const Clock& clock_;
    const Settings settings_;

    // Of the thread alone.
    std::unique_ptr<DatabaseConnection> connection_;
    std::unique_ptr<SampleSink> writer_;
    WriteClaim claim_;
    AnsweredAlarms alarms_;
    std::optional<DatabaseError> stopped_;
    RetentionSweep sweep_;
    EnergyDayFill fill_;
    std::int64_t uncommitted_ = 0;
    std::int64_t committed_ = 0;
    std::int64_t lostByWriter_ = 0;
    std::int64_t changeInHand_ = 0; // the latest that a commit writes

    mutable std::mutex mutex_; // over what follows
    std::condition_variable wake_;
    std::condition_variable flushed_;
    std::vector<HistorySample> waiting_;
    std::vector<AlarmChange> waitingAlarms_;
    std::int64_t inHand_ = 0; // samples that the thread has taken since state_ was true, which a commit may keep
    std::int64_t alarmsInHand_ = 0;
    std::int64_t lastChange_ = 0; // takeAlarms()
    std::int64_t lostWaiting_ = 0;
    std::uint64_t flushesWanted_ = 0;
    std::uint64_t flushesDone_ = 0;
    bool ending_ = false;
    RecorderState state_;

    std::thread thread_;
};

Recorder::Recorder(const Clock& clock, Settings settings)
    : d_(std::make_unique<Private>(clock, std::move(settings))) {}

Recorder::~Recorder() = default;

void Recorder::take(std::vector<HistorySample> samples) {
    d_->take(std::move(samples));
}

std::int64_t Recorder::takeAlarms(AlarmChange change) {
    return d_->takeAlarms(std::move(change));
}

RecorderState Recorder::state() const {
    return d_->state();
}

RecorderState Recorder::end() {
    return d_->end();
}

void Recorder::flush() {
    d_->flush();
}

} // namespace countis
