// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/integrity_check.h"

#include "history/database/connection.h"
#include "history/database/damaged_file.h"
#include "support/catch.h"
#include "support/soon.h"
#include "temporary_folder.h"

#include <QDir>

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <random>
#include <vector>

using namespace countis;
using namespace countis::test;
using Outcome = CheckReport::Outcome;

namespace {

constexpr int kPage = 8192; // as DatabaseConnection sets it
constexpr std::array kTables{"it's", "minute", "point"};

DatabaseUrl urlOf(const QString& file) {
    DatabaseUrl url;
    url.file = file;
    return url;
}

/// A database of three tables on some dozen pages, one of them with a quote in its name.
struct Site {
    Site() {
        auto site = DatabaseConnection::open(urlOf(file));
        REQUIRE(site);
        for (const QString name : kTables) {
            REQUIRE((*site)->exec(
                QStringLiteral("CREATE TABLE \"%1\"(n INTEGER PRIMARY KEY, name UNIQUE, b)").arg(name)));
            REQUIRE((*site)->exec(
                QStringLiteral("WITH RECURSIVE c(n) AS (VALUES(1) UNION ALL SELECT n + 1 FROM c LIMIT 200) "
                               "INSERT INTO \"%1\" SELECT n, 'name' || n, zeroblob(100) FROM c")
                    .arg(name)));
        }
    }

    /// Changes the closed file.
    void spoil(const std::function<void(QByteArray&)>& change) const {
        QByteArray bytes = folder.read("site.sqlite");
        change(bytes);
        folder.write("site.sqlite", bytes);
    }

    CheckReport check(const OnProgress& progress = [](const CheckProgress&) {}) const {
        return checkIntegrity(urlOf(file), {}, progress);
    }

    TemporaryFolder folder;
    QString file = folder.path("site.sqlite");
};

/// Whether every row of every table can be read.
bool allRead(const QString& file) {
    const auto site = DatabaseConnection::open(urlOf(file), DatabaseConnection::Access::Read);
    return site && std::ranges::all_of(kTables, [&](const char* table) {
               const auto length =
                   (*site)->scalar(QStringLiteral("SELECT sum(length(name) + length(b)) FROM \"%1\"").arg(table));
               return length && length->toLongLong() >= 200 * 100;
           });
}

} // namespace

TEST_CASE("A sound database is checked table by table, while another connection writes") {
    const Site site;
    const auto recorder = DatabaseConnection::open(urlOf(site.file));
    REQUIRE(recorder);
    std::vector<CheckProgress> seen;
    const CheckReport report = site.check([&](const CheckProgress& progress) {
        CHECK((*recorder)->exec(QStringLiteral("INSERT INTO minute(name) VALUES (%1)").arg(progress.done)));
        seen.push_back(progress);
    });
    CHECK(report == CheckReport{Outcome::Sound, {}});
    REQUIRE(seen.size() == 5);
    CHECK(seen[0].table == "sqlite_schema");
    CHECK(seen[1].table == "it's");
    CHECK(seen[3].done == 3);
    CHECK(seen[4].done == 4);
    CHECK(seen[4].tables == 4);
    CHECK(seen[4].table.isEmpty());
}

TEST_CASE("A page whose kind was changed is found, whichever it is") {
    const Site site;
    const QByteArray sound = site.folder.read("site.sqlite");
    REQUIRE(sound.size() > 10 * kPage);
    for (int page = kPage; page < sound.size(); page += kPage) {
        INFO("page " << page / kPage + 1);
        site.spoil([&](QByteArray& bytes) {
            bytes = sound;
            bytes[page] = static_cast<char>(bytes[page] ^ 0x40);
        });
        const CheckReport report = site.check();
        CHECK(report.outcome == Outcome::Damaged);
        CHECK_FALSE(report.findings.isEmpty());
    }
}

TEST_CASE("A file that was cut off is found, wherever the cut is") {
    const Site site;
    const QByteArray sound = site.folder.read("site.sqlite");
    for (const qsizetype length :
         {sound.size() - kPage / 2, sound.size() - kPage, sound.size() / 2, qsizetype{kPage}, qsizetype{100}}) {
        INFO(length);
        site.spoil([&](QByteArray& bytes) { bytes = sound.first(length); });
        CHECK(site.check().outcome == Outcome::Damaged);
    }
    site.spoil([&](QByteArray& bytes) { bytes = QByteArray("no") + sound.sliced(2); });
    CHECK(site.check().outcome == Outcome::Damaged);
}

TEST_CASE("A database with any bit flipped is called damaged, or every row of it can be read") {
    const Site site;
    const QByteArray sound = site.folder.read("site.sqlite");
    std::mt19937 random(1); // NOLINT(cert-msc51-cpp): the same bits each time
    int damaged = 0;
    for (int round = 0; round < 300; ++round) {
        const auto place = static_cast<qsizetype>(random() % static_cast<unsigned>(sound.size()));
        const int bit = static_cast<int>(random() % 8);
        INFO("byte " << place << ", bit " << bit);
        site.spoil([&](QByteArray& bytes) {
            bytes = sound;
            bytes[place] = static_cast<char>(bytes[place] ^ (1 << bit));
        });
        const Outcome outcome = site.check().outcome;
        CHECK((outcome == Outcome::Damaged || allRead(site.file)));
        damaged += outcome == Outcome::Damaged ? 1 : 0;
    }
    CHECK(damaged > 10); // most bits are those of a text, a number or a blob
}

TEST_CASE("A check that is cancelled ends within the table") {
    const Site site;
    std::stop_source stop;
    int calls = 0;
    const CheckReport report = checkIntegrity(urlOf(site.file), stop.get_token(), [&](const CheckProgress&) {
        ++calls;
        stop.request_stop();
    });
    CHECK(report == CheckReport{Outcome::Cancelled, {}});
    CHECK(calls == 1);
}

TEST_CASE("A file that cannot be opened is not called damaged") {
    const TemporaryFolder folder;
    CHECK(checkIntegrity(urlOf(folder.path("none")), {}, {}).outcome == Outcome::NotPossible);
}

TEST_CASE("A check needs nobody who asks how far it is") {
    const Site site;
    CHECK(checkIntegrity(urlOf(site.file), {}, {}).outcome == Outcome::Sound);
}

TEST_CASE("A check in the background tells its end, and is cancelled by its own") {
    const Site site;
    {
        std::promise<CheckReport> promise;
        const BackgroundCheck check(
            urlOf(site.file), [](const CheckProgress&) {},
            [&](const CheckReport& report) { promise.set_value(report); });
        CHECK(promise.get_future().get().outcome == Outcome::Sound);
    }
    std::promise<void> begun;
    std::promise<void> goOn;
    std::promise<CheckReport> promise;
    {
        auto wait = goOn.get_future().share();
        BackgroundCheck check(
            urlOf(site.file),
            [&, first = true](const CheckProgress&) mutable {
                if (std::exchange(first, false))
                    begun.set_value();
                wait.wait();
            },
            [&](const CheckReport& report) { promise.set_value(report); });
        begun.get_future().wait();
        check.cancel();
        goOn.set_value();
    }
    CHECK(promise.get_future().get().outcome == Outcome::Cancelled);
}

TEST_CASE("A statement that would never end is interrupted from another thread") {
    const Site site;
    std::promise<DatabaseConnection*> promise;
    std::atomic<bool> ended = false;
    std::optional<DatabaseError> error;
    std::promise<void> goOn;
    std::thread worker([&] {
        const auto connection = DatabaseConnection::open(urlOf(site.file), DatabaseConnection::Access::Read);
        promise.set_value(connection->get());
        const auto count = (*connection)
                               ->scalar("WITH RECURSIVE c(n) AS (VALUES(1) UNION ALL SELECT n + 1 FROM c) "
                                        "SELECT count(*) FROM c");
        error = count ? std::nullopt : std::optional(count.error());
        ended = true;
        goOn.get_future().wait(); // so that the connection lives until nobody interrupts it
    });
    const DatabaseConnection* const connection = promise.get_future().get();
    const bool done = soon([&] {
        connection->interrupt();
        return ended.load();
    });
    goOn.set_value();
    worker.join();
    REQUIRE(done);
    REQUIRE(error);
    CHECK(error->kind == DatabaseError::Kind::Interrupted);
}

TEST_CASE("A damaged file is set aside with its log, and a new one begins in its place") {
    const TemporaryFolder folder;
    const QString file = folder.write("site.sqlite", "damaged");
    folder.write("site.sqlite-wal", "log");
    const QDateTime now(QDate(2026, 11, 28), QTime(0, 12, 59));
    const auto aside = setAside(file, now);
    REQUIRE(aside);
    CHECK(*aside == file + ".damaged-2026-11-28T0012");
    CHECK(folder.read("site.sqlite.damaged-2026-11-28T0012") == "damaged");
    CHECK(folder.read("site.sqlite.damaged-2026-11-28T0012-wal") == "log");
    CHECK_FALSE(QFile::exists(file));
    CHECK_FALSE(QFile::exists(file + "-wal"));
    CHECK(DatabaseConnection::open(urlOf(file)));

    folder.write("site.sqlite", "again");
    CHECK(setAside(file, now) == file + ".damaged-2026-11-28T0012-2");
    CHECK(folder.read("site.sqlite.damaged-2026-11-28T0012") == "damaged");
    CHECK(setAside(folder.path("none"), now)); // nothing to keep
    REQUIRE(QDir().mkdir(folder.path("site.sqlite.damaged-2026-11-28T0012-3-wal")));
    folder.write("site.sqlite", "third");
    folder.write("site.sqlite-wal", "third");
    const auto refused = setAside(file, now);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().contains("site.sqlite-wal could not be renamed (Is a directory)"));
    CHECK(folder.read("site.sqlite") == "third");
    const QString text = setAsideText(file, *aside);
    CHECK(text.contains(file + " was damaged and is now called " + *aside));
}
