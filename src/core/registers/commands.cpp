// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/commands.h"

#include "core/registers/codec.h"
#include "core/registers/register_table.h"

#include <algorithm>
#include <optional>

namespace countis {
namespace {

constexpr std::size_t kMaxWriteWords = 123;

constexpr std::uint16_t kPartialResetKey = 0x20;
constexpr std::uint16_t kStoreKey = 0xA1;
constexpr std::uint16_t kRestartKey = 0xB2;
constexpr std::uint16_t kTimeBoth = 0xFFFF;
constexpr std::uint16_t kMaxUnit = 247;

using WriteResult = tl::expected<std::optional<Command>, ModbusException>;

tl::unexpected<ModbusException> illegalValue() {
    return tl::unexpected(ModbusException::IllegalValue);
}

WriteResult written(CommandField field, std::uint16_t value) {
    switch (field) {
    case CommandField::TariffToSet:
        if (value != 1 && value != 2)
            return illegalValue();
        return SetTariff{static_cast<std::uint8_t>(value)};
    case CommandField::PartialReset:
        if (value != kPartialResetKey)
            return illegalValue();
        return ResetPartials{kAllPartials};
    case CommandField::ResetPartials:
        if ((value & ~kAllPartials) != 0)
            return illegalValue();
        return value == 0 ? WriteResult{std::nullopt} : WriteResult{ResetPartials{value}};
    case CommandField::ResetTariffTime:
        if (value != kTimeBoth && (value & ~(kTariffTimeT1 | kTariffTimeT2)) != 0)
            return illegalValue();
        return value == 0 ? WriteResult{std::nullopt}
                          : WriteResult{ResetTariffTime{(value & kTariffTimeT1) != 0, (value & kTariffTimeT2) != 0}};
    case CommandField::SystemAction:
        if (value == kStoreKey)
            return StoreSettings{};
        if (value == kRestartKey)
            return RestartMeter{};
        return illegalValue();
    }
    return illegalValue();
}

/// Of a block that can be written: all its registers can, and have one word.
WriteResult written(const Register& reg, std::uint16_t value) {
    if (const auto* field = std::get_if<CommandField>(&reg.view))
        return written(*field, value);
    if (reg.view != RegisterView{StatusField::UnitId})
        return tl::unexpected(ModbusException::IllegalAddress);
    if (value < 1 || value > kMaxUnit)
        return illegalValue();
    return SetUnitId{static_cast<std::uint8_t>(value)};
}

} // namespace

tl::expected<std::vector<Command>, ModbusException> decodeWrite(std::uint16_t address,
                                                                std::span<const std::uint16_t> words) {
    if (words.empty() || words.size() > kMaxWriteWords)
        return illegalValue();
    const auto block = blockContaining(address, static_cast<std::uint16_t>(words.size()));
    if (!block)
        return tl::unexpected(ModbusException::IllegalAddress);
    const std::uint32_t end = address + static_cast<std::uint32_t>(words.size());
    if (info(*block).access == Access::Read) // before any value is looked at, also where the write cuts a 32-bit one
        return tl::unexpected(ModbusException::IllegalAddress);

    std::vector<Command> commands;
    for (const Register& reg : registersOf(*block)) {
        if (reg.address < address || reg.address >= end)
            continue;
        const WriteResult one = written(reg, words[static_cast<std::size_t>(reg.address - address)]);
        if (!one)
            return tl::unexpected(one.error());
        if (*one)
            commands.push_back(**one);
    }
    return commands;
}

} // namespace countis
