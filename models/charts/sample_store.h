// SPDX-License-Identifier: GPL-3.0-or-later
// What the live charts remember along one time axis: the last 3,700 samples, and minimum and maximum of the last
// 2,882 half minutes in which there were samples: an hour and a day of a meter that is read once a second. About 1.5
// MB, always the same.
#pragma once

#include "models/charts/chart_source.h"
#include "models/charts/power_trace.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace countis::ui {

/// A clock that was set forward by more leaves a gap.
inline constexpr std::chrono::milliseconds kLongestStep{2500};

class SampleStore final : public ChartSource {
public:
    static constexpr std::size_t kRawSamples = 3700;
    static constexpr int kBucketSeconds = 30;
    static constexpr std::size_t kBuckets = 24 * 3600 / kBucketSeconds + 2;
    /// Longer windows are drawn from the buckets.
    static constexpr Seconds kRawWindow = 3600;

    /// `past`, which must outlive the store, tells ∑ of the active power of the time before the first sample.
    explicit SampleStore(const PowerTrace* past = nullptr) : past_(past) {}

    /// Where `now` stands on the axis. When its time of day was set forward, what comes next stands that much later,
    /// with a gap; when it was set back, the earlier samples move back as far as needed to stay earlier.
    Seconds follow(const SampleTime& now);
    /// What follow() adds to the clock that nobody sets.
    Seconds offset() const { return offset_; }

    /// `time` is of the clock that the axis follows; `read`, of the world's, says whether samples came one after the
    /// other: nothing is known of the time that passes after one has held for `holds`, until the next. False when it
    /// is not newer than the one before. NaN where not measured; values in the shown unit.
    bool add(const SampleTime& time, Instant read, std::chrono::milliseconds holds,
             const std::array<float, kChannels>& values);
    /// The next sample does not go on from the one before, for this reason.
    void interrupt(Break why);
    void clear();
    bool empty() const override { return rawCount_ == 0; }
    std::optional<Seconds> latest() const override;
    bool fresh(Instant now) const override;
    std::vector<QPointF> line(std::size_t channel, Span window, int columns) const override;
    std::optional<MinMax> extent(std::size_t channel, Span window) const override;
    std::vector<Gap> gaps(Span window, Instant now) const override;
    /// The value nearest `time`, of the two samples that it is between, or of one that holds for twice the time that
    /// it is away; before the raw samples, the middle of the half minute's extent.
    double valueAt(std::size_t channel, Seconds time) const override;

private:
    struct Raw {
        Seconds time = 0;
        Seconds clock = 0; // by the clock that nobody sets
        Instant read;
        std::chrono::milliseconds holds{};
        Break before = Break::None;
        std::array<float, kChannels> values{};
    };
    struct Bucket {
        std::int64_t number = -1; // of half minutes on the axis; −1: unused
        Seconds first = 0, last = 0;
        Seconds clockFirst = 0, clockLast = 0;
        Instant read; // the last of it
        std::chrono::milliseconds holds{};
        Break before = Break::None;
        std::array<float, kChannels> minimum{};
        std::array<float, kChannels> maximum{};
    };
    /// One sample or bucket of one channel.
    struct Piece {
        Seconds first = 0, last = 0;
        Instant read;
        std::chrono::milliseconds holds{};
        Break before = Break::None;
        double minimum = 0, maximum = 0;
    };
    const Raw& raw(std::size_t i) const { return raw_[(rawFirst_ + i) % kRawSamples]; }
    Raw& raw(std::size_t i) { return raw_[(rawFirst_ + i) % kRawSamples]; }
    const Bucket& bucket(std::size_t i) const { return buckets_[(bucketFirst_ + i) % kBuckets]; }
    Bucket& bucket(std::size_t i) { return buckets_[(bucketFirst_ + i) % kBuckets]; }
    double pastValueAt(Seconds time) const;
    std::size_t firstRawAt(Seconds time) const;
    std::size_t firstBucketAt(Seconds time) const;
    Break breakBefore(Instant read) const;
    void addToBucket(const Raw& sample);
    void moveBack();
    /// Calls `visit(Piece)` for the window and the one piece before it, in order of time.
    template <typename Visit>
    void visit(std::size_t channel, Span window, Visit visit) const;
    template <typename Visit>
    void visitSamples(std::size_t channel, Span window, Visit visit) const;
    /// What is known of the time before `end` from the past.
    template <typename Visit>
    void visitPast(Span window, Seconds end, Visit visit) const;

    const PowerTrace* past_;
    std::vector<Raw> raw_;
    std::vector<Bucket> buckets_;
    std::size_t rawFirst_ = 0, rawCount_ = 0;
    std::size_t bucketFirst_ = 0, bucketCount_ = 0;
    Seconds offset_ = 0;
    bool follows_ = false;     // a clock, since the first follow()
    Break next_ = Break::None; // before the next sample
};

} // namespace countis::ui
