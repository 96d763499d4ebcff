// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/site_alarms.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <algorithm>

namespace countis {
namespace {

Q_LOGGING_CATEGORY(logAlarms, "countis.alarms")

bool same(const std::vector<AlarmPoint>& one, const std::vector<AlarmPoint>& other) {
    return std::ranges::equal(one, other, [](const AlarmPoint& a, const AlarmPoint& b) {
        return a.id == b.id && a.place == b.place && a.role == b.role;
    });
}

} // namespace

SiteAlarms::SiteAlarms(const Clock& clock, SiteDatabase& database, const Roster& roster, SiteRecorder& recorder,
                       QObject* parent)
    : QObject(parent), clock_(clock), database_(database), roster_(roster), recorder_(recorder) {
    connect(&timer_, &QTimer::timeout, this, &SiteAlarms::tick);
    connect(&recorder_, &SiteRecorder::alarmsAsked, this, &SiteAlarms::answer);
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

/// False: the points are the same as before.
bool SiteAlarms::configure() {
    std::vector<AlarmPoint> points;
    for (const Point& point : roster_.points())
        if (isJudged(point))
            points.push_back({point.id, point.place, point.role});
    Epochs epochs = epochsOf(points);
    if (loaded_ && same(points, points_) && epochs == epochs_ && site_ == judgesSite())
        return false;
    if (loaded_ && recorder_.leases() != nullptr)
        return takeOver(std::move(points), std::move(epochs));
    points_ = std::move(points);
    epochs_ = std::move(epochs);
    site_ = judgesSite();
    judge_.configure(rules_, points_, roster_.places(), now(), news_);
    forgetGone();
    return true;
}

SiteAlarms::Epochs SiteAlarms::epochsOf(const std::vector<AlarmPoint>& points) const {
    Epochs epochs;
    if (const SiteLeases* const leases = recorder_.leases())
        for (const AlarmPoint& point : points)
            epochs[point.id] = leases->epochOf(point.id).value_or(0);
    return epochs;
}

void SiteAlarms::forgetGone() {
    const auto isGone = [this](PointId id) {
        return std::ranges::find(points_, id, &AlarmPoint::id) == points_.end();
    };
    std::erase_if(silent_, isGone);
}

/// Points go from one collector to another with the alarms that stand: they end for neither. False: the alarms of the
/// points cannot be read yet. What another has judged meanwhile, in an epoch of its own, is read anew.
bool SiteAlarms::takeOver(std::vector<AlarmPoint> points, Epochs epochs) {
    const auto connection = database_.liveConnection();
    if (!connection)
        return false;
    const auto alarms = readAlarms(**connection);
    if (!alarms)
        return false;
    std::vector<AlarmPoint> known = std::exchange(points_, std::move(points));
    const Epochs before = std::exchange(epochs_, std::move(epochs));
    std::erase_if(known, [&](const AlarmPoint& point) {
        const auto now = epochs_.find(point.id);
        return now == epochs_.end() || now->second != before.at(point.id);
    });
    const bool knewSite = std::exchange(site_, judgesSite());
    AlarmNews ended;
    judge_.configure(rules_, known, roster_.places(), now(), ended);
    judge_.configure(rules_, points_, roster_.places(), now(), ended);
    std::erase_if(ended.transitions, [this](const AlarmTransition& told) {
        return roster_.find(told.alarm.point) != nullptr || !told.alarm.point;
    });
    news_.transitions.insert(news_.transitions.end(), ended.transitions.begin(), ended.transitions.end());
    forgetGone();
    restore(*alarms, known, knewSite);
    return true;
}

/// Those of points that were not known before. What stands of a point that the site has no more is ended by whoever
/// judges the site.
void SiteAlarms::restore(const std::vector<StoredAlarm>& alarms, const std::vector<AlarmPoint>& known,
                         bool knewSite) {
    const auto has = [](const std::vector<AlarmPoint>& all, PointId id) {
        return std::ranges::find(all, id, &AlarmPoint::id) != all.end();
    };
    const auto isTaken = [&](PointId point) {
        if (has(points_, point))
            return !has(known, point);
        const bool ofSite = !point || roster_.find(point) == nullptr || recorder_.leases() == nullptr;
        return ofSite && site_ && !knewSite;
    };
    std::vector<AlarmRecord> records;
    for (const StoredAlarm& alarm : alarms)
        if (isTaken(alarm.record.alarm.point))
            records.push_back(alarm.record);
    judge_.restore(records, now(), news_);
}

/// A script writes rules into the database, and nobody answers it.
void SiteAlarms::warnOfRules() const {
    for (const AlarmRule& rule : rules_)
        if (!checkRule(rule))
            qCWarning(logAlarms, "the rule %s cannot be used and judges nothing; Settings, Alarms gives the reason",
                      rule.key.c_str());
}

bool SiteAlarms::load() {
    const auto connection = database_.liveConnection();
    if (!connection)
        return false;
    auto rules = readAlarmRules(**connection);
    const auto alarms = readAlarms(**connection);
    if (!rules || !alarms) {
        qCWarning(logAlarms, "the alarms cannot be read yet");
        return false;
    }
    rules_ = *std::move(rules);
    warnOfRules();
    rulesRead_ = clock_.now().mono;
    configure();
    restore(*alarms, {}, false);
    loaded_ = true;
    return true;
}

/// What cannot be read now is read later: the rules of before hold.
void SiteAlarms::lookAtRules() {
    const Instant at = clock_.now().mono;
    if (at - rulesRead_ < kRules)
        return;
    rulesRead_ = at;
    const auto connection = database_.liveConnection();
    if (!connection)
        return;
    auto rules = readAlarmRules(**connection);
    if (!rules || *rules == rules_)
        return;
    rules_ = *std::move(rules);
    warnOfRules();
    judge_.configure(rules_, points_, roster_.places(), now(), news_);
}

void SiteAlarms::tick() {
    if (!recorder_.records())
        return timer_.stop();
    const QDateTime wall = QDateTime::fromMSecsSinceEpoch(clock_.now().wall.time_since_epoch().count(), Qt::UTC);
    utcOffset_ =
        std::chrono::duration_cast<std::chrono::minutes>(std::chrono::seconds{database_.zone().offsetFromUtc(wall)});
    if (!loaded_ && !load())
        return;
    configure();
    lookAtRules();
    const AlarmTime time = now();
    watchClock(time);
    for (const PointId point : silent_) {
        PointNews news{point};
        news.answers = false;
        judge_.judge(news, time, news_);
    }
    judge_.tick(time, news_);
    tell();
}

void SiteAlarms::watchClock(const AlarmTime& time) {
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
        if (const Point* point = roster_.find(sample.point); point != nullptr && isJudged(*point))
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

void SiteAlarms::answer(const std::vector<AlarmRequest>& requests) {
    if (loaded_)
        configure();
    std::vector<AlarmAnswer> answers;
    for (const AlarmRequest& request : requests) {
        const auto done = loaded_ ? apply(request) : tl::unexpected(AlarmRefusal::NoSuchAlarm);
        answers.push_back({request.id, done ? std::nullopt : std::optional(done.error()), request.alarm.point});
    }
    tell(std::move(answers));
}

void SiteAlarms::tell(std::vector<AlarmAnswer> answers) {
    AlarmChange change = alarmChange(judge_, news_);
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
        recorder_.takeAlarms(std::move(change));
    if (!announcements.empty())
        emit announced(announcements);
    for (const AlarmFloodNews& flood : floods)
        emit floodChanged(flood);
}

} // namespace countis
