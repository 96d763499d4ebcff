// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace countis::test {

inline constexpr qint64 kBounded = 15'000; // ms, less than the patience of a start

} // namespace countis::test
