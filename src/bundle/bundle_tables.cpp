// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundle_tables.h"

#include "bundle/frame_chunk.h"
#include "history/statements.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>

namespace countis {
namespace {

using Done = DatabaseResult<void>;

constexpr std::array kTables{
    "CREATE TABLE bundle (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE bundle_setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE bundle_event (id BIGINT PRIMARY KEY, at_ms BIGINT NOT NULL, point BIGINT NOT NULL, kind TEXT NOT "
    "NULL, detail TEXT NOT NULL)",
    "CREATE TABLE bundle_verdict (point BIGINT NOT NULL, at_ms BIGINT NOT NULL, status TEXT NOT NULL, faults TEXT "
    "NOT "
    "NULL, answer TEXT NOT NULL, PRIMARY KEY (point, at_ms))",
    "CREATE TABLE bundle_frames (id BIGINT PRIMARY KEY, point BIGINT NOT NULL, frames BLOB NOT NULL)",
};

constexpr std::array kKinds{
    std::pair{BundleEventKind::NoAnswer, std::string_view("no-answer")},
    std::pair{BundleEventKind::Back, std::string_view("back")},
    std::pair{BundleEventKind::Replaced, std::string_view("meter-replaced")},
    std::pair{BundleEventKind::Fault, std::string_view("fault")},
    std::pair{BundleEventKind::FaultEnded, std::string_view("fault-ended")},
    std::pair{BundleEventKind::Link, std::string_view("link")},
    std::pair{BundleEventKind::Setting, std::string_view("setting")},
    std::pair{BundleEventKind::Alarm, std::string_view("alarm")},
};

/// More than a bundle has of them.
constexpr std::int64_t kMostRows = 100'000;
/// Of one chunk: some minutes of a meter that is read closely.
constexpr std::size_t kFramesOfChunk = 4'000;

std::optional<BundleEventKind> kindOf(const QString& word) {
    const auto* const found =
        std::ranges::find_if(kKinds, [&](const auto& entry) { return word == qtText(entry.second); });
    return found == kKinds.end() ? std::nullopt : std::optional(found->first);
}

std::string utf8(const Statement& row, int column) {
    return row.text(column).toStdString();
}

using Pairs = std::map<std::string, std::string>;

Done writePairs(DatabaseConnection& connection, const QString& table, const Pairs& pairs) {
    auto insert =
        connection.prepare(QStringLiteral("INSERT INTO %1 (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE "
                                          "SET value = excluded.value")
                               .arg(table));
    if (!insert)
        return tl::unexpected(insert.error());
    for (const auto& [key, value] : pairs)
        if (auto done = insert->run(qtText(key), qtText(value.empty() ? std::string_view("") : value)); !done)
            return done;
    return {};
}

DatabaseResult<Pairs> readPairs(DatabaseConnection& connection, const QString& table) {
    auto rows = select(connection, QStringLiteral("SELECT key, value FROM %1 LIMIT %2").arg(table).arg(kMostRows));
    Pairs pairs;
    return forEachRow(rows, [&](const Statement& row) { pairs[utf8(row, 0)] = utf8(row, 1); }).map([&] {
        return std::move(pairs);
    });
}

WallTime timeOf(const std::string& text) {
    return WallTime(std::chrono::milliseconds{QString::fromStdString(text).toLongLong()});
}

} // namespace

std::string_view nameOf(BundleEventKind kind) {
    return std::ranges::find(kKinds, kind, [](const auto& entry) { return entry.first; })->second;
}

Done makeBundleTables(DatabaseConnection& connection) {
    for (const char* const table : kTables)
        if (auto done = connection.exec(QString::fromLatin1(table)); !done)
            return done;
    return connection.exec(QStringLiteral("PRAGMA application_id = %1").arg(kBundleId)).and_then([&] {
        return connection.exec(QStringLiteral("PRAGMA user_version = %1").arg(kBundleVersion));
    });
}

const std::vector<KeyedTable>& bundleTables() {
    static const std::vector<KeyedTable> all{
        {QStringLiteral("bundle"), {QStringLiteral("key")}, {QStringLiteral("key"), QStringLiteral("value")}},
        {QStringLiteral("bundle_setting"), {QStringLiteral("key")}, {QStringLiteral("key"), QStringLiteral("value")}},
        {QStringLiteral("bundle_event"),
         {QStringLiteral("id")},
         {QStringLiteral("id"), QStringLiteral("at_ms"), QStringLiteral("point"), QStringLiteral("kind"),
          QStringLiteral("detail")}},
        {QStringLiteral("bundle_verdict"),
         {QStringLiteral("point"), QStringLiteral("at_ms")},
         {QStringLiteral("point"), QStringLiteral("at_ms"), QStringLiteral("status"), QStringLiteral("faults"),
          QStringLiteral("answer")}},
        {QStringLiteral("bundle_frames"),
         {QStringLiteral("id")},
         {QStringLiteral("id"), QStringLiteral("point"), QStringLiteral("frames")}}};
    return all;
}

Done writeInfo(DatabaseConnection& connection, const BundleInfo& info) {
    const auto text = [](std::int64_t number) { return std::to_string(number); };
    return writePairs(connection, QStringLiteral("bundle"),
                      {{"program", info.program},
                       {"schema", text(info.schema)},
                       {"made_ms", text(milliseconds(info.made))},
                       {"from_ms", text(milliseconds(info.from))},
                       {"to_ms", text(milliseconds(info.to))},
                       {"in_view", text(info.inView.number)},
                       {"redacted", text(info.redacted ? 1 : 0)},
                       {"simulated", text(info.simulated ? 1 : 0)},
                       {"left_out", text(info.leftOut)}});
}

DatabaseResult<BundleInfo> readInfo(DatabaseConnection& connection) {
    return readPairs(connection, QStringLiteral("bundle")).map([](Pairs pairs) {
        const auto number = [&](const char* key) { return QString::fromStdString(pairs[key]).toLongLong(); };
        BundleInfo info;
        info.program = pairs["program"];
        info.schema = static_cast<int>(number("schema"));
        info.made = timeOf(pairs["made_ms"]);
        info.from = timeOf(pairs["from_ms"]);
        info.to = timeOf(pairs["to_ms"]);
        info.inView = {number("in_view")};
        info.redacted = number("redacted") != 0;
        info.simulated = number("simulated") != 0;
        info.leftOut = number("left_out");
        return info;
    });
}

Done writeSettings(DatabaseConnection& connection, const BundleSettings& settings) {
    return writePairs(connection, QStringLiteral("bundle_setting"), {settings.begin(), settings.end()});
}

DatabaseResult<BundleSettings> readSettings(DatabaseConnection& connection) {
    return readPairs(connection, QStringLiteral("bundle_setting")).map([](const Pairs& pairs) {
        return BundleSettings(pairs.begin(), pairs.end());
    });
}

Done writeEvents(DatabaseConnection& connection, const std::vector<BundleEvent>& events) {
    auto insert = connection.prepare(
        QStringLiteral("INSERT INTO bundle_event (id, at_ms, point, kind, detail) VALUES (?, ?, ?, ?, ?)"));
    if (!insert)
        return tl::unexpected(insert.error());
    qint64 id = 0;
    for (const BundleEvent& event : events)
        if (auto done = insert->run(++id, milliseconds(event.at), qint64{event.point.number},
                                    qtText(nameOf(event.kind)), QString::fromUtf8(event.detail.c_str()));
            !done)
            return done;
    return {};
}

DatabaseResult<std::vector<BundleEvent>> readEvents(DatabaseConnection& connection) {
    auto rows = select(
        connection, QStringLiteral("SELECT at_ms, point, kind, detail FROM bundle_event ORDER BY at_ms, id LIMIT %1")
                        .arg(kMostRows));
    std::vector<BundleEvent> events;
    return forEachRow(rows,
                      [&](const Statement& row) {
                          if (const auto kind = kindOf(row.text(2)))
                              events.push_back({timeIn(row, 0), {row.integer(1)}, *kind, utf8(row, 3)});
                      })
        .map([&] { return std::move(events); });
}

Done writeVerdicts(DatabaseConnection& connection, const std::vector<BundleVerdict>& verdicts) {
    auto insert =
        connection.prepare(QStringLiteral("INSERT INTO bundle_verdict (point, at_ms, status, faults, answer) "
                                          "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    if (!insert)
        return tl::unexpected(insert.error());
    for (const BundleVerdict& verdict : verdicts)
        if (auto done = insert->run(qint64{verdict.point.number}, milliseconds(verdict.at), qtText(verdict.status),
                                    qtText(verdict.faults), qtText(verdict.answer));
            !done)
            return done;
    return {};
}

DatabaseResult<std::vector<BundleVerdict>> readVerdicts(DatabaseConnection& connection) {
    auto rows =
        select(connection, QStringLiteral("SELECT point, at_ms, status, faults, answer FROM bundle_verdict ORDER BY "
                                          "at_ms, point LIMIT %1")
                               .arg(kMostRows));
    std::vector<BundleVerdict> verdicts;
    return forEachRow(
               rows,
               [&](const Statement& row) {
                   verdicts.push_back({{row.integer(0)}, timeIn(row, 1), utf8(row, 2), utf8(row, 3), utf8(row, 4)});
               })
        .map([&] { return std::move(verdicts); });
}

Done writeFrames(DatabaseConnection& connection, PointId point, const std::vector<KeptFrame>& frames) {
    auto insert = connection.prepare(
        QStringLiteral("INSERT INTO bundle_frames (id, point, frames) VALUES ((SELECT coalesce(max(id), 0) + 1 FROM "
                       "bundle_frames), ?, ?)"));
    if (!insert)
        return tl::unexpected(insert.error());
    const std::span all(frames);
    for (std::size_t at = 0; at < all.size(); at += kFramesOfChunk) {
        const auto part = all.subspan(at, std::min(kFramesOfChunk, all.size() - at));
        if (auto done = insert->run(qint64{point.number}, qtBytes(encodeFrames(part))); !done)
            return done;
    }
    return {};
}

DatabaseResult<std::vector<KeptFrame>> readFrames(DatabaseConnection& connection, PointId point) {
    constexpr std::size_t kMost = 500'000;
    auto rows = select(connection, QStringLiteral("SELECT frames FROM bundle_frames WHERE point = ? ORDER BY id"),
                       qint64{point.number});
    std::vector<KeptFrame> all;
    return forEachRow(rows,
                      [&](const Statement& row) {
                          const QByteArray bytes = row.blob(0);
                          auto frames = decodeFrames(bytesOf(bytes));
                          if (frames && all.size() + frames->size() <= kMost)
                              std::ranges::move(*frames, std::back_inserter(all));
                      })
        .map([&] { return std::move(all); });
}

DatabaseResult<std::vector<PointId>> pointsWithFrames(DatabaseConnection& connection) {
    auto rows = select(connection, QStringLiteral("SELECT DISTINCT point FROM bundle_frames ORDER BY point"));
    std::vector<PointId> points;
    return forEachRow(rows, [&](const Statement& row) { points.push_back({row.integer(0)}); }).map([&] {
        return std::move(points);
    });
}

} // namespace countis
