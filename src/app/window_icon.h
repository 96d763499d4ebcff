// SPDX-License-Identifier: GPL-3.0-or-later
// The icon of the program in its windows.
#pragma once

#include <QIcon>

namespace countis::app {

/// The icon of the package in every size that window managers ask for, for windows that no desktop file speaks for.
QIcon windowIcon();

} // namespace countis::app
