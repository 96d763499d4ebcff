// SPDX-License-Identifier: GPL-3.0-or-later
// How notifications leave this computer, one way at a time.
#pragma once

#include "core/clock.h"
#include "history/notification_queue.h"

#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <functional>
#include <span>
#include <stop_token>
#include <string>

namespace countis {

struct DeliveryFailure {
    QString reason;       // translated, or as the library or the server says it: a clause on one line (core/clause.h)
    bool isFinal = false; // the same notification would be refused again

    bool operator==(const DeliveryFailure&) const = default;
};
/// Who was left out, as a translated sentence; empty: nobody.
using Delivered = tl::expected<QString, DeliveryFailure>;

/// One way of sending: "webhook", "mail".
struct DeliveryChannel {
    std::string name;
    QString target;                        // for messages: "the webhook example.org", without secrets
    std::size_t together = 1;              // so many notifications at most are sent as one
    std::chrono::milliseconds collects{0}; // waits so long for further ones
    /// At least one notification, in the order of time. Blocks until they are delivered, or have not been, or the
    /// token stops it.
    std::function<Delivered(std::span<const QueuedNotification>, SampleTime now, const std::stop_token&)> deliver;
};

} // namespace countis
