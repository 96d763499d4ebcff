// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses a scan asks, as people type them.
#pragma once

#include "site/meter_address.h"

#include <QString>

#include <tl/expected.hpp>

#include <string>
#include <vector>

namespace countis {

inline constexpr std::size_t kMostScanAddresses = 65'536;

/// Each host is asked at this port for each of these units.
struct ScanTargets {
    std::vector<std::string> hosts; // each once, in the order of the ranges
    std::uint16_t port = kDefaultPort;
    std::vector<std::uint8_t> units{kDefaultUnit};

    bool operator==(const ScanTargets&) const = default;
};

/// `range`: one or several, with commas or semicolons between them, of
///   192.168.0.1-254, 192.168.0.1 - 192.168.0.254, 192.168.0.1 to 192.168.0.254, 192.168.0.0/24, a host.
/// Of a network with a prefix up to /30 the first and the last address are left out: they are no station's.
/// `port`, and `units` as "5" or "1, 2, 5": "" is the usual one. The error is one translated sentence.
tl::expected<ScanTargets, QString> parseScan(const QString& range, const QString& port, const QString& units);

} // namespace countis
