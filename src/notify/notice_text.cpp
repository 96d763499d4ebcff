// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/notice_text.h"

#include "history/site_time.h"
#include "wording/alarm_text.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <cmath>

namespace countis {
namespace {

using Json = nlohmann::ordered_json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::Notifications)
};

/// A count times its step is not quite the decimal number that it means; the journal has millionths.
double asStored(double value) {
    constexpr double kMillion = 1e6;
    return std::round(value * kMillion) / kMillion;
}

/// "+01:00"; "" of UTC itself.
QString offsetText(const QDateTime& local) {
    constexpr qsizetype kOffset = 6;
    return local.offsetFromUtc() == 0
               ? QString()
               : local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate).right(kOffset);
}

/// "29/11/2026 21:09:51 (UTC+01:00)": a mail is read anywhere.
QString localTime(WallTime time, const QTimeZone& zone, const QLocale& locale) {
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), zone);
    return locale.toString(local.date(), QLocale::ShortFormat) + u' ' +
           local.time().toString(QStringLiteral("HH:mm:ss")) + QStringLiteral(" (UTC") + offsetText(local) + u')';
}

/// "V1 290.10 V": of an event, "".
QString valueOf(const Notice& notice, const QLocale& locale) {
    const AlarmTransition& told = notice.entry.transition;
    if (notice.rule == nullptr || !told.value)
        return {};
    return alarmValueText(*notice.rule, *told.value, told.which, locale);
}

QString limitOf(const Notice& notice, const QLocale& locale) {
    if (notice.rule == nullptr || !notice.entry.transition.value)
        return {};
    return alarmLimitText(*notice.rule, notice.entry.transition.limit, locale);
}

/// What the rule watches, by a key of the catalogue; "" of an event and of what follows from several values.
std::string watchedKey(const Notice& notice) {
    const auto* const watched = notice.rule == nullptr ? nullptr : std::get_if<WatchedValues>(&notice.rule->watch);
    const std::size_t which = notice.entry.transition.which;
    return watched == nullptr || which >= watched->keys.size() ? std::string() : watched->keys[which];
}

/// nlohmann throws at what is no UTF-8; names come from people and devices.
std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

QString withSite(const std::string& site, const QString& subject) {
    return site.empty() ? subject : u'[' + QString::fromStdString(site) + QStringLiteral("] ") + subject;
}

QString line(const QString& name, const QString& value) {
    return value.isEmpty() ? QString() : Words::tr("%1: %2", "name: value").arg(name, value) + u'\n';
}

} // namespace

std::string noticeJson(const Notice& notice, const QLocale& locale) {
    const AlarmTransition& told = notice.entry.transition;
    Json json{{"type", told.isEnd() ? "alarm.cleared" : "alarm.raised"},
              {"id", notice.event},
              {"time", utcText(told.at.wall)},
              {"site", notice.site},
              {"point", told.alarm.point.number},
              {"meter", notice.meter},
              {"place", notice.place},
              {"rule", notice.entry.key},
              {"severity", nameOf(told.severity)},
              {"value", nullptr},
              {"limit", nullptr},
              {"unit", nullptr},
              {"key", nullptr}};
    if (notice.rule != nullptr && told.value) {
        json["value"] = asStored(*told.value);
        json["limit"] = asStored(told.limit);
        json["unit"] = unitOf(notice.rule->watch);
        if (const std::string key = watchedKey(notice); !key.empty())
            json["key"] = key;
    }
    json["fault"] = told.fault.empty() ? Json(nullptr) : Json(told.fault);
    json["alarm"] = alarmNameText(notice.entry.key, told.fault).toStdString();
    json["value_text"] = valueOf(notice, locale).toStdString();
    json["limit_text"] = limitOf(notice, locale).toStdString();
    json["advice"] = alarmAdvice(notice.rule == nullptr ? "" : notice.rule->advice).join(u' ').toStdString();
    return dumped(json);
}

std::string noticeJson(const FloodNotice& notice) {
    return dumped(Json{{"type", notice.flood.over ? "alarm.flood.ended" : "alarm.flood.began"},
                       {"id", notice.event},
                       {"time", utcText(notice.flood.at.wall)},
                       {"site", notice.site},
                       {"since", utcText(notice.flood.since.wall)},
                       {"alarms", notice.flood.alarms}});
}

std::string noticeJson(const TestNotice& notice) {
    return dumped(Json{{"type", "test"}, {"id", notice.event}, {"time", utcText(notice.at)}, {"site", notice.site}});
}

NoticeMail noticeMail(const Notice& notice, const QTimeZone& zone, const QLocale& locale) {
    const AlarmTransition& told = notice.entry.transition;
    const QString name = alarmNameText(notice.entry.key, told.fault);
    const QString severity = alarmSeverityText(told.severity);
    const QString meter = QString::fromStdString(notice.meter);
    const QString state = told.isEnd() ? Words::tr("cleared") : severity;
    const QString subject =
        meter.isEmpty() ? Words::tr("%1 (%2)", "alarm (severity or cleared)").arg(name, state)
                        : Words::tr("%1: %2 (%3)", "meter: alarm (severity or cleared)").arg(meter, name, state);
    QString text = line(Words::tr("Alarm"), name);
    text += line(Words::tr("Meter"), meter);
    text += line(Words::tr("Place"), QString::fromStdString(notice.place));
    text += line(Words::tr("Severity"), severity);
    text += line(told.isEnd() ? Words::tr("Cleared") : Words::tr("Raised"), localTime(told.at.wall, zone, locale));
    text += line(Words::tr("Value"), valueOf(notice, locale));
    text += line(Words::tr("Limit"), limitOf(notice, locale));
    if (!told.isEnd())
        text +=
            line(Words::tr("What to do"), alarmAdvice(notice.rule == nullptr ? "" : notice.rule->advice).join(u' '));
    return {withSite(notice.site, subject), text};
}

NoticeMail noticeMail(const FloodNotice& notice, const QTimeZone& zone, const QLocale& locale) {
    const AlarmFloodNews& flood = notice.flood;
    const QString since = localTime(flood.since.wall, zone, locale);
    if (flood.over)
        return {withSite(notice.site, Words::tr("The flood of alarms is over")),
                Words::tr("%n alarms came in it since %1.", nullptr, flood.alarms).arg(since)};
    return {withSite(notice.site, Words::tr("Flood of alarms")),
            Words::tr("%n alarms came since %1. Further ones are not announced one by one.", nullptr, flood.alarms)
                .arg(since)};
}

NoticeMail noticeMail(const TestNotice& notice) {
    return {
        withSite(notice.site, Words::tr("Test of the notifications")),
        Words::tr("Somebody has asked countis to send this test. Nothing has happened: alarms will arrive here in "
                  "the same way.") +
            u'\n'};
}

} // namespace countis
