// SPDX-License-Identifier: GPL-3.0-or-later
// The alarms of a site: events, scopes, schedules, what people do, restarts.
#include "alarm_site.h"

#include "support/catch.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

const AlarmHand kKeller{"M. Keller", "electrician booked"};
constexpr AlarmRef kFirst{PointId{1}, AlarmRuleId{1}};

AlarmVerdicts verdictOnEnergy(std::string fault) {
    AlarmVerdicts verdicts;
    verdicts.at(static_cast<std::size_t>(AlarmSeverity::Energy)) = std::move(fault);
    return verdicts;
}

} // namespace

TEST_CASE("an event of one moment raises an alarm that waits for somebody") {
    AlarmSite site({ofEvent(AlarmEvent::DeviceExchanged)});
    PointNews news{PointId{1}};
    CHECK(site.hear(news).empty());
    news.deviceExchanged = true;
    CHECK(site.hear(news) == Told{"1 unacknowledged", "1 returned-unacknowledged"});
    CHECK_FALSE(site.transitions().back().value);
    CHECK(site.hear(news) == Told{"1 unacknowledged", "1 returned-unacknowledged"});
    news.deviceExchanged = false;
    CHECK(site.hear(news).empty());
    CHECK(site.judge.command(kFirst, AlarmInput::Acknowledge, kKeller, site.time, site.news()));
    CHECK(site.state() == AlarmState::Normal);
}

TEST_CASE("the clock of the computer is one alarm of the site, and none of its points") {
    AlarmSite site({ofEvent(AlarmEvent::ClockSet), highVoltage(2)});
    PointNews news{PointId{1}};
    news.clockSet = true;
    CHECK(site.hear(news).empty());
    news.point = PointId{};
    CHECK(site.hear(news) == Told{"1 unacknowledged", "1 returned-unacknowledged"});
    CHECK(site.transitions().back().alarm == AlarmRef{PointId{}, AlarmRuleId{1}});
    CHECK_FALSE(site.judge.find({PointId{}, AlarmRuleId{2}}));
}

TEST_CASE("events of the readings") {
    const auto raises = [](AlarmEvent event, const Readings& readings) {
        AlarmSite site({ofEvent(event)});
        site.read(healthyReadings());
        return !site.read(readings).empty();
    };
    Readings readings = healthyReadings();
    readings.sequence = PhaseSequence::Order132;
    CHECK(raises(AlarmEvent::ReversedSequence, readings));
    readings.sequenceQuality = Quality::Stale;
    CHECK_FALSE(raises(AlarmEvent::ReversedSequence, readings));

    readings = healthyReadings();
    readings.at(Quantity::V, Phase::L2) = {};
    CHECK(raises(AlarmEvent::PhaseMissing, readings));
    readings.blocks[index(Block::Metrology)].quality = Quality::Stale;
    CHECK_FALSE(raises(AlarmEvent::PhaseMissing, readings));

    readings = healthyReadings();
    readings.at(Quantity::F, Phase::Sum) = {};
    CHECK(raises(AlarmEvent::FrequencyUnknown, readings));

    readings = healthyReadings();
    set(readings, Quantity::I, Phase::L3, 0);
    CHECK(raises(AlarmEvent::MissingCurrent, readings));
    set(readings, Quantity::I, Phase::L1, 0.1);
    set(readings, Quantity::I, Phase::L2, 0.1);
    CHECK_FALSE(raises(AlarmEvent::MissingCurrent, readings)); // the installation is switched off
}

TEST_CASE("a phase that has never carried load has no missing current") {
    AlarmSite site({ofEvent(AlarmEvent::MissingCurrent)});
    Readings readings = healthyReadings();
    set(readings, Quantity::I, Phase::L3, 0);
    for (int second = 0; second < 10; ++second)
        CHECK(site.read(readings).empty());
}

TEST_CASE("what the diagnosis and the meter say is judged where it is known") {
    AlarmSite site({ofEvent(AlarmEvent::VerdictOnEnergy), ofEvent(AlarmEvent::Malfunction, 2)});
    PointNews news{PointId{1}};
    news.verdicts = verdictOnEnergy("a-fault");
    news.malfunction = true;
    CHECK(site.hear(news) == Told{"1 unacknowledged", "2 unacknowledged"});
    CHECK(site.hear(PointNews{PointId{1}}).empty());
    news.verdicts = AlarmVerdicts{};
    news.malfunction = false;
    CHECK(site.hear(news) == Told{"1 returned-unacknowledged", "2 returned-unacknowledged"});
}

TEST_CASE("an alarm about a verdict names the faults that raised it until it is normal") {
    AlarmSite site({ofEvent(AlarmEvent::VerdictOnEnergy), highVoltage(2)});
    PointNews news{PointId{1}};
    const auto latest = [&] { return site.transitions().back(); };
    news.verdicts = verdictOnEnergy("swapped:phase=1,with=2");
    CHECK(site.hear(news) == Told{"1 unacknowledged"});
    CHECK(latest().fault == "swapped:phase=1,with=2");
    news.verdicts = verdictOnEnergy("reversed:phase=3"); // another one while the alarm stands is no news
    CHECK(site.hear(news).empty());
    CHECK(site.judge.find(kFirst)->fault == "swapped:phase=1,with=2");
    REQUIRE(site.judge.shelve(kFirst, 1min, kKeller, site.time, site.news()));
    site.pass(2min);
    CHECK(site.hear(PointNews{PointId{1}}) == Told{"1 unacknowledged"});
    CHECK(latest().fault == "swapped:phase=1,with=2");

    AlarmSite again({ofEvent(AlarmEvent::VerdictOnEnergy), highVoltage(2)});
    again.judge.restore(site.judge.records(), again.time, again.news());
    news.verdicts = AlarmVerdicts{};
    CHECK(again.hear(news) == Told{"1 returned-unacknowledged"});
    CHECK(again.transitions().back().fault == "swapped:phase=1,with=2");
    REQUIRE(again.judge.command(kFirst, AlarmInput::Acknowledge, kKeller, again.time, again.news()));
    CHECK(again.judge.find(kFirst)->fault.empty());
    CHECK(again.readV1(260) == Told{"2 unacknowledged"});
    CHECK(again.transitions().back().fault.empty());
}

TEST_CASE("news that tell nothing of a value do not begin its delay anew, and a meter that is silent does") {
    AlarmRule verdict = ofEvent(AlarmEvent::VerdictOnEnergy);
    AlarmRule volts = highVoltage(2);
    verdict.delayOn = 4s;
    volts.delayOn = 3s;
    AlarmSite site({verdict, volts});
    PointNews diagnosed{PointId{1}};
    diagnosed.verdicts = verdictOnEnergy("a-fault");
    CHECK(site.hear(diagnosed).empty());
    CHECK(site.readV1(260).empty());
    CHECK(site.hear(diagnosed).empty());
    CHECK(site.readV1(260).empty());
    CHECK(site.hear(diagnosed) == Told{"1 unacknowledged"});
    CHECK(site.silence().empty());
    CHECK(site.readV1(260).empty());
    site.pass(2s);
    CHECK(site.readV1(260) == Told{"2 unacknowledged"});
}

TEST_CASE("alarms of a meter that is offline are suppressed, and are afterwards what they were") {
    AlarmRule lost = ofEvent(AlarmEvent::CommunicationLost, 3);
    lost.delayOn = 60s;
    AlarmSite site({highVoltage(1), highVoltage(2), lost});
    site.readV1(260);
    REQUIRE(
        site.judge.command({PointId{1}, AlarmRuleId{2}}, AlarmInput::Acknowledge, kKeller, site.time, site.news()));
    for (int second = 0; second < 60; ++second)
        CHECK(site.silence().empty());
    CHECK(site.silence() == Told{"1 suppressed", "2 suppressed", "3 unacknowledged"});
    CHECK(site.judge.records().size() == 3);
    CHECK(site.judge.command(kFirst, AlarmInput::Acknowledge, kKeller, site.time, site.news()).error() ==
          AlarmRefusal::AlreadySuppressed);
    CHECK(site.readV1(260) == Told{"1 unacknowledged", "2 acknowledged", "3 returned-unacknowledged"});
}

TEST_CASE("normal alarms of a meter that is offline are suppressed without a word") {
    AlarmSite site({highVoltage()});
    site.readV1(230);
    for (int second = 0; second < 100; ++second)
        CHECK(site.silence().empty());
    CHECK(site.state() == AlarmState::Suppressed);
    CHECK(site.judge.records().empty());
    CHECK(site.readV1(230).empty());
    CHECK(site.state() == AlarmState::Normal);
}

TEST_CASE("a rule holds in its schedule, in local time") {
    AlarmRule rule = highVoltage();
    rule.schedule.days.set(3); // Thursday
    rule.schedule.from = 9h;
    rule.schedule.to = 17h;
    AlarmSite site({rule});
    CHECK(site.readV1(260).empty()); // 08:00
    site.time.utcOffset = 60min;
    CHECK(site.readV1(260) == Told{"1 unacknowledged"});
    site.pass(8h);
    CHECK(site.readV1(260) == Told{"1 suppressed"});
    CHECK(site.readV1(230).empty());
    site.pass(16h); // Friday, 09:00
    CHECK(site.state() == AlarmState::Suppressed);
}

TEST_CASE("a schedule over midnight belongs to the day on which it begins") {
    AlarmSchedule night;
    night.days.set(4); // Friday
    night.from = 22h;
    night.to = 6h;
    const auto thursday = std::chrono::floor<std::chrono::days>(kMorning);
    CHECK_FALSE(covers(night, thursday + 23h));
    CHECK_FALSE(covers(night, thursday + 24h + 5h));
    CHECK(covers(night, thursday + 24h + 22h));
    CHECK(covers(night, thursday + 48h + 5h + 59min));
    CHECK_FALSE(covers(night, thursday + 48h + 6h));
    CHECK_FALSE(covers(night, thursday + 48h + 22h));
    CHECK(covers(AlarmSchedule{}, thursday));
}

TEST_CASE("of rules with one key, the narrowest scope holds at a point") {
    PlaceTree places;
    const PlaceId hall = *places.findOrMake("Hall 1");
    const PlaceId board = *places.findOrMake("Hall 1/Board 2");
    std::vector<AlarmRule> rules{highVoltage(1), highVoltage(2), highVoltage(3), highVoltage(4)};
    for (AlarmRule& rule : rules)
        rule.key = "voltage-high";
    rules[1].scope = hall;
    rules[2].scope = board;
    rules[3].scope = PointId{4};
    const std::vector<AlarmPoint> points{
        {PointId{1}, kSite}, {PointId{2}, hall}, {PointId{3}, board}, {PointId{4}, board}};
    AlarmJudge judge;
    AlarmNews news;
    judge.configure(rules, points, places, {}, news);
    for (std::int64_t point = 1; point <= 4; ++point)
        for (std::int64_t rule = 1; rule <= 4; ++rule)
            CHECK(judge.find({PointId{point}, AlarmRuleId{rule}}).has_value() == (point == rule));
    rules[2].enabled = false;
    judge.configure(rules, points, places, {}, news);
    for (std::int64_t rule = 1; rule <= 4; ++rule)
        CHECK_FALSE(judge.find({PointId{3}, AlarmRuleId{rule}}));
}

TEST_CASE("each of 900 meters may have a limit of its own, and alarms stay when the rules change") {
    constexpr std::int64_t kMeters = 900;
    std::vector<AlarmPoint> points;
    std::vector<AlarmRule> rules{highVoltage(1)};
    for (std::int64_t n = 1; n <= kMeters; ++n) {
        points.push_back({PointId{n}, kSite});
        AlarmRule own = highVoltage(1 + n);
        own.key = rules.front().key;
        own.scope = PointId{n};
        own.limit = n % 2 == 0 ? 300 : 200;
        rules.push_back(own);
    }
    AlarmSite site(rules, points);
    for (std::int64_t n = 1; n <= kMeters; ++n)
        CHECK(site.readV1(250, Quality::Good, n).empty() == (n % 2 == 0));
    CHECK(std::ssize(site.judge.records()) == kMeters / 2);
    rules.erase(rules.begin());
    rules.pop_back();
    rules.pop_back(); // the meter 899 has no rule any more, and its alarm ends
    site.judge.configure(rules, points, PlaceTree(), site.time, site.news());
    CHECK(std::ssize(site.judge.records()) == kMeters / 2 - 1);
    CHECK(site.judge.find({PointId{1}, AlarmRuleId{2}})->status.raised);
    CHECK_FALSE(site.judge.find({PointId{899}, AlarmRuleId{900}}));
}

TEST_CASE("a rule may be for points of one role only") {
    AlarmRule rule = highVoltage();
    rule.role = PointRole::Consumer;
    AlarmSite site({rule}, {{PointId{1}, kSite, PointRole::Consumer}, {PointId{2}, kSite, PointRole::Both}});
    CHECK(site.readV1(260, Quality::Good, 2).empty());
    CHECK(site.readV1(260, Quality::Good, 1) == Told{"1 unacknowledged"});
}

TEST_CASE("a comment of more than 1000 characters is refused, however many bytes they take") {
    AlarmSite site({highVoltage()});
    site.readV1(260);
    std::string comment;
    for (std::size_t n = 0; n < kLongestAlarmComment; ++n)
        comment += "é";
    const AlarmHand tooLong{"Keller", comment + 'e'};
    CHECK(site.judge.command(kFirst, AlarmInput::Acknowledge, tooLong, site.time, site.news()).error() ==
          AlarmRefusal::CommentTooLong);
    CHECK(site.judge.shelve(kFirst, std::chrono::hours{1}, tooLong, site.time, site.news()).error() ==
          AlarmRefusal::CommentTooLong);
    REQUIRE(site.judge.command(kFirst, AlarmInput::Acknowledge, {"Keller", comment}, site.time, site.news()));
    CHECK(site.transitions().back().by.comment == comment);
}

TEST_CASE("a command says who gave it and when, and is refused without a name") {
    AlarmSite site({highVoltage()});
    CHECK(site.judge.command(kFirst, AlarmInput::Acknowledge, kKeller, site.time, site.news()).error() ==
          AlarmRefusal::NothingToAcknowledge);
    site.readV1(260);
    CHECK(site.judge.command(kFirst, AlarmInput::Acknowledge, {}, site.time, site.news()).error() ==
          AlarmRefusal::UserMissing);
    CHECK(site.judge.command({PointId{9}, AlarmRuleId{1}}, AlarmInput::Acknowledge, kKeller, site.time, site.news())
              .error() == AlarmRefusal::NoSuchAlarm);
    CHECK(site.judge.command(kFirst, AlarmInput::Raise, kKeller, site.time, site.news()).error() ==
          AlarmRefusal::NoSuchAlarm);
    REQUIRE(site.judge.command(kFirst, AlarmInput::Acknowledge, kKeller, site.time, site.news()));
    const AlarmTransition& told = site.transitions().back();
    CHECK(told.by == kKeller);
    CHECK(told.at == site.time.now);
    CHECK(told.from == AlarmState::Unacknowledged);
    CHECK(told.to == AlarmState::Acknowledged);
}

TEST_CASE("a shelf has a time limit, and announces what still stands at its end") {
    AlarmSite site({highVoltage()});
    site.readV1(260);
    const auto shelve = [&](std::chrono::minutes lasts) {
        return site.judge.shelve(kFirst, lasts, kKeller, site.time, site.news());
    };
    CHECK(shelve(0min).error() == AlarmRefusal::ShelvedTooShort);
    CHECK(shelve(8 * 24h).error() == AlarmRefusal::ShelvedTooLong);
    REQUIRE(shelve(10min));
    CHECK(site.transitions().back().shelvedUntil == site.time.now.wall + 10min);
    CHECK(shelve(10min).error() == AlarmRefusal::AlreadyShelved);
    CHECK(site.readV1(230).empty());
    CHECK(site.readV1(260).empty());
    site.pass(9min);
    CHECK(site.readV1(260).empty());
    site.pass(1min);
    CHECK(site.readV1(260) == Told{"1 unacknowledged"});
    CHECK(site.transitions().back().input == AlarmInput::ShelfEnds);
}

TEST_CASE("a shelf that a person ends does not end a second time") {
    AlarmSite site({highVoltage()});
    REQUIRE(site.judge.shelve(kFirst, 1min, kKeller, site.time, site.news()));
    REQUIRE(site.judge.command(kFirst, AlarmInput::Unshelve, kKeller, site.time, site.news()));
    REQUIRE(site.judge.shelve(kFirst, 60min, kKeller, site.time, site.news()));
    site.pass(2min);
    site.readV1(230);
    CHECK(site.state() == AlarmState::Shelved);
    REQUIRE(site.judge.command(kFirst, AlarmInput::TakeOutOfService, kKeller, site.time, site.news()));
    site.pass(2h);
    CHECK(site.readV1(260).empty());
    REQUIRE(site.judge.command(kFirst, AlarmInput::ReturnToService, kKeller, site.time, site.news()));
    CHECK(site.state() == AlarmState::Unacknowledged);
}

TEST_CASE("alarms outlive a restart") {
    AlarmSite site({highVoltage(1), highVoltage(2), highVoltage(3)});
    site.readV1(260);
    REQUIRE(site.judge.command(kFirst, AlarmInput::Acknowledge, kKeller, site.time, site.news()));
    REQUIRE(site.judge.shelve({PointId{1}, AlarmRuleId{2}}, 10min, kKeller, site.time, site.news()));
    const auto records = site.judge.records();

    AlarmSite again({highVoltage(1), highVoltage(2), highVoltage(3)});
    again.pass(5min);
    again.judge.restore(records, again.time, again.news());
    CHECK(again.judge.records() == records);
    CHECK(again.readV1(260).empty());
    again.pass(5min);
    CHECK(again.readV1(260) == Told{"2 unacknowledged"});
    CHECK(again.readV1(230) == Told{"1 normal", "2 returned-unacknowledged", "3 returned-unacknowledged"});
}

TEST_CASE("alarms keep their state when rules and points change") {
    AlarmSite site({highVoltage(1), highVoltage(2)});
    site.readV1(260);
    REQUIRE(site.judge.shelve({PointId{1}, AlarmRuleId{2}}, 10min, kKeller, site.time, site.news()));
    AlarmRule higher = highVoltage(1);
    higher.limit = 270;
    const std::vector<AlarmPoint> points{{PointId{7}, kSite}, {PointId{1}, kSite}};
    site.judge.configure({highVoltage(5), higher, highVoltage(2)}, points, site.places, site.time, site.news());
    CHECK(site.state(1) == AlarmState::Unacknowledged);
    CHECK(site.state(2) == AlarmState::Shelved);
    CHECK(site.readV1(260) == Told{"5 unacknowledged", "1 returned-unacknowledged"});
    site.pass(10min);
    CHECK(site.readV1(260) == Told{"2 unacknowledged"});
}

TEST_CASE("an alarm whose rule or point goes ends with a transition, unless it was normal") {
    AlarmSite site({highVoltage(1), highVoltage(2), highVoltage(3)}, {{PointId{1}, kSite}, {PointId{2}, kSite}});
    site.readV1(260, Quality::Good, 1);
    site.readV1(230, Quality::Good, 2);
    REQUIRE(site.judge.command(kFirst, AlarmInput::Acknowledge, kKeller, site.time, site.news()));
    const std::size_t before = site.transitions().size();
    AlarmRule off = highVoltage(2);
    off.enabled = false;
    const std::vector<AlarmPoint> points{{PointId{1}, kSite}};
    site.judge.configure({off, highVoltage(3)}, points, site.places, site.time, site.news());
    REQUIRE(site.transitions().size() == before + 2);
    const AlarmTransition& acknowledged = site.transitions()[before];
    CHECK(acknowledged.alarm == kFirst);
    CHECK(acknowledged.input == AlarmInput::End);
    CHECK(acknowledged.from == AlarmState::Acknowledged);
    CHECK(acknowledged.to == AlarmState::Normal);
    CHECK(site.transitions()[before + 1].alarm == AlarmRef{PointId{1}, AlarmRuleId{2}});
    CHECK(site.state(3) == AlarmState::Unacknowledged);
}

TEST_CASE("an alarm of before a restart whose rule is gone ends with a transition") {
    AlarmSite site({highVoltage(1)});
    site.readV1(260);
    AlarmSite again({highVoltage(2)});
    again.judge.restore(site.judge.records(), again.time, again.news());
    REQUIRE(again.transitions().size() == 1);
    CHECK(again.transitions().front().alarm == kFirst);
    CHECK(again.transitions().front().input == AlarmInput::End);
}

TEST_CASE("a meter that was offline before a restart is told of once") {
    AlarmRule lost = ofEvent(AlarmEvent::CommunicationLost, 2);
    lost.delayOn = 60s;
    AlarmSite site({highVoltage(1), lost});
    site.readV1(260);
    for (int second = 0; second < 62; ++second)
        site.silence();
    CHECK(site.state(1) == AlarmState::Suppressed);
    CHECK(site.state(2) == AlarmState::Unacknowledged);

    AlarmSite again({highVoltage(1), lost});
    again.judge.restore(site.judge.records(), again.time, again.news());
    CHECK(again.silence().empty());
    CHECK(again.state(1) == AlarmState::Suppressed);
    CHECK(again.readV1(230) == Told{"1 unacknowledged", "1 returned-unacknowledged", "2 returned-unacknowledged"});
}

TEST_CASE("rules that are wrong are refused with a sentence, and left out") {
    const auto why = [](auto&& change) {
        AlarmRule rule = highVoltage();
        change(rule);
        const auto checked = checkRule(rule);
        return checked ? std::string() : english(checked.error());
    };
    CHECK(why([](AlarmRule&) {}).empty());
    CHECK(why([](AlarmRule& rule) { rule.hysteresis = 0.009; }) ==
          "The hysteresis of the rule is smaller than the step of the register.");
    CHECK(why([](AlarmRule& rule) { rule.watch = WatchedValues{{"voltage_V9_V"}}; }) ==
          "The catalogue has no value voltage_V9_V.");
    CHECK(why([](AlarmRule& rule) { rule.watch = WatchedValues{}; }) == "A rule watches 1 to 8 values.");
    CHECK_FALSE(why([](AlarmRule& rule) { rule.watch = WatchedValues{{"voltage_V1_V", "frequency_Hz"}}; }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) { rule.limit = std::nan(""); }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) { rule.limit = 1e300; }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) { rule.gate = AlarmGate{"frequency_Hz", std::nan("")}; }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) { rule.delayOn = 25h; }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) { rule.schedule.to = 0min; }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) { rule.gate = AlarmGate{"nothing", 1}; }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) { rule.key.clear(); }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) {
                    rule.watch = AlarmEvent::ClockSet;
                    rule.delayOn = 1s;
                }).empty());
    CHECK_FALSE(why([](AlarmRule& rule) {
                    rule.watch = DerivedValue::Demand;
                    rule.hysteresis = 10;
                    rule.delayOff = 1s;
                }).empty());
    CHECK(why([](AlarmRule& rule) { rule.limit = 9'999'999; }) ==
          "The limit of the rule is outside 0 to 576 V, which a meter can measure.");
    CHECK_FALSE(why([](AlarmRule& rule) { rule.limit = -1; }).empty());
    CHECK(why([](AlarmRule& rule) { rule.limit = 576; }).empty());
    CHECK(why([](AlarmRule& rule) {
              rule.limit = 1;
              rule.hysteresis = 2;
          }) == "The hysteresis of the rule is so large that the alarm would clear only outside 0 to 576 V, which a "
                "meter cannot measure.");
    AlarmRule wrong = highVoltage(2);
    wrong.hysteresis = 0;
    AlarmSite site({highVoltage(1), wrong, highVoltage(1)});
    CHECK(site.judge.rules().size() == 1);
}

TEST_CASE("the demand is the mean of a whole quarter-hour, from the counter") {
    AlarmRule rule = highVoltage();
    rule.watch = DerivedValue::Demand;
    rule.limit = 4000;
    rule.hysteresis = 100;
    AlarmSite site({rule});
    site.time.now.wall += 5min - 1s; // 08:05, at the next reading
    Readings readings = healthyReadings();
    Energy& energy = readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total);
    energy = {100'000, 1, Quality::Good};
    const auto quarter = [&](int minutes, std::int64_t tenthsEach) {
        Told told;
        for (int minute = 0; minute < minutes; ++minute) {
            for (const std::string& one : site.read(readings))
                told.push_back(one);
            site.pass(59s);
            energy.tenths += tenthsEach;
        }
        return told;
    };
    CHECK(quarter(10, 10'000).empty());                  // the rest of a quarter: 60 kW
    CHECK(quarter(15, 660).empty());                     // 3.96 kW
    CHECK(quarter(15, 670).empty());                     // 4.02 kW
    CHECK(quarter(15, 640) == Told{"1 unacknowledged"}); // 3.84 kW
    CHECK(site.transitions().back().value == Approx(4020));
    CHECK(quarter(1, 640) == Told{"1 returned-unacknowledged"});
}

TEST_CASE("the severities have the names of the diagnosis") {
    for (const AlarmSeverity severity :
         {AlarmSeverity::Danger, AlarmSeverity::Energy, AlarmSeverity::Warning, AlarmSeverity::Information})
        CHECK(alarmSeverityNamed(nameOf(severity)) == severity);
    CHECK_FALSE(alarmSeverityNamed("high"));
}
