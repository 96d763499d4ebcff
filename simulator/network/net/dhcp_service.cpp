// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/net/dhcp_service.h"

#include <utility>

namespace countis::sim {
namespace {

/// "countis-c02728", after the end of the hardware address: what lists of leases show.
std::string hostName(const Mac& mac) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string name = "countis-";
    for (std::size_t n = 3; n < mac.size(); ++n) {
        name += kDigits[mac[n] >> 4U];
        name += kDigits[mac[n] & 0x0FU];
    }
    return name;
}

} // namespace

DhcpService::DhcpService(asio::io_context& io, const Clock& clock, std::uint64_t seed,
                         std::function<void(const std::string&)> log)
    : io_(io), clock_(clock), log_(std::move(log)), client_(seed) {}

DhcpService::~DhcpService() {
    if (!interface_)
        return;
    client_.release(clock_.now().mono);
    carryOut();
    configure(std::nullopt);
}

tl::expected<void, Message> DhcpService::open(const std::string& interfaceName) {
    auto interface = NetworkInterface::open(interfaceName);
    if (!interface)
        return tl::unexpected(interface.error());
    auto link = DhcpLink::open(io_, *interface);
    if (!link)
        return tl::unexpected(link.error());
    interface_ = *std::move(interface);
    link_ = *std::move(link);
    link_->onMessage([this](std::span<const std::uint8_t> message) {
        client_.received(message, clock_.now().mono);
        carryOut();
    });
    link_->onClaim([this] {
        link_->endProbe();
        client_.addressInUse(clock_.now().mono);
        carryOut();
    });
    return {};
}

void DhcpService::tick(const MeterSettings& settings, bool on, bool plugged) {
    wanted_ = settings.dhcp;
    fixed_ = settings.network;
    if (!interface_)
        return;
    if (on) {
        follow(settings);
        followLink(plugged && interface_->hasLink());
        client_.tick(clock_.now().mono);
        carryOut();
        return;
    }
    client_.abandon();
    running_ = false;
    carryOut();
    configure(std::nullopt);
}

void DhcpService::follow(const MeterSettings& settings) {
    const Instant now = clock_.now().mono;
    if (settings.dhcp && !running_) {
        running_ = true;
        linked_ = true;
        configure(std::nullopt);
        client_.start(interface_->mac(), hostName(interface_->mac()), fixed_, now);
    } else if (!settings.dhcp && running_) {
        running_ = false;
        client_.release(now);
        carryOut();
    }
    if (running_)
        client_.setFixed(fixed_);
    else if (on_ != fixed_)
        configure(fixed_);
}

void DhcpService::followLink(bool linked) {
    if (!running_ || std::exchange(linked_, linked) == linked)
        return;
    if (linked)
        client_.linkUp(clock_.now().mono);
    else
        client_.linkDown();
}

void DhcpService::carryOut() {
    for (const DhcpAction& action : client_.takeActions()) {
        if (const auto* message = std::get_if<DhcpSend>(&action)) {
            link_->send(*message);
        } else if (const auto* change = std::get_if<DhcpConfigure>(&action)) {
            link_->endProbe();
            configure(change->network);
        } else {
            link_->probe(std::get<DhcpProbe>(action).address);
        }
    }
}

void DhcpService::configure(const std::optional<NetworkSettings>& network) {
    if (network == on_)
        return;
    trouble_.clear();
    if (on_ && ours_)
        if (const auto removed = interface_->remove(*on_); !removed)
            log_(english(removed.error()));
    on_ = network;
    ours_ = false;
    if (!network)
        return;
    const auto added = interface_->add(*network);
    if (!added) {
        trouble_ = english(added.error());
        log_(trouble_);
    }
    ours_ = added.value_or(false);
}

DhcpStatus DhcpService::status() const {
    DhcpStatus status = client_.status(clock_.now().mono);
    if (!interface_) {
        if (wanted_) {
            status.state = DhcpState::Failed;
            status.words =
                "DHCP is on, but the simulator has no network interface for it: start it with --dhcp INTERFACE";
        }
        return status;
    }
    status.interfaceName = interface_->name();
    if (!running_ && on_) {
        status.words = "off: the meter uses its fixed address";
        status.address = on_->address;
        status.netmask = on_->netmask;
        status.gateway = on_->gateway;
    }
    if (!trouble_.empty()) {
        status.state = DhcpState::Failed;
        status.words = trouble_;
        status.address.reset();
    }
    return status;
}

} // namespace countis::sim
