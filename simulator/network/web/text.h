// SPDX-License-Identifier: GPL-3.0-or-later
// Text as HTTP and HTML have it: forms, cookies, addresses, and values made safe for a page.
#pragma once

#include "core/settings.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace countis::sim::web {

/// A body of application/x-www-form-urlencoded.
class Form {
public:
    /// Nullopt if the body is badly encoded, names a field twice, or has more than 32 fields.
    static std::optional<Form> parse(std::string_view body);

    bool has(std::string_view name) const;
    /// Empty where there is no such field.
    std::string_view get(std::string_view name) const;

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

/// The value of one cookie of a Cookie header; empty where there is none.
std::string_view cookieValue(std::string_view header, std::string_view name);

/// For text and for attributes in double quotes.
std::string escaped(std::string_view text);

/// Whether a browser may use this host name for the meter: an address, or a name that cannot be registered on the
/// Internet. The owner of any other name could point it at this meter (DNS rebinding). `host` may have a port.
bool hostAllowed(std::string_view host);

/// What failures of this client are counted under: an IPv4 address, or the /64 network of an IPv6 one, since one
/// machine has as many addresses there as it likes.
std::string sourceOf(std::string_view peer);

using WallSeconds = std::chrono::sys_seconds;
/// As the field Date has it (RFC 9110, section 5.6.7): "Sun, 06 Nov 1994 08:49:37 GMT".
std::string dateField(std::chrono::sys_time<std::chrono::milliseconds> time);

/// "2026-11-23T15:30" or "2026-11-23 15:30:12", UTC, from 2000 to 2099.
std::optional<WallSeconds> parseTime(std::string_view text);
/// "2026-11-23 15:30:12".
std::string timeText(std::chrono::sys_time<std::chrono::milliseconds> time);

} // namespace countis::sim::web
