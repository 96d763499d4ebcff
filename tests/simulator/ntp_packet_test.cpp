// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/net/ntp_packet.h"

#include "simulator/support/random.h"
#include "support/catch.h"

#include <algorithm>
#include <vector>

using namespace countis::sim;
using namespace std::chrono;

TEST_CASE("Timestamps are those of RFC 5905 figure 4") {
    CHECK(toNtp(sys_days(1970y / 1 / 1)) >> 32U == 2'208'988'800U);
    CHECK(toNtp(sys_days(1972y / 1 / 1)) >> 32U == 2'272'060'800U);
    CHECK(toNtp(sys_days(1999y / 12 / 31)) >> 32U == 3'155'587'200U);
    CHECK(toNtp(sys_days(1970y / 1 / 1) + 500ms) == (std::uint64_t{2'208'988'800U} << 32U | 0x8000'0000U));
    CHECK(toNtp(sys_days(2036y / 2 / 7) + 6h + 28min + 16s) == 0); // era 1 begins
}

TEST_CASE("A timestamp belongs to the era that is nearest") {
    const NtpTime last = sys_days(2036y / 2 / 7) + 6h + 28min + 15s;
    for (const NtpTime pivot : {NtpTime(last - hours(24)), last, NtpTime(last + 1s), NtpTime(last + hours(24))}) {
        CHECK(fromNtp(0xFFFF'FFFF'0000'0000U, pivot) == last);
        CHECK(fromNtp(0, pivot) == last + 1s);
        CHECK(fromNtp(std::uint64_t{5} << 32U, pivot) == last + 6s);
    }
    CHECK(fromNtp(std::uint64_t{3'155'587'200U} << 32U, sys_days(2026y / 1 / 1)) == sys_days(1999y / 12 / 31));
}

TEST_CASE("A time goes through a timestamp to the nanosecond") {
    Random random(7);
    for (int n = 0; n < 1000; ++n) {
        const NtpTime time{nanoseconds(static_cast<std::int64_t>(random.uniform() * 4e18))};
        CHECK(fromNtp(toNtp(time), time + hours(24 * 365)) == time);
    }
}

TEST_CASE("A packet goes through its bytes") {
    NtpPacket packet;
    packet.leap = 1;
    packet.mode = kNtpModeServer;
    packet.stratum = 3;
    packet.poll = 6;
    packet.precision = -23;
    packet.rootDelay = 250ms;
    packet.rootDispersion = 1500ms;
    packet.referenceId = {'G', 'P', 'S', '\0'};
    packet.reference = 0x0102'0304'0506'0708;
    packet.origin = 0x1112'1314'1516'1718;
    packet.receive = 0x2122'2324'2526'2728;
    packet.transmit = 0x3132'3334'3536'3738;
    const auto bytes = encode(packet);
    CHECK(bytes[0] == 0x64); // 01 100 100
    CHECK(bytes[3] == 0xE9);
    CHECK(std::vector<int>(bytes.begin() + 4, bytes.begin() + 12) == std::vector<int>{0, 0, 0x40, 0, 0, 1, 0x80, 0});
    CHECK(std::vector<int>(bytes.begin() + 40, bytes.end()) ==
          std::vector<int>{0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38});
    const auto read = decodeNtp(bytes);
    REQUIRE(read);
    CHECK(*read == packet);
}

TEST_CASE("A packet that is cut is none; one with a MAC behind is") {
    const auto bytes = encode(NtpPacket{});
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(decodeNtp(std::span(bytes).first(size)));
    std::vector<std::uint8_t> longer(bytes.begin(), bytes.end());
    longer.resize(68, 0xAA);
    CHECK(decodeNtp(longer) == NtpPacket{});
}
