// SPDX-License-Identifier: GPL-3.0-or-later
// What a command writes, and what the registers show of it afterwards.
#include "core/registers/command_words.h"
#include "core/registers/meter_command.h"

#include "support/catch.h"

#include <algorithm>
#include <chrono>

using namespace countis;
using namespace std::chrono_literals;

namespace {

constexpr auto kGood = Quality::Good;
constexpr ResetPartials kImported{0x01};
constexpr ResetTariffTime kBothTariffs{true, true};

/// A reading of all blocks at this time.
Readings readAt(std::chrono::milliseconds time) {
    Readings readings;
    for (BlockSample& block : readings.blocks)
        block = {SampleTime{std::chrono::steady_clock::time_point{time}, {}}, kGood};
    return readings;
}

Readings withPartial(std::chrono::milliseconds time, std::int64_t tenths, PartialMeter meter = PartialMeter::EaPos) {
    Readings readings = readAt(time);
    readings.partial[index(meter)] = {tenths, 100, kGood};
    return readings;
}

Readings withHours(std::chrono::milliseconds time, std::int64_t t1, std::int64_t t2) {
    Readings readings = readAt(time);
    readings.tariffTime = {Energy{t1, 1, kGood}, Energy{t2, 1, kGood}};
    return readings;
}

Readings withTariff(std::uint8_t tariff, Quality quality = kGood) {
    Readings readings = readAt(0s);
    readings.tariffInProgress = tariff;
    readings.tariffQuality = quality;
    return readings;
}

} // namespace

TEST_CASE("What a command writes is what the meter decodes") {
    const std::vector<MeterCommand> commands{
        SetTariff{1},        SetTariff{2}, ResetPartials{0x1F},          kImported,
        ResetPartials{0x12}, kBothTariffs, ResetTariffTime{true, false}, ResetTariffTime{false, true}};
    for (const MeterCommand& command : commands) {
        INFO(keyOf(command));
        const RegisterWrite write = writeOf(command);
        const auto decoded = decodeWrite(write.address, std::vector{write.value});
        REQUIRE(decoded);
        REQUIRE(decoded->size() == 1);
        std::visit([&](const auto& one) { CHECK(decoded->front() == Command(one)); }, command);
        CHECK(info(write.block).contains(write.address, 1));
        CHECK_FALSE(proofBlocks(command).empty());
    }
    CHECK(writeOf(SetTariff{2}) == RegisterWrite{Block::SetTariff, 40481, 2});
    CHECK(keyOf(ResetPartials{0x1F}) == "reset-partials ea+ ea- er+ er- eap");
    CHECK(keyOf(ResetTariffTime{false, true}) == "reset-tariff-hours 2");
}

TEST_CASE("No command writes to a register of a total") {
    for (const MeterCommand& command :
         {MeterCommand(SetTariff{1}), MeterCommand(ResetPartials{0x1F}), MeterCommand(kBothTariffs)})
        CHECK(info(writeOf(command).block).access == Access::Write);
    CHECK(english(keptText("COUNTIS E28")) ==
          "The totals of a COUNTIS E28 are legal registers. No command can reset them.");
    CHECK(english(keptText("COUNTIS E27")).find("legal") == std::string::npos);
}

TEST_CASE("The tariff in progress shows whether it was set") {
    const MeterCommand command = SetTariff{2};
    CHECK(proofOf(command, withTariff(1), withTariff(2)) == Proof::Shown);
    CHECK(proofOf(command, withTariff(1), withTariff(1)) == Proof::Contradicted);
    CHECK(proofOf(command, withTariff(1), withTariff(0)) == Proof::Open);
    CHECK(proofOf(command, withTariff(1), withTariff(2, Quality::Stale)) == Proof::Open);
    CHECK(isNeedless(command, withTariff(2)));
    CHECK_FALSE(isNeedless(command, withTariff(1)));
    CHECK_FALSE(isNeedless(command, withTariff(2, Quality::Stale)));
    CHECK_FALSE(isNeedless(kImported, withPartial(0s, 0)));
}

TEST_CASE("A partial meter that is lower than before was reset") {
    const Readings before = withPartial(0s, 123'400);
    CHECK(proofOf(kImported, before, withPartial(1s, 0)) == Proof::Shown);
    CHECK(proofOf(kImported, before, withPartial(1s, 200)) == Proof::Shown);
    CHECK(proofOf(kImported, before, withPartial(1s, 123'400)) == Proof::Contradicted);
    CHECK(proofOf(kImported, before, withPartial(1s, 123'500)) == Proof::Contradicted);
}

TEST_CASE("A counter that is too small to tell leaves the matter open") {
    CHECK(proofOf(kImported, withPartial(0s, 100), withPartial(1s, 100)) == Proof::Open);
    CHECK(proofOf(kImported, withPartial(0s, 0), withPartial(1s, 100)) == Proof::Open);
    // 0 is what a reset leaves, whatever happened.
    CHECK(proofOf(kImported, withPartial(0s, 0), withPartial(1s, 0)) == Proof::Shown);
    // In an hour it may have counted all of this.
    CHECK(proofOf(kImported, withPartial(0s, 123'400), withPartial(1h, 123'500)) == Proof::Open);
    // It may have rolled over.
    CHECK(proofOf(kImported, withPartial(0s, kRollOverTenths - 100), withPartial(1s, 100)) == Proof::Open);
    Readings unread = withPartial(1s, 0);
    unread.partial[index(PartialMeter::EaPos)].quality = Quality::Stale;
    CHECK(proofOf(kImported, withPartial(0s, 123'400), unread) == Proof::Open);
}

TEST_CASE("One write resets all of its counters: one of them shows it for those that are too small") {
    const MeterCommand command = ResetPartials{0x03}; // Ea+, Er+
    const auto with = [](std::chrono::milliseconds time, std::int64_t active, std::int64_t reactive) {
        Readings readings = withPartial(time, active);
        readings.partial[index(PartialMeter::ErPos)] = {reactive, 100, kGood};
        return readings;
    };
    CHECK(proofOf(command, with(0s, 50'000, 100), with(1s, 0, 100)) == Proof::Shown);
    CHECK(proofOf(command, with(0s, 100, 100), with(1s, 100, 0)) == Proof::Shown);
    CHECK(proofOf(command, with(0s, 100, 0), with(1s, 100, 0)) == Proof::Open);
    CHECK(proofOf(command, with(0s, 50'000, 50'000), with(1s, 0, 50'000)) == Proof::Contradicted);
}

TEST_CASE("Tariff hours go on by 36 seconds a count at most") {
    CHECK(proofOf(kBothTariffs, withHours(0s, 500, 300), withHours(1s, 0, 0)) == Proof::Shown);
    CHECK(proofOf(kBothTariffs, withHours(0s, 500, 0), withHours(1s, 1, 0)) == Proof::Shown);
    CHECK(proofOf(kBothTariffs, withHours(0s, 500, 300), withHours(1s, 500, 300)) == Proof::Contradicted);
    CHECK(proofOf(ResetTariffTime{true, false}, withHours(0s, 500, 300), withHours(1s, 0, 300)) == Proof::Shown);
    CHECK(proofOf(ResetTariffTime{true, false}, withHours(0s, 1, 0), withHours(1s, 1, 0)) == Proof::Open);
}

TEST_CASE("What is shown has the keys and the resolution of the catalogue") {
    const MeterCommand command = ResetPartials{0x09};
    Readings readings = withPartial(0s, 123'400);
    CHECK(shownValues(command, readings) ==
          std::vector<ShownValue>{{"energy_partial_ea_pos_Wh", "12340"}, {"energy_partial_ea_neg_Wh", ""}});
    CHECK(shownValues(SetTariff{1}, withTariff(2)) == std::vector<ShownValue>{{"tariff_in_progress", "2"}});
    CHECK(shownValues(ResetTariffTime{true, false}, withHours(0s, 512, 0)) ==
          std::vector<ShownValue>{{"tariff_time_T1_h", "5.12"}});
}

TEST_CASE("Each reason has a name, a result and a sentence of its own") {
    std::vector<std::string> sentences;
    for (int n = 0; n <= static_cast<int>(CommandReason::Interrupted); ++n) {
        const auto reason = static_cast<CommandReason>(n);
        CHECK(commandReasonNamed(nameOf(reason)) == reason);
        const std::string sentence = english(reasonText(reason, 4));
        CHECK(sentence.ends_with('.'));
        CHECK(std::ranges::find(sentences, sentence) == sentences.end());
        sentences.push_back(sentence);
    }
    CHECK_FALSE(commandReasonNamed("else"));
    CHECK(resultOf(CommandReason::Needless) == CommandResult::Done);
    CHECK(resultOf(CommandReason::Refused) == CommandResult::NotDone);
    CHECK(resultOf(CommandReason::NotReadBack) == CommandResult::Unknown);
    CHECK(english(reasonText(CommandReason::Refused, 3)).find("digital input") != std::string::npos);
}
