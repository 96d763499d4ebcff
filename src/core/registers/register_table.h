// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of all registers: server, client, read planner and register browser work from it.
// Its source is registers.csv of the public E23/E24 tables (tests/fixtures), held against it row by row.
#pragma once

#include "core/quantity.h"
#include "core/registers/block.h"

#include <cmath>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

namespace countis {

/// How a value lies in its words. 32-bit values have the high word first; String16 has one character a word,
/// StringNorm two, high byte first, padded with NUL.
enum class WireType : std::uint8_t { U8, U8Hex, U16, U16Hex, S16, U32, S32, U64Hex, String16, StringNorm };

/// An energy is one integer in tenths of a Wh; Whole is its floor in the register's unit, Residual the tenths
/// within the kWh.
enum class Part : std::uint8_t { Whole, Residual };

// What a register is a view of.
struct InstantView {
    Quantity quantity;
    Phase phase;
    bool operator==(const InstantView&) const = default;
};
struct EnergyView {
    EnergyKind kind;
    Phase phase;
    Tariff tariff;
    Part part;
    bool operator==(const EnergyView&) const = default;
};
struct PartialView {
    PartialMeter meter;
    Part part;
    bool operator==(const PartialView&) const = default;
};
/// Two's complement, although the public tables say unsigned; value and residual have the same sign (decided).
struct BalanceView {
    Balance balance;
    Part part;
    bool operator==(const BalanceView&) const = default;
};
struct TariffTimeView {
    Tariff tariff; // T1 or T2
    bool operator==(const TariffTimeView&) const = default;
};
enum class IdentityField : std::uint8_t {
    ProductOrderId,
    ProductId,
    TableVersion,
    SoftwareVersion,
    SerialYearWeek,
    SerialWeekLine,
    SerialOrder,
    SerialLot,
    OptionCodes,
    VersionMajor,
    VersionMinor,
    VersionLetters,
    VendorName,
    ProductName,
    ExtendedName,
    FactoryMode,
    MidProduct,
    CommBoardProduct,
};
enum class StatusField : std::uint8_t { Magic, Sequence, TariffCount, TariffInProgress, OverflowValue, UnitId };
enum class CommandField : std::uint8_t { TariffToSet, PartialReset, SystemAction, ResetPartials, ResetTariffTime };

using RegisterView = std::variant<InstantView, EnergyView, PartialView, BalanceView, TariffTimeView, OverflowField,
                                  IdentityField, StatusField, CommandField>;

struct Register {
    std::uint16_t address; // PDU address, 0-based
    std::uint8_t words;
    WireType type;
    std::string_view name; // unique within its block
    std::string_view unit; // "1" for a ratio, empty for a number without unit
    double unitPerCount;   // value = raw × unitPerCount, in unit; 0: the raw number is the value
    Access access;
    Block block;
    RegisterView view;
    /// Where several registers show the same value, a client takes it from the finest one (the widest, if equally
    /// fine); the others are copies.
    bool source = true;
};

/// All 269 registers, in address order; those of a block stand together.
std::span<const Register> registerTable();

/// Of one block, in address order; never empty.
std::span<const Register> registersOf(Block block);

/// The register that holds this word; nullptr for a reserved word or an unknown address.
const Register* findRegister(std::uint16_t address);

/// By block and name as in registers.csv; nullptr if there is none.
const Register* findRegister(Block block, std::string_view name);

/// Of an energy's register: how many tenths of a Wh, varh or VAh one count is.
inline std::int64_t tenthsPerCount(const Register& reg) {
    return std::llround(reg.unitPerCount * 10.0);
}

} // namespace countis
