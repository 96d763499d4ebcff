// SPDX-License-Identifier: GPL-3.0-or-later
// The metering point that somebody means by a name, an address or a number.
#pragma once

#include "site/point.h"

#include <span>
#include <string_view>
#include <vector>

namespace countis {

/// The points whose name, address ("192.168.0.4:502/5", "192.168.0.4:502" or "192.168.0.4") or number is this text. A
/// number or a whole address is meant first, then a name, then a part of an address; several points may share the
/// latter two.
std::vector<const Point*> findMeters(std::span<const Point> points, std::string_view text);

} // namespace countis
