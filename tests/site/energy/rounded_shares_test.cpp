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

TEST_CASE("A row gives way where it was rounded by most, and nothing stays nothing") {
    const std::vector<std::int64_t> exact{120, 149, 0, 101};
    CHECK(roundedShares(exact, 370, 100) == std::vector<std::int64_t>{1, 2, 0, 1});
    const std::vector<std::int64_t> halves{150, 250, 160, 0};
    CHECK(roundedShares(halves, 560, 100) == std::vector<std::int64_t>{1, 3, 2, 0});
    const std::vector<std::int64_t> before{149, 149, 0};
    CHECK(roundedShares(before, 302, 100) == std::vector<std::int64_t>{2, 1, 0}); // it was rounded before
    CHECK(roundedShares(std::vector<std::int64_t>{}, 0, 100).empty());
}

TEST_CASE("A table adds up to its rounded total by rows and by columns") {
    AmountRows exact;
    std::vector<std::int64_t> whole(3);
    for (std::int64_t n = 0; n < 900; ++n) {
        exact.push_back({n % 7 == 0 ? 0 : 1'234'567 * (n % 5) + 37 * n, 55 + n * 13, n % 3 == 0 ? 0 : -n * 7 - 50});
        for (std::size_t column = 0; column < whole.size(); ++column)
            whole[column] += exact.back()[column];
    }
    const auto sumOf = [](const auto& amounts) {
        return std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0});
    };
    const RoundedTable table = roundedTable(exact, whole, 100);
    CHECK(sumOf(table.whole) == roundedSteps(sumOf(whole), 100));
    std::vector<std::int64_t> columns(3);
    std::vector<std::int64_t> totals;
    for (std::size_t row = 0; row < exact.size(); ++row) {
        totals.push_back(sumOf(table.rows[row]));
        REQUIRE(std::abs(totals.back() - roundedSteps(sumOf(exact[row]), 100)) <= 1);
        for (std::size_t column = 0; column < columns.size(); ++column) {
            columns[column] += table.rows[row][column];
            REQUIRE(std::abs(table.rows[row][column] * 100 - exact[row][column]) <= 150);
            if (exact[row][column] == 0)
                REQUIRE(table.rows[row][column] == 0);
        }
    }
    CHECK(columns == table.whole);
    CHECK(sumOf(totals) == sumOf(table.whole));
}

TEST_CASE("One row of a table is its whole") {
    const RoundedTable table = roundedTable({{1'050, 2'050, -33}}, {1'050, 2'050, -33}, 100);
    CHECK(table.rows.front() == table.whole);
    CHECK(table.whole == std::vector<std::int64_t>{10, 21, 0});
    CHECK(roundedTable({}, {50, 50}, 100).whole == std::vector<std::int64_t>{0, 1});
}
