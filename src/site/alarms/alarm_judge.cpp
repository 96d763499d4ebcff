// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/alarms/alarm_judge.h"

#include <algorithm>

namespace countis {
namespace {

bool isMomentOf(const AlarmRule& rule) {
    const auto* event = std::get_if<AlarmEvent>(&rule.watch);
    return event != nullptr && isMoment(*event);
}

bool isOfSilence(const AlarmRule& rule) {
    const auto* event = std::get_if<AlarmEvent>(&rule.watch);
    return event != nullptr && *event == AlarmEvent::CommunicationLost;
}

/// Until each value has come back: which one raised the alarm is not known.
std::uint8_t allBits(const WatchReader& reader) {
    return static_cast<std::uint8_t>((1U << reader.size()) - 1);
}

std::vector<AlarmRule> usable(std::vector<AlarmRule> rules) {
    std::vector<AlarmRule> kept;
    for (AlarmRule& rule : rules) {
        const bool taken = std::ranges::find(kept, rule.id, &AlarmRule::id) != kept.end();
        if (!taken && checkRule(rule))
            kept.push_back(std::move(rule));
    }
    return kept;
}

bool isPersons(AlarmInput input) {
    switch (input) {
    case AlarmInput::Acknowledge:
    case AlarmInput::Reset:
    case AlarmInput::Unshelve:
    case AlarmInput::TakeOutOfService:
    case AlarmInput::ReturnToService: return true;
    default: return false;
    }
}

/// Shown to people as one whose condition is met.
bool showsCondition(AlarmState state) {
    return state == AlarmState::Unacknowledged || state == AlarmState::Acknowledged;
}

/// An alarm that was announced before it was suppressed is not announced again.
bool isAnnounced(const AlarmStatus& was, const AlarmStatus& now, AlarmInput input) {
    const bool isAsBefore = input == AlarmInput::Unsuppress && was.before == AlarmState::Unacknowledged;
    return now.state == AlarmState::Unacknowledged && was.state != now.state && !isAsBefore;
}

AlarmTransition endOf(const AlarmRef& alarm, AlarmState from, AlarmSeverity severity, const AlarmTime& time) {
    AlarmTransition told;
    told.alarm = alarm;
    told.at = time.now;
    told.input = AlarmInput::End;
    told.from = from;
    told.to = AlarmState::Normal;
    told.severity = severity;
    return told;
}

} // namespace

void AlarmJudge::configure(std::vector<AlarmRule> rules, std::span<const AlarmPoint> points, const PlaceTree& places,
                           const AlarmTime& time, AlarmNews& out) {
    AlarmJudge next;
    next.rules_ = usable(std::move(rules));
    for (const AlarmRule& rule : next.rules_)
        next.ready_.push_back({WatchReader(rule), countLimits(rule), isMomentOf(rule)});
    const RuleFinder finder(next.rules_);
    std::unordered_map<PlaceId, std::size_t> placeIndex;
    const auto add = [&](const AlarmPoint& point) {
        const std::size_t place = placeIndex.try_emplace(point.place, placeIndex.size()).first->second;
        if (!next.pointIndex_.try_emplace(point.id, next.points_.size()).second)
            return;
        const auto old = pointIndex_.find(point.id);
        next.points_.push_back(old != pointIndex_.end() ? points_[old->second] : PointEntry{});
        PointEntry& entry = next.points_.back();
        entry.id = point.id;
        entry.place = place;
        entry.placed = point.place != kSite;
        entry.firstSlot = next.slots_.size();
        for (const std::size_t n : finder.rulesFor(point, places)) {
            next.slots_.emplace_back();
            next.owners_.push_back({next.points_.size() - 1, n});
            if (const auto was = slotOf({point.id, next.rules_[n].id}))
                carryOver(*was, n, next);
        }
        entry.endSlot = next.slots_.size();
    };
    for (const AlarmPoint& point : points)
        add(point);
    add({PointId{}, kSite});
    next.placeFirst_.resize(placeIndex.size());
    next.flood_ = flood_;
    endGone(next, time, out);
    *this = std::move(next);
}

/// What was raised and stands in no list any more would seem to stand for ever.
void AlarmJudge::endGone(const AlarmJudge& next, const AlarmTime& time, AlarmNews& out) const {
    for (std::size_t at = 0; at < slots_.size(); ++at)
        if (isListed(slots_[at].status) && !next.slotOf(refOf(at))) {
            out.transitions.push_back(endOf(refOf(at), slots_[at].status.state, ruleOf(at).severity, time));
            out.transitions.back().over = slots_[at].seen;
            out.transitions.back().fault = slots_[at].fault;
        }
}

/// To the latest slot of `next`.
void AlarmJudge::carryOver(std::size_t was, std::size_t rule, AlarmJudge& next) const {
    AlarmSlot& slot = next.slots_.back();
    slot = slots_[was];
    if (ruleOf(was) != next.rules_[rule]) {
        slot.pending = false;
        slot.beyond = slot.status.raised ? allBits(next.ready_[rule].reader) : 0;
    }
    const auto shelf = std::ranges::find(shelves_, was, &Shelf::slot);
    if (shelf != shelves_.end())
        next.shelves_.push_back({next.slots_.size() - 1, shelf->until, shelf->wall});
}

/// Of an alarm that is suppressed for another reason than its schedule. One about silence says so too.
bool AlarmJudge::tellsOffline(std::size_t slot, const AlarmStatus& status) const {
    const Ready& ready = ready_[owners_[slot].rule];
    return (status.raised && isOfSilence(ruleOf(slot))) ||
           (status.suppressed && ready.reader.needsReadings() && ready.covered);
}

void AlarmJudge::restore(std::span<const AlarmRecord> records, const AlarmTime& time, AlarmNews& out) {
    lookAtSchedules(time);
    for (const AlarmRecord& record : records) {
        const auto at = slotOf(record.alarm);
        if (!at) {
            const auto rule = std::ranges::find(rules_, record.alarm.rule, &AlarmRule::id);
            out.transitions.push_back(endOf(record.alarm, record.status.state,
                                            rule == rules_.end() ? AlarmSeverity::Information : rule->severity,
                                            time));
            out.transitions.back().over = showsCondition(record.status.before);
            out.transitions.back().fault = record.fault;
            continue;
        }
        if (tellsOffline(*at, record.status))
            points_[owners_[*at].point].memory.resumeSilence(time.now, kSuppressAfter);
        AlarmSlot& slot = slots_[*at];
        slot.status = record.status;
        slot.raised = record.raised;
        slot.value = {record.count, record.which};
        slot.beyond = record.beyond;
        slot.fault = record.fault;
        slot.seen = showsCondition(record.status.before);
        endShelf(*at);
        if (record.status.state != AlarmState::Shelved)
            continue;
        const WallTime until = std::min<WallTime>(record.shelvedUntil, time.now.wall + kLongestShelf);
        shelves_.push_back({*at, time.now.mono + (until - time.now.wall), until});
    }
}

void AlarmJudge::lookAtSchedules(const AlarmTime& time) {
    const WallTime local = time.now.wall + time.utcOffset;
    const std::int64_t minute = std::chrono::floor<std::chrono::minutes>(local).time_since_epoch().count();
    if (scheduleMinute_ == minute)
        return;
    scheduleMinute_ = minute;
    for (std::size_t n = 0; n < rules_.size(); ++n)
        ready_[n].covered = covers(rules_[n].schedule, local);
}

void AlarmJudge::judge(const PointNews& news, const AlarmTime& time, AlarmNews& out) {
    const auto found = pointIndex_.find(news.point);
    if (found == pointIndex_.end())
        return;
    lookAtSchedules(time);
    PointEntry& point = points_[found->second];
    point.memory.take(news, time.now);
    point.offline = !point.memory.answers() && point.memory.silence(time.now) >= kSuppressAfter;
    for (std::size_t at = point.firstSlot; at < point.endSlot; ++at) {
        suppressOrNot(at, time, out);
        const Ready& ready = ready_[owners_[at].rule];
        const JudgedSlot judged =
            judgeSlot(slots_[at], ruleOf(at), ready.limits, ready.reader, news, point.memory, time.now.mono);
        if (judged.edge == AlarmEdge::None)
            continue;
        const bool raised = judged.edge == AlarmEdge::Raise;
        if (raised)
            slots_[at].fault = ready.reader.fault(news);
        applyEdge(at, raised ? AlarmInput::Raise : AlarmInput::Clear, judged.worst, time, out);
        if (raised && ready.moment) {
            slots_[at].beyond = 0;
            applyEdge(at, AlarmInput::Clear, judged.worst, time, out);
        }
    }
}

void AlarmJudge::suppressOrNot(std::size_t slot, const AlarmTime& time, AlarmNews& out) {
    const Ready& ready = ready_[owners_[slot].rule];
    const bool offline = points_[owners_[slot].point].offline;
    const bool wanted = (ready.reader.needsReadings() && offline) || !ready.covered;
    if (slots_[slot].status.suppressed == wanted)
        return;
    const AlarmInput input = wanted ? AlarmInput::Suppress : AlarmInput::Unsuppress;
    const AlarmStatus was = slots_[slot].status;
    const auto next = step(was, input, ruleOf(slot).latching);
    if (!next)
        return;
    // Hundreds of alarms that are normal are no news when a meter goes offline.
    const bool isNews = was.before != AlarmState::Normal || next->before != AlarmState::Normal;
    if (next->state != was.state && (isNews || slots_[slot].suppressionTold)) {
        apply(slot, *next, input, time, out);
        slots_[slot].suppressionTold = wanted;
    } else {
        changeUnseen(slot, *next, out);
    }
}

/// A store keeps none that a list does not show: the first readings after a restart say what it is.
void AlarmJudge::changeUnseen(std::size_t at, const AlarmStatus& next, AlarmNews& out) {
    slots_[at].status = next;
    if (isListed(next))
        out.unseen.push_back(refOf(at));
}

void AlarmJudge::applyEdge(std::size_t at, AlarmInput input, const WatchedCount& value, const AlarmTime& time,
                           AlarmNews& out) {
    AlarmSlot& slot = slots_[at];
    const AlarmRule& rule = ruleOf(at);
    const auto next = step(slot.status, input, rule.latching);
    if (!next)
        return;
    if (input == AlarmInput::Raise) {
        slot.raised = time.now.wall;
        slot.value = value;
    }
    if (next->state == slot.status.state) // hidden
        return changeUnseen(at, *next, out);
    tellValue(at, value, apply(at, *next, input, time, out));
}

/// Nothing of an event.
void AlarmJudge::tellValue(std::size_t at, const WatchedCount& value, AlarmTransition& told) const {
    const AlarmRule& rule = ruleOf(at);
    if (std::holds_alternative<AlarmEvent>(rule.watch))
        return;
    told.value = static_cast<double>(value.count) * ready_[owners_[at].rule].reader.step();
    told.which = value.which;
    told.limit = rule.limit;
}

AlarmTransition& AlarmJudge::apply(std::size_t at, const AlarmStatus& next, AlarmInput input, const AlarmTime& time,
                                   AlarmNews& out) {
    AlarmSlot& slot = slots_[at];
    const bool isNew = isAnnounced(slot.status, next, input);
    AlarmTransition& told = out.transitions.emplace_back();
    told.alarm = refOf(at);
    told.at = time.now;
    told.input = input;
    told.from = slot.status.state;
    told.to = next.state;
    told.severity = ruleOf(at).severity;
    told.which = slot.value.which;
    told.fault = slot.fault;
    slot.status = next;
    if (!isListed(next))
        slot.fault.clear();
    told.over = slot.seen && !next.raised && !isHidden(next.state);
    slot.seen = (slot.seen && !told.over) || showsCondition(next.state);
    if (isNew) {
        tellValue(at, slot.value, told); // also where it was raised behind a suppression or a shelf that is over
        announce(told, time, out);
    }
    return told;
}

void AlarmJudge::announce(AlarmTransition& transition, const AlarmTime& time, AlarmNews& out) {
    PointEntry& point = points_[pointIndex_.at(transition.alarm.point)];
    transition.firstOfPoint = point.first.add(transition.alarm, time.now.mono);
    transition.firstOfPlace =
        point.placed ? placeFirst_[point.place].add(transition.alarm, time.now.mono) : transition.alarm;
    if (const auto over = flood_.tick(time.now))
        out.floods.push_back(*over);
    if (const auto began = flood_.add(time.now))
        out.floods.push_back(*began);
    transition.inFlood = flood_.isOn();
}

void AlarmJudge::tick(const AlarmTime& time, AlarmNews& out) {
    if (const auto over = flood_.tick(time.now))
        out.floods.push_back(*over);
    for (std::size_t n = 0; n < shelves_.size();) {
        if (time.now.mono < shelves_[n].until) {
            ++n;
            continue;
        }
        const std::size_t at = shelves_[n].slot;
        endShelf(at);
        const auto next = step(slots_[at].status, AlarmInput::ShelfEnds, ruleOf(at).latching);
        if (next)
            apply(at, *next, AlarmInput::ShelfEnds, time, out);
    }
}

AlarmJudge::Done AlarmJudge::command(const AlarmRef& alarm, AlarmInput input, const AlarmHand& by,
                                     const AlarmTime& time, AlarmNews& out) {
    const auto at = slotOf(alarm);
    if (!at || !isPersons(input))
        return tl::unexpected(AlarmRefusal::NoSuchAlarm);
    if (by.user.empty())
        return tl::unexpected(AlarmRefusal::UserMissing);
    if (isTooLongComment(by.comment))
        return tl::unexpected(AlarmRefusal::CommentTooLong);
    const auto next = step(slots_[*at].status, input, ruleOf(*at).latching);
    if (!next)
        return tl::unexpected(next.error());
    if (slots_[*at].status.state == AlarmState::Shelved)
        endShelf(*at);
    apply(*at, *next, input, time, out).by = by;
    return {};
}

AlarmJudge::Done AlarmJudge::shelve(const AlarmRef& alarm, std::chrono::minutes lasts, const AlarmHand& by,
                                    const AlarmTime& time, AlarmNews& out) {
    const auto at = slotOf(alarm);
    if (!at)
        return tl::unexpected(AlarmRefusal::NoSuchAlarm);
    if (by.user.empty())
        return tl::unexpected(AlarmRefusal::UserMissing);
    if (isTooLongComment(by.comment))
        return tl::unexpected(AlarmRefusal::CommentTooLong);
    if (lasts < kShortestShelf)
        return tl::unexpected(AlarmRefusal::ShelvedTooShort);
    if (lasts > kLongestShelf)
        return tl::unexpected(AlarmRefusal::ShelvedTooLong);
    const auto next = step(slots_[*at].status, AlarmInput::Shelve, ruleOf(*at).latching);
    if (!next)
        return tl::unexpected(next.error());
    shelves_.push_back({*at, time.now.mono + lasts, time.now.wall + lasts});
    AlarmTransition& told = apply(*at, *next, AlarmInput::Shelve, time, out);
    told.by = by;
    told.shelvedUntil = shelves_.back().wall;
    return {};
}

void AlarmJudge::endShelf(std::size_t slot) {
    std::erase_if(shelves_, [slot](const Shelf& shelf) { return shelf.slot == slot; });
}

std::optional<std::size_t> AlarmJudge::slotOf(const AlarmRef& alarm) const {
    const auto point = pointIndex_.find(alarm.point);
    if (point == pointIndex_.end())
        return std::nullopt;
    const PointEntry& entry = points_[point->second];
    for (std::size_t at = entry.firstSlot; at < entry.endSlot; ++at)
        if (ruleOf(at).id == alarm.rule)
            return at;
    return std::nullopt;
}

AlarmRef AlarmJudge::refOf(std::size_t slot) const {
    return {points_[owners_[slot].point].id, ruleOf(slot).id};
}

AlarmRecord AlarmJudge::recordOf(std::size_t at) const {
    const AlarmSlot& slot = slots_[at];
    AlarmRecord record{refOf(at),        slot.status,      slot.raised, {},
                       slot.value.count, slot.value.which, slot.beyond, slot.fault};
    const auto shelf = std::ranges::find(shelves_, at, &Shelf::slot);
    if (shelf != shelves_.end())
        record.shelvedUntil = shelf->wall;
    return record;
}

std::optional<AlarmRecord> AlarmJudge::find(const AlarmRef& alarm) const {
    const auto at = slotOf(alarm);
    return at ? std::optional(recordOf(*at)) : std::nullopt;
}

std::vector<AlarmRecord> AlarmJudge::records() const {
    std::vector<AlarmRecord> records;
    for (std::size_t at = 0; at < slots_.size(); ++at)
        if (isListed(slots_[at].status))
            records.push_back(recordOf(at));
    return records;
}

} // namespace countis
