// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a sample on its way into the database, whoever writes: its device has a number, and the sample is
// in the minute that runs and in the journal.
#pragma once

#include "history/codec/journal.h"
#include "history/running_minutes.h"
#include "history/sample_tables.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace countis {

/// Each device is written once, with the first commit after it was seen.
class DeviceNumbers {
public:
    std::int64_t numberOf(const Device& device) {
        const auto [entry, isNew] = numbers_.try_emplace(device.serial);
        if (isNew) {
            entry->second = SampleTables::numberOf(device);
            held_.push_back({entry->second, device});
        }
        return entry->second;
    }
    /// What the next commit writes.
    const std::vector<DeviceRow>& held() const { return held_; }
    void written() { held_.clear(); }

private:
    std::unordered_map<std::string, std::int64_t> numbers_; // by serial number: those written, or to be written
    std::vector<DeviceRow> held_;
};

/// Where a sample belongs.
struct SamplePlace {
    PointId point;
    std::int64_t run = 0;
    std::int64_t epoch = 0; // of the journal
};

/// False: the minute is full, and the sample was not taken. Where the minute of the sample is over, `makeRoom` gives
/// the run in which there is one.
template <typename MakeRoom>
bool addSample(RunningMinutes& running, JournalWriter& journal, SamplePlace place, const RawSample& sample,
               MakeRoom makeRoom) {
    auto kept = running.add(place.point, place.run, place.epoch, sample);
    if (!kept && kept.error() == RunningMinutes::NotTaken::Late) {
        place.run = makeRoom();
        kept = running.add(place.point, place.run, place.epoch, sample);
    }
    if (!kept)
        return false;
    journal.add(place.point, startOf(sample.at, kMinute), *kept);
    return true;
}

} // namespace countis
