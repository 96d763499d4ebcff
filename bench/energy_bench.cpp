// SPDX-License-Identifier: GPL-3.0-or-later
// What the Energy page of a site costs: a month by days and the month before, as the page asks for them, read from
// quarter-hours and from whole days (energy_days.h). The first way is the peer of the second one in the same run, and
// both must come to the same. history_on_postgres.py measures the same on a server. The exit code is 1 where they
// differ or a limit is missed.
#include "history/energy_days.h"
#include "history/energy_readings.h"
#include "history/roll_up_columns.h"
#include "history/sample_tables.h"
#include "history/schema.h"
#include "history/statements.h"
#include "recorded_minute.h"
#include "site/energy/energy_sheet.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <string>

using namespace countis;
using namespace countis::bench;
using namespace std::chrono_literals;

namespace {

constexpr int kMeters = 30;
constexpr int kDays = 61;
constexpr int kShownDays = 31;
constexpr double kLeastRatio = 2;
constexpr WallTime kBegin{std::chrono::sys_days(std::chrono::year(2026) / 9 / 1)};
constexpr WallTime kEnd = kBegin + 24h * kDays;

double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Point pointOf(int number) {
    Point point;
    point.id = {number};
    point.period = 1s;
    return point;
}

/// A quarter-hour of which everything was measured.
RollUp fullRow(int number) {
    RollUp row;
    row.device = number;
    row.fastAt = kBegin + kQuarter - 1s;
    row.slowAt = row.fastAt;
    row.extents.fill({230'000, 231'000, 207'450'000, 900});
    row.lasts.fill(1'000'000 + number);
    row.lasts[kRollUpSlots
                  .last[static_cast<std::size_t>(findValue(StatusField::TariffInProgress) - values().data())]] = 1;
    return row;
}

/// Those of all meters side by side, as they are recorded; counters go on.
void writeQuarters(DatabaseConnection& connection) {
    SampleTables tables(connection);
    for (int number = 1; number <= kMeters; ++number) {
        good(connection.exec(QStringLiteral("INSERT INTO point (id, name, place, host, port, unit, role, period_ms, "
                                            "commands_allowed, position) VALUES (%1, 'Meter %1', 0, '10.0.0.1', 502, "
                                            "5, 'consumer', 1000, 0, %1)")
                                 .arg(number)));
        good(tables.replace(Tier::Quarter, {{number}, kBegin, 1}, fullRow(number)));
    }
    QStringList selected;
    for (const QString& column : columnsOfRollUp())
        selected << (column.endsWith(QLatin1String("_ms")) ? QStringLiteral("%1 + n * 900000").arg(column) : column);
    for (const CatalogueEntry& entry : values())
        if (const qsizetype place = columnsOfRollUp().indexOf(quotedName(entry.key));
            place >= 0 && entry.key.starts_with("energy_total_"))
            selected[place] = QStringLiteral("%1 + n * (20 + n % 7 + point)").arg(columnsOfRollUp()[place]);
    good(connection.exec(
        QStringLiteral("INSERT INTO rollup_15m (%1) WITH RECURSIVE quarter(n) AS (SELECT CAST(1 AS BIGINT) UNION ALL "
                       "SELECT n + 1 FROM "
                       "quarter WHERE n < %2) SELECT %3 FROM quarter, (SELECT * FROM rollup_15m WHERE start_ms = %4) "
                       "first ORDER BY n, point")
            .arg(columnsOfRollUp().join(QLatin1String(", ")), QString::number(kDays * 96 - 1),
                 selected.join(QLatin1String(", ")), QString::number(milliseconds(kBegin)))));
    good(connection.exec(QStringLiteral("ANALYZE")));
}

struct Page {
    EnergySheet sheet;
    EnergySheet before;
    double reading = 0; // s
    double all = 0;
};

Page read(DatabaseConnection& connection) {
    const auto sheet = [](WallTime from, WallTime to) {
        std::vector<WallTime> boundaries;
        for (; from <= to; from += 24h)
            boundaries.push_back(from);
        return EnergySheet(std::move(boundaries), {}, kEnd);
    };
    const WallTime begin = kEnd - 24h * kShownDays;
    Page page{sheet(begin, kEnd), sheet(kBegin, begin)};
    const double begun = seconds();
    for (int number = 1; number <= kMeters; ++number) {
        const double before = seconds();
        const StoredReadings stored = good(readReadings(connection, pointOf(number), kBegin, kEnd, kEnd));
        page.reading += seconds() - before;
        PointLedger ledger = emptyLedger(pointOf(number), stored);
        for (const PointReading& reading : stored.readings)
            ledger.add(reading);
        page.sheet.add({number}, ledger);
        page.before.add({number}, ledger);
    }
    page.all = seconds() - begun;
    return page;
}

Page best(DatabaseConnection& connection) {
    Page page = read(connection);
    for (int n = 0; n < 2; ++n)
        if (Page other = read(connection); other.all < page.all)
            page = std::move(other);
    return page;
}

void print(const char* what, const Page& page) {
    std::printf("%s: %.1f ms a meter, of which %.1f to read\n", what, page.all * 1e3 / kMeters,
                page.reading * 1e3 / kMeters);
}

bool areEqual(const Page& one, const Page& other) {
    const auto same = [](const EnergySheet& left, const EnergySheet& right) {
        return std::ranges::equal(left.rows(), right.rows(), [](const SheetRow& a, const SheetRow& b) {
            return a.energies == b.energies && a.highest == b.highest && a.quartersRead == b.quartersRead;
        });
    };
    return same(one.sheet, other.sheet) && same(one.before, other.before) &&
           one.sheet.whole().of(EnergyKind::EaPos).total() > 0;
}

int measure(const DatabaseUrl& url) {
    auto connection = good(DatabaseConnection::open(url));
    good(migrate(*connection));
    writeQuarters(*connection);
    const Page byRows = best(*connection);
    print("a month and the one before, from quarter-hours", byRows);
    const double begun = seconds();
    for (WallTime day = kBegin; day < kEnd; day += 24h) {
        auto transaction = good(Transaction::begin(*connection));
        good(writeEnergyDays(*connection, day, day + 24h));
        good(transaction.commit());
    }
    const double written = seconds() - begun;
    const double bytes =
        good(connection->scalar(QStringLiteral("SELECT avg(length(readings)) FROM energy_day"))).toDouble();
    std::printf("a day written: %.2f ms a meter, %.0f bytes\n", written * 1e3 / kMeters / kDays, bytes);
    const Page byDays = best(*connection);
    print("the same from whole days", byDays);
    const double ratio = byRows.all / byDays.all;
    const bool equal = areEqual(byRows, byDays);
    std::printf("whole days are %.1f times as fast, to read alone %.1f times; goal: at least %.1f times: %s\n", ratio,
                byRows.reading / byDays.reading, kLeastRatio, ratio >= kLeastRatio ? "met" : "MISSED");
    if (!equal)
        std::printf("MISSED: both come to the same energies\n");
    return equal && ratio >= kLeastRatio ? 0 : 1;
}

} // namespace

/// energy_bench [DATABASE]: in a new file of SQLite, or in an empty database of PostgreSQL.
int main(int argc, char** argv) try {
    const QCoreApplication application(argc, argv);
    const QStringList given = QCoreApplication::arguments().filter(QStringLiteral("postgresql:"));
    const QTemporaryDir folder;
    DatabaseUrl url;
    url.file = folder.filePath(QStringLiteral("site.sqlite"));
    if (!given.isEmpty()) {
        const auto parsed = parseDatabaseUrl(given.front());
        if (!parsed)
            throw std::runtime_error("this is no database: " + given.front().toStdString());
        url = *parsed;
    }
    return measure(url);
} catch (const std::exception& error) {
    std::fprintf(stderr, "energy_bench: %s\n", error.what());
    return 1;
}
