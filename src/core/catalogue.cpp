// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue.h"

namespace countis {
namespace {

ExactValue exact(const Decimal& number, Quality quality) {
    return quality == Quality::NotMeasured ? ExactValue{} : ExactValue{number, quality};
}

/// Coarser registers know no tenths.
ExactValue exact(const Energy& energy) {
    return exact(energy.step < 10 ? Decimal{energy.tenths, 1} : Decimal{energy.tenths / 10, 0}, energy.quality);
}

struct ReadValue {
    const Readings& readings;

    ExactValue operator()(const InstantView& view) const {
        const Value& value = readings.at(view.quantity, view.phase);
        return exact(inSteps(value.count, info(view.quantity).unitPerCount), value.quality);
    }
    ExactValue operator()(const EnergyValue& energy) const {
        return exact(readings.at(energy.kind, energy.phase, energy.tariff));
    }
    ExactValue operator()(PartialMeter meter) const { return exact(readings.partial[index(meter)]); }
    ExactValue operator()(Balance balance) const { return exact(readings.at(balance)); }
    ExactValue operator()(const TariffTimeView& time) const {
        const Energy& hours = readings.timeIn(time.tariff);
        return exact({hours.tenths, 2}, hours.quality);
    }
    ExactValue operator()(OverflowField field) const {
        return exact({readings.overflow[index(field)], 0}, readings.blocks[index(Block::Overflow)].quality);
    }
    ExactValue operator()(StatusField field) const {
        return field == StatusField::Sequence ? sequence() : tariffInProgress();
    }

    ExactValue sequence() const {
        switch (readings.sequence) {
        case PhaseSequence::Order123: return exact({123, 0}, readings.sequenceQuality);
        case PhaseSequence::Order132: return exact({132, 0}, readings.sequenceQuality);
        case PhaseSequence::NotDetected: break;
        }
        return {};
    }
    ExactValue tariffInProgress() const {
        return readings.tariffInProgress == 0 ? ExactValue{}
                                              : exact({readings.tariffInProgress, 0}, readings.tariffQuality);
    }
};

std::int64_t count(std::int64_t counts, Quality quality) {
    return quality == Quality::NotMeasured ? kNotMeasured : counts;
}

struct ReadCount {
    const CatalogueEntry& entry;
    const Readings& readings;

    std::int64_t operator()(const InstantView& view) const {
        const Value& value = readings.at(view.quantity, view.phase);
        return count(value.count, value.quality);
    }
    std::int64_t operator()(const EnergyValue& energy) const {
        return counted(readings.at(energy.kind, energy.phase, energy.tariff));
    }
    std::int64_t operator()(PartialMeter meter) const { return counted(readings.partial[index(meter)]); }
    std::int64_t operator()(Balance balance) const { return counted(readings.at(balance)); }
    std::int64_t operator()(const TariffTimeView& time) const {
        const Energy& hours = readings.timeIn(time.tariff);
        return count(hours.tenths, hours.quality);
    }
    std::int64_t operator()(OverflowField field) const { return whole(field); }
    std::int64_t operator()(StatusField field) const { return whole(field); }

    std::int64_t counted(const Energy& energy) const {
        return count(energy.tenths / tenthsInCount(entry), energy.quality);
    }
    template <typename Field>
    std::int64_t whole(Field field) const {
        const ExactValue value = ReadValue{readings}(field);
        return count(value.number.count, value.quality);
    }
};

} // namespace

std::string symbolOf(const CountedEnergy& energy) {
    const EnergyInfo of = info(energy.kind);
    std::string symbol(of.symbol);
    if (!of.part.empty())
        symbol.append(" ").append(of.part);
    if (energy.tariff != Tariff::Total)
        symbol.append(" T").append(std::to_string(index(energy.tariff)));
    return symbol;
}

ExactValue valueOf(const CatalogueEntry& entry, const Readings& readings) {
    return std::visit(ReadValue{readings}, entry.value);
}

std::int64_t countOf(const CatalogueEntry& entry, const Readings& readings) {
    return std::visit(ReadCount{entry, readings}, entry.value);
}

} // namespace countis
