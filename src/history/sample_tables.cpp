// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/sample_tables.h"

#include "history/schema.h"
#include "history/statements.h"

#include <QCryptographicHash>
#include <QVariantList>
#include <QtEndian>

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

QVariantList rowOf(const ClosedQuarter& quarter) {
    const RollUp& rollUp = quarter.rollUp;
    QVariantList row{qint64{quarter.key.point.number},
                     milliseconds(quarter.key.start),
                     qint64{quarter.key.run},
                     qint64{rollUp.device},
                     orNull(rollUp.fastAt),
                     orNull(rollUp.slowAt)};
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

Done giveMinutes(DatabaseResult<Statement>& rows, const SampleTables::EachMinute& each) {
    return forEachRow(rows, [&](const Statement& row) {
        const QByteArray samples = row.blob(3);
        each(keyIn(row), bytesOf(samples));
    });
}

QString insertQuarterText() {
    const QStringList marks(columnsOfRollUp().size(), QStringLiteral("?"));
    return QStringLiteral("INSERT INTO rollup_15m (%1) VALUES (%2)")
        .arg(columnsOfRollUp().join(QLatin1String(", ")), marks.join(QLatin1String(", ")));
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
    const qint64 start = milliseconds(minute.key.start);
    const qint64 point = minute.key.point.number;
    const qint64 clockRun = minute.key.run;
    return run(insertSamples_,
               QStringLiteral("INSERT INTO sample_minute (start_ms, point, run, samples) VALUES (?, ?, ?, ?) ON "
                              "CONFLICT DO NOTHING"),
               start, point, clockRun, qtBytes(minute.samples))
        .and_then([&] {
            return run(insertMinute_,
                       QStringLiteral("INSERT INTO rollup_1m (start_ms, point, run, rollup) VALUES (?, ?, ?, ?) ON "
                                      "CONFLICT DO NOTHING"),
                       start, point, clockRun, qtBytes(encodeRollUp(minute.rollUp)));
        });
}

Done SampleTables::replace(const ClosedQuarter& quarter) {
    auto done =
        run(deleteQuarter_, QStringLiteral("DELETE FROM rollup_15m WHERE point = ? AND start_ms = ? AND run = ?"),
            qint64{quarter.key.point.number}, milliseconds(quarter.key.start), qint64{quarter.key.run});
    if (!done)
        return done;
    if (!insertQuarter_) {
        auto prepared = connection_.prepare(insertQuarterText());
        if (!prepared)
            return tl::unexpected(prepared.error());
        insertQuarter_.emplace(*std::move(prepared));
    }
    int position = 0;
    for (const QVariant& value : rowOf(quarter))
        insertQuarter_->bind(position++, value);
    return insertQuarter_->exec();
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

DatabaseResult<std::vector<JournalRow>> SampleTables::journal() {
    auto found = select(connection_, QStringLiteral("SELECT id, epoch, run, samples FROM journal ORDER BY id"));
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
    auto found = select(connection_,
                        QStringLiteral("SELECT point, start_ms, run, samples FROM sample_minute WHERE start_ms >= ? "
                                       "AND start_ms < ? ORDER BY start_ms"),
                        milliseconds(from), milliseconds(to));
    return giveMinutes(found, each);
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
