// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/delivery.h"
#include "notify/notify_settings.h"

namespace countis {

inline constexpr const char* kMail = "mail";

/// Alarms that come close together are one mail.
DeliveryChannel mailChannel(const MailSettings& settings);

/// The subject and the text of one mail about these, of which there is at least one. The subject is that of the most
/// severe alarm, and how many others there are.
struct MailDigest {
    QString subject;
    QString text;
};
MailDigest digestOf(std::span<const QueuedNotification> notifications);
/// The same only for the same notifications: a server may drop a mail whose identifier it knows.
std::string mailIdOf(std::span<const QueuedNotification> notifications);

} // namespace countis
