// SPDX-License-Identifier: GPL-3.0-or-later
// With what a simulated meter goes to work.
#pragma once

#include "core/device/fram.h"
#include "core/device/meter.h"
#include "simulator/device/time/speed.h"
#include "simulator/network/net/net_options.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace countis::sim {

struct Load;     // simulator/installation/loads/load.h
struct Scenario; // simulator/script/scenarios/scenario.h

/// Where a meter is found.
struct MeterPlace {
    std::string address; // IPv4 or IPv6
    std::uint16_t port = 0;
    std::uint8_t unit = 0;

    bool operator==(const MeterPlace&) const = default;
};

struct HostOptions {
    MeterOptions meter{};
    MeterMemory memory{};                      // what it begins with where `fram` holds nothing
    std::shared_ptr<NonvolatileMemory> fram{}; // null: the meter forgets everything with the process
    std::string listenAddress = "127.0.0.1";   // an IPv4 or IPv6 address
    std::uint16_t port = 0;                    // 0: a free one
    std::optional<std::uint16_t> webPort{};    // of the web pages, on the same address; 0: a free one; unset: none
    std::uint64_t seed = 1;
    std::shared_ptr<const Load> load{};         // null: the office day
    std::shared_ptr<const Scenario> scenario{}; // begins at once, with its own load; null: none
    NetOptions net{};
    std::optional<bool> digitalInput{}; // the input to begin with, and the tariff by it (tAr = diG); unset: as it was
    Speed speed{};
    EngineChoice engine = EngineChoice::Auto;
    bool followAddress = false; // see AddressFollower
    /// It is found elsewhere from now on: its address was followed, or its Modbus address changed. Called from the
    /// host's thread; must not block.
    std::function<void(const MeterPlace&)> onMoved{};
    /// Time runs in beats of this length, at any speed: so often registers and snapshots are renewed.
    std::chrono::milliseconds beat{100};
    bool timeByPanel = false;                    // time runs only while a line of the panel script is carried out
    std::function<void(std::string_view)> log{}; // called from the host's thread; must not block
};

} // namespace countis::sim
