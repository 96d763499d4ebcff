// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/net/net_status.h"

namespace countis::sim {

std::string dotted(const Ipv4& address) {
    std::string text;
    for (const std::uint8_t byte : address)
        text += (text.empty() ? "" : ".") + std::to_string(byte);
    return text;
}

} // namespace countis::sim
