// SPDX-License-Identifier: GPL-3.0-or-later
// In the head, of each series: one byte (way: 2 bits, gaps: 1 bit, split: 5 bits), with gaps one bit a number (set:
// measured), the first residual. Of the others the low `split` bits are in the lows, the rest in the highs: a byte,
// or kEscape and the number.
#include "history/codec/residuals.h"

#include "core/catalogue.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace countis {
namespace {

/// What a residual is the difference to.
enum class Way : std::uint8_t {
    Latest,         // the number before
    Expected,       // what was expected
    LatestExpected, // what was expected, corrected by how far off that was the time before
    Opposite,       // the opposite of what was expected: of a power whose sign is not known
};

constexpr unsigned kAllZero = 31; // in place of a split: the residuals behind the first are 0
constexpr unsigned kMostSplit = 30;
constexpr std::uint64_t kEscape = 255;

/// Turns numbers into what they are off from what is expected of each, and back.
class Offsets {
public:
    explicit Offsets(Way way) : way_(way) {}

    std::int64_t of(std::int64_t number, std::int64_t expected) {
        const std::int64_t off = wrappedDifference(number, base(expected));
        return wrappedDifference(off, std::exchange(latest_, kept(off)));
    }
    std::int64_t number(std::int64_t residual, std::int64_t expected) {
        const std::int64_t off = wrappedSum(residual, latest_);
        latest_ = kept(off);
        return wrappedSum(off, base(expected));
    }

private:
    std::int64_t base(std::int64_t expected) const {
        switch (way_) {
        case Way::Latest: return 0;
        case Way::Opposite: return wrappedDifference(0, expected);
        default: return expected;
        }
    }
    std::int64_t kept(std::int64_t off) const { return way_ == Way::Latest || way_ == Way::LatestExpected ? off : 0; }

    Way way_;
    std::int64_t latest_ = 0;
};

std::int64_t at(const Expected& expected, std::size_t place) {
    return expected.empty() ? 0 : expected[place];
}

/// Fills in the residuals, as numbers without a sign, and says how wide they are together. A template, so that each
/// way has a loop of its own.
template <Way way>
std::uint64_t fill(std::span<const std::int64_t> series, const Expected& expected,
                   std::vector<std::uint64_t>& residuals) {
    residuals.clear();
    Offsets offsets(way);
    std::uint64_t width = 0;
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (series[i] == kNotMeasured)
            continue;
        residuals.push_back(zigzag(offsets.of(series[i], at(expected, i))));
        width += static_cast<unsigned>(std::bit_width(residuals.back()));
    }
    return width;
}

/// About how many bits residuals take.
std::uint64_t bitsWith(unsigned split, std::span<const std::uint64_t> residuals) {
    constexpr std::uint64_t kMostForHigh = 12; // a rare byte
    std::uint64_t bits = residuals.size() * (split + 1);
    for (const std::uint64_t residual : residuals)
        bits += std::min(residual >> split, kMostForHigh);
    return bits;
}

/// The split with which residuals take the fewest bits.
unsigned splitOf(std::span<const std::uint64_t> residuals) {
    std::uint64_t sum = 0;
    for (const std::uint64_t residual : residuals)
        sum += std::min(residual, std::uint64_t{1} << kMostSplit);
    if (sum == 0)
        return kAllZero;
    // The best one is near the width of the mean, or below it where few large ones make the mean.
    auto split = std::min<unsigned>(static_cast<unsigned>(std::bit_width(sum / residuals.size())), kMostSplit);
    std::uint64_t least = bitsWith(split, residuals);
    for (; split > 0; --split) {
        const std::uint64_t bits = bitsWith(split - 1, residuals);
        if (bits >= least)
            break;
        least = bits;
    }
    return split;
}

void writeGaps(std::span<const std::int64_t> series, std::string& out) {
    BitWriter gaps;
    for (const std::int64_t number : series)
        gaps.put(number == kNotMeasured ? 0 : 1, 1);
    out += gaps.take();
}

/// Of numbers that grow by the same step.
Expected evenly(std::int64_t step, std::size_t size) {
    Expected expected(size);
    std::int64_t next = 0;
    for (std::int64_t& number : expected)
        number = std::exchange(next, wrappedSum(next, step));
    return expected;
}

} // namespace

void ResidualWriter::write(std::span<const std::int64_t> series, const Expected& expected) {
    const unsigned way = chooseWay(series, expected);
    const bool gaps = residuals_.size() < series.size();
    const auto rest = std::span<const std::uint64_t>(residuals_).subspan(std::min<std::size_t>(1, residuals_.size()));
    const unsigned split = splitOf(rest);
    putByte(parts_.head, way | (gaps ? 4U : 0U) | split << 3U);
    if (gaps)
        writeGaps(series, parts_.head);
    if (!residuals_.empty())
        putNumber(parts_.head, residuals_.front());
    if (split == kAllZero)
        return;
    for (const std::uint64_t residual : rest) {
        lows_.put(residual, split);
        const std::uint64_t high = residual >> split;
        putByte(parts_.highs, std::min(high, kEscape));
        if (high >= kEscape)
            putNumber(parts_.highs, high);
    }
}

/// The one whose residuals are the least wide together. The best split of each way would take twenty passes instead
/// of three; it saved 0.2 % of the bytes of one load, and none of another.
unsigned ResidualWriter::chooseWay(std::span<const std::int64_t> series, const Expected& expected) {
    Way best = Way::Latest;
    std::uint64_t least = fill<Way::Latest>(series, expected, residuals_);
    const auto consider = [&](Way way, std::uint64_t width) {
        if (width >= least)
            return;
        best = way;
        least = width;
        residuals_.swap(others_);
    };
    consider(Way::Expected, fill<Way::Expected>(series, expected, others_));
    if (!expected.empty()) {
        consider(Way::LatestExpected, fill<Way::LatestExpected>(series, expected, others_));
        consider(Way::Opposite, fill<Way::Opposite>(series, expected, others_));
    }
    return static_cast<unsigned>(best);
}

void ResidualWriter::writeEven(std::span<const std::int64_t> series) {
    if (series.empty())
        return;
    const auto steps = std::max<std::int64_t>(1, static_cast<std::int64_t>(series.size()) - 1);
    const std::int64_t step = wrappedDifference(series.back(), series.front()) / steps;
    putSigned(parts_.head, step);
    write(series, evenly(step, series.size()));
}

MinuteParts ResidualWriter::take() {
    parts_.lows = lows_.take();
    return std::move(parts_);
}

std::vector<std::int64_t> ResidualReader::read(std::size_t size, const Expected& expected) {
    const unsigned how = head_.byte();
    const std::vector<bool> gaps = (how & 4U) != 0 ? readGaps(size) : std::vector<bool>(size, false);
    const unsigned split = how >> 3U;
    Offsets offsets(static_cast<Way>(how & 3U));
    std::vector<std::int64_t> series(size, kNotMeasured);
    bool first = true;
    for (std::size_t i = 0; i < size && good(); ++i) {
        if (gaps[i])
            continue;
        const std::uint64_t next = first ? head_.number() : residual(split);
        series[i] = offsets.number(unzigzag(next), at(expected, i));
        first = false;
    }
    return series;
}

std::uint64_t ResidualReader::residual(unsigned split) {
    if (split == kAllZero)
        return 0;
    const std::uint64_t low = lows_.take(split);
    const std::uint64_t high = highs_.byte();
    return (high == kEscape ? highs_.number() : high) << split | low;
}

std::vector<bool> ResidualReader::readGaps(std::size_t size) {
    BitReader bits(head_.bytes((size + 7) / 8));
    std::vector<bool> gaps(size);
    for (std::size_t i = 0; i < size; ++i)
        gaps[i] = bits.take(1) == 0;
    return gaps;
}

std::vector<std::int64_t> ResidualReader::readEven(std::size_t size) {
    if (size == 0)
        return {};
    return read(size, evenly(head_.signedNumber(), size));
}

} // namespace countis
