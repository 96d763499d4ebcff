// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor answers.
#pragma once

#include "core/message.h"
#include "diagnosis/fault_mark.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace countis::diagnosis {

/// The most severe first. Danger: to people or to the loads. Energy: the meter records wrong energy. Information: it
/// may well be intended.
enum class Severity : std::uint8_t { Danger, Energy, Warning, Information };

/// Of the readings as a whole.
enum class Status : std::uint8_t { Fault, Healthy, NotEnoughLoad, Indeterminate, DataFault };

/// One reading, or one value that follows from readings, against the threshold of a rule.
struct Evidence {
    std::string_view rule;                  // "angle-of-current": never changes
    std::vector<std::string_view> readings; // keys of the catalogue
    double value = 0;
    double threshold = 0;
    std::string_view unit; // of both
    double beyond = 0;     // how far the value is beyond the threshold, in standard deviations
    Message text;
};

/// Another hypothesis that explains the readings too; its fault may be a condition that is no fault.
struct Rival {
    FaultMarks faults;
    double confidence = 0; // 0 to 1
    Message tellApart;
};

/// What the fault costs. `missing`: W that the sum of the active power lacks (negative: that it has too many), as
/// long as the load stays as it is; nullopt where the readings do not tell.
struct EnergyEffect {
    Message text;
    std::optional<double> missing;
    std::optional<double> band; // ± W, two standard deviations
};

struct Verdict {
    FaultMarks faults;
    Severity severity = Severity::Information;
    double confidence = 0; // 0 to 1
    std::vector<Evidence> evidence;
    std::vector<Rival> rivals; // the likeliest first
    Message nextCheck;
    EnergyEffect energy;
};

enum class CheckState : std::uint8_t { Passed, Failed, NotPossible };

struct CheckNumber {
    std::string_view name;
    double value = 0;
};

struct Check {
    std::string_view name; // "sums-of-phases": never changes
    CheckState state = CheckState::NotPossible;
    std::vector<CheckNumber> numbers;
    Message text;
};

struct Diagnosis {
    Status status = Status::Healthy;
    std::vector<Verdict> verdicts; // the most severe first
    std::vector<Check> checks;     // data, then gates, then installation
};

std::string_view nameOf(Severity severity);
std::string_view nameOf(Status status);
std::string_view nameOf(CheckState state);
/// What nameOf() gave; nullopt for any other text.
std::optional<Status> statusIn(std::string_view name);

} // namespace countis::diagnosis
