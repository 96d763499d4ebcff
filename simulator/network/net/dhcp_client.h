// SPDX-License-Identifier: GPL-3.0-or-later
// A DHCP client (RFC 2131 section 4.4 and figure 5) without sockets and without a clock of its own: replies, the link
// and the time come in; messages and what the interface is to carry come out, in order.
//
// If no server answers, the meter uses its fixed address, and the client asks again every few minutes. The manual
// describes DHCP and a fixed default address; that the meter falls back to the fixed one is an assumption.
#pragma once

#include "core/clock.h"
#include "simulator/network/net/dhcp_packet.h"
#include "simulator/network/net/net_status.h"
#include "simulator/support/random.h"

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace countis::sim {

/// To everybody, or to the server that gave the lease.
struct DhcpSend {
    std::vector<std::uint8_t> message;
    Ipv4 from;                  // 0.0.0.0 before there is an address (RFC 2131 section 4.1)
    std::optional<Ipv4> server; // nullopt: to 255.255.255.255
};

/// The interface carries this from now on; nullopt: no address of ours.
struct DhcpConfigure {
    std::optional<NetworkSettings> network;
};

/// Ask by ARP who has it; addressInUse() if somebody does.
struct DhcpProbe {
    Ipv4 address;
};

using DhcpAction = std::variant<DhcpSend, DhcpConfigure, DhcpProbe>;

class DhcpClient {
public:
    static constexpr std::chrono::seconds kFirstRetry{4};       // doubled each time, ±1 s (RFC 2131 section 4.1)
    static constexpr int kTries = 4;                            // of a discover or request: a minute in all
    static constexpr std::chrono::seconds kAskAgain{300};       // with the fixed address serving
    static constexpr std::chrono::seconds kLeastRenewal{60};    // section 4.4.5
    static constexpr std::chrono::seconds kAfterDecline{10};    // section 3.1.5
    static constexpr std::chrono::seconds kAfterNak{1};         // against a server that only ever refuses
    static constexpr std::chrono::milliseconds kProbeWait{500}; // for an owner's answer

    explicit DhcpClient(std::uint64_t seed) : random_(seed) {}

    /// From Off: begins to look for servers. `mac` is the interface's.
    void start(const Mac& mac, std::string hostName, const NetworkSettings& fixed, Instant now);
    /// The meter lost its supply: forgets its lease, sends nothing, and leaves the interface without address.
    void abandon();
    /// A clean end: gives the lease back.
    void release(Instant now);
    /// The fixed address has been set to something else.
    void setFixed(const NetworkSettings& fixed);

    void linkDown();
    /// A lease that has not expired is asked for again (section 3.2), since this may be another network.
    void linkUp(Instant now);

    void tick(Instant now);
    /// A datagram to port 68.
    void received(std::span<const std::uint8_t> datagram, Instant now);
    void addressInUse(Instant now);

    /// In the order they are to be carried out.
    std::vector<DhcpAction> takeActions() { return std::exchange(actions_, {}); }

    DhcpStatus status(Instant now) const;

private:
    struct Lease {
        NetworkSettings network;
        Ipv4 server;
        Instant renewAt;
        Instant rebindAt;
        Instant endsAt;
        bool forever = false;
    };

    void enter(DhcpState state, std::string words);
    void startOver(Instant at);
    void newTransaction(Instant now);
    DhcpRequest message(DhcpType type) const;
    void broadcast(const DhcpRequest& request);
    void toServer(const DhcpRequest& request);
    void configure(const std::optional<NetworkSettings>& network);

    void discover(Instant now);
    void request(Instant now);
    void requestAgain(Instant now);
    void extend(Instant now);

    void offered(const DhcpReply& offer, Instant now);
    void answered(const DhcpReply& reply, Instant now);
    void acknowledged(const DhcpReply& ack, Instant now);
    void refused(const DhcpReply& nak, Instant now);
    bool ours(const DhcpReply& reply) const;

    void tickLooking(Instant now);
    void tickLease(Instant now);
    void bound();
    void loseLease(Instant at, const std::string& why);
    Instant retry(Instant now);

    Random random_;
    Mac mac_{};
    std::string hostName_;
    NetworkSettings fixed_;
    DhcpState state_ = DhcpState::Off;
    std::string words_ = "off";
    std::vector<DhcpAction> actions_;

    std::uint32_t xid_ = 0;
    Instant begun_{}; // looking for servers
    std::uint16_t secs_ = 0;
    Instant next_{}; // when to do something about the state
    int tries_ = 0;
    Instant asked_{};                   // a lease counts from its request (section 4.4.1)
    std::optional<DhcpReply> offer_;    // while requesting
    std::optional<Lease> lease_;        // from Probing on
    std::optional<NetworkSettings> on_; // what the interface carries
};

} // namespace countis::sim
