// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for new points and places.
#pragma once

#include <cstdint>

namespace countis {

/// Higher than `highest`, which is the highest number in use here, and unlike those that other programs give at the
/// same time to entries of the same store. A double holds it exactly.
std::int64_t newNumber(std::int64_t highest);

} // namespace countis
