// SPDX-License-Identifier: GPL-3.0-or-later
// Frames as a meter with given readings exchanges them.
#pragma once

#include "acquisition/frame_log.h"
#include "core/registers/codec.h"

#include <cstdint>
#include <vector>

namespace countis::test {

inline void putWord(std::vector<std::uint8_t>& bytes, std::size_t word) {
    bytes.push_back(static_cast<std::uint8_t>(word >> 8U & 0xFFU));
    bytes.push_back(static_cast<std::uint8_t>(word & 0xFFU));
}

inline std::vector<std::uint8_t> frameOf(std::uint16_t transaction, const std::vector<std::uint8_t>& pdu) {
    constexpr std::uint8_t kUnit = 5;
    std::vector<std::uint8_t> bytes;
    putWord(bytes, transaction);
    putWord(bytes, 0);
    putWord(bytes, pdu.size() + 1);
    bytes.push_back(kUnit);
    bytes.insert(bytes.end(), pdu.begin(), pdu.end());
    return bytes;
}

inline KeptFrame madeRequest(std::uint16_t transaction, RegisterRange range, SampleTime time) {
    std::vector<std::uint8_t> pdu{3};
    putWord(pdu, range.first);
    putWord(pdu, range.words);
    return {FrameDirection::Sent, time, frameOf(transaction, pdu), 1};
}

/// `range` lies in one block of at most 125 words.
inline KeptFrame madeAnswer(std::uint16_t transaction, RegisterRange range, const Readings& readings,
                            SampleTime time) {
    const BlockInfo& block = info(*blockOf(range));
    std::vector<std::uint16_t> words(block.words);
    encodeBlock(block.block, readings, words);
    std::vector<std::uint8_t> pdu{3, static_cast<std::uint8_t>(2 * range.words)};
    for (std::size_t i = 0; i < range.words; ++i)
        putWord(pdu, words[range.first - block.first + i]);
    return {FrameDirection::Received, time, frameOf(transaction, pdu), 1};
}

inline KeptFrame madeException(std::uint16_t transaction, std::uint8_t code, SampleTime time) {
    return {FrameDirection::Received, time, frameOf(transaction, {0x83, code}), 1};
}

/// No answer came.
inline KeptFrame madeSilence(SampleTime time) {
    return {FrameDirection::Received, time, {}, 1};
}

} // namespace countis::test
