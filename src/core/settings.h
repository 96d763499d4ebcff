// SPDX-License-Identifier: GPL-3.0-or-later
// What a meter can be set to, on its display, over Modbus or on its web page. It survives a loss of power.
#pragma once

#include "core/ipv4.h"

#include <array>
#include <cstdint>

namespace countis {

/// Manual 9.1.2; the defaults are those that `Eth SdEF` loads.
struct NetworkSettings {
    Ipv4 address{192, 168, 0, 4};
    Ipv4 netmask{255, 255, 255, 0};
    Ipv4 gateway{192, 168, 0, 1};

    bool operator==(const NetworkSettings&) const = default;
};

/// The source of the tariff in progress: Modbus and the web page (COM), or the digital input (diG).
enum class TariffSource : std::uint8_t { Com, Dig };

/// The salted hash of a password of the web page, as the hashing library writes it, with NUL behind; all NUL: the
/// documented default password holds. An array and no string, so that settings are copied as bytes.
using PasswordHash = std::array<char, 128>;

struct MeterSettings {
    NetworkSettings network;
    bool dhcp = false; // off by default: the manual gives a fixed default address (assumption)
    std::uint8_t unitId = 5;
    TariffSource tariffSource = TariffSource::Com;
    Ipv4 ntpServer{}; // 0.0.0.0: none
    PasswordHash adminPassword{};
    PasswordHash userPassword{};

    bool operator==(const MeterSettings&) const = default;
};

} // namespace countis
