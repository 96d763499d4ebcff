// SPDX-License-Identifier: GPL-3.0-or-later
// Collects what one point measures in one minute, and makes the bytes of it that the database stores.
#pragma once

#include "history/codec/minute_samples.h"
#include "history/codec/sample_trail.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace countis {

/// More are not taken: ten times what a fleet delivers in a minute at its fastest.
inline constexpr std::size_t kMostSamplesOfMinute = 6000;

/// Holds the samples as their differences: 5 KB for a minute at one sample a second.
class SampleMinute {
public:
    explicit SampleMinute(WallTime start) : start_(start) {}

    WallTime start() const { return start_; }
    bool empty() const { return size_ == 0; }
    std::size_t size() const { return size_; }

    /// In the order in which they came. Gives the bytes that it is held as, until the next one is added: none of one
    /// without values, which is left out. nullopt: the minute is full, and it was not taken.
    std::optional<std::string_view> add(const RawSample& sample);
    std::optional<std::string_view> add(std::int64_t device, WallTime at, const BlockSet& blocks,
                                        const Readings& readings) {
        return add(rawSample(device, at, blocks, readings));
    }
    /// The bytes of the next sample need nothing of those before.
    void beginAnew() { trail_ = {}; }

    MinuteSamples samples() const;
    /// What decodeMinute() (history/codec/minute_blob.h) reads.
    std::string encode() const;

private:
    WallTime start_;
    std::size_t size_ = 0;
    SampleTrail trail_;
    std::string differences_;
};

} // namespace countis
