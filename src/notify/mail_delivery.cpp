// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/mail_delivery.h"

#include "notify/mail.h"
#include "notify/transfer.h"
#include "site/alarms/alarm_rule.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::Notifications)
};

constexpr std::size_t kMostInOne = 50;
constexpr std::chrono::milliseconds kTogether{2000};
/// An address that the server refuses for the time being, such as a full mailbox, keeps the others waiting so long.
constexpr std::chrono::hours kWaitsForAddress{1};
/// Since when the server refuses addresses for the time being.
using RefusedSince = std::map<std::string, Instant>;

std::string serverOf(const MailSettings& settings) {
    const bool isIpv6 = settings.host.find(':') != std::string::npos;
    const std::string host = isIpv6 ? '[' + settings.host + ']' : settings.host;
    return (settings.tls == MailTls::FromStart ? "smtps://" : "smtp://") + host + ':' + std::to_string(settings.port);
}

Delivered sendTo(const std::vector<std::string>& to, const MailSettings& settings, const std::string& text,
                 const std::stop_token& stop, std::optional<RefusedRecipient>& refused) {
    Transfer transfer(serverOf(settings), settings.caFile, stop);
    if (settings.tls == MailTls::Required)
        transfer.requireTls();
    if (!settings.user.empty())
        transfer.logIn(settings.user, settings.password);
    transfer.mail('<' + settings.from + '>', to, text);
    auto done = transfer.run();
    refused = transfer.refusedRecipient();
    return done;
}

QString refusalText(const RefusedRecipient& refused, const MailSettings& settings) {
    return Words::tr("The mail server %1 refuses the address %2: %3. The mail went to the other addresses only.")
        .arg(QString::fromStdString(settings.host), QString::fromStdString(refused.address), refused.reason);
}

/// The first of those that matter most: nothing that is over or tells of no single alarm comes before one that was
/// raised.
const QueuedNotification& gravestOf(std::span<const QueuedNotification> notifications) {
    return *std::ranges::min_element(notifications, {}, [](const QueuedNotification& one) {
        const auto severity = alarmSeverityNamed(one.severity);
        return severity ? static_cast<std::size_t>(*severity) : kAlarmSeverities;
    });
}

/// To everybody, or else to all but those whom the server refuses: then nobody has got it before.
Delivered deliver(const MailSettings& settings, RefusedSince& refusedSince,
                  std::span<const QueuedNotification> notifications, SampleTime now, const std::stop_token& stop) {
    const MailDigest digest = digestOf(notifications);
    const std::string text =
        mailText({settings.from, settings.to, mailIdOf(notifications), now.wall, digest.subject, digest.text});
    const auto waitsFor = [&](const RefusedRecipient& refused) {
        return !refused.isFinal &&
               now.mono - refusedSince.try_emplace(refused.address, now.mono).first->second < kWaitsForAddress;
    };
    std::vector<std::string> to = settings.to;
    QStringList leftOut;
    for (;;) {
        std::optional<RefusedRecipient> refused;
        auto done = sendTo(to, settings, text, stop, refused);
        if (done) {
            for (const std::string& address : to)
                refusedSince.erase(address);
            return leftOut.join(u' ');
        }
        if (!refused || waitsFor(*refused) || to.size() == 1)
            return done; // if everybody is refused, the configuration is wrong rather than the mail
        if (std::erase(to, refused->address) == 0)
            return done;
        leftOut << refusalText(*refused, settings);
    }
}

} // namespace

std::string mailIdOf(std::span<const QueuedNotification> notifications) {
    if (notifications.size() == 1)
        return notifications.front().event;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QueuedNotification& one : notifications)
        hash.addData(QByteArray::fromStdString(one.event + '\n'));
    return hash.result().toHex().toStdString();
}

MailDigest digestOf(std::span<const QueuedNotification> notifications) {
    if (notifications.size() == 1)
        return {QString::fromStdString(notifications.front().subject),
                QString::fromStdString(notifications.front().body)};
    QStringList texts;
    for (const QueuedNotification& one : notifications)
        texts << QString::fromStdString(one.subject) + u'\n' + QString::fromStdString(one.body);
    return {Words::tr("%1, and %n more", "subject of a notification", static_cast<int>(notifications.size()) - 1)
                .arg(QString::fromStdString(gravestOf(notifications).subject)),
            texts.join(QStringLiteral("\n\n"))};
}

DeliveryChannel mailChannel(const MailSettings& settings) {
    return {kMail, Words::tr("the mail server %1").arg(QString::fromStdString(settings.host)), kMostInOne, kTogether,
            [settings, refusedSince = RefusedSince()](std::span<const QueuedNotification> notifications,
                                                      SampleTime now, const std::stop_token& stop) mutable {
                return deliver(settings, refusedSince, notifications, now, stop);
            }};
}

} // namespace countis
