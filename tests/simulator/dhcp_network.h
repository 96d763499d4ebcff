// SPDX-License-Identifier: GPL-3.0-or-later
// A DHCP client on a network with one server, in a test's own time.
#pragma once

#include "simulator/network/net/dhcp_client.h"

#include "dhcp_server.h"

#include <functional>

namespace countis::test {

using namespace countis::sim;
using namespace std::chrono;

inline constexpr Mac kMeterMac{2, 0, 0, 0xC0, 0x27, 0x28};
inline constexpr Ipv4 kServer{10, 9, 8, 1};
inline constexpr Ipv4 kAddress{10, 9, 8, 77};
inline const NetworkSettings kFixed{};

/// A client on a network with one server. Time moves in tenths of a second.
struct Network {
    struct Heard {
        ClientMessage message;
        std::optional<Ipv4> to;
        Ipv4 from;
        seconds at; // since the start
    };

    Network() { client.start(kMeterMac, "countis", kFixed, now); }

    ServerMessage reply(const ClientMessage& to, std::uint8_t type) const {
        ServerMessage message{to.xid, kAddress, to.mac, {{53, {type}}, {54, bytesOf(kServer)}}};
        if (type != 6) {
            message.options.emplace_back(51, bytesOf(lease));
            message.options.push_back({1, {255, 255, 255, 0}});
            message.options.push_back({3, {10, 9, 8, 254}});
        } else {
            message.yours = {};
        }
        return message;
    }

    void deliver(const ServerMessage& message) { client.received(message.bytes(), now); }

    /// A good server.
    void serve(const Heard& question) {
        if (question.message.type == 1)
            deliver(reply(question.message, 2));
        if (question.message.type == 3)
            deliver(reply(question.message, 5));
    }

    void carryOut() {
        for (auto actions = client.takeActions(); !actions.empty(); actions = client.takeActions())
            for (const DhcpAction& action : actions) {
                if (const auto* sent = std::get_if<DhcpSend>(&action)) {
                    heard.push_back(
                        {ClientMessage(sent->message), sent->server, sent->from, round<seconds>(now - Instant(1h))});
                    if (server)
                        server(heard.back());
                } else if (const auto* configure = std::get_if<DhcpConfigure>(&action)) {
                    on = configure->network;
                    ++configured;
                } else if (taken == std::get<DhcpProbe>(action).address) {
                    client.addressInUse(now);
                }
            }
    }

    void run(seconds time) {
        for (const Instant end = now + time; now < end; now += 100ms) {
            client.tick(now);
            carryOut();
        }
    }

    std::vector<int> types() const {
        std::vector<int> types;
        for (const Heard& message : heard)
            types.push_back(message.message.type);
        return types;
    }

    DhcpState state() const { return client.status(now).state; }

    Instant now{1h};
    DhcpClient client{11};
    std::uint32_t lease = 120;
    std::function<void(const Heard&)> server = [this](const Heard& question) { serve(question); };
    std::optional<Ipv4> taken;
    std::vector<Heard> heard;
    std::optional<NetworkSettings> on;
    int configured = 0;
};

inline const std::function<void(const Network::Heard&)> kNobody;

} // namespace countis::test
