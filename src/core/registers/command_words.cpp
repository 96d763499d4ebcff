// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/command_words.h"

#include "core/catalogue.h"

#include <string>

namespace countis {
namespace {

constexpr std::uint8_t kIllegalValue = 3;

/// "Ea+, Ea−": the symbols are the same in every language.
std::string partialNames(std::uint16_t mask) {
    std::string names;
    for (const PartialBit& partial : kPartialBits)
        if ((mask & partial.bit) != 0)
            names.append(names.empty() ? "" : ", ").append(symbolOf(counted(partial.meter)));
    return names;
}

std::string tariffNames(const ResetTariffTime& reset) {
    return reset.t1 && reset.t2 ? "T1, T2" : reset.t1 ? "T1" : "T2";
}

std::string tariffName(const SetTariff& set) {
    return "T" + std::to_string(set.tariff);
}

} // namespace

Message commandTitle(const MeterCommand& command) {
    if (const auto* const set = std::get_if<SetTariff>(&command))
        return message(term("Messages", "Set the tariff in progress to %1"), tariffName(*set));
    if (const auto* const partials = std::get_if<ResetPartials>(&command))
        return message(term("Messages", "Reset the partial meters %1"), partialNames(partials->mask));
    if (const auto* const time = std::get_if<ResetTariffTime>(&command))
        return message(term("Messages", "Reset the tariff hours of %1"), tariffNames(*time));
    return {};
}

Message effectText(const MeterCommand& command) {
    if (const auto* const set = std::get_if<SetTariff>(&command))
        return message(term("Messages", "From then on, the meter counts its energy in the registers of %1."),
                       tariffName(*set));
    if (const auto* const partials = std::get_if<ResetPartials>(&command))
        return message(term("Messages", "The partial meters %1 begin again at 0. Their values are lost."),
                       partialNames(partials->mask));
    if (const auto* const time = std::get_if<ResetTariffTime>(&command))
        return message(term("Messages", "The hours of %1 begin again at 0. Their values are lost."),
                       tariffNames(*time));
    return {};
}

Message keptText(std::string_view product) {
    if (product.find("E28") != std::string_view::npos)
        return message(
            term("Messages", "The totals of a COUNTIS E28 are legal registers. No command can reset them."));
    return message(term("Messages", "The totals stay as they are. No command can reset them."));
}

Message resultText(CommandResult result) {
    switch (result) {
    case CommandResult::Done: return message(term("Messages", "done"));
    case CommandResult::NotDone: return message(term("Messages", "not done"));
    case CommandResult::Unknown: return message(term("Messages", "unknown"));
    }
    return {};
}

Message reasonText(CommandReason reason, std::uint8_t exception) {
    switch (reason) {
    case CommandReason::Confirmed:
        return message(term("Messages", "The meter confirmed it, and was read afterwards."));
    case CommandReason::Proved:
        return message(
            term("Messages", "The meter gave no clear answer. The registers show that it carried the command out."));
    case CommandReason::Needless:
        return message(term("Messages", "The meter has this tariff already, so nothing was sent."));
    case CommandReason::Permitted:
        return message(term("Messages", "What the site allows was changed. Nothing was sent to the meter."));
    case CommandReason::NotReached:
        return message(term("Messages", "The meter was not reached, so nothing was sent."));
    case CommandReason::OtherMeter:
        return message(term("Messages", "Another meter answers at this address, so nothing was sent. Check the "
                                        "address. If the meter was exchanged, let countis or countis-collector read "
                                        "the new one first."));
    case CommandReason::NotAllowed:
        return message(term("Messages", "The site does not allow commands to this meter any more, or its address has "
                                        "changed, so nothing was sent."));
    case CommandReason::NotSent: return message(term("Messages", "Nothing was sent."));
    case CommandReason::Refused:
        if (exception == kIllegalValue)
            return message(term("Messages",
                                "The meter refused it (Modbus exception %1). If its digital input chooses "
                                "the tariff, no command can."),
                           exception);
        return message(term("Messages", "The meter refused it (Modbus exception %1)."), exception);
    case CommandReason::Contradicted:
        return message(
            term("Messages", "The meter confirmed it, but its registers show that it did not carry it out."));
    case CommandReason::Lost:
        return message(term(
            "Messages", "The meter gave no clear answer. The registers show that it did not carry the command out."));
    case CommandReason::NotReadBack:
        return message(term("Messages", "It was sent, but the meter could not be read afterwards."));
    case CommandReason::Undecided:
        return message(term(
            "Messages",
            "The meter gave no clear answer, and the registers do not show whether it carried the command out."));
    case CommandReason::Interrupted:
        return message(term("Messages", "The program ended before it could write down the result."));
    }
    return {};
}

} // namespace countis
