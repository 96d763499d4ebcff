// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/sample_tables.h"

#include "history/roll_up_columns.h"
#include "history/statements.h"

#include <QCryptographicHash>
#include <QVariantList>
#include <QtEndian>

#include <limits>

namespace countis {
namespace {

using Done = SampleTables::Done;

PeriodKey keyIn(const Statement& row) {
    return {PointId{row.integer(0)}, timeIn(row, 1), row.integer(2)};
}

/// NULL for a time that never was.
QVariant orNull(WallTime time) {
    return time == WallTime{} ? QVariant() : QVariant(milliseconds(time));
}

QVariantList rowOf(const PeriodKey& key, const RollUp& rollUp) {
    QVariantList row{qint64{key.point.number}, milliseconds(key.start), qint64{key.run},
                     qint64{rollUp.device},    orNull(rollUp.fastAt),   orNull(rollUp.slowAt)};
    row.reserve(columnsOfRollUp().size());
    for (std::size_t n = 0; n < values().size(); ++n) {
        const Extent extent = rollUp.of(n);
        const auto number = [&](std::int64_t count) { return extent.n == 0 ? QVariant() : QVariant(qint64{count}); };
        row << number(extent.min);
        if (values()[n].kind == ValueKind::Instantaneous)
            row << number(extent.max) << number(extent.sum) << number(extent.n);
    }
    return row;
}

/// What rowOf() made; nothing is kept of a value that was not measured.
RollUp rollUpIn(const Statement& row) {
    RollUp rollUp;
    rollUp.device = row.integer(3);
    rollUp.fastAt = timeIn(row, 4);
    rollUp.slowAt = timeIn(row, 5);
    int column = 6;
    for (std::size_t n = 0; n < values().size(); ++n) {
        const bool measured = !row.value(column).isNull();
        if (values()[n].kind != ValueKind::Instantaneous) {
            if (measured)
                rollUp.lasts[kRollUpSlots.last[n]] = row.integer(column);
            ++column;
            continue;
        }
        if (measured)
            rollUp.extents[kRollUpSlots.extent[n]] = {row.integer(column), row.integer(column + 1),
                                                      row.integer(column + 2), row.integer(column + 3)};
        column += 4;
    }
    return rollUp;
}

Done giveMinutes(DatabaseResult<Statement>& rows, const SampleTables::EachMinute& each) {
    return forEachRow(rows, [&](const Statement& row) {
        const QByteArray samples = row.blob(3);
        each(keyIn(row), bytesOf(samples));
    });
}

QString insertPeriodText(Tier tier) {
    const QStringList marks(columnsOfRollUp().size(), QStringLiteral("?"));
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
        .arg(qtText(info(tier).table), columnsOfRollUp().join(QLatin1String(", ")), marks.join(QLatin1String(", ")));
}

/// `%1`: what a minute's row holds, beside its key.
QString minutesText(Tier tier, const QString& column) {
    return QStringLiteral("SELECT point, start_ms, run, %1 FROM %2 WHERE start_ms >= ? AND start_ms < ? ORDER BY "
                          "start_ms")
        .arg(column, qtText(info(tier).table));
}

} // namespace

std::int64_t SampleTables::numberOf(const Device& device) {
    const QByteArray hash = QCryptographicHash::hash(qtBytes(device.serial), QCryptographicHash::Sha256);
    // Never 0, which is no device.
    return static_cast<std::int64_t>((qFromBigEndian<quint64>(hash.constData()) >> 1U) | 1U);
}

template <typename... Values>
Done SampleTables::run(std::optional<Statement>& statement, const QString& sql, const Values&... values) {
    if (!statement) {
        auto prepared = connection_.prepare(sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        statement.emplace(*std::move(prepared));
    }
    return statement->run(values...);
}

Done SampleTables::insert(const DeviceRow& device) {
    return run(insertDevice_,
               QStringLiteral("INSERT INTO device (id, serial, product) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"),
               qint64{device.id}, qtText(device.device.serial), qtText(device.device.product));
}

Done SampleTables::insert(const ClockRun& run) {
    return countis::run(connection_,
                        QStringLiteral("INSERT INTO clock_run (run, began_ms) VALUES (?, ?) ON CONFLICT DO NOTHING"),
                        qint64{run.run}, milliseconds(run.began));
}

Done SampleTables::insert(const JournalRow& row) {
    return run(
        insertJournal_,
        QStringLiteral("INSERT INTO journal (id, epoch, run, samples) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"),
        qint64{row.id}, qint64{row.epoch}, qint64{row.run}, qtBytes(row.samples));
}

Done SampleTables::insert(const ClosedMinute& minute) {
    return insertNew(minute).map([](bool) {});
}

DatabaseResult<bool> SampleTables::insertNew(const ClosedMinute& minute) {
    const qint64 start = milliseconds(minute.key.start);
    const qint64 point = minute.key.point.number;
    const qint64 clockRun = minute.key.run;
    bool isNew = false;
    return run(insertSamples_,
               QStringLiteral("INSERT INTO sample_minute (start_ms, point, run, samples) VALUES (?, ?, ?, ?) ON "
                              "CONFLICT DO NOTHING"),
               start, point, clockRun, qtBytes(minute.samples))
        .and_then([&] {
            isNew = insertSamples_->rowsChanged() > 0;
            return run(insertMinute_,
                       QStringLiteral("INSERT INTO rollup_1m (start_ms, point, run, rollup) VALUES (?, ?, ?, ?) ON "
                                      "CONFLICT DO NOTHING"),
                       start, point, clockRun, qtBytes(encodeRollUp(minute.rollUp)));
        })
        .map([&] { return isNew; });
}

Done SampleTables::replace(const ClosedMinute& minute) {
    return run(replaceSamples_,
               QStringLiteral("INSERT INTO sample_minute (start_ms, point, run, samples) VALUES (?, ?, ?, ?) ON "
                              "CONFLICT (start_ms, point, run) DO UPDATE SET samples = excluded.samples"),
               milliseconds(minute.key.start), qint64{minute.key.point.number}, qint64{minute.key.run},
               qtBytes(minute.samples))
        .and_then([&] { return replaceMinute(minute.key, encodeRollUp(minute.rollUp)); });
}

Done SampleTables::replaceMinute(const PeriodKey& key, std::string_view rollUp) {
    return run(replaceMinute_,
               QStringLiteral("INSERT INTO rollup_1m (start_ms, point, run, rollup) VALUES (?, ?, ?, ?) ON CONFLICT "
                              "(start_ms, point, run) DO UPDATE SET rollup = excluded.rollup"),
               milliseconds(key.start), qint64{key.point.number}, qint64{key.run}, qtBytes(rollUp));
}

Done SampleTables::replace(Tier tier, const PeriodKey& key, const RollUp& rollUp) {
    const auto place = static_cast<std::size_t>(tier);
    auto done = run(
        deletePeriod_[place],
        QStringLiteral("DELETE FROM %1 WHERE point = ? AND start_ms = ? AND run = ?").arg(qtText(info(tier).table)),
        qint64{key.point.number}, milliseconds(key.start), qint64{key.run});
    if (!done)
        return done;
    std::optional<Statement>& insert = insertPeriod_[place];
    if (!insert) {
        auto prepared = connection_.prepare(insertPeriodText(tier));
        if (!prepared)
            return tl::unexpected(prepared.error());
        insert.emplace(*std::move(prepared));
    }
    int position = 0;
    for (const QVariant& value : rowOf(key, rollUp))
        insert->bind(position++, value);
    return insert->exec();
}

DatabaseResult<bool> SampleTables::hasQuarter(const PeriodKey& quarter) {
    return run(findQuarter_, QStringLiteral("SELECT 1 FROM rollup_15m WHERE point = ? AND start_ms = ? AND run = ?"),
               qint64{quarter.point.number}, milliseconds(quarter.start), qint64{quarter.run})
        .and_then([&] { return findQuarter_->next(); })
        .map([&](bool found) {
            findQuarter_->finish();
            return found;
        });
}

Done SampleTables::setSession(const QString& session) {
    return countis::run(connection_, QStringLiteral("UPDATE recorder SET session = ? WHERE id = 1"), session);
}

DatabaseResult<QString> SampleTables::session() {
    return connection_.scalar(QStringLiteral("SELECT session FROM recorder WHERE id = 1"))
        .map([](const QVariant& session) { return session.toString(); });
}

Done SampleTables::insertDue(WallTime quarter) {
    for (const Tier tier : {Tier::Hour, Tier::Day})
        if (auto done =
                run(insertDue_,
                    QStringLiteral("INSERT INTO roll_up_due (tier, start_ms) VALUES (?, ?) ON CONFLICT DO NOTHING"),
                    qtText(info(tier).name), milliseconds(quarter));
            !done)
            return done;
    return {};
}

Done SampleTables::dropJournalBefore(std::int64_t epoch) {
    return countis::run(connection_, QStringLiteral("DELETE FROM journal WHERE epoch < ?"), qint64{epoch});
}

Done SampleTables::dropJournalBefore(std::int64_t epoch, std::int64_t first, std::int64_t end) {
    return countis::run(connection_, QStringLiteral("DELETE FROM journal WHERE epoch < ? AND id >= ? AND id < ?"),
                        qint64{epoch}, qint64{first}, qint64{end});
}

DatabaseResult<std::vector<JournalRow>> SampleTables::journal() {
    return journal(0, std::numeric_limits<std::int64_t>::max());
}

DatabaseResult<std::vector<JournalRow>> SampleTables::journal(std::int64_t first, std::int64_t end) {
    auto found =
        select(connection_,
               QStringLiteral("SELECT id, epoch, run, samples FROM journal WHERE id >= ? AND id < ? ORDER BY id"),
               qint64{first}, qint64{end});
    std::vector<JournalRow> rows;
    return forEachRow(found,
                      [&](const Statement& row) {
                          rows.push_back({row.integer(0), row.integer(1), row.integer(2), row.blob(3).toStdString()});
                      })
        .map([&] { return std::move(rows); });
}

DatabaseResult<std::optional<ClockRun>> SampleTables::latestRun() {
    auto found = select(connection_, QStringLiteral("SELECT run, began_ms FROM clock_run ORDER BY run DESC LIMIT 1"));
    std::optional<ClockRun> latest;
    return forEachRow(found,
                      [&](const Statement& row) {
                          latest = {row.integer(0), timeIn(row, 1)};
                      })
        .map([&] { return latest; });
}

DatabaseResult<std::optional<WallTime>> SampleTables::latestMinute(std::int64_t run) {
    // The rows of other runs in the future are passed by, and those from before this run began are not looked at.
    auto found = select(connection_,
                        QStringLiteral("SELECT start_ms FROM sample_minute WHERE run = ? AND start_ms >= (SELECT "
                                       "began_ms - 3600000 FROM clock_run WHERE run = ?) ORDER BY start_ms DESC "
                                       "LIMIT 1"),
                        qint64{run}, qint64{run});
    std::optional<WallTime> start;
    return forEachRow(found, [&](const Statement& row) { start = timeIn(row, 0); }).map([&] { return start; });
}

Done SampleTables::forMinutesSince(std::int64_t run, WallTime from, const EachMinute& each) {
    auto found = select(connection_,
                        QStringLiteral("SELECT point, start_ms, run, samples FROM sample_minute WHERE start_ms >= ? "
                                       "AND run = ? ORDER BY start_ms"),
                        milliseconds(from), qint64{run});
    return giveMinutes(found, each);
}

Done SampleTables::forMinutes(WallTime from, WallTime to, const EachMinute& each) {
    auto found =
        select(connection_, minutesText(Tier::Raw, QStringLiteral("samples")), milliseconds(from), milliseconds(to));
    return giveMinutes(found, each);
}

Done SampleTables::forMinutesOf(const PeriodKey& first, WallTime to, const EachMinute& each) {
    auto found = select(connection_,
                        QStringLiteral("SELECT point, start_ms, run, samples FROM sample_minute WHERE start_ms >= ? "
                                       "AND start_ms < ? AND point = ? AND run = ? ORDER BY start_ms"),
                        milliseconds(first.start), milliseconds(to), qint64{first.point.number}, qint64{first.run});
    return giveMinutes(found, each);
}

Done SampleTables::forMinuteRollUps(WallTime from, WallTime to, const EachMinute& each) {
    auto found = select(connection_, minutesText(Tier::Minute, QStringLiteral("rollup")), milliseconds(from),
                        milliseconds(to));
    return giveMinutes(found, each);
}

Done SampleTables::forRollUps(Tier tier, PointId point, WallTime from, WallTime to, const EachRollUp& each) {
    auto found = select(
        connection_,
        QStringLiteral("SELECT %1 FROM %2 WHERE point = ? AND start_ms >= ? AND start_ms < ? ORDER BY start_ms, "
                       "run")
            .arg(columnsOfRollUp().join(QLatin1String(", ")), qtText(info(tier).table)),
        qint64{point.number}, milliseconds(from), milliseconds(to));
    return forEachRow(found, [&](const Statement& row) { each(keyIn(row), rollUpIn(row)); });
}

DatabaseResult<std::set<PeriodKey>> SampleTables::quartersSince(WallTime from) {
    auto found =
        select(connection_,
               QStringLiteral("SELECT part.point, part.start_ms, part.run FROM point JOIN rollup_15m part ON "
                              "part.point = point.id AND part.start_ms >= ?"),
               milliseconds(from));
    std::set<PeriodKey> keys;
    return forEachRow(found, [&](const Statement& row) { keys.insert(keyIn(row)); }).map([&] {
        return std::move(keys);
    });
}

DatabaseResult<std::optional<RollUp>> SampleTables::minuteBefore(PointId point, WallTime time,
                                                                 std::chrono::milliseconds within) {
    // One look-up a minute: the rows lie by time.
    for (WallTime start = startOf(time - std::chrono::milliseconds{1}, kMinute); start + kMinute > time - within;
         start -= kMinute) {
        auto done =
            run(minuteBefore_,
                QStringLiteral("SELECT rollup FROM rollup_1m WHERE start_ms = ? AND point = ? ORDER BY run DESC"),
                milliseconds(start), qint64{point.number});
        const auto found = done.and_then([&] { return minuteBefore_->next(); });
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            continue;
        const QByteArray bytes = minuteBefore_->blob(0);
        minuteBefore_->finish();
        const auto rollUp = decodeRollUp(bytesOf(bytes));
        return rollUp ? std::optional(*rollUp) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace countis
