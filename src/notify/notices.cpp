// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/notices.h"

#include "notify/mail_delivery.h"
#include "notify/notice_text.h"
#include "notify/webhook_delivery.h"

#include <QUuid>

#include <algorithm>

namespace countis {
namespace {

std::string newEvent() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

Notice noticeOf(const AlarmEntry& entry, const NoticeSource& source) {
    Notice notice{newEvent(), source.roster.siteName(), {}, {}, entry, nullptr};
    if (const Point* const point = source.roster.find(entry.transition.alarm.point)) {
        notice.meter = point->name;
        notice.place = source.roster.places().pathOf(point->place);
    }
    const auto rule = std::ranges::find(source.rules, entry.transition.alarm.rule, &AlarmRule::id);
    if (rule != source.rules.end())
        notice.rule = &*rule;
    return notice;
}

struct When {
    WallTime at{};
    PointId point{};
};

/// Where something goes.
struct Ways {
    bool webhook = false;
    bool mail = false;
};

void add(std::vector<QueuedNotification>& queue, const std::string& event, When when, const std::string& json,
         const NoticeMail& mail, Ways ways) {
    if (ways.webhook)
        queue.push_back({event, kWebhook, when.at, {}, json, when.point});
    if (ways.mail)
        queue.push_back({event, kMail, when.at, mail.subject.toStdString(), mail.text.toStdString(), when.point});
}

} // namespace

std::vector<QueuedNotification> noticesOf(const std::vector<AlarmEntry>& entries,
                                          const std::vector<AlarmFloodNews>& floods, const NoticeSource& source,
                                          const NotifySettings& settings) {
    const Ways all{settings.webhook.has_value(), settings.mail.has_value()};
    const Ways ofCleared{all.webhook, all.mail && settings.mail->cleared};
    std::vector<QueuedNotification> queue;
    for (const AlarmEntry& entry : entries) {
        const Notice notice = noticeOf(entry, source);
        add(queue, notice.event, {entry.transition.at.wall, entry.transition.alarm.point},
            noticeJson(notice, source.locale), noticeMail(notice, source.zone, source.locale),
            entry.transition.isEnd() ? ofCleared : all);
    }
    for (const AlarmFloodNews& flood : floods) {
        const FloodNotice notice{newEvent(), source.roster.siteName(), flood};
        add(queue, notice.event, {flood.at.wall, {}}, noticeJson(notice),
            noticeMail(notice, source.zone, source.locale), all);
    }
    return queue;
}

} // namespace countis
