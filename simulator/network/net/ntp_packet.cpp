// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/net/ntp_packet.h"

#include <algorithm>

namespace countis::sim {
namespace {

using std::chrono::nanoseconds;

constexpr std::int64_t kUnixEpoch = 2'208'988'800; // 1970-01-01 in seconds of era 0 (RFC 5905 figure 4)
constexpr std::uint64_t kNanosecondsPerSecond = 1'000'000'000;

constexpr std::size_t kRootDelayAt = 4;
constexpr std::size_t kRootDispersionAt = 8;
constexpr std::size_t kReferenceIdAt = 12;
constexpr std::size_t kReferenceAt = 16;
constexpr std::size_t kOriginAt = 24;
constexpr std::size_t kReceiveAt = 32;
constexpr std::size_t kTransmitAt = 40;

void put(std::span<std::uint8_t> out, std::uint64_t value) {
    for (std::size_t n = out.size(); n-- > 0; value >>= 8U)
        out[n] = static_cast<std::uint8_t>(value & 0xFFU);
}

std::uint64_t get(std::span<const std::uint8_t> bytes) {
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes)
        value = value << 8U | byte;
    return value;
}

/// The short format of section 6: 16 bits of seconds, 16 of fractions.
std::uint64_t toShort(nanoseconds time) {
    const auto ns = static_cast<std::uint64_t>(
        std::clamp(time, nanoseconds(0), nanoseconds(std::chrono::seconds(65535))).count());
    return (ns << 16U) / kNanosecondsPerSecond;
}

nanoseconds fromShort(std::uint64_t value) {
    return nanoseconds(static_cast<std::int64_t>(value * kNanosecondsPerSecond >> 16U));
}

} // namespace

NtpTimestamp toNtp(NtpTime time) {
    const auto whole = std::chrono::floor<std::chrono::seconds>(time);
    const auto fraction = static_cast<std::uint64_t>((time - whole).count());
    const auto seconds = static_cast<std::uint64_t>(whole.time_since_epoch().count() + kUnixEpoch);
    // Rounded up, so that fromNtp(), which rounds down, gives the same nanosecond.
    const std::uint64_t parts = ((fraction << 32U) + kNanosecondsPerSecond - 1) / kNanosecondsPerSecond;
    return (seconds << 32U) + parts;
}

NtpTime fromNtp(NtpTimestamp timestamp, NtpTime pivot) {
    const NtpTimestamp around = toNtp(pivot);
    // The difference of two timestamps is good across the border of an era, taken as signed.
    const auto seconds = static_cast<std::int32_t>((timestamp >> 32U) - (around >> 32U));
    const auto fraction = (timestamp & 0xFFFF'FFFFU) * kNanosecondsPerSecond >> 32U;
    return std::chrono::floor<std::chrono::seconds>(pivot) + std::chrono::seconds(seconds) +
           nanoseconds(static_cast<std::int64_t>(fraction));
}

std::array<std::uint8_t, kNtpPacketBytes> encode(const NtpPacket& packet) {
    std::array<std::uint8_t, kNtpPacketBytes> bytes{};
    const std::span out(bytes);
    bytes[0] = static_cast<std::uint8_t>((packet.leap & 3U) << 6U | (packet.version & 7U) << 3U | (packet.mode & 7U));
    bytes[1] = packet.stratum;
    bytes[2] = static_cast<std::uint8_t>(packet.poll);
    bytes[3] = static_cast<std::uint8_t>(packet.precision);
    put(out.subspan(kRootDelayAt, 4), toShort(packet.rootDelay));
    put(out.subspan(kRootDispersionAt, 4), toShort(packet.rootDispersion));
    std::ranges::copy(packet.referenceId, bytes.begin() + kReferenceIdAt);
    put(out.subspan(kReferenceAt, 8), packet.reference);
    put(out.subspan(kOriginAt, 8), packet.origin);
    put(out.subspan(kReceiveAt, 8), packet.receive);
    put(out.subspan(kTransmitAt, 8), packet.transmit);
    return bytes;
}

tl::expected<NtpPacket, std::string> decodeNtp(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < kNtpPacketBytes)
        return tl::unexpected("a packet of " + std::to_string(bytes.size()) + " bytes, not of at least " +
                              std::to_string(kNtpPacketBytes));
    NtpPacket packet;
    packet.leap = bytes[0] >> 6U;
    packet.version = bytes[0] >> 3U & 7U;
    packet.mode = bytes[0] & 7U;
    packet.stratum = bytes[1];
    packet.poll = static_cast<std::int8_t>(bytes[2]);
    packet.precision = static_cast<std::int8_t>(bytes[3]);
    packet.rootDelay = fromShort(get(bytes.subspan(kRootDelayAt, 4)));
    packet.rootDispersion = fromShort(get(bytes.subspan(kRootDispersionAt, 4)));
    std::ranges::copy(bytes.subspan(kReferenceIdAt, 4), packet.referenceId.begin());
    packet.reference = get(bytes.subspan(kReferenceAt, 8));
    packet.origin = get(bytes.subspan(kOriginAt, 8));
    packet.receive = get(bytes.subspan(kReceiveAt, 8));
    packet.transmit = get(bytes.subspan(kTransmitAt, 8));
    return packet;
}

} // namespace countis::sim
