// SPDX-License-Identifier: GPL-3.0-or-later
// A row: version, layout, number in the epoch, then the entries in a zstd frame. An entry: point, sample.
#include "history/codec/journal.h"

#include "history/codec/zstd_frame.h"

#include <limits>

namespace countis {
namespace {

constexpr std::uint8_t kVersion = 1;
/// A row is written each second, and the journal lives for a minute: speed is worth more than the last byte.
constexpr int kLevel = 1;
/// 900 points write 50 KB a second: a row that had to wait for minutes is read too.
constexpr std::size_t kMostBytes = std::size_t{1} << 26U;
constexpr std::size_t kMostPoints = 10'000;
/// Behind a row that could not be read: only a new epoch comes next.
constexpr std::uint64_t kNoRow = std::numeric_limits<std::uint64_t>::max();

} // namespace

void JournalWriter::add(PointId point, const RawSample& sample) {
    if (sample.blocks.none())
        return;
    putSigned(entries_, point.number);
    trails_[point].write(sample, entries_);
}

std::string JournalWriter::take() {
    std::string row;
    putByte(row, kVersion);
    putNumber(row, layouts().newest().number());
    putNumber(row, row_++);
    compress(entries_, kLevel, row);
    entries_.clear();
    return row;
}

void JournalWriter::beginEpoch() {
    trails_.clear();
    entries_.clear();
    row_ = 0;
}

tl::expected<void, CodecError> JournalReader::read(std::string_view row, const Take& take) {
    ByteReader in(row);
    const std::uint8_t version = in.byte();
    const Layout* const layout = layouts().find(in.number());
    const std::uint64_t number = in.number();
    if (!in.good() || version == 0)
        return tl::unexpected(CodecError::Damaged);
    if (version > kVersion || layout == nullptr)
        return tl::unexpected(CodecError::TooNew);
    if (number == 0)
        trails_.clear();
    else if (number != row_)
        return tl::unexpected(CodecError::Gap);
    row_ = kNoRow;
    const auto entries = decompress(in.bytes(in.left()), kMostBytes);
    if (!entries)
        return tl::unexpected(entries.error());
    return readEntries(*entries, *layout, take).map([&] { row_ = number + 1; });
}

tl::expected<void, CodecError> JournalReader::readEntries(std::string_view entries, const Layout& layout,
                                                          const Take& take) {
    ByteReader in(entries);
    while (!in.atEnd()) {
        const PointId point{in.signedNumber()};
        if (trails_.size() == kMostPoints && !trails_.contains(point))
            return tl::unexpected(CodecError::TooLarge);
        const RawSample& sample = trails_[point].read(in, layout);
        if (!in.good())
            return tl::unexpected(CodecError::Damaged);
        take(point, sample);
    }
    return {};
}

} // namespace countis
