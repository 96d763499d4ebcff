// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundle_content.h"

#include "bundle/bundled_tables.h"
#include "history/codec/journal.h"
#include "history/running_minutes.h"
#include "history/sample_tables.h"
#include "history/statements.h"

#include <QStringList>

#include <unordered_map>
#include <unordered_set>

namespace countis {
namespace {

using Done = DatabaseResult<void>;

constexpr std::chrono::hours kOfQuarters{48};
constexpr std::chrono::hours kOfHours{24 * 7};
constexpr std::chrono::hours kOfDays{24 * 62};
/// About: a row of 15 minutes, an hour or a day.
constexpr std::int64_t kBytesOfPeriod = 900;
constexpr std::int64_t kBytesOfRollUp = 330; // of a minute

QString insertText(const KeyedTable& table) {
    const QStringList marks(table.columns.size(), QStringLiteral("?"));
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT DO NOTHING")
        .arg(table.name, table.columns.join(QStringLiteral(", ")), marks.join(QStringLiteral(", ")));
}

QString listOf(const std::vector<PointId>& points) {
    QStringList numbers{QStringLiteral("0")};
    for (const PointId point : points)
        numbers << QString::number(point.number);
    return numbers.join(u',');
}

QString among(const QString& column, const std::vector<PointId>& points) {
    return QStringLiteral("%1 IN (%2)").arg(column, listOf(points));
}

QString within(WallTime from, WallTime to) {
    return QStringLiteral("start_ms >= %1 AND start_ms < %2").arg(milliseconds(from)).arg(milliseconds(to));
}

/// Of the minutes that begin before the bundle does, the one that it begins in.
WallTime firstMinute(const BundleSelection& selection) {
    return startOf(selection.from, kMinute);
}

/// What the readings of each point take.
DatabaseResult<std::unordered_map<PointId, std::int64_t>> sizesOf(DatabaseConnection& from,
                                                                  const BundleSelection& selection) {
    auto rows =
        select(from, QStringLiteral("SELECT point, sum(length(samples)), count(*) FROM sample_minute WHERE %1 "
                                    "GROUP BY point")
                         .arg(within(firstMinute(selection), selection.to)));
    std::unordered_map<PointId, std::int64_t> sizes;
    return forEachRow(rows,
                      [&](const Statement& row) {
                          sizes[{row.integer(0)}] = row.integer(1) + row.integer(2) * kBytesOfRollUp;
                      })
        .map([&] { return std::move(sizes); });
}

std::int64_t bytesOfPeriods() {
    return kBytesOfPeriod * (kOfQuarters / std::chrono::minutes{15} + kOfHours / std::chrono::hours{1} +
                             kOfDays / std::chrono::hours{24});
}

struct Fitting {
    std::vector<PointId> readings; // their readings fit
    std::vector<PointId> periods;  // their coarser roll-ups fit too
};

/// Readings of all come before the past of any.
Fitting fitting(const BundleSelection& selection, const std::unordered_map<PointId, std::int64_t>& sizes) {
    Fitting fit;
    std::int64_t left = selection.budget;
    for (const PointId point : selection.points) {
        const auto found = sizes.find(point);
        const std::int64_t size = found == sizes.end() ? 0 : found->second;
        if (size > left)
            continue;
        left -= size;
        fit.readings.push_back(point);
    }
    for (const PointId point : fit.readings)
        if (left >= bytesOfPeriods()) {
            left -= bytesOfPeriods();
            fit.periods.push_back(point);
        }
    return fit;
}

/// Which rows of a table go into the bundle; null: none.
QString wanted(const QString& table, const BundleSelection& selection, const Fitting& fit) {
    QString all = QStringLiteral("1 = 1");
    const QString point = QStringLiteral("point");
    const auto since = [&](WallTime from, const std::vector<PointId>& points) {
        return within(from, selection.to) + QStringLiteral(" AND ") + among(point, points);
    };
    switch (bundledTable(table).rows) {
    case BundledRows::None: break;
    case BundledRows::All: return all;
    case BundledRows::WholeSite: return selection.wholeSite ? all : QString();
    case BundledRows::Points:
        return QStringLiteral("removed_ms IS NULL AND ") + among(QStringLiteral("id"), selection.points);
    case BundledRows::OfPoints: return among(point, selection.points);
    case BundledRows::Devices:
        return QStringLiteral("id IN (SELECT device FROM device_span WHERE %1)").arg(among(point, selection.points));
    case BundledRows::Alarms:
        return among(point, selection.points) +
               (selection.wholeSite ? QStringLiteral(" OR point = 0") : QString()); // 0: of the site
    case BundledRows::AlarmScopes:                                                  // 0: the scope is a place
        return QStringLiteral("point = 0 OR ") + among(point, selection.points);
    case BundledRows::Samples: return since(firstMinute(selection), fit.readings);
    case BundledRows::Quarters: return since(selection.from - kOfQuarters, fit.periods);
    case BundledRows::Hours: return since(selection.from - kOfHours, fit.periods);
    case BundledRows::Days: return since(selection.from - kOfDays, fit.periods);
    }
    return {};
}

/// The minutes that the journal holds, as minutes of the bundle.
Done copyJournal(DatabaseConnection& from, DatabaseConnection& to, const BundleSelection& selection,
                 const std::vector<PointId>& points) {
    const auto rows = SampleTables(from).journal();
    if (!rows)
        return tl::unexpected(rows.error());
    const std::unordered_set<std::int64_t> chosen = [&] {
        std::unordered_set<std::int64_t> numbers;
        for (const PointId point : points)
            numbers.insert(point.number);
        return numbers;
    }();
    JournalReader reader;
    RunningMinutes running;
    for (const JournalRow& row : *rows)
        // A row that cannot be read is left out, as when recording goes on after it.
        (void)reader.read(
            row.id, row.samples,
            [&](PointId point, const RawSample& sample) {
                if (chosen.contains(point.number))
                    (void)running.add(point, row.run, row.epoch, sample);
            },
            [](PointId, WallTime) {});
    running.closeBefore(selection.to + kHour);
    SampleTables tables(to);
    for (const ClosedMinute& minute : running.takeMinutes())
        if (minute.key.start >= firstMinute(selection) && minute.key.start < selection.to)
            if (auto done = tables.insert(minute); !done)
                return done;
    return {};
}

} // namespace

Done copyRows(DatabaseConnection& from, DatabaseConnection& to, const KeyedTable& table, const QString& where,
              const std::stop_token& stop) {
    auto insert = to.prepare(insertText(table));
    if (!insert)
        return tl::unexpected(insert.error());
    auto rows = select(from, QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                                 .arg(table.columns.join(QStringLiteral(", ")), table.name,
                                      where.isEmpty() ? QStringLiteral("1 = 1") : where));
    if (!rows)
        return tl::unexpected(rows.error());
    while (!stop.stop_requested()) {
        const auto next = rows->next();
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            return {};
        for (int n = 0; n < table.columns.size(); ++n)
            insert->bind(n, rows->value(n));
        if (auto done = insert->exec(); !done)
            return done;
    }
    return {};
}

DatabaseResult<std::int64_t> copySite(DatabaseConnection& from, DatabaseConnection& to,
                                      const BundleSelection& selection, const std::stop_token& stop,
                                      const std::function<void(double)>& progress) {
    const auto sizes = sizesOf(from, selection);
    if (!sizes)
        return tl::unexpected(sizes.error());
    const Fitting fit = fitting(selection, *sizes);
    if (auto emptied = to.exec(QStringLiteral("DELETE FROM site")); !emptied) // of this computer's time zone
        return tl::unexpected(emptied.error());
    double done = 0;
    for (const KeyedTable& table : keyedTables()) {
        if (const QString where = wanted(table.name, selection, fit); !where.isEmpty())
            if (auto copied = copyRows(from, to, table, where, stop); !copied)
                return tl::unexpected(copied.error());
        progress(++done / static_cast<double>(keyedTables().size()));
    }
    if (auto copied = copyJournal(from, to, selection, fit.readings); !copied)
        return tl::unexpected(copied.error());
    return static_cast<std::int64_t>(selection.points.size() - fit.readings.size());
}

} // namespace countis
