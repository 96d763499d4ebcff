// SPDX-License-Identifier: GPL-3.0-or-later
// What the history has of the values that show since when a fault has been there. Pure.
#pragma once

#include "diagnosis/fault_mark.h"
#include "models/diagnosis/fault_onset.h"
#include "models/trends/trend_loader.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace countis::ui {

/// Places in the catalogue.
struct FaultEntries {
    std::array<std::uint16_t, 3> imported;
    std::array<std::uint16_t, 3> exported;
    std::uint16_t sequence;
    std::array<std::uint16_t, 3> voltages;
};
const FaultEntries& faultEntries();

/// V1, V2, V3 of a reading or a period; n = 0: not measured.
struct VoltageRow {
    Seconds from = 0;
    Seconds to = 0;
    std::array<Extent, 3> volts; // in counts of the register
};

/// The times at which both counters of a phase are known, until now.
std::vector<PhaseCounters> countersOf(const TrendAnswer& answer, std::size_t phase, Seconds now);
/// Every time at which at least one of the voltages was measured.
std::vector<VoltageRow> voltagesOf(const TrendAnswer& answer, Seconds now);
std::vector<SequenceRow> sequencesOf(const TrendAnswer& answer, Seconds now);

/// Of counts of the register.
double voltsOf(std::int64_t counts);

/// The voltages show the fault.
bool isOfVoltage(diagnosis::Fault fault);
/// Of such a fault at this phase, 0 to 2. nullopt: it was not there in the newest row.
std::optional<FaultOnset> onsetOfVoltage(const std::vector<VoltageRow>& rows, diagnosis::Fault fault,
                                         std::size_t phase);

/// Adds what lies behind the rows that are known, whatever their length is.
void appendRows(const TrendAnswer& newer, TrendAnswer& known);

} // namespace countis::ui
