// SPDX-License-Identifier: GPL-3.0-or-later
// The hours and days whose quarters changed since they were rolled up, each until it is over and rolled up again.
#pragma once

#include "history/database/connection.h"
#include "history/tier.h"

#include <QDate>
#include <QTimeZone>

#include <set>

namespace countis {

/// The days of a site.
class SiteDays {
public:
    explicit SiteDays(const QTimeZone& zone) : zone_(zone) {}

    /// The beginning of the day that holds `time`: its first instant, midnight on almost every day.
    WallTime startOf(WallTime time) const;
    /// Of the day after it.
    WallTime endOf(WallTime time) const;

private:
    WallTime start(const QDate& day) const;

    QTimeZone zone_;
};

class RollUpQueue {
public:
    explicit RollUpQueue(const QTimeZone& siteZone) : days_(siteZone) {}

    /// Takes up the quarters that the program before had no time to roll up.
    DatabaseResult<void> load(DatabaseConnection& connection);
    /// The quarter is written, and noted as due in the same transaction.
    void quarterChanged(WallTime start);
    /// Rolls up what was over by `time`: one hour or day of all points a call, so that others get their turn.
    DatabaseResult<void> rollUpBefore(DatabaseConnection& connection, WallTime time);

    /// Hours and days that wait.
    std::size_t due() const { return hoursDue_.size() + daysDue_.size(); }

private:
    SiteDays days_;
    std::set<WallTime> hoursDue_;
    std::set<WallTime> daysDue_;
};

} // namespace countis
