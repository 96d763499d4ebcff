// SPDX-License-Identifier: GPL-3.0-or-later
// The SVG path data of lcd-geometry.json: M L H V C A Z, absolute.
#pragma once

#include <QPainterPath>
#include <QString>

namespace countis::ui {

/// Stops at the first thing that it does not know.
QPainterPath svgPath(const QString& data);

} // namespace countis::ui
