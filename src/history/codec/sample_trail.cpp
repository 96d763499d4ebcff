// SPDX-License-Identifier: GPL-3.0-or-later
// A sample: which blocks it has and whether it begins anew; device, time; then each block.
#include "history/codec/sample_trail.h"

#include "history/codec/times.h"

namespace countis {
namespace {

constexpr std::size_t kMostNumbers = 3 + kBlocks + kColumns;
using Numbers = NumberBuffer<kMostNumbers>;

/// Which blocks of the layout a sample has, one bit each.
std::uint64_t bitsOf(const Layout& layout, const BlockSet& blocks) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < layout.blocks().size(); ++i)
        if (blocks.test(index(layout.blocks()[i].block)))
            bits |= std::uint64_t{1} << i;
    return bits;
}

/// Time, counts. A count that is not measured is 0; otherwise one more than the difference to the latest that was
/// measured.
void writeBlock(const Layout::BlockColumns& block, const RawSample& sample,
                std::array<std::int64_t, kColumns>& latestCounts, Numbers& out) {
    out.putSigned(timeBetween(sample.at, sample.timeOf(block.block)));
    for (const std::uint16_t column : block.columns) {
        const std::int64_t count = sample.counts[column];
        if (count == kNotMeasured) {
            out.put(0);
            continue;
        }
        out.put(zigzag(wrappedDifference(count, latestCounts[column])) + 1);
        latestCounts[column] = count;
    }
}

} // namespace

void SampleTrail::write(const RawSample& sample, std::string& out) {
    const Layout& layout = layouts().newest();
    Numbers numbers;
    numbers.put(bitsOf(layout, sample.blocks) << 1U | (begun_ ? 0U : 1U));
    numbers.putSigned(wrappedDifference(sample.device, device_));
    numbers.putSigned(timeBetween(at_, sample.at));
    for (const Layout::BlockColumns& block : layout.blocks())
        if (sample.has(block.block))
            writeBlock(block, sample, counts_, numbers);
    out += numbers.bytes();
    begun_ = true;
    device_ = sample.device;
    at_ = sample.at;
}

void SampleTrail::read(ByteReader& in, const Layout& layout, RawSample& sample) {
    const std::uint64_t bits = in.numberUpTo((std::uint64_t{2} << layout.blocks().size()) - 1);
    if ((bits & 1U) != 0)
        *this = {};
    else
        in.require(begun_);
    begun_ = true;
    sample.device = device_ = wrappedSum(device_, in.signedNumber());
    sample.at = at_ = timeAfter(at_, in.signedNumber());
    sample.blocks.reset();
    for (std::size_t i = 0; i < layout.blocks().size() && in.good(); ++i)
        if ((bits >> (i + 1) & 1U) != 0)
            readBlock(layout.blocks()[i], in, sample);
}

void SampleTrail::readBlock(const Layout::BlockColumns& block, ByteReader& in, RawSample& sample) {
    sample.blocks.set(index(block.block));
    sample.times[index(block.block)] = timeAfter(sample.at, in.signedNumber());
    for (const std::uint16_t column : columnsOf(block.block))
        sample.counts[column] = kNotMeasured;
    for (const std::uint16_t column : block.columns) {
        const std::uint64_t code = in.number();
        if (code == 0)
            continue;
        counts_[column] = wrappedSum(counts_[column], unzigzag(code - 1));
        in.require(isStorable(counts_[column]));
        sample.counts[column] = counts_[column];
    }
}

} // namespace countis
