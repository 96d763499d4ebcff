// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/sample_store.h"

#include "models/charts/column_line.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace countis::ui {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kTotalPower = channel(Quantity::P, Phase::Sum);
constexpr Seconds kPastStep = std::chrono::duration<Seconds>(PowerTrace::kStep).count();
constexpr Seconds kLongestPastStep = 2 * kPastStep;
/// Clocks that are read one after the other, or slewed, differ by less until the axis follows.
constexpr Seconds kClockSet = 0.25;

Seconds inSeconds(std::chrono::duration<double> time) {
    return time.count();
}

std::int64_t bucketNumber(Seconds time) {
    return static_cast<std::int64_t>(std::floor(time / SampleStore::kBucketSeconds));
}

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

Seconds SampleStore::follow(const SampleTime& now) {
    const Seconds clock = inSeconds(now.mono.time_since_epoch());
    const Seconds step = inSeconds(now.wall.time_since_epoch()) - clock - offset_;
    if (!follows_ || std::abs(step) > kClockSet) {
        offset_ += step;
        if (follows_ && step > inSeconds(kLongestStep))
            interrupt(Break::ClockSet);
        if (follows_ && step < 0)
            moveBack();
        follows_ = true;
    }
    return clock + offset_;
}

void SampleStore::moveBack() {
    // What a clock that was set forward had torn apart may be together again.
    const auto join = [](Break& before, Seconds step) {
        if (before == Break::ClockSet && step <= inSeconds(kLongestStep))
            before = Break::None;
    };
    for (std::size_t i = 0; i < rawCount_; ++i) {
        Raw& at = raw(i);
        at.time = std::min(at.time, at.clock + offset_);
        join(at.before, i > 0 ? at.time - raw(i - 1).time : 0);
    }
    for (std::size_t i = 0; i < bucketCount_; ++i) {
        Bucket& at = bucket(i);
        at.first = std::min(at.first, at.clockFirst + offset_);
        at.last = std::min(at.last, at.clockLast + offset_);
        at.number = bucketNumber(at.first);
        join(at.before, i > 0 ? at.first - bucket(i - 1).last : 0);
    }
    join(next_, 0);
}

void SampleStore::interrupt(Break why) {
    if (!empty() && next_ == Break::None)
        next_ = why;
}

void SampleStore::clear() {
    rawFirst_ = rawCount_ = bucketFirst_ = bucketCount_ = 0;
    follows_ = false;
    offset_ = 0;
    next_ = Break::None;
}

std::optional<Seconds> SampleStore::latest() const {
    return empty() ? std::nullopt : std::optional(raw(rawCount_ - 1).time);
}

bool SampleStore::fresh(Instant now) const {
    return !empty() && next_ == Break::None && now - raw(rawCount_ - 1).read <= raw(rawCount_ - 1).holds;
}

Break SampleStore::breakBefore(Instant read) const {
    if (empty() || next_ != Break::None)
        return next_;
    return read - raw(rawCount_ - 1).read > raw(rawCount_ - 1).holds ? Break::Silent : Break::None;
}

bool SampleStore::add(const SampleTime& time, Instant read, std::chrono::milliseconds holds,
                      const std::array<float, kChannels>& values) {
    const Seconds at = follow(time);
    if (!empty() && at <= raw(rawCount_ - 1).time) {
        // The meter's time stands still: what was read last still holds.
        raw(rawCount_ - 1).read = std::max(raw(rawCount_ - 1).read, read);
        return false;
    }
    if (raw_.empty()) {
        raw_.resize(kRawSamples);
        buckets_.resize(kBuckets);
    }
    const Raw sample{at, at - offset_, read, holds, breakBefore(read), values};
    next_ = Break::None;
    if (rawCount_ == kRawSamples)
        rawFirst_ = (rawFirst_ + 1) % kRawSamples;
    else
        ++rawCount_;
    raw(rawCount_ - 1) = sample;
    addToBucket(sample);
    return true;
}

void SampleStore::addToBucket(const Raw& sample) {
    const std::int64_t number = bucketNumber(sample.time);
    if (bucketCount_ == 0 || bucket(bucketCount_ - 1).number != number) {
        if (bucketCount_ == kBuckets)
            bucketFirst_ = (bucketFirst_ + 1) % kBuckets;
        else
            ++bucketCount_;
        bucket(bucketCount_ - 1) = {number,      sample.time,  sample.time,   sample.clock,  sample.clock,
                                    sample.read, sample.holds, sample.before, sample.values, sample.values};
        return;
    }
    Bucket& last = bucket(bucketCount_ - 1);
    last.last = sample.time;
    last.clockLast = sample.clock;
    last.read = sample.read;
    last.holds = sample.holds;
    for (std::size_t i = 0; i < kChannels; ++i) {
        // fmin and fmax pass over NaN: one measured value in the half minute is enough.
        last.minimum[i] = std::fmin(last.minimum[i], sample.values[i]);
        last.maximum[i] = std::fmax(last.maximum[i], sample.values[i]);
    }
}

std::size_t SampleStore::firstRawAt(Seconds time) const {
    return partition(rawCount_, [&](std::size_t i) { return raw(i).time < time; });
}

std::size_t SampleStore::firstBucketAt(Seconds time) const {
    return partition(bucketCount_, [&](std::size_t i) { return bucket(i).last < time; });
}

template <typename Visit>
void SampleStore::visitSamples(std::size_t channel, Span window, Visit visit) const {
    if (window.to - window.from <= kRawWindow) {
        const std::size_t first = firstRawAt(window.from);
        for (std::size_t i = first > 0 ? first - 1 : 0; i < rawCount_ && raw(i).time <= window.to; ++i) {
            const Raw& at = raw(i);
            visit(Piece{at.time, at.time, at.read, at.holds, at.before, at.values[channel], at.values[channel]});
        }
        return;
    }
    const std::size_t first = firstBucketAt(window.from);
    for (std::size_t i = first > 0 ? first - 1 : 0; i < bucketCount_ && bucket(i).first <= window.to; ++i) {
        const Bucket& at = bucket(i);
        visit(Piece{at.first, at.last, at.read, at.holds, at.before, at.minimum[channel], at.maximum[channel]});
    }
}

template <typename Visit>
void SampleStore::visitPast(Span window, Seconds end, Visit visit) const {
    std::optional<Seconds> last;
    past_->visit([&](Instant middle, double power) {
        const Seconds time = inSeconds(middle.time_since_epoch()) + offset_;
        if (time < window.from - kPastStep || time > std::min(window.to, end))
            return;
        const Break before = last && time - *last > kLongestPastStep ? Break::Silent : Break::None;
        visit(Piece{time, time, middle, PowerTrace::kStep, before, power, power});
        last = time;
    });
}

template <typename Visit>
void SampleStore::visit(std::size_t channel, Span window, Visit visit) const {
    if (past_ == nullptr || channel != kTotalPower || empty()) {
        visitSamples(channel, window, visit);
        return;
    }
    const Seconds begins = bucket(0).first;
    std::optional<Seconds> past;
    visitPast(window, begins, [&](const Piece& piece) {
        past = piece.last;
        visit(piece);
    });
    visitSamples(channel, window, [&](Piece piece) {
        if (past && piece.first - *std::exchange(past, std::nullopt) > kLongestPastStep)
            piece.before = Break::Silent;
        visit(piece);
    });
}

std::vector<QPointF> SampleStore::line(std::size_t channel, Span window, int columns) const {
    ColumnLine line(window.from, (window.to - window.from) / std::max(1, columns));
    visit(channel, window, [&](const Piece& piece) {
        if (piece.before != Break::None)
            line.interrupt();
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

std::vector<Gap> SampleStore::gaps(Span window, Instant now) const {
    std::vector<Gap> gaps;
    std::optional<Piece> last;
    const auto upTo = [&](Seconds time, Break why) {
        if (last && why != Break::None && time > window.from && last->last < time)
            gaps.push_back({{std::max(last->last, window.from), std::min(time, window.to)}, why});
    };
    visit(0, window, [&](const Piece& piece) {
        upTo(piece.first, piece.before);
        last = piece;
    });
    if (last && last->last == latest() && next_ != Break::None)
        upTo(window.to, next_);
    else if (last && now - last->read > last->holds)
        upTo(window.to, Break::Silent);
    return gaps;
}

double SampleStore::pastValueAt(Seconds time) const {
    double nearest = kNaN;
    visitPast({time - kPastStep / 2, time + kPastStep / 2}, time + kPastStep / 2, [&](const Piece& piece) {
        if (std::abs(piece.first - time) <= kPastStep / 2)
            nearest = piece.minimum;
    });
    return nearest;
}

double SampleStore::valueAt(std::size_t channel, Seconds time) const {
    if (past_ != nullptr && channel == kTotalPower && !empty() &&
        time < bucket(0).first - inSeconds(bucket(0).holds) / 2)
        return pastValueAt(time);
    const std::size_t next = firstRawAt(time);
    const bool between = next > 0 && next < rawCount_ && raw(next).before == Break::None;
    double nearest = kNaN;
    double distance = std::numeric_limits<double>::infinity();
    for (std::size_t i = next > 0 ? next - 1 : 0; i < rawCount_ && i <= next; ++i) {
        const double longest = between ? distance : std::min(distance, inSeconds(raw(i).holds) / 2);
        if (std::abs(raw(i).time - time) > longest)
            continue;
        distance = std::abs(raw(i).time - time);
        nearest = raw(i).values[channel];
    }
    if (empty() || time >= raw(0).time - inSeconds(raw(0).holds))
        return nearest;
    const std::size_t i = firstBucketAt(time);
    if (i == bucketCount_ || bucket(i).first > time + inSeconds(bucket(i).holds) / 2)
        return kNaN;
    return (double(bucket(i).minimum[channel]) + double(bucket(i).maximum[channel])) / 2;
}

} // namespace countis::ui
