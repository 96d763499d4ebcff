// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/place_tree.h"

#include "support/catch.h"

#include <string>
#include <vector>

using namespace countis;

namespace {

/// Hall 1 with Board 1 and Board 2; Hall 2.
struct Site {
    PlaceTree tree;
    PlaceId hall1 = tree.add(kSite, "Hall 1").value();
    PlaceId hall2 = tree.add(kSite, "Hall 2").value();
    PlaceId board1 = tree.add(hall1, "Board 1").value();
    PlaceId board2 = tree.add(hall1, "Board 2").value();
};

} // namespace

TEST_CASE("Places form paths, and a path leads back to its place") {
    PlaceTree tree;
    const PlaceId hall = tree.add(kSite, "Hall 1").value();
    const PlaceId board = tree.add(hall, "Board 2").value();
    CHECK(hall);
    CHECK(board > hall);
    CHECK(tree.pathOf(board) == "Hall 1/Board 2");
    CHECK(tree.pathOf(kSite).empty());
    CHECK(tree.findPath("Hall 1/Board 2") == board);
    CHECK(tree.findPath("") == kSite);
    CHECK_FALSE(tree.findPath("Hall 1/Board 3"));
    CHECK_FALSE(tree.findPath("Hall 1/"));
    CHECK(tree.levelOf(board) == 2);
    CHECK(tree.isWithin(board, hall));
    CHECK(tree.isWithin(board, kSite));
    CHECK_FALSE(tree.isWithin(hall, board));
    CHECK(tree.find(PlaceId{7}) == nullptr);
    CHECK(tree.contains(kSite));
}

TEST_CASE("The name of a place is unique among its siblings, and holds no slash and nothing that is not seen") {
    PlaceTree tree;
    const PlaceId hall = tree.add(kSite, "Hall 1").value();
    CHECK(tree.add(kSite, "Hall 1").error() == PlaceError::NameTaken);
    CHECK(tree.add(hall, "Hall 1")); // a child is no sibling
    CHECK(tree.add(kSite, "").error() == PlaceError::NameEmpty);
    CHECK(tree.add(kSite, "Hall 1/2").error() == PlaceError::NameForbidden);
    CHECK(tree.add(kSite, "Hall\n2").error() == PlaceError::NameForbidden);
    CHECK(tree.add(kSite, "Hall \xff").error() == PlaceError::NameForbidden);
    CHECK(tree.add(kSite, std::string("Hall\0", 5)).error() == PlaceError::NameForbidden);
    std::string longest;
    for (std::size_t n = 0; n < kLongestPlaceName; ++n)
        longest += "é";
    CHECK(tree.add(kSite, longest));
    CHECK(tree.add(kSite, longest + "é").error() == PlaceError::NameTooLong);
    CHECK(tree.add(PlaceId{99}, "Hall 9").error() == PlaceError::NoSuchPlace);

    const PlaceId other = tree.add(kSite, "Hall 2").value();
    CHECK(tree.rename(other, "Hall 1").error() == PlaceError::NameTaken);
    CHECK(tree.rename(other, "Hall 2"));
    CHECK(tree.rename(other, "Assembly"));
    CHECK(tree.findPath("Assembly") == other);
    CHECK(tree.add(kSite, "Hall 2")); // free again
    CHECK(tree.rename(kSite, "Works").error() == PlaceError::NoSuchPlace);
}

TEST_CASE("There are at most eight levels, whether a place is added, moved or made by its path") {
    PlaceTree tree;
    PlaceId deepest = tree.findOrMake("1/2/3/4/5/6/7/8").value();
    CHECK(tree.levelOf(deepest) == kMostPlaceLevels);
    CHECK(tree.add(deepest, "9").error() == PlaceError::TooDeep);
    CHECK(tree.findOrMake("a/2/3/4/5/6/7/8/9").error() == PlaceError::TooDeep);
    CHECK_FALSE(tree.findPath("a")); // nothing of it was made
    const PlaceId two = tree.findOrMake("x/y").value();
    CHECK(tree.move(*tree.findPath("x"), *tree.findPath("1/2/3/4/5/6/7")).error() == PlaceError::TooDeep);
    CHECK(tree.move(*tree.findPath("x"), *tree.findPath("1/2/3/4/5/6")));
    CHECK(tree.levelOf(two) == 8);
}

TEST_CASE("A path with an error makes nothing") {
    PlaceTree tree;
    CHECK(tree.findOrMake("Hall 1//Board").error() == PlaceError::NameEmpty);
    CHECK(tree.findOrMake("/").error() == PlaceError::NameEmpty);
    CHECK(tree.places().empty());
    CHECK(tree.findOrMake("") == kSite);
    const PlaceId made = tree.findOrMake("Hall 1/Board").value();
    CHECK(tree.findOrMake("Hall 1/Board") == made);
    CHECK(tree.places().size() == 2);
}

TEST_CASE("A place moves with all that is in it, but not into itself") {
    Site site;
    CHECK(site.tree.move(site.hall1, site.board1).error() == PlaceError::WithinItself);
    CHECK(site.tree.move(site.hall1, site.hall1).error() == PlaceError::WithinItself);
    REQUIRE(site.tree.move(site.hall1, site.hall2));
    CHECK(site.tree.pathOf(site.board1) == "Hall 2/Hall 1/Board 1");
    CHECK(site.tree.findPath("Hall 2/Hall 1/Board 2") == site.board2);
    CHECK_FALSE(site.tree.findPath("Hall 1"));
    REQUIRE(site.tree.add(kSite, "Hall 1"));
    CHECK(site.tree.move(site.hall1, kSite).error() == PlaceError::NameTaken);
    CHECK(site.tree.move(site.hall1, site.hall2)); // it is there already
    CHECK(site.tree.move(PlaceId{99}, kSite).error() == PlaceError::NoSuchPlace);
    CHECK(site.tree.move(site.hall1, PlaceId{99}).error() == PlaceError::NoSuchPlace);
}

TEST_CASE("What a removed place held goes up to its parent, unless a name is taken there") {
    Site site;
    REQUIRE(site.tree.add(kSite, "Board 1"));
    CHECK(site.tree.remove(site.hall1).error() == PlaceError::NameTaken);
    REQUIRE(site.tree.rename(site.board1, "Hall 1")); // its parent's own name becomes free
    CHECK(site.tree.remove(site.hall1) == kSite);
    CHECK(site.tree.findPath("Hall 1") == site.board1);
    CHECK(site.tree.findPath("Board 2") == site.board2);
    CHECK(site.tree.places().size() == 4);
    CHECK(site.tree.remove(site.hall1).error() == PlaceError::NoSuchPlace);
}

TEST_CASE("Stored places are taken whatever their order, and keep their numbers") {
    PlaceTree tree;
    const auto meanings = tree.take({{{3}, {2}, "Board"}, {{2}, {5}, "Hall"}, {{5}, kSite, "Building"}});
    CHECK(tree.pathOf(PlaceId{3}) == "Building/Hall/Board");
    CHECK(meanings.at(PlaceId{3}) == PlaceId{3});
    CHECK(tree.add(kSite, "Yard").value() > PlaceId{5});
}

TEST_CASE("Stored places that break the rules are put right, and no number is without a meaning") {
    PlaceTree tree;
    std::vector<Place> stored{
        {{1}, kSite, "Hall"},     {{2}, kSite, "Hall"},    {{3}, {2}, "Board"},       {{4}, {1}, "Board"},
        {{5}, {99}, "Orphan"},    {{6}, {7}, "Ring"},      {{7}, {6}, "Wheel"},       {{8}, {8}, "Itself"},
        {{9}, {1}, "with\nline"}, {{10}, {9}, "Below it"}, {{-4}, kSite, "Negative"}, {{1}, kSite, "Number twice"},
    };
    PlaceId parent = kSite;
    for (std::int64_t level = 1; level <= 10; ++level) {
        stored.push_back({{100 + level}, parent, "level"});
        parent = {100 + level};
    }
    const auto meanings = tree.take(stored);
    CHECK(meanings.at(PlaceId{2}) == PlaceId{1});
    CHECK(meanings.at(PlaceId{4}) == PlaceId{3}); // the older of two with one name
    CHECK(tree.pathOf(PlaceId{3}) == "Hall/Board");
    CHECK(tree.pathOf(PlaceId{5}) == "Orphan");
    CHECK(tree.pathOf(PlaceId{6}) == "Ring");
    CHECK(tree.pathOf(PlaceId{7}) == "Ring/Wheel");
    CHECK(tree.pathOf(PlaceId{8}) == "Itself");
    CHECK(meanings.at(PlaceId{9}) == PlaceId{1});
    CHECK(tree.pathOf(PlaceId{10}) == "Hall/Below it");
    CHECK(tree.find(PlaceId{-4}) == nullptr);
    CHECK(meanings.at(PlaceId{110}) == PlaceId{108});
    CHECK(tree.levelOf(PlaceId{108}) == 8);
}
