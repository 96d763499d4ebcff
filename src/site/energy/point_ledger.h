// SPDX-License-Identifier: GPL-3.0-or-later
// The ledgers of all energies of one metering point.
#pragma once

#include "core/quantity.h"
#include "site/energy/energy_ledger.h"

#include <vector>

namespace countis {

/// One energy of a reading of a point, as CounterReading has it.
struct CounterRegisters {
    std::optional<std::int64_t> total; // nullopt: not read
    std::array<std::optional<std::int64_t>, kTariffParts> tariffs{};
    std::optional<std::uint8_t> rollOvers;

    bool operator==(const CounterRegisters&) const = default;
};

/// What the registers of a point were at one time. Indexed by EnergyKind.
struct PointReading {
    WallTime at{};
    std::int64_t device = 0;
    std::uint8_t tariffInProgress = 0;
    ReadingOrigin origin = ReadingOrigin::Meter;
    std::array<CounterRegisters, kEnergyKinds> energies{};

    bool operator==(const PointReading&) const = default;
};

/// Active energy, imported and exported, and apparent energy over the same time: their ratio is the power factor.
struct Loading {
    std::int64_t active = 0; // in tenths
    std::int64_t apparent = 0;

    Loading& operator+=(const Loading& other);
    bool operator==(const Loading&) const = default;
};

class PointLedger {
public:
    /// As of LedgerRules. The steps of the tariffs' registers are those of the catalogue.
    PointLedger(std::chrono::milliseconds fresh, std::chrono::milliseconds longestStep);

    /// In the order of time.
    void add(const PointReading& reading);

    const EnergyLedger& of(EnergyKind kind) const { return ledgers_[index(kind)]; }
    EnergyAmount between(EnergyKind kind, WallTime from, WallTime to) const { return of(kind).between(from, to); }
    /// Over the part of the interval in which all of its energies were counted; 0 where one of them is known from
    /// other readings than the others, as where a person entered one of them only.
    Loading loading(WallTime from, WallTime to) const;

private:
    std::vector<EnergyLedger> ledgers_; // indexed by EnergyKind
};

} // namespace countis
