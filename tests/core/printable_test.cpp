// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printable.h"
#include "support/catch.h"

#include <algorithm>
#include <random>

using namespace countis;

TEST_CASE("UTF-8 is taken by the strict rules") {
    const auto code = [](std::string_view text) {
        const auto character = firstCharacter(text);
        return character && character->bytes == text.size() ? static_cast<long>(character->code) : -1;
    };
    CHECK(code("a") == 'a');
    CHECK(code("\xC2\x80") == 0x80);
    CHECK(code("\xDF\xBF") == 0x7FF);
    CHECK(code("\xE0\xA0\x80") == 0x800);
    CHECK(code("\xED\x9F\xBF") == 0xD7FF);
    CHECK(code("\xEE\x80\x80") == 0xE000);
    CHECK(code("\xEF\xBF\xBF") == 0xFFFF);
    CHECK(code("\xF0\x90\x80\x80") == 0x10000);
    CHECK(code("\xF4\x8F\xBF\xBF") == 0x10FFFF);
    for (const std::string_view bad :
         {"", "\x80", "\xBF", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\xAF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF",
          "\xF0\x80\x80\xAF", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xC2", "\xE2\x82",
          "\xC2\x41", "\xE2\x82\x41", "\xF0\x9F\x94\x41"})
        CHECK_FALSE(firstCharacter(bad));
}

TEST_CASE("What a terminal would act on, or an eye not see, is shown as an escape") {
    CHECK(printable("plain text, 12 € and 25 °C") == "plain text, 12 € and 25 °C");
    CHECK(printable("a\x1b[31mb") == "a\\x1B[31mb");
    CHECK(printable("a\nb\rc\td\x7f") == "a\\nb\\rc\\td\\x7F");
    CHECK(printable("a\xC2\x9B"
                    "31m") == "a\\u009B31m");
    CHECK(printable("caf\xE9 \xED\xA0\x80") == "caf\\xE9 \\xED\\xA0\\x80");
    CHECK(printable("ENTER\xE2\x80\x8B") == "ENTER\\u200B");
    CHECK(printable("\xEF\xBB\xBF"
                    "ENTER") == "\\uFEFFENTER");
    CHECK(printable("\xE2\x80\xAE"
                    "abc") == "\\u202Eabc");
    CHECK(printable("\xF3\xA0\x80\xA1") == "\\U000E0021");
    CHECK(printable(std::string_view("a\0b", 3)) == "a\\x00b");
    CHECK(printable("caf\xC2\xA0: \xE2\x80\xAF!") == "caf\xC2\xA0: \xE2\x80\xAF!"); // French needs them
    CHECK(inQuotes("a\xC2\xA0"
                   "b c") == "\"a\\u00A0b c\"");
}

TEST_CASE("A long value is not echoed whole, nor is a long message") {
    CHECK(inQuotes("V1") == "\"V1\"");
    CHECK(inQuotes(std::string(80, 'x')) == "\"" + std::string(80, 'x') + "\"");
    CHECK(inQuotes(std::string(900'000, 'x')) == "\"" + std::string(80, 'x') + "…\" (900000 bytes)");
    CHECK(inQuotes(std::string(79, 'x') + "€") == "\"" + std::string(79, 'x') + "…\" (82 bytes)");
    CHECK(printable(std::string(900'000, 'x')).size() < 5000);
}

TEST_CASE("Whatever bytes come, what is shown is UTF-8 on one line without control characters") {
    std::mt19937 random(20261127);
    for (int n = 0; n < 2000; ++n) {
        std::string bytes;
        for (std::size_t left = random() % 200; left > 0; --left)
            bytes += static_cast<char>(random() % 3 == 0 ? random() : 0x80 + random() % 0x80);
        const std::string text = printable(bytes) + inQuotes(bytes);
        for (std::size_t at = 0; at < text.size();) {
            const auto character = firstCharacter(std::string_view(text).substr(at));
            REQUIRE(character);
            REQUIRE_FALSE(isControl(character->code));
            at += character->bytes;
        }
    }
}
