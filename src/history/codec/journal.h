// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of the running minutes: the samples of many points in the order in which they came, in rows. A row
// holds what came since the row before it, each sample as its difference to the one of its point before; so the rows
// of an epoch are only readable together and in order.
#pragma once

#include "history/codec/codec_error.h"
#include "history/codec/sample_trail.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace countis {

class JournalWriter {
public:
    void add(PointId point, const RawSample& sample);
    bool empty() const { return entries_.empty(); }
    /// What came since, as the next row. Rows must be stored in the order in which they were taken: one that is lost
    /// leaves those behind it in the same epoch unreadable.
    std::string take();
    /// The rows from the next one on are readable without those before. What was added and not yet taken is dropped.
    void beginEpoch();

private:
    std::unordered_map<PointId, SampleTrail> trails_;
    std::string entries_;
    std::uint64_t row_ = 0; // of the epoch
};

class JournalReader {
public:
    using Take = std::function<void(PointId point, const RawSample& sample)>;

    /// The rows of one epoch after the other. The samples before a place that is damaged are given to `take`; the
    /// rows behind it are a gap.
    tl::expected<void, CodecError> read(std::string_view row, const Take& take);

private:
    tl::expected<void, CodecError> readEntries(std::string_view entries, const Layout& layout, const Take& take);

    std::unordered_map<PointId, SampleTrail> trails_;
    std::uint64_t row_ = 0; // the next one
};

} // namespace countis
