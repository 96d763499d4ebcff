// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv.h"

#include "support/catch.h"

#include <chrono>
#include <random>
#include <string>
#include <vector>

using namespace countis;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

using Fields = std::vector<std::string>;

std::vector<Fields> fieldsOf(std::string_view text, char separator = ',') {
    std::vector<Fields> all;
    for (const CsvRecord& record : parseCsv(text, separator))
        all.push_back(record.fields);
    return all;
}

} // namespace

TEST_CASE("Records and fields are read as RFC 4180 writes them, whatever ends a line") {
    struct Row {
        std::string text;
        std::vector<Fields> expected;
    };
    const std::vector<Row> rows{
        {"", {}},
        {"\n\r\n\r", {}},
        {"a", {{"a"}}},
        {"a,b\r\nc,d\r\n", {{"a", "b"}, {"c", "d"}}},
        {"a,b\nc,d", {{"a", "b"}, {"c", "d"}}},
        {"a\rb\r", {{"a"}, {"b"}}},
        {"a\n\nb", {{"a"}, {"b"}}},
        {",", {{"", ""}}},
        {"a,,\n", {{"a", "", ""}}},
        {"\"a,b\",\"c\nd\"\r\ne", {{"a,b", "c\nd"}, {"e"}}},
        {"\"a\r\nb\"", {{"a\r\nb"}}},
        {R"("say ""no""",x)", {{R"(say "no")", "x"}}},
        {R"("","")", {{"", ""}}},
        {"a\"b,c", {{"a\"b", "c"}}},
        {" a , b ", {{" a ", " b "}}},
        {"a\0b,c"s, {{"a\0b"s, "c"}}},
        {"\xEF\xBB\xBF"
         "a,b",
         {{"a", "b"}}},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(fieldsOf(row.text) == row.expected);
    }
    CHECK(fieldsOf("a;b,c", ';') == std::vector<Fields>{{"a", "b,c"}});
}

TEST_CASE("A record knows its line, also behind line breaks within fields and empty lines") {
    const auto records = parseCsv("a\n\n\"b\r\nb\",\"b\rb\"\n\"c\nc\"\nd", ',');
    REQUIRE(records.size() == 4);
    CHECK(records[0].line == 1);
    CHECK(records[1].line == 3);
    CHECK(records[2].line == 6);
    CHECK(records[3].line == 8);
}

TEST_CASE("Quotation marks that do not match spoil their line and no other") {
    for (const std::string bad : {"x,\"open,y", "x,\"a\"b,y", "\"", R"(""")", R"("a""b)"}) {
        INFO(bad);
        const auto records = parseCsv("a,b\n" + bad + "\nc,d\n\"e\",f", ',');
        REQUIRE(records.size() == 4);
        CHECK_FALSE(records[0].isBroken);
        CHECK(records[1].isBroken);
        CHECK(records[1].line == 2);
        CHECK(records[2] == CsvRecord{3, {"c", "d"}, false});
        CHECK(records[3] == CsvRecord{4, {"e", "f"}, false});
    }
}

TEST_CASE("The separator is what the first line has more of") {
    CHECK(csvSeparator("name;address;unit\n1,2,3") == ';');
    CHECK(csvSeparator("name,address\n1;2;3;4") == ',');
    CHECK(csvSeparator("\"a;b;c\",d") == ',');
    CHECK(csvSeparator("\"a\nb\";c") == ';');
    CHECK(csvSeparator("") == ',');
}

TEST_CASE("Every text comes back from a field, and from behind an apostrophe") {
    std::mt19937 random(17); // NOLINT(cert-msc51-cpp,bugprone-random-generator-seed): repeatable on purpose
    const std::string letters = "ab,;\"'\r\n\t =+-@\0\xC3\xA9"s;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t length = random() % 12; length > 0; --length)
            text += letters[random() % letters.size()];
        if (text.empty())
            continue;
        const std::string safe = withoutFormula(text);
        REQUIRE(asBeforeExport(safe) == text);
        REQUIRE(std::string("=+-@\t\r").find(safe.front()) == std::string::npos);
        for (const char separator : {',', ';'}) {
            const auto records = parseCsv(std::string("first") + separator + csvField(safe) + "\r\nlast", separator);
            REQUIRE(records.size() == 2);
            REQUIRE(records[0].fields == Fields{"first", safe});
            REQUIRE_FALSE(records[0].isBroken);
        }
    }
}

TEST_CASE("Any bytes are read in a time that grows with their number") {
    std::mt19937 random(4); // NOLINT(cert-msc51-cpp,bugprone-random-generator-seed): repeatable on purpose
    std::string text;
    for (int n = 0; n < 300'000; ++n)
        text += "\"\",\n\ra\0"[random() % 7];
    const auto begin = std::chrono::steady_clock::now();
    CHECK_FALSE(parseCsv(text, ',').empty());
    std::string open; // each line opens quotation marks that no later one closes
    for (int n = 0; n < 50'000; ++n)
        open += "\"a\"\"\n";
    CHECK(parseCsv(open, ',').size() > 1);
    CHECK(std::chrono::steady_clock::now() - begin < 10s);
}
