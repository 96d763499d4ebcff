// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/alarm_writer.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace countis {
namespace {

template <typename Row>
void append(std::vector<Row>& rows, std::vector<Row>& more) {
    rows.insert(rows.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

void AlarmWriter::take(AlarmChange change) {
    const std::size_t room = kMostHeld - held_.entries.size();
    change.entries.resize(std::min(change.entries.size(), room));
    append(held_.entries, change.entries);
    append(held_.answers, change.answers);
    append(held_.notifications, change.notifications);
    append(held_.floods, change.floods);
    for (StoredAlarm& alarm : change.now) {
        const auto same = std::ranges::find_if(
            held_.now, [&](const StoredAlarm& one) { return one.record.alarm == alarm.record.alarm; });
        if (same != held_.now.end())
            *same = std::move(alarm);
        else
            held_.now.push_back(std::move(alarm));
    }
}

AlarmWriter::Done AlarmWriter::flush(DatabaseConnection& connection, const std::function<Done()>& stillMine,
                                     WallTime now) {
    if (held_.empty())
        return {};
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto done = stillMine().and_then([&] { return writeAlarms(connection, held_, now); }).and_then([&] {
        return transaction->commit();
    });
    if (!done)
        return done;
    for (const AlarmAnswer& answer : held_.answers)
        asked_.erase(answer.request);
    held_ = {};
    return {};
}

std::vector<PointId> AlarmWriter::points() const {
    std::set<PointId> all;
    for (const AlarmEntry& entry : held_.entries)
        all.insert(entry.transition.alarm.point);
    for (const StoredAlarm& alarm : held_.now)
        all.insert(alarm.record.alarm.point);
    for (const AlarmAnswer& answer : held_.answers)
        all.insert(answer.point);
    return {all.begin(), all.end()};
}

/// A state is kept if what led to it last is.
void AlarmWriter::keepOwn(const std::function<bool(PointId point, WallTime at)>& own) {
    std::map<AlarmRef, bool> last;
    for (const AlarmEntry& entry : held_.entries)
        last[entry.transition.alarm] = own(entry.transition.alarm.point, entry.transition.at.wall);
    std::erase_if(held_.entries,
                  [&](const AlarmEntry& one) { return !own(one.transition.alarm.point, one.transition.at.wall); });
    std::erase_if(held_.notifications,
                  [&](const QueuedNotification& one) { return one.point && !own(one.point, one.at); });
    std::erase_if(held_.now, [&](const StoredAlarm& one) {
        const auto found = last.find(one.record.alarm);
        return found != last.end() ? !found->second : !own(one.record.alarm.point, WallTime::max());
    });
    std::erase_if(held_.answers, [&](const AlarmAnswer& one) {
        const bool others = !own(one.point, WallTime::max());
        if (others)
            asked_.erase(one.request);
        return others;
    });
}

DatabaseResult<std::vector<AlarmRequest>> AlarmWriter::newRequests(DatabaseConnection& connection, const Own& own,
                                                                   WallTime now) {
    auto requests = readAlarmRequests(connection, now);
    if (requests)
        std::erase_if(*requests, [&](const AlarmRequest& one) {
            return !own(one.alarm.point) || !asked_.insert(one.id).second;
        });
    return requests;
}

} // namespace countis
