// SPDX-License-Identifier: GPL-3.0-or-later
// Where a meter is reached: HOST[:PORT][/UNIT], IPv6 in brackets.
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace countis {

inline constexpr quint16 kDefaultPort = 502;
inline constexpr quint8 kDefaultUnit = 5;

struct MeterAddress {
    QString host; // a name, or an address as dotted() or inet_ntop writes it
    quint16 port = kDefaultPort;
    quint8 unit = kDefaultUnit; // 1 … 247, or 255

    bool operator==(const MeterAddress&) const = default;

    /// "192.168.0.4:502", "[::1]:1502".
    QString endpoint() const;
    /// "192.168.0.4:502/5", "[::1]:1502/5".
    QString toString() const;
};

/// An IPv4 address is what parseIpv4() takes, and comes back without leading zeros; what looks like another spelling
/// of one is no name. The error is one translated sentence that says what is wrong with `text`.
tl::expected<MeterAddress, QString> parseMeterAddress(const QString& text);

} // namespace countis
