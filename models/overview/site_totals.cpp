// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/site_totals.h"

#include <cmath>

namespace countis::ui {

Liveness livenessOf(Measure::State state) {
    if (isFresh(state))
        return Liveness::Live;
    return state == Measure::State::Stale ? Liveness::Stale : Liveness::Offline;
}

void SiteTotals::count(const MeterFigures& figures, int sign) {
    if (!figures.counted)
        return;
    meters += sign;
    read += figures.wasRead() ? sign : 0;
    switch (livenessOf(figures.state)) {
    case Liveness::Live:
        live += sign;
        countPower(figures, sign);
        break;
    case Liveness::Stale: stale += sign; break;
    case Liveness::Offline: offline += sign; break;
    }
    countEnergy(figures, sign);
}

void SiteTotals::countPower(const MeterFigures& figures, int sign) {
    const std::int64_t counts = figures.power.value_or(0);
    power += sign * counts;
    if (counts < 0)
        exportedPower -= sign * counts;
    if (counts <= 0)
        return;
    importing += sign;
    importedPower += sign * counts;
    importedReactive += sign * figures.reactive.value_or(0);
}

void SiteTotals::countEnergy(const MeterFigures& figures, int sign) {
    const auto counted = figures.today();
    if (!counted)
        return;
    withToday += sign;
    today += sign * *counted;
    if (*counted > 0)
        importedToday += sign * *counted;
    const auto before = figures.yesterday();
    if (!before)
        return;
    compared += sign;
    comparedToday += sign * *counted;
    comparedYesterday += sign * *before;
}

std::optional<double> SiteTotals::powerFactor() const {
    if (importing == 0)
        return std::nullopt;
    const auto active = static_cast<double>(importedPower);
    const auto reactive = static_cast<double>(importedReactive);
    const double factor = active / std::hypot(active, reactive);
    return reactive < 0 ? -factor : factor;
}

std::optional<double> SiteTotals::percentOnYesterday() const {
    return compared == 0 ? std::nullopt : percentAbove(comparedToday, comparedYesterday);
}

} // namespace countis::ui
