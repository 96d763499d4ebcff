// SPDX-License-Identifier: GPL-3.0-or-later
// What the history costs: values a second of one core, with journal, compression and roll-ups, against bare SQLite in
// the same run (a row of as many integers a sample, one prepared insert, the same pragmas and transactions); bytes a
// value on the disk; and how long it takes to read a year and a minute of one meter. history_on_postgres.py measures
// the same against a server. The exit code is 1 where a limit is missed.
#include "history/roll_up_columns.h"
#include "history/sample_writer.h"
#include "history/schema.h"
#include "history/series.h"
#include "recorded_minute.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>
#include <stdexcept>
#include <string>

using namespace countis;
using namespace countis::bench;
using namespace std::chrono_literals;

namespace {

constexpr int kMinutes = 17; // a quarter of an hour, and what is around it
constexpr double kLeastRate = 1e6;
constexpr double kLeastOnServer = 1e5;
constexpr double kLeastOfBare = 0.5;
constexpr double kMostBytes = 1.2;
constexpr double kMostYear = 0.2; // s
constexpr double kMostMinute = 0.05;

int failures = 0;

void hold(bool held, const char* limit) {
    if (held)
        return;
    std::printf("MISSED: %s\n", limit);
    ++failures;
}

double seconds(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// The processor's time that `work` takes, of all threads.
template <typename Work>
double cost(const Work& work) {
    const double begun = seconds(CLOCK_PROCESS_CPUTIME_ID);
    work();
    return seconds(CLOCK_PROCESS_CPUTIME_ID) - begun;
}

DatabaseUrl fileIn(const QTemporaryDir& folder, const char* name) {
    DatabaseUrl url;
    url.file = folder.filePath(QString::fromLatin1(name));
    return url;
}

struct Recorded {
    double values = 0;
    double cost = 0; // s of the processor
    double time = 0; // s
};

Recorded record(DatabaseConnection& connection, const RecordedMinute& meter) {
    Recorded recorded;
    const WallTime start = test::RecordedMeter::start();
    auto writer = good(SampleWriter::open(connection, start, QTimeZone::utc()));
    for (int second = 0; second < kMinutes * 60; ++second) {
        const std::vector<HistorySample> samples = meter.samples(second);
        recorded.values += meter.values(second);
        const double begun = seconds(CLOCK_MONOTONIC);
        recorded.cost += cost([&] {
            for (const HistorySample& sample : samples)
                writer->take(sample);
            good(writer->flush(connection, start + second * 1s));
        });
        recorded.time += seconds(CLOCK_MONOTONIC) - begun;
    }
    good(writer->flush(connection, start + kMinutes * 1min + 1min));
    return recorded;
}

/// What a program without a codec would do.
class BareSqlite {
public:
    explicit BareSqlite(const std::string& file) {
        sqlite3_open(file.c_str(), &database_);
        for (const char* const sql :
             {"PRAGMA page_size = 8192", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"})
            run(sql);
        std::string columns = "point INTEGER, at INTEGER";
        std::string marks = "?, ?";
        for (int n = 0; n < kColumns; ++n) {
            columns += ", v" + std::to_string(n) + " INTEGER";
            marks += ", ?";
        }
        run(("CREATE TABLE sample (" + columns + ")").c_str());
        sqlite3_prepare_v2(database_, ("INSERT INTO sample VALUES (" + marks + ")").c_str(), -1, &insert_, nullptr);
    }
    ~BareSqlite() {
        sqlite3_finalize(insert_);
        sqlite3_close(database_);
    }
    BareSqlite(const BareSqlite&) = delete;
    BareSqlite& operator=(const BareSqlite&) = delete;

    static constexpr int kColumns = 45;

    void second(const std::vector<RawSample>& samples, const std::vector<std::uint16_t>& entries) {
        run("BEGIN IMMEDIATE");
        for (std::size_t point = 0; point < samples.size(); ++point) {
            sqlite3_bind_int64(insert_, 1, static_cast<sqlite3_int64>(point));
            sqlite3_bind_int64(insert_, 2, samples[point].at.time_since_epoch().count());
            for (int n = 0; n < kColumns; ++n)
                sqlite3_bind_int64(insert_, n + 3, samples[point].counts[entries[static_cast<std::size_t>(n)]]);
            if (sqlite3_step(insert_) != SQLITE_DONE)
                throw std::runtime_error(sqlite3_errmsg(database_));
            sqlite3_reset(insert_);
        }
        run("COMMIT");
    }

private:
    void run(const char* sql) {
        if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(database_));
    }

    sqlite3* database_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
};

Recorded recordBare(const std::string& file, const RecordedMinute& meter) {
    std::vector<std::uint16_t> entries;
    for (const BlockInfo& block : kBlockTable)
        if (paceOf(block.block) == Pace::Fast)
            for (const std::uint16_t entry : columnsOf(block.block))
                entries.push_back(entry);
    entries.resize(BareSqlite::kColumns);
    BareSqlite bare(file);
    Recorded recorded;
    for (int second = 0; second < kMinutes * 60; ++second) {
        std::vector<RawSample> samples;
        for (int point = 0; point < kPoints; ++point) {
            const HistorySample sample = meter.at(point, second);
            samples.push_back(rawSample(1, sample.time.wall, sample.blocks, *sample.readings));
        }
        recorded.values += static_cast<double>(kPoints) * BareSqlite::kColumns;
        recorded.cost += cost([&] { bare.second(samples, entries); });
    }
    return recorded;
}

double bytesOfSamples(DatabaseConnection& connection) {
    return good(connection.scalar(QStringLiteral("SELECT sum(length(samples)) FROM sample_minute"))).toDouble();
}

double megabytes(const QString& file) {
    return static_cast<double>(QFileInfo(file).size()) / 1e6;
}

/// Hours of a whole year of point 1: those that are there, again and again.
void repeatYear(DatabaseConnection& connection) {
    const QString columns = columnsOfRollUp().mid(2).join(QLatin1String(", "));
    good(connection.exec(
        QStringLiteral("INSERT INTO rollup_1h (point, start_ms, %1) WITH RECURSIVE hour(n) AS (SELECT 1 UNION ALL "
                       "SELECT n + 1 FROM hour WHERE n < 8760) SELECT 100000, n * 3600000, %1 FROM hour, (SELECT * "
                       "FROM rollup_15m WHERE point = 1 LIMIT 1)")
            .arg(columns)));
}

double timeToRead(DatabaseConnection& connection, const SeriesQuery& query, std::size_t& rows) {
    const double begun = seconds(CLOCK_MONOTONIC);
    rows = 0;
    good(readSeries(connection, query, [&](SeriesRow&&) { ++rows; }));
    return seconds(CLOCK_MONOTONIC) - begun;
}

/// Into a server, whose processor's time nobody can ask for: by the clock.
void measureServer(const DatabaseUrl& url) {
    auto connection = good(DatabaseConnection::open(url));
    good(migrate(*connection));
    const Recorded recorded = record(*connection, RecordedMinute());
    const double rate = recorded.values / recorded.time;
    std::printf("values a second into PostgreSQL: %.2f million (%.1f s for %d minutes of %d meters; %.1f s of this "
                "process)\n",
                rate / 1e6, recorded.time, kMinutes, kPoints, recorded.cost);
    hold(rate >= kLeastOnServer, "100,000 values a second into PostgreSQL");
}

void measureFile() {
    const QTemporaryDir folder;
    const RecordedMinute meter;
    const DatabaseUrl url = fileIn(folder, "site.sqlite");
    auto connection = good(DatabaseConnection::open(url));
    good(migrate(*connection));

    const Recorded ours = record(*connection, meter);
    const Recorded bare = recordBare(folder.filePath(QStringLiteral("bare.sqlite")).toStdString(), meter);
    const double rate = ours.values / ours.cost;
    const double ofBare = rate / (bare.values / bare.cost);
    std::printf("values a second of one core: %.2f million, %.2f of bare SQLite (%.2f million)\n", rate / 1e6, ofBare,
                bare.values / bare.cost / 1e6);
    hold(rate >= kLeastRate, "1 million values a second");
    hold(ofBare >= kLeastOfBare, "half the rate of bare SQLite");

    const double bytes = bytesOfSamples(*connection) / ours.values;
    std::printf("bytes a raw value: %.3f in the rows; the file %.1f MB, bare SQLite %.1f MB\n", bytes,
                megabytes(url.file), megabytes(folder.filePath(QStringLiteral("bare.sqlite"))));
    hold(bytes <= kMostBytes, "1.2 bytes a raw value");

    repeatYear(*connection);
    std::size_t rows = 0;
    const std::vector<std::uint16_t> entries{*entryOf("power_active_P_W"), *entryOf("energy_total_ea_pos_Wh")};
    const double year =
        timeToRead(*connection, {PointId{100000}, entries, WallTime{}, WallTime{} + 8766h, Tier::Hour}, rows);
    std::printf("a year of one meter by the hour, %zu rows: %.1f ms\n", rows, year * 1e3);
    hold(year <= kMostYear && rows > 8000, "a year in 200 ms");
    const WallTime minuteStart = test::RecordedMeter::start() + 10min;
    const double minute =
        timeToRead(*connection, {PointId{1}, entries, minuteStart, minuteStart + 1min, Tier::Raw}, rows);
    std::printf("a minute of one meter, %zu rows: %.1f ms\n", rows, minute * 1e3);
    hold(minute <= kMostMinute && rows == 60, "a minute in 50 ms");
}

} // namespace

/// history_bench [DATABASE]: into a new file of SQLite, or into an empty database of PostgreSQL.
int main(int argc, char** argv) try {
    const QCoreApplication application(argc, argv);
    const QStringList given = QCoreApplication::arguments().filter(QStringLiteral("postgresql:"));
    if (given.isEmpty())
        measureFile();
    else if (const auto url = parseDatabaseUrl(given.front()))
        measureServer(*url);
    else
        throw std::runtime_error("this is no database: " + given.front().toStdString());
    return failures == 0 ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "history_bench: %s\n", error.what());
    return 1;
}
