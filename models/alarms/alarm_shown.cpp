// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/alarm_shown.h"

#include "history/series.h"
#include "wording/alarm_text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <set>
#include <tuple>

namespace countis::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AlarmShown)
};

QString qt(const std::string& text) {
    return QString::fromStdString(text);
}

AlarmGroup groupOf(AlarmState state) {
    if (isHidden(state))
        return AlarmGroup::Hidden;
    return state == AlarmState::Normal ? AlarmGroup::Cleared : AlarmGroup::Open;
}

std::vector<AlarmTransition> transitionsOf(const AlarmBoard& board) {
    std::vector<AlarmTransition> transitions;
    transitions.reserve(board.journal.size());
    for (const AlarmEntry& entry : board.journal)
        transitions.push_back(entry.transition);
    return transitions;
}

/// Whether a person has seen or hidden it.
bool isPale(AlarmState state) {
    return state == AlarmState::Acknowledged || state == AlarmState::Shelved || state == AlarmState::OutOfService;
}

/// clang-tidy 14 does not understand std::views of GCC 12.
std::vector<AlarmSpan> latestFirst(std::vector<AlarmSpan> spans) {
    std::ranges::reverse(spans);
    return spans;
}

/// The latest that told people of the alarm, from `from` to `to`: that it was raised, or, of one that was raised
/// while something hid it, that it is shown now. Null: nothing did. Journals of earlier versions have the value with
/// the first of them only.
const AlarmTransition* latestAnnouncement(const std::vector<const AlarmTransition*>& entries, WallTime from,
                                          WallTime to = WallTime::max()) {
    const AlarmTransition* latest = nullptr;
    for (const AlarmTransition* told : entries)
        if (told->isAnnouncement() && told->at.wall >= from && told->at.wall <= to &&
            (latest == nullptr || told->value || !latest->value))
            latest = told;
    return latest;
}

/// When the condition of an alarm ended that is not met any more; nullopt: not known, as something hides it. If that
/// was before it was met, since the clock was set back, nobody knows for how long it lasted.
std::optional<WallTime> endOf(const std::vector<const AlarmTransition*>& entries, const AlarmRow& row) {
    std::optional<WallTime> ended;
    for (const AlarmTransition* told : entries)
        if (told->to == AlarmState::Unacknowledged || told->to == AlarmState::Acknowledged)
            ended.reset();
        else if (!ended && !isHidden(told->to))
            ended = told->at.wall;
    return !ended && !isHidden(row.state) ? row.raised : ended;
}

/// Who acknowledged the alarm that was raised then, before it was raised again; "": nobody.
QString acknowledgedBy(const std::vector<const AlarmTransition*>& entries, WallTime raised, WallTime next) {
    const auto found = std::ranges::find_if(entries, [raised, next](const AlarmTransition* told) {
        return told->input == AlarmInput::Acknowledge && told->at.wall >= raised && told->at.wall < next;
    });
    return found == entries.end() ? QString() : qt((*found)->by.user);
}

/// One that is over was judged by the limit of its time, whatever the rule has now.
AlarmRule ruleOfItsTime(AlarmRule rule, const AlarmRow& row, const AlarmTransition* announced) {
    if (row.group == AlarmGroup::Cleared && announced != nullptr && announced->value)
        rule.limit = announced->limit;
    return rule;
}

void addRule(const AlarmRule& rule, std::size_t which, const QLocale& locale, AlarmDetails& details) {
    details.isOfDiagnosis = rule.advice == "read-diagnosis";
    details.rule = alarmRuleText(rule, locale);
    details.advice = alarmAdvice(rule.advice);
    const auto* watched = std::get_if<WatchedValues>(&rule.watch);
    if (watched == nullptr)
        return;
    const std::size_t value = std::min(which, watched->keys.size() - 1);
    if (const auto entry = entryOf(watched->keys[value]))
        details.watched = {*entry, rule, static_cast<int>(value), watched->magnitude};
}

/// The alarms that a board has as standing or, while their condition is not known, as suppressed.
std::set<AlarmRef> standingOn(const AlarmBoard& board) {
    std::set<AlarmRef> standing;
    for (const StoredAlarm& alarm : board.alarms) {
        const AlarmState state = alarm.record.status.state;
        if (state == AlarmState::Unacknowledged || state == AlarmState::Acknowledged ||
            state == AlarmState::Suppressed)
            standing.insert(alarm.record.alarm);
    }
    return standing;
}

bool stands(AlarmState state) {
    return state != AlarmState::Normal && state != AlarmState::Returned && state != AlarmState::LatchedAcknowledged &&
           state != AlarmState::LatchedUnacknowledged;
}

} // namespace

AlarmShown::AlarmShown(const AlarmBoard& board, const Roster& roster, const QTimeZone& zone, const QLocale& locale,
                       WallTime now, std::optional<WallTime> judged)
    : board_(board), roster_(roster), zone_(zone), locale_(locale), now_(now), judged_(judged),
      spans_(alarmSpans(transitionsOf(board))) {
    for (const AlarmEntry& entry : board_.journal) {
        entries_[entry.transition.alarm].push_back(&entry.transition);
        keys_[entry.transition.alarm] = entry.key;
    }
    endSpans();
}

/// The journal has the end of an alarm before its beginning where the clock was set back between them: it stood at
/// least until what is told of it last.
void AlarmShown::endSpans() {
    const std::set<AlarmRef> standing = standingOn(board_);
    for (AlarmSpan& span : spans_)
        if (!span.ended && !standing.contains(span.alarm))
            span.ended = entriesOf(span.alarm).back()->at.wall;
}

/// An exception for a place or a meter has the key of the rule of the site; where it is gone, that one is left.
const AlarmRule* AlarmShown::ruleOf(const AlarmRow& row) const {
    auto found = std::ranges::find(board_.rules, row.alarm.rule, &AlarmRule::id);
    if (found == board_.rules.end())
        found = std::ranges::find(board_.rules, row.key, &AlarmRule::key);
    return found == board_.rules.end() ? nullptr : &*found;
}

const AlarmShown::Entries& AlarmShown::entriesOf(const AlarmRef& alarm) const {
    static const Entries kNone;
    const auto found = entries_.find(alarm);
    return found == entries_.end() ? kNone : found->second;
}

std::string AlarmShown::keyOf(const AlarmRef& alarm) const {
    const auto found = keys_.find(alarm);
    return found == keys_.end() ? std::string() : found->second;
}

/// As it was named when people were told of it before that time.
QString AlarmShown::nameOf(const AlarmRef& alarm, WallTime at) const {
    const AlarmTransition* const announced = latestAnnouncement(entriesOf(alarm), WallTime::min(), at);
    return alarmNameText(keyOf(alarm), announced == nullptr ? std::string_view() : announced->fault);
}

QString AlarmShown::whereOf(PointId point) const {
    const Point* const found = roster_.find(point);
    if (found == nullptr)
        return point ? QString::number(point.number) : qt(roster_.siteName());
    const QString place = qt(roster_.pathOf(found->place));
    return place.isEmpty() ? qt(found->name) : qt(found->name) + QStringLiteral(", ") + place;
}

QString AlarmShown::timeText(WallTime at) const {
    const auto inZone = [this](WallTime time) {
        return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), zone_);
    };
    const QDateTime time = inZone(at);
    const qint64 days = time.date().daysTo(inZone(now_).date());
    if (days == 0)
        return locale_.toString(time.time(), QStringLiteral("HH:mm:ss"));
    const QString clock = locale_.toString(time.time(), QStringLiteral("HH:mm"));
    constexpr int kWeek = 7;
    if (std::abs(days) < kWeek)
        return locale_.toString(time.date(), QStringLiteral("ddd")) + u' ' + clock;
    return locale_.toString(time.date(), QStringLiteral("d MMM")) + u' ' + clock;
}

QString AlarmShown::lastingOf(const AlarmRow& row) const {
    std::optional<WallTime> until = row.ended;
    if (!until)
        until = board_.isRecorded ? std::optional(now_) : judged_;
    return until ? lastingText(std::max(std::chrono::milliseconds{0}, *until - row.raised)) : QStringLiteral("–");
}

/// As the rule about that says.
bool AlarmShown::isOffline(PointId point) const {
    return std::ranges::any_of(board_.alarms, [&](const StoredAlarm& alarm) {
        AlarmRow row;
        row.alarm = alarm.record.alarm;
        row.key = alarm.key;
        const AlarmRule* const rule = row.alarm.point == point && alarm.record.status.raised ? ruleOf(row) : nullptr;
        return rule != nullptr && rule->watch == AlarmWatch(AlarmEvent::CommunicationLost);
    });
}

/// One that is suppressed outside the schedule of its rule says nothing about its meter.
bool AlarmShown::isOutsideSchedule(const AlarmRow& row) const {
    const AlarmRule* const rule = ruleOf(row);
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now_.time_since_epoch().count(), zone_);
    return rule != nullptr && !covers(rule->schedule, now_ + std::chrono::seconds(local.offsetFromUtc()));
}

/// When a meter was read last that does not answer since; "" where nobody knows: of a closed alarm that was raised
/// while something hid it, the journal has no more than when it was shown.
QString AlarmShown::lastReadingOf(const AlarmRow& row, const AlarmRule& rule) const {
    const auto isRaising = [&row](const AlarmTransition* told) {
        return told->input == AlarmInput::Raise && told->at.wall == row.raised;
    };
    if (row.group == AlarmGroup::Cleared && std::ranges::none_of(entriesOf(row.alarm), isRaising))
        return {};
    return lastReadingText(timeText(row.raised - rule.delayOn));
}

void AlarmShown::addWords(AlarmRow& row) const {
    const AlarmRule* const rule = ruleOf(row);
    const AlarmTransition* const announced = latestAnnouncement(entriesOf(row.alarm), row.raised);
    row.id = QString::number(row.alarm.point.number) + u'/' + qt(row.key);
    row.name = alarmNameText(row.key, row.fault);
    row.where = whereOf(row.alarm.point);
    row.since = timeText(row.raised);
    row.lasting = lastingOf(row);
    if (rule != nullptr)
        row.severity = rule->severity;
    if (announced == nullptr || rule == nullptr)
        return;
    row.severity = announced->severity;
    if (rule->watch == AlarmWatch(AlarmEvent::CommunicationLost))
        row.value = lastReadingOf(row, *rule);
    else if (announced->value)
        row.value = alarmValueText(*rule, *announced->value, announced->which, locale_);
    else
        row.value = alarmEventText(*rule, announced->which);
    row.limit = alarmLimitText(*rule, announced->limit, locale_);
}

AlarmRow AlarmShown::rowOf(const StoredAlarm& alarm) const {
    AlarmRow row;
    row.alarm = alarm.record.alarm;
    row.key = alarm.key;
    row.fault = alarm.record.fault;
    row.state = alarm.record.status.state;
    row.group = groupOf(row.state);
    row.raised = alarm.record.raised;
    row.waits = waitsForAcknowledgement(row.state);
    row.stateText = alarmStateText(row.state);
    if (!alarm.record.status.raised)
        row.ended = endOf(entriesOf(row.alarm), row);
    const AlarmTransition* last = nullptr;
    for (const AlarmTransition* told : entriesOf(row.alarm))
        last = told->by.user.empty() ? last : told;
    if (row.state == AlarmState::Shelved && last != nullptr) {
        row.stateNote = untilText(timeText(alarm.record.shelvedUntil).section(u':', 0, 1)); // without seconds
        if (!last->by.comment.empty())
            row.stateNote += QStringLiteral(", ") + qt(last->by.comment);
    } else if (row.state == AlarmState::Suppressed) {
        row.stateNote = isOutsideSchedule(row) ? Words::tr("outside the times of its rule")
                                               : Words::tr("the meter does not answer");
    } else if (!row.waits && last != nullptr && last->at.wall >= row.raised) {
        row.stateNote = qt(last->by.user);
        if (!last->by.comment.empty())
            row.stateNote += QStringLiteral(", ") + qt(last->by.comment);
    }
    addWords(row);
    return row;
}

AlarmRow AlarmShown::clearedRow(const AlarmSpan& span, const std::string& key) const {
    AlarmRow row;
    row.alarm = span.alarm;
    row.key = key;
    row.group = AlarmGroup::Cleared;
    row.raised = span.firstRaised();
    row.ended = span.ended;
    AlarmTransition cleared;
    cleared.input = AlarmInput::Clear;
    row.stateText = alarmTransitionText(cleared, {});
    if (const AlarmTransition* const announced = latestAnnouncement(entriesOf(span.alarm), row.raised))
        row.fault = announced->fault;
    addWords(row);
    return row;
}

std::vector<AlarmRow> AlarmShown::rows() const {
    std::vector<AlarmRow> rows;
    std::set<AlarmRef> listed;
    for (const StoredAlarm& alarm : board_.alarms) {
        rows.push_back(rowOf(alarm));
        listed.insert(alarm.record.alarm);
    }
    for (const AlarmSpan& span : latestFirst(spans_))
        if (span.ended && *span.ended >= now_ - kCleared && listed.insert(span.alarm).second)
            rows.push_back(clearedRow(span, keyOf(span.alarm)));
    std::ranges::stable_sort(rows, [](const AlarmRow& one, const AlarmRow& other) {
        const auto rank = [](const AlarmRow& row) {
            return row.group == AlarmGroup::Open ? static_cast<int>(row.severity) : 0;
        };
        return std::tuple(one.group, rank(one), other.raised) < std::tuple(other.group, rank(other), one.raised);
    });
    return rows;
}

AlarmDetails AlarmShown::details(const AlarmRow& row) const {
    const Entries& entries = entriesOf(row.alarm);
    AlarmDetails details;
    details.row = row;
    details.severityText = alarmSeverityText(row.severity);
    if (const AlarmRule* const rule = ruleOf(row)) {
        const AlarmTransition* const announced = latestAnnouncement(entries, row.raised);
        addRule(ruleOfItsTime(*rule, row, announced), announced == nullptr ? 0 : announced->which, locale_, details);
    }
    details.isStale = !board_.isRecorded || isOffline(row.alarm.point) ||
                      (row.state == AlarmState::Suppressed && !isOutsideSchedule(row));
    addLife(entries, details);
    addHistory(entries, details);
    WallTime next = row.raised;
    for (const AlarmSpan& span : latestFirst(spans_)) {
        if (details.before.size() == AlarmDetails::kMostBefore)
            break;
        if (span.alarm != row.alarm || span.raised >= row.raised || !span.ended)
            continue;
        details.before.push_back({timeText(span.raised), lastingText(*span.ended - span.raised),
                                  acknowledgedBy(entries, span.raised, next)});
        next = span.raised;
    }
    return details;
}

void AlarmShown::addHistory(const Entries& entries, AlarmDetails& details) const {
    const AlarmRow& row = details.row;
    const AlarmTransition* first = nullptr;
    // It may have been raised behind what hides it: then the history shows at least how that began.
    const bool isBehind = isHidden(row.state) && !entries.empty();
    const WallTime from = isBehind ? std::min(row.raised, entries.back()->at.wall) : row.raised;
    for (const AlarmTransition* told : entries) {
        if (told->at.wall < from)
            continue;
        details.history.push_back({timeText(told->at.wall), alarmTransitionText(*told, timeText(told->shelvedUntil)),
                                   qt(told->by.comment)});
        if (first == nullptr && told->isAnnouncement())
            first = told;
    }
    if (first != nullptr && first->firstOfPlace != row.alarm)
        details.firstOut =
            nameOf(first->firstOfPlace, first->at.wall) + QStringLiteral(", ") + whereOf(first->firstOfPlace.point);
}

/// What was acknowledged and is announced again waits again.
void AlarmShown::addLife(const Entries& entries, AlarmDetails& details) const {
    std::optional<WallTime> acknowledged;
    for (const AlarmTransition* told : entries) {
        if (told->at.wall < details.row.raised)
            continue;
        if (told->input == AlarmInput::Acknowledge)
            acknowledged = told->at.wall;
        else if (waitsForAcknowledgement(told->to))
            acknowledged.reset();
    }
    if (acknowledged)
        details.acknowledged = timeText(*acknowledged);
    const auto ended = details.row.ended;
    details.isAcknowledgedLast = ended && (acknowledged ? *acknowledged > *ended : details.row.waits);
}

std::vector<AlarmStretch> AlarmShown::strip() const {
    constexpr std::chrono::hours kDay{24};
    const WallTime begin = now_ - kDay;
    const auto part = [&](WallTime at) {
        const auto since = std::chrono::duration<double>(std::clamp(at, begin, now_) - begin);
        return since / std::chrono::duration<double>(kDay);
    };
    std::vector<AlarmStretch> stretches;
    for (const auto& [alarm, entries] : entries_)
        for (std::size_t n = 0; n < entries.size(); ++n) {
            const WallTime end = n + 1 < entries.size() ? entries[n + 1]->at.wall : now_;
            if (stands(entries[n]->to) && end > begin)
                stretches.push_back(
                    {entries[n]->severity, part(entries[n]->at.wall), part(end), isPale(entries[n]->to)});
        }
    return stretches;
}

AlarmFigures AlarmShown::figures(std::chrono::milliseconds last) const {
    return alarmFigures(spans_, now_ - last, now_);
}

std::vector<AlarmOften> AlarmShown::busiest(const AlarmFigures& figures) const {
    std::vector<AlarmOften> often;
    for (const AlarmCount& one : figures.busiest)
        often.push_back({nameOf(one.alarm, now_), whereOf(one.alarm.point), static_cast<int>(one.count)});
    return often;
}

} // namespace countis::ui
