// SPDX-License-Identifier: GPL-3.0-or-later
// What the live charts remember: every sample of the last hour, and minimum and maximum of every half minute of the
// last 24 hours. About 1.3 MB, always the same.
#pragma once

#include "core/readings.h"

#include <QPointF>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace countis::ui {

inline constexpr std::size_t kChannels = kQuantities * kPhaseSlots;
constexpr std::size_t channel(Quantity quantity, Phase phase) {
    return index(quantity) * kPhaseSlots + index(phase);
}

/// Seconds on the monotonic clock.
using Seconds = double;
Seconds secondsOf(std::chrono::steady_clock::time_point time);

struct Span {
    Seconds from = 0;
    Seconds to = 0;

    bool operator==(const Span&) const = default;
};
struct MinMax {
    double minimum;
    double maximum;
};

/// Between two samples further apart than this nothing is known.
inline constexpr Seconds kLongestStep = 2.5;

class SampleStore {
public:
    static constexpr std::size_t kRawSamples = 3700;
    static constexpr int kBucketSeconds = 30;
    static constexpr std::size_t kBuckets = 24 * 3600 / kBucketSeconds + 2;
    /// Longer windows are drawn from the buckets.
    static constexpr Seconds kRawWindow = 3600;

    /// Not older than the sample before. NaN where not measured; values in the shown unit.
    void add(Seconds time, const std::array<float, kChannels>& values);
    void clear();
    bool empty() const { return rawCount_ == 0; }
    std::optional<Seconds> latest() const;

    /// At most two points a column of the window, in order of time, x from the window's start; a point with NaN
    /// breaks the line where nothing was measured.
    std::vector<QPointF> line(std::size_t channel, Span window, int columns) const;
    std::optional<MinMax> extent(std::size_t channel, Span window) const;
    /// The stretches of the window in which no sample was taken.
    std::vector<Span> gaps(Span window) const;
    /// The value nearest `time` that was measured within half the longest step; before the last hour, the middle of
    /// the half minute's extent. NaN where there is none.
    double valueAt(std::size_t channel, Seconds time) const;

private:
    struct Raw {
        Seconds time = 0;
        std::array<float, kChannels> values{};
    };
    struct Bucket {
        std::int64_t number = -1; // of half minutes on the clock; −1: unused
        Seconds first = 0, last = 0;
        std::array<float, kChannels> minimum{};
        std::array<float, kChannels> maximum{};
    };
    /// One sample or bucket of one channel.
    struct Piece {
        Seconds first, last;
        double minimum, maximum;
    };
    const Raw& raw(std::size_t i) const { return raw_[(rawFirst_ + i) % kRawSamples]; }
    const Bucket& bucket(std::size_t i) const { return buckets_[(bucketFirst_ + i) % kBuckets]; }
    std::size_t firstRawAt(Seconds time) const;
    std::size_t firstBucketAt(Seconds time) const;
    void addToBucket(Seconds time, const std::array<float, kChannels>& values);
    /// Calls `visit(Piece)` for the window and the one piece before it, in order of time.
    template <typename Visit>
    void visit(std::size_t channel, Span window, Visit visit) const;

    std::vector<Raw> raw_;
    std::vector<Bucket> buckets_;
    std::size_t rawFirst_ = 0, rawCount_ = 0;
    std::size_t bucketFirst_ = 0, bucketCount_ = 0;
};

} // namespace countis::ui
