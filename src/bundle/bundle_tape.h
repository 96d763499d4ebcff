// SPDX-License-Identifier: GPL-3.0-or-later
// The readings of a bundle in the order of time, for whoever replays them.
#pragma once

#include "bundle/bundle_file.h"
#include "history/codec/minute_samples.h"
#include "history/codec/stored_readings.h"
#include "history/database/connection.h"
#include "site/roster_store.h"

#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace countis {

/// What is new of one point after a step.
struct TapeSample {
    PointId point;
    SharedReadings readings; // never null
    BlockSet changed;
};

class BundleTape {
public:
    /// `points` are those of the bundle. The bundle must outlive the tape, which belongs to this thread. The error is
    /// one translated sentence or more.
    static tl::expected<std::unique_ptr<BundleTape>, QString> open(const BundleFile& bundle,
                                                                   std::span<const Point> points);

    WallTime from() const { return info_.from; }
    WallTime to() const { return info_.to; }
    const std::vector<BundleEvent>& events() const { return events_; }

    /// The clock without jumps at a time of the bundle: ages are differences of it.
    Instant instantAt(WallTime time) const;

    /// The latest readings at `time` are those that readings() gives from now on.
    void seek(WallTime time);
    /// What was read after the position, until `time`.
    std::vector<TapeSample> advance(WallTime time);
    /// Null for a point of which nothing was read until now.
    SharedReadings readings(PointId point) const;
    /// Every reading of the instantaneous values in [from, to], oldest first.
    void forReadings(PointId point, WallTime from, WallTime to,
                     const std::function<void(const SharedReadings&)>& each) const;
    /// All of a meter, with times as instantAt() has them.
    std::vector<KeptFrame> frames(PointId point) const;

private:
    struct Minute {
        WallTime start;
        std::int64_t run = 0;
    };
    /// The minutes of one point, one of which is in memory.
    struct Reel {
        Point point;
        std::vector<Minute> minutes;
        std::size_t next = 0; // the minute after the one in memory
        std::shared_ptr<const MinuteSamples> samples;
        std::vector<StoredRow> rows;
        std::size_t row = 0; // the next one
        SharedReadings readings;
    };

    BundleTape(std::unique_ptr<DatabaseConnection> connection, BundleInfo info)
        : connection_(std::move(connection)), info_(std::move(info)) {}

    DatabaseResult<void> load(std::span<const Point> points);
    bool loadNext(Reel& reel) const;
    /// Takes all rows up to `time`.
    BlockSet run(Reel& reel, WallTime time) const;
    Readings blank(const Point& point) const;
    void put(const StoredRow& row, Readings& readings) const;
    MinuteSamples minuteOf(PointId point, const Minute& minute) const;

    std::unique_ptr<DatabaseConnection> connection_;
    BundleInfo info_;
    std::vector<BundleEvent> events_;
    std::unordered_map<std::int64_t, Device> devices_;
    std::unordered_map<PointId, Reel> reels_;
};

} // namespace countis
