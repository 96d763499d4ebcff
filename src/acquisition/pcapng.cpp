// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/pcapng.h"

#include <chrono>
#include <limits>
#include <span>

namespace countis {
namespace {

using Bytes = std::vector<std::uint8_t>;

// RFC 5737, TEST-NET-1.
constexpr Ipv4 kClient{192, 0, 2, 1};
constexpr Ipv4 kSomeMeter{192, 0, 2, 2};
constexpr std::uint16_t kModbusPort = 502;
constexpr std::uint32_t kFirstPort = 49152; // of the dynamic ports
constexpr std::uint32_t kPorts = 16384;

constexpr std::size_t kIpBytes = 20;
constexpr std::size_t kTcpBytes = 20;
constexpr std::uint8_t kTcpProtocol = 6;

constexpr std::uint32_t kSectionBlock = 0x0A0D0D0A;
constexpr std::uint32_t kInterfaceBlock = 1;
constexpr std::uint32_t kPacketBlock = 6;
constexpr std::uint16_t kRawIp = 101; // LINKTYPE_RAW

// Options of the blocks.
constexpr std::uint16_t kComment = 1;
constexpr std::uint16_t kApplication = 4;
constexpr std::uint16_t kInterfaceName = 2;
constexpr std::uint16_t kInterfaceDescription = 3;
constexpr std::uint16_t kPacketFlags = 2;
constexpr std::uint32_t kInbound = 1;
constexpr std::uint32_t kOutbound = 2;

// A section is little-endian, as its first number says; what is on the wire is big-endian.

template <typename Number>
void putLittle(Bytes& out, Number number) {
    for (std::size_t byte = 0; byte < sizeof number; ++byte)
        out.push_back(static_cast<std::uint8_t>(number >> (8 * byte)));
}

void putBig(Bytes& out, std::uint16_t number) {
    out.push_back(static_cast<std::uint8_t>(number >> 8));
    out.push_back(static_cast<std::uint8_t>(number & 0xFF));
}

void putBig(Bytes& out, std::uint32_t number) {
    putBig(out, static_cast<std::uint16_t>(number >> 16));
    putBig(out, static_cast<std::uint16_t>(number & 0xFFFF));
}

void pad(Bytes& out) {
    while (out.size() % 4 != 0)
        out.push_back(0);
}

void putOption(Bytes& out, std::uint16_t code, std::string_view text) {
    text = text.substr(0, std::numeric_limits<std::uint16_t>::max());
    putLittle(out, code);
    putLittle(out, static_cast<std::uint16_t>(text.size()));
    out.insert(out.end(), text.begin(), text.end());
    pad(out);
}

void putBlock(Bytes& out, std::uint32_t type, const Bytes& body) {
    constexpr std::uint32_t kFrameOfBlock = 12; // type, and the length before and behind the body
    const auto length = static_cast<std::uint32_t>(body.size()) + kFrameOfBlock;
    putLittle(out, type);
    putLittle(out, length);
    out.insert(out.end(), body.begin(), body.end());
    putLittle(out, length);
}

void putEndOfOptions(Bytes& out) {
    putLittle(out, std::uint32_t{0});
}

std::uint32_t sumOf(std::span<const std::uint8_t> bytes) {
    std::uint32_t sum = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at)
        sum += at % 2 == 0 ? std::uint32_t{bytes[at]} << 8 : bytes[at];
    return sum;
}

/// RFC 1071.
std::uint16_t checksum(std::uint32_t sum) {
    while (sum >> 16 != 0)
        sum = (sum & 0xFFFF) + (sum >> 16);
    return static_cast<std::uint16_t>(~sum);
}

void setBig(Bytes& out, std::size_t at, std::uint16_t number) {
    out[at] = static_cast<std::uint8_t>(number >> 8);
    out[at + 1] = static_cast<std::uint8_t>(number & 0xFF);
}

struct Ends {
    Ipv4 from, to;
    std::uint16_t fromPort, toPort;
};

void putIp(Bytes& out, const Ends& ends, std::uint16_t id, std::size_t payload) {
    constexpr std::uint16_t kVersionAndLength = 0x4500;
    constexpr std::uint16_t kDoNotFragment = 0x4000;
    constexpr std::uint16_t kHops = 64 << 8;
    constexpr std::size_t kChecksumAt = 10;
    putBig(out, kVersionAndLength);
    putBig(out, static_cast<std::uint16_t>(kIpBytes + kTcpBytes + payload));
    putBig(out, id);
    putBig(out, kDoNotFragment);
    putBig(out, static_cast<std::uint16_t>(kHops | kTcpProtocol));
    putBig(out, std::uint16_t{0});
    out.insert(out.end(), ends.from.begin(), ends.from.end());
    out.insert(out.end(), ends.to.begin(), ends.to.end());
    setBig(out, kChecksumAt, checksum(sumOf(std::span(out).first(kIpBytes))));
}

void putTcp(Bytes& out, const Ends& ends, std::uint32_t sequence, std::uint32_t acknowledged,
            std::span<const std::uint8_t> payload) {
    constexpr std::uint16_t kOffsetPushAck = 0x5018;
    constexpr std::uint16_t kWindow = 0xFFFF;
    constexpr std::size_t kChecksumAt = kIpBytes + 16;
    constexpr std::size_t kAddressesAt = 12;
    putBig(out, ends.fromPort);
    putBig(out, ends.toPort);
    putBig(out, sequence);
    putBig(out, acknowledged);
    putBig(out, kOffsetPushAck);
    putBig(out, kWindow);
    putBig(out, std::uint32_t{0}); // checksum, urgent pointer
    out.insert(out.end(), payload.begin(), payload.end());
    const auto segment = std::span(out).subspan(kIpBytes);
    const std::uint32_t pseudoHeader = sumOf(std::span(out).subspan(kAddressesAt, kIpBytes - kAddressesAt)) +
                                       kTcpProtocol + static_cast<std::uint32_t>(segment.size());
    setBig(out, kChecksumAt, checksum(pseudoHeader + sumOf(segment)));
}

} // namespace

Message pcapngComment() {
    return message(term(
        "Messages", "Frames of Modbus TCP as the program sent and received them. The program made the packets around "
                    "them: in this file the address of the computer is 192.0.2.1 and the port of the meter is 502, "
                    "whatever they were."));
}

Pcapng::Pcapng(const PcapngHead& head) : meter_(head.address.value_or(kSomeMeter)) {
    constexpr std::uint32_t kByteOrder = 0x1A2B3C4D;
    constexpr std::uint16_t kVersion = 1;
    Bytes section;
    putLittle(section, kByteOrder);
    putLittle(section, kVersion);
    putLittle(section, std::uint16_t{0});
    putLittle(section, std::int64_t{-1}); // the length of the section is not given
    putOption(section, kComment, head.comment);
    putOption(section, kApplication, head.program);
    putEndOfOptions(section);
    putBlock(bytes_, kSectionBlock, section);
    Bytes interface;
    putLittle(interface, kRawIp);
    putLittle(interface, std::uint16_t{0});
    putLittle(interface, std::uint32_t{0}); // no packet is cut; times in microseconds, as without an option
    putOption(interface, kInterfaceName, "countis");
    putOption(interface, kInterfaceDescription, head.meter);
    putEndOfOptions(interface);
    putBlock(bytes_, kInterfaceBlock, interface);
}

void Pcapng::add(const KeptFrame& frame) {
    if (frame.bytes.empty())
        return;
    const Bytes packet = packetOf(frame);
    const auto time = static_cast<std::uint64_t>(wallMicroseconds(frame.time));
    Bytes body;
    putLittle(body, std::uint32_t{0}); // the interface
    putLittle(body, static_cast<std::uint32_t>(time >> 32));
    putLittle(body, static_cast<std::uint32_t>(time));
    putLittle(body, static_cast<std::uint32_t>(packet.size()));
    putLittle(body, static_cast<std::uint32_t>(packet.size()));
    body.insert(body.end(), packet.begin(), packet.end());
    pad(body);
    putLittle(body, kPacketFlags);
    putLittle(body, static_cast<std::uint16_t>(sizeof kInbound));
    putLittle(body, frame.direction == FrameDirection::Sent ? kOutbound : kInbound);
    putEndOfOptions(body);
    putBlock(bytes_, kPacketBlock, body);
}

Bytes Pcapng::packetOf(const KeptFrame& frame) {
    Stream& stream = streams_[frame.connection];
    const bool sent = frame.direction == FrameDirection::Sent;
    const auto port = static_cast<std::uint16_t>(kFirstPort + frame.connection % kPorts);
    const Ends ends = sent ? Ends{kClient, meter_, port, kModbusPort} : Ends{meter_, kClient, kModbusPort, port};
    std::uint32_t& sequence = sent ? stream.sent : stream.received;
    const std::uint32_t acknowledged = sent ? stream.received : stream.sent;
    Bytes packet;
    putIp(packet, ends, ++packets_, frame.bytes.size());
    putTcp(packet, ends, sequence, acknowledged, frame.bytes);
    sequence += static_cast<std::uint32_t>(frame.bytes.size());
    return packet;
}

/// The wall clock knows milliseconds only; the steady one tells the microseconds since a first frame, unless the wall
/// clock was set in between.
std::int64_t Pcapng::wallMicroseconds(const SampleTime& time) {
    using std::chrono::microseconds;
    constexpr microseconds kApart{2000};
    const auto wall = std::chrono::duration_cast<microseconds>(time.wall.time_since_epoch());
    if (anchor_) {
        const auto since = std::chrono::floor<microseconds>(time.mono - anchor_->mono);
        const auto exact = std::chrono::duration_cast<microseconds>(anchor_->wall.time_since_epoch()) + since;
        if (std::chrono::abs(exact - wall) < kApart)
            return exact.count();
    }
    anchor_ = time;
    return wall.count();
}

} // namespace countis
