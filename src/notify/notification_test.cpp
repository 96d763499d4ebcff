// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/notification_test.h"

#include "core/boot_clock.h"
#include "notify/mail_delivery.h"
#include "notify/notice_text.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QUuid>

#include <span>
#include <utility>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::Notifications)
};

QueuedNotification testOf(const TestNotice& notice, const std::string& channel) {
    if (channel != kMail)
        return {notice.event, channel, notice.at, {}, noticeJson(notice)};
    const NoticeMail mail = noticeMail(notice);
    return {notice.event, channel, notice.at, mail.subject.toStdString(), mail.text.toStdString()};
}

NotificationTestOutcome outcomeOf(const DeliveryChannel& channel, const Delivered& delivered) {
    if (delivered && !delivered->isEmpty())
        return {false,
                Words::tr("The test was sent to %1, but not to everybody. %2").arg(channel.target, *delivered)};
    if (delivered)
        return {true, Words::tr("The test was sent to %1.").arg(channel.target)};
    return {false, Words::tr("The test could not be sent to %1: %2.").arg(channel.target, delivered.error().reason)};
}

} // namespace

void sendTest(const std::vector<DeliveryChannel>& channels, const std::string& site, WallTime now,
              const std::stop_token& stop, const TellTest& tell) {
    const TestNotice notice{QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(), site, now};
    for (const DeliveryChannel& channel : channels) {
        const QueuedNotification test = testOf(notice, channel.name);
        const Delivered delivered = channel.deliver(std::span(&test, 1), {bootTime(), now}, stop);
        if (stop.stop_requested())
            return;
        tell(outcomeOf(channel, delivered));
    }
}

NotificationTest::NotificationTest(std::vector<DeliveryChannel> channels, std::string site, WallTime now,
                                   QObject* parent)
    : QObject(parent) {
    thread_ = std::jthread(
        [this, channels = std::move(channels), site = std::move(site), now](const std::stop_token& stop) {
            const auto post = [this](auto emission) {
                QMetaObject::invokeMethod(this, std::move(emission), Qt::QueuedConnection);
            };
            sendTest(channels, site, now, stop,
                     [&](const NotificationTestOutcome& outcome) { post([this, outcome] { emit told(outcome); }); });
            post([this] { emit ended(); });
        });
}

NotificationTest::~NotificationTest() {
    thread_.request_stop();
    thread_.join(); // before the QObject that it posts to
}

} // namespace countis
