// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_readings.h"

#include "acquisition/as_polled.h"
#include "core/registers/codec.h"

#include <initializer_list>

namespace countis::test {
namespace {

void set(Readings& readings, Quantity quantity, std::initializer_list<std::int32_t> counts) {
    std::size_t phase = 0;
    for (const std::int32_t count : counts)
        readings.at(quantity, static_cast<Phase>(phase++)) = {count, Quality::Good};
}

} // namespace

Readings goodReadings(SampleTime time) {
    Readings readings;
    set(readings, Quantity::V, {23062, 22941, 23027, 23010});
    set(readings, Quantity::U, {39840, 39809, 39914, 39855});
    set(readings, Quantity::I, {19376, 18097, 18567, 18680, 1301});
    set(readings, Quantity::P, {428, 398, 408, 1234});
    set(readings, Quantity::Q, {128, -119, 126, 373});
    set(readings, Quantity::S, {447, 415, 428, 1290});
    set(readings, Quantity::PF, {958, -958, 955, 957});
    readings.at(Quantity::F, Phase::Sum) = {50012, Quality::Good};
    for (const Tariff tariff : {Tariff::T1, Tariff::T2, Tariff::Total})
        readings.at(EnergyKind::EaPos, Phase::Sum, tariff).quality = Quality::Good;
    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::T1).tenths = 8'123'459;
    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::T2).tenths = 4'222'201;
    readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).tenths = 12'345'660;
    readings.partial[index(PartialMeter::EaPosT1)] = {99, 1, Quality::Good};
    readings.balanceActive = {-123'499, 1, Quality::Good};
    readings.balanceReactive = {10'000, 1, Quality::Good};
    readings.sequence = PhaseSequence::Order123;
    readings.sequenceQuality = Quality::Good;
    readings.tariffInProgress = 1;
    readings.tariffQuality = Quality::Good;
    readings.identity.productName = "COUNTIS E28";
    test::markPolled(readings, time);
    return readings;
}

Readings staleReadings(SampleTime time) {
    Readings readings = goodReadings(time);
    for (const BlockInfo& block : kBlockTable)
        markStale(block.block, readings);
    return readings;
}

} // namespace countis::test
