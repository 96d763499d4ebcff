// SPDX-License-Identifier: GPL-3.0-or-later
// Where a meter is reached, as people type it: HOST[:PORT][/UNIT], IPv6 in brackets.
#pragma once

#include "site/meter_address.h"

#include <QString>

#include <tl/expected.hpp>

namespace countis {

/// An IPv4 address is what parseIpv4() takes, and comes back without leading zeros; what looks like another spelling
/// of one is no name. The error is one translated sentence that says what is wrong with `text`.
tl::expected<MeterAddress, QString> parseMeterAddress(const QString& text);

/// Of the parts typed alone. The errors are as above.
tl::expected<quint8, QString> parseUnit(const QString& text);
tl::expected<quint16, QString> parsePort(const QString& text);

} // namespace countis
