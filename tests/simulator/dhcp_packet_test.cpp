// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/net/dhcp_packet.h"

#include "dhcp_server.h"
#include "simulator/support/random.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::sim;
using countis::test::Bytes;
using countis::test::bytesOf;
using countis::test::ClientMessage;
using countis::test::ServerMessage;

namespace {

constexpr Mac kMac{2, 0, 0, 0xC0, 0x27, 0x28};

ServerMessage offer() {
    return {0x1234'5678,
            {10, 9, 8, 7},
            kMac,
            {{53, {2}},
             {1, {255, 255, 255, 0}},
             {3, {10, 9, 8, 1, 10, 9, 8, 2}},
             {54, {10, 9, 8, 3}},
             {51, bytesOf(120U)},
             {58, bytesOf(50U)},
             {59, bytesOf(100U)},
             {56, {'h', 'i', '\n'}}}};
}

} // namespace

TEST_CASE("A discover has all that servers look for") {
    DhcpRequest request;
    request.xid = 0xA1B2'C3D4;
    request.secs = 0x0102;
    request.mac = kMac;
    request.hostName = "countis-e28";
    const Bytes bytes = encode(request);
    CHECK(bytes.size() == 300); // BOOTP's smallest
    CHECK(Bytes(bytes.begin(), bytes.begin() + 12) == Bytes{1, 1, 6, 0, 0xA1, 0xB2, 0xC3, 0xD4, 1, 2, 0x80, 0});
    CHECK(Bytes(bytes.begin() + 236, bytes.begin() + 243) == Bytes{99, 130, 83, 99, 53, 1, 1});
    const ClientMessage read(bytes);
    CHECK(read.broadcast);
    CHECK(read.mac == kMac);
    CHECK(read.options.at(61) == Bytes{1, 2, 0, 0, 0xC0, 0x27, 0x28});
    CHECK(read.options.at(12) == Bytes{'c', 'o', 'u', 'n', 't', 'i', 's', '-', 'e', '2', '8'});
    CHECK(read.options.at(55) == Bytes{1, 3, 51, 54, 58, 59});
    CHECK_FALSE(read.options.contains(50));
    CHECK_FALSE(read.options.contains(54));
}

TEST_CASE("With an address of its own the client hears unicast") {
    DhcpRequest request;
    request.type = DhcpType::Request;
    request.client = {10, 9, 8, 7};
    const ClientMessage read(encode(request));
    CHECK_FALSE(read.broadcast);
    CHECK(read.client == Ipv4{10, 9, 8, 7});
}

TEST_CASE("A release says who and to whom, and nothing else") {
    DhcpRequest request;
    request.type = DhcpType::Release;
    request.client = {10, 9, 8, 7};
    request.server = Ipv4{10, 9, 8, 3};
    request.hostName = "countis-e28";
    const ClientMessage read(encode(request));
    CHECK(read.type == 7);
    CHECK(read.options.at(54) == Bytes{10, 9, 8, 3});
    CHECK(read.options.size() == 3); // and 61
}

TEST_CASE("An offer is read whole") {
    const auto reply = decodeDhcp(offer().bytes());
    REQUIRE(reply);
    CHECK(*reply == DhcpReply{.type = DhcpType::Offer,
                              .xid = 0x1234'5678,
                              .yours = {10, 9, 8, 7},
                              .mac = kMac,
                              .netmask = Ipv4{255, 255, 255, 0},
                              .router = Ipv4{10, 9, 8, 1},
                              .server = Ipv4{10, 9, 8, 3},
                              .lease = 120,
                              .t1 = 50,
                              .t2 = 100,
                              .message = "hi"});
}

TEST_CASE("Options may continue in the fields for file and server name") {
    ServerMessage message = offer();
    message.options = {{53, {5}}, {52, {3}}};
    Bytes bytes = message.bytes();
    std::ranges::copy(Bytes{0, 0, 51, 4, 0, 0, 1, 0, 255}, bytes.begin() + 108);
    std::ranges::copy(Bytes{54, 4, 1, 2, 3, 4, 255}, bytes.begin() + 44);
    const auto reply = decodeDhcp(bytes);
    REQUIRE(reply);
    CHECK(reply->type == DhcpType::Ack);
    CHECK(reply->lease == 256U);
    CHECK(reply->server == Ipv4{1, 2, 3, 4});

    std::ranges::copy(Bytes{54, 64}, bytes.begin() + 44);
    CHECK(decodeDhcp(bytes).error() == "option 54 ends behind its field");
}

TEST_CASE("An option in two pieces is one") {
    ServerMessage message = offer();
    message.options = {{53, {6}}, {56, {'n', 'o'}}, {56, {'p', 'e'}}};
    const auto reply = decodeDhcp(message.bytes());
    REQUIRE(reply);
    CHECK(reply->type == DhcpType::Nak);
    CHECK(reply->message == "nope");
}

TEST_CASE("What is no DHCP reply says why") {
    Bytes bytes = offer().bytes();
    std::string why;
    SECTION("cut in the header") {
        bytes.resize(239);
        why = "only 239 bytes";
    }
    SECTION("a request") {
        bytes[0] = 1;
        why = "no reply to an Ethernet client";
    }
    SECTION("no Ethernet address") {
        bytes[2] = 16;
        why = "no reply to an Ethernet client";
    }
    SECTION("no cookie") {
        bytes[239] = 0;
        why = "no DHCP magic cookie";
    }
    SECTION("BOOTP") {
        bytes.resize(240);
        why = "no message type: BOOTP, not DHCP";
    }
    SECTION("a client's type") {
        bytes[242] = 3;
        why = "message type 3 is none that a server sends";
    }
    SECTION("type of two bytes") {
        ServerMessage message = offer();
        message.options[0].second = {2, 2};
        bytes = message.bytes();
        why = "option 53 is of wrong length";
    }
    SECTION("lease of three bytes") {
        ServerMessage message = offer();
        message.options[4].second = {0, 0, 9};
        bytes = message.bytes();
        why = "option 51 is of wrong length";
    }
    SECTION("empty router list") {
        ServerMessage message = offer();
        message.options[2].second = {};
        bytes = message.bytes();
        why = "option 3 is of wrong length";
    }
    SECTION("router list of five bytes") {
        ServerMessage message = offer();
        message.options[2].second.resize(5);
        bytes = message.bytes();
        why = "option 3 is of wrong length";
    }
    SECTION("an option cut before its length") {
        bytes.back() = 51;
        why = "option 51 ends behind its field";
    }
    SECTION("an option longer than the packet") {
        bytes.back() = 43;
        bytes.push_back(200);
        why = "option 43 ends behind its field";
    }
    const auto reply = decodeDhcp(bytes);
    REQUIRE_FALSE(reply);
    CHECK(reply.error() == why);
}

TEST_CASE("Whatever comes is read or refused") {
    Random random(2131);
    const Bytes good = offer().bytes();
    int read = 0;
    for (int n = 0; n < 100'000; ++n) {
        Bytes bytes = good;
        for (std::uint64_t flips = random.bits() % 6; flips > 0; --flips)
            bytes[random.bits() % bytes.size()] = static_cast<std::uint8_t>(random.bits() & 0xFFU);
        if (random.bits() % 4 == 0)
            bytes.resize(random.bits() % (bytes.size() + 1));
        bytes.shrink_to_fit(); // so that a sanitizer sees a read behind the end
        read += decodeDhcp(bytes) ? 1 : 0;
    }
    CHECK(read > 10'000);
    CHECK(read < 90'000);
}
