// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/meter_command.h"

#include "core/catalogue.h"
#include "core/ratings.h"
#include "core/registers/register_table.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace countis {
namespace {

using std::chrono::milliseconds;

template <typename... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

RegisterWrite writeTo(Block block, CommandField field, std::uint16_t value) {
    for (const Register& reg : registersOf(block))
        if (reg.view == RegisterView{field})
            return {block, reg.address, value};
    return {block, info(block).first, value}; // not reached: the table has every command
}

std::vector<Tariff> tariffsOf(const ResetTariffTime& command) {
    std::vector<Tariff> tariffs;
    if (command.t1)
        tariffs.push_back(Tariff::T1);
    if (command.t2)
        tariffs.push_back(Tariff::T2);
    return tariffs;
}

/// The values that the command changes for certain.
std::vector<const CatalogueEntry*> changedBy(const MeterCommand& command) {
    std::vector<const CatalogueEntry*> entries;
    std::visit(Overloaded{
                   [&](const SetTariff&) { entries.push_back(findValue(StatusField::TariffInProgress)); },
                   [&](const ResetPartials& reset) {
                       for (const PartialBit& partial : kPartialBits)
                           if ((reset.mask & partial.bit) != 0)
                               entries.push_back(findValue(partial.meter));
                   },
                   [&](const ResetTariffTime& reset) {
                       for (const Tariff tariff : tariffsOf(reset))
                           entries.push_back(findValue(TariffTimeView{tariff}));
                   },
               },
               command);
    std::ranges::sort(entries);
    return entries;
}

/// Where the register begins again at 0 by itself, in counts of its entry; hours do not in a meter's life.
std::int64_t rollOver(const CatalogueEntry& entry) {
    return std::holds_alternative<TariffTimeView>(entry.value) ? std::numeric_limits<std::int64_t>::max()
                                                               : kRollOverTenths / tenthsInCount(entry);
}

/// How far a counter can go in this time, in counts of its entry, rounded up.
std::int64_t mostCounts(const CatalogueEntry& entry, milliseconds elapsed) {
    if (std::holds_alternative<TariffTimeView>(entry.value)) {
        constexpr std::int64_t kMillisecondsOfCount = 36'000; // 0.01 h
        return elapsed.count() / kMillisecondsOfCount + 1;
    }
    return mostTenths(elapsed) / tenthsInCount(entry) + 1;
}

Proof proofOfReset(const CatalogueEntry& entry, const Readings& before, const Readings& after) {
    const std::int64_t then = countOf(entry, before);
    const std::int64_t now = countOf(entry, after);
    const bool good =
        valueOf(entry, before).quality == Quality::Good && valueOf(entry, after).quality == Quality::Good;
    if (!good || then == kNotMeasured || now == kNotMeasured)
        return Proof::Open;
    if (now == 0)
        return Proof::Shown;
    const auto block = static_cast<std::size_t>(entry.block);
    // The registers are refreshed once a second, so that an answer may be that much older than it looks.
    constexpr milliseconds kRefresh{1000};
    const auto elapsed =
        std::chrono::ceil<milliseconds>(after.blocks[block].time.mono - before.blocks[block].time.mono) + kRefresh;
    const std::int64_t most = mostCounts(entry, elapsed);
    if (now > most) // a register that began at 0 could not be here yet
        return Proof::Contradicted;
    return now < then && then + most < rollOver(entry) ? Proof::Shown : Proof::Open;
}

} // namespace

RegisterWrite writeOf(const MeterCommand& command) {
    return std::visit(
        Overloaded{
            [](const SetTariff& set) { return writeTo(Block::SetTariff, CommandField::TariffToSet, set.tariff); },
            [](const ResetPartials& reset) {
                return writeTo(Block::ValueReset, CommandField::ResetPartials, reset.mask);
            },
            [](const ResetTariffTime& reset) {
                return writeTo(
                    Block::ValueReset, CommandField::ResetTariffTime,
                    static_cast<std::uint16_t>((reset.t1 ? kTariffTimeT1 : 0) | (reset.t2 ? kTariffTimeT2 : 0)));
            },
        },
        command);
}

std::string keyOf(const MeterCommand& command) {
    return std::visit(Overloaded{
                          [](const SetTariff& set) { return "set-tariff " + std::to_string(set.tariff); },
                          [](const ResetPartials& reset) {
                              std::string key = "reset-partials";
                              for (const PartialBit& partial : kPartialBits)
                                  if ((reset.mask & partial.bit) != 0)
                                      key.append(" ").append(partial.word);
                              return key;
                          },
                          [](const ResetTariffTime& reset) {
                              return std::string("reset-tariff-hours") + (reset.t1 ? " 1" : "") +
                                     (reset.t2 ? " 2" : "");
                          },
                      },
                      command);
}

std::vector<Block> proofBlocks(const MeterCommand& command) {
    std::vector<Block> blocks;
    for (const CatalogueEntry* entry : changedBy(command))
        if (std::ranges::find(blocks, entry->block) == blocks.end())
            blocks.push_back(entry->block);
    return blocks;
}

std::vector<ShownValue> shownValues(const MeterCommand& command, const Readings& readings) {
    const auto entries = changedBy(command);
    std::vector<ShownValue> shown;
    shown.reserve(entries.size());
    for (const CatalogueEntry* entry : entries) {
        const ExactValue value = valueOf(*entry, readings);
        shown.push_back({entry->key, value.quality == Quality::NotMeasured ? std::string() : toString(value.number)});
    }
    return shown;
}

Proof proofOf(const MeterCommand& command, const Readings& before, const Readings& after) {
    if (const auto* const set = std::get_if<SetTariff>(&command)) {
        if (after.tariffQuality != Quality::Good || after.tariffInProgress == 0)
            return Proof::Open;
        return after.tariffInProgress == set->tariff ? Proof::Shown : Proof::Contradicted;
    }
    // One write resets all of them: a register that was reset shows it for those that are too small to tell.
    Proof proof = Proof::Open;
    bool all = true;
    for (const CatalogueEntry* entry : changedBy(command)) {
        const Proof one = proofOfReset(*entry, before, after);
        if (one == Proof::Contradicted)
            return one;
        if (one == Proof::Shown && countOf(*entry, before) > countOf(*entry, after))
            proof = Proof::Shown;
        all = all && one == Proof::Shown;
    }
    return all ? Proof::Shown : proof;
}

bool isNeedless(const MeterCommand& command, const Readings& before) {
    const auto* const set = std::get_if<SetTariff>(&command);
    return set != nullptr && before.tariffQuality == Quality::Good && before.tariffInProgress == set->tariff;
}

CommandResult resultOf(CommandReason reason) {
    switch (reason) {
    case CommandReason::Confirmed:
    case CommandReason::Proved:
    case CommandReason::Needless:
    case CommandReason::Permitted: return CommandResult::Done;
    case CommandReason::NotReached:
    case CommandReason::OtherMeter:
    case CommandReason::NotAllowed:
    case CommandReason::NotSent:
    case CommandReason::Refused:
    case CommandReason::Contradicted:
    case CommandReason::Lost: return CommandResult::NotDone;
    case CommandReason::NotReadBack:
    case CommandReason::Undecided:
    case CommandReason::Interrupted: return CommandResult::Unknown;
    }
    return CommandResult::Unknown;
}

std::string_view nameOf(CommandResult result) {
    switch (result) {
    case CommandResult::Done: return "done";
    case CommandResult::NotDone: return "not-done";
    case CommandResult::Unknown: return "unknown";
    }
    return "unknown";
}

namespace {

constexpr std::array<std::pair<CommandReason, std::string_view>, 14> kReasonNames{{
    {CommandReason::Confirmed, "confirmed"},
    {CommandReason::Proved, "proved"},
    {CommandReason::Needless, "needless"},
    {CommandReason::Permitted, "permitted"},
    {CommandReason::NotReached, "not-reached"},
    {CommandReason::OtherMeter, "other-meter"},
    {CommandReason::NotAllowed, "not-allowed"},
    {CommandReason::NotSent, "not-sent"},
    {CommandReason::Refused, "refused"},
    {CommandReason::Contradicted, "contradicted"},
    {CommandReason::Lost, "lost"},
    {CommandReason::NotReadBack, "not-read-back"},
    {CommandReason::Undecided, "undecided"},
    {CommandReason::Interrupted, "interrupted"},
}};

} // namespace

std::string_view nameOf(CommandReason reason) {
    return kReasonNames.at(static_cast<std::size_t>(reason)).second;
}

std::optional<CommandReason> commandReasonNamed(std::string_view name) {
    for (const auto& [reason, word] : kReasonNames)
        if (word == name)
            return reason;
    return std::nullopt;
}

} // namespace countis
