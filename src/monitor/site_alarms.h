// SPDX-License-Identifier: GPL-3.0-or-later
// Judges what a monitor hears by the rules of the site, in the program that records: what changes goes to the
// database by the recorder, and what people ask other programs for comes from there. Of collectors that share a site,
// each judges the points that it holds, and one of them the site. docs/alarms.md describes the alarms.
#pragma once

#include "core/clock.h"
#include "history/alarm_store.h"
#include "monitor/alarm_work.h"
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

    /// Judges this monitor's samples, as long as this program records. Alarms of before are read first, on another
    /// thread; while they cannot be read, nothing is judged.
    void follow(const Monitor& monitor);

    /// What is to be sent of floods, of alarms that somebody has to be told of, and of those that cleared (isEnd()):
    /// it is committed with them. Empty: nothing is.
    using Notices = std::function<std::vector<QueuedNotification>(const std::vector<AlarmEntry>& entries,
                                                                  const std::vector<AlarmFloodNews>& floods)>;
    void setNotices(Notices notices) { notices_ = std::move(notices); }

    /// The state before could be read.
    bool isJudging() const { return loaded_; }
    /// The database is being read.
    bool isReading() const { return asked_.has_value(); }
    const AlarmJudge& judge() const { return judge_; }
    /// At once, where the judge allows it.
    AlarmJudge::Done carryOut(const AlarmRequest& request);
    /// All that has happened so far is written when SiteRecorder::alarmsWritten() has come to this number.
    std::int64_t lastChange() const { return lastChange_; }
    /// What the timer does; for tests.
    void tick();

signals:
    /// Alarms that somebody has to be told of, in the order of time; those of a flood only as that flood.
    void announced(const std::vector<countis::AlarmEntry>& entries);
    void floodChanged(const countis::AlarmFloodNews& flood);

private:
    bool isJudged(const Point& point) const;
    bool judgesSite() const;
    /// What is judged here. `epochs`: of the points, where several programs share the site.
    struct Share {
        std::vector<AlarmPoint> points;
        std::map<PointId, std::int64_t> epochs;
        bool site = false; // the alarms of the site itself
    };
    static bool same(const Share& one, const Share& other);
    Share shareNow() const;
    bool isTaken(PointId point) const;
    void follow(Share share);
    void configure();
    void takeOver(Share share, const std::vector<StoredAlarm>& alarms);
    void restore(const std::vector<StoredAlarm>& alarms, const std::vector<AlarmPoint>& known, bool knewSite);
    void readWhereDue();
    void takeStored(const AlarmsStored& stored);
    void resumeCounters(const std::vector<LastCounters>& all);
    void takeRules(const std::vector<AlarmRule>& rules);
    bool isComplete() const;
    AlarmTime now() const;
    void take(SampleBatch batch);
    void judge(const MeterSample& sample, const Point& point, const AlarmTime& time);
    void watchClock(const AlarmTime& time);
    void hold(const std::vector<AlarmRequest>& requests);
    void answerHeld();
    AlarmJudge::Done apply(const AlarmRequest& request);
    void leaveFloods();
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
    std::int64_t lastChange_ = 0;
    std::vector<AlarmRule> rules_;
    AlarmKeys keys_; // of all rules that were seen: their alarms outlive them
    Instant rulesRead_{};
    Share share_;
    AlarmWork work_;
    std::optional<Share> asked_; // what was to be judged when the reading began
    struct Held {
        AlarmRequest request;
        Instant since;
    };
    std::vector<Held> held_; // requests that came before their alarms were read
    std::unordered_set<PointId> silent_;
    std::unordered_set<PointId> exchanged_; // until their next sample
    std::optional<std::chrono::milliseconds> wallAhead_;
    std::chrono::minutes utcOffset_{0};
    QTimer timer_;
    bool loaded_ = false;
};

} // namespace countis
