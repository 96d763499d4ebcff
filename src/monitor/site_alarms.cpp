// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/site_alarms.h"

#include "wording/message_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLoggingCategory>
#include <QTimeZone>

#include <algorithm>

namespace countis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(countis::SiteAlarms)
};

Q_LOGGING_CATEGORY(logAlarms, "countis.alarms")

/// Whoever asks for a change is told after AlarmWork::kPatience that nobody has made it.
constexpr std::chrono::milliseconds kHeld = AlarmWork::kPatience - std::chrono::milliseconds{1000};

} // namespace

SiteAlarms::SiteAlarms(const Clock& clock, SiteDatabase& database, const Roster& roster, SiteRecorder& recorder,
                       QObject* parent)
    : QObject(parent), clock_(clock), database_(database), roster_(roster), recorder_(recorder),
      work_(clock, database.url()) {
    connect(&timer_, &QTimer::timeout, this, &SiteAlarms::tick);
    connect(&recorder_, &SiteRecorder::alarmsAsked, this, &SiteAlarms::hold);
    connect(&work_, &AlarmWork::storedRead, this, [this](const auto& stored) { takeStored(*stored); });
    connect(&work_, &AlarmWork::failed, this, [this] {
        asked_.reset();
        if (!loaded_)
            qCWarning(logAlarms, "the alarms cannot be read yet");
    });
}

void SiteAlarms::follow(const Monitor& monitor) {
    if (!recorder_.records())
        return;
    connect(&monitor, &Monitor::ticked, this, &SiteAlarms::take);
    connect(&monitor, &Monitor::deviceHeard, this, [this](PointId point, DeviceNews news) {
        if (news == DeviceNews::Exchanged)
            exchanged_.insert(point);
    });
    timer_.start(kTick);
    tick();
}

/// As in the history: what the site does not keep, and what lives on a time of its own, raises no alarm.
bool SiteAlarms::isJudged(const Point& point) const {
    const SiteLeases* const leases = recorder_.leases();
    return point.origin == PointOrigin::Saved && isOnWorldTime(point) &&
           (leases == nullptr || leases->holds(point.id));
}

bool SiteAlarms::judgesSite() const {
    return recorder_.leases() == nullptr || recorder_.leases()->holdsSite();
}

AlarmTime SiteAlarms::now() const {
    return {clock_.now(), utcOffset_};
}

SiteAlarms::Share SiteAlarms::shareNow() const {
    Share share;
    for (const Point& point : roster_.points())
        if (isJudged(point))
            share.points.push_back({point.id, point.place, point.role});
    if (const SiteLeases* const leases = recorder_.leases())
        for (const AlarmPoint& point : share.points)
            share.epochs[point.id] = leases->epochOf(point.id).value_or(0);
    share.site = judgesSite();
    return share;
}

bool SiteAlarms::same(const Share& one, const Share& other) {
    const auto samePoint = [](const AlarmPoint& a, const AlarmPoint& b) {
        return a.id == b.id && a.place == b.place && a.role == b.role;
    };
    return std::ranges::equal(one.points, other.points, samePoint) && one.epochs == other.epochs &&
           one.site == other.site;
}

/// Its alarms are known: another program may have judged it before.
bool SiteAlarms::isTaken(PointId point) const {
    const SiteLeases* const leases = recorder_.leases();
    if (leases == nullptr)
        return true;
    const auto epoch = share_.epochs.find(point);
    return epoch != share_.epochs.end() && epoch->second == leases->epochOf(point).value_or(0);
}

/// All that is to be judged here is.
bool SiteAlarms::isComplete() const {
    return loaded_ && same(shareNow(), share_);
}

void SiteAlarms::follow(Share share) {
    share_ = std::move(share);
    const auto isGone = [this](PointId id) {
        return std::ranges::find(share_.points, id, &AlarmPoint::id) == share_.points.end();
    };
    std::erase_if(silent_, isGone);
}

/// Where this program alone judges, no alarm has to be read anew.
void SiteAlarms::configure() {
    Share share = shareNow();
    if (recorder_.leases() != nullptr || same(share, share_))
        return;
    follow(std::move(share));
    judge_.configure(rules_, share_.points, roster_.places(), now(), news_);
}

/// Points go from one collector to another with the alarms that stand: they end for neither. What another has judged
/// meanwhile, in an epoch of its own, is taken as it was read.
void SiteAlarms::takeOver(Share share, const std::vector<StoredAlarm>& alarms) {
    const Share before = share_;
    follow(std::move(share));
    std::vector<AlarmPoint> known = before.points;
    std::erase_if(known, [&](const AlarmPoint& point) {
        const auto now = share_.epochs.find(point.id);
        return now == share_.epochs.end() || now->second != before.epochs.at(point.id);
    });
    AlarmNews ended;
    judge_.configure(rules_, known, roster_.places(), now(), ended);
    judge_.configure(rules_, share_.points, roster_.places(), now(), ended);
    std::erase_if(ended.transitions, [this](const AlarmTransition& told) {
        return roster_.find(told.alarm.point) != nullptr || !told.alarm.point;
    });
    news_.transitions.insert(news_.transitions.end(), ended.transitions.begin(), ended.transitions.end());
    restore(alarms, known, before.site);
}

/// Those of points that were not known before. What stands of a point that the site has no more is ended by whoever
/// judges the site.
void SiteAlarms::restore(const std::vector<StoredAlarm>& alarms, const std::vector<AlarmPoint>& known,
                         bool knewSite) {
    const auto has = [](const std::vector<AlarmPoint>& all, PointId id) {
        return std::ranges::find(all, id, &AlarmPoint::id) != all.end();
    };
    const auto isMine = [&](PointId point) {
        if (has(share_.points, point))
            return !has(known, point);
        const bool ofSite = !point || roster_.find(point) == nullptr || recorder_.leases() == nullptr;
        return ofSite && share_.site && !knewSite;
    };
    std::vector<AlarmRecord> records;
    for (const StoredAlarm& alarm : alarms) {
        if (!isMine(alarm.record.alarm.point))
            continue;
        records.push_back(alarm.record);
        keys_.try_emplace(alarm.record.alarm.rule, alarm.key);
    }
    judge_.restore(records, now(), news_);
}

/// A script writes rules into the database, and nobody answers it.
void SiteAlarms::takeRules(const std::vector<AlarmRule>& rules) {
    rules_ = rules;
    for (const AlarmRule& rule : rules_) {
        keys_[rule.id] = rule.key;
        if (const auto checked = checkRule(rule); !checked)
            qCWarning(logAlarms, "%s",
                      qUtf8Printable(Words::tr("The rule %1 cannot be used and judges nothing. %2")
                                         .arg(QString::fromStdString(rule.key), messageText(checked.error()))));
    }
}

/// The thread of the monitor never waits for the database. What cannot be read now is read later: the rules and the
/// alarms of before hold.
void SiteAlarms::readWhereDue() {
    const Instant at = clock_.now().mono;
    const bool rulesDue = at - rulesRead_ >= kRules;
    if (asked_ || (isComplete() && !rulesDue))
        return;
    if (loaded_ && recorder_.state().problem)
        return;
    rulesRead_ = at;
    asked_ = shareNow();
    work_.readStored(!isComplete());
}

void SiteAlarms::takeStored(const AlarmsStored& stored) {
    const std::optional<Share> asked = std::exchange(asked_, std::nullopt);
    if (!recorder_.records())
        return;
    Share share = shareNow();
    const bool isOfNow = recorder_.leases() == nullptr || (asked && same(*asked, share));
    if (loaded_ && stored.rules != rules_) {
        takeRules(stored.rules);
        judge_.configure(rules_, share_.points, roster_.places(), now(), news_);
    }
    if (!loaded_ && isOfNow) {
        takeRules(stored.rules);
        follow(std::move(share));
        judge_.configure(rules_, share_.points, roster_.places(), now(), news_);
        restore(stored.alarms, {}, false);
        judge_.resumeFlood(stored.flood, now());
        loaded_ = true;
    } else if (isOfNow && recorder_.leases() != nullptr && !same(share, share_)) {
        takeOver(std::move(share), stored.alarms);
    }
    resumeCounters(stored.counters);
    readWhereDue(); // points may have come meanwhile
    answerHeld();
    tell();
}

/// Whether a counter goes on where it stood before a restart, or where another collector left it.
void SiteAlarms::resumeCounters(const std::vector<LastCounters>& all) {
    const SampleTime at = clock_.now();
    for (const LastCounters& last : all)
        if (last.at <= at.wall) // else the clock was set back: nobody knows for how long it counted
            counters_.resume(last.point, last.serial, at.mono - (at.wall - last.at), {last.imported, last.exported});
}

void SiteAlarms::tick() {
    if (!recorder_.records())
        return timer_.stop();
    const QDateTime wall =
        QDateTime::fromMSecsSinceEpoch(clock_.now().wall.time_since_epoch().count(), QTimeZone::utc());
    utcOffset_ =
        std::chrono::duration_cast<std::chrono::minutes>(std::chrono::seconds{database_.zone().offsetFromUtc(wall)});
    if (loaded_)
        configure();
    readWhereDue();
    if (!loaded_)
        return;
    const AlarmTime time = now();
    watchClock(time);
    for (const PointId point : silent_) {
        if (!isTaken(point))
            continue;
        PointNews news{point};
        news.answers = false;
        judge_.judge(news, time, news_);
    }
    judge_.tick(time, news_);
    answerHeld();
    tell();
}

void SiteAlarms::watchClock(const AlarmTime& time) {
    if (const SiteLeases* const leases = recorder_.leases(); leases != nullptr && !leases->clock().isKnown())
        return; // so far, the time is that of this computer
    const auto ahead = std::chrono::floor<std::chrono::milliseconds>(time.now.wall.time_since_epoch() -
                                                                     time.now.mono.time_since_epoch());
    const auto before = std::exchange(wallAhead_, ahead);
    if (!before || std::chrono::abs(ahead - *before) <= kClockTolerance || !judgesSite())
        return;
    PointNews news{PointId{}};
    news.clockSet = true;
    judge_.judge(news, time, news_);
}

void SiteAlarms::take(SampleBatch batch) {
    if (!loaded_ || !recorder_.records())
        return;
    const AlarmTime time = now();
    for (const MeterSample& sample : batch)
        if (const Point* point = roster_.find(sample.point);
            point != nullptr && isJudged(*point) && isTaken(point->id))
            judge(sample, *point, time);
    tell();
}

/// The values of a device that belongs to another point are judged nowhere: they are not of this installation.
void SiteAlarms::judge(const MeterSample& sample, const Point& point, const AlarmTime& time) {
    PointNews news{point.id};
    news.answers = sample.failure.error == LinkError::None;
    if (news.answers)
        silent_.erase(point.id);
    else
        silent_.insert(point.id);
    news.deviceExchanged = exchanged_.erase(point.id) > 0;
    if (news.deviceExchanged)
        verdicts_.forget(point.id);
    const auto device = deviceOf(*sample.readings);
    const bool isOwn = device && roster_.ownerOf(point.id, device->serial) == point.id;
    if (isOwn && sample.changed.any()) {
        news.readings = sample.readings.get();
        news.changed = sample.changed;
        news.verdicts = verdicts_.take(point, *sample.readings, time.now.mono);
        news.counterAnomaly = counters_.take(point.id, device->serial, *sample.readings);
    }
    judge_.judge(news, time, news_);
}

AlarmJudge::Done SiteAlarms::apply(const AlarmRequest& request) {
    return request.input == AlarmInput::Shelve
               ? judge_.shelve(request.alarm, request.lasts, request.by, now(), news_)
               : judge_.command(request.alarm, request.input, request.by, now(), news_);
}

AlarmJudge::Done SiteAlarms::carryOut(const AlarmRequest& request) {
    auto done = apply(request);
    tell();
    return done;
}

/// The alarms of a point that has just come here may not be read yet.
void SiteAlarms::hold(const std::vector<AlarmRequest>& requests) {
    for (const AlarmRequest& request : requests)
        held_.push_back({request, clock_.now().mono});
    if (loaded_)
        configure();
    answerHeld();
}

void SiteAlarms::answerHeld() {
    if (held_.empty())
        return;
    std::vector<AlarmAnswer> answers;
    std::vector<Held> waiting;
    const bool complete = isComplete();
    for (Held& one : held_) {
        const bool isLate = clock_.now().mono - one.since >= kHeld;
        if (!complete && !isLate) {
            waiting.push_back(std::move(one));
            continue;
        }
        const auto done = complete && !isLate ? apply(one.request) : tl::unexpected(AlarmRefusal::NoSuchAlarm);
        answers.push_back(
            {one.request.id, done ? std::nullopt : std::optional(done.error()), one.request.alarm.point});
    }
    held_ = std::move(waiting);
    if (!answers.empty())
        tell(std::move(answers));
}

/// A collector hears of some of the alarms: whoever sends the notifications counts those of all (site_floods.h).
void SiteAlarms::leaveFloods() {
    news_.floods.clear();
    for (AlarmTransition& told : news_.transitions)
        told.inFlood = false;
}

void SiteAlarms::tell(std::vector<AlarmAnswer> answers) {
    if (recorder_.leases() != nullptr)
        leaveFloods();
    AlarmChange change = alarmChange(judge_, news_, keys_);
    change.answers = std::move(answers);
    std::vector<AlarmEntry> announcements;
    std::vector<AlarmEntry> sent;
    for (const AlarmEntry& entry : change.entries) {
        const bool isNew = entry.transition.isAnnouncement() && !entry.transition.inFlood;
        if (isNew)
            announcements.push_back(entry);
        if (isNew || entry.transition.isEnd())
            sent.push_back(entry);
    }
    const std::vector<AlarmFloodNews> floods = news_.floods;
    news_.clear();
    if (notices_ && !(sent.empty() && floods.empty()))
        change.notifications = notices_(sent, floods);
    if (!change.empty())
        lastChange_ = recorder_.takeAlarms(std::move(change));
    if (!announcements.empty())
        emit announced(announcements);
    for (const AlarmFloodNews& flood : floods)
        emit floodChanged(flood);
}

} // namespace countis
