// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/observation.h"

#include <algorithm>

namespace countis::diagnosis {
namespace {

class Reader {
public:
    explicit Reader(const Readings& readings) : readings_(readings) {
        const BlockSample& metrology = readings.blocks[index(Block::Metrology)];
        // Readings that the meter itself makes have no blocks: a voltage says that they are measured.
        known_ = metrology.quality != Quality::NotMeasured ||
                 std::ranges::any_of(kLinePhases, [&](Phase phase) { return !phaseMissing(readings, phase); });
    }

    bool known() const { return known_; }

    /// What is not measured is 0 in the registers.
    Known at(Quantity quantity, Phase phase) const {
        if (!known_)
            return std::nullopt;
        return inUnit(readings_, quantity, phase).value_or(0);
    }
    KnownPhases phases(Quantity quantity) const {
        return {at(quantity, Phase::L1), at(quantity, Phase::L2), at(quantity, Phase::L3)};
    }
    /// 0 is a power factor without load: nothing to compare with.
    Known factor(Phase phase) const { return inUnit(readings_, Quantity::PF, phase); }

    Known energy(EnergyKind kind) const {
        const Energy& counter = readings_.at(kind, Phase::Sum, Tariff::Total);
        if (counter.quality == Quality::NotMeasured)
            return std::nullopt;
        return static_cast<double>(counter.tenths) / 10;
    }

private:
    const Readings& readings_;
    bool known_ = false;
};

} // namespace

Observation observationOf(const Readings& readings) {
    const Reader reader(readings);
    Observation seen;
    seen.v = reader.phases(Quantity::V);
    seen.u = reader.phases(Quantity::U);
    seen.i = reader.phases(Quantity::I);
    seen.p = reader.phases(Quantity::P);
    seen.q = reader.phases(Quantity::Q);
    seen.s = reader.phases(Quantity::S);
    seen.pf = {reader.factor(Phase::L1), reader.factor(Phase::L2), reader.factor(Phase::L3)};
    seen.vMean = reader.at(Quantity::V, Phase::Sum);
    seen.uMean = reader.at(Quantity::U, Phase::Sum);
    seen.iMean = reader.at(Quantity::I, Phase::Sum);
    seen.pSum = reader.at(Quantity::P, Phase::Sum);
    seen.qSum = reader.at(Quantity::Q, Phase::Sum);
    seen.sSum = reader.at(Quantity::S, Phase::Sum);
    seen.pfSum = reader.factor(Phase::Sum);
    seen.neutral = reader.at(Quantity::I, Phase::N);
    seen.frequency = reader.at(Quantity::F, Phase::Sum);
    if (readings.sequenceQuality != Quality::NotMeasured)
        seen.sequence = readings.sequence;
    else if (reader.known())
        seen.sequence = PhaseSequence::NotDetected;
    seen.imported = reader.energy(EnergyKind::EaPos);
    seen.exported = reader.energy(EnergyKind::EaNeg);
    const BlockSample& metrology = readings.blocks[index(Block::Metrology)];
    if (metrology.quality != Quality::NotMeasured)
        seen.seconds = std::chrono::duration<double>(metrology.time.mono.time_since_epoch()).count();
    seen.stale = metrology.quality == Quality::Stale;
    return seen;
}

} // namespace countis::diagnosis
