// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of the readings of one point over a period: how far an instantaneous value went, and where counters
// and states stood at the end. Whole counts of the catalogue's steps, so that roll-ups of roll-ups stay exact.
#pragma once

#include "history/codec/codec_error.h"
#include "history/codec/minute_samples.h"
#include "site/point.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace countis {

/// The measured counts of one value in a period. The mean is sum / n.
struct Extent {
    std::int64_t min = 0;
    std::int64_t max = 0;
    std::int64_t sum = 0;
    std::int64_t n = 0; // 0: nothing was measured, and the others are 0

    bool operator==(const Extent&) const = default;
};

/// Which value of the catalogue a roll-up keeps where: by its index in values().
struct RollUpSlots {
    static constexpr std::uint16_t kNone = 0xffff;

    std::array<std::uint16_t, values().size()> extent{}; // of an instantaneous value; kNone for the others
    std::array<std::uint16_t, values().size()> last{};   // of a counter or a state; kNone for the others
    std::uint16_t extents = 0;
    std::uint16_t lasts = 0;
};

constexpr RollUpSlots makeRollUpSlots() {
    RollUpSlots made;
    for (std::size_t n = 0; n < values().size(); ++n) {
        const bool instantaneous = values()[n].kind == ValueKind::Instantaneous;
        made.extent[n] = instantaneous ? made.extents++ : RollUpSlots::kNone;
        made.last[n] = instantaneous ? RollUpSlots::kNone : made.lasts++;
    }
    return made;
}

inline constexpr RollUpSlots kRollUpSlots = makeRollUpSlots();

struct RollUp {
    std::array<Extent, kRollUpSlots.extents> extents{};
    std::array<std::int64_t, kRollUpSlots.lasts> lasts = unknown(); // kNotMeasured: not read in the period
    std::int64_t device = 0;                                        // that answered last; 0: nothing was read
    WallTime fastAt{}; // when the last block of Pace::Fast was read; the epoch: not in the period
    WallTime slowAt{}; // the same of Pace::Slow

    bool operator==(const RollUp&) const = default;

    bool empty() const { return device == 0; }

    /// `row` holds columnsOf(block). Rows of one block come in the order of time. Counters belong to their device:
    /// from another one on, those of the one before are unknown.
    void add(std::int64_t fromDevice, Block block, WallTime at, std::span<const std::int64_t> row);
    /// `later` follows this one in time.
    void merge(const RollUp& later);

    /// What the value of values()[entry] did: of a counter or a state, its last count as if measured once.
    Extent of(std::size_t entry) const;

private:
    void beginDevice(std::int64_t other);
    static constexpr std::array<std::int64_t, kRollUpSlots.lasts> unknown() {
        std::array<std::int64_t, kRollUpSlots.lasts> all{};
        all.fill(kNotMeasured);
        return all;
    }
};

RollUp rollUpOf(const MinuteSamples& minute);

/// The bytes of a minute's roll-up. Of a minute only what is read at Pace::Fast is kept: the rest changes little, and
/// stands in the samples and in the quarters.
std::string encodeRollUp(const RollUp& minute);
tl::expected<RollUp, CodecError> decodeRollUp(std::string_view bytes);

} // namespace countis
