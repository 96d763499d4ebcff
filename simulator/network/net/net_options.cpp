// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/net/net_options.h"

#include "core/ipv4.h"
#include "core/printable.h"

#include <charconv>

namespace countis::sim {

tl::expected<NtpServer, Message> parseNtpServer(std::string_view text) {
    const auto wrong = [text] {
        return tl::unexpected(
            message(term("Messages", "%1 must be an IPv4 address, with or without a port; examples: "
                                     "192.168.0.1, 127.0.0.1:1123"),
                    quotedValue(text)));
    };
    NtpServer server;
    const std::string_view host = text.substr(0, text.find(':'));
    const auto address = parseIpv4(host);
    if (!address)
        return wrong();
    if (!isPeer(*address))
        return tl::unexpected(
            message(term("Messages", "%1 cannot be the address of a time server"), quotedValue(text)));
    server.address = *address;
    if (host.size() == text.size())
        return server;
    const std::string_view port = text.substr(host.size() + 1);
    const char* end = port.data() + port.size();
    const auto [stop, bad] = std::from_chars(port.data(), end, server.port);
    if (bad != std::errc{} || stop != end || server.port == 0)
        return wrong();
    return server;
}

} // namespace countis::sim
