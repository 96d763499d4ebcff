// SPDX-License-Identifier: GPL-3.0-or-later
// Floods that are counted in the journal of all collectors.
#include "history/site_floods.h"

#include "history/alarm_store.h"
#include "support/catch.h"
#include "test_database.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kMorning{std::chrono::seconds{1'767'254'400}};

/// Alarms of many points, whoever judges them, and what waits to be sent of them.
class Site {
public:
    /// An alarm with the notification of it.
    void raise(WallTime at, const std::string& severity = "warning") {
        const std::string event = "alarm " + std::to_string(++count_);
        AlarmChange change;
        AlarmEntry& entry = change.entries.emplace_back();
        entry.transition.alarm = {PointId{count_}, AlarmRuleId{1}};
        entry.transition.at.wall = at;
        entry.transition.to = AlarmState::Unacknowledged;
        change.notifications.push_back({event, "mail", at, event, "text", PointId{count_}, severity});
        REQUIRE(writeAlarms(database.connection(), change, at));
    }
    void raise(int alarms, WallTime first, std::chrono::milliseconds apart) {
        for (int n = 0; n < alarms; ++n)
            raise(first + n * apart);
    }
    void look(WallTime now) {
        auto transaction = Transaction::begin(database.connection());
        REQUIRE(transaction);
        REQUIRE(followFloods(database.connection(), search, now, [this](const AlarmFloodNews& flood) {
            told.push_back(flood);
            return std::vector<QueuedNotification>{
                {"flood " + std::to_string(told.size()), "mail", flood.at.wall, "flood", "text"}};
        }));
        REQUIRE(transaction->commit());
    }
    std::vector<std::string> waiting() {
        std::vector<std::string> events;
        const auto queue = readNotifications(database.connection(), "mail", 100);
        REQUIRE(queue);
        for (const QueuedNotification& one : *queue)
            events.push_back(one.event);
        return events;
    }

    TestDatabase database;
    FloodSearch search;
    std::vector<AlarmFloodNews> told;

private:
    std::int64_t count_ = 0;
};

AlarmFloodNews news(bool over, WallTime at, WallTime since, int alarms) {
    return {over, {{}, at}, {{}, since}, alarms};
}

} // namespace

TEST_CASE("Ten alarms in ten minutes are no flood of the site, and the eleventh makes one, which is told once") {
    Site site;
    site.raise(10, kMorning, 30s);
    site.look(kMorning + 5min);
    CHECK(site.told.empty());
    CHECK(site.waiting().size() == 10);
    site.raise(3, kMorning + 6min, 10s);
    site.look(kMorning + 7min);
    site.look(kMorning + 7min);
    REQUIRE(site.told.size() == 1);
    CHECK(site.told[0] == news(false, kMorning + 6min, kMorning, 11));
    CHECK(site.waiting() == std::vector<std::string>{"alarm 1", "alarm 2", "alarm 3", "alarm 4", "alarm 5", "alarm 6",
                                                     "alarm 7", "alarm 8", "alarm 9", "alarm 10", "flood 1"});
}

TEST_CASE("Eleven alarms in more than ten minutes are no flood") {
    Site site;
    site.raise(11, kMorning, 61s);
    site.look(kMorning + 11min);
    CHECK(site.told.empty());
}

TEST_CASE("Alarms of a flood are not sent, until it is over with all that came in it") {
    Site site;
    site.raise(20, kMorning, 10s);
    site.look(kMorning + 4min);
    site.raise(kMorning + 8min);
    site.look(kMorning + 8min);
    CHECK(site.waiting().size() == 11);
    site.look(kMorning + 14min);
    REQUIRE(site.told.size() == 2);
    CHECK(site.told[1] ==
          news(true, kMorning + 12min + 40s + 1ms, kMorning, 21)); // the fifth last is ten minutes old
    site.raise(kMorning + 15min);
    site.look(kMorning + 15min);
    CHECK(site.told.size() == 2);
    CHECK(site.waiting().back() == "alarm 22");
    site.raise(11, kMorning + 40min, 1s);
    site.look(kMorning + 41min);
    REQUIRE(site.told.size() == 3);
    CHECK(site.told[2] == news(false, kMorning + 40min + 10s, kMorning + 40min, 11));
}

TEST_CASE("A flood that lasts is looked through from where the last look came to, and ends with all of its alarms") {
    const bool isNewProgram = GENERATE(false, true);
    Site site;
    site.raise(300, kMorning, 1min);
    site.look(kMorning + 11min);
    site.look(kMorning + 299min);
    REQUIRE(site.told.size() == 1);
    CHECK(site.search.from > kMorning + 280min);
    if (isNewProgram)
        site.search = {};
    site.raise(kMorning + 30min + 1ms); // of a collector that writes late
    site.look(kMorning + 400min);
    REQUIRE(site.told.size() == 2);
    CHECK(site.told[1] == news(true, kMorning + 305min + 1ms, kMorning, 301));
}

TEST_CASE("An alarm after a flood is sent, even if nobody looked when the flood was over") {
    Site site;
    site.raise(11, kMorning, 1s);
    site.look(kMorning + 1min);
    site.raise(kMorning + 20min, "danger");
    site.look(kMorning + 21min);
    REQUIRE(site.told.size() == 2);
    CHECK(site.told[1] == news(true, kMorning + 10min + 6s + 1ms, kMorning, 11));
    CHECK(site.waiting().back() == "alarm 12");
    site.raise(11, kMorning + 30min, 1s); // two whole floods until the next look
    site.raise(11, kMorning + 50min, 1s);
    site.look(kMorning + 65min);
    CHECK(site.told.size() == 6);
    CHECK(std::ranges::count_if(site.waiting(),
                                [](const std::string& event) { return event.starts_with("flood"); }) == 6);
}

TEST_CASE("Of alarms that come in one moment the first ten are sent, the most severe first") {
    Site site;
    for (int n = 0; n < 30; ++n)
        site.raise(kMorning, n == 29 ? "danger" : n == 28 ? "warning" : "information");
    site.look(kMorning + 1s);
    site.look(kMorning + 2s); // what was announced and waits still stays
    REQUIRE(site.told.size() == 1);
    CHECK(site.told[0] == news(false, kMorning, kMorning, 11));
    const auto waiting = site.waiting();
    CHECK(waiting.size() == 11);
    CHECK(std::ranges::find(waiting, "alarm 30") != waiting.end());
    CHECK(std::ranges::find(waiting, "alarm 29") != waiting.end());
}

TEST_CASE("Alarms that are shown again after an outage, and were announced before it, make no flood") {
    const bool isNew = GENERATE(false, true);
    Site site;
    AlarmChange change;
    for (int n = 0; n < 11; ++n) {
        AlarmEntry& entry = change.entries.emplace_back();
        entry.transition.alarm = {PointId{n + 1}, AlarmRuleId{1}};
        entry.transition.at.wall = kMorning;
        entry.transition.input = AlarmInput::Unsuppress;
        entry.transition.from = AlarmState::Suppressed;
        entry.transition.to = AlarmState::Unacknowledged;
        if (isNew) // raised outside the times of its rule
            entry.transition.firstOfPlace = entry.transition.alarm;
        REQUIRE(entry.transition.isAnnouncement() == isNew);
    }
    REQUIRE(writeAlarms(site.database.connection(), change, kMorning));
    site.look(kMorning + 1s);
    CHECK(site.told.size() == (isNew ? 1 : 0));
}

TEST_CASE("A program that judges the whole site goes on with the flood that it has told of") {
    Site site;
    DatabaseConnection& connection = site.database.connection();
    site.raise(12, kMorning, 1min);
    const WallTime now = kMorning + 12min;
    std::vector<WallTime> recent;
    for (int n = 2; n < 12; ++n)
        recent.push_back(kMorning + n * 1min);
    CHECK(readFlood(connection, now) == FloodSoFar{recent, std::nullopt, 0});
    const AlarmFloodNews began = news(false, kMorning + 10min, kMorning, 11);
    REQUIRE(writeFloods(connection, {began}));
    REQUIRE(writeFloods(connection, {began})); // a commit whose answer was lost
    CHECK(readFlood(connection, now) == FloodSoFar{recent, kMorning, 12});
    REQUIRE(writeFloods(connection, {news(true, kMorning + 18min, kMorning, 12)}));
    CHECK(readFlood(connection, now) == FloodSoFar{recent, std::nullopt, 0});
}

TEST_CASE("A flood that one program told of is over once, also where several collectors have taken over") {
    Site site;
    site.raise(12, kMorning, 10s);
    REQUIRE(writeFloods(site.database.connection(), {news(false, kMorning + 100s, kMorning, 11)}));
    site.look(kMorning + 3min);
    CHECK(site.told.empty());
    site.look(kMorning + 15min);
    REQUIRE(site.told.size() == 1);
    CHECK(site.told[0] == news(true, kMorning + 70s + 10min + 1ms, kMorning, 12));
    CHECK_FALSE(readFlood(site.database.connection(), kMorning + 15min)->since);
}

TEST_CASE("Alarms that cleared, and what is acknowledged, make no flood and stay in the queue") {
    Site site;
    AlarmChange change;
    for (int n = 0; n < 30; ++n) {
        AlarmEntry& entry = change.entries.emplace_back();
        entry.transition.alarm = {PointId{n + 1}, AlarmRuleId{1}};
        entry.transition.at.wall = kMorning;
        entry.transition.from = AlarmState::Unacknowledged;
        entry.transition.to = n % 2 == 0 ? AlarmState::Returned : AlarmState::Acknowledged;
    }
    REQUIRE(writeAlarms(site.database.connection(), change, kMorning));
    site.look(kMorning + 1s);
    CHECK(site.told.empty());
    site.raise(12, kMorning, 1s);
    site.look(kMorning + 20s);
    REQUIRE(
        addNotifications(site.database.connection(),
                         std::vector<QueuedNotification>{{"cleared", "mail", kMorning + 30s, "cleared", "text"}}));
    site.look(kMorning + 31s);
    CHECK(site.waiting().back() == "cleared");
}
