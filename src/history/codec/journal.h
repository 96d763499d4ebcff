// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of the running minutes: the samples of many points in the order in which they came, in rows. A sample
// is there as its minute holds it (sample_minute.h): as its difference to the one of its point before, or begun anew
// with the minute. So a row is readable together with those before it, back to where the minutes of its samples
// begin.
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
    /// `sample` as the SampleMinute that starts at `minute` gave it; none is left out.
    void add(PointId point, WallTime minute, std::string_view sample);
    bool empty() const { return entries_.empty(); }
    /// What came since, as the next row.
    std::string take();

private:
    std::string entries_;
    WallTime minute_{}; // of the latest entry
};

class JournalReader {
public:
    using Take = std::function<void(PointId point, const RawSample& sample)>;
    using Skip = std::function<void(PointId point, WallTime minute)>;

    /// The rows by their rising numbers. Where a number is left out, or a row was not read to its end, a row is
    /// missing: what is the difference to a sample of a missing row cannot be read. It is given to `skip`, one sample
    /// after the other; all others are given to `take`.
    tl::expected<void, CodecError> read(std::int64_t number, std::string_view row, const Take& take,
                                        const Skip& skip);

private:
    tl::expected<void, CodecError> readRow(std::string_view row, const Take& take, const Skip& skip);
    tl::expected<void, CodecError> readEntries(std::string_view entries, const Layout& layout, const Take& take,
                                               const Skip& skip);

    std::unordered_map<PointId, SampleTrail> trails_; // those that the next row goes on with
    std::int64_t next_ = 0;
};

} // namespace countis
