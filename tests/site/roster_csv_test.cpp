// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/roster_csv.h"

#include "core/csv.h"

#include "site_fixture.h"
#include "support/catch.h"

#include <random>
#include <string>
#include <vector>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

const std::string kHeader = "name,address,unit,place,role,period_s,commands\r\n";

/// "HOST[:PORT]/UNIT", strict enough for these tests.
std::optional<MeterAddress> readAddress(const std::string& text) {
    const std::size_t slash = text.rfind('/');
    std::string host = text.substr(0, slash);
    MeterAddress address;
    address.unit = static_cast<std::uint8_t>(std::stoi(text.substr(slash + 1)));
    if (const std::size_t colon = host.find(':'); colon != std::string::npos) {
        address.port = static_cast<std::uint16_t>(std::atoi(host.c_str() + colon + 1));
        host.resize(colon);
    }
    if (host.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyz.-") != std::string::npos || host.empty())
        return std::nullopt;
    address.host = host;
    return address;
}

CsvPreview preview(const std::string& text, const Roster& roster = {}) {
    return previewCsv(text, roster, readAddress).value();
}

CsvRow only(const std::string& line, const Roster& roster = {}) {
    const CsvPreview result = preview(kHeader + line, roster);
    REQUIRE(result.rows.size() == 1);
    return result.rows.front();
}

Point press(Roster& roster) {
    Point point = pointAt("10.0.0.1", "Press");
    point.place = roster.findOrMakePlace("Hall 1/Board 2").value();
    point.role = PointRole::Both;
    point.period = 2500ms;
    point.commandsAllowed = true;
    return point;
}

} // namespace

TEST_CASE("What is exported is known when it is imported again") {
    Roster roster;
    added(roster, press(roster));
    added(roster, pointAt("meter.example", "=SUM(A1:A9)"));
    Point bundled = pointAt("127.0.0.1");
    bundled.origin = PointOrigin::Bundled;
    added(roster, bundled);
    const std::string text = rosterCsv(roster);
    CHECK(text == "\xEF\xBB\xBF" + kHeader +
                      "Press,10.0.0.1,5,Hall 1/Board 2,both,2.5,yes\r\n"
                      "'=SUM(A1:A9),meter.example,5,,consumer,1,no\r\n");
    const CsvPreview again = preview(text, roster);
    CHECK(again.count(CsvEffect::Known) == 2);
    CHECK(again.rows[1].point.name == "=SUM(A1:A9)");

    // In an empty site the same points are new, and become what they were.
    const CsvPreview elsewhere = preview(text);
    REQUIRE(elsewhere.count(CsvEffect::New) == 2);
    Point expected = press(roster);
    expected.place = kSite;
    CHECK(elsewhere.rows[0].point == expected);
    CHECK(elsewhere.rows[0].place == "Hall 1/Board 2");
    CHECK(elsewhere.rows[1].place == "");
}

TEST_CASE("Every name comes back, and none begins with what a spreadsheet calculates") {
    std::mt19937 random(8); // NOLINT(cert-msc51-cpp,bugprone-random-generator-seed): repeatable on purpose
    const std::vector<std::string> pieces{"=", "+", "-", "@", "\t", "'", "\"", ",", ";", "\r\n", "a", "é", " ", "1"};
    Roster roster;
    for (int n = 0; n < 2000; ++n) {
        std::string name = "x";
        for (std::size_t length = random() % 6; length > 0; --length)
            name += pieces[random() % pieces.size()];
        name = name.size() > 1 ? name.substr(1) : name;
        added(roster, pointAt("10.1." + std::to_string(n / 250) + '.' + std::to_string(n % 250), name));
    }
    const std::string text = rosterCsv(roster);
    for (const CsvRecord& record : parseCsv(text, ','))
        REQUIRE(std::string("=+-@\t\r").find(record.fields.front().front()) == std::string::npos);
    const CsvPreview result = preview(text);
    REQUIRE(result.rows.size() == 2000);
    for (std::size_t n = 0; n < result.rows.size(); ++n)
        REQUIRE(result.rows[n].point.name == roster.points()[n].name);
}

TEST_CASE("Each line says what it would do") {
    Roster roster;
    added(roster, press(roster));
    CHECK(only("Yard,10.0.0.2,5,,,,").effect == CsvEffect::New);
    CHECK(only("Yard,10.0.0.1,6,,,,", roster).effect == CsvEffect::New); // another unit is another meter
    CHECK(only("Press,10.0.0.1,,Hall 1/Board 2,both,2.5,yes", roster).effect == CsvEffect::Known);
    CHECK(only(",10.0.0.1:502,,Hall 1/Board 2,,,", roster).effect == CsvEffect::Known);

    const CsvRow moved = only("Press,10.0.0.1,5,Hall 2,both,1,no", roster);
    CHECK(moved.effect == CsvEffect::Changed);
    CHECK(moved.changes[index(CsvColumn::Place)]);
    CHECK(moved.changes[index(CsvColumn::Period)]);
    CHECK(moved.changes[index(CsvColumn::Commands)]);
    CHECK(moved.changes.count() == 3);
    CHECK(moved.point.id == roster.points()[0].id);
    CHECK(only("Press,10.0.0.1,5,,both,2.5,yes", roster).changes[index(CsvColumn::Place)]); // to the site itself

    // A column that the file does not have leaves everything as it is.
    const CsvPreview few = preview("Address;Comment;NAME\n10.0.0.1;x;Big press\n10.0.0.9", roster);
    CHECK(few.unknownColumns == std::vector<std::string>{"Comment"});
    REQUIRE(few.rows.size() == 2);
    CHECK(few.rows[0].changes.count() == 1);
    CHECK_FALSE(few.rows[0].place);
    CHECK(few.rows[0].point.role == PointRole::Both);
    CHECK(few.rows[1].effect == CsvEffect::New);
}

TEST_CASE("A line with an error is left out, with its number and its column, and the others are not") {
    struct Row {
        std::string line;
        CsvProblem problem;
        std::optional<CsvColumn> column;
    };
    const std::vector<Row> rows{
        {"Pump,,5,,,,", CsvProblem::NotAllowed, CsvColumn::Address},
        {"Pump,no address!,5,,,,", CsvProblem::NotAllowed, CsvColumn::Address},
        {"Pump,10.0.0.3/7,5,,,,", CsvProblem::NotAllowed, CsvColumn::Address},
        {"Pump,10.0.0.3,512,,,,", CsvProblem::NotAllowed, CsvColumn::Unit},
        {"Pump,10.0.0.3,248,,,,", CsvProblem::NotAllowed, CsvColumn::Unit},
        {"Pump,10.0.0.3,0,,,,", CsvProblem::NotAllowed, CsvColumn::Unit},
        {"Pump,10.0.0.3,-5,,,,", CsvProblem::NotAllowed, CsvColumn::Unit},
        {"Pump,10.0.0.3,99999999999999,,,,", CsvProblem::NotAllowed, CsvColumn::Unit},
        {"Pump,10.0.0.3,5,a//b,,,", CsvProblem::NotAllowed, CsvColumn::Place},
        {"Pump,10.0.0.3,5,1/2/3/4/5/6/7/8/9,,,", CsvProblem::NotAllowed, CsvColumn::Place},
        {"Pump,10.0.0.3,5,\"a\nb\",,,", CsvProblem::NotAllowed, CsvColumn::Place},
        {"Pump,10.0.0.3,5,,emperor,,", CsvProblem::NotAllowed, CsvColumn::Role},
        {"Pump,10.0.0.3,5,,,0.5,", CsvProblem::NotAllowed, CsvColumn::Period},
        {"Pump,10.0.0.3,5,,,3600.001,", CsvProblem::NotAllowed, CsvColumn::Period},
        {"Pump,10.0.0.3,5,,,1.0001,", CsvProblem::NotAllowed, CsvColumn::Period},
        {"Pump,10.0.0.3,5,,,1e3,", CsvProblem::NotAllowed, CsvColumn::Period},
        {"Pump,10.0.0.3,5,,,,perhaps", CsvProblem::NotAllowed, CsvColumn::Commands},
        {"Pu\0mp,10.0.0.3,5,,,,"s, CsvProblem::NotAllowed, CsvColumn::Name},
        {std::string(101, 'x') + ",10.0.0.3,5,,,,", CsvProblem::NotAllowed, CsvColumn::Name},
        {"Caf\xE9,10.0.0.3,5,,,,", CsvProblem::NotUtf8, CsvColumn::Name}, // Latin-1
        {"Pump,10.0.0.3,5,H\xFC tte,,,", CsvProblem::NotUtf8, CsvColumn::Place},
        {"Pump,10.0.0.3,5,,,,,surplus", CsvProblem::Broken, std::nullopt},
        {"\"Pump,10.0.0.3,5,,,,", CsvProblem::Broken, std::nullopt},
    };
    for (const Row& row : rows) {
        INFO(row.line);
        const CsvPreview result =
            preview(kHeader + "Gate,10.0.0.2,5,,,,\r\n" + row.line + "\r\nYard,10.0.0.4,5,,,,\r\n");
        REQUIRE(result.rows.size() == 3);
        CHECK(result.rows[0].effect == CsvEffect::New);
        CHECK(result.rows[1].effect == CsvEffect::LeftOut);
        CHECK(result.rows[1].line == 3);
        CHECK(result.rows[1].error == CsvError{row.problem, row.column, 0});
        CHECK(result.rows[2].effect == CsvEffect::New);
    }
}

TEST_CASE("An address that the file has twice is imported once") {
    const CsvPreview result = preview(kHeader + "One,10.0.0.2,5,,,,\nTwo,10.0.0.2:502,,,,,\nThree,10.0.0.3,,,,,\n");
    CHECK(result.rows[0].effect == CsvEffect::New);
    CHECK(result.rows[1].error == CsvError{CsvProblem::AddressTwice, CsvColumn::Address, 2});
    CHECK(result.rows[2].effect == CsvEffect::New);
}

TEST_CASE("A file that is no list of meters says so") {
    const auto errorOf = [](const std::string& bytes) { return previewCsv(bytes, {}, readAddress).error(); };
    CHECK(errorOf("") == CsvFileError::NoLines);
    CHECK(errorOf("\xEF\xBB\xBF\r\n") == CsvFileError::NoLines);
    CHECK(errorOf(kHeader) == CsvFileError::NoLines);
    CHECK(errorOf("name,unit\nPress,5") == CsvFileError::NoColumn);
    CHECK(errorOf("address,Address\na,b") == CsvFileError::NoColumn);
    CHECK(errorOf("\xFF\xFE" + "n\0a\0m\0e\0,\0\n\0"s) == CsvFileError::NotUtf8);
    CHECK(errorOf("\0n\0a\0m\0e"s) == CsvFileError::NotUtf8);
    CHECK(errorOf("\x89PNG\r\n\x1A\n") == CsvFileError::NotUtf8);
}

TEST_CASE("10,000 lines are looked through, and more do not fit into the site") {
    std::string text = kHeader;
    for (int n = 0; n < 10'003; ++n)
        text += "Meter,10.0." + std::to_string(n / 250) + '.' + std::to_string(n % 250) + ",5,Hall 1/Board 2,,,\r\n";
    const CsvPreview result = preview(text);
    CHECK(result.count(CsvEffect::New) == kMostPoints);
    CHECK(result.rows.back().error == CsvError{CsvProblem::SiteFull, {}, 0});
    CHECK(result.rows.back().line == 10'004);
}
