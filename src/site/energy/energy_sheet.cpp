// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/energy/energy_sheet.h"

#include <algorithm>
#include <utility>

namespace countis {
namespace {

/// Energies and cost of the interval, without the quarter-hours.
void account(const PointLedger& ledger, std::span<const EnergyPrice> prices, WallTime end, SheetRow& row) {
    const WallTime to = std::min(row.to, end);
    for (std::size_t n = 0; n < kEnergyKinds; ++n)
        row.energies[n] = ledger.between(static_cast<EnergyKind>(n), row.from, to);
    row.loading = ledger.loading(row.from, to);
    const auto active = [&](WallTime from, WallTime until) {
        return ExchangedEnergy(ledger.between(EnergyKind::EaPos, from, until),
                               ledger.between(EnergyKind::EaNeg, from, until));
    };
    row.cost = costBetween(active, prices, row.from, to);
}

EnergyCost times(int factor, EnergyCost cost) {
    for (std::int64_t& part : cost.imported)
        part *= factor;
    cost.exported *= factor;
    cost.grams *= factor;
    return cost;
}

bool isHigher(const std::optional<Demand>& one, const Demand& other) {
    return !one || other.tenths > one->tenths;
}

std::vector<CounterEvent> eventsIn(const EnergyLedger& ledger, WallTime from, WallTime to) {
    std::vector<CounterEvent> events;
    for (const CounterEvent& event : ledger.events())
        if (event.to > from && event.from < to)
            events.push_back(event);
    return events;
}

} // namespace

bool SheetRow::isKnown() const {
    return quarters > 0 ||
           std::ranges::any_of(energies, [](const EnergyAmount& energy) { return energy.total() != 0; });
}

void addTo(SheetRow& sum, const SheetRow& part) {
    for (std::size_t n = 0; n < kEnergyKinds; ++n)
        sum.energies[n] += part.energies[n];
    sum.loading += part.loading;
    sum.cost += part.cost;
    sum.quartersRead += part.quartersRead;
    sum.quarters += part.quarters;
}

SheetRow withFactor(int factor, SheetRow row) {
    if (factor > 0)
        return row;
    for (EnergyAmount& energy : row.energies)
        energy = EnergyAmount{} - energy;
    row.loading = {-row.loading.active, -row.loading.apparent};
    row.cost = times(factor, row.cost);
    return row;
}

std::optional<double> powerFactorOf(const SheetRow& row) {
    if (row.loading.apparent <= 0)
        return std::nullopt;
    return std::min(1.0, static_cast<double>(row.loading.active) / static_cast<double>(row.loading.apparent));
}

EnergySheet::EnergySheet(std::vector<WallTime> boundaries, std::vector<EnergyPrice> prices, WallTime now)
    : prices_(std::move(prices)), end_(now) {
    for (std::size_t n = 0; n + 1 < boundaries.size(); ++n) {
        SheetRow row;
        row.from = boundaries[n];
        row.to = boundaries[n + 1];
        rows_.push_back(row);
    }
    if (rows_.empty())
        return;
    whole_.from = rows_.front().from;
    whole_.to = rows_.back().to;
    const WallTime over = std::min(whole_.to, end_);
    quarters_.resize(over > whole_.from ? static_cast<std::size_t>((over - whole_.from) / kDemandPeriod) : 0);
}

void EnergySheet::add(PointId point, const PointLedger& ledger, int factor) {
    PointShare share{point, {}, {}, {}};
    share.whole.from = whole_.from;
    share.whole.to = whole_.to;
    account(ledger, prices_, end_, share.whole);
    addQuarters(ledger, factor, share.whole);
    for (SheetRow& row : rows_) {
        SheetRow part;
        part.from = row.from;
        part.to = row.to;
        if (row.from < end_)
            account(ledger, prices_, end_, part);
        addTo(row, withFactor(factor, part));
    }
    const EnergyLedger& imported = ledger.of(EnergyKind::EaPos);
    share.events = eventsIn(imported, whole_.from, std::min(whole_.to, end_));
    if (const auto first = imported.first(); first && *first > whole_.from && *first < whole_.to)
        share.countsFrom = first;
    addTo(whole_, withFactor(factor, share.whole));
    shares_.push_back(std::move(share));
    findHighest();
}

void EnergySheet::addQuarters(const PointLedger& ledger, int factor, SheetRow& whole) {
    const EnergyLedger& imported = ledger.of(EnergyKind::EaPos);
    const auto first = imported.first();
    if (!first)
        return;
    std::size_t row = 0;
    bool beginIsRead = imported.isRead(whole_.from);
    for (std::size_t n = 0; n < quarters_.size(); ++n) {
        const WallTime start = whole_.from + n * kDemandPeriod;
        const bool endIsRead = imported.isRead(start + kDemandPeriod);
        const bool isRead = std::exchange(beginIsRead, endIsRead) && endIsRead;
        while (start >= rows_[row].to)
            ++row;
        if (start + kDemandPeriod <= *first)
            continue;
        Quarter& quarter = quarters_[n];
        ++quarter.due;
        ++rows_[row].quarters;
        ++whole.quarters;
        if (!isRead)
            continue;
        const std::int64_t tenths = imported.between(start, start + kDemandPeriod).total();
        ++quarter.read;
        quarter.tenths += factor * tenths;
        ++rows_[row].quartersRead;
        ++whole.quartersRead;
        if (isHigher(whole.highest, {start, tenths}))
            whole.highest = Demand{start, tenths};
    }
}

/// A quarter-hour counts if all points that had to be read in it were.
void EnergySheet::findHighest() {
    whole_.highest.reset();
    for (SheetRow& row : rows_)
        row.highest.reset();
    std::size_t row = 0;
    for (std::size_t n = 0; n < quarters_.size(); ++n) {
        const Demand demand{whole_.from + n * kDemandPeriod, quarters_[n].tenths};
        while (demand.start >= rows_[row].to)
            ++row;
        if (quarters_[n].read == 0 || quarters_[n].read < quarters_[n].due)
            continue;
        if (isHigher(rows_[row].highest, demand))
            rows_[row].highest = demand;
        if (isHigher(whole_.highest, demand))
            whole_.highest = demand;
    }
}

std::vector<Demand> EnergySheet::highest(std::size_t most) const {
    std::vector<Demand> all;
    for (const SheetRow& row : rows_)
        if (row.highest)
            all.push_back(*row.highest);
    std::ranges::sort(all, [](const Demand& one, const Demand& other) { return one.tenths > other.tenths; });
    if (all.size() > most)
        all.resize(most);
    return all;
}

Comparability comparability(const EnergySheet& period, const EnergySheet& before, WallTime end) {
    const auto isComplete = [](const SheetRow& whole) {
        return whole.isKnown() && !whole.of(EnergyKind::EaPos).incomplete;
    };
    if (!isComplete(before.whole()))
        return Comparability::BeforeIsIncomplete;
    const bool isOver = end >= period.whole().to;
    return isOver && !isComplete(period.whole()) ? Comparability::IsIncomplete : Comparability::Comparable;
}

} // namespace countis
