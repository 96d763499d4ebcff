// SPDX-License-Identifier: GPL-3.0-or-later
// What a notification says of an alarm or a flood, as JSON for a webhook and as a mail. docs/alarms.md describes
// both.
#pragma once

#include "history/alarm_store.h"
#include "site/alarms/alarm_rule.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <string>

namespace countis {

/// All that is told of one event.
struct Notice {
    std::string event; // its identifier
    std::string site;  // its name; may be empty
    std::string meter; // the name of the point; empty: the site itself
    std::string place; // the path of its place
    AlarmEntry entry;
    const AlarmRule* rule = nullptr; // of the entry; null: it is gone
};
struct FloodNotice {
    std::string event;
    std::string site;
    AlarmFloodNews flood;
};
/// That a notification arrives: nothing has happened.
struct TestNotice {
    std::string event;
    std::string site;
    WallTime at{};
};

std::string noticeJson(const Notice& notice, const QLocale& locale);
std::string noticeJson(const FloodNotice& notice);
std::string noticeJson(const TestNotice& notice);

struct NoticeMail {
    QString subject;
    QString text;
};
NoticeMail noticeMail(const Notice& notice, const QTimeZone& zone, const QLocale& locale);
NoticeMail noticeMail(const FloodNotice& notice, const QTimeZone& zone, const QLocale& locale);
NoticeMail noticeMail(const TestNotice& notice);

} // namespace countis
