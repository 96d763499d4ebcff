// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/energy/point_ledger.h"

#include "core/catalogue.h"

namespace countis {

PointLedger::PointLedger(std::chrono::milliseconds fresh, std::chrono::milliseconds longestStep) {
    for (std::size_t n = 0; n < kEnergyKinds; ++n) {
        LedgerRules rules{fresh, longestStep};
        rules.tariffStep = tenthsInCount(*findValue(EnergyValue{static_cast<EnergyKind>(n), Phase::Sum, Tariff::T1}));
        ledgers_.emplace_back(rules);
    }
}

void PointLedger::add(const PointReading& reading) {
    for (std::size_t n = 0; n < kEnergyKinds; ++n) {
        const CounterRegisters& energy = reading.energies[n];
        if (!energy.total)
            continue;
        ledgers_[n].add({reading.at, reading.device, *energy.total, energy.tariffs, reading.tariffInProgress,
                         energy.rollOvers, reading.origin});
    }
}

} // namespace countis
