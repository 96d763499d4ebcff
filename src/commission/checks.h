// SPDX-License-Identifier: GPL-3.0-or-later
// Judges each step from what was read: figures with their limits, and passed, failed or not done with the reason.
// `known` has the words of the readings.
#pragma once

#include "commission/counter_check.h"
#include "commission/link_quality.h"
#include "commission/result.h"
#include "commission/tariff_watch.h"
#include "core/registers/known_registers.h"
#include "diagnosis/verdict.h"

#include <array>
#include <span>
#include <vector>

namespace countis::commission {

/// Of 100 requests this many may be lost, and this many answers late.
inline constexpr std::int64_t kMostLostPercent = 1;

Step checkIdentity(const Readings& readings, const KnownRegisters& known);
Step checkVersions(const Readings& readings, const KnownRegisters& known);
/// V and U within the ratings of the meter, f near 50 or 60 Hz, u2 as EN 50160 allows.
Step checkVoltages(const Readings& readings, const KnownRegisters& known);
Step checkSequence(const Readings& readings, const KnownRegisters& known);
/// The answer of the wiring doctor (docs/diagnosis.md).
Step checkWiring(const diagnosis::Diagnosis& answer, const KnownRegisters& known);

/// Those of Ea+ and Ea− of a phase, or of ∑.
std::array<std::string_view, 2> counterKeys(Phase phase);
/// `earlier` has the words of the counters at their first readings.
Step checkCounters(const CounterCheck& counters, const KnownRegisters& known, std::span<const RegisterWords> earlier);

inline constexpr std::array<std::string_view, 4> kTariffKeys{"energy_T1_ea_pos_Wh", "energy_T2_ea_pos_Wh",
                                                             "tariff_time_T1_h", "tariff_time_T2_h"};
Step checkTariff(const TariffFigures& tariffs, const KnownRegisters& known, std::span<const RegisterWords> earlier);
/// No register holds the clock of the meter. Its hours counters show how its time runs.
Step checkTime(const TariffFigures& tariffs, const KnownRegisters& known, std::span<const RegisterWords> earlier);

Step checkCommunication(const LinkFigures& link);

/// With this reason, and as it is otherwise.
Step notDone(const Message& reason, std::vector<Figure> figures = {});
Step failed(const Message& reason, std::vector<Figure> figures = {});

} // namespace countis::commission
