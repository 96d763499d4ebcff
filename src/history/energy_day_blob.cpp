// SPDX-License-Identifier: GPL-3.0-or-later
// After a byte with its format, a zstd frame with the number of readings and, column by column, the differences from
// the reading before. A column says whether all, none or some of the readings have it.
#include "history/energy_day_blob.h"

#include "history/codec/bytes.h"
#include "history/codec/zstd_frame.h"

#include <algorithm>

namespace countis {
namespace {

constexpr char kFormat = 1;
constexpr int kLevel = 6;
constexpr std::size_t kMostBytes = kMostOfDay * 512;

enum class Present : std::uint8_t { None, All, Some };

using Value = std::optional<std::int64_t>;

/// Calls `each(get, set)` for every column of a reading, in the order of the bytes.
template <typename Each>
void forEachColumn(const Each& each) {
    using Reading = PeriodReading;
    const auto since = [](const Reading& one) { return (one.reading.at - one.start).count(); };
    each([](const Reading& one) { return Value(one.start.time_since_epoch().count()); },
         [](Reading& one, std::int64_t value) { one.start = WallTime(std::chrono::milliseconds{value}); });
    each([&](const Reading& one) { return Value(since(one)); },
         [](Reading& one, std::int64_t value) { one.reading.at = one.start + std::chrono::milliseconds{value}; });
    each([](const Reading& one) { return Value(one.reading.device); },
         [](Reading& one, std::int64_t value) { one.reading.device = value; });
    each([](const Reading& one) { return Value(one.reading.tariffInProgress); },
         [](Reading& one, std::int64_t value) { one.reading.tariffInProgress = static_cast<std::uint8_t>(value); });
    for (std::size_t n = 0; n < kEnergyKinds; ++n) {
        each([n](const Reading& one) { return one.reading.energies[n].total; },
             [n](Reading& one, std::int64_t value) { one.reading.energies[n].total = value; });
        for (std::size_t part = 0; part < kTariffParts; ++part)
            each([n, part](const Reading& one) { return one.reading.energies[n].tariffs[part]; },
                 [n, part](Reading& one, std::int64_t value) { one.reading.energies[n].tariffs[part] = value; });
        each(
            [n](const Reading& one) {
                const auto& rollOvers = one.reading.energies[n].rollOvers;
                return rollOvers ? Value(*rollOvers) : std::nullopt;
            },
            [n](Reading& one, std::int64_t value) {
                one.reading.energies[n].rollOvers = static_cast<std::uint8_t>(value);
            });
    }
}

template <typename Get>
void putColumn(std::span<const PeriodReading> readings, const Get& get, std::string& out) {
    const auto has = [&](const PeriodReading& one) { return get(one).has_value(); };
    const Present present = std::ranges::all_of(readings, has)   ? Present::All
                            : std::ranges::any_of(readings, has) ? Present::Some
                                                                 : Present::None;
    putByte(out, static_cast<std::uint64_t>(present));
    std::int64_t before = 0;
    for (const PeriodReading& one : readings) {
        const Value value = get(one);
        if (present == Present::Some)
            putByte(out, value ? 1 : 0);
        if (value)
            putSigned(out, wrappedDifference(*value, before));
        before = value.value_or(before);
    }
}

template <typename Set>
void takeColumn(ByteReader& bytes, const Set& set, std::vector<PeriodReading>& readings) {
    const auto present = static_cast<Present>(bytes.byte());
    bytes.require(present <= Present::Some);
    if (present == Present::None)
        return;
    std::int64_t before = 0;
    for (PeriodReading& one : readings) {
        if (present == Present::Some && bytes.byte() == 0)
            continue;
        before = wrappedSum(before, bytes.signedNumber());
        set(one, before);
    }
}

} // namespace

std::string encodeEnergyDay(std::span<const PeriodReading> readings) {
    std::string plain;
    putNumber(plain, readings.size());
    forEachColumn([&](const auto& get, const auto&) { putColumn(readings, get, plain); });
    std::string bytes(1, kFormat);
    compress(plain, kLevel, bytes);
    return bytes;
}

std::optional<std::vector<PeriodReading>> decodeEnergyDay(std::string_view bytes) {
    if (bytes.empty() || bytes.front() != kFormat)
        return std::nullopt;
    const auto plain = decompress(bytes.substr(1), kMostBytes);
    if (!plain)
        return std::nullopt;
    ByteReader reader(*plain);
    std::vector<PeriodReading> readings(reader.numberUpTo(kMostOfDay));
    forEachColumn([&](const auto&, const auto& set) { takeColumn(reader, set, readings); });
    if (!reader.good() || !reader.atEnd())
        return std::nullopt;
    return readings;
}

} // namespace countis
