// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/storage_work.h"

#include "history/site_database.h"
#include "support/catch.h"

#include <QEventLoop>
#include <QTemporaryDir>

using namespace countis;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kNow{std::chrono::milliseconds{1'795'528'800'000}};
constexpr int kDays = 10;
constexpr int kRowsOfDay = 24 * 60;

/// Ten days of minutes of one point.
struct Kept {
    Kept() {
        DatabaseUrl url;
        url.file = folder.filePath(QStringLiteral("site.sqlite"));
        site = SiteDatabase::open(url, SiteDatabase::Purpose::Record, QDateTime::currentDateTime()).value();
        REQUIRE(site->connection().exec(
            QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                           "INSERT INTO sample_minute (start_ms, point, run, samples) "
                           "SELECT %2 - i * 60000, 1, 0, x'00' FROM n")
                .arg(QString::number(kDays * kRowsOfDay), QString::number(kNow.time_since_epoch().count()))));
        work = std::make_unique<StorageWork>(clock, site->url(), QTimeZone::utc());
        QObject::connect(work.get(), &StorageWork::counted, work.get(),
                         [this](Tier, std::optional<int>, std::int64_t beyond) { counted = beyond; });
        QObject::connect(work.get(), &StorageWork::changed, work.get(),
                         [this](StorageWork::Ending how) { ending = how; });
        QObject::connect(work.get(), &StorageWork::failed, work.get(),
                         [this](const DatabaseError& why) { error = why; });
    }

    void wait() const {
        QEventLoop loop;
        QObject::connect(work.get(), &StorageWork::busyChanged, &loop, &QEventLoop::quit);
        if (work->isBusy())
            loop.exec();
    }
    qlonglong rows() {
        return site->connection().scalar(QStringLiteral("SELECT count(*) FROM sample_minute")).value().toLongLong();
    }
    std::optional<int> kept() { return readRetention(site->connection()).value().of(Tier::Raw); }

    QTemporaryDir folder;
    ManualClock clock{{Instant{}, kNow}};
    std::unique_ptr<SiteDatabase> site;
    std::unique_ptr<StorageWork> work;
    std::optional<std::int64_t> counted;
    std::optional<StorageWork::Ending> ending;
    std::optional<DatabaseError> error;
};

} // namespace

TEST_CASE("Retention and sizes are read one after the other") {
    Kept kept;
    std::optional<Retention> retention;
    std::optional<Sizes> sizes;
    QObject::connect(kept.work.get(), &StorageWork::retentionRead, kept.work.get(),
                     [&](const Retention& read) { retention = read; });
    QObject::connect(kept.work.get(), &StorageWork::sizesRead, kept.work.get(), [&](const Sizes& read) {
        CHECK(retention);
        sizes = read;
    });
    kept.work->read();
    kept.wait();
    CHECK(retention == kStandardRetention);
    REQUIRE(sizes);
    CHECK(sizes->front().rows == kDays * kRowsOfDay);
}

TEST_CASE("A change deletes what was counted before, and nothing else") {
    Kept kept;
    kept.work->count(Tier::Raw, 3);
    kept.wait();
    REQUIRE(kept.counted);
    CHECK(*kept.counted > 6 * kRowsOfDay);
    CHECK(kept.rows() == kDays * kRowsOfDay);
    CHECK(kept.kept() == 7);
    kept.work->change(Tier::Raw, 3);
    kept.wait();
    CHECK(kept.ending == StorageWork::Ending::Done);
    CHECK(kept.rows() == kDays * kRowsOfDay - *kept.counted);
    CHECK(kept.kept() == 3);
}

TEST_CASE("A change that is cancelled is taken back, with what is not deleted yet") {
    Kept kept;
    kept.clock.advance(24h * kDays); // every row is older than a day
    kept.work->change(Tier::Raw, 1);
    kept.work->cancel();
    kept.wait();
    CHECK(kept.kept() == 7);
    CHECK(kept.ending == StorageWork::Ending::Cancelled);
    CHECK(kept.rows() > 0);
}

TEST_CASE("A database that is gone is an error of the job, and not the end of the others") {
    Kept kept;
    DatabaseUrl gone = kept.site->url();
    gone.file = kept.folder.filePath(QStringLiteral("nowhere/site.sqlite"));
    StorageWork work(kept.clock, gone, QTimeZone::utc());
    int failures = 0;
    QEventLoop loop;
    QObject::connect(&work, &StorageWork::failed, &work, [&] { ++failures; });
    QObject::connect(&work, &StorageWork::busyChanged, &loop, &QEventLoop::quit);
    work.read();
    work.count(Tier::Raw, 1);
    loop.exec();
    CHECK(failures == 2);
}
