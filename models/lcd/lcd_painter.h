// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the glass: what a frame lights, and the layers from the gradient up. In grid units.
#pragma once

#include "models/lcd/lcd_geometry.h"

class QPainter;

namespace countis::ui {

/// The parts that `frame` lights in this half second of the flashing.
LcdShapes litShapes(const LcdFrame& frame, bool flashOn);

bool flashes(const LcdFrame& frame);

/// Glass, darkening of the top edge and unlit parts: the same until size or backlight change.
void paintGlass(QPainter& painter, bool backlight);

/// Shade and lit parts.
void paintLit(QPainter& painter, const LcdShapes& lit, bool backlight);

} // namespace countis::ui
