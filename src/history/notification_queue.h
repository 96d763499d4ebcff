// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications of alarms that wait until they are sent, in the site database: written in the transaction of the
// alarms that they tell of, so that neither a kill nor a restart loses one.
#pragma once

#include "history/database/connection.h"
#include "site/point.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace countis {

/// One event on one way to a person or a program. An event that goes two ways is in the queue twice.
struct QueuedNotification {
    std::string event;   // newOrderedId(): like no other's; the same for each way and each attempt
    std::string channel; // "webhook", "mail"
    WallTime at{};
    std::string subject;    // UTF-8, one line: meter, alarm and severity; of a mail as it is sent
    std::string body;       // as it is sent: UTF-8
    PointId point{};        // whose alarm it tells of, until it is written; 0: the site's, or a flood
    std::string severity{}; // nameOf(AlarmSeverity) of an alarm that was raised; "": it tells of anything else

    bool operator==(const QueuedNotification&) const = default;
};

/// In the caller's transaction. What waits already is not added twice.
DatabaseResult<void> addNotifications(DatabaseConnection& connection, std::span<const QueuedNotification> added);
/// The oldest of a channel, in the order of time, and of one time in the order of their events.
DatabaseResult<std::vector<QueuedNotification>> readNotifications(DatabaseConnection& connection,
                                                                  std::string_view channel, int most);
/// In one statement: all of them or none, some thousands at most.
DatabaseResult<void> removeNotifications(DatabaseConnection& connection, std::span<const QueuedNotification> sent);
/// Those that are older are removed and returned, in the order of time; none of the channels that are `spared`.
DatabaseResult<std::vector<QueuedNotification>> takeOldNotifications(DatabaseConnection& connection, WallTime before,
                                                                     std::span<const std::string> spared);

} // namespace countis
