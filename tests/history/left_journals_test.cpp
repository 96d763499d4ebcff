// SPDX-License-Identifier: GPL-3.0-or-later
// What collectors leave that died, and what desktops see.
#include "history/leases/left_journals.h"
#include "history/leases/live_table.h"
#include "lease_member.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

TEST_CASE("The readings that a dead collector left in the journal become minutes, and it may not write any more") {
    TestDatabase database;
    Member dead(database);
    const auto writer = dead.writer();
    CHECK(writer->take(dead.sample(dead.since(), 10)));
    CHECK(writer->take(dead.sample(dead.since() + 1s, 20)));
    CHECK(writer->flush(database.connection(), dead.since()));
    CHECK(removeDead(database.connection(), false)); // it lives
    CHECK(mergeLeftJournal(database.connection(), false) == false);
    database.exec("UPDATE collector SET until_ms = 0");
    CHECK(removeDead(database.connection(), false));
    CHECK(mergeLeftJournal(database.connection(), false) == true);
    CHECK(database.number("SELECT count(*) FROM journal") == 0);
    CHECK(database.number("SELECT owner FROM lease WHERE point = 3") == 0);
    CHECK(powers(database) == std::vector<std::int64_t>{10, 20});
    // It was not dead but stopped: the database takes what it has, once, and no journal.
    CHECK(writer->take(dead.sample(dead.since() + 2s, 30)));
    CHECK(writer->flush(database.connection(), dead.since()));
    CHECK(database.number("SELECT count(*) FROM journal") == 0);
    CHECK(powers(database) == std::vector<std::int64_t>{10, 20, 30});
}

TEST_CASE("What a collector holds that died before the clock of the server was set back is free") {
    TestDatabase database;
    Member dead(database);
    Member other(database);
    const std::array both{dead.number, other.number};
    database.exec("UPDATE collector SET until_ms = until_ms + 3600000 WHERE id = " + QString::number(dead.number));
    database.exec("UPDATE lease SET until_ms = until_ms + 3600000");
    CHECK_FALSE(other.leases.holds(kPoint));
    CHECK(expireCollectors(database.connection(), both));
    CHECK(seenLeases(database.connection())->collectors.size() == 1); // the other one lives as long as any
    other.claim();
    CHECK(other.leases.holds(kPoint));
}

TEST_CASE("The live table has the latest row of each point, and an older holder does not overwrite it") {
    TestDatabase database;
    DatabaseConnection& connection = database.connection();
    CHECK(writeLive(connection, {{kPoint, 2, {}, "two"}, {{9}, 1, {}, std::string("\0x'", 3)}}));
    CHECK(writeLive(connection, {{kPoint, 1, {}, "one"}}));
    const auto news = readLive(connection, {});
    REQUIRE(news);
    REQUIRE(news->rows.size() == 2);
    CHECK(news->collectors == 0);
    for (const LiveRow& row : news->rows)
        CHECK(row.readings == (row.point == kPoint ? "two" : std::string("\0x'", 3)));
    CHECK(readLive(connection, news->now + 1h)->rows.empty());
}

TEST_CASE("The readings that a collector left are in their quarter, however soon they are found after its end") {
    TestDatabase database;
    const WallTime over = startOf(kTwoOClock, kQuarter);
    setServer(database, over - 40s);
    Member dead(database);
    const auto left = dead.writer();
    for (int n = 0; n < 3; ++n)
        CHECK(left->take(dead.sample(over - 39s + n * 1s, 10)));
    CHECK(left->flush(database.connection(), over - 36s));
    setServer(database, over - 19s);
    CHECK(removeDead(database.connection(), true));
    Member next(database);
    const auto writer = next.writer();
    for (int n = 0; n < 2; ++n)
        CHECK(writer->take(next.sample(over - 10s + n * 1s, 40)));
    CHECK(writer->take(next.sample(over + 1ms, 50))); // the quarter before is over, and written
    CHECK(writer->flush(database.connection(), over + 1s));
    const auto quarter = [&] { return database.rows(Tier::Quarter, "power_active_P_W", kPoint).at(0).values[0]; };
    CHECK(quarter().n == 2);
    setServer(database, over + 1s);
    CHECK(mergeLeftJournal(database.connection(), false) == true);
    CHECK(quarter().n == 5);
    CHECK(quarter().sum == 3 * 10 + 2 * 40);
}
