// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/energy_day_fill.h"

#include "history/energy_days.h"
#include "history/statements.h"

namespace countis {

DatabaseResult<void> EnergyDayFill::begin(DatabaseConnection& connection, WallTime now) {
    // One look into the index for each point.
    return connection
        .scalar(QStringLiteral("SELECT min((SELECT min(part.start_ms) FROM rollup_15m part WHERE part.point = "
                               "point.id)) FROM point"))
        .map([&](const QVariant& oldest) {
            oldest_ = oldest.isNull() ? WallTime::max()
                                      : days_.startOf(WallTime(std::chrono::milliseconds{oldest.toLongLong()}));
            next_ = days_.startOf(days_.startOf(now) - std::chrono::milliseconds{1});
        });
}

DatabaseResult<void> EnergyDayFill::step(DatabaseConnection& connection, const SampleTime& now) {
    if (!begun_)
        begun_ = now.mono;
    if (now.mono < *begun_ + kFirst || isDone())
        return {};
    if (!next_)
        return begin(connection, now.wall);
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto filled = fillEnergyDays(connection, *next_, days_.endOf(*next_), kSlicePoints);
    if (!filled)
        return tl::unexpected(filled.error());
    return transaction->commit().map([&] {
        if (*filled < kSlicePoints)
            next_ = days_.startOf(*next_ - std::chrono::milliseconds{1});
    });
}

} // namespace countis
