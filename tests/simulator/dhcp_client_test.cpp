// SPDX-License-Identifier: GPL-3.0-or-later
#include "dhcp_network.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::sim;
using namespace countis::test;
using namespace std::chrono;

TEST_CASE("Discover, offer, request, acknowledge: the interface gets the lease") {
    Network network;
    network.run(2s);
    CHECK(network.types() == std::vector{1, 3});
    const auto& request = network.heard[1].message;
    CHECK(request.options.at(50) == bytesOf(kAddress));
    CHECK(request.options.at(54) == bytesOf(kServer));
    CHECK(request.client == Ipv4{});
    CHECK(request.xid == network.heard[0].message.xid);
    CHECK(network.heard[1].to == std::nullopt);
    CHECK(network.on == NetworkSettings{kAddress, {255, 255, 255, 0}, {10, 9, 8, 254}});
    CHECK(network.configured == 1);
    const DhcpStatus status = network.client.status(network.now);
    CHECK(status.state == DhcpState::Bound);
    CHECK(status.leased);
    CHECK(status.server == kServer);
    CHECK(status.address == kAddress);
    REQUIRE(status.left);
    CHECK(*status.left >= 117s);
    CHECK(*status.left <= 119s);
}

TEST_CASE("Half the lease gone, the server is asked for more, and the whole lease begins anew") {
    Network network;
    network.run(59s);
    CHECK(network.types() == std::vector{1, 3});
    network.run(2s);
    REQUIRE(network.types() == std::vector{1, 3, 3});
    const auto& renewal = network.heard[2];
    CHECK(renewal.to == kServer);
    CHECK(renewal.from == kAddress);
    CHECK(renewal.message.client == kAddress);
    CHECK_FALSE(renewal.message.broadcast);
    CHECK_FALSE(renewal.message.options.contains(50));
    CHECK_FALSE(renewal.message.options.contains(54));
    CHECK(network.state() == DhcpState::Bound);
    network.run(1000s);
    CHECK(network.configured == 1);
    CHECK(network.heard.size() == 19); // one each 60 s
}

TEST_CASE("T1 and T2 of the server hold where they make sense") {
    Network network;
    std::uint32_t t1 = 0;
    std::uint32_t t2 = 0;
    int renewAt = 0;
    SECTION("shorter") {
        t1 = 10, t2 = 20;
        renewAt = 10;
    }
    SECTION("T2 before T1") {
        t1 = 40, t2 = 20;
        renewAt = 60;
    }
    SECTION("beyond the lease") {
        t1 = 130, t2 = 140;
        renewAt = 60;
    }
    SECTION("T1 beyond the usual T2") {
        t1 = 110;
        renewAt = 60;
    }
    network.server = [&](const Network::Heard& heard) {
        ServerMessage message = network.reply(heard.message, heard.message.type == 1 ? 2 : 5);
        message.options.emplace_back(58, bytesOf(t1));
        if (t2 != 0)
            message.options.emplace_back(59, bytesOf(t2));
        network.deliver(message);
    };
    network.run(3s);
    network.server = kNobody;
    network.run(100s);
    REQUIRE(network.heard.size() > 2);
    CHECK(network.heard[2].at == seconds(renewAt));
    if (t1 == 10)
        CHECK(network.heard[3].at == 20s); // rebinding
}

TEST_CASE("A server gone: rebind, expiry, and the fixed address serves") {
    Network network;
    network.lease = 1200;
    network.run(10s);
    network.server = kNobody;
    network.heard.clear();

    network.run(1030s);
    std::vector<seconds> renewals;
    for (const auto& heard : network.heard) {
        CHECK(heard.to == kServer);
        renewals.push_back(heard.at);
    }
    // Half of what is left until T2 at 1050 s, and not less than 60 s.
    CHECK(renewals == std::vector{600s, 825s, 938s, 998s});
    CHECK(network.state() == DhcpState::Renewing);

    network.heard.clear();
    network.run(150s);
    REQUIRE(network.heard.size() == 3);
    for (const auto& heard : network.heard) {
        CHECK(heard.to == std::nullopt);
        CHECK(heard.from == kAddress);
        CHECK(heard.message.client == kAddress);
    }
    CHECK(network.heard[0].at == 1050s);
    CHECK(network.heard[1].at == 1125s);
    CHECK(network.heard[2].at == 1185s);
    CHECK(network.state() == DhcpState::Rebinding);
    CHECK(network.on);

    network.run(11s);
    CHECK(network.state() == DhcpState::Selecting);
    CHECK_FALSE(network.on);
    CHECK_FALSE(network.client.status(network.now).leased);
    network.run(70s);
    CHECK(network.state() == DhcpState::Fixed);
    CHECK(network.on == kFixed);
    CHECK(network.client.status(network.now).address == kFixed.address);
    CHECK_FALSE(network.client.status(network.now).leased);
}

TEST_CASE("Any server may extend the lease while rebinding") {
    Network network;
    network.run(10s);
    network.server = kNobody;
    network.run(97s);
    CHECK(network.state() == DhcpState::Rebinding);
    const auto& last = network.heard.back();
    ServerMessage message = network.reply(last.message, 5);
    message.options[1].second = {10, 9, 8, 2};
    network.deliver(message);
    CHECK(network.state() == DhcpState::Bound);
    CHECK(network.client.status(network.now).server == Ipv4{10, 9, 8, 2});
    CHECK(network.configured == 1);
}

TEST_CASE("Nobody answers: four tries, ever further apart, then the fixed address, and a look now and then") {
    Network network;
    network.server = kNobody;
    network.run(57s);
    REQUIRE(network.types() == std::vector{1, 1, 1, 1});
    CHECK_FALSE(network.on);
    for (std::size_t n = 1; n < 4; ++n) {
        const auto gap = network.heard[n].at - network.heard[n - 1].at;
        CHECK(gap >= seconds((2 << n) - 2));
        CHECK(gap <= seconds((2 << n) + 2));
        CHECK(network.heard[n].message.xid == network.heard[0].message.xid);
        CHECK(seconds(network.heard[n].message.secs) <= network.heard[n].at);
        CHECK(seconds(network.heard[n].message.secs) >= network.heard[n].at - 1s);
    }
    network.run(8s);
    CHECK(network.state() == DhcpState::Fixed);
    CHECK(network.on == kFixed);

    network.server = [&](const Network::Heard& heard) { network.serve(heard); };
    network.run(250s);
    CHECK(network.heard.size() == 4);
    network.run(60s);
    CHECK(network.state() == DhcpState::Bound);
    CHECK(network.on->address == kAddress);
}

TEST_CASE("The fixed address serves on while an offer is taken up") {
    Network network;
    network.server = kNobody;
    network.run(70s);
    REQUIRE(network.on == kFixed);
    network.server = [&](const Network::Heard& heard) {
        if (heard.message.type == 1)
            network.deliver(network.reply(heard.message, 2)); // and then nothing
    };
    network.run(600s);
    CHECK(network.on == kFixed);
    CHECK(network.configured == 1);
    const NetworkSettings other{{10, 0, 0, 9}, {255, 0, 0, 0}, {}};
    network.client.setFixed(other);
    network.carryOut();
    CHECK(network.on == other);
}

TEST_CASE("A server that takes the address back is obeyed") {
    Network network;
    network.run(10s);
    network.server = [&](const Network::Heard& heard) {
        ServerMessage message = network.reply(heard.message, 6);
        message.options.push_back({56, {'g', 'o'}});
        network.deliver(message);
    };
    network.run(51s);
    CHECK_FALSE(network.on);
    CHECK(network.state() == DhcpState::Selecting);
    CHECK(network.client.status(network.now).words == "the server withdrew the address (go)");
    network.server = [&](const Network::Heard& heard) { network.serve(heard); };
    network.run(10s);
    CHECK(network.state() == DhcpState::Bound);
}

TEST_CASE("A request that is refused begins the search anew, and no faster than once a second") {
    Network network;
    network.server = [&](const Network::Heard& heard) {
        network.deliver(network.reply(heard.message, heard.message.type == 1 ? 2 : 6));
    };
    network.run(10s);
    CHECK(network.heard.size() >= 16);
    CHECK(network.heard.size() <= 22);
    CHECK_FALSE(network.on);
}

TEST_CASE("An address that another device uses is declined") {
    Network network;
    network.taken = kAddress;
    network.run(2s);
    REQUIRE(network.types() == std::vector{1, 3, 4});
    const auto& decline = network.heard[2].message;
    CHECK(decline.options.at(50) == bytesOf(kAddress));
    CHECK(decline.options.at(54) == bytesOf(kServer));
    CHECK(decline.client == Ipv4{});
    CHECK(network.configured == 0);
    CHECK(network.client.status(network.now).words == "another device uses 10.9.8.77: the address was declined");
    network.run(7s);
    CHECK(network.heard.size() == 3); // ten seconds of patience
    network.taken.reset();
    network.run(5s);
    CHECK(network.state() == DhcpState::Bound);
}

TEST_CASE("A clean end gives the lease back, then the address") {
    Network network;
    network.run(10s);
    network.client.release(network.now);
    network.carryOut();
    REQUIRE(network.types() == std::vector{1, 3, 7});
    CHECK(network.heard[2].to == kServer);
    CHECK(network.heard[2].from == kAddress);
    CHECK(network.heard[2].message.client == kAddress);
    CHECK(network.heard[2].message.options.at(54) == bytesOf(kServer));
    CHECK_FALSE(network.on);
    CHECK(network.state() == DhcpState::Off);
    network.run(1000s);
    CHECK(network.heard.size() == 3);
}

TEST_CASE("A meter that loses its supply says goodbye to nobody") {
    Network network;
    network.run(10s);
    network.client.abandon();
    network.carryOut();
    CHECK(network.heard.size() == 2);
    CHECK_FALSE(network.on);
}

TEST_CASE("The cable out and in again: the lease is asked for again") {
    Network network;
    network.run(10s);
    network.client.linkDown();
    CHECK(network.state() == DhcpState::NoCable);
    network.run(10s);
    CHECK(network.on);
    CHECK(network.heard.size() == 2);
    SECTION("the same network") {
        network.client.linkUp(network.now);
        network.carryOut();
        REQUIRE(network.types() == std::vector{1, 3, 3});
        const auto& request = network.heard[2].message;
        CHECK(request.options.at(50) == bytesOf(kAddress));
        CHECK_FALSE(request.options.contains(54));
        CHECK(request.client == Ipv4{});
        CHECK(network.state() == DhcpState::Bound);
        CHECK(network.configured == 1);
        CHECK(*network.client.status(network.now).left == 120s);
    }
    SECTION("another network") {
        network.server = [&](const Network::Heard& heard) {
            network.deliver(network.reply(heard.message, heard.message.options.contains(54) ? 5 : 6));
        };
        network.client.linkUp(network.now);
        network.carryOut();
        CHECK_FALSE(network.on);
        CHECK(network.state() == DhcpState::Selecting);
    }
    SECTION("nobody there: the lease holds until it ends") {
        network.server = kNobody;
        network.client.linkUp(network.now);
        network.run(70s);
        CHECK((network.state() == DhcpState::Bound || network.state() == DhcpState::Renewing));
        CHECK(network.on);
        network.run(31s);
        CHECK_FALSE(network.on);
    }
    SECTION("expired meanwhile") {
        network.run(120s);
        CHECK_FALSE(network.on);
        CHECK(network.state() == DhcpState::NoCable);
        network.client.linkUp(network.now);
        network.run(1s);
        CHECK(network.types() == std::vector{1, 3, 1, 3});
        CHECK(network.state() == DhcpState::Bound);
    }
}

TEST_CASE("A lease for ever has no end") {
    Network network;
    network.lease = kInfiniteLease;
    network.run(100'000s);
    CHECK(network.heard.size() == 2);
    CHECK(network.client.status(network.now).left == std::nullopt);
    CHECK(network.client.status(network.now).leased);
}
