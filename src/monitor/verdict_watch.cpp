// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/verdict_watch.h"

#include "diagnosis/diagnosis.h"

namespace countis {
namespace {

constexpr std::size_t kReadings = 3;

diagnosis::Role roleOf(PointRole role) {
    switch (role) {
    case PointRole::Producer: return diagnosis::Role::Producer;
    case PointRole::Both: return diagnosis::Role::Both;
    case PointRole::Consumer: break;
    }
    return diagnosis::Role::Consumer;
}

AlarmSeverities severitiesOf(const diagnosis::Diagnosis& answer) {
    AlarmSeverities severities;
    for (const diagnosis::Verdict& verdict : answer.verdicts)
        if (const auto severity = alarmSeverityNamed(nameOf(verdict.severity)))
            severities.set(static_cast<std::size_t>(*severity));
    return severities;
}

} // namespace

std::optional<AlarmSeverities> VerdictWatch::take(const Point& point, const Readings& readings, Instant now) {
    const auto& block = readings.blocks[index(Block::Metrology)];
    Watched& watched = points_[point.id];
    if (block.quality != Quality::Good) {
        watched.readings.clear();
        return std::nullopt;
    }
    const bool known = watched.latest == block.time.mono;
    if (known || (watched.readings.empty() && watched.asked && now - *watched.asked < kPause))
        return std::nullopt;
    watched.latest = block.time.mono;
    watched.readings.push_back(diagnosis::observationOf(readings));
    if (watched.readings.size() < kReadings)
        return std::nullopt;
    const AlarmSeverities severities = severitiesOf(diagnosis::diagnose(watched.readings, roleOf(point.role)));
    watched.readings.clear();
    watched.asked = now;
    return severities;
}

} // namespace countis
