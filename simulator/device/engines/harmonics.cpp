// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/device/engines/harmonics.h"

#include <numbers>

namespace countis::sim {

Orders ordersIn(const OperatingPoint& point) {
    Orders orders;
    orders.set(1);
    for (const auto* groups : {&point.voltageHarmonics, &point.currentHarmonics})
        for (const auto harmonics : *groups)
            for (const Harmonic& harmonic : harmonics)
                orders.set(static_cast<std::size_t>(harmonic.order));
    return orders;
}

std::complex<double> partOf(int order, const Phasor& fundamental, std::span<const Harmonic> harmonics) {
    if (order == 1)
        return std::polar(fundamental.rms, fundamental.angle);
    std::complex<double> part = 0;
    for (const Harmonic& harmonic : harmonics)
        if (harmonic.order == order)
            part += std::polar(fundamental.rms * harmonic.percent / 100,
                               order * fundamental.angle + harmonic.angle * std::numbers::pi / 180);
    return part;
}

} // namespace countis::sim
