// SPDX-License-Identifier: GPL-3.0-or-later
// What happened in the last hour, within a number of bytes: what a support bundle needs that is in no database.
#pragma once

#include "bundle/flight_record.h"
#include "core/clock.h"
#include "history/running_minutes.h"
#include "monitor/monitor.h"

#include <QObject>

#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace countis {

/// It keeps the readings of the meters that were in view lately and of those that no database records, the frames of
/// the meters in view, and events. What is oldest goes first, and that of meters that are neither in view nor in
/// alarm before the rest.
class FlightRecorder : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kSpan = std::chrono::hours{1};
    /// Of the 64 MB of a process; the rest is for the log of frames on the page of the registers.
    static constexpr std::size_t kBudget = (std::size_t{64} << 20U) - FrameLog::kUsualBudget;

    /// `clock` must outlive it.
    explicit FlightRecorder(const Clock& clock, std::size_t budget = kBudget, QObject* parent = nullptr);

    /// Keeps what this monitor hears from now on. Both must outlive it.
    void follow(const Monitor& monitor, const Roster& roster);
    /// Somebody records the points of the site's store: of these only what is in view is kept.
    void setRecorded(bool recorded) { recorded_ = recorded; }
    void setInView(PointId point);
    /// Meters with an open alarm.
    void setInAlarm(std::set<PointId> points) { inAlarm_ = std::move(points); }
    void addFrame(PointId point, const KeptFrame& frame);
    void addSetting(PointId point, const std::string& key);

    /// What it holds, to be written by another thread. The names of points are those of the roster.
    FlightRecord record() const;
    /// Bytes of minutes and frames, about.
    std::size_t bytes() const { return bytes_; }

    void take(SampleBatch batch, const Roster& roster);

private:
    bool isKept(const Point& point) const;
    void takeSample(const MeterSample& sample, const Point& point);
    void close(PointId point, const SampleMinute& minute);
    void forgetOld();
    bool isWanted(PointId point) const { return point == inView_ || inAlarm_.contains(point); }
    void keepBudget();
    bool dropOldest(const std::function<bool(PointId)>& isOf);
    void dropMinute(std::deque<ClosedMinute>::iterator minute);
    void dropFrame(PointId point);

    const Clock& clock_;
    std::size_t budget_;
    const Roster* roster_ = nullptr;
    bool recorded_ = false;
    PointId inView_;
    std::set<PointId> inAlarm_;
    std::unordered_map<PointId, WallTime> viewed_; // when each was in view last
    std::unordered_map<PointId, SampleMinute> running_;
    std::deque<ClosedMinute> minutes_; // the oldest first
    std::map<PointId, std::deque<KeptFrame>> frames_;
    std::unordered_map<PointId, std::string> links_; // what was told of each last
    std::deque<BundleEvent> events_;
    std::size_t bytes_ = 0;
};

} // namespace countis
