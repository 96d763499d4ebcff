// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/net/dhcp_client.h"

#include "core/ipv4.h"
#include "simulator/network/net/dhcp_lease.h"

#include <algorithm>

namespace countis::sim {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

} // namespace

// ---- life
// -----------------------------------------------------------------------------------------------------------

void DhcpClient::start(const Mac& mac, std::string hostName, const NetworkSettings& fixed, Instant now) {
    mac_ = mac;
    hostName_ = std::move(hostName);
    fixed_ = fixed;
    startOver(now);
}

void DhcpClient::abandon() {
    lease_.reset();
    configure(std::nullopt);
    enter(DhcpState::Off, "off");
}

void DhcpClient::release(Instant now) {
    if (lease_ && on_ == lease_->network && state_ != DhcpState::NoCable) {
        newTransaction(now);
        DhcpRequest release = message(DhcpType::Release);
        release.client = lease_->network.address;
        release.server = lease_->server;
        toServer(release);
    }
    abandon();
}

void DhcpClient::setFixed(const NetworkSettings& fixed) {
    fixed_ = fixed;
    if (on_ && !lease_)
        configure(fixed_);
}

void DhcpClient::linkDown() {
    if (state_ == DhcpState::Off || state_ == DhcpState::NoCable)
        return;
    if (lease_ && on_ != lease_->network)
        lease_.reset(); // not proved free
    enter(DhcpState::NoCable, "the network cable is unplugged");
}

void DhcpClient::linkUp(Instant now) {
    if (state_ != DhcpState::NoCable)
        return;
    if (!lease_) {
        startOver(now);
        return;
    }
    newTransaction(now);
    enter(DhcpState::Rebooting, "asking whether " + dotted(lease_->network.address) + " is still valid");
    requestAgain(now);
}

void DhcpClient::tick(Instant now) {
    if (state_ == DhcpState::Off)
        return;
    if (lease_ && now >= lease_->endsAt)
        loseLease(now, "the lease has expired");
    else if (lease_)
        tickLease(now);
    else if (state_ != DhcpState::NoCable && now >= next_)
        tickLooking(now);
}

void DhcpClient::tickLooking(Instant now) {
    if (state_ == DhcpState::Requesting) {
        if (tries_ < kTries)
            request(now);
        else
            startOver(now);
    } else if (state_ == DhcpState::Selecting && tries_ >= kTries) {
        configure(fixed_);
        enter(DhcpState::Fixed, "no DHCP server answers: the meter uses its fixed address");
        next_ = now + kAskAgain;
    } else {
        discover(now);
    }
}

void DhcpClient::tickLease(Instant now) {
    switch (state_) {
    case DhcpState::Probing:
        if (now >= next_) {
            configure(lease_->network);
            bound();
        }
        break;
    case DhcpState::Bound:
        if (now >= lease_->renewAt) {
            newTransaction(now);
            enter(DhcpState::Renewing, "asking " + dotted(lease_->server) + " to extend the lease");
            extend(now);
        }
        break;
    case DhcpState::Renewing:
        if (now >= lease_->rebindAt) {
            newTransaction(now);
            enter(DhcpState::Rebinding,
                  dotted(lease_->server) + " does not answer: asking any server to extend the lease");
            extend(now);
        } else if (now >= next_) {
            extend(now);
        }
        break;
    case DhcpState::Rebinding:
        if (now >= next_)
            extend(now);
        break;
    case DhcpState::Rebooting: // nobody answers: the lease holds all the same (section 3.2)
        if (now >= next_ && tries_ >= kTries)
            bound();
        else if (now >= next_)
            requestAgain(now);
        break;
    default: break;
    }
}

// ---- what is sent
// ---------------------------------------------------------------------------------------------------

/// No random wait of 1 to 10 s before the first discover (section 4.4.1): it is there for many devices that get their
/// supply back at once, and here it would only be waited for.
void DhcpClient::startOver(Instant at) {
    lease_.reset();
    offer_.reset();
    newTransaction(at);
    begun_ = at;
    next_ = at;
    enter(DhcpState::Selecting, "looking for a DHCP server");
}

void DhcpClient::newTransaction(Instant now) {
    xid_ = static_cast<std::uint32_t>(random_.bits());
    tries_ = 0;
    secs_ = 0;
    begun_ = now;
}

DhcpRequest DhcpClient::message(DhcpType type) const {
    DhcpRequest request;
    request.type = type;
    request.xid = xid_;
    request.secs = secs_;
    request.mac = mac_;
    request.hostName = hostName_;
    return request;
}

void DhcpClient::broadcast(const DhcpRequest& request) {
    actions_.emplace_back(DhcpSend{encode(request), request.client, std::nullopt});
}

void DhcpClient::toServer(const DhcpRequest& request) {
    actions_.emplace_back(DhcpSend{encode(request), request.client, lease_->server});
}

/// Section 4.1: 4 s, doubled each time up to 64 s, each ±1 s.
Instant DhcpClient::retry(Instant now) {
    const seconds base = std::min(seconds(kFirstRetry) * (1 << std::min(tries_, 4)), seconds(64));
    ++tries_;
    return now + base + milliseconds(static_cast<int>(random_.uniform() * 2000) - 1000);
}

void DhcpClient::discover(Instant now) {
    if (state_ == DhcpState::Fixed) {
        newTransaction(now);
        next_ = now + kAskAgain;
    } else {
        next_ = retry(now);
    }
    const auto secs = std::chrono::floor<seconds>(now - begun_).count();
    secs_ = static_cast<std::uint16_t>(std::clamp<std::int64_t>(secs, 0, 0xFFFF));
    broadcast(message(DhcpType::Discover));
}

void DhcpClient::request(Instant now) {
    DhcpRequest request = message(DhcpType::Request);
    request.requested = offer_->yours;
    request.server = offer_->server;
    if (tries_ == 0)
        asked_ = now;
    next_ = retry(now);
    broadcast(request);
}

void DhcpClient::requestAgain(Instant now) {
    DhcpRequest request = message(DhcpType::Request);
    request.requested = lease_->network.address;
    if (tries_ == 0)
        asked_ = now;
    next_ = retry(now);
    broadcast(request);
}

/// For more time: of the server that gave the lease until T2, of any server from then on.
void DhcpClient::extend(Instant now) {
    const bool any = state_ == DhcpState::Rebinding;
    DhcpRequest request = message(DhcpType::Request);
    request.client = lease_->network.address;
    asked_ = now;
    next_ = now + std::max<Instant::duration>(kLeastRenewal, ((any ? lease_->endsAt : lease_->rebindAt) - now) / 2);
    if (any)
        broadcast(request);
    else
        toServer(request);
}

// ---- what comes
// -----------------------------------------------------------------------------------------------------

void DhcpClient::received(std::span<const std::uint8_t> datagram, Instant now) {
    const auto reply = decodeDhcp(datagram);
    if (!reply || reply->xid != xid_ || reply->mac != mac_)
        return;
    if (state_ == DhcpState::Selecting || state_ == DhcpState::Fixed)
        offered(*reply, now);
    else
        answered(*reply, now);
}

/// The first that will do is taken.
void DhcpClient::offered(const DhcpReply& offer, Instant now) {
    if (offer.type != DhcpType::Offer || !offer.server || !usable(offer))
        return;
    offer_ = offer;
    tries_ = 0;
    enter(DhcpState::Requesting, dotted(*offer.server) + " offers " + dotted(offer.yours));
    request(now);
}

void DhcpClient::answered(const DhcpReply& reply, Instant now) {
    if (!ours(reply))
        return;
    if (reply.type == DhcpType::Nak)
        refused(reply, now);
    else if (reply.type == DhcpType::Ack && usable(reply))
        acknowledged(reply, now);
}

/// An answer to the request that is open.
bool DhcpClient::ours(const DhcpReply& reply) const {
    const bool nak = reply.type == DhcpType::Nak;
    switch (state_) {
    case DhcpState::Requesting: return reply.server == offer_->server && (nak || reply.yours == offer_->yours);
    case DhcpState::Renewing: return nak ? reply.server == lease_->server : reply.yours == lease_->network.address;
    case DhcpState::Rebinding:
    case DhcpState::Rebooting: return nak || reply.yours == lease_->network.address;
    default: return false;
    }
}

void DhcpClient::acknowledged(const DhcpReply& ack, Instant now) {
    const LeaseTimes times = timesOf(ack);
    const Ipv4 server = ack.server ? *ack.server : lease_ ? lease_->server : *offer_->server;
    lease_ = Lease{.network = networkOf(ack),
                   .server = server,
                   .renewAt = asked_ + times.renew,
                   .rebindAt = asked_ + times.rebind,
                   .endsAt = asked_ + times.end,
                   .forever = ack.lease == kInfiniteLease};
    offer_.reset();
    if (on_ && on_->address == lease_->network.address) {
        configure(lease_->network);
        bound();
        return;
    }
    enter(DhcpState::Probing, "asking whether " + dotted(lease_->network.address) + " is free");
    actions_.emplace_back(DhcpProbe{lease_->network.address});
    next_ = now + kProbeWait;
}

void DhcpClient::refused(const DhcpReply& nak, Instant now) {
    const std::string why = nak.message.empty() ? std::string() : " (" + nak.message + ")";
    loseLease(now + kAfterNak, "the server withdrew the address" + why);
}

void DhcpClient::addressInUse(Instant now) {
    if (state_ != DhcpState::Probing)
        return;
    const Ipv4 taken = lease_->network.address;
    DhcpRequest decline = message(DhcpType::Decline);
    decline.requested = taken;
    decline.server = lease_->server;
    broadcast(decline);
    startOver(now + kAfterDecline);
    words_ = "another device uses " + dotted(taken) + ": the address was declined";
}

// ---- the lease
// ------------------------------------------------------------------------------------------------------

void DhcpClient::bound() {
    enter(DhcpState::Bound, "leased from " + dotted(lease_->server));
}

void DhcpClient::loseLease(Instant at, const std::string& why) {
    const bool noCable = state_ == DhcpState::NoCable;
    if (on_ == lease_->network)
        configure(std::nullopt);
    lease_.reset();
    if (noCable)
        return;
    startOver(at);
    words_ = why;
}

void DhcpClient::configure(const std::optional<NetworkSettings>& network) {
    if (std::exchange(on_, network) != network)
        actions_.emplace_back(DhcpConfigure{network});
}

void DhcpClient::enter(DhcpState state, std::string words) {
    state_ = state;
    words_ = std::move(words);
}

DhcpStatus DhcpClient::status(Instant now) const {
    DhcpStatus status;
    status.state = state_;
    status.words = words_;
    if (on_) {
        status.address = on_->address;
        status.netmask = on_->netmask;
        status.gateway = on_->gateway;
    }
    status.leased = lease_ && on_ == lease_->network;
    if (status.leased) {
        status.server = lease_->server;
        if (!lease_->forever)
            status.left = std::max(seconds(0), std::chrono::floor<seconds>(lease_->endsAt - now));
    }
    return status;
}

} // namespace countis::sim
