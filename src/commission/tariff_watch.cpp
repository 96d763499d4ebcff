// SPDX-License-Identifier: GPL-3.0-or-later
#include "commission/tariff_watch.h"

#include "core/counted.h"

#include <algorithm>
#include <cmath>

namespace countis::commission {
namespace {

constexpr double kSecondsInHour = 3600;
/// The registers of the tariffs and of the total may be of two seconds of the meter, at each end.
constexpr double kRefreshes = 2;

} // namespace

void TariffWatch::take(const Readings& readings) {
    const BlockSample& tariffs = readings.blocks[index(Block::TariffSummary10)];
    const BlockSample& totals = readings.blocks[index(Block::EnergyTotal)];
    if (tariffs.quality != Quality::Good || totals.quality != Quality::Good ||
        (last_ && last_->time >= tariffs.time.mono))
        return;
    Sample sample{.time = tariffs.time.mono,
                  .inProgress = readings.tariffInProgress,
                  .tenths = {readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::T1).tenths,
                             readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::T2).tenths},
                  .total = readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths,
                  .hundredths = readings.timeIn(Tariff::T1).tenths + readings.timeIn(Tariff::T2).tenths,
                  .watts = std::abs(inUnit(readings, Quantity::P, Phase::Sum).value_or(0))};
    if (last_) {
        changes_ += sample.inProgress != last_->inProgress ? 1 : 0;
        for (std::size_t n = 0; n < 2; ++n) {
            const auto other = static_cast<std::uint8_t>(2 - n);
            if (sample.inProgress == other && last_->inProgress == other)
                wrong_ += countedTenths(last_->tenths[n], sample.tenths[n]);
        }
    }
    if (!first_)
        first_ = sample;
    last_ = sample;
}

TariffFigures TariffWatch::figures() const {
    TariffFigures figures;
    if (!first_ || last_->time <= first_->time)
        return figures;
    figures.isKnown = true;
    figures.inProgress = last_->inProgress;
    figures.changes = changes_;
    for (std::size_t n = 0; n < 2; ++n)
        figures.grown[n] = countedTenths(first_->tenths[n], last_->tenths[n]);
    figures.wrong = wrong_;
    figures.total = countedTenths(first_->total, last_->total);
    figures.slack = kRefreshes * std::max(first_->watts, last_->watts) / kSecondsInHour;
    figures.seconds = std::chrono::duration<double>(last_->time - first_->time).count();
    figures.hundredths = last_->hundredths - first_->hundredths;
    return figures;
}

} // namespace countis::commission
