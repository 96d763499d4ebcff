// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/roll_up.h"

#include "history/codec/bytes.h"
#include "history/codec/sample_minute.h"

#include <algorithm>

namespace countis {
namespace {

void widen(Extent& extent, const Extent& by) {
    if (by.n == 0)
        return;
    extent.min = extent.n == 0 ? by.min : std::min(extent.min, by.min);
    extent.max = extent.n == 0 ? by.max : std::max(extent.max, by.max);
    extent.sum += by.sum;
    extent.n += by.n;
}

void putExtent(std::string& out, const Extent& extent) {
    putNumber(out, static_cast<std::uint64_t>(extent.n));
    if (extent.n == 0)
        return;
    putSigned(out, extent.min);
    putNumber(out, static_cast<std::uint64_t>(wrappedDifference(extent.max, extent.min)));
    putSigned(out, wrappedDifference(extent.sum, extent.n * extent.min));
}

Extent readExtent(ByteReader& in) {
    Extent extent;
    extent.n = static_cast<std::int64_t>(in.numberUpTo(kMostSamplesOfMinute));
    if (extent.n == 0)
        return extent;
    extent.min = in.signedNumber();
    extent.max = wrappedSum(extent.min, static_cast<std::int64_t>(in.number()));
    extent.sum = wrappedSum(in.signedNumber(), static_cast<std::int64_t>(static_cast<std::uint64_t>(extent.n) *
                                                                         static_cast<std::uint64_t>(extent.min)));
    return extent;
}

void putLast(std::string& out, std::int64_t count) {
    putNumber(out, count == kNotMeasured ? 0 : zigzag(count) + 1);
}

std::int64_t readLast(ByteReader& in) {
    const std::uint64_t number = in.number();
    return number == 0 ? kNotMeasured : unzigzag(number - 1);
}

/// Calls `each(entry)` for the values of the blocks that are read fast.
void forFast(const Layout& layout, const auto& each) {
    for (const Layout::BlockColumns& block : layout.blocks())
        if (paceOf(block.block) == Pace::Fast)
            for (const std::uint16_t entry : block.columns)
                each(entry);
}

} // namespace

void RollUp::beginDevice(std::int64_t other) {
    if (device != 0 && device != other) {
        lasts = unknown();
        fastAt = slowAt = {};
    }
    device = other;
}

void RollUp::add(std::int64_t fromDevice, Block block, WallTime at, std::span<const std::int64_t> row) {
    beginDevice(fromDevice);
    WallTime& latest = paceOf(block) == Pace::Fast ? fastAt : slowAt;
    latest = std::max(latest, at);
    const auto columns = columnsOf(block);
    for (std::size_t n = 0; n < columns.size(); ++n) {
        const std::int64_t count = row[n];
        if (count == kNotMeasured)
            continue;
        if (const auto slot = kRollUpSlots.extent[columns[n]]; slot != RollUpSlots::kNone)
            widen(extents[slot], {count, count, count, 1});
        else
            lasts[kRollUpSlots.last[columns[n]]] = count;
    }
}

void RollUp::merge(const RollUp& later) {
    if (later.empty())
        return;
    beginDevice(later.device);
    fastAt = std::max(fastAt, later.fastAt);
    slowAt = std::max(slowAt, later.slowAt);
    for (std::size_t n = 0; n < extents.size(); ++n)
        widen(extents[n], later.extents[n]);
    for (std::size_t n = 0; n < lasts.size(); ++n)
        if (later.lasts[n] != kNotMeasured)
            lasts[n] = later.lasts[n];
}

Extent RollUp::of(std::size_t entry) const {
    if (const auto slot = kRollUpSlots.extent[entry]; slot != RollUpSlots::kNone)
        return extents[slot];
    const std::int64_t count = lasts[kRollUpSlots.last[entry]];
    return count == kNotMeasured ? Extent{} : Extent{count, count, count, 1};
}

RollUp rollUpOf(const MinuteSamples& minute) {
    RollUp rollUp;
    for (const Segment& segment : minute.segments)
        for (const BlockRows& rows : segment.blocks)
            for (std::size_t n = 0; n < rows.size(); ++n)
                rollUp.add(segment.device, rows.block, rows.times[n], rows.row(n));
    return rollUp;
}

std::string encodeRollUp(const RollUp& minute) {
    std::string out;
    putNumber(out, layouts().newest().number());
    putSigned(out, minute.device);
    putSigned(out, minute.fastAt.time_since_epoch().count());
    forFast(layouts().newest(), [&](std::uint16_t entry) {
        if (const auto slot = kRollUpSlots.extent[entry]; slot != RollUpSlots::kNone)
            putExtent(out, minute.extents[slot]);
        else
            putLast(out, minute.lasts[kRollUpSlots.last[entry]]);
    });
    return out;
}

tl::expected<RollUp, CodecError> decodeRollUp(std::string_view bytes) {
    ByteReader in(bytes);
    const Layout* layout = layouts().find(in.number());
    if (!in.good())
        return tl::unexpected(CodecError::Damaged);
    if (layout == nullptr)
        return tl::unexpected(CodecError::TooNew);
    RollUp rollUp;
    rollUp.device = in.signedNumber();
    rollUp.fastAt = WallTime(std::chrono::milliseconds{in.signedNumber()});
    forFast(*layout, [&](std::uint16_t entry) {
        if (const auto slot = kRollUpSlots.extent[entry]; slot != RollUpSlots::kNone)
            rollUp.extents[slot] = readExtent(in);
        else
            rollUp.lasts[kRollUpSlots.last[entry]] = readLast(in);
    });
    if (!in.good() || !in.atEnd())
        return tl::unexpected(CodecError::Damaged);
    return rollUp;
}

} // namespace countis
