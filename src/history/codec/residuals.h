// SPDX-License-Identifier: GPL-3.0-or-later
// A series of counts or times as its residuals: what is left of each number when what was expected of it is taken
// away. The low bits of a residual are noise and are stored as they are; what is above them is mostly 0 and 1, alike
// for all series, and goes where zstd makes little of it.
#pragma once

#include "history/codec/bits.h"
#include "history/codec/bytes.h"
#include "history/codec/formulas.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace countis {

/// Three kinds of bytes, kept apart because each has its own distribution.
struct MinuteParts {
    std::string head;  // sizes, first numbers, how each series is written
    std::string highs; // residuals without their low bits
    std::string lows;
};

class ResidualWriter {
public:
    std::string& head() { return parts_.head; }

    /// kNotMeasured is a gap, and stays one.
    void write(std::span<const std::int64_t> series, const Expected& expected);
    /// Numbers that grow evenly.
    void writeEven(std::span<const std::int64_t> series);

    MinuteParts take();

private:
    unsigned chooseWay(std::span<const std::int64_t> series, const Expected& expected);

    MinuteParts parts_;
    BitWriter lows_;
    std::vector<std::uint64_t> residuals_; // of the series that is written
    std::vector<std::uint64_t> others_;    // of another way to write it
};

class ResidualReader {
public:
    explicit ResidualReader(const MinuteParts& parts) : head_(parts.head), highs_(parts.highs), lows_(parts.lows) {}

    ByteReader& head() { return head_; }
    bool good() const { return head_.good() && highs_.good() && lows_.good(); }

    /// `size` numbers. What comes of damaged bytes is any numbers, and good() is false.
    std::vector<std::int64_t> read(std::size_t size, const Expected& expected);
    std::vector<std::int64_t> readEven(std::size_t size);

private:
    std::vector<bool> readGaps(std::size_t size);
    std::uint64_t residual(unsigned split);

    ByteReader head_;
    ByteReader highs_;
    BitReader lows_;
};

} // namespace countis
