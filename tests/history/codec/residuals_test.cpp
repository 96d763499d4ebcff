// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/residuals.h"

#include "core/catalogue.h"
#include "history/codec/known_columns.h"
#include "support/catch.h"

#include <algorithm>
#include <limits>
#include <random>
#include <vector>

using namespace countis;

namespace {

using Numbers = std::vector<std::int64_t>;

Numbers throughBytes(const Numbers& series, const Expected& expected) {
    ResidualWriter writer;
    writer.write(series, expected);
    const MinuteParts parts = writer.take();
    ResidualReader reader(parts);
    Numbers read = reader.read(series.size(), expected);
    CHECK(reader.good());
    return read;
}

std::size_t sizeOf(const Numbers& series, const Expected& expected) {
    ResidualWriter writer;
    writer.write(series, expected);
    const MinuteParts parts = writer.take();
    return parts.head.size() + parts.highs.size() + parts.lows.size();
}

} // namespace

TEST_CASE("Any series comes back, whatever was expected") {
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    std::mt19937_64 engine(3);
    for (const unsigned shift : {0U, 3U, 20U, 40U, 56U, 62U})
        for (int round = 0; round < 50; ++round) {
            Numbers series(engine() % 70);
            Expected expected(round % 3 == 0 ? 0 : series.size());
            for (std::int64_t& number : series)
                number = engine() % 8 == 0 ? kNotMeasured : static_cast<std::int64_t>(engine()) >> shift;
            for (std::int64_t& number : expected)
                number = static_cast<std::int64_t>(engine()) >> shift;
            CHECK(throughBytes(series, expected) == series);
        }
    const Numbers edges{least, most, least, 0, most, -1, most, least + 1};
    CHECK(throughBytes(edges, {}) == edges);
    CHECK(throughBytes(edges, {most, least, least, most, 0, 0, 1, most}) == edges);
}

TEST_CASE("A series that is as expected takes a few bytes") {
    Numbers series;
    Expected expected;
    Expected opposite;
    std::mt19937_64 engine(4);
    for (int i = 0; i < 60; ++i) {
        series.push_back(static_cast<std::int64_t>(engine() % 100'000));
        expected.push_back(series.back());
        opposite.push_back(-series.back());
    }
    CHECK(sizeOf(series, expected) < 4);
    CHECK(sizeOf(series, opposite) < 4);
    CHECK(sizeOf(series, {}) > 100);
    std::ranges::for_each(expected, [](std::int64_t& number) { number -= 300'000; });
    CHECK(sizeOf(series, expected) < 6);
}

TEST_CASE("Numbers that grow evenly take a few bytes") {
    Numbers series;
    for (std::int64_t i = 0; i < 60; ++i)
        series.push_back(31 + i * 1000);
    ResidualWriter writer;
    writer.writeEven(series);
    const MinuteParts parts = writer.take();
    CHECK(parts.head.size() < 8);
    CHECK(parts.highs.empty());
    ResidualReader reader(parts);
    CHECK(reader.readEven(series.size()) == series);
}

TEST_CASE("Every column comes behind those that it follows from") {
    const std::vector<std::uint16_t> order = codingOrder(layouts().newest());
    CHECK(order.size() == kColumns);
    for (auto column = order.begin(); column != order.end(); ++column)
        for (const std::uint16_t input : formulaOf(values()[*column]).inputs) {
            INFO(values()[*column].key << " from " << values()[input].key);
            CHECK(std::find(order.begin(), column, input) != column);
        }
}
