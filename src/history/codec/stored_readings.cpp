// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/stored_readings.h"

#include "core/catalogue.h"

#include <algorithm>
#include <limits>
#include <variant>

namespace countis {
namespace {

Quality qualityOf(std::int64_t count) {
    return count == kNotMeasured ? Quality::NotMeasured : Quality::Good;
}

/// Bytes from elsewhere may hold any count: it must not overflow.
Energy energyOf(std::int64_t count, std::int64_t tenths) {
    const std::int64_t most = std::numeric_limits<std::int64_t>::max() / tenths;
    if (count == kNotMeasured || count > most || count < -most)
        return {};
    return {count * tenths, static_cast<std::int32_t>(tenths), Quality::Good};
}

struct PutCount {
    const CatalogueEntry& entry;
    std::int64_t count;
    Readings& readings;

    void operator()(const InstantView& view) const {
        readings.at(view.quantity, view.phase) = {count == kNotMeasured ? 0 : count, qualityOf(count)};
    }
    void operator()(const EnergyValue& of) const {
        readings.at(of.kind, of.phase, of.tariff) = energyOf(count, tenthsInCount(entry));
    }
    void operator()(PartialMeter meter) const {
        readings.partial[index(meter)] = energyOf(count, tenthsInCount(entry));
    }
    void operator()(Balance balance) const { readings.at(balance) = energyOf(count, tenthsInCount(entry)); }
    void operator()(const TariffTimeView& time) const { readings.timeIn(time.tariff) = energyOf(count, 1); }
    void operator()(OverflowField field) const {
        readings.overflow[index(field)] = count == kNotMeasured ? std::uint8_t{0} : static_cast<std::uint8_t>(count);
    }
    void operator()(StatusField field) const {
        if (field == StatusField::Sequence) {
            readings.sequence = count == 123   ? PhaseSequence::Order123
                                : count == 132 ? PhaseSequence::Order132
                                               : PhaseSequence::NotDetected;
            readings.sequenceQuality = Quality::Good; // "not detected" is something known
        } else if (field == StatusField::TariffInProgress) {
            readings.tariffInProgress = count == 1 || count == 2 ? static_cast<std::uint8_t>(count) : std::uint8_t{0};
            readings.tariffQuality = qualityOf(count);
        }
    }
};

} // namespace

void putRow(Block block, const SampleTime& time, std::span<const std::int64_t> row, Readings& readings) {
    const auto columns = columnsOf(block);
    for (std::size_t n = 0; n < columns.size() && n < row.size(); ++n) {
        const CatalogueEntry& entry = values()[columns[n]];
        std::visit(PutCount{entry, row[n], readings}, entry.value);
    }
    BlockSample& sample = readings.blocks[index(block)];
    sample.time = time;
    sample.quality = Quality::Good;
}

std::vector<StoredRow> rowsByTime(const MinuteSamples& minute) {
    std::vector<StoredRow> all;
    for (const Segment& segment : minute.segments)
        for (const BlockRows& rows : segment.blocks)
            for (std::size_t n = 0; n < rows.size(); ++n)
                all.push_back({segment.samples[rows.samples[n]], segment.device, &rows, n});
    std::ranges::stable_sort(all, {}, &StoredRow::at);
    return all;
}

} // namespace countis
