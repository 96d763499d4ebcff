// SPDX-License-Identifier: GPL-3.0-or-later
// The identity of the simulated meter: all of it is here.
#pragma once

#include "core/readings.h"

namespace countis {

/// product_id of E27 and E28 is not public: 0 until it is known (assumption).
inline constexpr std::uint16_t kAssumedProductId = 0;
/// `product_order_id` of every COUNTIS (docs/reference/registers.md, "Identification").
inline constexpr std::uint16_t kCountisOrderId = 100;

/// Checksums of the two firmware parts, as the display's CS1 and CS2 show them: of this simulated unit, any.
inline constexpr std::uint16_t kSimulatedChecksumMetrological = 0x3A7C;
inline constexpr std::uint16_t kSimulatedChecksumNonMetrological = 0xB150;

/// Versions, serial number and option codes have the form of those of a real meter, but belong to none. `serialOrder`
/// is the part of the serial number that distinguishes the meters of one week and production line.
inline Identity simulatedIdentity(Model model, std::uint16_t serialOrder = 1) {
    const char* name = model == Model::E27 ? "COUNTIS E27" : "COUNTIS E28";
    return {
        .extendedName = name,
        .productName = name,
        .vendorName = "SOCOMEC",
        .versionLetters = "A",
        .productOrderId = kCountisOrderId,
        .productId = kAssumedProductId,
        .tableVersion = 103,
        .softwareVersion = 103,
        .serialYearWeek = 0x2418, // 2024, week 18
        .serialWeekLine = 0x1801,
        .serialOrder = serialOrder,
        .serialLot = 1,
        .optionCodes = 0,
        .versionMajor = 1,
        .versionMinor = 3,
        .midProduct = static_cast<std::uint16_t>(model == Model::E28 ? 1 : 0),
        .factoryMode = false,
        .commBoardProduct = 1,
    };
}

/// Whether the serial number is one of simulatedIdentity(), which no real meter has.
inline bool isSimulated(const Identity& identity) {
    return serialOf(identity) == serialOf(simulatedIdentity(Model::E28, identity.serialOrder));
}

} // namespace countis
