// SPDX-License-Identifier: GPL-3.0-or-later
// Readings: all values of one meter at one time, with a quality for each value and a time for each block of
// registers. The metering core makes it, the poller rebuilds it from registers, and the display, models, history and
// diagnosis use it. There is no second representation.
#pragma once

#include "core/quantity.h"
#include "core/registers/block.h"

#include <array>
#include <bitset>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace countis {

/// NotMeasured: the meter itself has no value (missing phase, PF below the no-load threshold) or it was never
/// read. Stale: it was good, and to renew it failed or took too long. Good: from the latest completed read.
enum class Quality : std::uint8_t { NotMeasured, Stale, Good };

/// An instantaneous value in counts of info(quantity).unitPerCount. Wide enough for every register, signed and
/// unsigned.
struct Value {
    std::int64_t count = 0;
    Quality quality = Quality::NotMeasured;

    bool operator==(const Value&) const = default;
};

/// An energy register. `tenths` is in 0.1 Wh, 0.1 varh or 0.1 VAh (the residual registers' unit) and never
/// rounded; `step` is how finely the source knows it, in the same unit: 1 (residual), 100 (10 Wh) or
/// 10000 (1 kWh). Digits finer than `step` are unknown and must be shown as such, never as zeros.
struct Energy {
    std::int64_t tenths = 0;
    std::int32_t step = 1;
    Quality quality = Quality::NotMeasured;

    bool operator==(const Energy&) const = default;
};

/// Registers roll over to 0 at 1,000,000 kWh: overflow_value × 10 Wh
/// (docs/reference/registers.md, "Energies").
inline constexpr std::int64_t kRollOverTenths = 10'000'000'000;

/// Two clocks: `mono` for ages, which a change of the wall clock must not disturb; `wall` to show.
struct SampleTime {
    std::chrono::steady_clock::time_point mono{};
    std::chrono::sys_time<std::chrono::milliseconds> wall{};

    bool operator==(const SampleTime&) const = default;
};

/// Of what does not age, since it is constant or its reader is the meter itself: a century.
inline constexpr std::chrono::milliseconds kAgeless = std::chrono::hours{100 * 365 * 24};

/// When a block was last read well, and whether the latest attempt did. From then on it counts as fresh for
/// `freshFor`, which whoever reads it derives from how often that is done.
struct BlockSample {
    SampleTime time;
    Quality quality = Quality::NotMeasured;
    std::chrono::milliseconds freshFor = kAgeless;

    bool operator==(const BlockSample&) const = default;
};

/// Constant for the life of a meter; from the blocks `identification` and `mid_status`.
struct Identity {
    std::string extendedName;
    std::string productName;
    std::string vendorName;
    std::string versionLetters; // product_vlo
    std::uint16_t productOrderId = 0;
    std::uint16_t productId = 0;
    std::uint16_t tableVersion = 0;
    std::uint16_t softwareVersion = 0;
    std::uint16_t serialYearWeek = 0;
    std::uint16_t serialWeekLine = 0;
    std::uint16_t serialOrder = 0;
    std::uint32_t serialLot = 0;
    std::uint64_t optionCodes = 0;
    std::uint16_t versionMajor = 0;
    std::uint16_t versionMinor = 0;
    std::uint16_t midProduct = 0; // 0 no, 1 yes; any other number: unknown
    bool factoryMode = false;
    std::uint8_t commBoardProduct = 0;

    bool operator==(const Identity&) const = default;
};

/// Year and week, week and line, order, lot: as the registers hold them.
std::string serialOf(const Identity& identity);
/// Whether it is one and the same meter, and not another of its kind.
bool sameDevice(const Identity& one, const Identity& other);

/// State that only the device itself knows, because no register contains it. In a reading made from registers it is
/// unknown (nullopt).
struct DeviceState {
    std::optional<std::array<bool, kPartialMeters>> partialRunning;
    std::optional<bool> pulseOutputOn;
    std::optional<bool> malfunction;
    std::optional<std::uint16_t> checksumMetrological;    // CS1
    std::optional<std::uint16_t> checksumNonMetrological; // CS2

    bool operator==(const DeviceState&) const = default;
};

struct Readings {
    std::array<std::array<Value, kPhaseSlots>, kQuantities> instant{};
    std::array<std::array<std::array<Energy, kEnergyKinds>, kEnergyPhases>, kTariffs> energy{};
    std::array<Energy, kPartialMeters> partial{};
    Energy balanceActive;                                 // may be negative
    Energy balanceReactive;                               // may be negative
    std::array<Energy, 2> tariffTime{};                   // T1, T2; tenths counts 0.01 h here, step 1
    std::array<std::uint8_t, kOverflowFields> overflow{}; // modulo 256

    PhaseSequence sequence = PhaseSequence::NotDetected;
    Quality sequenceQuality = Quality::NotMeasured;
    std::uint8_t tariffInProgress = 0; // 1 or 2; 0 unknown
    Quality tariffQuality = Quality::NotMeasured;
    std::uint8_t unitId = 0; // 0 unknown

    Identity identity;
    DeviceState device;
    std::array<BlockSample, kBlocks> blocks{};

    bool operator==(const Readings&) const = default;

    Value& at(Quantity quantity, Phase phase) { return instant[index(quantity)][index(phase)]; }
    const Value& at(Quantity quantity, Phase phase) const { return instant[index(quantity)][index(phase)]; }

    /// `phase` is L1, L2, L3 or Sum.
    Energy& at(EnergyKind kind, Phase phase, Tariff tariff) {
        return energy[index(tariff)][index(phase)][index(kind)];
    }
    const Energy& at(EnergyKind kind, Phase phase, Tariff tariff) const {
        return energy[index(tariff)][index(phase)][index(kind)];
    }

    Energy& at(Balance balance) { return balance == Balance::Active ? balanceActive : balanceReactive; }
    const Energy& at(Balance balance) const { return balance == Balance::Active ? balanceActive : balanceReactive; }

    /// `tariff` is T1 or T2.
    Energy& timeIn(Tariff tariff) { return tariffTime[tariff == Tariff::T1 ? 0 : 1]; }
    const Energy& timeIn(Tariff tariff) const { return tariffTime[tariff == Tariff::T1 ? 0 : 1]; }
};

/// What one reader made and many look at: it never changes any more.
using SharedReadings = std::shared_ptr<const Readings>;

/// Indexed by Block.
using BlockSet = std::bitset<kBlocks>;

/// In the quantity's unit (V, A, W, var, VA, 1, Hz), measured or not.
double inUnit(const Value& value, Quantity quantity);
/// In the quantity's unit; nullopt where not measured. Stale values are returned:
/// whoever draws them looks at the quality too.
std::optional<double> inUnit(const Readings& readings, Quantity quantity, Phase phase);

/// A phase under 0.2 Un = 46 V is missing (docs/reference/device.md, "Measuring"): its V register reads 0.
bool phaseMissing(const Readings& readings, Phase phase);

} // namespace countis
