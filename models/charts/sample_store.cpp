// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/sample_store.h"

#include "models/charts/column_line.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace countis::ui {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// First index in [0, count) for which `before(i)` is false.
template <typename Before>
std::size_t partition(std::size_t count, Before before) {
    std::size_t low = 0;
    std::size_t high = count;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (before(middle))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace

Seconds secondsOf(std::chrono::steady_clock::time_point time) {
    return std::chrono::duration<double>(time.time_since_epoch()).count();
}

void SampleStore::clear() {
    rawFirst_ = rawCount_ = bucketFirst_ = bucketCount_ = 0;
}

std::optional<Seconds> SampleStore::latest() const {
    return empty() ? std::nullopt : std::optional(raw(rawCount_ - 1).time);
}

void SampleStore::add(Seconds time, const std::array<float, kChannels>& values) {
    if (!empty() && time <= raw(rawCount_ - 1).time)
        return;
    if (raw_.empty()) {
        raw_.resize(kRawSamples);
        buckets_.resize(kBuckets);
    }
    if (rawCount_ == kRawSamples)
        rawFirst_ = (rawFirst_ + 1) % kRawSamples;
    else
        ++rawCount_;
    raw_[(rawFirst_ + rawCount_ - 1) % kRawSamples] = {time, values};
    addToBucket(time, values);
}

void SampleStore::addToBucket(Seconds time, const std::array<float, kChannels>& values) {
    const auto number = static_cast<std::int64_t>(std::floor(time / kBucketSeconds));
    if (bucketCount_ == 0 || bucket(bucketCount_ - 1).number != number) {
        if (bucketCount_ == kBuckets)
            bucketFirst_ = (bucketFirst_ + 1) % kBuckets;
        else
            ++bucketCount_;
        buckets_[(bucketFirst_ + bucketCount_ - 1) % kBuckets] = {number, time, time, values, values};
        return;
    }
    Bucket& last = buckets_[(bucketFirst_ + bucketCount_ - 1) % kBuckets];
    last.last = time;
    for (std::size_t i = 0; i < kChannels; ++i) {
        // fmin and fmax pass over NaN: one measured value in the half minute is enough.
        last.minimum[i] = std::fmin(last.minimum[i], values[i]);
        last.maximum[i] = std::fmax(last.maximum[i], values[i]);
    }
}

std::size_t SampleStore::firstRawAt(Seconds time) const {
    return partition(rawCount_, [&](std::size_t i) { return raw(i).time < time; });
}

std::size_t SampleStore::firstBucketAt(Seconds time) const {
    return partition(bucketCount_, [&](std::size_t i) { return bucket(i).last < time; });
}

template <typename Visit>
void SampleStore::visit(std::size_t channel, Span window, Visit visit) const {
    if (window.to - window.from <= kRawWindow) {
        const std::size_t first = firstRawAt(window.from);
        for (std::size_t i = first > 0 ? first - 1 : 0; i < rawCount_ && raw(i).time <= window.to; ++i) {
            const double value = raw(i).values[channel];
            visit(Piece{raw(i).time, raw(i).time, value, value});
        }
        return;
    }
    const std::size_t first = firstBucketAt(window.from);
    for (std::size_t i = first > 0 ? first - 1 : 0; i < bucketCount_ && bucket(i).first <= window.to; ++i) {
        const Bucket& at = bucket(i);
        visit(Piece{at.first, at.last, at.minimum[channel], at.maximum[channel]});
    }
}

std::vector<QPointF> SampleStore::line(std::size_t channel, Span window, int columns) const {
    ColumnLine line(window.from, (window.to - window.from) / std::max(1, columns));
    Seconds last = -std::numeric_limits<double>::infinity();
    visit(channel, window, [&](const Piece& piece) {
        if (piece.first - last > kLongestStep)
            line.interrupt();
        last = piece.last;
        if (std::isnan(piece.minimum)) {
            line.interrupt();
            return;
        }
        line.add((piece.first + piece.last) / 2, piece.minimum);
        if (piece.maximum != piece.minimum)
            line.add((piece.first + piece.last) / 2, piece.maximum);
    });
    return line.finish();
}

std::optional<MinMax> SampleStore::extent(std::size_t channel, Span window) const {
    std::optional<MinMax> found;
    visit(channel, window, [&](const Piece& piece) {
        if (std::isnan(piece.minimum) || piece.last < window.from)
            return;
        if (!found)
            found = MinMax{piece.minimum, piece.maximum};
        found->minimum = std::min(found->minimum, piece.minimum);
        found->maximum = std::max(found->maximum, piece.maximum);
    });
    return found;
}

std::vector<Span> SampleStore::gaps(Span window) const {
    std::vector<Span> gaps;
    std::optional<Seconds> last;
    const auto upTo = [&](Seconds time) {
        if (last && time - *last > kLongestStep && time > window.from)
            gaps.push_back({std::max(*last, window.from), std::min(time, window.to)});
    };
    visit(0, window, [&](const Piece& piece) {
        upTo(piece.first);
        last = piece.last;
    });
    upTo(window.to);
    return gaps;
}

double SampleStore::valueAt(std::size_t channel, Seconds time) const {
    const std::size_t next = firstRawAt(time);
    double nearest = kNaN;
    double distance = kLongestStep / 2;
    for (std::size_t i = next > 0 ? next - 1 : 0; i < rawCount_ && i <= next; ++i) {
        if (std::abs(raw(i).time - time) > distance)
            continue;
        distance = std::abs(raw(i).time - time);
        nearest = raw(i).values[channel];
    }
    if (empty() || time >= raw(0).time - kLongestStep)
        return nearest;
    const std::size_t i = firstBucketAt(time);
    if (i == bucketCount_ || bucket(i).first > time + kLongestStep / 2)
        return kNaN;
    return (double(bucket(i).minimum[channel]) + double(bucket(i).maximum[channel])) / 2;
}

} // namespace countis::ui
