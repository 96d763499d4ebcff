// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a site database for the queries of docs/database.md: example_site DATABASE. It has three days in March of two
// meters that are read once a minute, and three hours of a third one, the second of which came twice
// (tests/endtoend/documented_queries.py reckons with the same loads).
#include "history/sample_fixtures.h"
#include "history/sample_writer.h"
#include "history/schema.h"

#include <QCoreApplication>

#include <cstdio>

using namespace countis;
using namespace countis::test;

namespace {

constexpr WallTime kMidnight{std::chrono::milliseconds{1'772'319'600'000}}; // 2026-03-01 00:00 in Paris
constexpr int kMinutes = 3 * 24 * 60;
const Device kThirdMeter{"26-47-1-0003", "COUNTIS E28"};

/// In W, a multiple of 60: 600 W more each hour, and a peak on the second day at 14:15.
std::int64_t power(int minute) {
    constexpr int kPeak = 24 * 60 + 14 * 60 + 15;
    return minute >= kPeak && minute < kPeak + 15 ? 30'000 : 600 * (minute / 60 % 24 + 1);
}

/// Everything is over and rolled up.
DatabaseResult<void> finish(DatabaseConnection& connection, SampleWriter& writer) {
    for (int n = 0; n < 200; ++n)
        if (auto done = writer.flush(connection, kMidnight + std::chrono::hours{100}); !done)
            return done;
    return {};
}

void takeHours(SampleWriter& writer, int from, int hours, std::int64_t watts) {
    for (int minute = from * 60; minute < (from + hours) * 60; ++minute)
        writer.take(sampleAt({3}, kMidnight + std::chrono::minutes{minute}, watts / 10, 5, kThirdMeter));
}

/// The clock was set back to one o'clock.
DatabaseResult<void> recordAgain(DatabaseConnection& connection) {
    auto writer = SampleWriter::open(connection, kMidnight + std::chrono::hours{1}, QTimeZone("Europe/Paris"));
    if (!writer)
        return tl::unexpected(writer.error());
    takeHours(**writer, 1, 2, 2'000);
    return finish(connection, **writer);
}

DatabaseResult<void> record(DatabaseConnection& connection) {
    const QString point = QStringLiteral("INSERT INTO point (id, name, place, host, port, unit, role, period_ms, "
                                         "commands_allowed, position) VALUES (%1, '%2', 0, '10.0.0.1', 502, 5, "
                                         "'consumer', 60000, 0, 1)");
    for (const auto& [number, name] : {std::pair{1, "CNC line 1"}, std::pair{2, "Oven"}, std::pair{3, "Compressor"}})
        if (auto done = connection.exec(point.arg(QString::number(number), QString::fromLatin1(name))); !done)
            return done;
    auto writer = SampleWriter::open(connection, kMidnight, QTimeZone("Europe/Paris"));
    if (!writer)
        return tl::unexpected(writer.error());
    takeHours(**writer, 0, 2, 1'000);
    std::int64_t imported = 1'000'000; // in 0.1 Wh
    for (int minute = 0; minute < kMinutes; ++minute) {
        const WallTime at = kMidnight + std::chrono::minutes{minute};
        imported += power(minute) / 6;
        (*writer)->take(sampleAt({1}, at, power(minute) / 10, imported));
        (*writer)->take(sampleAt({2}, at, 200, 5, kOtherMeter));
        if (minute % 30 == 0)
            if (auto done = (*writer)->flush(connection, at); !done)
                return done;
    }
    return finish(connection, **writer).and_then([&] { return recordAgain(connection); });
}

} // namespace

int main(int count, char** arguments) {
    const QCoreApplication application(count, arguments);
    const QStringList given = QCoreApplication::arguments();
    const auto url = parseDatabaseUrl(given.value(1));
    if (!url)
        return 2;
    const auto connection = DatabaseConnection::open(*url);
    const auto done = connection ? migrate(**connection).and_then([&] { return record(**connection); })
                                 : tl::unexpected(connection.error());
    if (!done)
        std::fprintf(stderr, "%s\n", databaseErrorText(done.error(), *url).toUtf8().constData());
    return done ? 0 : 1;
}
