// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/database_jobs.h"

#include "support/catch.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTemporaryDir>

#include <future>
#include <memory>
#include <string>
#include <vector>

using namespace countis;

namespace {

using Access = DatabaseConnection::Access;

/// Never comes to its end by itself.
const QString kEndless = QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                        "SELECT count(*) FROM n");

struct Owner {
    enum Kind : std::uint8_t { Long, Short };

    Owner() { url.file = folder.filePath(QStringLiteral("site.sqlite")); }

    void add(Kind kind, const std::string& name, Access access = Access::Write) {
        add(kind, name, access, [](DatabaseConnection&, const std::stop_token&) { return DatabaseResult<void>(); });
    }
    template <typename Work>
    void add(Kind kind, const std::string& name, Access access, Work work) {
        jobs->add({kind, url, access,
                   [this, name, work](DatabaseConnection& connection, const std::stop_token& stop) {
                       jobs->post([this, name] { told.push_back(name + " runs"); });
                       return work(connection, stop);
                   },
                   [this, name](const DatabaseResult<void>& result) {
                       told.push_back(name + (result ? " ended" : " failed"));
                   }});
    }
    void wait() const {
        QEventLoop loop;
        QObject::connect(jobs.get(), &DatabaseJobs::busyChanged, &loop, &QEventLoop::quit);
        if (jobs->isBusy())
            loop.exec();
    }

    QTemporaryDir folder;
    DatabaseUrl url;
    std::vector<std::string> told;
    std::unique_ptr<DatabaseJobs> jobs = std::make_unique<DatabaseJobs>();
};

using Told = std::vector<std::string>;

} // namespace

TEST_CASE("Jobs on a database run one after the other, and what each has to say comes before its end") {
    Owner owner;
    owner.add(Owner::Long, "first");
    owner.add(Owner::Short, "second");
    CHECK(owner.jobs->isWaiting(Owner::Short));
    CHECK_FALSE(owner.jobs->isWaiting(Owner::Long)); // it runs
    CHECK(owner.told.empty());                       // until the event loop runs
    owner.wait();
    CHECK(owner.told == Told{"first runs", "first ended", "second runs", "second ended"});
}

TEST_CASE("A job that waits can be dropped, and one that reads is interrupted") {
    Owner owner;
    owner.add(Owner::Short, "made");
    owner.wait();
    owner.told.clear();
    std::promise<void> reads;
    owner.add(Owner::Long, "endless", Access::Read, [&](DatabaseConnection& connection, const std::stop_token&) {
        reads.set_value();
        return connection.exec(kEndless);
    });
    owner.add(Owner::Long, "dropped");
    owner.add(Owner::Short, "last");
    reads.get_future().wait();
    SECTION("by its kind") {
        owner.jobs->drop(Owner::Long);
        CHECK_FALSE(owner.jobs->isWaiting(Owner::Long));
        owner.jobs->cancel(Owner::Long);
        owner.wait();
        CHECK(owner.told == Told{"endless runs", "endless ended", "last runs", "last ended"});
    }
    SECTION("all of them") {
        owner.jobs->cancelAll();
        owner.wait();
        CHECK(owner.told == Told{"endless runs", "endless ended"});
    }
    SECTION("with their owner") {
        owner.jobs.reset();
        QCoreApplication::processEvents();
        CHECK(owner.told.empty());
    }
}

TEST_CASE("A job that writes is not interrupted: it sees the stop, and ends between two steps") {
    Owner owner;
    owner.add(Owner::Long, "writes", Access::Write, [](DatabaseConnection& connection, const std::stop_token& stop) {
        while (!stop.stop_requested())
            std::this_thread::yield();
        return connection.exec(QStringLiteral("CREATE TABLE kept (id INTEGER)"));
    });
    owner.jobs->cancel(Owner::Short); // another kind
    CHECK(owner.jobs->isBusy());
    owner.jobs->cancel(Owner::Long);
    owner.wait();
    CHECK(owner.told == Told{"writes runs", "writes ended"});
    bool isKept = false;
    owner.add(Owner::Short, "looks", Access::Read, [&](DatabaseConnection& connection, const std::stop_token&) {
        isKept = connection.scalar(QStringLiteral("SELECT count(*) FROM kept")).has_value();
        return DatabaseResult<void>();
    });
    owner.wait();
    CHECK(isKept);
}

TEST_CASE("A database that cannot be opened is the end of the job, and the next one runs") {
    Owner owner;
    owner.add(Owner::Long, "reads", Access::Read); // there is no file
    owner.add(Owner::Short, "makes");
    owner.wait();
    CHECK(owner.told == Told{"reads failed", "makes runs", "makes ended"});
}

TEST_CASE("The end of a job may ask for another one") {
    Owner owner;
    std::vector<bool> busy;
    QObject::connect(owner.jobs.get(), &DatabaseJobs::busyChanged, owner.jobs.get(),
                     [&] { busy.push_back(owner.jobs->isBusy()); });
    owner.jobs->add({Owner::Long, owner.url, Access::Write,
                     [](DatabaseConnection&, const std::stop_token&) { return DatabaseResult<void>(); },
                     [&](const auto&) { owner.add(Owner::Short, "next"); }});
    owner.wait();
    CHECK(owner.told == Told{"next runs", "next ended"});
    CHECK(busy == std::vector{true, false});
}
