// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/leases/left_journals.h"

#include "history/codec/journal.h"
#include "history/database/server_lock.h"
#include "history/leases/lease_store.h"
#include "history/leases/minute_merge.h"
#include "history/statements.h"

#include <limits>
#include <optional>

namespace countis {
namespace {

using Done = DatabaseResult<void>;

constexpr int kRangeBits = 40; // 35,000 years of a row a second

/// The minutes that the rows hold, whole or in part.
std::vector<ClosedMinute> minutesIn(const std::vector<JournalRow>& rows) {
    RunningMinutes running;
    JournalReader reader;
    for (const JournalRow& row : rows) {
        const auto take = [&](PointId point, const RawSample& sample) {
            if (!running.add(point, row.run, row.epoch, sample)) {
                running.closeEarly(point);
                (void)running.add(point, row.run, row.epoch, sample);
            }
        };
        // Minutes of rows that were dropped are written already; a row that is damaged is left out.
        (void)reader.read(row.id, row.samples, take, [](PointId, WallTime) {});
    }
    for (const PointId point : running.points())
        running.closeEarly(point);
    return running.takeMinutes();
}

Done writeMinutes(DatabaseConnection& connection, SampleTables& tables, const std::vector<ClosedMinute>& minutes) {
    return serverTime(connection).and_then([&](WallTime now) {
        return mergeMinutes(connection, tables, minutes, {}, now);
    });
}

DatabaseResult<std::optional<CollectorNumber>> leftJournal(DatabaseConnection& connection, bool alone) {
    auto rows =
        select(connection,
               QStringLiteral("SELECT id >> %1 AS collector FROM journal WHERE id >= ? AND NOT EXISTS (SELECT 1 "
                              "FROM collector WHERE collector.id = journal.id >> %1) ORDER BY id LIMIT 1")
                   .arg(kRangeBits),
               alone ? qint64{journalRangeOf(1).first} : qint64{0});
    std::optional<CollectorNumber> left;
    return forEachRow(rows, [&](const Statement& row) { left = row.integer(0); }).map([&] { return left; });
}

} // namespace

std::pair<std::int64_t, std::int64_t> journalRangeOf(CollectorNumber collector) {
    return {collector << kRangeBits, (collector + 1) << kRangeBits};
}

Done removeDead(DatabaseConnection& connection, bool all) {
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return run(connection,
               QStringLiteral(
                   "WITH dead AS (SELECT id FROM collector WHERE until_ms < server_ms() - CAST(? AS bigint) "
                   "FOR UPDATE SKIP LOCKED), freed AS (UPDATE lease SET owner = 0 FROM dead WHERE owner = "
                   "dead.id) DELETE FROM collector USING dead WHERE collector.id = dead.id"),
               all ? std::numeric_limits<qint64>::min() / 2 : qint64{kDeadAfter.count() - kLeaseTime.count()})
        .and_then([&] { return transaction->commit(); });
}

DatabaseResult<bool> mergeLeftJournal(DatabaseConnection& connection, bool alone) {
    const auto left = leftJournal(connection, alone);
    if (!left)
        return tl::unexpected(left.error());
    if (!*left)
        return false;
    const auto range = journalRangeOf(**left);
    SampleTables tables(connection);
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return lockInTransaction(connection, ServerLock::Minutes)
        .and_then([&] { return tables.journal(range.first, range.second); }) // another may have merged it meanwhile
        .and_then(
            [&](const std::vector<JournalRow>& rows) { return writeMinutes(connection, tables, minutesIn(rows)); })
        .and_then([&] {
            return run(connection, QStringLiteral("DELETE FROM journal WHERE id >= ? AND id < ?"),
                       qint64{range.first}, qint64{range.second});
        })
        .and_then([&] { return transaction->commit(); })
        .map([] { return true; });
}

} // namespace countis
