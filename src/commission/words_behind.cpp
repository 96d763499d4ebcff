// SPDX-License-Identifier: GPL-3.0-or-later
#include "commission/words_behind.h"

#include "core/catalogue.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace countis::commission {
namespace {

/// The value of the catalogue that a register holds, or a part of it.
struct IsViewOf {
    const ValueId& value;

    bool operator()(const EnergyView& view) const {
        return value == ValueId{EnergyValue{view.kind, view.phase, view.tariff}};
    }
    bool operator()(const PartialView& view) const { return value == ValueId{view.meter}; }
    bool operator()(const BalanceView& view) const { return value == ValueId{view.balance}; }
    bool operator()(const InstantView& view) const { return value == ValueId{view}; }
    bool operator()(const TariffTimeView& view) const { return value == ValueId{view}; }
    bool operator()(OverflowField field) const { return value == ValueId{field}; }
    bool operator()(StatusField field) const { return value == ValueId{field}; }
    bool operator()(IdentityField /*field*/) const { return false; }
    bool operator()(CommandField /*field*/) const { return false; }
};

void addWords(const Register& reg, std::string_view key, const KnownRegisters& known,
              std::vector<RegisterWords>& words) {
    if (auto read = known.read({reg.address, reg.words}))
        words.push_back({std::string(key), reg.address, std::move(read->words), {}});
}

} // namespace

std::vector<RegisterWords> wordsBehind(std::string_view key, const KnownRegisters& known) {
    std::vector<RegisterWords> words;
    const auto entries = values();
    const auto entry = std::ranges::find(entries, key, &CatalogueEntry::key);
    if (entry == entries.end())
        return words;
    words.reserve(2);
    for (const Register& reg : registersOf(entry->block))
        if (std::visit(IsViewOf{entry->value}, reg.view))
            addWords(reg, key, known, words);
    return words;
}

std::vector<RegisterWords> wordsBehind(std::span<const std::string_view> keys, const KnownRegisters& known) {
    std::vector<RegisterWords> all;
    all.reserve(2 * keys.size());
    for (const std::string_view key : keys)
        std::ranges::move(wordsBehind(key, known), std::back_inserter(all));
    return all;
}

std::vector<RegisterWords> wordsOf(Block block, std::span<const std::string_view> names,
                                   const KnownRegisters& known) {
    std::vector<RegisterWords> words;
    words.reserve(names.size());
    for (const std::string_view name : names)
        if (const Register* const reg = findRegister(block, name))
            addWords(*reg, name, known, words);
    return words;
}

std::vector<RegisterWords> since(std::vector<RegisterWords> words, std::span<const RegisterWords> earlier) {
    for (RegisterWords& one : words) {
        const auto before = std::ranges::find(earlier, one.address, &RegisterWords::address);
        if (before != earlier.end())
            one.earlier = before->words;
    }
    return words;
}

} // namespace countis::commission
