// SPDX-License-Identifier: GPL-3.0-or-later
// What the live charts remember along one time axis: the last 3,700 samples, and minimum and maximum of the last
// 2,882 half minutes in which there were samples: an hour and a day of a meter that is read once a second. About 1.5
// MB, always the same.
#pragma once

#include "core/catalogue.h"
#include "core/clock.h"

#include <QPointF>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace countis::ui {

/// The instantaneous values of the catalogue, in its order.
inline constexpr std::size_t kChannels =
    std::ranges::count(values(), ValueKind::Instantaneous, &CatalogueEntry::kind);

/// Of a value that is in the catalogue.
constexpr std::size_t channel(Quantity quantity, Phase phase) {
    std::size_t before = 0;
    for (const CatalogueEntry& entry : values()) {
        if (entry.value == ValueId{InstantView{quantity, phase}})
            return before;
        before += entry.kind == ValueKind::Instantaneous ? 1 : 0;
    }
    return kChannels;
}

/// On the time axis: the time of day, in seconds since 1970, as the clock in use says it now.
using Seconds = double;

struct Span {
    Seconds from = 0;
    Seconds to = 0;

    bool operator==(const Span&) const = default;
};
struct MinMax {
    double minimum;
    double maximum;
};

/// Why nothing is known of the time before a sample, or after the latest.
enum class Break : std::uint8_t {
    None,
    Silent,   // nothing was read for longer than kLongestStep
    ClockSet, // the time of day was set forward
    Warped,   // the meter's time ran faster than the world's, whose time the axis shows
};

struct Gap {
    Span span;
    Break why = Break::Silent;

    bool operator==(const Gap&) const = default;
};

/// Between two samples that were read further apart than this nothing is known. Of the world's time, however fast the
/// meter's runs.
inline constexpr std::chrono::milliseconds kLongestStep{2500};

class SampleStore {
public:
    static constexpr std::size_t kRawSamples = 3700;
    static constexpr int kBucketSeconds = 30;
    static constexpr std::size_t kBuckets = 24 * 3600 / kBucketSeconds + 2;
    /// Longer windows are drawn from the buckets.
    static constexpr Seconds kRawWindow = 3600;

    /// Where `now` stands on the axis. When its time of day was set forward, what comes next stands that much later,
    /// with a gap; when it was set back, the earlier samples move back as far as needed to stay earlier.
    Seconds follow(const SampleTime& now);
    /// What follow() adds to the clock that nobody sets.
    Seconds offset() const { return offset_; }

    /// `time` is of the clock that the axis follows; `read`, of the world's, says whether samples came one after the
    /// other. False when it is not newer than the one before. NaN where not measured; values in the shown unit.
    bool add(const SampleTime& time, Instant read, const std::array<float, kChannels>& values);
    /// The next sample does not go on from the one before, for this reason.
    void interrupt(Break why);
    void clear();
    bool empty() const { return rawCount_ == 0; }
    std::optional<Seconds> latest() const;
    /// The latest sample still holds, `now`.
    bool fresh(Instant now) const;

    /// At most two points a column of the window, in order of time, x from the window's start; a point with NaN
    /// breaks the line where nothing was measured.
    std::vector<QPointF> line(std::size_t channel, Span window, int columns) const;
    std::optional<MinMax> extent(std::size_t channel, Span window) const;
    /// The stretches of the window in which no sample was taken; the window ends at `now` of the world's.
    std::vector<Gap> gaps(Span window, Instant now) const;
    /// The value nearest `time`, of the two samples that it is between, or that was measured within half the longest
    /// step; before the raw samples, the middle of the half minute's extent. NaN where there is none.
    double valueAt(std::size_t channel, Seconds time) const;

private:
    struct Raw {
        Seconds time = 0;
        Seconds clock = 0; // by the clock that nobody sets
        Instant read;
        Break before = Break::None;
        std::array<float, kChannels> values{};
    };
    struct Bucket {
        std::int64_t number = -1; // of half minutes on the axis; −1: unused
        Seconds first = 0, last = 0;
        Seconds clockFirst = 0, clockLast = 0;
        Instant read; // the last of it
        Break before = Break::None;
        std::array<float, kChannels> minimum{};
        std::array<float, kChannels> maximum{};
    };
    /// One sample or bucket of one channel.
    struct Piece {
        Seconds first = 0, last = 0;
        Instant read;
        Break before = Break::None;
        double minimum = 0, maximum = 0;
    };
    const Raw& raw(std::size_t i) const { return raw_[(rawFirst_ + i) % kRawSamples]; }
    Raw& raw(std::size_t i) { return raw_[(rawFirst_ + i) % kRawSamples]; }
    const Bucket& bucket(std::size_t i) const { return buckets_[(bucketFirst_ + i) % kBuckets]; }
    Bucket& bucket(std::size_t i) { return buckets_[(bucketFirst_ + i) % kBuckets]; }
    std::size_t firstRawAt(Seconds time) const;
    std::size_t firstBucketAt(Seconds time) const;
    Break breakBefore(Instant read) const;
    void addToBucket(const Raw& sample);
    void moveBack();
    /// Calls `visit(Piece)` for the window and the one piece before it, in order of time.
    template <typename Visit>
    void visit(std::size_t channel, Span window, Visit visit) const;

    std::vector<Raw> raw_;
    std::vector<Bucket> buckets_;
    std::size_t rawFirst_ = 0, rawCount_ = 0;
    std::size_t bucketFirst_ = 0, bucketCount_ = 0;
    Seconds offset_ = 0;
    bool follows_ = false;     // a clock, since the first follow()
    Break next_ = Break::None; // before the next sample
};

} // namespace countis::ui
