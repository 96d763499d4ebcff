// SPDX-License-Identifier: GPL-3.0-or-later
// All registers of one meter as they stand on the wire, encoded once per measurement second and not per request.
// Every answer is cut from one image, so its values are of one measurement second.
#pragma once

#include "core/readings.h"
#include "core/registers/block.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace countis::sim {

class RegisterImage {
public:
    void encode(const Readings& readings);

    /// The bytes of `count` words from PDU `address`, high byte first; nullopt where these do not lie inside one
    /// block, or in one that cannot be read.
    std::optional<std::span<const std::uint8_t>> read(std::uint16_t address, std::uint16_t count) const;

private:
    static constexpr std::array<std::size_t, kBlocks + 1> kOffsets = [] {
        std::array<std::size_t, kBlocks + 1> offsets{};
        for (std::size_t n = 0; n < kBlocks; ++n)
            offsets[n + 1] = offsets[n] + kBlockTable[n].words * 2U;
        return offsets;
    }();

    std::array<std::uint8_t, kOffsets.back()> bytes_{};
};

} // namespace countis::sim
