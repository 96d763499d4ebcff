// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/net/dhcp_frame.h"

#include <algorithm>

namespace countis::sim {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::size_t kIpBytes = 20;
constexpr std::size_t kUdpBytes = 8;
constexpr std::uint8_t kUdp = 17;
constexpr std::uint16_t kFragmentBits = 0x3FFF; // more of them, or not the first
constexpr std::size_t kArpBytes = 28;

std::uint16_t word(Bytes bytes, std::size_t at) {
    return static_cast<std::uint16_t>(bytes[at] << 8U | bytes[at + 1]);
}

void putWord(std::span<std::uint8_t> bytes, std::size_t at, std::size_t value) {
    bytes[at] = static_cast<std::uint8_t>(value >> 8U & 0xFFU);
    bytes[at + 1] = static_cast<std::uint8_t>(value & 0xFFU);
}

std::uint32_t sum(Bytes bytes) {
    std::uint32_t total = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at)
        total += at % 2 == 0 ? bytes[at] * 256U : bytes[at];
    return total;
}

/// RFC 1071.
std::uint16_t checksum(std::uint32_t total) {
    while (total > 0xFFFFU)
        total = (total & 0xFFFFU) + (total >> 16U);
    return static_cast<std::uint16_t>(~total & 0xFFFFU);
}

Ipv4 address(Bytes bytes, std::size_t at) {
    Ipv4 result;
    std::ranges::copy(bytes.subspan(at, result.size()), result.begin());
    return result;
}

/// Of header and data, and of what belongs to them of the IP header, with the two addresses (RFC 768). 0 with the
/// checksum itself in its place.
std::uint16_t udpChecksum(Bytes ip, Bytes udp) {
    return checksum(sum(ip.subspan(12, 8)) + kUdp + static_cast<std::uint32_t>(udp.size()) + sum(udp));
}

} // namespace

std::vector<std::uint8_t> dhcpFrame(const Ipv4& from, const Ipv4& to, Bytes message) {
    const std::size_t udpSize = kUdpBytes + message.size();
    std::vector<std::uint8_t> frame(kIpBytes + udpSize);
    const std::span ip = std::span(frame).first(kIpBytes);
    const std::span udp = std::span(frame).subspan(kIpBytes);
    ip[0] = 0x45; // version 4, five words
    putWord(ip, 2, frame.size());
    ip[8] = 64; // hops
    ip[9] = kUdp;
    std::ranges::copy(from, ip.begin() + 12);
    std::ranges::copy(to, ip.begin() + 16);
    putWord(ip, 10, checksum(sum(ip)));
    putWord(udp, 0, kDhcpClientPort);
    putWord(udp, 2, kDhcpServerPort);
    putWord(udp, 4, udpSize);
    std::ranges::copy(message, udp.begin() + kUdpBytes);
    const std::uint16_t check = udpChecksum(ip, udp);
    putWord(udp, 6, check == 0 ? 0xFFFF : check); // 0 means "none"
    return frame;
}

std::optional<DhcpDatagram> readDhcpFrame(Bytes frame, UdpChecksum checked) {
    if (frame.size() < kIpBytes || frame[0] >> 4U != 4 || frame[9] != kUdp || (word(frame, 6) & kFragmentBits) != 0)
        return std::nullopt;
    const std::size_t header = (frame[0] & 0x0FU) * 4U;
    const std::size_t total = word(frame, 2); // behind it may lie what fills up an Ethernet frame
    if (header < kIpBytes || total > frame.size() || total < header + kUdpBytes ||
        checksum(sum(frame.first(header))) != 0)
        return std::nullopt;
    const Bytes udp = frame.first(total).subspan(header);
    const std::size_t size = word(udp, 4);
    if (word(udp, 2) != kDhcpClientPort || size < kUdpBytes || size > udp.size())
        return std::nullopt;
    const Bytes datagram = udp.first(size);
    if (checked == UdpChecksum::Sent && word(udp, 6) != 0 && udpChecksum(frame, datagram) != 0)
        return std::nullopt;
    return DhcpDatagram{address(frame, 12), datagram.subspan(kUdpBytes)};
}

std::vector<std::uint8_t> arpProbe(const Mac& ours, const Ipv4& address) {
    // Ethernet, IPv4, lengths 6 and 4, request; the sender's IP stays 0.0.0.0, so that nobody learns it.
    std::vector<std::uint8_t> arp{0, 1, 8, 0, 6, 4, 0, 1};
    arp.resize(kArpBytes);
    std::ranges::copy(ours, arp.begin() + 8);
    std::ranges::copy(address, arp.begin() + 24);
    return arp;
}

bool claims(Bytes arp, const Mac& ours, const Ipv4& wanted) {
    constexpr std::array<std::uint8_t, 6> kKind{0, 1, 8, 0, 6, 4};
    if (arp.size() < kArpBytes || !std::ranges::equal(arp.first(kKind.size()), kKind) ||
        std::ranges::equal(arp.subspan(8, ours.size()), ours))
        return false;
    const Ipv4 sender = address(arp, 14);
    const bool probe = word(arp, 6) == 1 && sender == Ipv4{};
    return sender == wanted || (probe && address(arp, 24) == wanted);
}

} // namespace countis::sim
