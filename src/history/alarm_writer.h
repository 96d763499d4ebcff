// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a recorder that writes alarms: holds what the judge changed until the database takes it, and hands on
// what people ask. It belongs to the recorder's thread.
#pragma once

#include "history/alarm_store.h"

#include <functional>
#include <set>
#include <vector>

namespace countis {

class AlarmWriter {
public:
    using Done = DatabaseResult<void>;

    /// Entries of the journal that are held while the database takes nothing. Of more, only the states that they led
    /// to are kept.
    static constexpr std::size_t kMostHeld = 20'000;

    void take(AlarmChange change);
    bool holdsNothing() const { return held_.empty(); }
    /// Whose alarms are held.
    std::vector<PointId> points() const;
    /// Only what was judged of these points at such times: of the others, another program has taken the alarms over
    /// as the database has them, and judges them since. What tells of a flood is everybody's own.
    /// Requests about the others are theirs to answer.
    void keepOwn(const std::function<bool(PointId point, WallTime at)>& own);
    using Own = std::function<bool(PointId point)>;
    /// Entries of the journal that wait for a flush that succeeds.
    std::size_t held() const { return held_.entries.size(); }
    /// Commits what it holds. `stillMine` fails if another program records; it runs in the transaction.
    Done flush(DatabaseConnection& connection, const std::function<Done()>& stillMine, WallTime now);
    /// Each request about one of these points once, until its answer is written.
    DatabaseResult<std::vector<AlarmRequest>> newRequests(DatabaseConnection& connection, const Own& own,
                                                          WallTime now);

private:
    AlarmChange held_;
    std::set<std::string> asked_;
};

} // namespace countis
