// SPDX-License-Identifier: GPL-3.0-or-later
// The packet of NTP (RFC 5905 section 7.3) and its timestamps (section 6). Pure.
#pragma once

#include <tl/expected.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <span>
#include <string>

namespace countis::sim {

/// Seconds since the beginning of an era (era 0: 1900-01-01T00:00:00Z) in the upper 32 bits, fractions in the lower.
/// Era 0 ends 2036-02-07T06:28:16Z: which era is meant is not in the packet.
using NtpTimestamp = std::uint64_t;

using NtpTime = std::chrono::sys_time<std::chrono::nanoseconds>;

NtpTimestamp toNtp(NtpTime time);
/// The era is the one that brings it nearest to `pivot` (section 6: right when that is known to 68 years).
NtpTime fromNtp(NtpTimestamp timestamp, NtpTime pivot);

inline constexpr std::size_t kNtpPacketBytes = 48; // header without extension fields and MAC
inline constexpr std::uint8_t kNtpVersion = 4;
inline constexpr std::uint8_t kNtpLeapUnsynchronised = 3;
inline constexpr std::uint8_t kNtpModeClient = 3;
inline constexpr std::uint8_t kNtpModeServer = 4;

struct NtpPacket {
    std::uint8_t leap = 0;
    std::uint8_t version = kNtpVersion;
    std::uint8_t mode = kNtpModeClient;
    std::uint8_t stratum = 0;
    std::int8_t poll = 0; // log2 s
    std::int8_t precision = 0;
    std::chrono::nanoseconds rootDelay{};
    std::chrono::nanoseconds rootDispersion{};
    std::array<char, 4> referenceId{}; // with stratum 0 the code of a kiss-o'-death
    NtpTimestamp reference = 0;
    NtpTimestamp origin = 0;
    NtpTimestamp receive = 0;
    NtpTimestamp transmit = 0;

    bool operator==(const NtpPacket&) const = default;
};

std::array<std::uint8_t, kNtpPacketBytes> encode(const NtpPacket& packet);
/// What follows the header is not looked at. The error is one clause.
tl::expected<NtpPacket, std::string> decodeNtp(std::span<const std::uint8_t> bytes);

} // namespace countis::sim
