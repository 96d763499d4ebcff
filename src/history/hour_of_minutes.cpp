// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/hour_of_minutes.h"

#include "history/codec/minute_blob.h"

#include <set>

namespace countis {
namespace {

PeriodKey quarterOf(const PeriodKey& minute) {
    return {minute.point, startOf(minute.start, kQuarter), minute.run};
}

class Reading {
public:
    Reading(SampleTables& tables, WallTime hour) : tables_(tables), hour_(hour) {}

    DatabaseResult<HourOfMinutes> run() {
        return samples().and_then([&] { return rollUps(); }).map([&] {
            mergeRollUps();
            for (const PeriodKey& quarter : damaged_)
                read_.quarters.erase(quarter);
            return std::move(read_);
        });
    }

private:
    DatabaseResult<void> samples() {
        return tables_.forMinutes(hour_, hour_ + kHour, [&](const PeriodKey& key, std::string_view bytes) {
            const auto minute = decodeMinute(bytes);
            if (!minute) {
                read_.unreadableSamples.push_back(key);
                damaged_.insert(quarterOf(key));
                return;
            }
            const RollUp rollUp = rollUpOf(*minute);
            read_.ofSamples.emplace(key, encodeRollUp(rollUp));
            read_.quarters[quarterOf(key)].rollUp.merge(rollUp);
        });
    }

    DatabaseResult<void> rollUps() {
        std::set<PeriodKey> found;
        return tables_
            .forMinuteRollUps(hour_, hour_ + kHour,
                              [&](const PeriodKey& key, std::string_view bytes) {
                                  found.insert(key);
                                  rollUp(key, bytes);
                              })
            .map([&] {
                for (const auto& [key, made] : read_.ofSamples)
                    if (!found.contains(key))
                        read_.missingRollUps.push_back(key);
            });
    }

    void rollUp(const PeriodKey& key, std::string_view bytes) {
        const auto kept = decodeRollUp(bytes);
        const auto made = read_.ofSamples.find(key);
        if (!kept)
            read_.unreadableRollUps.push_back(key);
        if (made != read_.ofSamples.end()) {
            if (kept && decodeRollUp(made->second) != kept)
                read_.wrongRollUps.push_back(key);
        } else if (kept) {
            read_.ofRollUps.emplace(key, bytes);
        } else {
            damaged_.insert(quarterOf(key));
        }
    }

    /// Quarters of which the samples of some minutes are gone, out of the roll-ups of all of their minutes.
    void mergeRollUps() {
        std::map<PeriodKey, std::map<WallTime, std::string_view>> quarters;
        for (const auto& [key, bytes] : read_.ofRollUps)
            quarters[quarterOf(key)].emplace(key.start, bytes);
        for (const auto& [key, bytes] : read_.ofSamples)
            if (const auto quarter = quarters.find(quarterOf(key)); quarter != quarters.end())
                quarter->second.emplace(key.start, bytes);
        for (const auto& [key, minutes] : quarters) {
            QuarterAnew quarter{{}, false};
            for (const auto& [start, bytes] : minutes)
                if (const auto rollUp = decodeRollUp(bytes))
                    quarter.rollUp.merge(*rollUp);
            read_.quarters.insert_or_assign(key, quarter);
        }
    }

    SampleTables& tables_;
    WallTime hour_;
    HourOfMinutes read_;
    std::set<PeriodKey> damaged_; // quarters
};

} // namespace

DatabaseResult<HourOfMinutes> readHour(SampleTables& tables, WallTime hour) {
    return Reading(tables, hour).run();
}

} // namespace countis
