// SPDX-License-Identifier: GPL-3.0-or-later
// What the meter's NTP and DHCP clients are doing, for the web page, the snapshot and the log. Plain values.
#pragma once

#include "core/readings.h"
#include "core/settings.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace countis::sim {

using WallTime = decltype(SampleTime::wall);

enum class NtpState : std::uint8_t {
    Off,          // no server is set
    Asking,       // nothing has been heard yet, and it is too early to complain
    Synchronised, // the clock was set by the last good answer
    Silent,       // the server does not answer
    Refused,      // it answers with a time that must not be believed
    Denied,       // it wants no requests from this meter: none are sent any more
};

struct NtpStatus {
    NtpState state = NtpState::Off;
    std::string server; // "192.168.0.1:123"; empty when off
    std::string words;  // one clause: why, in English
    std::optional<WallTime> lastSet;
    std::optional<std::chrono::milliseconds> offset; // server minus meter, before the clock was set last
    std::chrono::seconds interval{};                 // between two questions

    bool operator==(const NtpStatus&) const = default;
};

/// Of RFC 2131 figure 5, besides Off, Probing (4.4.1: is the address free?), Fixed and NoCable.
enum class DhcpState : std::uint8_t {
    Off,
    NoCable,
    Selecting,
    Requesting,
    Probing,
    Bound,
    Renewing,
    Rebinding,
    Rebooting,
    Fixed, // no server answered: the meter uses the fixed address, and the client asks again at times
    Failed // it cannot work here: see the words
};

struct DhcpStatus {
    DhcpState state = DhcpState::Off;
    std::string interfaceName;   // empty: none was given
    std::string words;           // one clause, in English
    std::optional<Ipv4> address; // that the interface carries now; none while there is none yet
    Ipv4 netmask{};
    Ipv4 gateway{};
    bool leased = false;                      // or the fixed one
    Ipv4 server{};                            // whose lease it is
    std::optional<std::chrono::seconds> left; // of the lease

    bool operator==(const DhcpStatus&) const = default;
};

/// The fixed one unless an interface was given, which may carry none yet.
inline std::optional<Ipv4> addressInUse(const DhcpStatus& dhcp, const NetworkSettings& fixed) {
    return dhcp.interfaceName.empty() ? std::optional(fixed.address) : dhcp.address;
}

struct NetStatus {
    NtpStatus ntp;
    DhcpStatus dhcp;

    bool operator==(const NetStatus&) const = default;
};

} // namespace countis::sim
