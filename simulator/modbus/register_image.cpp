// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/modbus/register_image.h"

#include "core/registers/codec.h"

#include <algorithm>

namespace countis::sim {
namespace {

constexpr std::size_t kLargestBlock = std::ranges::max(kBlockTable, {}, &BlockInfo::words).words;

} // namespace

void RegisterImage::encode(const Readings& readings) {
    std::array<std::uint16_t, kLargestBlock> words{};
    for (const BlockInfo& block : kBlockTable) {
        encodeBlock(block.block, readings, std::span(words).first(block.words));
        auto* out = bytes_.data() + kOffsets[index(block.block)];
        for (std::size_t n = 0; n < block.words; ++n) {
            *out++ = static_cast<std::uint8_t>(words[n] >> 8U);
            *out++ = static_cast<std::uint8_t>(words[n] & 0xFFU);
        }
    }
}

std::optional<std::span<const std::uint8_t>> RegisterImage::read(std::uint16_t address, std::uint16_t count) const {
    const auto block = blockContaining(address, count);
    if (!block || info(*block).access == Access::Write)
        return std::nullopt;
    const std::size_t first = kOffsets[index(*block)] + std::size_t{2} * (address - info(*block).first);
    return std::span(bytes_).subspan(first, std::size_t{2} * count);
}

} // namespace countis::sim
