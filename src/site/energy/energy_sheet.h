// SPDX-License-Identifier: GPL-3.0-or-later
// The energies, costs and maxima of one or many points over a span, interval by interval: what the page, the report
// and an export show. Points are added one after the other, so that a site of 900 needs the ledgers of one at a time.
#pragma once

#include "site/energy/energy_price.h"
#include "site/energy/point_ledger.h"

#include <cstdint>
#include <span>

namespace countis {

inline constexpr std::chrono::minutes kDemandPeriod{15};

/// The mean power over a quarter-hour of UTC.
struct Demand {
    WallTime start{};
    std::int64_t tenths = 0; // imported active energy in it, of all points

    /// 0.1 Wh in a quarter-hour are 0.4 W on the mean.
    double watts() const { return static_cast<double>(tenths) * 0.4; }
    bool operator==(const Demand&) const = default;
};

struct SheetRow {
    WallTime from{};
    WallTime to{};
    std::array<EnergyAmount, kEnergyKinds> energies{}; // indexed by EnergyKind
    Loading loading;                                   // of all points, for the power factor
    EnergyCost cost;
    std::optional<Demand> highest; // of the quarter-hours that were read; nullopt: none was
    std::int64_t quartersRead = 0; // of all points
    std::int64_t quarters = 0;     // that are over, of all points since they were first read

    const EnergyAmount& of(EnergyKind kind) const { return energies[index(kind)]; }
    /// A meter was read before it, or some of its energy is known otherwise. Where not, 0 is no measured 0.
    bool isKnown() const;
    /// Imported less exported active energy.
    std::int64_t balance() const { return of(EnergyKind::EaPos).total() - of(EnergyKind::EaNeg).total(); }
};

/// What one point has in the sheet, whatever its factor.
struct PointShare {
    PointId point;
    SheetRow whole;
    std::vector<CounterEvent> events;   // of imported active energy, in the span
    std::optional<WallTime> countsFrom; // its first reading, if that is in the span; nullopt: it was read before
};

/// All that adds up; the spans and the maxima stay those of `sum`.
void addTo(SheetRow& sum, const SheetRow& part);

/// What a point counts in a sheet to which it is added with this factor: 1, or -1 where it is taken off.
SheetRow withFactor(int factor, SheetRow row);

/// `active(PF)` as the meter would have it over an interval: active energy by apparent energy, both over the same
/// time; nullopt: none was used, or they are not known of the same time.
std::optional<double> powerFactorOf(const SheetRow& row);

class EnergySheet {
public:
    /// `boundaries` are those of the rows, in the order of time: one more than there are rows, quarter-hours of UTC.
    /// What is later than `now` is not missing. `prices` are in the order of time.
    EnergySheet(std::vector<WallTime> boundaries, std::vector<EnergyPrice> prices, WallTime now);

    /// `factor` is 1, or -1 for a point that is taken off, as a sub-meter from its main meter.
    void add(PointId point, const PointLedger& ledger, int factor = 1);

    const std::vector<SheetRow>& rows() const { return rows_; }
    /// The sum of all rows. Costs are those of the whole span, and rows differ from it by fractions of a hundredth at
    /// most.
    const SheetRow& whole() const { return whole_; }
    const std::vector<PointShare>& shares() const { return shares_; }
    /// The highest quarter-hours of the span, one a row at most, the highest first.
    std::vector<Demand> highest(std::size_t most) const;

private:
    struct Quarter {
        std::int64_t tenths = 0;
        std::int64_t read = 0; // points
        std::int64_t due = 0;  // points that were read before or in it
    };

    void addQuarters(const PointLedger& ledger, int factor, SheetRow& whole);
    void findHighest();

    std::vector<SheetRow> rows_;
    SheetRow whole_;
    std::vector<PointShare> shares_;
    std::vector<EnergyPrice> prices_;
    std::vector<Quarter> quarters_; // of the span, in the order of time
    WallTime end_;                  // of what is over
};

/// Whether the energies of a period may be compared with those of the one before.
enum class Comparability : std::uint8_t {
    Comparable,
    BeforeIsIncomplete, // a meter was not read all the time from its beginning on, or nothing is known of it
    IsIncomplete,       // the period is over, and a part of its own energy is not known
};
Comparability comparability(const EnergySheet& period, const EnergySheet& before, WallTime end);

} // namespace countis
