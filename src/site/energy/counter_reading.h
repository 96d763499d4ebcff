// SPDX-License-Identifier: GPL-3.0-or-later
// What the registers of one energy (∑ of the phases) were at one time. This is all that energy is accounted from.
#pragma once

#include "site/point.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace countis {

/// T1 and T2, in this order.
inline constexpr std::size_t kTariffParts = 2;
/// Energy by tariff, in 0.1 Wh, 0.1 varh or 0.1 VAh.
using TariffParts = std::array<std::int64_t, kTariffParts>;

/// Meter: read over Modbus. Person: read from the display and entered by hand.
enum class ReadingOrigin : std::uint8_t { Meter, Person };

struct CounterReading {
    WallTime at{};
    std::int64_t device = 0; // another number: another meter
    std::int64_t total = 0;  // of the register that does not stop, in tenths
    /// The registers of the tariffs in tenths, cut off to their step; nullopt: not read.
    std::array<std::optional<std::int64_t>, kTariffParts> tariffs{};
    std::uint8_t tariffInProgress = 0;           // 1 or 2; 0: unknown
    std::optional<std::uint8_t> rollOvers;       // of the total, modulo 256
    ReadingOrigin origin = ReadingOrigin::Meter; // an entered reading is as exact as the display

    bool operator==(const CounterReading&) const = default;
};

} // namespace countis
