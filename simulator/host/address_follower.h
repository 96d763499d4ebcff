// SPDX-License-Identifier: GPL-3.0-or-later
// --follow-address: what a simulated meter listens with moves to the network address that was saved in it. On one
// machine that is 127.0.0.N, N the last byte of the address.
#pragma once

#include "core/settings.h"
#include "simulator/device/simulated_meter.h"
#include "simulator/support/sockets/moving_listener.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countis::sim {

/// "127.0.0.7" for an address that ends in 7; nullopt when it ends in 0 or 255.
std::optional<std::string> loopbackFor(const Ipv4& address);

class AddressFollower {
public:
    /// `device` and every listener must outlive it. `tell` takes one line for the log.
    AddressFollower(SimulatedMeter& device, std::function<void(const std::string&)> tell);
    void add(MovingListener& listener) { listeners_.push_back(&listener); }

    /// Where the listeners are now.
    void begin(std::string address) { address_ = std::move(address); }
    /// Moves them if settings were saved since; call often. Where they cannot, all stay where they are, and log and
    /// display say so. True: they moved.
    bool follow();
    /// At power-up: the listeners stand where begin() said, wherever the settings say.
    bool moveNow();

    const std::string& address() const { return address_; }
    /// Why they could not move when settings were saved last; empty: they could.
    const std::string& trouble() const { return trouble_; }

private:
    tl::expected<void, Message> prepareAll(const std::string& address);
    void stay(const std::string& why);

    SimulatedMeter& device_;
    std::function<void(const std::string&)> tell_;
    std::vector<MovingListener*> listeners_;
    std::string address_;
    std::string trouble_;
    std::uint64_t savedSeen_ = 0;
};

} // namespace countis::sim
