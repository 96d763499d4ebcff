// SPDX-License-Identifier: GPL-3.0-or-later
// The alarms of a recorder in its database: those of the points that it answers for, and what people ask about them.
#pragma once

#include "history/alarm_writer.h"

#include <functional>
#include <vector>

namespace countis {

class SampleSink;
class SiteLeases;

class AnsweredAlarms {
public:
    using Done = DatabaseResult<void>;
    using Asked = std::function<void(const std::vector<AlarmRequest>& requests)>;

    /// `leases`: of a collector among others; null: all points are its own. `asked`: gets what people ask, each
    /// request once; none: nobody looks for requests.
    AnsweredAlarms(SiteLeases* leases, Asked asked) : leases_(leases), asked_(std::move(asked)) {}

    void take(AlarmChange change) { writer_.take(std::move(change)); }
    bool holdsNothing() const { return writer_.holdsNothing(); }
    /// Entries that wait for a commit that succeeds.
    std::size_t held() const { return writer_.held(); }

    /// Hands on what people ask, and commits what it holds if `samples` still writes. True: there was something.
    DatabaseResult<bool> commit(DatabaseConnection& connection, SampleSink& samples, WallTime now);

private:
    Done handOnRequests(DatabaseConnection& connection, WallTime now);
    Done mayWrite(DatabaseConnection& connection, SampleSink& samples);
    Done keepOwn(DatabaseConnection& connection, const SiteLeases& leases);

    SiteLeases* leases_;
    Asked asked_;
    AlarmWriter writer_;
};

} // namespace countis
