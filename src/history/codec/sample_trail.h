// SPDX-License-Identifier: GPL-3.0-or-later
// Samples of one point one after the other, each as its difference to the one before: how a running minute is held,
// and what the journal consists of. A sample that begins anew needs nothing of those before.
#pragma once

#include "history/codec/bytes.h"
#include "history/codec/raw_sample.h"

#include <string>
#include <string_view>

namespace countis {

/// What writer and reader remember of a point.
class SampleTrail {
public:
    /// Whether a sample as write() made it begins anew. The first one of a trail does.
    static bool beginsAnew(std::string_view sample) { return !sample.empty() && (sample.front() & 1) != 0; }

    /// Appends `sample` as what differs from the one before.
    void write(const RawSample& sample, std::string& out);
    /// The next one, of this layout. Where the bytes are damaged, `in` is no longer good. Of `sample`, counts and
    /// times of blocks that it does not have are left as they were.
    void read(ByteReader& in, const Layout& layout, RawSample& sample);

private:
    void readBlock(const Layout::BlockColumns& block, ByteReader& in, RawSample& sample);

    bool begun_ = false;
    std::int64_t device_ = 0;
    WallTime at_{};
    std::array<std::int64_t, kColumns> counts_{}; // the latest that was measured, of each column
};

} // namespace countis
