// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/settled_quarters.h"

#include "history/statements.h"

namespace countis {

DatabaseResult<std::optional<TimeSpan>> settledQuarters(DatabaseConnection& connection) {
    auto samples = spanOf(connection, {}, Tier::Raw);
    if (!samples || !*samples)
        return samples;
    WallTime first = startOf((*samples)->first, kQuarter);
    const WallTime end = startOf((*samples)->second, kQuarter) - kHour;
    // Samples are deleted in slices: of the first quarter the roll-ups of some minutes may be all that is left.
    const auto lost = connection.scalar(
        QStringLiteral("SELECT count(*) FROM rollup_1m WHERE start_ms >= %1 AND start_ms < %2")
            .arg(QString::number(milliseconds(first)), QString::number(milliseconds((*samples)->first))));
    if (!lost)
        return tl::unexpected(lost.error());
    if (lost->toLongLong() > 0)
        first += kQuarter;
    return first < end ? std::optional(TimeSpan(first, end)) : std::nullopt;
}

} // namespace countis
