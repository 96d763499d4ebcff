// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/alarm_work.h"

#include "history/database/recording_lock.h"
#include "history/database/server_lock.h"
#include "history/series.h"
#include "history/site_floods.h"

#include <algorithm>
#include <utility>

namespace countis {
namespace {

constexpr std::chrono::milliseconds kLook{100};

DatabaseResult<AlarmsStored> alarmsStored(DatabaseConnection& connection) {
    auto alarms = readAlarms(connection);
    if (!alarms)
        return tl::unexpected(alarms.error());
    auto rules = readAlarmRules(connection);
    if (!rules)
        return tl::unexpected(rules.error());
    return AlarmsStored{*std::move(alarms), *std::move(rules), {}, {}};
}

/// The raising of an alarm that has stood for longer than the journal goes back.
DatabaseResult<std::vector<AlarmEntry>> olderEntries(DatabaseConnection& connection,
                                                     const std::vector<StoredAlarm>& alarms, WallTime before) {
    std::vector<AlarmEntry> older;
    for (const StoredAlarm& alarm : alarms) {
        if (alarm.record.raised >= before)
            continue;
        auto entries = readAlarmJournal(connection, alarm.record.alarm, alarm.record.raised, before);
        if (!entries)
            return entries;
        older.insert(older.end(), entries->begin(), entries->end());
    }
    std::ranges::stable_sort(older, {}, [](const AlarmEntry& entry) { return entry.transition.at.wall; });
    return older;
}

/// By one program that has the site for itself. A bundle, which nobody changes, is as it was.
bool isRecorded(DatabaseConnection& connection, const DatabaseUrl& url) {
    if (connection.engine() == DatabaseEngine::Postgres)
        return isTaken(connection, ServerLock::Site).value_or(true);
    return url.immutable || RecordingLock::isTaken(url.file);
}

} // namespace

AlarmWork::AlarmWork(const Clock& clock, DatabaseUrl url, QObject* parent)
    : QObject(parent), clock_(clock), url_(std::move(url)) {
    rest_.setSingleShot(true);
    connect(&rest_, &QTimer::timeout, this, [this] {
        if (std::exchange(isWanted_, false))
            readAtOnce();
    });
}

AlarmWork::~AlarmWork() = default;

void AlarmWork::read() {
    if (rest_.isActive())
        isWanted_ = true;
    else
        readAtOnce();
}

void AlarmWork::rest(std::chrono::nanoseconds took) {
    if (const auto rest = std::chrono::floor<std::chrono::milliseconds>(kRest * took); rest.count() > 0)
        rest_.start(rest);
}

void AlarmWork::readAtOnce() {
    if (!jobs_.isWaiting(Board))
        addReading(Board,
                   [this](DatabaseConnection& connection, const std::stop_token&) { return readBoard(connection); });
}

void AlarmWork::readCurve(PointId point, std::uint16_t entry) {
    jobs_.drop(Curve);
    addReading(Curve, [this, point, entry](DatabaseConnection& connection, const std::stop_token&) {
        const WallTime now = clock_.now().wall;
        std::vector<AlarmCurvePoint> curve;
        const auto take = [&](const SeriesRow& row) {
            if (const Extent& extent = row.values[0]; extent.n > 0)
                curve.push_back({row.time, static_cast<double>(extent.sum) * values()[entry].step /
                                               static_cast<double>(extent.n)});
        };
        return readSeries(connection, {point, {entry}, now - kCurve, now, Tier::Minute}, take).map([&](auto) {
            jobs_.post([this, point, entry, curve] { emit curveRead(point, entry, curve); });
        });
    });
}

void AlarmWork::readStored(bool fromBefore) {
    addReading(Stored, [this, fromBefore](DatabaseConnection& connection, const std::stop_token&) {
        auto stored = alarmsStored(connection);
        if (stored && fromBefore) {
            auto counters = readLastCounters(connection);
            if (!counters)
                return DatabaseResult<void>(tl::unexpected(counters.error()));
            stored->counters = *std::move(counters);
            auto flood = readFlood(connection, clock_.now().wall);
            if (!flood)
                return DatabaseResult<void>(tl::unexpected(flood.error()));
            stored->flood = *std::move(flood);
        }
        return stored.map([this](AlarmsStored& all) {
            jobs_.post(
                [this, read = std::make_shared<const AlarmsStored>(std::move(all))] { emit storedRead(read); });
        });
    });
}

void AlarmWork::ask(AlarmRequest request) {
    addWriting(Request,
               [this, request = std::move(request)](DatabaseConnection& connection, const std::stop_token& stop) {
                   return carryOut(connection, stop, request);
               });
}

void AlarmWork::keepRule(const AlarmRule& rule) {
    changeRule([rule](DatabaseConnection& connection) { return writeAlarmRule(connection, rule); });
}

void AlarmWork::restoreRule(const AlarmRule& rule) {
    changeRule([rule](DatabaseConnection& connection) { return removeAlarmRule(connection, rule); });
}

void AlarmWork::changeRule(std::function<DatabaseResult<void>(DatabaseConnection& connection)> change) {
    addWriting(Rule, [change = std::move(change)](DatabaseConnection& connection, const std::stop_token&) {
        return change(connection);
    });
    readAtOnce(); // behind it
}

DatabaseResult<void> AlarmWork::readBoard(DatabaseConnection& connection) {
    const Instant began = clock_.now().mono;
    auto board = std::make_shared<AlarmBoard>();
    board->read = clock_.now().wall;
    board->from = board->read - kJournal;
    auto stored = alarmsStored(connection);
    if (!stored)
        return tl::unexpected(stored.error());
    auto older = olderEntries(connection, stored->alarms, board->from);
    if (!older)
        return tl::unexpected(older.error());
    auto journal = readAlarmJournal(connection, board->from, WallTime::max());
    if (!journal)
        return tl::unexpected(journal.error());
    auto collectors = aliveCollectors(connection);
    if (!collectors)
        return tl::unexpected(collectors.error());
    board->collectors = *std::move(collectors);
    if (board->collectors.empty())
        board->isRecorded = isRecorded(connection, url_);
    if (connection.engine() == DatabaseEngine::Postgres) {
        const auto rights = rightsOf(connection);
        if (!rights)
            return tl::unexpected(rights.error());
        board->rights = *rights;
    }
    board->alarms = std::move(stored->alarms);
    board->rules = std::move(stored->rules);
    board->journal = *std::move(older);
    board->journal.insert(board->journal.end(), journal->begin(), journal->end());
    const auto took = clock_.now().mono - began;
    jobs_.post([this, took, board = std::shared_ptr<const AlarmBoard>(std::move(board))] {
        rest(took);
        emit boardRead(board);
    });
    return {};
}

DatabaseResult<void> AlarmWork::carryOut(DatabaseConnection& connection, const std::stop_token& stop,
                                         const AlarmRequest& request) {
    const auto id = addAlarmRequest(connection, request);
    if (!id)
        return tl::unexpected(id.error());
    for (auto waited = std::chrono::milliseconds{0}; waited < kPatience && !stop.stop_requested(); waited += kLook) {
        std::this_thread::sleep_for(kLook);
        const auto answer = takeAlarmAnswer(connection, *id);
        if (!answer)
            return tl::unexpected(answer.error());
        if (*answer) {
            jobs_.post([this, refusal = (*answer)->refusal] { emit answered(refusal); });
            return {};
        }
    }
    jobs_.post([this] { emit unanswered(); });
    return removeAlarmRequest(connection, *id);
}

void AlarmWork::addReading(Kind kind, Work work) {
    jobs_.add(
        {kind, url_, DatabaseConnection::Access::Read, std::move(work), [this](const DatabaseResult<void>& result) {
             if (!result)
                 emit failed(result.error());
         }});
}

void AlarmWork::addWriting(Kind kind, Work work) {
    jobs_.add(
        {kind, url_, DatabaseConnection::Access::Write, std::move(work), [this](const DatabaseResult<void>& result) {
             if (!result)
                 emit refused(result.error());
         }});
}

} // namespace countis
