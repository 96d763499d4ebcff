// SPDX-License-Identifier: GPL-3.0-or-later
// The words of all registers as the answers of a meter brought them, each with the time of its answer. Pure.
#pragma once

#include "core/clock.h"
#include "core/registers/modbus_frame.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace countis {

class KnownRegisters {
public:
    KnownRegisters();

    /// An answer with these words; what lies in no block is left out.
    void take(RegisterRange range, std::span<const std::uint16_t> words, Instant when);
    /// The meter answered a read of the range with an exception. Words that are known stay.
    void refuse(RegisterRange range, std::uint8_t exception);
    /// Another meter: nothing is known.
    void clear();

    /// So many words were read, the oldest of them then.
    struct KnownWords {
        std::vector<std::uint16_t> words;
        Instant readAt{};
    };
    /// nullopt while one of the words is not known. `range` lies in one block.
    std::optional<KnownWords> read(RegisterRange range) const;
    /// The exception with which the latest read of all of the range was refused; 0: it was not.
    std::uint8_t exceptionOf(RegisterRange range) const;

private:
    struct Word {
        std::uint16_t word = 0;
        bool known = false;
        std::uint8_t exception = 0;
        Instant readAt{};
    };
    Word* find(std::uint32_t address);
    std::span<const Word> in(RegisterRange range) const;

    std::array<std::vector<Word>, kBlocks> blocks_;
};

} // namespace countis
