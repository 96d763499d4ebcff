// SPDX-License-Identifier: GPL-3.0-or-later
// The chart of a report: a bar for each hour, day or month, imported energy up and exported energy down, beside that
// of the period before, and how much of it was read.
#pragma once

#include "report/report_canvas.h"
#include "report/report_text.h"

namespace countis {

inline constexpr double kChartHeight = 226;

/// At the place where the canvas is.
void drawChart(ReportCanvas& canvas, const EnergyReport& report, const ReportText& text);
/// What its marks mean, right-aligned in a line of 20 px at `y`.
void drawLegend(ReportCanvas& canvas, const EnergyReport& report, const ReportText& text, double y);

} // namespace countis
