// SPDX-License-Identifier: GPL-3.0-or-later
// Round times along an axis, from seconds to years, in the time zone of the site.
#pragma once

#include "models/charts/chart_marks.h"
#include "models/trends/trend_span.h"

#include <vector>

namespace countis::ui {

/// At most `most` of them.
std::vector<ChartMark> trendTicks(const Span& span, int most, const QTimeZone& zone, const QLocale& locale);

} // namespace countis::ui
