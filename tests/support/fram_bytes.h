// SPDX-License-Identifier: GPL-3.0-or-later
// A nonvolatile memory for tests: its bytes can be spoilt, and the power fails after any number of written bytes.
#pragma once

#include "core/device/fram.h"

#include <algorithm>
#include <array>
#include <limits>

namespace countis::test {

/// Thrown in the middle of a write: whoever wrote is gone.
struct PowerCut {};

class FramBytes final : public NonvolatileMemory {
public:
    std::vector<std::byte> read(std::size_t slot) override { return slots.at(slot); }
    /// Bytes behind the cut stay as they were, as in a chip and in a file.
    bool write(std::size_t slot, std::span<const std::byte> bytes) override {
        if (refusing)
            return false;
        const std::size_t count = std::min(bytes.size(), bytesLeft);
        auto& to = slots.at(slot);
        to.resize(std::max(to.size(), count));
        std::copy_n(bytes.begin(), count, to.begin());
        bytesLeft -= count;
        if (count < bytes.size())
            throw PowerCut{};
        return true;
    }

    std::array<std::vector<std::byte>, kFramSlots> slots;
    std::size_t bytesLeft = std::numeric_limits<std::size_t>::max(); // until the power fails
    bool refusing = false;
};

} // namespace countis::test
