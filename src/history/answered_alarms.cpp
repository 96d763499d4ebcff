// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/answered_alarms.h"

#include "history/database/server_lock.h"
#include "history/leases/lease_store.h"
#include "history/sample_sink.h"

#include <algorithm>
#include <map>

namespace countis {

DatabaseResult<bool> AnsweredAlarms::commit(DatabaseConnection& connection, SampleSink& samples, WallTime now) {
    if (auto done = handOnRequests(connection, now); !done)
        return tl::unexpected(done.error());
    if (holdsNothing())
        return false;
    return writer_
        .flush(
            connection, [&] { return mayWrite(connection, samples); }, now)
        .map([] { return true; });
}

AnsweredAlarms::Done AnsweredAlarms::handOnRequests(DatabaseConnection& connection, WallTime now) {
    if (!asked_)
        return {};
    const auto own = [this](PointId point) { return leases_ == nullptr || leases_->answersFor(point); };
    const auto requests = writer_.newRequests(connection, own, now);
    if (!requests)
        return tl::unexpected(requests.error());
    if (!requests->empty())
        asked_(*requests);
    return {};
}

/// In the transaction of the alarms, whose entries are numbered: one collector after the other.
AnsweredAlarms::Done AnsweredAlarms::mayWrite(DatabaseConnection& connection, SampleSink& samples) {
    if (leases_ == nullptr)
        return samples.stillWrites(connection);
    return lockInTransaction(connection, ServerLock::Alarms)
        .and_then([&] { return samples.stillWrites(connection); })
        .and_then([&] { return keepOwn(connection, *leases_); });
}

/// What was judged of a point in the epoch that still lasts. Of a point that nobody holds, the holder of the site
/// does what people ask.
AnsweredAlarms::Done AnsweredAlarms::keepOwn(DatabaseConnection& connection, const SiteLeases& leases) {
    const auto held = keepHeld(connection, leases.number(), writer_.points());
    if (!held)
        return tl::unexpected(held.error());
    std::map<PointId, WallTime> since;
    for (const OwnEpoch& one : *held)
        since[one.point] = one.since;
    for (const OwnEpoch& one : leases.open()) // which follow the clock of the server, if that was set back
        if (const auto found = since.find(one.point); found != since.end())
            found->second = std::min(found->second, one.since);
    writer_.keepOwn([&](PointId point, WallTime at) {
        const auto own = since.find(point);
        if (own != since.end())
            return at >= own->second;
        return point != kSitePoint && !leases.holds(point) && leases.answersFor(point);
    });
    return {};
}

} // namespace countis
