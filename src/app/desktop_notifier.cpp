// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop_notifier.h"

#include "wording/alarm_text.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QStringList>
#include <QVariantMap>

#include <algorithm>

namespace countis::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::app::DesktopNotifier)
};

QString meterOf(const AlarmEntry& entry, const Roster& roster) {
    const Point* const point = roster.find(entry.transition.alarm.point);
    return QString::fromStdString(point == nullptr ? roster.siteName() : point->name);
}

QString nameOf(const AlarmEntry& entry) {
    return alarmNameText(entry.key, entry.transition.fault);
}

QString lineOf(const AlarmEntry& entry, const Roster& roster) {
    const QString meter = meterOf(entry, roster);
    const QString name = nameOf(entry);
    return meter.isEmpty() ? name : Words::tr("%1: %2", "meter: alarm").arg(meter, name);
}

bool isDanger(const AlarmEntry& entry) {
    return entry.transition.severity == AlarmSeverity::Danger;
}

} // namespace

Notification notificationOf(const std::vector<AlarmEntry>& entries, const Roster& roster) {
    constexpr std::size_t kMostLines = 4;
    const bool urgent = std::ranges::any_of(entries, isDanger);
    if (entries.size() == 1)
        return {nameOf(entries.front()), meterOf(entries.front(), roster), urgent};
    QStringList lines;
    for (std::size_t n = 0; n < std::min(entries.size(), kMostLines); ++n)
        lines << lineOf(entries[n], roster);
    if (entries.size() > kMostLines)
        lines << Words::tr("and %n more", "alarms", static_cast<int>(entries.size() - kMostLines));
    return {Words::tr("%n new alarms", nullptr, static_cast<int>(entries.size())), lines.join(u'\n'), urgent};
}

Notification notificationOf(const AlarmFloodNews& flood) {
    if (flood.over)
        return {Words::tr("The flood of alarms is over"), Words::tr("%n alarms came in it.", nullptr, flood.alarms),
                false};
    return {Words::tr("Flood of alarms"),
            Words::tr("%n alarms came within 10 minutes. Further ones are not announced one by one.", nullptr,
                      flood.alarms),
            true};
}

DesktopNotifier::DesktopNotifier(const Roster& roster, QObject* parent) : QObject(parent), roster_(roster) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, [this] {
        send(notificationOf(waiting_, roster_));
        waiting_.clear();
    });
}

void DesktopNotifier::announce(const std::vector<AlarmEntry>& entries) {
    waiting_.insert(waiting_.end(), entries.begin(), entries.end());
    if (!timer_.isActive() && !waiting_.empty())
        timer_.start(kTogether);
}

void DesktopNotifier::announceFlood(const AlarmFloodNews& flood) {
    send(notificationOf(flood));
}

/// Where no desktop listens, nothing is shown; the page has the alarms all the same.
void DesktopNotifier::send(const Notification& notification) const {
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    constexpr uint kNew = 0;
    constexpr int kAsTheDesktopHasIt = -1;
    constexpr uchar kNormal = 1;
    constexpr uchar kCritical = 2;
    const QVariantMap hints{
        {QStringLiteral("urgency"), QVariant::fromValue(notification.urgent ? kCritical : kNormal)},
        {QStringLiteral("desktop-entry"), QStringLiteral("org.countis.Countis")}};
    call << QStringLiteral("countis") << kNew << QStringLiteral("org.countis.Countis") << notification.title
         << notification.text.toHtmlEscaped() << QStringList() << hints << kAsTheDesktopHasIt;
    QDBusConnection::sessionBus().send(call);
}

} // namespace countis::app
