// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/site_time.h"

#include <QDateTime>

#include <utility>

namespace countis {
namespace {

constexpr qsizetype kDateLength = 10;
constexpr qint64 kDayMs = 24 * 60 * 60 * 1000;

WallTime wallTime(qint64 ms) {
    return WallTime(std::chrono::milliseconds{ms});
}

/// What clocks show, in milliseconds as if they were in UTC; nullopt: the text is none, or has an offset.
std::optional<qint64> shownByClocks(const QString& text) {
    const QDateTime time = QDateTime::fromString(text + u'Z', Qt::ISODateWithMs);
    if (text.size() <= kDateLength || !time.isValid())
        return std::nullopt;
    return time.toMSecsSinceEpoch();
}

/// The first and the last time at which the clocks of a zone show this; nullopt: they never do.
std::optional<std::pair<qint64, qint64>> whenShown(qint64 shown, const QTimeZone& zone) {
    const auto offsetAt = [&](qint64 at) {
        return qint64{1000} * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at, QTimeZone::utc()));
    };
    const auto within = [&](qint64 offset) -> std::optional<qint64> {
        return offsetAt(shown - offset) == offset ? std::optional(shown - offset) : std::nullopt;
    };
    const auto first = within(offsetAt(shown - kDayMs));
    const auto last = within(offsetAt(shown + kDayMs));
    if (!first && !last)
        return std::nullopt;
    return std::pair(first ? *first : *last, last ? *last : *first);
}

} // namespace

std::string utcText(WallTime time) {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count())
        .toUTC()
        .toString(Qt::ISODateWithMs)
        .toStdString();
}

std::optional<WallTime> timeIn(const QString& text, const QTimeZone& siteZone) {
    if (text.size() <= kDateLength) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (!date.isValid())
            return std::nullopt;
        const auto midnights = whenShown(date.startOfDay(QTimeZone::utc()).toMSecsSinceEpoch(), siteZone);
        return wallTime(midnights ? midnights->first : date.startOfDay(siteZone).toMSecsSinceEpoch());
    }
    if (const auto shown = shownByClocks(text)) {
        const auto times = whenShown(*shown, siteZone);
        return times ? std::optional(wallTime(times->first)) : std::nullopt;
    }
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return wallTime(time.toMSecsSinceEpoch());
}

bool comesTwice(const QString& text, const QTimeZone& siteZone) {
    const auto shown = shownByClocks(text);
    const auto times = shown ? whenShown(*shown, siteZone) : std::nullopt;
    return times && times->first != times->second;
}

} // namespace countis
