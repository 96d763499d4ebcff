// SPDX-License-Identifier: GPL-3.0-or-later
// The blocks of consecutive registers of a COUNTIS. One request reads inside one block only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace countis {

enum class Block : std::uint8_t {
    EnergyL1,
    TariffL1,
    EnergyL2,
    TariffL2,
    EnergyL3,
    TariffL3,
    EnergyTotal,
    TariffTotalActive,
    TariffTotalReactive,
    TariffTotalApparent,
    PartialByTariff,
    EnergyBalance,
    Overflow,
    SetTariff,
    PartialReset,
    MidStatus,
    CurrentDirect,
    CommBoard,
    Identification,
    Metrology,
    EnergyKilo,
    TariffSummaryKilo,
    Energy10,
    TariffSummary10,
    MetrologyCompact,
    ModbusSettings,
    SystemAction,
    ValueReset,
};
inline constexpr std::size_t kBlocks = 28;

enum class Access : std::uint8_t { Read, Write, ReadWrite };

/// `first` is the PDU address, 0-based, as sent on the wire; `words` counts the reserved words too.
struct BlockInfo {
    Block block;
    std::string_view name;
    std::uint16_t first;
    std::uint16_t words;
    Access access;

    constexpr bool contains(std::uint32_t address, std::uint32_t count) const {
        return address >= first && address + count <= static_cast<std::uint32_t>(first) + words;
    }
};

/// In address order, indexed by Block.
inline constexpr std::array<BlockInfo, kBlocks> kBlockTable{{
    {Block::EnergyL1, "energy_L1", 19840, 66, Access::Read},
    {Block::TariffL1, "tariff_L1", 20224, 145, Access::Read},
    {Block::EnergyL2, "energy_L2", 21888, 66, Access::Read},
    {Block::TariffL2, "tariff_L2", 22272, 145, Access::Read},
    {Block::EnergyL3, "energy_L3", 23936, 66, Access::Read},
    {Block::TariffL3, "tariff_L3", 24320, 145, Access::Read},
    {Block::EnergyTotal, "energy_total", 25984, 66, Access::Read},
    {Block::TariffTotalActive, "tariff_total_active", 26368, 33, Access::Read},
    {Block::TariffTotalReactive, "tariff_total_reactive", 26401, 96, Access::Read},
    {Block::TariffTotalApparent, "tariff_total_apparent", 26497, 16, Access::Read},
    {Block::PartialByTariff, "partial_by_tariff", 32768, 48, Access::Read},
    {Block::EnergyBalance, "energy_balance", 33024, 6, Access::Read},
    {Block::Overflow, "overflow", 36864, 11, Access::Read},
    {Block::SetTariff, "set_tariff", 40480, 2, Access::Write},
    {Block::PartialReset, "partial_reset", 40512, 1, Access::Write},
    {Block::MidStatus, "mid_status", 40544, 2, Access::Read},
    {Block::CurrentDirect, "current_direct", 40576, 6, Access::Read},
    {Block::CommBoard, "comm_board", 40608, 1, Access::Read},
    {Block::Identification, "identification", 50000, 66, Access::Read},
    {Block::Metrology, "metrology", 50512, 62, Access::Read},
    {Block::EnergyKilo, "energy_kilo", 50768, 65, Access::Read},
    {Block::TariffSummaryKilo, "tariff_summary_kilo", 50848, 50, Access::Read},
    {Block::Energy10, "energy_10", 50944, 65, Access::Read},
    {Block::TariffSummary10, "tariff_summary_10", 51200, 50, Access::Read},
    {Block::MetrologyCompact, "metrology_compact", 51280, 36, Access::Read},
    {Block::ModbusSettings, "modbus_settings", 57344, 1, Access::ReadWrite},
    {Block::SystemAction, "system_action", 57856, 1, Access::Write},
    {Block::ValueReset, "value_reset", 57888, 5, Access::Write},
}};

constexpr const BlockInfo& info(Block block) {
    return kBlockTable[static_cast<std::size_t>(block)];
}

} // namespace countis
