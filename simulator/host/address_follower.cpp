// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/host/address_follower.h"

#include "core/ipv4.h"

#include <utility>

namespace countis::sim {

std::optional<std::string> loopbackFor(const Ipv4& address) {
    constexpr std::uint8_t kNetwork = 0;
    constexpr std::uint8_t kBroadcast = 255;
    if (address[3] == kNetwork || address[3] == kBroadcast)
        return std::nullopt;
    return "127.0.0." + std::to_string(address[3]);
}

AddressFollower::AddressFollower(SimulatedMeter& device, std::function<void(const std::string&)> tell)
    : device_(device), tell_(std::move(tell)) {}

bool AddressFollower::follow() {
    const std::uint64_t saved = device_.meter().settingsSaved();
    return std::exchange(savedSeen_, saved) != saved && moveNow();
}

bool AddressFollower::moveNow() {
    const Ipv4& wanted = device_.meter().settings().network.address;
    const auto address = loopbackFor(wanted);
    if (!address) {
        stay("the last number of address " + dotted(wanted) + " is not from 1 to 254");
        return false;
    }
    const bool moves = *address != address_;
    if (moves) {
        if (const auto prepared = prepareAll(*address); !prepared) {
            stay(english(prepared.error()));
            return false;
        }
        for (MovingListener* listener : listeners_)
            listener->commitMove();
        tell_("the meter's address is " + dotted(wanted) + ": the simulator moves from " + address_ + " to " +
              *address);
        address_ = *address;
    }
    trouble_.clear();
    device_.handle([](Meter& meter) { meter.setAddressUnreachable(false); });
    return moves;
}

tl::expected<void, Message> AddressFollower::prepareAll(const std::string& address) {
    for (std::size_t ready = 0; ready < listeners_.size(); ++ready) {
        if (auto prepared = listeners_[ready]->prepareMove(address); !prepared) {
            for (std::size_t n = 0; n < ready; ++n)
                listeners_[n]->abandonMove();
            return prepared;
        }
    }
    return {};
}

void AddressFollower::stay(const std::string& why) {
    trouble_ = why + "; the meter stays at " + address_;
    tell_(trouble_);
    device_.handle([](Meter& meter) { meter.setAddressUnreachable(true); });
}

} // namespace countis::sim
