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

AlarmVerdicts verdictsOf(const diagnosis::Diagnosis& answer) {
    AlarmVerdicts verdicts;
    std::array<diagnosis::FaultMarks, kAlarmSeverities> faults;
    for (const diagnosis::Verdict& verdict : answer.verdicts)
        if (const auto severity = alarmSeverityNamed(nameOf(verdict.severity))) {
            const auto n = static_cast<std::size_t>(*severity);
            faults.at(n).add(verdict.faults);
            verdicts.at(n) = textOf(faults.at(n));
        }
    return verdicts;
}

} // namespace

std::optional<AlarmVerdicts> VerdictWatch::take(const Point& point, const Readings& readings, Instant now) {
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
    AlarmVerdicts verdicts = verdictsOf(diagnosis::diagnose(watched.readings, roleOf(point.role)));
    watched.readings.clear();
    watched.asked = now;
    return verdicts;
}

} // namespace countis
