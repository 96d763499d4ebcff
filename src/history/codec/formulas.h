// SPDX-License-Identifier: GPL-3.0-or-later
// What registers are expected to hold, given others of the same row: they obey the same physics. Whole numbers
// throughout, so that every machine expects the same; and any counts may be asked about, as damaged bytes hold any.
// What each brings is in docs/benchmarks.md.
#pragma once

#include "core/catalogue.h"

#include <cstdint>
#include <span>
#include <vector>

namespace countis {

/// One number a row.
using Series = std::span<const std::int64_t>;

/// What was expected of each number; empty where nothing is known: 0 then.
using Expected = std::vector<std::int64_t>;

struct FormulaInputs {
    const CatalogueEntry& entry; // what is looked for
    Series times;                // of its rows, in milliseconds
    std::vector<Series> series;  // the columns that the formula asks for, row by row
};

struct Formula {
    using Apply = void (*)(const FormulaInputs& inputs, Expected& expected); // `expected` has a number a row

    Apply apply = nullptr;             // null: nothing is known of the value
    std::vector<std::uint16_t> inputs; // places in values()
};

Formula formulaOf(const CatalogueEntry& entry);

} // namespace countis
