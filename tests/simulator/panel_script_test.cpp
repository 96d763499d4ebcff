// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/script/panel/panel_script.h"

#include "support/catch.h"

using namespace countis;
using namespace std::chrono_literals;
using sim::PanelLine;
using sim::parsePanelLine;
using Action = sim::PanelLine::Action;

namespace {

PanelLine parsed(std::string_view text) {
    CAPTURE(text);
    const auto line = parsePanelLine(text);
    REQUIRE(line);
    REQUIRE(*line);
    return **line;
}

std::string refused(std::string_view text) {
    CAPTURE(text);
    const auto line = parsePanelLine(text);
    REQUIRE_FALSE(line);
    return english(line.error());
}

} // namespace

TEST_CASE("Each kind of line") {
    CHECK(parsed("UP") == PanelLine{.action = Action::Click, .keys = {Key::Up}, .time = kShortPress});
    CHECK(parsed("  enter\t3.2 \r") == PanelLine{.action = Action::Click, .keys = {Key::Enter}, .time = 3'200ms});
    CHECK(parsed("UP+ENTER 10.5") ==
          PanelLine{.action = Action::Click, .keys = {Key::Up, Key::Enter}, .time = 10'500ms});
    CHECK(parsed("SET 60 # the longest").time == 60s);
    CHECK(parsed("press UP+ENTER").action == Action::Press);
    CHECK(parsed("press UP+ENTER").keys == std::vector{Key::Up, Key::Enter});
    CHECK(parsed("release") == PanelLine{.action = Action::Release});
    CHECK(parsed("wait 2") == PanelLine{.action = Action::Wait, .time = 2s});
    CHECK(parsed("wait 0").time == 0s);
    CHECK(parsed("cover open") == PanelLine{.action = Action::Cover, .coverOpen = true});
    CHECK(parsed("cover close") == PanelLine{.action = Action::Cover, .coverOpen = false});
    CHECK(parsed("input on") == PanelLine{.action = Action::Input, .inputOn = true});
    CHECK(parsed("input off") == PanelLine{.action = Action::Input, .inputOn = false});
}

TEST_CASE("Blank lines and comments are nothing") {
    for (const char* text : {"", "  \t\r", "# UP", "   #"}) {
        const auto line = parsePanelLine(text);
        REQUIRE(line);
        CHECK_FALSE(*line);
    }
}

TEST_CASE("A bad line is told with what it is and what is allowed") {
    for (const char* text : {"UPP", "UP+", "+UP", "UP+UP", "UP ENTER 2", "press", "press 3", "wait", "cover",
                             "cover ajar", "input", "input 1", "release UP", "UP 1 2", "WAIT 2"}) {
        const std::string why = refused(text);
        CHECK(why.find("allowed: UP, ENTER and SET, joined by +") != std::string::npos);
        CHECK(why.find('\n') == std::string::npos);
    }
    CHECK(refused("UPP").starts_with("\"UPP\" is not a key"));
    CHECK(refused("ENTER\xe2\x80\x8b").starts_with("\"ENTER\\u200B\" is not a key")); // a space of no width
    CHECK(refused("ENTER\xc2\xa0"
                  "3")
              .starts_with("\"ENTER\\u00A03\" is not a key")); // a space that keeps words together
    CHECK(refused("wait 2\xe2\x80\x8e").starts_with("\"2\\u200E\" must be a number of seconds"));
    CHECK(refused("\x1b[31mUP").starts_with("\"\\x1B[31mUP\" is not a key"));
    CHECK(refused("UP+up").starts_with("\"UP+up\" names the same key twice"));
    CHECK(refused("cover ajar").starts_with("\"ajar\""));
    for (const char* text : {"UP 0", "UP -1", "UP 60.1", "UP long", "UP nan", "UP inf"})
        CHECK(refused(text).ends_with("must be a number of seconds, above 0 and at most 60"));
    CHECK(refused("wait -1").ends_with("must be a number of seconds, at least 0 and at most 31622400"));
}
