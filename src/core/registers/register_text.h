// SPDX-License-Identifier: GPL-3.0-or-later
// One register's words as a person reads them.
#pragma once

#include "core/registers/register_table.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace countis {

struct RegisterValue {
    std::string text;             // "230.12", "0x00A1", "COUNTIS E28": without unit, at the register's resolution
    std::optional<double> number; // in the register's unit; none for a text
};

/// `words` has reg.words words.
RegisterValue decodeRegister(const Register& reg, std::span<const std::uint16_t> words);

} // namespace countis
