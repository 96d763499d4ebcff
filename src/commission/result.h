// SPDX-License-Identifier: GPL-3.0-or-later
// What an acceptance run found: its steps in order, each with its figures, the limits of these, and the registers
// that they come from. docs/commissioning.md describes it for users.
#pragma once

#include "core/decimal.h"
#include "core/message.h"
#include "core/readings.h"
#include "diagnosis/load_models.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countis::commission {

using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// In the order in which they stand in a result. The load steps stand together.
enum class StepKey : std::uint8_t {
    Identity,
    Versions,
    Voltages,
    Sequence,
    LoadL1,
    LoadL2,
    LoadL3,
    Wiring,
    Counters,
    Tariff,
    Time,
    Communication
};
inline constexpr std::size_t kSteps = 12;

/// NotDone: its step says why. Waiting and Running are of a run that is not over.
enum class StepState : std::uint8_t { Waiting, Running, Passed, Failed, NotDone };

/// The words of one register as the meter sent them.
struct RegisterWords {
    std::string key; // of the catalogue; of the identification, the name of the register
    std::uint16_t address = 0;
    std::vector<std::uint16_t> words;
    std::vector<std::uint16_t> earlier; // of a difference: those that it begins with

    bool operator==(const RegisterWords&) const = default;
};

/// A number with its unit and limits, or a text. A limit that is not there does not hold.
struct Figure {
    std::string_view name; // "round-trip-median", or a key of the catalogue: never changes
    std::string text = {}; // where there is no number
    std::optional<Decimal> number = {};
    std::string_view unit = {};
    std::optional<Decimal> least = {};
    std::optional<Decimal> most = {};
    std::vector<RegisterWords> registers = {};

    bool isBeyond() const;
};

struct Step {
    StepState state = StepState::Waiting;
    bool leftOut = false; // not done, because a person wanted it so
    Message reason;       // of NotDone and Failed
    std::vector<Figure> figures;

    bool isOver() const { return state > StepState::Running; }
};
using Steps = std::array<Step, kSteps>;

/// Incomplete: nothing failed, and a step was not done although nobody left it out.
enum class Outcome : std::uint8_t { Passed, Failed, Incomplete };

/// What the caller knows of the run; none of it is judged.
struct About {
    std::string address; // "192.168.0.4:502/5"
    std::string place;
    std::string person;
    std::string note;
    std::string program; // "countisctl 0.1.0"
    diagnosis::Role role = diagnosis::Role::Consumer;
};

struct Result {
    About about;
    WallTime began{};
    WallTime ended{};
    Identity identity;
    bool simulated = false;
    Steps steps;

    const Step& step(StepKey key) const { return steps[index(key)]; }
    Outcome outcome() const;
};

/// "load-L1": never changes.
std::string_view nameOf(StepKey key);
std::string_view nameOf(StepState state);
std::string_view nameOf(Outcome outcome);
std::string_view nameOf(diagnosis::Role role);

/// "2026-11-29T14:30:01Z"
std::string utcText(WallTime time);

} // namespace countis::commission
