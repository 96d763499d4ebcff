// SPDX-License-Identifier: GPL-3.0-or-later
// What every request must keep to, whoever asks, and the responses to those that do not.
#pragma once

#include "simulator/network/web/web_message.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace countis::sim::web {

/// Nothing: host, path, method, length, content type and origin are in order.
std::optional<WebResponse> refused(const WebRequest& request);

/// A page that says why not, or JSON for programs.
WebResponse failure(const WebRequest& request, int status, std::string_view text);
WebResponse failure(const WebRequest& request, int status);
WebResponse json(int status, const std::string& body);
WebResponse jsonError(int status, std::string_view text);
WebResponse redirect(std::string_view to);

inline constexpr std::string_view kNotOurForm =
    "The form did not come from this meter's page, or is too old. Open the page again.";

/// On every response: what keeps a browser from being turned against the meter.
const std::vector<std::pair<std::string, std::string>>& securityHeaders();

} // namespace countis::sim::web
