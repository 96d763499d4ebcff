// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundle_redaction.h"

#include "bundle/bundle_tables.h"
#include "bundle/bundled_tables.h"
#include "bundle/frame_redaction.h"
#include "core/readings.h"
#include "history/codec/minute_blob.h"
#include "history/roll_up.h"
#include "history/sample_tables.h"
#include "history/statements.h"

#include <QStringList>

#include <functional>
#include <map>
#include <vector>

namespace countis {
namespace {

using Done = DatabaseResult<void>;

/// Names by number, as many as there are. `%1` of a pattern is the number.
Done number(DatabaseConnection& connection, const QString& table, const QString& key, const QStringList& changes) {
    auto rows = select(connection, QStringLiteral("SELECT %1 FROM %2 ORDER BY %1").arg(key, table));
    std::vector<qint64> ids;
    if (auto done = forEachRow(rows, [&](const Statement& row) { ids.push_back(row.integer(0)); }); !done)
        return done;
    int count = 0;
    for (const qint64 id : ids) {
        QString set = changes.join(QStringLiteral(", "));
        set.replace(QStringLiteral("%1"), QString::number(++count));
        if (auto done = connection.exec(
                QStringLiteral("UPDATE %1 SET %2 WHERE %3 = %4").arg(table, set, key, QString::number(id)));
            !done)
            return done;
    }
    return {};
}

/// What a bundle should not have, such as a table of a later version, does not stay.
Done emptyOthers(DatabaseConnection& connection) {
    auto rows = select(connection, QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT "
                                                  "LIKE 'sqlite%' AND name NOT LIKE 'bundle%'"));
    QStringList others;
    if (auto done = forEachRow(rows,
                               [&](const Statement& row) {
                                   if (bundledTable(row.text(0)).redacted == RedactedRows::Go)
                                       others << row.text(0);
                               });
        !done)
        return done;
    for (const QString& table : others)
        if (auto done = connection.exec(QStringLiteral("DELETE FROM %1").arg(table)); !done)
            return done;
    return {};
}

Done redactNames(DatabaseConnection& connection) {
    return connection.exec(QStringLiteral("UPDATE site SET name = ''"))
        .and_then([&] { return connection.exec(QStringLiteral("UPDATE recorder SET session = ''")); })
        .and_then([&] { return emptyOthers(connection); })
        .and_then([&] {
            return number(connection, QStringLiteral("place"), QStringLiteral("id"),
                          {QStringLiteral("name = 'Place %1'")});
        })
        .and_then([&] {
            return number(connection, QStringLiteral("point"), QStringLiteral("id"),
                          {QStringLiteral("name = 'Meter %1'"), QStringLiteral("host = 'meter-%1.invalid'")});
        })
        .and_then([&] {
            return number(connection, QStringLiteral("virtual_meter"), QStringLiteral("id"),
                          {QStringLiteral("name = 'Virtual meter %1'")});
        })
        .and_then([&] { return connection.exec(QStringLiteral("UPDATE entered_reading SET note = ''")); })
        .and_then(
            [&] { return connection.exec(QStringLiteral("UPDATE alarm_transition SET person = '', comment = ''")); });
}

/// Settings hold paths and names of computers: only those that are known to hold none stay.
Done redactSettings(DatabaseConnection& connection) {
    return connection.exec(QStringLiteral("DELETE FROM bundle_setting WHERE key NOT IN ('system', 'architecture', "
                                          "'qt', 'language', 'time_zone', 'theme')"));
}

/// The number of a device is a hash of its serial number, which is short enough to be guessed: it goes too.
class Devices {
public:
    struct Other {
        std::int64_t number = 0;
        std::string serial;
    };

    const Other& of(std::int64_t device) {
        Other& other = others_[device];
        if (other.serial.empty()) {
            Identity identity;
            identity.serialLot = static_cast<std::uint32_t>(others_.size());
            other.serial = serialOf(identity);
            other.number = SampleTables::numberOf({other.serial, {}});
        }
        return other;
    }
    std::int64_t numberOf(std::int64_t device) { return device == 0 ? 0 : of(device).number; }
    const std::map<std::int64_t, Other>& all() const { return others_; }

private:
    std::map<std::int64_t, Other> others_;
};

/// A row of a table with a blob, and what takes its place; an empty one: it cannot be read, and goes.
using Rewrite = std::function<QByteArray(const QByteArray& blob)>;

Done rewriteBlobs(DatabaseConnection& connection, const QString& table, const QString& column,
                  const std::stop_token& stop, const Rewrite& rewrite) {
    std::vector<qint64> ids;
    auto rows = select(connection, QStringLiteral("SELECT rowid FROM %1").arg(table));
    if (auto done = forEachRow(rows, [&](const Statement& row) { ids.push_back(row.integer(0)); }); !done)
        return done;
    auto read = connection.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE rowid = ?").arg(column, table));
    auto write = connection.prepare(QStringLiteral("UPDATE %2 SET %1 = ? WHERE rowid = ?").arg(column, table));
    auto remove = connection.prepare(QStringLiteral("DELETE FROM %1 WHERE rowid = ?").arg(table));
    if (!read || !write || !remove)
        return tl::unexpected(!read ? read.error() : !write ? write.error() : remove.error());
    for (const qint64 id : ids) {
        if (stop.stop_requested())
            return {};
        auto found = read->run(id).and_then([&] { return read->next(); });
        if (!found)
            return tl::unexpected(found.error());
        const QByteArray other = rewrite(read->blob(0));
        read->finish();
        if (auto done = other.isEmpty() ? remove->run(id) : write->run(other, id); !done)
            return done;
    }
    return {};
}

Done redactSamples(DatabaseConnection& connection, Devices& devices, const std::stop_token& stop) {
    const auto minute = [&](const QByteArray& blob) {
        auto samples = decodeMinute(bytesOf(blob));
        if (!samples)
            return QByteArray();
        for (Segment& segment : samples->segments)
            segment.device = devices.numberOf(segment.device);
        return qtBytes(encodeMinute(*samples, layouts().newest()));
    };
    const auto rollUp = [&](const QByteArray& blob) {
        auto rolled = decodeRollUp(bytesOf(blob));
        if (!rolled)
            return QByteArray();
        rolled->device = devices.numberOf(rolled->device);
        return qtBytes(encodeRollUp(*rolled));
    };
    return rewriteBlobs(connection, QStringLiteral("sample_minute"), QStringLiteral("samples"), stop, minute)
        .and_then([&] {
            return rewriteBlobs(connection, QStringLiteral("rollup_1m"), QStringLiteral("rollup"), stop, rollUp);
        });
}

/// All devices of a table are known before any number is changed, since new numbers may be old ones too.
Done knowDevices(DatabaseConnection& connection, Devices& devices) {
    for (const char* const sql : {"SELECT id FROM device", "SELECT device FROM device_span",
                                  "SELECT device FROM "
                                  "entered_reading",
                                  "SELECT DISTINCT device FROM rollup_15m",
                                  "SELECT DISTINCT device "
                                  "FROM rollup_1h",
                                  "SELECT DISTINCT device FROM rollup_1d"}) {
        auto rows = select(connection, QString::fromLatin1(sql));
        if (auto done = forEachRow(rows, [&](const Statement& row) { devices.numberOf(row.integer(0)); }); !done)
            return done;
    }
    return {};
}

Done mapDevices(DatabaseConnection& connection, const Devices& devices) {
    auto made =
        connection.exec(QStringLiteral("CREATE TEMP TABLE other_device (id BIGINT PRIMARY KEY, other BIGINT)"));
    for (const auto& [id, other] : devices.all())
        if (made)
            made = run(connection, QStringLiteral("INSERT INTO temp.other_device VALUES (?, ?)"), qint64{id},
                       qint64{other.number});
    for (const char* const table : {"device_span", "entered_reading", "rollup_15m", "rollup_1h", "rollup_1d"})
        if (made)
            made = connection.exec(QStringLiteral("UPDATE %1 SET device = coalesce((SELECT other FROM "
                                                  "temp.other_device known WHERE known.id = %1.device), 0)")
                                       .arg(QLatin1String(table)));
    return made.and_then([&] { return connection.exec(QStringLiteral("DROP TABLE temp.other_device")); });
}

Done rewriteDevices(DatabaseConnection& connection, Devices& devices) {
    std::vector<DeviceRow> others;
    auto rows = select(connection, QStringLiteral("SELECT id, product FROM device"));
    if (auto done = forEachRow(
            rows,
            [&](const Statement& row) {
                const Devices::Other& other = devices.of(row.integer(0));
                const bool ours = row.text(1).startsWith(QLatin1String("COUNTIS E2"));
                others.push_back({other.number, {other.serial, ours ? row.text(1).toStdString() : "COUNTIS"}});
            });
        !done)
        return done;
    if (auto done = connection.exec(QStringLiteral("DELETE FROM device")); !done)
        return done;
    SampleTables tables(connection);
    for (const DeviceRow& other : others)
        if (auto done = tables.insert(other); !done)
            return done;
    return {};
}

Done redactAllFrames(DatabaseConnection& connection) {
    const auto points = pointsWithFrames(connection);
    if (!points)
        return tl::unexpected(points.error());
    std::map<PointId, std::vector<KeptFrame>> all;
    for (const PointId point : *points) {
        auto frames = readFrames(connection, point);
        if (!frames)
            return tl::unexpected(frames.error());
        redactFrames(*frames);
        all[point] = *std::move(frames);
    }
    if (auto done = connection.exec(QStringLiteral("DELETE FROM bundle_frames")); !done)
        return done;
    for (const auto& [point, frames] : all)
        if (auto done = writeFrames(connection, point, frames); !done)
            return done;
    return {};
}

Done redactBundle(DatabaseConnection& connection) {
    const QString codes =
        QStringLiteral("'no-answer', 'back', 'meter-replaced', 'fault', 'fault-ended', 'alarm', 'link'");
    return redactSettings(connection)
        .and_then([&] {
            return connection.exec(
                QStringLiteral("UPDATE bundle_event SET detail = '' WHERE kind NOT IN (%1)").arg(codes));
        })
        .and_then(
            [&] { return connection.exec(QStringLiteral("UPDATE bundle SET value = '1' WHERE key = 'redacted'")); })
        .and_then([&] { return redactAllFrames(connection); });
}

} // namespace

Done redact(DatabaseConnection& connection, const std::stop_token& stop) {
    Devices devices;
    return knowDevices(connection, devices)
        .and_then([&] { return redactSamples(connection, devices, stop); })
        .and_then([&] { return mapDevices(connection, devices); })
        .and_then([&] { return rewriteDevices(connection, devices); })
        .and_then([&] { return redactNames(connection); })
        .and_then([&] { return redactBundle(connection); });
}

} // namespace countis
