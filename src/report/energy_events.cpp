// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/energy_events.h"

#include "wording/alarm_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <utility>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::EnergyEvents)
};

using Kind = ReportEvent::Kind;
using std::chrono::milliseconds;

/// A gap ends with the first reading that is kept, which is that of a quarter-hour.
constexpr std::chrono::minutes kSameTime{15};
constexpr std::size_t kLeastOfSeries = 3;

ReportEvent::Kind kindOf(CounterEvent::Kind kind) {
    switch (kind) {
    case CounterEvent::Kind::Gap: return Kind::Gap;
    case CounterEvent::Kind::RollOver: return Kind::RollOver;
    case CounterEvent::Kind::Exchange: return Kind::Exchange;
    case CounterEvent::Kind::Reset: return Kind::Reset;
    case CounterEvent::Kind::Rejected: return Kind::Rejected;
    case CounterEvent::Kind::Restart: break;
    }
    return Kind::Restart;
}

bool isGap(const ReportEvent& event) {
    return event.kind == Kind::Gap;
}

/// The gaps of one meter do not overlap, so that only other events can come twice in so short a time.
bool mayJoin(const ReportEvent& known, const ReportEvent& one) {
    return known.kind == one.kind && std::chrono::abs(known.to - one.to) <= kSameTime &&
           (isGap(one) || std::ranges::find(known.points, one.points.front()) == known.points.end());
}

void join(ReportEvent& known, const ReportEvent& one) {
    known.to = std::max(known.to, one.to);
    known.points.insert(known.points.end(), one.points.begin(), one.points.end());
    known.shortest = known.longest = known.together = known.to - known.from;
}

/// Not more than half as long again as the shortest of them.
bool isAlike(milliseconds shortest, milliseconds length) {
    return 2 * length <= 3 * shortest;
}

/// `gaps` are in the order of length.
void addAlike(std::vector<ReportEvent> gaps, std::vector<ReportEvent>& made) {
    if (gaps.size() < kLeastOfSeries) {
        made.insert(made.end(), gaps.begin(), gaps.end());
        return;
    }
    ReportEvent series = gaps.front();
    series.count = gaps.size();
    series.longest = gaps.back().longest;
    series.together = {};
    for (const ReportEvent& gap : gaps) {
        series.from = std::min(series.from, gap.from);
        series.to = std::max(series.to, gap.to);
        series.together += gap.together;
    }
    made.push_back(std::move(series));
}

void addSeries(std::vector<ReportEvent> gaps, std::vector<ReportEvent>& made) {
    std::ranges::stable_sort(gaps, {}, &ReportEvent::longest);
    for (auto first = gaps.begin(); first != gaps.end();) {
        const auto end = std::find_if(first, gaps.end(),
                                      [&](const ReportEvent& gap) { return !isAlike(first->longest, gap.longest); });
        addAlike({first, end}, made);
        first = end;
    }
}

} // namespace

std::vector<ReportEvent> eventsOf(const PointShare& share) {
    std::vector<ReportEvent> events;
    events.reserve(share.events.size());
    for (const CounterEvent& event : share.events)
        events.push_back({kindOf(event.kind), event.from, event.to, {share.point}});
    return events;
}

std::vector<ReportEvent> joinedEvents(std::vector<ReportEvent> events) {
    std::ranges::stable_sort(events, {}, &ReportEvent::from);
    std::vector<ReportEvent> joined;
    for (ReportEvent& one : events) {
        // Only those that began shortly before it can be the same.
        const auto isRecent = [&](const ReportEvent& known) { return one.from - known.from <= kSameTime; };
        const auto recent = std::find_if_not(joined.rbegin(), joined.rend(), isRecent).base();
        const auto same =
            std::find_if(recent, joined.end(), [&](const ReportEvent& known) { return mayJoin(known, one); });
        if (same == joined.end())
            joined.push_back(std::move(one));
        else
            join(*same, one);
    }
    return joined;
}

std::vector<ReportEvent> withSeries(std::vector<ReportEvent> events) {
    std::map<std::vector<PointId>, std::vector<ReportEvent>> gaps;
    std::vector<ReportEvent> made;
    for (ReportEvent& event : events) {
        if (isGap(event))
            gaps[event.points].push_back(std::move(event));
        else
            made.push_back(std::move(event));
    }
    for (auto& [points, alike] : gaps)
        addSeries(std::move(alike), made);
    std::ranges::stable_sort(made, {}, &ReportEvent::from);
    return made;
}

ListedEvents listedOf(const std::vector<ReportEvent>& all, std::size_t mostGaps) {
    ListedEvents listed;
    std::vector<ReportEvent> gaps;
    for (const ReportEvent& event : all)
        (isGap(event) ? gaps : listed.events).push_back(event);
    if (gaps.size() <= mostGaps)
        return {all, 0, {}};
    std::ranges::stable_sort(gaps, std::ranges::greater(), &ReportEvent::together);
    const auto left = gaps.begin() + static_cast<std::ptrdiff_t>(mostGaps);
    for (auto gap = left; gap != gaps.end(); ++gap) {
        listed.otherGaps += gap->count;
        listed.otherTime += gap->together;
    }
    listed.events.insert(listed.events.end(), gaps.begin(), left);
    return listed;
}

QString gapLengthText(milliseconds length) {
    return lastingText(std::chrono::round<std::chrono::minutes>(length));
}

QString seriesText(const ReportEvent& event) {
    if (event.count < 2)
        return {};
    const auto count = static_cast<int>(event.count);
    const QString shortest = gapLengthText(event.shortest);
    const QString longest = gapLengthText(event.longest);
    const QString together = gapLengthText(event.together);
    return shortest == longest
               ? Words::tr("%n gap(s) of %1, together %2", nullptr, count).arg(shortest, together)
               : Words::tr("%n gap(s) of %1 to %2, together %3", nullptr, count).arg(shortest, longest, together);
}

WallTime shownMinute(WallTime time) {
    return std::chrono::round<std::chrono::minutes>(time);
}

} // namespace countis
