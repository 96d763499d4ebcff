// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to counters, for people: the same events of many meters are one, and alike gaps of a meter are a
// series. The Energy page and the report list the same events.
#pragma once

#include "site/energy/energy_sheet.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace countis {

/// Something that happened to counters at one time, and to which. Begins: it was read from `to` on, and not before in
/// the period. Ends: it was not read any more from `from` on.
struct ReportEvent {
    enum class Kind : std::uint8_t { Gap, RollOver, Exchange, Reset, Rejected, Restart, Begins, Ends };

    Kind kind{};
    WallTime from{};
    WallTime to{};
    std::vector<PointId> points;
    std::size_t count = 1; // of a series of gaps: from the beginning of the first to the end of the last
    std::chrono::milliseconds shortest{to - from};
    std::chrono::milliseconds longest{to - from};
    std::chrono::milliseconds together{to - from}; // the gaps without the time between them

    bool operator==(const ReportEvent&) const = default;
};

/// Of each meter, in the order of time.
std::vector<ReportEvent> eventsOf(const PointShare& share);

/// In the order of time. Events of a kind that began and ended at about the same time are one: meters that are read
/// one after the other lose the same connection so.
std::vector<ReportEvent> joinedEvents(std::vector<ReportEvent> events);

/// Gaps of the same meters that are about as long become series, if there are three or more of them. `events` are in
/// the order of time, as is the result.
std::vector<ReportEvent> withSeries(std::vector<ReportEvent> events);

/// The events that there is room for.
struct ListedEvents {
    std::vector<ReportEvent> events; // in the order of time; where gaps are left out, the gaps last, longest first
    std::size_t otherGaps = 0;       // that are not among them
    std::chrono::milliseconds otherTime{}; // how long these are together
};
/// All but gaps and series of gaps that are shorter than the `mostGaps` longest ones.
ListedEvents listedOf(const std::vector<ReportEvent>& all, std::size_t mostGaps);

/// "17 gaps of 4 min, together 1 h 8 min"; "" for what is no series.
QString seriesText(const ReportEvent& event);
/// How long gaps are together, to the nearest minute.
QString gapLengthText(std::chrono::milliseconds length);

/// To the nearest minute, as people see the times of events: the last reading of a day comes a second before its end.
WallTime shownMinute(WallTime time);

} // namespace countis
