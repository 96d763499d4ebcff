// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/energy/point_ledger.h"

#include "core/catalogue.h"

#include <algorithm>

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

Loading& Loading::operator+=(const Loading& other) {
    active += other.active;
    apparent += other.apparent;
    return *this;
}

Loading PointLedger::loading(WallTime from, WallTime to) const {
    const EnergyLedger& imported = of(EnergyKind::EaPos);
    const EnergyLedger& exported = of(EnergyKind::EaNeg);
    const EnergyLedger& apparent = of(EnergyKind::Eap);
    if (!imported.first() || !apparent.first())
        return {};
    std::vector<const EnergyLedger*> all{&imported, &apparent};
    if (exported.first()) // a person may never have entered it
        all.push_back(&exported);
    for (const EnergyLedger* ledger : all) {
        from = std::max(from, *ledger->first());
        to = std::min(to, *ledger->last());
    }
    if (from >= to)
        return {};
    for (const WallTime boundary : {from, to})
        for (const EnergyLedger* ledger : all)
            if (ledger->around(boundary) != imported.around(boundary))
                return {};
    return {imported.between(from, to).total() + exported.between(from, to).total(),
            apparent.between(from, to).total()};
}

} // namespace countis
