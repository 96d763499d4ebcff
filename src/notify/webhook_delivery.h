// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/delivery.h"
#include "notify/notify_settings.h"

namespace countis {

inline constexpr const char* kWebhook = "webhook";

/// Sends each event by itself. The settings have passed readNotify().
DeliveryChannel webhookChannel(const WebhookSettings& settings);

/// Whether a code of HTTP says that the same event would be refused again, whatever changes at the server.
bool refusesForGood(long code);

} // namespace countis
