// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows of alarms that were raised while something hid them, and of a clock that was set back.
#include "models/alarms/alarm_shown.h"

#include "site/alarms/alarm_defaults.h"
#include "support/catch.h"

#include <algorithm>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;
using enum AlarmState;

namespace {

constexpr WallTime kNow{std::chrono::milliseconds{1'795'500'000'000}};

/// A press in Hall 1, and a saw beside it; the journal is made by hand, in the order of time.
class Hall {
public:
    Hall() {
        const PlaceId hall = *roster_.findOrMakePlace("Hall 1");
        for (const char* const name : {"Press", "Saw"}) {
            Point point;
            point.name = name;
            point.place = hall;
            point.address.host = std::string("10.0.0.") + name;
            points_.push_back(*roster_.add(std::move(point)));
        }
        board_.read = kNow;
        board_.from = kNow - AlarmWork::kJournal;
        board_.rules = defaultAlarmRules();
    }

    AlarmRule& rule(std::string_view key) { return *std::ranges::find(board_.rules, key, &AlarmRule::key); }
    AlarmRef ref(std::string_view key, std::size_t point = 0) { return {points_[point], rule(key).id}; }

    AlarmTransition& tell(std::string_view key, std::chrono::milliseconds ago, AlarmInput input, AlarmState from,
                          AlarmState to) {
        AlarmEntry& entry = board_.journal.emplace_back();
        entry.key = key;
        AlarmTransition& told = entry.transition;
        told.alarm = told.firstOfPlace = ref(key);
        told.at.wall = kNow - ago;
        told.input = input;
        told.from = from;
        told.to = to;
        told.severity = rule(key).severity;
        return told;
    }
    /// With the value of one of its phases.
    AlarmTransition& announce(std::string_view key, std::chrono::milliseconds ago, AlarmInput input, AlarmState from,
                              double value, std::uint8_t which) {
        AlarmTransition& told = tell(key, ago, input, from, Unacknowledged);
        told.value = value;
        told.limit = rule(key).limit;
        told.which = which;
        return told;
    }
    /// Last week, at 291 V on L1, by a limit of 288 V.
    void raiseLastWeek() {
        constexpr auto kWeek = 7 * 24h;
        announce("voltage-high", kWeek, AlarmInput::Raise, Normal, 291, 0);
        tell("voltage-high", kWeek - 1min, AlarmInput::Acknowledge, Unacknowledged, Acknowledged);
        tell("voltage-high", kWeek - 2min, AlarmInput::Clear, Acknowledged, Normal);
    }
    AlarmRecord& stand(std::string_view key, AlarmStatus status, std::chrono::milliseconds ago) {
        StoredAlarm& alarm = board_.alarms.emplace_back();
        alarm.key = key;
        alarm.record.alarm = ref(key);
        alarm.record.status = status;
        alarm.record.raised = kNow - ago;
        return alarm.record;
    }

    AlarmShown shown() const { return {board_, roster_, QTimeZone::utc(), QLocale::c(), kNow}; }
    AlarmRow row() const { return shown().rows().at(0); }

private:
    Roster roster_;
    std::vector<PointId> points_;
    AlarmBoard board_;
};

constexpr AlarmStatus kStands{Unacknowledged, Unacknowledged, true, false};

} // namespace

TEST_CASE("An alarm that was raised outside the schedule of its rule has the value of now, not that of last week") {
    Hall hall;
    hall.raiseLastWeek();
    hall.rule("voltage-high").limit = 250;
    hall.rule("voltage-high").severity = AlarmSeverity::Danger;
    hall.announce("voltage-high", 10min, AlarmInput::Unsuppress, Suppressed, 300, 1).firstOfPlace =
        hall.ref("power-exported", 1);
    hall.stand("voltage-high", kStands, 20min);
    const AlarmRow row = hall.row();
    CHECK(row.value == QStringLiteral("V2 300.00\u00a0V"));
    CHECK(row.limit == QStringLiteral("above 250.00\u00a0V"));
    CHECK(row.severity == AlarmSeverity::Danger);
    CHECK(row.lasting == QStringLiteral("20\u00a0min"));
    const AlarmShown shown = hall.shown();
    const AlarmDetails details = shown.details(row);
    REQUIRE(details.watched.has_value());
    CHECK(details.watched->which == 1);
    CHECK(details.firstOut.endsWith(QStringLiteral(", Saw, Hall 1")));
}

TEST_CASE("While it is hidden, no earlier value is shown for an alarm that was raised behind a shelf") {
    Hall hall;
    hall.raiseLastWeek();
    hall.tell("voltage-high", 2h, AlarmInput::Shelve, Normal, Shelved);
    hall.stand("voltage-high", {Shelved, Normal, true, false}, 1h);
    CHECK(hall.row().value.isEmpty());
    CHECK(hall.row().limit.isEmpty());
}

TEST_CASE("An alarm that was raised on its shelf shows in its history how it was shelved") {
    Hall hall;
    hall.tell("voltage-high", 10min, AlarmInput::Shelve, Normal, Shelved).by = {"M. Keller", "Works on the feeder"};
    hall.stand("voltage-high", {Shelved, Normal, true, false}, 1min);
    const auto history = hall.shown().details(hall.row()).history;
    REQUIRE(history.size() == 1);
    CHECK(history.front().comment == QStringLiteral("Works on the feeder"));
}

TEST_CASE("A closed alarm that was raised behind a shelf has its own value, limit and fault") {
    Hall hall;
    hall.raiseLastWeek();
    hall.rule("voltage-high").limit = 250;
    hall.tell("voltage-high", 3h, AlarmInput::Shelve, Normal, Shelved);
    hall.announce("voltage-high", 2h, AlarmInput::ShelfEnds, Shelved, 300, 2);
    hall.tell("voltage-high", 1h, AlarmInput::Clear, Unacknowledged, Returned);
    hall.tell("voltage-high", 30min, AlarmInput::Acknowledge, Returned, Normal);
    const AlarmRow row = hall.row();
    REQUIRE(row.group == AlarmGroup::Cleared);
    CHECK(row.value == QStringLiteral("V3 300.00\u00a0V"));
    CHECK(row.limit == QStringLiteral("above 250.00\u00a0V"));
    hall.rule("voltage-high").limit = 270;
    CHECK(hall.shown().details(row).watched->rule.limit == 250);
}

TEST_CASE("A closed verdict that was raised while it was out of service has the name of its own fault") {
    Hall hall;
    const std::string_view key = "verdict-energy";
    hall.tell(key, 50h, AlarmInput::Raise, Normal, Unacknowledged).fault = "reversed-current:phase=3";
    hall.tell(key, 49h, AlarmInput::TakeOutOfService, Unacknowledged, OutOfService);
    hall.tell(key, 3h, AlarmInput::ReturnToService, OutOfService, Unacknowledged).fault =
        "exchanged-currents:phase=1,with=2";
    hall.tell(key, 2h, AlarmInput::Clear, Unacknowledged, Normal);
    CHECK(hall.row().name == QStringLiteral("Currents of L1 and L2 exchanged (diagnosis)"));
    CHECK(hall.shown().busiest(hall.shown().figures(24h * 7)).at(0).name == hall.row().name);
}

TEST_CASE("A meter that fell silent behind a shelf was read before that, not before the shelf ended") {
    Hall hall;
    hall.tell("communication-lost", 3h, AlarmInput::Shelve, Normal, Shelved);
    hall.tell("communication-lost", 1h, AlarmInput::ShelfEnds, Shelved, Unacknowledged);
    hall.stand("communication-lost", kStands, 2h);
    const AlarmShown shown = hall.shown();
    CHECK(hall.row().value.contains(shown.timeText(kNow - 2h - hall.rule("communication-lost").delayOn)));
}

TEST_CASE("When it fell silent is left out of a closed alarm that was raised behind a shelf: nobody knows any more") {
    Hall hall;
    hall.tell("communication-lost", 3h, AlarmInput::Shelve, Normal, Shelved);
    hall.tell("communication-lost", 2h, AlarmInput::ShelfEnds, Shelved, Unacknowledged);
    hall.tell("communication-lost", 1h, AlarmInput::Clear, Unacknowledged, Normal);
    REQUIRE(hall.row().group == AlarmGroup::Cleared);
    CHECK(hall.row().value.isEmpty());
}

TEST_CASE("An alarm whose condition ended while it was suppressed lasted until that was over") {
    Hall hall;
    hall.raiseLastWeek();
    hall.announce("voltage-high", 5h, AlarmInput::Raise, Normal, 295, 0);
    hall.tell("voltage-high", 4h, AlarmInput::Suppress, Unacknowledged, Suppressed);
    hall.tell("voltage-high", 2h, AlarmInput::Unsuppress, Suppressed, Returned);
    hall.stand("voltage-high", {Returned, Returned, false, false}, 5h);
    REQUIRE(hall.row().ended.has_value());
    CHECK(*hall.row().ended == kNow - 2h);
    CHECK(hall.row().lasting == QStringLiteral("3\u00a0h"));
}

TEST_CASE("An alarm that cleared before it was suppressed lasted until it cleared") {
    Hall hall;
    hall.announce("voltage-high", 5h, AlarmInput::Raise, Normal, 295, 0);
    hall.tell("voltage-high", 4h, AlarmInput::Clear, Unacknowledged, Returned);
    hall.tell("voltage-high", 3h, AlarmInput::Suppress, Returned, Suppressed);
    hall.tell("voltage-high", 2h, AlarmInput::Unsuppress, Suppressed, Returned);
    hall.stand("voltage-high", {Returned, Returned, false, false}, 5h);
    CHECK(hall.row().lasting == QStringLiteral("1\u00a0h"));
}

TEST_CASE("After the clock was set back between raise and clear, nothing stands that is closed") {
    Hall hall;
    hall.tell("voltage-high", 28h, AlarmInput::Clear, Unacknowledged, Returned);
    hall.tell("voltage-high", 27h, AlarmInput::Acknowledge, Returned, Normal);
    hall.announce("voltage-high", 26h, AlarmInput::Raise, Normal, 291, 0); // before both
    const AlarmFigures figures = hall.shown().figures(24h * 7);
    CHECK(figures.alarms == 1);
    CHECK(figures.standing.empty());
    REQUIRE(hall.shown().rows().size() == 1);
    CHECK(hall.row().group == AlarmGroup::Cleared);
    CHECK(hall.row().value == QStringLiteral("V1 291.00\u00a0V"));
}

TEST_CASE("What is suppressed stands as long as nobody knows better, and what a person hides does not") {
    Hall hall;
    hall.announce("voltage-high", 30h, AlarmInput::Raise, Normal, 291, 0);
    hall.tell("voltage-high", 29h, AlarmInput::Suppress, Unacknowledged, Suppressed);
    AlarmRecord& record = hall.stand("voltage-high", {Suppressed, Unacknowledged, true, true}, 30h);
    CHECK(hall.shown().figures(24h).standing.size() == 1);
    record.status = {Shelved, Unacknowledged, true, false}; // by a clock that was set back further than the raise
    CHECK(hall.shown().figures(24h).standing.empty());
}
