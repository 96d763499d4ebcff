// SPDX-License-Identifier: GPL-3.0-or-later
#include "dhcp_network.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::sim;
using namespace countis::test;
using namespace std::chrono;

TEST_CASE("Replies that are not for this client, or cannot be used, change nothing") {
    Network network;
    std::function<void(ServerMessage&)> spoil;
    SECTION("another transaction") {
        spoil = [](ServerMessage& message) { ++message.xid; };
    }
    SECTION("another client") {
        spoil = [](ServerMessage& message) { ++message.mac[5]; };
    }
    SECTION("no server id") {
        spoil = [](ServerMessage& message) { message.options.erase(message.options.begin() + 1); };
    }
    SECTION("no lease time") {
        spoil = [](ServerMessage& message) { message.options.erase(message.options.begin() + 2); };
    }
    SECTION("lease of nothing") {
        spoil = [](ServerMessage& message) { message.options[2].second = bytesOf(0U); };
    }
    SECTION("a mask with holes") {
        spoil = [](ServerMessage& message) { message.options[3].second = {255, 0, 255, 0}; };
    }
    SECTION("the broadcast address") {
        spoil = [](ServerMessage& message) { message.yours = {10, 9, 8, 255}; };
    }
    SECTION("loopback") {
        spoil = [](ServerMessage& message) { message.yours = {127, 0, 0, 1}; };
    }
    SECTION("multicast") {
        spoil = [](ServerMessage& message) { message.yours = {224, 0, 0, 5}; };
    }
    SECTION("an acknowledgement that nobody asked for") {
        spoil = [](ServerMessage& message) { message.options[0].second = {5}; };
    }
    network.server = [&](const Network::Heard& heard) {
        ServerMessage message = network.reply(heard.message, 2);
        spoil(message);
        network.deliver(message);
    };
    network.run(5s);
    CHECK(network.state() == DhcpState::Selecting);
    CHECK_FALSE(network.on);
}

TEST_CASE("Another server's word on a request that is not its own does not count") {
    Network network;
    network.server = [&](const Network::Heard& heard) {
        ServerMessage message = network.reply(heard.message, heard.message.type == 1 ? 2 : 6);
        if (heard.message.type == 3)
            message.options[1].second = {10, 9, 8, 66};
        network.deliver(message);
    };
    network.run(2s);
    CHECK(network.state() == DhcpState::Requesting);
    network.deliver(network.reply(network.heard.back().message, 5));
    network.run(1s);
    CHECK(network.state() == DhcpState::Bound);
}
