// SPDX-License-Identifier: GPL-3.0-or-later
// The signature of a webhook, as the specification of standardwebhooks.com has it: HMAC-SHA256 over the identifier of
// the event, the time of the attempt and the body. docs/alarms.md describes it for receivers.
#pragma once

#include "core/message.h"
#include "history/database/secret.h"
#include "site/point.h"

#include <QByteArray>

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countis {

/// The specification asks for 24 to 64 bytes.
inline constexpr int kShortestKey = 24;
inline constexpr int kLongestKey = 64;

/// The bytes of the key: those of "whsec_BASE64" decoded, otherwise those of the text itself. The error is a clause.
tl::expected<QByteArray, Message> keyOf(const Secret& secret);

/// "v1,BASE64".
std::string webhookSignature(const QByteArray& key, std::string_view event, std::int64_t seconds,
                             std::string_view body);

/// Of an attempt at this time: "webhook-id: …", "webhook-timestamp: …", "webhook-signature: …", "Content-Type: …".
std::vector<std::string> webhookHeaders(const QByteArray& key, std::string_view event, WallTime now,
                                        std::string_view body);

/// Why nothing is sent to this address, as a clause; empty: it can be used. Only https reaches other computers:
/// without encryption anybody on the way could read the alarms, and keep them from arriving unseen.
std::optional<Message> webhookUrlProblem(const std::string& url);

/// Whether the name or address means this computer: localhost, 127.x.x.x, ::1.
bool isThisComputer(const std::string& host);

} // namespace countis
