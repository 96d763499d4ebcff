// SPDX-License-Identifier: GPL-3.0-or-later
// In the head, of each series: one byte (way: 2 bits, gaps: 1 bit, split: 5 bits), with gaps one bit a number (set:
// measured), the first residual. Of the others the low `split` bits are in the lows, the rest in the highs: a byte,
// or kEscape and the number.
#include "history/codec/series.h"

#include "core/catalogue.h"

#include <algorithm>
#include <bit>
#include <limits>
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

/// Turns numbers into residuals, and back.
class Residuals {
public:
    explicit Residuals(Way way) : way_(way) {}

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

/// About how many bits the residuals behind the first take.
std::uint64_t bitsWith(unsigned split, std::span<const std::uint64_t> residuals) {
    constexpr std::uint64_t kMostForHigh = 12; // a rare byte
    std::uint64_t bits = residuals.size() * (split + 1);
    for (const std::uint64_t residual : residuals)
        bits += std::min(residual >> split, kMostForHigh);
    return bits;
}

struct Plan {
    Way way{};
    unsigned split = kAllZero;
    std::uint64_t bits = 0;
    std::vector<std::uint64_t> residuals; // as numbers without a sign
};

void chooseSplit(Plan& plan) {
    plan.bits = std::bit_width(plan.residuals.front());
    const auto rest = std::span<const std::uint64_t>(plan.residuals).subspan(1);
    std::uint64_t sum = 0;
    for (const std::uint64_t residual : rest)
        sum += std::min(residual, std::uint64_t{1} << kMostSplit);
    if (sum == 0)
        return;
    // The best one is near the width of the mean, or below it where few large ones make the mean.
    const auto widest = std::min<unsigned>(static_cast<unsigned>(std::bit_width(sum / rest.size())), kMostSplit);
    std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
    for (unsigned split = widest < 4 ? 0 : widest - 4; split <= widest; ++split)
        if (const std::uint64_t bits = bitsWith(split, rest); bits < least) {
            least = bits;
            plan.split = split;
        }
    plan.bits += least;
}

Plan planOf(Way way, std::span<const std::int64_t> series, const Expected& expected) {
    Plan plan{way, kAllZero, 0, {}};
    plan.residuals.reserve(series.size());
    Residuals residuals(way);
    for (std::size_t i = 0; i < series.size(); ++i)
        if (series[i] != kNotMeasured)
            plan.residuals.push_back(zigzag(residuals.of(series[i], at(expected, i))));
    if (!plan.residuals.empty())
        chooseSplit(plan);
    return plan;
}

Plan bestPlan(std::span<const std::int64_t> series, const Expected& expected) {
    Plan best = planOf(Way::Latest, series, expected);
    for (const Way way : {Way::Expected, Way::LatestExpected, Way::Opposite}) {
        if (way != Way::Expected && expected.empty())
            break;
        if (Plan plan = planOf(way, series, expected); plan.bits < best.bits)
            best = std::move(plan);
    }
    return best;
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

void SeriesWriter::write(std::span<const std::int64_t> series, const Expected& expected) {
    const Plan plan = bestPlan(series, expected);
    const bool gaps = plan.residuals.size() < series.size();
    putByte(parts_.head, static_cast<std::uint64_t>(plan.way) | (gaps ? 4U : 0U) | plan.split << 3U);
    if (gaps)
        writeGaps(series, parts_.head);
    if (plan.residuals.empty())
        return;
    putNumber(parts_.head, plan.residuals.front());
    if (plan.split == kAllZero)
        return;
    for (const std::uint64_t residual : std::span(plan.residuals).subspan(1)) {
        lows_.put(residual, plan.split);
        const std::uint64_t high = residual >> plan.split;
        putByte(parts_.highs, std::min(high, kEscape));
        if (high >= kEscape)
            putNumber(parts_.highs, high);
    }
}

void SeriesWriter::writeEven(std::span<const std::int64_t> series) {
    if (series.empty())
        return;
    const auto steps = std::max<std::int64_t>(1, static_cast<std::int64_t>(series.size()) - 1);
    const std::int64_t step = wrappedDifference(series.back(), series.front()) / steps;
    putSigned(parts_.head, step);
    write(series, evenly(step, series.size()));
}

MinuteParts SeriesWriter::take() {
    parts_.lows = lows_.take();
    return std::move(parts_);
}

std::vector<std::int64_t> SeriesReader::read(std::size_t size, const Expected& expected) {
    const unsigned how = head_.byte();
    const std::vector<bool> gaps = (how & 4U) != 0 ? readGaps(size) : std::vector<bool>(size, false);
    const unsigned split = how >> 3U;
    Residuals residuals(static_cast<Way>(how & 3U));
    std::vector<std::int64_t> series(size, kNotMeasured);
    bool first = true;
    for (std::size_t i = 0; i < size && good(); ++i) {
        if (gaps[i])
            continue;
        const std::uint64_t next = first ? head_.number() : residual(split);
        series[i] = residuals.number(unzigzag(next), at(expected, i));
        first = false;
    }
    return series;
}

std::uint64_t SeriesReader::residual(unsigned split) {
    if (split == kAllZero)
        return 0;
    const std::uint64_t low = lows_.take(split);
    const std::uint64_t high = highs_.byte();
    return (high == kEscape ? highs_.number() : high) << split | low;
}

std::vector<bool> SeriesReader::readGaps(std::size_t size) {
    BitReader bits(head_.bytes((size + 7) / 8));
    std::vector<bool> gaps(size);
    for (std::size_t i = 0; i < size; ++i)
        gaps[i] = bits.take(1) == 0;
    return gaps;
}

std::vector<std::int64_t> SeriesReader::readEven(std::size_t size) {
    if (size == 0)
        return {};
    return read(size, evenly(head_.signedNumber(), size));
}

} // namespace countis
