// SPDX-License-Identifier: GPL-3.0-or-later
// countisctl's pure parts: options, keys, exact numbers, JSON and table.
#include "cli/commands.h"
#include "cli/key_script.h"
#include "cli/options.h"
#include "cli/reading_report.h"
#include "core/decimal.h"
#include "core/registers/codec.h"
#include "fake_meter.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>

using namespace countis;
using namespace countis::cli;
using namespace std::chrono_literals;

namespace {

constexpr Instant kRead{500s};

Readings readAt(Readings readings) {
    readings.blocks.fill({SampleTime{kRead, {}}, Quality::Good});
    return readings;
}

nlohmann::json jsonOf(const Readings& readings, const LinkFailure& failure = {}) {
    return nlohmann::json::parse(toJson({readings, {"10.0.0.1", 502, 5}, failure, kRead + 1234ms}));
}

std::vector<KeyPress> keys(const char* text) {
    const auto presses = parseKeys(QString::fromLatin1(text));
    REQUIRE(presses.has_value());
    return *presses;
}

bool refusesKeys(const char* text) {
    return !parseKeys(QString::fromLatin1(text)).has_value();
}

Ending endingOf(const QStringList& arguments) {
    const auto options = parseOptions(arguments);
    INFO(arguments.join(' ').toStdString());
    REQUIRE_FALSE(options.has_value());
    return options.error();
}

} // namespace

TEST_CASE("A decimal is written with all its digits and none more") {
    CHECK(toString({0, 0}) == "0");
    CHECK(toString({0, 2}) == "0.00");
    CHECK(toString({5, 2}) == "0.05");
    CHECK(toString({-5, 2}) == "-0.05");
    CHECK(toString({-123456, 1}) == "-12345.6");
    CHECK(toString({9'999'999'999, 1}) == "999999999.9");
    CHECK(inSteps(23012, 0.01) == Decimal{23012, 2});
    CHECK(inSteps(-199, 10.0) == Decimal{-1990, 0});
    CHECK(inSteps(7, 0.001) == Decimal{7, 3});
}

TEST_CASE("The JSON holds every value exactly, under its key") {
    const Readings readings = readAt(test::plausibleReadings());
    const auto json = jsonOf(readings);
    CHECK(json["voltage_V1_V"] == 230.0);
    CHECK(json["voltage_LN_mean_V"] == 230.03);
    CHECK(json["voltage_U23_V"] == 398.38);
    CHECK(json["current_IN_A"] == 0.077);
    CHECK(json["power_active_P2_W"] == 2000);
    CHECK(json["power_reactive_Q_var"] == -1180);
    CHECK(json["power_factor_PF1"] == -0.866);
    CHECK(json["frequency_Hz"] == 49.987);
    CHECK(json["phase_sequence"] == "132");
    CHECK(json["tariff_in_progress"] == 2);
    CHECK(json["balance_active_Wh"] == -1234567.8);
    CHECK(json["tariff_time_T1_h"] == 3600.01);
    CHECK(json["overflow_count_ea_neg"] == 3);
    CHECK(json["overflow_count_ea_pos_T2"] == 7);
    CHECK(json["model"] == "COUNTIS E28");
    CHECK(json["mid"] == true);
    CHECK(json["unit"] == 5);
    CHECK(json["age_s"] == 1.234);
    CHECK(json["error"].is_null());
    CHECK(json["quality"] == "good");
    const std::string text = toJson({readings, {}, {}, kRead});
    const auto tenths = [&](EnergyKind kind, Phase phase, Tariff tariff) {
        return toString({readings.at(kind, phase, tariff).tenths, 1});
    };
    CHECK(text.find("\"energy_total_ea_pos_Wh\": " + tenths(EnergyKind::EaPos, Phase::Sum, Tariff::Total) + ",") !=
          std::string::npos);
    CHECK(text.find("\"energy_L2_T1_er_neg_cap_varh\": " + tenths(EnergyKind::ErNegCap, Phase::L2, Tariff::T1) +
                    ",") != std::string::npos);
    CHECK(text.find("\"energy_partial_er_neg_varh\": " +
                    toString({readings.partial[index(PartialMeter::ErNeg)].tenths, 1}) + ",") != std::string::npos);
    CHECK(text.find('\n') == std::string::npos);
}

TEST_CASE("What is not measured is null, and what is stale says so") {
    auto json = jsonOf(Readings{});
    for (const auto& [key, value] : json.items()) {
        const bool measured = key.starts_with("voltage") || key.starts_with("current") || key.starts_with("power") ||
                              key.starts_with("energy") || key.starts_with("balance") ||
                              key.starts_with("overflow") || key.starts_with("tariff") || key == "frequency_Hz" ||
                              key == "phase_sequence" || key == "mid" || key == "time" || key == "age_s" ||
                              key == "quality";
        INFO(key);
        CHECK(value.is_null() == (measured || key == "error"));
    }
    Readings stale = readAt(test::plausibleReadings());
    stale.blocks[index(Block::Metrology)].quality = Quality::Stale;
    json = jsonOf(stale, {LinkError::Silent, {}, {"10.0.0.1", 502, 5}});
    CHECK(json["quality"] == "stale");
    CHECK(json["error"].get<std::string>().find("did not answer in time") != std::string::npos);
    CHECK(toTable({Readings{}, {}, {}, kRead}).contains(QRegularExpression("Read +–\\n")));
    Readings undetected = readAt(test::plausibleReadings());
    undetected.sequence = PhaseSequence::NotDetected;
    CHECK(jsonOf(undetected)["phase_sequence"].is_null());
}

TEST_CASE("The JSON lists what is stale, and tells the age of every group") {
    const Readings fresh = readAt(test::plausibleReadings());
    CHECK(jsonOf(fresh)["stale"] == nlohmann::json::array());
    Readings readings = fresh;
    readings.blocks[index(Block::EnergyTotal)].time.mono = kRead - 8s;
    readings.blocks[index(Block::EnergyL2)] = {};
    readings.at(EnergyKind::Eap, Phase::Sum, Tariff::Total).quality = Quality::Stale;
    readings.at(Quantity::V, Phase::L2).quality = Quality::Stale;
    readings.at(Quantity::V, Phase::L3).quality = Quality::NotMeasured;
    readings.balanceReactive.quality = Quality::Stale;
    readings.tariffTime[1].quality = Quality::Stale;
    readings.sequenceQuality = Quality::Stale;
    readings.tariffQuality = Quality::Stale;
    const auto json = jsonOf(readings);
    CHECK(json["stale"] == nlohmann::json({"balance_reactive_varh", "energy_total_eap_VAh", "phase_sequence",
                                           "tariff_in_progress", "tariff_time_T2_h", "voltage_V2_V"}));
    CHECK(json["ages_s"]["metrology"] == 1.234);
    CHECK(json["ages_s"]["energy_total"] == 9.234);
    CHECK(json["ages_s"]["energy_L2"].is_null());
    CHECK(json["age_s"] == 1.234);

    readings = fresh;
    markStale(Block::Overflow, readings);
    const auto later = jsonOf(readings);
    CHECK(later["stale"].size() == 7);
    for (const auto& key : later["stale"])
        CHECK_FALSE(later[key.get<std::string>()].is_null());
}

TEST_CASE("The table marks a stale sequence and a stale tariff") {
    Readings readings = readAt(test::plausibleReadings());
    readings.sequenceQuality = Quality::Stale;
    CHECK(toTable({readings, {}, {}, kRead}).contains("132*\n"));
    CHECK(toTable({readings, {}, {}, kRead}).contains("T2\n"));
    readings.tariffQuality = Quality::Stale;
    CHECK(toTable({readings, {}, {}, kRead}).contains("T2*\n"));
}

TEST_CASE("A number of a whole unsigned register is exact, in the JSON and in the table") {
    Readings readings = readAt(test::plausibleReadings());
    readings.at(Quantity::V, Phase::L1).count = 0xFFFF'FFFF;
    readings.at(Quantity::S, Phase::Sum).count = 0x8000'0001;
    const std::string text = toJson({readings, {}, {}, kRead});
    CHECK(text.find("\"voltage_V1_V\": 42949672.95,") != std::string::npos);
    CHECK(text.find("\"power_apparent_S_VA\": 21474836490,") != std::string::npos);
    CHECK(toTable({readings, {}, {}, kRead}).contains("42949672.95"));
}

TEST_CASE("A tariff that is neither of the two is null and a dash, and no stale value") {
    Readings readings = readAt(test::plausibleReadings());
    readings.tariffInProgress = 0;
    readings.tariffQuality = Quality::Stale;
    const auto json = jsonOf(readings);
    CHECK(json["tariff_in_progress"].is_null());
    CHECK(json["stale"].empty());
    CHECK(toTable({readings, {}, {}, kRead}).contains(QRegularExpression("Tariff in progress +–\n")));
}

TEST_CASE("The table names a missing phase as the application does") {
    Readings readings = readAt(test::plausibleReadings());
    const auto sequence = [&] {
        const QString table = toTable({readings, {}, {}, kRead});
        static const QRegularExpression row("Phase sequence +(\\S.*)\\n");
        return row.match(table).captured(1);
    };
    CHECK(sequence() == "132");
    readings.at(Quantity::V, Phase::L2) = {};
    CHECK(sequence() == "phase 2 missing");
    readings.at(Quantity::V, Phase::L3) = {};
    CHECK(sequence() == "phases 2, 3 missing");
    markStale(Block::Metrology, readings);
    CHECK(sequence() == "phases 2, 3 missing*");
    readings = {}; // nothing was read: no phase is known to be missing
    CHECK(sequence() == "not detected");
}

TEST_CASE("The table tells the time of reading in UTC, and says so") {
    Readings readings = readAt(test::plausibleReadings());
    readings.blocks[index(Block::Metrology)].time.wall = decltype(SampleTime::wall){1'700'000'000s};
    CHECK(toTable({readings, {}, {}, kRead + 2s}).contains("2023-11-14T22:13:20Z, 2.0 s ago\n"));
}

TEST_CASE("A coarse energy shows no tenths that its register does not know") {
    Readings readings = readAt(test::plausibleReadings());
    readings.partial[0] = {123'400, 100, Quality::Good};
    readings.partial[1] = {120'000, 10'000, Quality::Good};
    const std::string text = toJson({readings, {}, {}, kRead});
    CHECK(text.find("\"energy_partial_ea_pos_T1_Wh\": 12340,") != std::string::npos);
    CHECK(text.find("\"energy_partial_ea_pos_T2_Wh\": 12000,") != std::string::npos);
    const QString table = toTable({readings, {}, {}, kRead});
    CHECK(table.contains(QRegularExpression("Ea\\+ T1 \\(kWh\\) +12\\.34\\n")));
    CHECK(table.contains(QRegularExpression("Ea\\+ T2 \\(kWh\\) +12\\n")));
}

TEST_CASE("A name that is no text does not spoil the JSON") {
    Readings readings = readAt(test::plausibleReadings());
    readings.identity.vendorName = "\xFF\"\\\n";
    CHECK(jsonOf(readings)["vendor"].get<std::string>().find('"') != std::string::npos);
}

TEST_CASE("The table is aligned, and marks what is stale or not measured") {
    Readings readings = readAt(test::plausibleReadings());
    readings.at(Quantity::V, Phase::L2) = {};
    readings.at(Quantity::V, Phase::L3).quality = Quality::Stale;
    const QString table = toTable({readings, {"10.0.0.1", 502, 5}, {}, kRead + 2s});
    CHECK(table.contains(QRegularExpression("V \\(V\\) +230\\.00 +– +230\\.02\\* +230\\.03\\n")));
    CHECK(table.contains("2.0 s ago"));
    CHECK(table.contains("10.0.0.1:502/5"));
    CHECK(table.contains("* stale"));
    CHECK_FALSE(toTable({readAt(test::plausibleReadings()), {}, {}, kRead}).contains('*'));
    const auto lines = table.split('\n');
    const auto row = [&](const char* name) {
        for (const QString& line : lines)
            if (line.startsWith(QString::fromUtf8(name)))
                return line.size();
        return qsizetype{0};
    };
    CHECK(row("P (W)") == row("Q (var)"));
    CHECK(row("Ea+ (kWh)") == row("Er− cap (kvarh)"));
}

TEST_CASE("Keys are read as they are written") {
    CHECK(keys("").empty());
    CHECK(keys("ENTER ENTER UP") ==
          std::vector<KeyPress>{{{Key::Enter}, kShortPress}, {{Key::Enter}, kShortPress}, {{Key::Up}, kShortPress}});
    CHECK(keys("up+enter 3.2, SET 3") ==
          std::vector<KeyPress>{{{Key::Up, Key::Enter}, 3200ms}, {{Key::Set}, 3000ms}});
    CHECK(refusesKeys("ENTR"));
    CHECK(refusesKeys("3 ENTER"));
    CHECK(refusesKeys("ENTER 3 3"));
    CHECK(refusesKeys("ENTER 0"));
    CHECK(refusesKeys("ENTER 61"));
    CHECK(refusesKeys("ENTER -1"));
    CHECK(refusesKeys("UP+"));
    CHECK(refusesKeys("UP+UP"));
}

TEST_CASE("Keys turn the pages of the display") {
    const auto after = [](const char* text) { return play(keys(text), {}, kRead).state; };
    CHECK(after("").menu == Menu::Tar1);
    CHECK(after("ENTER ENTER UP").menu == Menu::Tot);
    CHECK(after("ENTER ENTER UP").page == 1);
    CHECK(after("UP UP UP UP UP UP UP UP UP").page == 1); // eight pages, and round
    CHECK(after("UP+ENTER 9").displayTest == false);
    const Played played = play(keys("ENTER"), {}, kRead);
    CHECK(played.state.held.none());
    CHECK(played.state.backlightUntil > played.now);
}

TEST_CASE("The command line is understood") {
    const auto read = parseOptions({"read", "[::1]:1502", "--unit", "7", "--json", "--watch"});
    REQUIRE(read.has_value());
    CHECK(read->command == Options::Command::Read);
    CHECK(read->address == MeterAddress{"::1", 1502, 7});
    CHECK(read->json);
    CHECK(read->watch);
    const auto lcd = parseOptions({"lcd", "meter/3", "--keys", "UP UP"});
    REQUIRE(lcd.has_value());
    CHECK(lcd->command == Options::Command::Lcd);
    CHECK(lcd->address == MeterAddress{"meter", 502, 3});
    CHECK(lcd->keys.size() == 2);
    CHECK(parseOptions({"lcd", "meter", "--all"})->allPages);
    CHECK(lcd->timeout == 30s);
    CHECK(parseOptions({"read", "meter", "--timeout", "600"})->timeout == 600s);
}

TEST_CASE("A wrong command line is refused in one line that names what is wrong") {
    const std::vector<std::pair<QStringList, const char*>> wrong{
        {{},
         "A command is missing; use read, lcd, scan, registers, frames, diagnose, commission, meters, export, "
         "history, "
         "database, report, energy, prices, alarms, command, audit, bundle."},
        {{"write", "meter"}, "\"write\" is not a command; use read, "},
        {{"watch", "--help"}, "\"watch\" is not a command; use read, "},
        {{"history"}, "history needs one of these commands: check, "},
        {{"history", "wipe", "--help"}, "history needs one of these commands: check, "},
        {{"read"}, "HOST is missing. countisctl read --help explains it."},
        {{"read", "meter", "other"}, "Unexpected: other. countisctl read --help lists"},
        {{"read", "meter", "--jason"}, "Unexpected: --jason."},
        {{"history", "import", "a.csv"}, "--meter is missing. countisctl history import --help explains it."},
        {{"database", "copy", "sqlite:a"}, "TO is missing."},
        {{"read", "meter", "--unit", "5", "--unit", "6"}, "--unit may be given only once."},
        {{"report", "--month"}, "--month needs a value: MONTH."},
        {{"report", "--month", "2026-1"}, "\"2026-1\" is not a month"},
        {{"report", "--year", "26"}, "\"26\" is not a year"},
        {{"report"}, "exactly one period"},
        {{"report", "--month", "2026-10", "--pdf", "a", "--csv", "a"}, "--pdf and --csv name the same file."},
        {{"read", "meter:99999"}, "99999"},
        {{"read", "meter", "--unit", "0"}, "\"0\""},
        {{"read", "meter", "--unit", "five"}, "five"},
        {{"read", "meter", "--unit"}, "--unit needs a value: N."},
        {{"read", "meter", "--unit="}, "--unit needs a value: N."},
        {{"read", "meter/5", "--unit", "6"}, "twice"},
        {{"read", "meter", "--keys", "UP"}, "--keys"},
        {{"read", "meter", "--timeout", "0"}, "\"0\""},
        {{"read", "meter", "--timeout", "601"}, "601"},
        {{"lcd", "meter", "--timeout", "soon"}, "soon"},
        {{"read", "meter", "--timeout", "5", "--watch"}, " and --timeout cannot be combined."},
        {{"lcd", "meter", "--keys", "DOWN"}, "DOWN"},
        {{"lcd", "meter", "--keys", "UP", "--all"}, "--all"},
        {{"lcd", "meter", "--watch"}, "--watch"},
    };
    for (const auto& [arguments, named] : wrong) {
        const Ending ending = endingOf(arguments);
        CHECK(ending.code == ExitCode::Usage);
        INFO(ending.text.toStdString());
        CHECK(ending.text.contains(named));
        CHECK_FALSE(ending.text.contains('\n'));
    }
}

TEST_CASE("Help and version are no errors") {
    CHECK(endingOf({"-h"}).code == ExitCode::Ok);
    CHECK(endingOf({"-h"}).text.contains("lcd"));
    const Ending read = endingOf({"read", "-h"});
    CHECK(read.code == ExitCode::Ok);
    CHECK(read.text.contains("countisctl read"));
    CHECK(read.text.contains("--watch"));
    CHECK(endingOf({"--version"}).code == ExitCode::Ok);
}

TEST_CASE("Each failure has its exit code") {
    CHECK(exitCodeFor(LinkError::None) == ExitCode::Ok);
    CHECK(exitCodeFor(LinkError::HostNotFound) == ExitCode::Unreachable);
    CHECK(exitCodeFor(LinkError::LookupSilent) == ExitCode::Unreachable);
    CHECK(exitCodeFor(LinkError::Silent) == ExitCode::Unreachable);
    CHECK(exitCodeFor(LinkError::UnitSilent) == ExitCode::Unreachable);
    CHECK(exitCodeFor(LinkError::NotACountis) == ExitCode::NotACountis);
    CHECK(exitCodeFor(LinkError::NotModbus) == ExitCode::NotACountis);
    CHECK(exitCodeFor(LinkError::Protocol) == ExitCode::Protocol);
    CHECK(exitCodeFor(LinkError::Exception) == ExitCode::Protocol);
}
