// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that a person may send to a meter over Modbus: the word that each writes, and the registers that show
// afterwards whether the meter has carried it out. No command changes a total: there is no register for that, and the
// totals of an E28 are legal registers.
#pragma once

#include "core/readings.h"
#include "core/registers/block.h"
#include "core/registers/commands.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace countis {

/// ResetPartials and ResetTariffTime reset at least one register.
using MeterCommand = std::variant<SetTariff, ResetPartials, ResetTariffTime>;

/// One word, written by function 6.
struct RegisterWrite {
    Block block;
    std::uint16_t address; // PDU address
    std::uint16_t value;

    bool operator==(const RegisterWrite&) const = default;
};
RegisterWrite writeOf(const MeterCommand& command);

/// A bit of ResetPartials::mask, the word for it in options and in the audit log, and the partial meter that the
/// meter certainly resets. That the bits of Ea reset those of T1 and T2 too is an assumption, which nothing is proved
/// by.
struct PartialBit {
    std::uint16_t bit;
    std::string_view word;
    PartialMeter meter;
};
inline constexpr std::array kPartialBits{
    PartialBit{0x01, "ea+", PartialMeter::EaPos}, PartialBit{0x08, "ea-", PartialMeter::EaNeg},
    PartialBit{0x02, "er+", PartialMeter::ErPos}, PartialBit{0x10, "er-", PartialMeter::ErNeg},
    PartialBit{0x04, "eap", PartialMeter::Eap}};

/// "set-tariff 2", "reset-partials ea+ er+", "reset-tariff-hours 1 2": the same in every language.
std::string keyOf(const MeterCommand& command);

/// The blocks that are read before and after the command.
std::vector<Block> proofBlocks(const MeterCommand& command);

/// A register that the command changes, as exact as the meter knows it.
struct ShownValue {
    std::string_view key; // of the catalogue, which has its unit
    std::string value;    // "1234.50"; empty: not measured

    bool operator==(const ShownValue&) const = default;
};
/// What `readings` show of these registers, in the order of the catalogue.
std::vector<ShownValue> shownValues(const MeterCommand& command, const Readings& readings);

/// Shown: the registers are as the command makes them. Contradicted: they are as they can only be if the meter has
/// not carried it out. Open: they may be the same either way, as a small counter that goes on counting.
enum class Proof : std::uint8_t { Shown, Contradicted, Open };

/// `before` and `after` have the proofBlocks(), with the times at which they were read. A value that is not good in
/// both leaves the matter open.
Proof proofOf(const MeterCommand& command, const Readings& before, const Readings& after);

/// The meter has the tariff already that the command sets, so that there is nothing to send.
bool isNeedless(const MeterCommand& command, const Readings& before);

enum class CommandResult : std::uint8_t { Done, NotDone, Unknown };

/// Why a command ended as it did.
enum class CommandReason : std::uint8_t {
    // Done
    Confirmed, // the meter confirmed it, and its registers do not contradict
    Proved,    // no clear answer came; registers that were read afterwards show that it was carried out
    Needless,  // nothing was sent: the meter has this tariff already
    Permitted, // of the audit log: nothing was sent; the site allows commands to the meter, or forbids them
    // NotDone
    NotReached,   // nothing was sent: the meter does not answer
    OtherMeter,   // nothing was sent: another meter answers at this address
    NotAllowed,   // nothing was sent: the site has changed since the person chose the meter
    NotSent,      // nothing was sent: somebody stopped it, or the connection ended before
    Refused,      // the meter answered with an exception
    Contradicted, // the meter confirmed it, and its registers show that it did not carry it out
    Lost,         // no clear answer came; registers that were read afterwards show that it was not carried out
    // Unknown
    NotReadBack, // the meter could not be read afterwards
    Undecided,   // no clear answer came, and the registers may be the same either way
    Interrupted, // of the audit log: the program ended before it could write down the result
};
CommandResult resultOf(CommandReason reason);

/// "done", "not-done", "unknown": for files and the audit log.
std::string_view nameOf(CommandResult result);
/// "confirmed", "not-reached", …
std::string_view nameOf(CommandReason reason);
std::optional<CommandReason> commandReasonNamed(std::string_view name);

} // namespace countis
