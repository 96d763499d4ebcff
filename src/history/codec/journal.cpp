// SPDX-License-Identifier: GPL-3.0-or-later
// A row: version, layout, then the entries in a zstd frame. An entry: point; minute, as the difference to that of the
// entry before; size of the sample; sample.
#include "history/codec/journal.h"

#include "history/codec/times.h"
#include "history/codec/zstd_frame.h"

#include <utility>

namespace countis {
namespace {

constexpr std::uint8_t kVersion = 1;
/// A row is written each second, and the journal lives for a minute: speed is worth more than the last byte.
constexpr int kLevel = 1;
/// 900 points write 50 KB a second: a row that had to wait for minutes is read too.
constexpr std::size_t kMostBytes = std::size_t{1} << 26U;
constexpr std::size_t kMostEntries = 10'000;

} // namespace

void JournalWriter::add(PointId point, WallTime minute, std::string_view sample) {
    if (sample.empty())
        return;
    putSigned(entries_, point.number);
    putSigned(entries_, timeBetween(std::exchange(minute_, minute), minute));
    putNumber(entries_, sample.size());
    entries_ += sample;
}

std::string JournalWriter::take() {
    std::string row;
    putByte(row, kVersion);
    putNumber(row, layouts().newest().number());
    compress(entries_, kLevel, row);
    entries_.clear();
    minute_ = {};
    return row;
}

tl::expected<void, CodecError> JournalReader::read(std::int64_t number, std::string_view row, const Take& take,
                                                   const Skip& skip) {
    if (number != next_)
        trails_.clear();
    next_ = wrappedSum(number, 1);
    auto done = readRow(row, take, skip);
    if (!done)
        trails_.clear();
    return done;
}

tl::expected<void, CodecError> JournalReader::readRow(std::string_view row, const Take& take, const Skip& skip) {
    ByteReader in(row);
    const std::uint8_t version = in.byte();
    const Layout* const layout = layouts().find(in.number());
    if (!in.good() || version == 0)
        return tl::unexpected(CodecError::Damaged);
    if (version > kVersion || layout == nullptr)
        return tl::unexpected(CodecError::TooNew);
    return decompress(in.bytes(in.left()), kMostBytes).and_then([&](const std::string& entries) {
        return readEntries(entries, *layout, take, skip);
    });
}

tl::expected<void, CodecError> JournalReader::readEntries(std::string_view entries, const Layout& layout,
                                                          const Take& take, const Skip& skip) {
    ByteReader in(entries);
    RawSample sample;
    WallTime minute{};
    while (!in.atEnd()) {
        const PointId point{in.signedNumber()};
        minute = timeAfter(minute, in.signedNumber());
        const std::string_view bytes = in.bytes(in.number());
        if (!in.good() || bytes.empty())
            return tl::unexpected(CodecError::Damaged);
        const bool known = trails_.contains(point);
        if (!known && !SampleTrail::beginsAnew(bytes)) {
            skip(point, minute);
            continue;
        }
        if (!known && trails_.size() == kMostEntries)
            return tl::unexpected(CodecError::TooLarge);
        ByteReader one(bytes);
        trails_[point].read(one, layout, sample);
        if (!one.good() || !one.atEnd())
            return tl::unexpected(CodecError::Damaged);
        take(point, sample);
    }
    return {};
}

} // namespace countis
