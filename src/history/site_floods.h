// SPDX-License-Identifier: GPL-3.0-or-later
// Floods of alarms of a site in its database. Where several collectors judge, none of them hears of all alarms, so
// that floods are counted in the journal of all, by the one that sends the notifications. Where one program judges
// the whole site, FloodWatch counts, and what it has told is kept for the next start. docs/alarms.md describes
// floods.
#pragma once

#include "history/notification_queue.h"
#include "site/alarms/alarm_flood.h"

#include <functional>
#include <vector>

namespace countis {

/// What is to be sent of a flood that has begun, or is over. `mono` of its times is 0.
using FloodNotices = std::function<std::vector<QueuedNotification>(const AlarmFloodNews& flood)>;

/// How far the running flood was looked through: its end lies no earlier. A flood may last for months, and whoever
/// looks keeps it from one look to the next, so that none reads all of its alarms.
struct FloodSearch {
    WallTime began{}; // as it stands in the database
    WallTime from{};
};

/// Looks for a flood that has begun, or is over, up to `now`, and queues what is to be sent of it once, whoever
/// looks. The alarms after its beginning and before its end leave the queue. In a transaction of the caller, in which
/// no alarms are written and the queue is read: nobody adds an alarm until it ends.
DatabaseResult<void> followFloods(DatabaseConnection& connection, FloodSearch& search, WallTime now,
                                  const FloodNotices& notices);

/// What one program that judges the whole site has told. Twice the same is written once.
DatabaseResult<void> writeFloods(DatabaseConnection& connection, const std::vector<AlarmFloodNews>& floods);
/// With what such a program goes on, whoever counted before.
DatabaseResult<FloodSoFar> readFlood(DatabaseConnection& connection, WallTime now);

} // namespace countis
