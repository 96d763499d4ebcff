// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of few bits one after the other, the lowest bit first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace countis {

/// More than this are never written at once, so that 64 bits hold them beside a byte that is begun.
inline constexpr unsigned kMostBits = 32;

constexpr std::uint64_t lowBits(std::uint64_t value, unsigned count) {
    return value & ((std::uint64_t{1} << count) - 1);
}

class BitWriter {
public:
    void put(std::uint64_t value, unsigned count) {
        held_ |= lowBits(value, count) << bits_;
        for (bits_ += count; bits_ >= 8; bits_ -= 8, held_ >>= 8U)
            out_.push_back(static_cast<char>(held_ & 0xFFU));
    }
    /// Fills the last byte up with zeros.
    std::string take() {
        if (bits_ > 0)
            out_.push_back(static_cast<char>(held_));
        held_ = bits_ = 0;
        return std::move(out_);
    }

private:
    std::string out_;
    std::uint64_t held_ = 0;
    unsigned bits_ = 0;
};

/// Beyond the end there are zeros, and good() is false.
class BitReader {
public:
    explicit BitReader(std::string_view bytes) : bytes_(bytes) {}

    bool good() const { return good_; }

    std::uint64_t take(unsigned count) {
        for (; bits_ < count; bits_ += 8)
            held_ |= std::uint64_t{next()} << bits_;
        const std::uint64_t value = lowBits(held_, count);
        held_ >>= count;
        bits_ -= count;
        return value;
    }

private:
    std::uint8_t next() {
        if (at_ < bytes_.size())
            return static_cast<std::uint8_t>(bytes_[at_++]);
        good_ = false;
        return 0;
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::uint64_t held_ = 0;
    unsigned bits_ = 0;
    bool good_ = true;
};

} // namespace countis
