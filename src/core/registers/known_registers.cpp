// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/known_registers.h"

#include <algorithm>

namespace countis {

KnownRegisters::KnownRegisters() {
    clear();
}

void KnownRegisters::clear() {
    for (const BlockInfo& block : kBlockTable)
        blocks_[static_cast<std::size_t>(block.block)].assign(block.words, Word{});
}

KnownRegisters::Word* KnownRegisters::find(std::uint32_t address) {
    const auto block = address <= 0xFFFF ? blockOf({static_cast<std::uint16_t>(address), 1}) : std::nullopt;
    return block ? &blocks_[static_cast<std::size_t>(*block)][address - info(*block).first] : nullptr;
}

std::span<const KnownRegisters::Word> KnownRegisters::in(RegisterRange range) const {
    const auto block = blockOf(range);
    if (!block)
        return {};
    return std::span(blocks_[static_cast<std::size_t>(*block)])
        .subspan(static_cast<std::size_t>(range.first - info(*block).first), range.words);
}

void KnownRegisters::take(RegisterRange range, std::span<const std::uint16_t> words, Instant when) {
    const std::size_t count = std::min<std::size_t>(range.words, words.size());
    for (std::size_t i = 0; i < count; ++i)
        if (Word* const word = find(range.first + static_cast<std::uint32_t>(i)))
            *word = {words[i], true, 0, when};
}

void KnownRegisters::refuse(RegisterRange range, std::uint8_t exception) {
    for (std::uint32_t address = range.first; address < range.end(); ++address)
        if (Word* const word = find(address))
            word->exception = exception;
}

std::optional<KnownRegisters::KnownWords> KnownRegisters::read(RegisterRange range) const {
    const auto words = in(range);
    if (words.empty() || !std::ranges::all_of(words, &Word::known))
        return std::nullopt;
    KnownWords known;
    known.readAt = std::ranges::min(words, {}, &Word::readAt).readAt;
    for (const Word& word : words)
        known.words.push_back(word.word);
    return known;
}

std::uint8_t KnownRegisters::exceptionOf(RegisterRange range) const {
    const auto words = in(range);
    if (words.empty() || std::ranges::any_of(words, [](const Word& word) { return word.exception == 0; }))
        return 0;
    return words.front().exception;
}

} // namespace countis
