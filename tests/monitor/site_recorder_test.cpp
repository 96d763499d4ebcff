// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/site_recorder.h"

#include "history/database/server_lock.h"
#include "history/table_setup.h"
#include "history/write_claim.h"
#include "monitor/recording_words.h"
#include "postgres_peer.h"
#include "steady_meters.h"
#include "support/catch.h"

#include <QEventLoop>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// Nobody can connect to the database meanwhile, and whoever was connected has lost the connection.
class Restarting {
public:
    Restarting(const PostgresPeer& server, const DatabaseUrl& url)
        : other_(DatabaseConnection::open(server.urlOf(QStringLiteral("postgres"))).value()), name_(url.database) {
        allow("false");
    }
    ~Restarting() { allow("true"); }
    Restarting(const Restarting&) = delete;
    Restarting& operator=(const Restarting&) = delete;

private:
    void allow(const char* word) {
        REQUIRE(other_->exec(
            QStringLiteral("ALTER DATABASE %1 WITH ALLOW_CONNECTIONS %2").arg(name_, QString::fromLatin1(word))));
    }

    std::unique_ptr<DatabaseConnection> other_;
    QString name_;
};

void waitForChange(const SiteRecorder& recorder) {
    QEventLoop loop;
    QObject::connect(&recorder, &SiteRecorder::stateChanged, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

TEST_CASE(
    "The slower of two programs after a restart of their server reads, and says what one that came second says") {
    if (!qEnvironmentVariableIsSet("COUNTIS_POSTGRES"))
        return;
    const PostgresPeer server;
    const DatabaseUrl url = server.fresh();
    REQUIRE(initDatabase(url));
    SharedClock clock(WallTime(1'795'528'800s));
    const auto database = SiteDatabase::open(url, SiteDatabase::Purpose::Record, QDateTime()).value();
    REQUIRE(database->records());
    const auto faster = DatabaseConnection::open(url).value();
    SiteRecorder recorder(clock, *database);
    while (holderOf(*faster, ServerLock::Samples).value().isEmpty()) {
        // The recorder connects on its own thread.
    }
    {
        const Restarting restarting(server, url);
        REQUIRE(faster->exec(
            QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")));
        REQUIRE(waitForLock(*faster, ServerLock::Site) == true);
        REQUIRE(waitForLock(*faster, ServerLock::Samples) == true);
    }
    while (!recorder.state().problem || recorder.state().problem->kind != DatabaseError::Kind::Busy)
        waitForChange(recorder);
    CHECK(recorder.records());
    clock.advance(WriteClaim::kPatience);
    while (recorder.records())
        waitForChange(recorder);
    CHECK_FALSE(database->records());
    CHECK(database->isRecordedElsewhere());
    CHECK(database->notice().contains(QStringLiteral("Another program records into")));
    CHECK(recordingProblem(*database, &recorder, QLocale::c()) == QString());
}
