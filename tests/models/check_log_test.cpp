// SPDX-License-Identifier: GPL-3.0-or-later
// Ticks at physical checks, and their way into the audit log and back.
#include "models/diagnosis/check_log.h"

#include "history/site_database.h"
#include "support/catch.h"

#include <QTemporaryDir>
#include <QTest>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;

namespace {

constexpr int kPatience = 20'000;
constexpr SampleTime kNow{Instant{} + 1h, WallTime{1'780'000'000'000ms}};

struct Site {
    QTemporaryDir folder;
    ManualClock clock{kNow};
    std::unique_ptr<SiteDatabase> database;

    Site() {
        DatabaseUrl url;
        url.file = folder.filePath("site.sqlite");
        database =
            SiteDatabase::open(url, SiteDatabase::Purpose::Record, QDateTime::fromMSecsSinceEpoch(0).toUTC()).value();
    }
};

/// A window that shows the first meter.
struct Window {
    CheckLog log;

    explicit Window(const Site& site, const char* person = "A. Martin") : log(site.clock) {
        log.setPerson(person);
        log.setMeter(meter());
        log.setActive(true);
        log.show(site.database->url());
    }
    static CheckedMeter meter() { return {{1}, "Assembly A", "10.0.0.1:502/5", "26-47-1-0001", true}; }
    bool shows(const char* check) const {
        return QTest::qWaitFor([&] { return log.ticks().contains(check); }, kPatience);
    }
};

std::vector<AuditEntry> logOf(const Site& site) {
    return readAuditLog(site.database->connection(), WallTime::min(), WallTime::max()).value();
}

} // namespace

TEST_CASE("A tick is in the audit log with person, computer, time and meter, and is there after a restart") {
    Site site;
    {
        Window window(site);
        CHECK(window.log.isKeeping());
        window.log.tick("safety/qualified", true);
        CHECK(window.log.ticks().at("safety/qualified").person == "A. Martin");
        REQUIRE(QTest::qWaitFor([&] { return logOf(site).size() == 1; }, kPatience));
        const AuditEntry entry = logOf(site).front();
        CHECK(entry.command == "check safety/qualified");
        CHECK(entry.meter == "Assembly A");
        CHECK(entry.address == "10.0.0.1:502/5");
        CHECK(entry.serial == "26-47-1-0001");
        CHECK(entry.person == "A. Martin");
        CHECK_FALSE(entry.host.empty());
        CHECK(entry.at == kNow.wall);
    }
    site.clock.advance(24h);
    Window later(site, "M. Keller");
    REQUIRE(later.shows("safety/qualified"));
    CHECK(later.log.ticks().at("safety/qualified").person == "A. Martin");
    CHECK(later.log.ticks().at("safety/qualified").at == kNow.wall);
    later.log.tick("safety/qualified", false);
    CHECK(later.log.ticks().empty());
    REQUIRE(QTest::qWaitFor([&] { return logOf(site).size() == 2; }, kPatience));
    CHECK(logOf(site).back().command == "uncheck safety/qualified");
    CHECK(logOf(site).back().person == "M. Keller");
    CHECK(later.log.problem().isEmpty());
}

TEST_CASE("What another window ticks is shown when somebody looks again") {
    Site site;
    Window one(site);
    Window other(site, "M. Keller");
    other.log.tick("safety/isolated", true);
    REQUIRE(QTest::qWaitFor([&] { return logOf(site).size() == 1; }, kPatience));
    one.log.setActive(false);
    one.log.setActive(true);
    REQUIRE(one.shows("safety/isolated"));
    CHECK(one.log.ticks().at("safety/isolated").person == "M. Keller");
}

TEST_CASE("A tick that cannot be written stays until the window closes, and the reason is told") {
    Site site;
    Window window(site);
    DatabaseUrl gone = site.database->url();
    gone.file = site.folder.filePath("nowhere/site.sqlite");
    window.log.show(gone);
    window.log.tick("safety/qualified", true);
    REQUIRE(QTest::qWaitFor([&] { return window.log.problem().startsWith("This tick is kept only"); }, kPatience));
    CHECK(window.log.ticks().contains("safety/qualified"));
    window.log.show(site.database->url());
    CHECK(window.log.problem().isEmpty());
}

TEST_CASE("The ticks of a meter that no site keeps, and those without a database, stay in the window") {
    Site site;
    Window window(site);
    CheckedMeter session = Window::meter();
    session.isStored = false;
    window.log.setMeter(session);
    CHECK_FALSE(window.log.isKeeping());
    window.log.tick("safety/qualified", true);
    CHECK(window.log.ticks().size() == 1);
    window.log.setMeter(Window::meter());
    window.log.show(std::nullopt);
    CHECK_FALSE(window.log.isKeeping());
    window.log.tick("safety/isolated", true);
    CHECK(window.log.ticks().size() == 2);
    CHECK(logOf(site).empty());
}
