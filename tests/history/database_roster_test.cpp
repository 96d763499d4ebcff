// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database_roster.h"

#include "history/sample_fixtures.h"
#include "support/catch.h"
#include "test_database.h"

#include <algorithm>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

Message textOf(const DatabaseError& error) {
    return {"%1", {error.detail.toStdString()}};
}

/// The roster of a database, as one program has it open.
struct Program {
    explicit Program(const DatabaseUrl& url)
        : connection(*DatabaseConnection::open(url)), roster(*connection, textOf) {}

    RosterContent load() {
        auto content = roster.load();
        INFO((content ? std::string() : english(content.error())));
        REQUIRE(content);
        return *content;
    }
    void save(const RosterContent& before, const RosterContent& now) {
        const auto saved = roster.save(before, now);
        INFO((saved ? std::string() : english(saved.error())));
        REQUIRE(saved);
    }

    std::unique_ptr<DatabaseConnection> connection;
    DatabaseRoster roster;
};

Point point(std::int64_t number, std::string name) {
    Point made;
    made.id = {number};
    made.name = std::move(name);
    made.address = {"10.0.0." + std::to_string(number % 250), 502, 5};
    return made;
}

RosterContent workshop() {
    RosterContent content;
    content.siteName = "L’atelier \"Süd\"";
    content.places = {{{1}, kSite, "Hall 1"}, {{2}, {1}, "Board 2; DROP TABLE point"}};
    content.points = {point(5, "Press"), point(4, "CNC 'line' 1")};
    Point& press = content.points.front();
    press.place = {2};
    press.role = PointRole::Both;
    press.period = 10s;
    press.commandsAllowed = true;
    press.devices = {{kMeter, kTwoOClock}, {{}, kTwoOClock + 1h}, {kOtherMeter, kTwoOClock + 2h}};
    return content;
}

/// A database of no points.
struct Site : TestDatabase {
    Site() { exec("DELETE FROM point"); }
};

std::vector<std::string> namesOf(const RosterContent& content) {
    std::vector<std::string> names;
    for (const Point& point : content.points)
        names.push_back(point.name);
    return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("A roster comes back from the database as it was saved") {
    Site site;
    Program program(site.url());
    CHECK(program.load() == RosterContent{});
    program.save({}, workshop());
    CHECK(program.load() == workshop());
    CHECK(Program(site.url()).load() == workshop());
}

TEST_CASE("Points of the session and the bundled one stay out of the database") {
    Site site;
    Program program(site.url());
    RosterContent content = workshop();
    content.points[0].origin = PointOrigin::Session;
    content.points[1].origin = PointOrigin::Bundled;
    program.save({}, content);
    CHECK(program.load().points.empty());
    content.points[0].origin = PointOrigin::Saved;
    program.save({}, content);
    content.points[0].origin = PointOrigin::Session;
    CHECK(namesOf(program.load()) == Names{"Press"});
}

TEST_CASE("Only differences are written, so that two programs edit one roster") {
    Site site;
    Program first(site.url());
    first.save({}, workshop());
    Program second(site.url());
    const RosterContent seen = second.load();

    RosterContent renamed = workshop();
    renamed.points[0].name = "Press 2";
    renamed.points[0].devices.push_back({kMeter, kTwoOClock + 3h});
    renamed.places[0].name = "Hall A";
    first.save(workshop(), renamed);

    RosterContent added = seen;
    added.points.push_back(point(7, "Oven"));
    added.places.push_back({{3}, kSite, "Hall 2"});
    second.save(seen, added);

    const RosterContent both = first.load();
    CHECK(namesOf(both) == Names{"Press 2", "CNC 'line' 1", "Oven"});
    CHECK(both.points[0].devices.size() == 4);
    CHECK(both.places.size() == 3);
    CHECK(both.places[0].name == "Hall A");
    CHECK(both.siteName == workshop().siteName);
}

TEST_CASE("Whoever only hears a device takes back nothing that people change meanwhile") {
    Site site;
    Program collector(site.url());
    collector.save({}, workshop());
    const RosterContent seen = collector.load();
    RosterContent heard = seen;
    heard.points[0].devices.push_back({kMeter, kTwoOClock + 3h});
    heard.points[1].devices.push_back({kOtherMeter, kTwoOClock + 3h});

    RosterContent edited = seen;
    edited.points[0].commandsAllowed = false;
    edited.points[0].address.host = "10.0.0.99";
    edited.places[1].name = "Board 3";
    edited.points.pop_back();
    Program engineer(site.url());
    engineer.save(seen, edited);
    collector.save(seen, heard);

    const RosterContent both = engineer.load();
    REQUIRE(both.points.size() == 1);
    CHECK_FALSE(both.points[0].commandsAllowed);
    CHECK(both.points[0].address.host == "10.0.0.99");
    CHECK(both.points[0].devices.size() == 4);
    CHECK(both.places[1].name == "Board 3");
}

TEST_CASE("A point that was removed is known with its time and its devices, and can be taken up again") {
    Site site;
    Program program(site.url());
    const RosterContent all = workshop();
    program.save({}, all);
    CHECK(readRemovedPoints(*program.connection)->empty());
    RosterContent rest = all;
    rest.points.erase(rest.points.begin());
    program.save(all, rest);
    const auto removed = readRemovedPoints(*program.connection);
    REQUIRE(removed->size() == 1);
    CHECK(removed->front().point == all.points.front());
    CHECK(removed->front().removed > kTwoOClock);
    RosterContent again = rest;
    again.points.push_back(removed->front().point);
    program.save(rest, again);
    CHECK(program.load() == all);
    CHECK(readRemovedPoints(*program.connection)->empty());
}

TEST_CASE("A save that breaks off changes nothing") {
    Site site;
    Program program(site.url());
    program.save({}, workshop());
    RosterContent wrong = workshop();
    wrong.siteName = "Elsewhere";
    wrong.points[0].name = "Oven";
    wrong.points[0].devices.push_back({kMeter, kTwoOClock + 3h});
    site.exec("DROP TABLE device_span");
    CHECK_FALSE(program.roster.save(workshop(), wrong));
    CHECK(site.number("SELECT count(*) FROM point WHERE name = 'Oven'") == 0);
    CHECK(site.number("SELECT count(*) FROM site WHERE name = 'Elsewhere'") == 0);
}

TEST_CASE("A removed point is loaded no more, and keeps its history until it comes back") {
    Site site;
    Program program(site.url());
    program.save({}, workshop());
    auto writer = site.writer(kTwoOClock);
    for (int n = 0; n < 70; ++n)
        REQUIRE(writer->take(sampleAt({5}, kTwoOClock + n * 1s, n, n)));
    REQUIRE(writer->flush(site.connection(), kTwoOClock + 70s));

    RosterContent without = workshop();
    without.points.erase(without.points.begin());
    program.save(workshop(), without);
    CHECK(namesOf(program.load()) == Names{"CNC 'line' 1"});
    CHECK(site.rows(Tier::Raw, "power_active_P_W", {5}).size() == 70);
    CHECK(site.number("SELECT count(*) FROM point WHERE id = 5 AND removed_ms > 0") == 1);

    program.save(without, workshop());
    CHECK(program.load() == workshop());
}

TEST_CASE("10,000 points are saved and loaded, and one that was changed among them") {
    Site site;
    Program program(site.url());
    RosterContent content;
    for (std::int64_t n = 1; n <= 10'000; ++n) {
        Point each = point(n, "Point " + std::to_string(n));
        each.devices = {{{"26-47-1-" + std::to_string(n), "COUNTIS E28"}, kTwoOClock}};
        content.points.push_back(std::move(each));
    }
    program.save({}, content);
    CHECK(program.load() == content);
    RosterContent renamed = content;
    renamed.points[5000].name = "Oven";
    program.save(content, renamed);
    CHECK(program.load() == renamed);
}

TEST_CASE("Who allows commands to a meter, and who forbids them, is in the audit log") {
    Site site;
    const auto text = [](const DatabaseError&) { return Message{}; };
    REQUIRE(DatabaseRoster(site.connection(), text).save({}, workshop())); // a copy of a site is nobody's change
    CHECK(site.number("SELECT count(*) FROM audit_log") == 0);
    DatabaseRoster roster(site.connection(), text, {"M. Keller", "atelier-3"});
    RosterContent changed = workshop();
    changed.points[0].commandsAllowed = false;
    changed.points[0].name = "Press 2";
    changed.points[1].commandsAllowed = true;
    REQUIRE(roster.save(workshop(), changed));
    changed.points[1].name = "CNC 2";
    REQUIRE(roster.save(changed, changed));
    const auto entries = readAuditLog(site.connection(), WallTime{}, WallTime::max());
    REQUIRE(entries);
    REQUIRE(entries->size() == 2);
    for (const AuditEntry& entry : *entries) {
        const bool isPress = entry.meter == "Press 2";
        CHECK(entry.command == (isPress ? kForbidCommands : kAllowCommands));
        CHECK(entry.person == "M. Keller");
        CHECK(entry.host == "atelier-3");
        CHECK(entry.reason == CommandReason::Permitted);
    }
}
