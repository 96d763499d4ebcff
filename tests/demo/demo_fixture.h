// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of the demo site in memory, on the third of a month, as the history is shortest then.
#pragma once

#include "demo/demo_folder.h"

#include "history/statements.h"
#include "history/table_setup.h"
#include "history/temporary_folder.h"
#include "support/catch.h"

#include <QDateTime>
#include <QDir>
#include <QTimeZone>

#include <memory>

namespace countis::test {

inline const QTimeZone kZone("Europe/Paris");

inline WallTime local(const char* text) {
    QDateTime time = QDateTime::fromString(QLatin1String(text), Qt::ISODate);
    time.setTimeZone(kZone);
    return WallTime(std::chrono::milliseconds{time.toMSecsSinceEpoch()});
}

struct SetClock final : Clock {
    explicit SetClock(WallTime time) : wall(time) {}
    SampleTime now() const override { return {Instant{wall.time_since_epoch()}, wall}; }
    WallTime wall;
};

struct Demo {
    TemporaryFolder folder{TemporaryFolder::Where::InMemory};
    SetClock clock{local("2026-11-03T10:20:30")};
    QString path = folder.path(QStringLiteral("demo"));

    DemoEnd prepare(const DemoWork& work = {}) {
        const auto end = prepareDemoFolder(path, clock, kZone, work);
        REQUIRE(end);
        return *end;
    }
    /// A database without points.
    std::unique_ptr<DatabaseConnection> openNew() const {
        REQUIRE(QDir().mkpath(path));
        auto opened = DatabaseConnection::open(demoDatabase(path));
        REQUIRE(opened);
        REQUIRE(makeTables(**opened));
        return *std::move(opened);
    }
    std::unique_ptr<DatabaseConnection> open() const {
        auto opened = DatabaseConnection::open(demoDatabase(path), DatabaseConnection::Access::Read);
        REQUIRE(opened);
        return *std::move(opened);
    }
};

inline std::int64_t number(DatabaseConnection& connection, const char* sql) {
    const auto value = connection.scalar(QLatin1String(sql));
    REQUIRE(value);
    return value->toLongLong();
}

} // namespace countis::test
