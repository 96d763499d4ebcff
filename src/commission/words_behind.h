// SPDX-License-Identifier: GPL-3.0-or-later
// The raw words of the registers from which a value comes.
#pragma once

#include "commission/result.h"
#include "core/registers/known_registers.h"

#include <span>
#include <string_view>
#include <vector>

namespace countis::commission {

/// Of a value by its key of the catalogue: the registers of its block that hold it, value and residual. Empty where
/// nobody has read them, or no value has this key.
std::vector<RegisterWords> wordsBehind(std::string_view key, const KnownRegisters& known);
std::vector<RegisterWords> wordsBehind(std::span<const std::string_view> keys, const KnownRegisters& known);

/// Of registers of one block by their names, as registers.csv has them.
std::vector<RegisterWords> wordsOf(Block block, std::span<const std::string_view> names, const KnownRegisters& known);

/// Each register with the words that `earlier` has of it.
std::vector<RegisterWords> since(std::vector<RegisterWords> words, std::span<const RegisterWords> earlier);

} // namespace countis::commission
