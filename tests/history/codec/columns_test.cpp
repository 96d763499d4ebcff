// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/columns.h"

#include "recorded_meter.h"
#include "support/catch.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace countis;
using namespace countis::test;

namespace {

/// "block,key,step", in the order of a layout.
std::vector<std::string> linesOf(const Layout& layout) {
    std::vector<std::string> lines;
    for (const Layout::BlockColumns& block : layout.blocks())
        for (const std::uint16_t column : block.columns) {
            std::ostringstream line;
            line << info(block.block).name << ',' << values()[column].key << ',' << values()[column].step;
            lines.push_back(line.str());
        }
    return lines;
}

std::vector<std::string> linesOfFile(const std::string& name) {
    std::ifstream file(std::string(COUNTIS_FIXTURES) + '/' + name);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

} // namespace

TEST_CASE("Layout 1 is what it was when its first sample was stored") {
    std::vector<std::string> pinned = linesOfFile("history_layout_1.csv");
    REQUIRE(!pinned.empty());
    CHECK(pinned.front() == "block,key,step");
    pinned.erase(pinned.begin());
    CHECK(linesOf(*layouts().find(1)) == pinned);
}

TEST_CASE("Every value of the catalogue is a column of its block, and of no other") {
    std::set<std::uint16_t> seen;
    for (const BlockInfo& info : kBlockTable) {
        const auto columns = columnsOf(info.block);
        CHECK(std::ranges::is_sorted(columns));
        for (const std::uint16_t column : columns) {
            CHECK(values()[column].block == info.block);
            CHECK(seen.insert(column).second);
        }
    }
    CHECK(seen.size() == kColumns);
}

TEST_CASE("The newest layout has every column") {
    std::size_t columns = 0;
    for (const Layout::BlockColumns& block : layouts().newest().blocks()) {
        CHECK(std::ranges::equal(block.columns, columnsOf(block.block)));
        columns += block.columns.size();
    }
    CHECK(columns == kColumns);
}

TEST_CASE("A value that is added is in the layouts from its own on") {
    const std::vector<Addition> additions{{"frequency_Hz", 2}, {"phase_sequence", 3}};
    const Layouts known(additions);
    CHECK(linesOf(*known.find(1)).size() == kColumns - 2);
    CHECK(linesOf(*known.find(2)).size() == kColumns - 1);
    CHECK(known.newest().number() == 3);
    CHECK(linesOf(known.newest()) == linesOf(layouts().newest()));
    CHECK(known.find(0) == nullptr);
    CHECK(known.find(4) == nullptr);
}

TEST_CASE("A sample has the count of each value of the blocks that were read") {
    std::mt19937_64 engine(9);
    for (int round = 0; round < 100; ++round) {
        const auto fill = [&engine](auto& counts, Quality& quality) {
            counts = static_cast<std::int64_t>(engine()) >> engine() % 64;
            quality = static_cast<Quality>(engine() % 3);
        };
        Readings readings;
        for (auto& ofQuantity : readings.instant)
            for (Value& value : ofQuantity)
                fill(value.count, value.quality);
        for (auto& ofTariff : readings.energy)
            for (auto& ofPhase : ofTariff)
                for (Energy& energy : ofPhase)
                    fill(energy.tenths, energy.quality);
        for (Energy& energy : readings.partial)
            fill(energy.tenths, energy.quality);
        readings.balanceActive.tenths = -17;
        readings.balanceActive.quality = Quality::Good;
        const BlockSet blocks(engine());
        const RawSample sample = rawSample(3, RecordedMeter::start(), blocks, readings);
        for (std::size_t column = 0; column < kColumns; ++column) {
            const CatalogueEntry& entry = values()[column];
            REQUIRE(sample.has(entry.block) == blocks.test(index(entry.block)));
            const std::int64_t count = countOf(entry, readings);
            INFO(entry.key);
            if (sample.has(entry.block))
                CHECK(sample.counts[column] == (isStorable(count) ? count : kNotMeasured));
        }
    }
}

TEST_CASE("A count is the value in whole steps") {
    RecordedMeter meter("solar");
    for (int second = 0; second < 70; ++second)
        meter.next();
    for (const CatalogueEntry& entry : values()) {
        INFO(entry.key);
        const ExactValue value = valueOf(entry, meter.readings());
        const std::int64_t count = countOf(entry, meter.readings());
        CHECK((count == kNotMeasured) == (value.quality == Quality::NotMeasured));
        if (count == kNotMeasured)
            continue;
        auto number = static_cast<double>(value.number.count);
        for (int i = 0; i < value.number.decimals; ++i)
            number /= 10;
        CHECK(static_cast<double>(count) * entry.step == Approx(number));
    }
}
