// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/notices.h"

#include "history/ordered_id.h"
#include "notify/mail_delivery.h"
#include "notify/notice_text.h"
#include "notify/webhook_delivery.h"

#include <algorithm>
#include <iterator>

namespace countis {
namespace {

/// The receiver gets events of one moment in the order in which they happened.
std::string newEvent() {
    return newOrderedId().toStdString();
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

/// When it happened, and to what.
struct What {
    WallTime at{};
    PointId point{};
    std::string severity{};
};

/// Where something goes.
struct Ways {
    bool webhook = false;
    bool mail = false;
};
Ways allWays(const NotifySettings& settings) {
    return {settings.webhook.has_value(), settings.mail.has_value()};
}

void add(std::vector<QueuedNotification>& queue, const std::string& event, const What& what, const std::string& json,
         const NoticeMail& mail, Ways ways) {
    const std::string subject = mail.subject.toStdString();
    if (ways.webhook)
        queue.push_back({event, kWebhook, what.at, subject, json, what.point, what.severity});
    if (ways.mail)
        queue.push_back({event, kMail, what.at, subject, mail.text.toStdString(), what.point, what.severity});
}

} // namespace

std::vector<QueuedNotification> noticesOf(const std::vector<AlarmEntry>& entries,
                                          const std::vector<AlarmFloodNews>& floods, const NoticeSource& source,
                                          const NotifySettings& settings) {
    const Ways all = allWays(settings);
    const Ways ofCleared{all.webhook, all.mail && settings.mail->cleared};
    std::vector<QueuedNotification> queue;
    for (const AlarmEntry& entry : entries) {
        const Notice notice = noticeOf(entry, source);
        const AlarmTransition& told = entry.transition;
        const bool isEnd = told.isEnd();
        add(queue, notice.event,
            {told.at.wall, told.alarm.point, isEnd ? std::string() : std::string(nameOf(told.severity))},
            noticeJson(notice, source.locale), noticeMail(notice, source.zone, source.locale),
            isEnd ? ofCleared : all);
    }
    for (const AlarmFloodNews& flood : floods)
        std::ranges::move(floodNotices(flood, source.roster.siteName(), source.zone, source.locale, settings),
                          std::back_inserter(queue));
    return queue;
}

std::vector<QueuedNotification> floodNotices(const AlarmFloodNews& flood, const std::string& site,
                                             const QTimeZone& zone, const QLocale& locale,
                                             const NotifySettings& settings) {
    const FloodNotice notice{newEvent(), site, flood};
    std::vector<QueuedNotification> queue;
    add(queue, notice.event, {flood.at.wall}, noticeJson(notice), noticeMail(notice, zone, locale),
        allWays(settings));
    return queue;
}

} // namespace countis
