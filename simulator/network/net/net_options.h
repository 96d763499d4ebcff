// SPDX-License-Identifier: GPL-3.0-or-later
// What NTP and DHCP need to know of the machine, beside what the meter's settings say.
#pragma once

#include "core/message.h"
#include "core/settings.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace countis::sim {

inline constexpr std::uint16_t kNtpPort = 123;

struct NtpServer {
    Ipv4 address{};
    std::uint16_t port = kNtpPort;

    bool operator==(const NtpServer&) const = default;
};

struct NetOptions {
    std::optional<Ipv4> ntpServer;    // saved in the meter's settings at the start; nullopt: these stay
    std::uint16_t ntpPort = kNtpPort; // of that server; without one, of whichever is set
    /// Of this machine: DHCP is switched on in the meter's settings at the start, and the address of this interface
    /// is the meter's to set. Empty: it is not, and the settings stay.
    std::string dhcpInterface{};
};

/// "192.168.0.1" or "192.168.0.1:1123": the meter keeps an address and knows no names. The error is one sentence.
tl::expected<NtpServer, Message> parseNtpServer(std::string_view text);

} // namespace countis::sim
