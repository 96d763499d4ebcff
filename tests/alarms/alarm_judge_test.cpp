// SPDX-License-Identifier: GPL-3.0-or-later
// The alarms of a site: events, verdicts, silent meters, what people do.
#include "alarm_site.h"

#include "support/catch.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

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

TEST_CASE("an outage announces no alarm a second time that nobody has acknowledged") {
    AlarmSite site({highVoltage()});
    site.readV1(300);
    REQUIRE(site.announced() == 1);
    for (int second = 0; second < 70; ++second)
        site.silence();
    CHECK(site.readV1(230) == Told{"1 unacknowledged", "1 returned-unacknowledged"});
    CHECK(site.announced() == 1);
    CHECK(site.readV1(300) == Told{"1 unacknowledged"});
    CHECK(site.announced() == 2);
}

TEST_CASE("an alarm that cleared and was raised again outside the times of its rule is announced when they begin") {
    AlarmRule rule = highVoltage();
    rule.schedule = AlarmSchedule{std::bitset<7>().set(), 6h, 9h};
    AlarmSite site({rule});
    site.readV1(260);
    site.pass(1h);
    CHECK(site.readV1(260) == Told{"1 suppressed"});
    const bool cleared = GENERATE(false, true);
    if (cleared)
        site.readV1(230);
    site.readV1(265);
    site.pass(21h);
    CHECK(site.readV1(265) == Told{"1 unacknowledged"});
    CHECK(site.announced() == (cleared ? 2 : 1));
}

TEST_CASE("an alarm whose shelf ended while its meter was offline is announced when the meter answers") {
    AlarmSite site({highVoltage()});
    site.readV1(260);
    REQUIRE(site.judge.command(kFirst, AlarmInput::Acknowledge, kKeller, site.time, site.news()));
    REQUIRE(site.judge.shelve(kFirst, 2min, kKeller, site.time, site.news()));
    for (int second = 0; second < 125; ++second)
        site.silence();
    REQUIRE(site.state() == AlarmState::Suppressed);
    CHECK(site.announced() == 1);
    CHECK(site.readV1(260) == Told{"1 unacknowledged"});
    CHECK(site.announced() == 2);
}

TEST_CASE("an alarm that is announced when what hid it is over has the value that raised it, and its limit") {
    AlarmSite site({highVoltage()});
    site.readV1(255);
    const auto told = [&]() -> const AlarmTransition& { return site.transitions().back(); };
    REQUIRE(told().isAnnouncement());
    REQUIRE(site.judge.shelve(kFirst, 5min, kKeller, site.time, site.news()));
    CHECK_FALSE(told().value);
    site.readV1(230);
    site.readV1(262);
    site.pass(5min);
    site.readV1(261);
    REQUIRE(told().input == AlarmInput::ShelfEnds);
    REQUIRE(told().isAnnouncement());
    REQUIRE(told().value);
    CHECK(std::abs(*told().value - 262) < 0.01);
    CHECK(told().limit == 250);
}

TEST_CASE("an alarm that was raised outside the times of its rule is announced with its value when they begin") {
    AlarmRule rule = highVoltage();
    rule.schedule = AlarmSchedule{std::bitset<7>().set(), 9h, 17h};
    AlarmSite site({rule});
    CHECK(site.readV1(262).empty());
    site.pass(1h);
    CHECK(site.readV1(270) == Told{"1 unacknowledged"});
    const AlarmTransition& told = site.transitions().back();
    CHECK(told.isAnnouncement());
    REQUIRE(told.value);
    CHECK(std::abs(*told.value - 262) < 0.01);
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

TEST_CASE("a reading that other values follow is not read a second time") {
    AlarmRule volts = highVoltage(1);
    volts.delayOn = 3s;
    AlarmRule sequence = ofEvent(AlarmEvent::ReversedSequence, 2);
    sequence.delayOn = 2s;
    AlarmSite site({volts, sequence});
    Readings readings = healthyReadings();
    set(readings, Quantity::V, Phase::L1, 260);
    readings.sequence = PhaseSequence::Order132;
    PointNews news{PointId{1}};
    news.readings = &readings;
    const auto hear = [&](std::initializer_list<Block> changed) {
        news.changed.reset();
        for (const Block block : changed)
            news.changed.set(index(block));
        return site.hear(news);
    };
    CHECK(hear({Block::Metrology, Block::MetrologyCompact}).empty());
    for (int second = 0; second < 10; ++second)
        CHECK(hear({Block::EnergyL1}).empty());
    CHECK(hear({Block::MetrologyCompact}) == Told{"2 unacknowledged"});
    CHECK(hear({Block::Metrology}) == Told{"1 unacknowledged"});
}

TEST_CASE("the demand waits for the counter, whatever is read first in a quarter-hour") {
    AlarmRule rule = highVoltage();
    rule.watch = DerivedValue::Demand;
    rule.limit = 4000;
    rule.hysteresis = 100;
    AlarmSite site({rule});
    Readings readings = healthyReadings();
    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total) = {100'000, 1, Quality::Good};
    PointNews news{PointId{1}};
    news.readings = &readings;
    CHECK(site.hear(news).empty());
    site.pass(15min - 1s);
    news.changed = BlockSet().set(index(Block::Metrology));
    CHECK(site.hear(news).empty());
    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths += 11'000; // 4.4 kW
    news.changed = BlockSet().set(index(Block::EnergyTotal));
    CHECK(site.hear(news) == Told{"1 unacknowledged"});
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
