// SPDX-License-Identifier: GPL-3.0-or-later
// Frames as a pcapng file, which Wireshark reads. Pure: frames in, bytes out.
// Source: IETF draft-ietf-opsawg-pcapng (PCAP Next Generation Capture File Format), RFC 791, RFC 9293.
#pragma once

#include "acquisition/frame_log.h"
#include "core/ipv4.h"
#include "core/message.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace countis {

/// What the file says of itself.
struct PcapngHead {
    std::string program; // "countis 0.2"
    std::string meter;   // "192.168.0.4:1502/5": Wireshark shows it as the description of the interface
    /// Of the meter, where it is known; a documentation address (RFC 5737) otherwise.
    std::optional<Ipv4> address;
    std::string comment; // pcapngComment() in the language of the user
};

/// What the reader of the file has to know of its packets.
Message pcapngComment();

/// The program sees the frames of Modbus and not the packets that carried them. Each frame stands in one packet of
/// IPv4 and TCP that is made for it: lengths, checksums and consecutive sequence numbers are right, and each
/// connection has a port of its own. The port of the meter is 502 whatever it was, since Wireshark reads Modbus
/// there.
class Pcapng {
public:
    explicit Pcapng(const PcapngHead& head);

    /// In the order of time. A frame without bytes is left out: nothing was on the wire.
    void add(const KeptFrame& frame);

    const std::vector<std::uint8_t>& bytes() const { return bytes_; }

private:
    struct Stream {
        std::uint32_t sent = 1; // the sequence numbers of the next bytes
        std::uint32_t received = 1;
    };

    std::vector<std::uint8_t> packetOf(const KeptFrame& frame);
    std::int64_t wallMicroseconds(const SampleTime& time);

    Ipv4 meter_;
    std::vector<std::uint8_t> bytes_;
    std::map<std::uint32_t, Stream> streams_; // by connection
    std::uint16_t packets_ = 0;
    std::optional<SampleTime> anchor_;
};

} // namespace countis
