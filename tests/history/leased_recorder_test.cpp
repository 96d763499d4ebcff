// SPDX-License-Identifier: GPL-3.0-or-later
// A recorder of one collector among others.
#include "history/recorder.h"
#include "lease_member.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// An alarm of the point, raised then.
AlarmChange raised(WallTime at, PointId point = kPoint) {
    AlarmEntry entry;
    entry.transition.alarm = {point, {1}};
    entry.transition.at.wall = at;
    entry.transition.from = AlarmState::Normal;
    entry.transition.to = AlarmState::Unacknowledged;
    StoredAlarm alarm;
    alarm.record.alarm = entry.transition.alarm;
    alarm.record.status.state = AlarmState::Unacknowledged;
    alarm.record.status.before = AlarmState::Unacknowledged;
    alarm.record.status.raised = true;
    return {{entry}, {alarm}, {{"request", std::nullopt, point}}, {}};
}

void removeAlarms(TestDatabase& database) {
    database.exec("DELETE FROM alarm");
    database.exec("DELETE FROM alarm_transition");
}

} // namespace

TEST_CASE("Readings wait until the clock of the server is known") {
    TestDatabase database;
    Member member(database);
    SiteLeases leases(member.clock);
    leases.setNumber(member.number);
    leases.setHeld(member.leases.open());
    Recorder recorder(leases.clock(), {database.url(), QTimeZone::utc(), {}, {}, {}, &leases});
    recorder.take({member.sample(member.since(), 10)});
    recorder.flush();
    CHECK(recorder.state().held == 1);
    CHECK_FALSE(recorder.state().problem);
    const auto time = serverTime(database.connection());
    leases.clock().measured(member.clock.now().mono, *time, member.clock.now().mono);
    recorder.flush();
    recorder.flush();
    CHECK(recorder.state().held == 0);
    CHECK(recorder.state().committed == 1);
}

TEST_CASE("What was left to another collector counts neither as committed nor as lost") {
    TestDatabase database;
    Member first(database);
    Recorder recorder(first.leases.clock(), {database.url(), QTimeZone::utc(), {}, {}, {}, &first.leases});
    recorder.take({first.sample(first.since(), 10)});
    recorder.flush();
    recorder.flush();
    CHECK(recorder.state().committed == 1);
    expire(database);
    const Member second(database);
    const WallTime taken = second.since();
    REQUIRE(first.leases.holds(kPoint)); // it knows nothing of it yet
    recorder.take({first.sample(taken - 1ms, 20), first.sample(taken + 1ms, 30), first.sample(taken + 2ms, 40)});
    recorder.flush();
    CHECK(recorder.state().committed == 2);
    recorder.take({first.sample(taken + 3ms, 50)}); // now it does
    recorder.flush();
    CHECK(recorder.state().committed == 2);
    CHECK(recorder.state().lost == 0);
    CHECK(recorder.state().held == 0);
    CHECK(powers(database) == std::vector<std::int64_t>{10, 20});
}

TEST_CASE("The site's own alarms are written by whoever holds the site, and by nobody who only believes so") {
    TestDatabase database;
    Member first(database, kSitePoint);
    Recorder recorder(first.leases.clock(), {database.url(), QTimeZone::utc(), {}, {}, {}, &first.leases});
    recorder.takeAlarms(raised(first.since(), kSitePoint));
    recorder.flush();
    CHECK(readAlarmJournal(database.connection(), {}, WallTime::max())->size() == 1);
    removeAlarms(database);
    // The clock of the server is set back.
    const WallTime back = first.since() - 1h;
    first.leases.clock().measured(first.clock.now().mono, back, first.clock.now().mono);
    first.leases.followClock();
    recorder.takeAlarms(raised(back + 1s, kSitePoint));
    recorder.flush();
    CHECK(readAlarmJournal(database.connection(), {}, WallTime::max())->size() == 1);
    removeAlarms(database);
    expire(database);
    Member second(database, kSitePoint);
    CHECK(first.leases.holdsSite());
    recorder.takeAlarms(raised(second.since() + 1ms, kSitePoint));
    recorder.flush();
    CHECK(readAlarmJournal(database.connection(), {}, WallTime::max())->empty());
}

TEST_CASE("An alarm is written by whoever judged it while it held the point, and by nobody else") {
    TestDatabase database;
    Member first(database);
    Recorder recorder(first.leases.clock(), {database.url(), QTimeZone::utc(), {}, {}, {}, &first.leases});
    recorder.takeAlarms(raised(first.since()));
    recorder.flush();
    CHECK(readAlarmJournal(database.connection(), {}, WallTime::max())->size() == 1);
    removeAlarms(database);
    expire(database);
    Member second(database);
    CHECK(first.leases.holds(kPoint)); // it knows nothing of it yet
    database.exec(
        "INSERT INTO alarm_request (id, at_ms, point, rule, input, person, comment, minutes, answer) VALUES "
        "('request', 9999999999999, 3, 1, 'acknowledged', 'ann', '', 0, '')");
    recorder.takeAlarms(raised(second.since() - 1ms));
    recorder.takeAlarms(raised(second.since() + 1ms));
    recorder.flush();
    CHECK(readAlarmJournal(database.connection(), {}, WallTime::max())->empty());
    CHECK(readAlarms(database.connection())->empty());
    CHECK_FALSE(*takeAlarmAnswer(database.connection(), "request"));
    Recorder other(second.leases.clock(), {database.url(), QTimeZone::utc(), {}, {}, {}, &second.leases});
    other.takeAlarms(raised(second.since() + 1ms));
    other.flush();
    CHECK(readAlarmJournal(database.connection(), {}, WallTime::max())->size() == 1);
    CHECK(readAlarms(database.connection())->size() == 1);
    CHECK(database.number("SELECT count(*) FROM alarm_request WHERE answer = 'done'") == 1);
}
