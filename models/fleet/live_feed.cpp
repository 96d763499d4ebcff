// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/live_feed.h"

#include <QDateTime>

namespace countis::ui {
namespace {

QString timeText(WallTime time, const QLocale& locale) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
    const QString clock = at.toString(QStringLiteral("HH:mm:ss"));
    return at.date() == QDate::currentDate()
               ? clock
               : locale.toString(at.date(), QLocale::ShortFormat) + QStringLiteral(", ") + clock;
}

} // namespace

void LiveFeed::setFeed(const SharedFeed& feed) {
    feed_ = feed;
    emit changed();
}

void LiveFeed::retranslate(const QLocale& locale) {
    locale_ = locale;
    emit changed();
}

QString LiveFeed::text() const {
    const QString since = feed_.since ? timeText(*feed_.since, locale_) : QString();
    switch (feed_.state) {
    case SharedFeed::State::Well: return {};
    case SharedFeed::State::NoDatabase:
        return (since.isEmpty() ? tr("The database has not answered yet.")
                                : tr("The database has not answered since %1.").arg(since)) +
               u' ' + tr("As far as this window knows, nothing is recorded and no alarm is judged.") + u' ' +
               (feed_.polls ? tr("It reads the meters itself meanwhile.") : tr("It shows the last readings.")) +
               u' ' + tr("Check the server and the network.");
    case SharedFeed::State::NoCollectors: break;
    }
    const QString silent = since.isEmpty() ? tr("No collector writes into the database.")
                                           : tr("No collector has written into the database since %1.").arg(since);
    return silent + u' ' +
           (feed_.polls
                ? tr("This window now reads the meters itself; nothing is recorded and no alarm is judged.")
                : tr("Nothing is recorded and no alarm is judged. This window soon reads the meters itself."));
}

QString LiveFeed::meterNote() const {
    if (!isCutOff())
        return {};
    return (feed_.state == SharedFeed::State::NoDatabase
                ? tr("The database does not answer, so that nothing is known of the meter.")
                : tr("No collector tells how the meter is.")) +
           u' ' + tr("The window shows its last values.");
}

} // namespace countis::ui
