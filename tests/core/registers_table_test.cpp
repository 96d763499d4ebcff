// SPDX-License-Identifier: GPL-3.0-or-later
// The table against the two CSV files it was made from, row by row, both ways.
#include "core/registers/register_table.h"
#include "support/catch.h"

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace countis;

namespace {

using Row = std::map<std::string, std::string>;

std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> result(1);
    for (const char c : line) {
        if (c == ',')
            result.emplace_back();
        else if (c != '\r')
            result.back() += c;
    }
    return result;
}

std::vector<Row> readCsv(const std::string& name) {
    std::ifstream file(std::string(COUNTIS_FIXTURES) + "/" + name);
    REQUIRE(file.is_open());
    std::string line;
    REQUIRE(std::getline(file, line));
    const auto heads = fields(line);
    std::vector<Row> rows;
    while (std::getline(file, line)) {
        const auto values = fields(line);
        REQUIRE(values.size() == heads.size());
        Row row;
        for (std::size_t i = 0; i < heads.size(); ++i)
            row[heads[i]] = values[i];
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string text(Access access) {
    return access == Access::Read ? "R" : access == Access::Write ? "W" : "RW";
}

/// The energies' and instants' resolution, to find the finest: tenths, or what one count of an instant is.
double fineness(const Register& reg) {
    const auto* energy = std::get_if<EnergyView>(&reg.view);
    const auto* partial = std::get_if<PartialView>(&reg.view);
    const bool whole = (energy && energy->part == Part::Whole) || (partial && partial->part == Part::Whole);
    const Register* next = findRegister(static_cast<std::uint16_t>(reg.address + reg.words));
    const bool completed = whole && next && next->name == std::string(reg.name) + "_residual";
    return completed ? 0.1 : reg.unitPerCount;
}

/// As registers.csv spells it.
std::string_view typeName(WireType type) {
    using enum WireType;
    switch (type) {
    case U8: return "U8";
    case U8Hex: return "U8_HEX";
    case U16: return "U16";
    case U16Hex: return "U16_HEX";
    case S16: return "S16";
    case U32: return "U32";
    case S32: return "S32";
    case U64Hex: return "U64_HEX";
    case String16: return "STRING_16";
    case StringNorm: return "STRING_NORM";
    }
    return {};
}

} // namespace

TEST_CASE("Every row of registers.csv is in the table, and nothing else") {
    const auto rows = readCsv("registers.csv");
    REQUIRE(rows.size() == 269);
    REQUIRE(registerTable().size() == rows.size());
    std::set<std::uint16_t> seen;
    for (const Row& row : rows) {
        CAPTURE(row.at("address"), row.at("name"));
        const auto address = static_cast<std::uint16_t>(std::stoul(row.at("address")));
        const Register* reg = findRegister(address);
        REQUIRE(reg != nullptr);
        CHECK(reg->address == address);
        CHECK(std::stoul(row.at("hex"), nullptr, 16) == address);
        CHECK(std::to_string(reg->words) == row.at("words"));
        CHECK(typeName(reg->type) == row.at("type"));
        CHECK(reg->name == row.at("name"));
        CHECK(reg->unit == row.at("unit"));
        CHECK(reg->unitPerCount == (row.at("unit_per_count").empty() ? 0.0 : std::stod(row.at("unit_per_count"))));
        CHECK(text(reg->access) == row.at("access"));
        CHECK(info(reg->block).name == row.at("block"));
        CHECK(findRegister(reg->block, reg->name) == reg);
        CHECK(seen.insert(address).second);
    }
    for (const Register& reg : registerTable())
        CHECK(seen.count(reg.address) == 1);
}

TEST_CASE("Every row of register-blocks.csv is a block, and nothing else") {
    const auto rows = readCsv("register-blocks.csv");
    REQUIRE(rows.size() == kBlocks);
    for (std::size_t i = 0; i < kBlocks; ++i) {
        CAPTURE(rows[i].at("block"));
        CHECK(index(kBlockTable[i].block) == i);
        CHECK(kBlockTable[i].name == rows[i].at("block"));
        CHECK(std::to_string(kBlockTable[i].first) == rows[i].at("first_address"));
        CHECK(std::stoul(rows[i].at("hex"), nullptr, 16) == kBlockTable[i].first);
        CHECK(std::to_string(kBlockTable[i].words) == rows[i].at("words"));
        CHECK(text(kBlockTable[i].access) == rows[i].at("access"));
    }
}

TEST_CASE("The registers of the blocks, one after another, are the table") {
    std::size_t count = 0;
    for (const BlockInfo& block : kBlockTable) {
        const auto registers = registersOf(block.block);
        REQUIRE_FALSE(registers.empty());
        CHECK(registers.data() == registerTable().data() + count);
        for (const Register& reg : registers)
            CHECK(reg.block == block.block);
        count += registers.size();
    }
    CHECK(count == registerTable().size());
}

TEST_CASE("A word is found in its register, a reserved or unknown one nowhere") {
    CHECK(findRegister(50520)->name == "voltage_V1");
    CHECK(findRegister(50521)->name == "voltage_V1");
    CHECK(findRegister(50003)->name == "magic_SOCO");
    CHECK(findRegister(50512) == nullptr); // reserved, at the head of metrology
    CHECK(findRegister(50574) == nullptr);
    CHECK(findRegister(0) == nullptr);
    CHECK(findRegister(65535) == nullptr);
    CHECK(findRegister(Block::Metrology, "no_such") == nullptr);
}

TEST_CASE("Each value has one source, the finest of its registers") {
    for (const Register& reg : registerTable()) {
        const auto* status = std::get_if<StatusField>(&reg.view);
        if (status && (*status == StatusField::TariffCount))
            continue; // a constant, taken from nowhere
        CAPTURE(reg.address, reg.name);
        int sources = 0;
        for (const Register& other : registerTable()) {
            if (other.view != reg.view || !other.source)
                continue;
            ++sources;
            CHECK(fineness(other) <= fineness(reg));
            CHECK(other.words >= reg.words);
        }
        CHECK(sources == 1);
    }
}

TEST_CASE("Names and units agree with what the register is a view of") {
    for (const Register& reg : registerTable()) {
        CAPTURE(reg.address, reg.name);
        const std::string name(reg.name);
        if (const auto* view = std::get_if<InstantView>(&reg.view)) {
            CHECK(reg.unitPerCount == info(view->quantity).unitPerCount);
            CHECK((reg.unit == info(view->quantity).unit || (reg.unit == "1" && info(view->quantity).unit.empty())));
            const std::string symbol(info(view->quantity).symbol);
            const bool frequency = view->quantity == Quantity::F;
            CHECK((frequency
                       ? name == "frequency"
                       : name.find('_' + symbol) != std::string::npos || name.find("_mean") != std::string::npos));
        }
        if (const auto* view = std::get_if<EnergyView>(&reg.view)) {
            const std::array<std::string, kEnergyKinds> kinds{"ea_pos",     "ea_neg",     "eap",
                                                              "er_pos_ind", "er_neg_ind", "er_pos_cap",
                                                              "er_neg_cap", "er_pos",     "er_neg"};
            const std::array<std::string, kTariffs> tariffs{"total_", "T1_", "T2_"};
            CHECK(name == tariffs[index(view->tariff)] + kinds[index(view->kind)] +
                              (view->part == Part::Residual ? "_residual" : ""));
            const std::array<std::string, kEnergyPhases> phases{"_L1", "_L2", "_L3", ""};
            const std::string block(info(reg.block).name);
            const bool ofPhase = block.find("_L") != std::string::npos;
            CHECK((view->phase != Phase::Sum) == ofPhase);
            if (ofPhase)
                CHECK(block.substr(block.size() - 3) == phases[index(view->phase)]);
        }
    }
}
