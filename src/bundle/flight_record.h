// SPDX-License-Identifier: GPL-3.0-or-later
// What a support bundle tells beside the site database: events, and what a program has held itself.
#pragma once

#include "acquisition/frame_log.h"
#include "history/running_minutes.h"
#include "site/roster_store.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace countis {

/// By words in the file, which never change. Found in the samples: NoAnswer, Back, Replaced, Fault, FaultEnded. Found
/// in the journal of the alarms: Alarm (one was raised). Told by the program that recorded: Link (why a meter did not
/// answer), Setting (what a user changed).
enum class BundleEventKind : std::uint8_t { NoAnswer, Back, Replaced, Fault, FaultEnded, Link, Setting, Alarm };

/// `detail`: of a fault, its marks ("reversed-current:phase=2"); of a link, its error and reason in codes; of a
/// setting, its key; of an alarm, the key of its rule. Never a text that a person typed.
struct BundleEvent {
    WallTime at;
    PointId point; // 0: the site
    BundleEventKind kind{};
    std::string detail;

    bool operator==(const BundleEvent&) const = default;
};

using BundleSettings = std::vector<std::pair<std::string, std::string>>;
using BundleFrames = std::map<PointId, std::vector<KeptFrame>>;

/// What a process holds that is in no database.
struct FlightRecord {
    std::vector<Point> points; // that are in no database: those of the session and the simulated one
    std::vector<ClosedMinute> minutes;
    BundleFrames frames;
    std::vector<BundleEvent> events;
    BundleSettings settings;
    PointId inView;
};

} // namespace countis
