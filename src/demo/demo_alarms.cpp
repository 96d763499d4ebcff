// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_alarms.h"

#include "demo/demo_roster.h"
#include "site/place_tree.h"

#include <algorithm>
#include <iterator>

namespace countis {
namespace {

using namespace std::chrono_literals;

/// On a working day the person looks at the alarms once an hour, in these hours.
constexpr double kComes = 7;
constexpr double kGoes = 17;

constexpr std::string_view kLowFactor = "power-factor-low";
constexpr std::string_view kExported = "power-exported";

AlarmTime timeOf(WallTime at) {
    return {{Instant{at.time_since_epoch()}, at}, 0min};
}

std::string commentOn(std::string_view key) {
    if (key == kExported)
        return "electrician booked";
    return key == kLowFactor ? "capacitor step 3 suspected" : "";
}

} // namespace

DatabaseResult<void> saveDemoAlarmRules(DatabaseConnection& connection) {
    auto rules = readAlarmRules(connection);
    if (!rules)
        return tl::unexpected(rules.error());
    AlarmRule rule = *std::ranges::find(*rules, kLowFactor, &AlarmRule::key);
    rule.enabled = true;
    rule.delayOn = 15min;
    return writeAlarmRule(connection, rule);
}

DatabaseResult<DemoAlarms> DemoAlarms::open(DatabaseConnection& connection, const sim::LocalTime& local,
                                            WallTime from) {
    DemoAlarms alarms(local);
    const auto rules = readAlarmRules(connection);
    if (!rules)
        return tl::unexpected(rules.error());
    const auto stored = readAlarms(connection);
    if (!stored)
        return tl::unexpected(stored.error());
    const RosterContent roster = demoRoster(from, {});
    PlaceTree places; // of rules that people have made for a place
    places.take(roster.places);
    for (std::size_t n = 0; n < sim::kDemoMeters; ++n) {
        const Point& point = roster.points[n];
        AlarmJudge& judge = alarms.meters_[n].judge;
        const AlarmPoint judged{point.id, point.place, point.role};
        judge.configure(*rules, std::span(&judged, 1), places, timeOf(from), alarms.news_);
        std::vector<AlarmRecord> records;
        for (const StoredAlarm& alarm : *stored)
            if (alarm.record.alarm.point == point.id)
                records.push_back(alarm.record);
        judge.restore(records, timeOf(from), alarms.news_);
        alarms.keep(judge);
    }
    return alarms;
}

void DemoAlarms::take(std::size_t n, WallTime at, const Readings* readings) {
    Judged& judged = meters_[n];
    const AlarmTime time = timeOf(at);
    PointNews news{demoPoint(n)};
    news.readings = readings;
    news.answers = readings != nullptr;
    judged.judge.judge(news, time, news_);
    judged.judge.tick(time, news_);
    if (const auto hour = at.time_since_epoch() / 1h; hour != std::exchange(judged.hour, hour))
        acknowledge(judged, time);
    keep(judged.judge);
}

void DemoAlarms::acknowledge(Judged& judged, const AlarmTime& time) {
    const sim::LocalMoment moment = local_->at(time.now.wall);
    if (!moment.isWorkingDay() || moment.hour < kComes || moment.hour >= kGoes)
        return;
    for (const AlarmRecord& record : judged.judge.records()) {
        if (!waitsForAcknowledgement(record.status.state))
            continue;
        const auto rule = std::ranges::find(judged.judge.rules(), record.alarm.rule, &AlarmRule::id);
        (void)judged.judge.command(record.alarm, AlarmInput::Acknowledge,
                                   {std::string(kPerson), commentOn(rule->key)}, time, news_);
    }
}

void DemoAlarms::keep(const AlarmJudge& judge) {
    if (news_.empty())
        return;
    AlarmChange more = alarmChange(judge, news_); // without its floods, which are those of one meter
    std::ranges::move(more.entries, std::back_inserter(change_.entries));
    std::ranges::move(more.now, std::back_inserter(change_.now)); // a later state is written over an earlier one
    news_.clear();
}

DemoAlarms::Done DemoAlarms::write(DatabaseConnection& connection) {
    std::ranges::stable_sort(change_.entries, {}, [](const AlarmEntry& entry) { return entry.transition.at.wall; });
    // Of each alarm the last state.
    std::ranges::reverse(change_.now);
    std::ranges::stable_sort(change_.now, {}, [](const StoredAlarm& alarm) { return alarm.record.alarm; });
    const auto isSame = [](const StoredAlarm& one, const StoredAlarm& other) {
        return one.record.alarm == other.record.alarm;
    };
    change_.now.erase(std::unique(change_.now.begin(), change_.now.end(), isSame), change_.now.end());
    const WallTime now = change_.entries.empty() ? WallTime{} : change_.entries.back().transition.at.wall;
    auto done = writeAlarms(connection, change_, now);
    change_ = {};
    return done;
}

} // namespace countis
