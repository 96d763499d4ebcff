// SPDX-License-Identifier: GPL-3.0-or-later
// Which quarters can be made of their samples once more.
#pragma once

#include "history/series.h"

namespace countis {

/// From the first quarter whose samples are all kept, up to the last hour, which the recorder may still change: the
/// beginnings of the first one and of the one behind the last. nullopt: there is none.
DatabaseResult<std::optional<TimeSpan>> settledQuarters(DatabaseConnection& connection);

} // namespace countis
