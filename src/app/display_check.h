// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countis::app {

/// Whether there is a display to open a window on; Qt itself would abort without one.
bool hasDisplay();
/// One line that says so.
QString noDisplayText();

/// Draw into memory, by the software renderer.
void useOffscreen();

/// The offscreen platform has no OpenGL: chooses the software renderer for it unless another one is asked for.
void chooseRenderer();

} // namespace countis::app
