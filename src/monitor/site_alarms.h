// SPDX-License-Identifier: GPL-3.0-or-later
// Judges what a monitor hears by the rules of the site, in the program that records: what changes goes to the
// database by the recorder, and what people ask other programs for comes from there. Of collectors that share a site,
// each judges the points that it holds, and one of them the site. docs/alarms.md describes the alarms.
#pragma once

#include "core/clock.h"
#include "history/alarm_store.h"
#include "monitor/monitor.h"
#include "monitor/site_recorder.h"
#include "monitor/verdict_watch.h"
#include "site/alarms/counter_watch.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace countis {

class SiteAlarms : public QObject {
    Q_OBJECT

public:
    /// Shelves, silent meters and delays are looked at this often.
    static constexpr std::chrono::milliseconds kTick{1000};
    /// Whether somebody changed the rules is looked at this often.
    static constexpr std::chrono::milliseconds kRules{5000};
    /// A clock that differs by more from the one that counts on was set.
    static constexpr std::chrono::seconds kClockTolerance{5};

    /// All must outlive it.
    SiteAlarms(const Clock& clock, SiteDatabase& database, const Roster& roster, SiteRecorder& recorder,
               QObject* parent = nullptr);

    /// Judges this monitor's samples, as long as this program records. Alarms of before are read first; while they
    /// cannot be read, nothing is judged.
    void follow(const Monitor& monitor);

    /// What is to be sent of floods, of alarms that somebody has to be told of, and of those that cleared (isEnd()):
    /// it is committed with them. Empty: nothing is.
    using Notices = std::function<std::vector<QueuedNotification>(const std::vector<AlarmEntry>& entries,
                                                                  const std::vector<AlarmFloodNews>& floods)>;
    void setNotices(Notices notices) { notices_ = std::move(notices); }

    /// The state before could be read.
    bool isJudging() const { return loaded_; }
    const AlarmJudge& judge() const { return judge_; }
    /// At once, where the judge allows it.
    AlarmJudge::Done carryOut(const AlarmRequest& request);
    /// What the timer does; for tests.
    void tick();

signals:
    /// Alarms that somebody has to be told of, in the order of time; those of a flood only as that flood.
    void announced(const std::vector<countis::AlarmEntry>& entries);
    void floodChanged(const countis::AlarmFloodNews& flood);

private:
    bool isJudged(const Point& point) const;
    bool judgesSite() const;
    bool configure();
    void forgetGone();
    /// Of the points that are judged, where several programs share the site.
    using Epochs = std::map<PointId, std::int64_t>;
    Epochs epochsOf(const std::vector<AlarmPoint>& points) const;
    bool takeOver(std::vector<AlarmPoint> points, Epochs epochs);
    void restore(const std::vector<StoredAlarm>& alarms, const std::vector<AlarmPoint>& known, bool knewSite);
    bool load();
    void warnOfRules() const;
    void lookAtRules();
    AlarmTime now() const;
    void take(SampleBatch batch);
    void judge(const MeterSample& sample, const Point& point, const AlarmTime& time);
    void watchClock(const AlarmTime& time);
    void answer(const std::vector<AlarmRequest>& requests);
    AlarmJudge::Done apply(const AlarmRequest& request);
    void tell(std::vector<AlarmAnswer> answers = {});

    const Clock& clock_;
    SiteDatabase& database_;
    const Roster& roster_;
    SiteRecorder& recorder_;
    Notices notices_;
    AlarmJudge judge_;
    VerdictWatch verdicts_;
    CounterWatch counters_;
    AlarmNews news_; // reused
    std::vector<AlarmRule> rules_;
    Instant rulesRead_{};
    std::vector<AlarmPoint> points_;
    Epochs epochs_; // of points_
    std::unordered_set<PointId> silent_;
    std::unordered_set<PointId> exchanged_; // until their next sample
    std::optional<std::chrono::milliseconds> wallAhead_;
    std::chrono::minutes utcOffset_{0};
    QTimer timer_;
    bool loaded_ = false;
    bool site_ = false; // the alarms of the site itself are judged here
};

} // namespace countis
