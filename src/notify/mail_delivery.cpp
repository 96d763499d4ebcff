// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/mail_delivery.h"

#include "notify/mail.h"
#include "notify/transfer.h"

#include <QCoreApplication>
#include <QStringList>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::Notifications)
};

constexpr std::size_t kMostInOne = 50;
constexpr std::chrono::milliseconds kTogether{2000};

std::string serverOf(const MailSettings& settings) {
    const bool isIpv6 = settings.host.find(':') != std::string::npos;
    const std::string host = isIpv6 ? '[' + settings.host + ']' : settings.host;
    return (settings.tls == MailTls::FromStart ? "smtps://" : "smtp://") + host + ':' + std::to_string(settings.port);
}

Delivered deliver(const MailSettings& settings, std::span<const QueuedNotification> notifications, WallTime now,
                  const std::stop_token& stop) {
    const MailDigest digest = digestOf(notifications);
    const std::string text =
        mailText({settings.from, settings.to, notifications.front().event, now, digest.subject, digest.text});
    Transfer transfer(serverOf(settings), settings.caFile, stop);
    if (settings.tls == MailTls::Required)
        transfer.requireTls();
    if (!settings.user.empty())
        transfer.logIn(settings.user, settings.password);
    transfer.mail('<' + settings.from + '>', settings.to, text);
    return transfer.run();
}

} // namespace

MailDigest digestOf(std::span<const QueuedNotification> notifications) {
    if (notifications.size() == 1)
        return {QString::fromStdString(notifications.front().subject),
                QString::fromStdString(notifications.front().body)};
    QStringList texts;
    for (const QueuedNotification& one : notifications)
        texts << QString::fromStdString(one.subject) + u'\n' + QString::fromStdString(one.body);
    return {Words::tr("%n notifications of alarms", nullptr, static_cast<int>(notifications.size())),
            texts.join(QStringLiteral("\n\n"))};
}

DeliveryChannel mailChannel(const MailSettings& settings) {
    return {kMail, Words::tr("the mail server %1").arg(QString::fromStdString(settings.host)), kMostInOne, kTogether,
            [settings](std::span<const QueuedNotification> notifications, WallTime now, const std::stop_token& stop) {
                return deliver(settings, notifications, now, stop);
            }};
}

} // namespace countis
