// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message.h"

#include "support/catch.h"

#include <map>

using namespace countis;
using namespace std::string_view_literals;

namespace {

/// A language of three patterns.
std::string french(std::string_view pattern) {
    static const std::map<std::string_view, std::string> kTexts{
        {"%1: %2", "%1 : %2"}, {"%1 comes before %2", "%2 vient après %1"}, {"degrees", "degrés"}};
    const auto found = kTexts.find(pattern);
    return found == kTexts.end() ? std::string(pattern) : found->second;
}

// A pattern goes through term(), so that it can be translated.
static_assert(!std::is_convertible_v<const char*, MessagePattern<0>>);
static_assert(std::is_convertible_v<std::string_view, MessagePattern<0>>);

} // namespace

TEST_CASE("A message without arguments is its text") {
    CHECK(english(message("the port is in use"sv)) == "the port is in use");
    CHECK(english(Message{"100 % of %1", {}}) == "100 % of %1");
    CHECK(english(Message{}).empty());
}

TEST_CASE("Arguments stand in their places, numbers too, and a place may be there twice") {
    CHECK(english(message("%2 before %1, not %1 before %2"sv, "b", std::string("a"))) ==
          "a before b, not b before a");
    CHECK(english(message("%1 to %2"sv, 1, std::uint16_t{247})) == "1 to 247");
    CHECK(english(message("%1%"sv, 5)) == "5%");
}

TEST_CASE("An argument that looks like a place stays as it is") {
    CHECK(english(message("%1, %2"sv, "%2", "%1")) == "%2, %1");
    CHECK(english(message("%1: %2"sv, message("%1 and %2"sv, "%2", "%%1"), "x")) == "%2 and %%1: x");
}

TEST_CASE("A message in a message is translated with it, wherever its place is") {
    const Message inner = message("%1 comes before %2"sv, "a", "b");
    const Message outer = message("%1: %2"sv, "hall.yaml:3", message("%1: %2"sv, "phi", inner));
    CHECK(english(outer) == "hall.yaml:3: phi: a comes before b");
    CHECK(worded(outer, french) == "hall.yaml:3 : phi : b vient après a");
    CHECK(worded(message("%1 comes before %2"sv, "degrees", Message{"degrees", {}}), french) ==
          "degrés vient après degrees");
}

TEST_CASE("Messages are the same if their patterns and all their arguments are") {
    const Message one = message("%1: %2"sv, "a", message("%1 is missing"sv, "b"));
    CHECK(one == message("%1: %2"sv, "a", message("%1 is missing"sv, "b")));
    CHECK_FALSE(one == message("%1: %2"sv, "a", message("%1 is missing"sv, "c")));
    CHECK_FALSE(one == message("%1: %2"sv, "a", "b is missing"));
    CHECK_FALSE(one == message("%1; %2"sv, "a", message("%1 is missing"sv, "b")));
}
