// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/webhook_delivery.h"

#include "notify/transfer.h"
#include "notify/webhook.h"

#include <QCoreApplication>
#include <QUrl>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::Notifications)
};

constexpr long kBadRequest = 400;
constexpr long kTooLarge = 413;
constexpr long kWrongType = 415;
constexpr long kNotProcessable = 422;

Delivered deliver(const WebhookSettings& settings, const QueuedNotification& event, WallTime now,
                  const std::stop_token& stop) {
    const auto key = keyOf(settings.secret);
    if (!key)
        return tl::unexpected(DeliveryFailure{QString::fromStdString(english(key.error())), false});
    Transfer transfer(settings.url, settings.caFile, stop);
    transfer.post(webhookHeaders(*key, event.event, now, event.body), event.body);
    if (auto done = transfer.run(); !done)
        return done;
    const long code = transfer.response();
    if (code >= 200 && code < 300)
        return {};
    return tl::unexpected(
        DeliveryFailure{Words::tr("the server answered with the code %1").arg(code), refusesForGood(code)});
}

} // namespace

bool refusesForGood(long code) {
    return code == kBadRequest || code == kTooLarge || code == kWrongType || code == kNotProcessable;
}

DeliveryChannel webhookChannel(const WebhookSettings& settings) {
    // Path and query may hold a token of the receiver.
    const QString host = QUrl(QString::fromStdString(settings.url)).host();
    return {kWebhook, Words::tr("the webhook %1").arg(host), 1, std::chrono::milliseconds{0},
            [settings](std::span<const QueuedNotification> events, SampleTime now, const std::stop_token& stop) {
                return deliver(settings, events.front(), now.wall, stop);
            }};
}

} // namespace countis
