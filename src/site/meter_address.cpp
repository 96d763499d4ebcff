// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/meter_address.h"

namespace countis {

std::string MeterAddress::endpoint() const {
    const bool ipv6 = host.find(':') != std::string::npos;
    return (ipv6 ? '[' + host + ']' : host) + ':' + std::to_string(port);
}

std::string MeterAddress::toString() const {
    return endpoint() + '/' + std::to_string(unit);
}

} // namespace countis
