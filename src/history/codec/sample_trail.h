// SPDX-License-Identifier: GPL-3.0-or-later
// Samples of one point one after the other, each as its difference to the one before: how a running minute is held,
// and what the journal consists of.
#pragma once

#include "history/codec/bytes.h"
#include "history/codec/raw_sample.h"

#include <string>

namespace countis {

/// What writer and reader remember of a point.
class SampleTrail {
public:
    /// Appends `sample` as what differs from the one before.
    void write(const RawSample& sample, std::string& out);
    /// The next one, of this layout. Where the bytes are damaged, `in` is no longer good. The reference holds until
    /// the next one is read.
    const RawSample& read(ByteReader& in, const Layout& layout);

private:
    void writeBlock(const Layout::BlockColumns& block, const RawSample& sample, std::string& out);
    void readBlock(const Layout::BlockColumns& block, ByteReader& in);

    RawSample now_;                                     // the latest
    std::array<std::int64_t, kColumns> latestCounts_{}; // the latest that was measured, of each column
};

} // namespace countis
