// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/site_time.h"

#include <QDateTime>

namespace countis {

std::optional<WallTime> timeIn(const QString& text, const QTimeZone& siteZone) {
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), siteZone);
    return WallTime(std::chrono::milliseconds{time.toMSecsSinceEpoch()});
}

} // namespace countis
