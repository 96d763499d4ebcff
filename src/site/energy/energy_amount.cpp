// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/energy/energy_amount.h"

namespace countis {

EnergyAmount& EnergyAmount::operator+=(const EnergyAmount& other) {
    for (std::size_t n = 0; n < kTariffParts; ++n) {
        parts[n] += other.parts[n];
        least[n] += other.least[n];
        most[n] += other.most[n];
    }
    leastTotal += other.leastTotal;
    mostTotal += other.mostTotal;
    incomplete = incomplete || other.incomplete;
    entered = entered || other.entered;
    return *this;
}

EnergyAmount operator-(const EnergyAmount& whole, const EnergyAmount& part) {
    EnergyAmount rest = whole;
    for (std::size_t n = 0; n < kTariffParts; ++n) {
        rest.parts[n] -= part.parts[n];
        rest.least[n] -= part.most[n];
        rest.most[n] -= part.least[n];
    }
    rest.leastTotal -= part.mostTotal;
    rest.mostTotal -= part.leastTotal;
    rest.incomplete = whole.incomplete || part.incomplete;
    rest.entered = whole.entered || part.entered;
    return rest;
}

} // namespace countis
