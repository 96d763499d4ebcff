// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/sample_trail.h"

namespace countis {
namespace {

std::int64_t milliseconds(WallTime time) {
    return time.time_since_epoch().count();
}

void putTime(std::string& out, WallTime time, WallTime from) {
    putSigned(out, wrappedDifference(milliseconds(time), milliseconds(from)));
}

WallTime readTime(ByteReader& in, WallTime from) {
    return WallTime(std::chrono::milliseconds(wrappedSum(milliseconds(from), in.signedNumber())));
}

/// Which blocks of the layout a sample has, one bit each.
std::uint64_t bitsOf(const Layout& layout, const BlockSet& blocks) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < layout.blocks().size(); ++i)
        if (blocks.test(index(layout.blocks()[i].block)))
            bits |= std::uint64_t{1} << i;
    return bits;
}

} // namespace

void SampleTrail::write(const RawSample& sample, std::string& out) {
    const Layout& layout = layouts().newest();
    putSigned(out, wrappedDifference(sample.device, now_.device));
    putTime(out, sample.at, now_.at);
    putNumber(out, bitsOf(layout, sample.blocks));
    for (const Layout::BlockColumns& block : layout.blocks())
        if (sample.has(block.block))
            writeBlock(block, sample, out);
    now_.device = sample.device;
    now_.at = sample.at;
}

/// A count that is not measured is 0; otherwise one more than the difference to the latest that was measured.
void SampleTrail::writeBlock(const Layout::BlockColumns& block, const RawSample& sample, std::string& out) {
    putTime(out, sample.timeOf(block.block), sample.at);
    for (const std::uint16_t column : block.columns) {
        const std::int64_t count = sample.counts[column];
        if (count == kNotMeasured) {
            putNumber(out, 0);
            continue;
        }
        putNumber(out, zigzag(wrappedDifference(count, latestCounts_[column])) + 1);
        latestCounts_[column] = count;
    }
}

const RawSample& SampleTrail::read(ByteReader& in, const Layout& layout) {
    now_.device = wrappedSum(now_.device, in.signedNumber());
    now_.at = readTime(in, now_.at);
    now_.blocks.reset();
    const std::uint64_t bits = in.numberUpTo((std::uint64_t{1} << layout.blocks().size()) - 1);
    for (std::size_t i = 0; i < layout.blocks().size() && in.good(); ++i)
        if ((bits >> i & 1U) != 0)
            readBlock(layout.blocks()[i], in);
    return now_;
}

void SampleTrail::readBlock(const Layout::BlockColumns& block, ByteReader& in) {
    now_.blocks.set(index(block.block));
    now_.times[index(block.block)] = readTime(in, now_.at);
    for (const std::uint16_t column : columnsOf(block.block))
        now_.counts[column] = kNotMeasured;
    for (const std::uint16_t column : block.columns) {
        const std::uint64_t code = in.number();
        if (code == 0)
            continue;
        latestCounts_[column] = wrappedSum(latestCounts_[column], unzigzag(code - 1));
        in.require(isStorable(latestCounts_[column]));
        now_.counts[column] = latestCounts_[column];
    }
}

} // namespace countis
