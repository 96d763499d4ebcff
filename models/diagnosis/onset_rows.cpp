// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis/onset_rows.h"

#include "core/catalogue.h"
#include "core/ratings.h"

#include <algorithm>
#include <map>

namespace countis::ui {
namespace {

using diagnosis::Fault;

const std::vector<TrendRow>* rowsOf(const TrendAnswer& answer, std::uint16_t entry) {
    const auto found = std::ranges::find(answer.series, entry, &TrendRows::entry);
    return found == answer.series.end() ? nullptr : &found->rows;
}

/// The meter reads 0 below.
constexpr double kMissing = 46;

/// Whether a phase had the fault in this row.
StateRow stateIn(const VoltageRow& row, Fault fault, std::size_t phase) {
    const Extent& own = row.volts[phase];
    std::int64_t most = 0; // readings of the row
    for (const Extent& one : row.volts)
        most = std::max(most, one.n);
    const bool measured = own.n > 0;
    const double low = voltsOf(own.min);
    const double high = voltsOf(own.max);
    StateRow state{row.from, row.to, false, false};
    switch (fault) {
    case Fault::Overvoltage:
        state.faulty = measured && high > kRatedVoltage.high;
        state.sound = !measured || low <= kRatedVoltage.high;
        break;
    case Fault::Undervoltage:
        state.faulty = measured && low < kRatedVoltage.low;
        state.sound = !measured || high >= kRatedVoltage.low;
        break;
    default:
        state.faulty = own.n < most || low < kMissing;
        state.sound = measured && high >= kMissing;
        break;
    }
    return state;
}

} // namespace

const FaultEntries& faultEntries() {
    static const FaultEntries all{
        {*entryOf("energy_L1_ea_pos_Wh"), *entryOf("energy_L2_ea_pos_Wh"), *entryOf("energy_L3_ea_pos_Wh")},
        {*entryOf("energy_L1_ea_neg_Wh"), *entryOf("energy_L2_ea_neg_Wh"), *entryOf("energy_L3_ea_neg_Wh")},
        *entryOf("phase_sequence"),
        {*entryOf("voltage_V1_V"), *entryOf("voltage_V2_V"), *entryOf("voltage_V3_V")}};
    return all;
}

std::vector<PhaseCounters> countersOf(const TrendAnswer& answer, std::size_t phase, Seconds now) {
    const auto* const imported = rowsOf(answer, faultEntries().imported[phase]);
    const auto* const exported = rowsOf(answer, faultEntries().exported[phase]);
    std::vector<PhaseCounters> rows;
    if (imported == nullptr || exported == nullptr)
        return rows;
    auto other = imported->begin();
    for (const TrendRow& row : *exported) {
        while (other != imported->end() && other->from < row.from)
            ++other;
        if (other != imported->end() && other->from == row.from)
            rows.push_back({std::min(row.to, now), other->extent.max, row.extent.max});
    }
    return rows;
}

std::vector<VoltageRow> voltagesOf(const TrendAnswer& answer, Seconds now) {
    std::map<Seconds, VoltageRow> byTime;
    for (std::size_t phase = 0; phase < 3; ++phase)
        if (const auto* const found = rowsOf(answer, faultEntries().voltages[phase]))
            for (const TrendRow& row : *found) {
                VoltageRow& made = byTime[row.from];
                made.from = row.from;
                made.to = std::min(row.to, now);
                made.volts[phase] = row.extent;
            }
    std::vector<VoltageRow> rows;
    rows.reserve(byTime.size());
    for (const auto& [from, row] : byTime)
        rows.push_back(row);
    return rows;
}

double voltsOf(std::int64_t counts) {
    return static_cast<double>(counts) * info(Quantity::V).unitPerCount;
}

bool isOfVoltage(Fault fault) {
    return fault == Fault::PhaseLost || fault == Fault::CurrentWithoutVoltage || fault == Fault::Overvoltage ||
           fault == Fault::Undervoltage;
}

std::optional<FaultOnset> onsetOfVoltage(const std::vector<VoltageRow>& rows, Fault fault, std::size_t phase) {
    std::vector<StateRow> states;
    states.reserve(rows.size());
    for (const VoltageRow& row : rows)
        states.push_back(stateIn(row, fault, phase));
    return onsetOfState(states);
}

std::vector<SequenceRow> sequencesOf(const TrendAnswer& answer, Seconds now) {
    std::vector<SequenceRow> rows;
    if (const auto* const found = rowsOf(answer, faultEntries().sequence))
        for (const TrendRow& row : *found)
            rows.push_back({std::min(row.to, now), row.extent.max});
    return rows;
}

void appendRows(const TrendAnswer& newer, TrendAnswer& known) {
    for (const TrendRows& series : newer.series) {
        auto found = std::ranges::find(known.series, series.entry, &TrendRows::entry);
        if (found == known.series.end()) {
            known.series.push_back(series);
            continue;
        }
        for (const TrendRow& row : series.rows)
            if (found->rows.empty() || row.from >= found->rows.back().to)
                found->rows.push_back(row);
    }
}

} // namespace countis::ui
