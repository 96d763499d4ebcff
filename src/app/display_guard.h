// SPDX-License-Identifier: GPL-3.0-or-later
// Where Qt finds no display it says several lines and aborts. Here that is one line and exit code 1.
#pragma once

namespace countis::app {

/// Before there is an application. What Qt says is kept back until `displayIsThere`. From here on a fatal message of
/// Qt (no display, no platform plugin, no scene graph) ends the process with one line; with `withoutDisplay` the
/// program `argv` begins anew instead, without a display.
void guardDisplay(char** argv, bool withoutDisplay);

/// The application is made: what was kept back is said.
void displayIsThere();

} // namespace countis::app
