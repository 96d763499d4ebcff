// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/energy/rounded_shares.h"

#include "support/catch.h"

#include <numeric>

using namespace countis;

TEST_CASE("Steps are rounded half away from zero") {
    CHECK(roundedSteps(149, 100) == 1);
    CHECK(roundedSteps(150, 100) == 2);
    CHECK(roundedSteps(-150, 100) == -2);
    CHECK(roundedSteps(-149, 100) == -1);
}

TEST_CASE("Rounded shares add up to the rounded whole") {
    std::vector<std::int64_t> exact;
    for (std::int64_t n = 0; n < 31; ++n)
        exact.push_back(1'234'567 * (n % 5) - 33 * n);
    const std::int64_t whole = std::accumulate(exact.begin(), exact.end(), std::int64_t{0});
    const auto shares = roundedShares(exact, whole, 100);
    REQUIRE(shares.size() == exact.size());
    CHECK(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}) == roundedSteps(whole, 100));
    for (std::size_t n = 0; n < exact.size(); ++n)
        CHECK(std::abs(shares[n] - roundedSteps(exact[n], 100)) <= 1);
}

TEST_CASE("What was rounded before goes to the last share that is not nothing") {
    const std::vector<std::int64_t> exact{149, 149, 0};
    CHECK(roundedShares(exact, 302, 100) == std::vector<std::int64_t>{1, 2, 0});
    CHECK(roundedShares(std::vector<std::int64_t>{}, 0, 100).empty());
}
