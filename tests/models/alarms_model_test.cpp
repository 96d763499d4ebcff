// SPDX-License-Identifier: GPL-3.0-or-later
// The Alarms page over a board that was made by hand.
#include "models/alarms/alarm_rules_model.h"
#include "models/alarms/alarms_model.h"

#include "history/series.h"
#include "site/alarms/alarm_defaults.h"
#include "support/catch.h"
#include "wording/alarm_text.h"

#include <QSignalSpy>

#include <algorithm>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kNow{std::chrono::milliseconds{1'795'500'000'000}};

class StillClock final : public Clock {
public:
    SampleTime now() const override { return {Instant{1h}, kNow}; }
};

/// Two meters in Hall 1; of the first one the power factor is low, the second one is acknowledged, and its voltage
/// was high yesterday.
class Board {
public:
    /// Often: the voltage of the first one was high three times before, and the second of them was acknowledged.
    enum class Raised : std::uint8_t { Once, Often };

    explicit Board(Raised raised = Raised::Once) {
        const PlaceId hall = *roster.findOrMakePlace("Hall 1");
        for (const char* const name : {"Compressors", "Press"}) {
            Point point;
            point.name = name;
            point.place = hall;
            point.address.host = std::string("10.0.0.") + name;
            points.push_back(*roster.add(std::move(point)));
        }
        board->read = kNow;
        board->from = kNow - AlarmWork::kJournal;
        board->rules = defaultAlarmRules();
        raise(points[1], "voltage-high", kNow - 26h, 291);
        tell(points[1], "voltage-high", kNow - 25h, AlarmInput::Acknowledge, AlarmState::Acknowledged);
        tell(points[1], "voltage-high", kNow - 24h, AlarmInput::Clear, AlarmState::Normal);
        raise(points[1], "power-exported", kNow - 5h, -2590, 1);
        tell(points[1], "power-exported", kNow - 4h, AlarmInput::Acknowledge, AlarmState::Acknowledged);
        raise(points[0], "power-factor-low", kNow - 21min, 0.782);
        stand(points[1], "power-exported", AlarmState::Acknowledged, kNow - 5h);
        stand(points[0], "power-factor-low", AlarmState::Unacknowledged, kNow - 21min);
        if (raised == Raised::Often)
            raiseOften();
    }

    Roster roster;
    std::vector<PointId> points;
    std::shared_ptr<AlarmBoard> board = std::make_shared<AlarmBoard>();

private:
    void raiseOften() {
        for (const auto ago : {20h, 15h, 10h}) {
            raise(points[0], "voltage-high", kNow - ago, 291);
            tell(points[0], "voltage-high", kNow - ago + 1h, AlarmInput::Clear, AlarmState::Returned);
            if (ago == 15h)
                tell(points[0], "voltage-high", kNow - ago + 2h, AlarmInput::Acknowledge, AlarmState::Normal);
        }
        raise(points[0], "voltage-high", kNow - 2h, 292);
        tell(points[0], "voltage-high", kNow - 1h, AlarmInput::Acknowledge, AlarmState::Acknowledged);
        stand(points[0], "voltage-high", AlarmState::Acknowledged, kNow - 2h);
    }
    AlarmRef refOf(PointId point, std::string_view key) const {
        return {point, std::ranges::find(board->rules, key, &AlarmRule::key)->id};
    }
    void raise(PointId point, std::string_view key, WallTime at, double value, std::uint8_t which = 0) {
        tell(point, key, at, AlarmInput::Raise, AlarmState::Unacknowledged);
        AlarmTransition& told = board->journal.back().transition;
        told.value = value;
        told.limit = std::ranges::find(board->rules, key, &AlarmRule::key)->limit;
        told.which = which;
        told.firstOfPlace = told.alarm;
    }
    void tell(PointId point, std::string_view key, WallTime at, AlarmInput input, AlarmState to) {
        AlarmEntry& entry = board->journal.emplace_back();
        entry.key = key;
        entry.transition.alarm = refOf(point, key);
        entry.transition.at.wall = at;
        entry.transition.input = input;
        entry.transition.to = to;
        entry.transition.severity = std::ranges::find(board->rules, key, &AlarmRule::key)->severity;
        if (input == AlarmInput::Acknowledge)
            entry.transition.by = {"M. Keller", "electrician booked"};
    }
    void stand(PointId point, std::string_view key, AlarmState state, WallTime since) {
        StoredAlarm& alarm = board->alarms.emplace_back();
        alarm.key = key;
        alarm.record.alarm = refOf(point, key);
        alarm.record.status = {state, state, true, false};
        alarm.record.raised = since;
    }
};

QString shown(AlarmsModel& model, int row, AlarmRows::Role role) {
    return model.rows()->data(model.rows()->index(row), role).toString();
}

} // namespace

TEST_CASE("Without a database the page has no alarms, and says so") {
    const StillClock clock;
    const Roster roster;
    AlarmsModel model(clock, roster);
    CHECK(model.state() == AlarmsModel::NoDatabase);
    CHECK(model.open() == 0);
    CHECK(model.details().isEmpty());
}

TEST_CASE("The alarm of an exception is shown with the exception, not with the rule of the site") {
    Board board;
    AlarmRule exception = *std::ranges::find(board.board->rules, "voltage-high", &AlarmRule::key);
    exception.id = AlarmRuleId{1001};
    exception.scope = board.points[0];
    exception.limit = 250;
    exception.hysteresis = 5;
    exception.severity = AlarmSeverity::Information;
    board.board->rules.push_back(exception);
    StoredAlarm alarm;
    alarm.key = exception.key;
    alarm.record.alarm = {board.points[0], exception.id};
    alarm.record.status = {AlarmState::Unacknowledged, AlarmState::Unacknowledged, true, false};
    alarm.record.raised = kNow - 1min;
    board.board->alarms = {alarm};
    const AlarmShown shown(*board.board, board.roster, QTimeZone::utc(), QLocale::c(), kNow);
    const AlarmRow row = shown.rows().front();
    CHECK(row.severity == AlarmSeverity::Information);
    CHECK(shown.details(row).watched->rule.limit == 250);
    CHECK(alarmClearsAt(shown.details(row).watched->rule) == 245);
}

TEST_CASE(
    "An alarm about a verdict is listed by the fault that the diagnosis named, in chips and among the past too") {
    Board board;
    const AlarmRule rule = *std::ranges::find(board.board->rules, "verdict-energy", &AlarmRule::key);
    StoredAlarm alarm;
    alarm.key = rule.key;
    alarm.record.alarm = {board.points[0], rule.id};
    alarm.record.status = {AlarmState::Unacknowledged, AlarmState::Unacknowledged, true, false};
    alarm.record.raised = kNow - 1min;
    alarm.record.fault = "exchanged-currents:phase=1,with=2";
    board.board->alarms = {alarm};
    AlarmEntry entry;
    entry.key = rule.key;
    entry.transition.alarm = {board.points[1], rule.id};
    entry.transition.at.wall = kNow - 3h;
    entry.transition.to = AlarmState::Unacknowledged;
    entry.transition.fault = "reversed-current:phase=3";
    board.board->journal = {entry};
    entry.transition.at.wall = kNow - 2h;
    entry.transition.input = AlarmInput::Clear;
    entry.transition.to = AlarmState::Normal;
    board.board->journal.push_back(entry);
    const AlarmShown shown(*board.board, board.roster, QTimeZone::utc(), QLocale::c(), kNow);
    const auto rows = shown.rows();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].name == "Currents of L1 and L2 exchanged (diagnosis)");
    CHECK(rows[1].name == "Current of L3 reversed (diagnosis)");
    CHECK(openNames(rows).at(board.points[0]) == rows[0].name);
}

TEST_CASE("Open alarms come first, by severity, and cleared ones last") {
    const StillClock clock;
    const Board board;
    AlarmsModel model(clock, board.roster);
    model.retranslate(QLocale(QLocale::English, QLocale::UnitedKingdom));
    model.takeBoard(board.board);
    CHECK(model.state() == AlarmsModel::Ready);
    CHECK(model.counts() == QList<int>{3, 2, 1, 0, 1});
    REQUIRE(model.rows()->count() == 3);
    CHECK(shown(model, 0, AlarmRows::WhereRole) == QStringLiteral("Press, Hall 1"));
    CHECK(shown(model, 0, AlarmRows::ValueRole) == QStringLiteral("P2 −2.59\u00a0kW"));
    CHECK(shown(model, 0, AlarmRows::LimitRole) == QStringLiteral("below −0.05\u00a0kW"));
    CHECK(shown(model, 0, AlarmRows::StateNoteRole) == QStringLiteral("M. Keller, electrician booked"));
    CHECK(shown(model, 1, AlarmRows::NameRole) == QStringLiteral("Power factor low"));
    CHECK(shown(model, 1, AlarmRows::ValueRole) == QStringLiteral("PF ∑ 0.782"));
    CHECK(shown(model, 1, AlarmRows::LastingRole) == QStringLiteral("21\u00a0min"));
    CHECK(shown(model, 2, AlarmRows::StateTextRole) == QStringLiteral("cleared"));
    CHECK(shown(model, 2, AlarmRows::LastingRole) == QStringLiteral("2\u00a0h"));
}

TEST_CASE("The urgent alarms are the open ones, whatever the page lists") {
    const StillClock clock;
    const Board board;
    AlarmsModel model(clock, board.roster);
    model.takeBoard(board.board);
    model.setShow(AlarmsModel::Cleared);
    model.setText(QStringLiteral("nothing"));
    REQUIRE(model.urgent()->count() == 2);
    CHECK(model.urgent()->index(1).data(AlarmRows::NameRole) == QStringLiteral("Power factor low"));
    CHECK(model.urgent()->index(1).data(AlarmRows::WaitsRole).toBool());
}

TEST_CASE("Alarms are found by their kind and by words") {
    const StillClock clock;
    const Board board;
    AlarmsModel model(clock, board.roster);
    model.takeBoard(board.board);
    model.setShow(AlarmsModel::Unacknowledged);
    CHECK(model.rows()->count() == 1);
    model.setShow(AlarmsModel::All);
    model.setText(QStringLiteral("press keller"));
    REQUIRE(model.rows()->count() == 1);
    CHECK(shown(model, 0, AlarmRows::IdRole).endsWith(QStringLiteral("/power-exported")));
    model.setText(QStringLiteral("nothing"));
    CHECK(model.rows()->count() == 0);
}

TEST_CASE("The chosen alarm has its rule, its advice and its history") {
    const StillClock clock;
    const Board board;
    AlarmsModel model(clock, board.roster);
    model.retranslate(QLocale(QLocale::English, QLocale::UnitedKingdom));
    model.takeBoard(board.board);
    CHECK(model.chosenRow() == 0);
    CHECK(model.details()[QStringLiteral("canAcknowledge")] == false);
    model.move(1);
    CHECK(model.details()[QStringLiteral("canAcknowledge")] == true);
    CHECK(model.details()[QStringLiteral("rule")] ==
          QStringLiteral("PF ∑ below 0.800 for 5\u00a0min, clears above 0.820 for 5\u00a0min"));
    CHECK(model.details()[QStringLiteral("advice")].toStringList().size() == 1);
    CHECK(model.details()[QStringLiteral("history")].toList().size() == 1);
    model.move(1);
    const auto history = model.details()[QStringLiteral("history")].toList();
    REQUIRE(history.size() == 3);
    CHECK(history[1].toMap()[QStringLiteral("text")] == QStringLiteral("acknowledged by M. Keller"));
    model.move(5);
    CHECK(model.chosenRow() == 2);
}

TEST_CASE("The curve beside an alarm follows the limit of its rule, and when the alarm was raised") {
    Board board;
    const StillClock clock;
    AlarmsModel model(clock, board.roster);
    const auto part = [&](const char* key) { return model.curve().value(QString::fromLatin1(key)).toDouble(); };
    model.takeBoard(board.board);
    model.move(1);
    model.takeCurve(board.points[0], entryOf("power_factor_PF").value(), {{kNow - 10min, 0.8}, {kNow - 9min, 0.79}});
    CHECK(part("limit") == Approx(0.8));
    CHECK(part("raised") == Approx(39.0 / 60));
    const auto next = std::make_shared<AlarmBoard>(*board.board);
    std::ranges::find(next->rules, "power-factor-low", &AlarmRule::key)->limit = 0.85;
    next->alarms.back().record.raised += 6min;
    model.takeBoard(next);
    CHECK(part("limit") == Approx(0.85));
    CHECK(part("raised") == Approx(45.0 / 60));
    model.move(-1);
    CHECK(model.curve().isEmpty());
}

TEST_CASE("An earlier time of an alarm has the name of who acknowledged it then, and of nobody else") {
    const StillClock clock;
    const Board board{Board::Raised::Often};
    AlarmsModel model(clock, board.roster);
    model.retranslate(QLocale(QLocale::English, QLocale::UnitedKingdom));
    model.takeBoard(board.board);
    model.choose(QStringLiteral("%1/voltage-high").arg(board.points[0].number));
    const auto before = model.details()[QStringLiteral("before")].toList();
    REQUIRE(before.size() == 3);
    CHECK(before[0].toMap()[QStringLiteral("person")] == QString());
    CHECK(before[1].toMap()[QStringLiteral("person")] == QStringLiteral("M. Keller")); // after it had cleared
    CHECK(before[2].toMap()[QStringLiteral("person")] == QString());
    CHECK(model.details()[QStringLiteral("acknowledged")] != QString());
}

TEST_CASE(
    "A limit that no meter can measure is refused with the range, and a rule of the database that has one says so") {
    const StillClock clock;
    const Board board;
    AlarmsModel alarms(clock, board.roster);
    AlarmRulesModel rules(alarms, board.roster);
    rules.retranslate(QLocale(QLocale::English, QLocale::UnitedKingdom));
    alarms.takeBoard(board.board);
    const auto ofVoltage = std::ranges::find(board.board->rules, "voltage-high", &AlarmRule::key);
    const auto row = static_cast<int>(ofVoltage - board.board->rules.begin());
    QVariantMap form = rules.formOf(row);
    form[QStringLiteral("limit")] = QStringLiteral("9999999");
    CHECK(rules.save(row, form) ==
          QStringLiteral("The limit has to lie in the range that the meter can measure: 0.00 to 576.00\u00a0V."));
    form[QStringLiteral("limit")] = QStringLiteral("300");
    CHECK(rules.save(row, form).isEmpty());
    ofVoltage->limit = 9'999'999;
    alarms.takeBoard(std::make_shared<AlarmBoard>(*board.board));
    CHECK(rules.data(rules.index(row), AlarmRulesModel::RuleRole).toString().contains("This rule judges nothing"));
}

TEST_CASE("The strip has the last day, and is pale where a person has seen the alarm") {
    const StillClock clock;
    const Board board;
    AlarmsModel model(clock, board.roster);
    model.takeBoard(board.board);
    const QVariantList strip = model.strip();
    REQUIRE(strip.size() == 3);
    int pale = 0;
    for (const QVariant& stretch : strip)
        pale += stretch.toMap()[QStringLiteral("pale")].toBool() ? 1 : 0;
    CHECK(pale == 1);
    CHECK(model.dayText() == QStringLiteral("2 raised, 0.1 an hour"));
}

TEST_CASE("A role that is taken away while the page is open is told, as to one who never had it") {
    const StillClock clock;
    const Board board;
    AlarmsModel model(clock, board.roster);
    board.board->rights = SiteRights{};
    model.takeBoard(board.board);
    CHECK(model.acknowledgeRefusal().isEmpty());
    CHECK(model.changeRefusal().isEmpty());
    board.board->rights = SiteRights{false, false, false, false};
    model.takeBoard(board.board);
    CHECK(model.acknowledgeRefusal().contains("may only read"));
    CHECK(model.acknowledgeRefusal().contains("countis_operator"));
    CHECK(model.changeRefusal().contains("countis_engineer"));
    QSignalSpy told(&model, &AlarmsModel::told);
    model.move(1);
    CHECK_FALSE(model.acknowledge({}));
    REQUIRE(told.size() == 1);
    CHECK(told[0][0].toString() == model.acknowledgeRefusal());
}

TEST_CASE("Two collectors of one computer are told apart by their processes") {
    const StillClock clock;
    const Board board;
    AlarmsModel model(clock, board.roster);
    board.board->collectors = {{"db1", "4711", 20, true}, {"db1", "4712", 1, false}, {"db2", "17", 3, false}};
    model.takeBoard(board.board);
    const QStringList names = model.recorders().split(QStringLiteral(", "));
    REQUIRE(names.size() == 3);
    CHECK(names[0].startsWith("db1 4711 (20 "));
    CHECK(names[1].startsWith("db1 4712 (1 "));
    CHECK(names[2].startsWith("db2 (3 "));
}

TEST_CASE("Where nobody records any more the page says so, and no alarm lasts longer") {
    const StillClock clock;
    Board board;
    AlarmsModel model(clock, board.roster);
    board.board->isRecorded = false;
    board.board->read = kNow - 1min;
    model.takeBoard(board.board);
    CHECK_FALSE(model.isRecorded());
    CHECK(shown(model, 0, AlarmRows::LastingRole) == QStringLiteral("–")); // nobody knows until when it was judged
    const AlarmShown later(*board.board, board.roster, QTimeZone::utc(), QLocale::c(), kNow, kNow - 1h);
    CHECK(later.rows()[0].lasting == QStringLiteral("4\u00a0h"));
    CHECK(later.details(later.rows()[0]).isStale);
}

TEST_CASE("An alarm that the filter or the words hide is not the chosen one") {
    const StillClock clock;
    const Board board;
    AlarmsModel model(clock, board.roster);
    model.takeBoard(board.board);
    const QString first = model.chosen();
    model.setText(QStringLiteral("factor"));
    CHECK(model.chosenRow() == 0);
    CHECK(model.chosen() != first);
    CHECK(model.counts() == QList<int>{1, 1, 1, 0, 0});
    CHECK(model.open() == 2); // of the site, whatever words
    model.setText(QStringLiteral("nothing"));
    CHECK(model.chosen().isEmpty());
    CHECK(model.details().isEmpty());
    CHECK_FALSE(model.acknowledge({}));
    model.choose(first); // from another place
    CHECK(model.text().isEmpty());
    CHECK(model.chosenRow() == 0);
    // What leaves the list by itself leaves nothing chosen; the next key finds the row after it.
    model.setShow(AlarmsModel::Unacknowledged);
    CHECK(model.chosenRow() == 0);
    const auto next = std::make_shared<AlarmBoard>(*board.board);
    next->alarms.back().record.status = {AlarmState::Acknowledged, AlarmState::Acknowledged, true, false};
    model.takeBoard(next);
    CHECK(model.chosen().isEmpty());
}

TEST_CASE("The alarm of a meter that does not answer says why it is suppressed, and its value is stale") {
    const StillClock clock;
    Board board;
    StoredAlarm& alarm = board.board->alarms.front();
    alarm.record.status = {AlarmState::Suppressed, AlarmState::Acknowledged, true, true};
    AlarmsModel model(clock, board.roster);
    model.retranslate(QLocale(QLocale::English, QLocale::UnitedKingdom));
    model.takeBoard(board.board);
    model.choose(QStringLiteral("%1/power-exported").arg(board.points[1].number));
    CHECK(model.details()[QStringLiteral("stateNote")] == QStringLiteral("the meter does not answer"));
    CHECK(model.details()[QStringLiteral("canComment")] == false);
    model.takeCurve(board.points[1], entryOf("power_active_P2_W").value(),
                    {{kNow - 2min, -5910}, {kNow - 1min, -5910}});
    CHECK(model.curve()[QStringLiteral("stale")] == true);
    CHECK(model.curve()[QStringLiteral("age")].toString().startsWith("last "));
    CHECK(model.curve()[QStringLiteral("latest")] == QStringLiteral("−5.91\u00a0kW"));
}

TEST_CASE("An alarm that is announced again is not acknowledged, and the stages are in the order of their times") {
    const StillClock clock;
    Board board;
    const auto tell = [&](std::string_view key, std::size_t point, WallTime at, AlarmInput input, AlarmState to) {
        AlarmEntry& entry = board.board->journal.emplace_back();
        entry.key = key;
        entry.transition.alarm = {board.points[point],
                                  std::ranges::find(board.board->rules, key, &AlarmRule::key)->id};
        entry.transition.at.wall = at;
        entry.transition.input = input;
        entry.transition.to = to;
        entry.transition.by = {"M. Keller", ""};
    };
    AlarmStatus& status = board.board->alarms.front().record.status;
    tell("power-exported", 1, kNow - 3h, AlarmInput::Shelve, AlarmState::Shelved);
    tell("power-exported", 1, kNow - 2h, AlarmInput::Unshelve, AlarmState::Unacknowledged);
    status = {AlarmState::Unacknowledged, AlarmState::Unacknowledged, true, false};
    const auto detailsNow = [&] {
        const AlarmShown shown(*board.board, board.roster, QTimeZone::utc(), QLocale::c(), kNow);
        return shown.details(shown.rows()[0]);
    };
    REQUIRE(detailsNow().row.key == "power-exported");
    CHECK(detailsNow().acknowledged.isEmpty());
    CHECK_FALSE(detailsNow().isAcknowledgedLast);
    tell("power-exported", 1, kNow - 1h, AlarmInput::Clear, AlarmState::Returned);
    status = {AlarmState::Returned, AlarmState::Returned, false, false};
    CHECK(detailsNow().isAcknowledgedLast); // it waits for that
}

TEST_CASE("A closed alarm keeps the limit by which it was judged") {
    Board board;
    std::ranges::find(board.board->rules, "voltage-high", &AlarmRule::key)->limit = 250;
    const AlarmShown shown(*board.board, board.roster, QTimeZone::utc(), QLocale::c(), kNow);
    const AlarmRow row = shown.rows().back();
    REQUIRE(row.group == AlarmGroup::Cleared);
    CHECK(row.limit == QStringLiteral("above 288.00\u00a0V"));
    CHECK(shown.details(row).watched->rule.limit == 288);
    CHECK(shown.details(row).rule.startsWith(QStringLiteral("V1, V2, V3 above 288.00\u00a0V")));
}

TEST_CASE(
    "An event has its phase and its delay in the place of a value and a limit, and a rule that says what it is") {
    Board board;
    const auto rule = std::ranges::find(board.board->rules, "phase-missing", &AlarmRule::key);
    StoredAlarm alarm;
    alarm.key = rule->key;
    alarm.record.alarm = {board.points[0], rule->id};
    alarm.record.status = {AlarmState::Unacknowledged, AlarmState::Unacknowledged, true, false};
    alarm.record.raised = kNow - 1min;
    board.board->alarms = {alarm};
    AlarmEntry entry;
    entry.key = rule->key;
    entry.transition.alarm = alarm.record.alarm;
    entry.transition.at.wall = kNow - 1min;
    entry.transition.to = AlarmState::Unacknowledged;
    entry.transition.which = 1;
    board.board->journal = {entry};
    const AlarmShown shown(*board.board, board.roster, QTimeZone::utc(), QLocale::c(), kNow);
    const AlarmRow row = shown.rows().front();
    CHECK(row.value == QStringLiteral("L2"));
    CHECK(row.limit == QStringLiteral("for 5\u00a0s"));
    CHECK(shown.details(row).rule ==
          QStringLiteral("The voltage of a phase is missing: after 5\u00a0s, cleared after 10\u00a0s"));
}

TEST_CASE("The key figures are of the time that the journal covers, and name the most frequent alarms") {
    const StillClock clock;
    const Board board{Board::Raised::Often};
    AlarmsModel model(clock, board.roster);
    model.retranslate(QLocale(QLocale::English, QLocale::UnitedKingdom));
    model.takeBoard(board.board);
    CHECK(model.monthText().startsWith("1 day"));   // of 26 hours
    CHECK(model.monthText().contains("6.5 a day")); // seven
    REQUIRE_FALSE(model.busiest().isEmpty());
    const QVariantMap first = model.busiest().front().toMap();
    CHECK(first[QStringLiteral("name")] == QStringLiteral("Phase-to-neutral voltage too high"));
    CHECK(first[QStringLiteral("where")] == QStringLiteral("Compressors, Hall 1"));
    CHECK(first[QStringLiteral("count")] == 4);
}
