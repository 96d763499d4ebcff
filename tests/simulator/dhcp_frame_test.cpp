// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/net/dhcp_frame.h"

#include "simulator/support/random.h"
#include "support/catch.h"

#include <algorithm>

using namespace countis;
using namespace countis::sim;

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr Mac kOurs{2, 0, 0, 0, 0, 1};
constexpr Mac kOther{2, 0, 0, 0, 0, 2};
constexpr Ipv4 kAddress{10, 9, 8, 77};

/// As a server sends it: from 67 to 68. The sum of the two ports, and so the checksum, is that of the way there.
Bytes fromServer(const Bytes& message) {
    Bytes frame = dhcpFrame({10, 9, 8, 1}, kAddress, message);
    frame[21] = 67;
    frame[23] = 68;
    return frame;
}

Bytes reply(const Mac& sender, const Ipv4& address) {
    Bytes arp = arpProbe(sender, {10, 9, 8, 1});
    arp[7] = 2;
    std::ranges::copy(address, arp.begin() + 14);
    return arp;
}

} // namespace

TEST_CASE("Headers before a message are those of RFC 791 and 768") {
    const Bytes frame = dhcpFrame({}, kEverybody, Bytes{1, 2, 3});
    // The checksums were reckoned apart from the product.
    CHECK(frame == Bytes{0x45, 0,   0,   31,  0, 0,  0, 0,  64, 17, 0x7A, 0xCF, 0, 0, 0, 0,
                         255,  255, 255, 255, 0, 68, 0, 67, 0,  11, 0xFB, 0x4F, 1, 2, 3});
}

TEST_CASE("A server's datagram is read, whatever fills up its frame") {
    Bytes frame = fromServer({9, 8, 7});
    frame.resize(60, 0xEE);
    const auto datagram = readDhcpFrame(frame);
    REQUIRE(datagram);
    CHECK(datagram->from == Ipv4{10, 9, 8, 1});
    CHECK(Bytes(datagram->message.begin(), datagram->message.end()) == Bytes{9, 8, 7});
}

TEST_CASE("What is no datagram to port 68 is not") {
    Bytes frame = fromServer({9, 8, 7});
    SECTION("cut") {
        frame.pop_back();
    }
    SECTION("to another port") {
        frame[23] = 67;
    }
    SECTION("TCP") {
        frame[9] = 6;
    }
    SECTION("a fragment") {
        frame[7] = 1;
    }
    SECTION("IPv6") {
        frame[0] = 0x65;
    }
    SECTION("a header of four words") {
        frame[0] = 0x44;
    }
    SECTION("a wrong header checksum") {
        frame[11] ^= 1U;
    }
    SECTION("a wrong UDP checksum") {
        frame[27] ^= 1U;
    }
    SECTION("a message other than that of the checksum") {
        frame[29] ^= 1U;
    }
    SECTION("a last byte, without a partner, other than that of the checksum") {
        frame[30] ^= 0x80U;
    }
    SECTION("a sender other than that of the checksum") {
        ++frame[15]; // 10.9.8.2; the header's own checksum is put right
        --frame[11];
    }
    SECTION("a UDP length beyond the packet") {
        frame[25] = 12;
    }
    SECTION("a UDP length below its header") {
        frame[25] = 7;
    }
    SECTION("nothing") {
        frame.clear();
    }
    CHECK_FALSE(readDhcpFrame(frame));
}

TEST_CASE("A checksum that is not there yet, or never will be, keeps no datagram out") {
    Bytes frame = fromServer({9, 8, 7});
    SECTION("no checksum (RFC 768)") {
        frame[26] = frame[27] = 0;
        CHECK(readDhcpFrame(frame));
        CHECK(readDhcpFrame(frame, UdpChecksum::Pending));
    }
    SECTION("left for hardware between two interfaces of one machine, as the system says") {
        frame[27] ^= 1U;
        CHECK(readDhcpFrame(frame, UdpChecksum::Pending));
    }
    SECTION("one whose sum is 0 is sent as FFFF") {
        const std::size_t check = frame[26] * 256U + frame[27];
        // The message's first word takes up what the sum still lacks.
        const std::size_t sum = 9 * 256U + 8 + check;
        const std::size_t first = (sum & 0xFFFFU) + (sum >> 16U);
        frame[28] = static_cast<std::uint8_t>(first >> 8U & 0xFFU);
        frame[29] = static_cast<std::uint8_t>(first & 0xFFU);
        frame[26] = frame[27] = 0xFF;
        CHECK(readDhcpFrame(frame));
    }
}

TEST_CASE("Any frame is read within its bounds or not at all") {
    Random random(768);
    const Bytes good = fromServer(Bytes(40, 5));
    for (int n = 0; n < 100'000; ++n) {
        Bytes frame = good;
        for (std::uint64_t flips = random.bits() % 4; flips > 0; --flips)
            frame[random.bits() % 28] = static_cast<std::uint8_t>(random.bits() & 0xFFU);
        frame.resize(random.bits() % (frame.size() + 1));
        frame.shrink_to_fit();
        if (const auto datagram = readDhcpFrame(frame, UdpChecksum::Pending); datagram && !datagram->message.empty())
            REQUIRE((&datagram->message.front() >= frame.data() && &datagram->message.back() <= &frame.back()));
        (void)readDhcpFrame(frame);
        (void)claims(frame, kOurs, kAddress);
    }
}

TEST_CASE("A probe asks for an address and gives none") {
    CHECK(arpProbe(kOurs, kAddress) ==
          Bytes{0, 1, 8, 0, 6, 4, 0, 1, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 9, 8, 77});
}

TEST_CASE("Who has an address, or probes for it, claims it") {
    CHECK(claims(reply(kOther, kAddress), kOurs, kAddress));
    CHECK(claims(arpProbe(kOther, kAddress), kOurs, kAddress));
    CHECK_FALSE(claims(arpProbe(kOurs, kAddress), kOurs, kAddress)); // our own
    CHECK_FALSE(claims(reply(kOther, {10, 9, 8, 78}), kOurs, kAddress));
    CHECK_FALSE(claims(arpProbe(kOther, {10, 9, 8, 78}), kOurs, kAddress));
    Bytes asks = arpProbe(kOther, kAddress); // somebody looks for it, and has another
    asks[14] = 10;
    CHECK_FALSE(claims(asks, kOurs, kAddress));
    CHECK_FALSE(claims(Bytes(27), kOurs, kAddress));
}
