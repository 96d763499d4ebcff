// SPDX-License-Identifier: GPL-3.0-or-later
// ∑ of the active power of one point in the last hour, in kW, its mean of every ten seconds: what charts keep of all
// the points of a site, at 1.5 KB each.
#pragma once

#include "models/meter/mean_ring.h"

namespace countis::ui {

using PowerTrace = MeanRing<10, 360>;

} // namespace countis::ui
