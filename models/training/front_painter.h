// SPDX-License-Identifier: GPL-3.0-or-later
// The drawn front of a COUNTIS, 720 × 900 units, ten a millimetre: everything but what moves on it (glass, LED,
// keys).
#pragma once

#include <QSizeF>

class QPainter;

namespace countis::ui {

inline constexpr QSizeF kFrontUnits{720, 900};

struct FrontLook {
    bool mid = true; // E28: marking area, seal; false: E27
    bool coverOpen = false;
    bool cablePlugged = true;

    bool operator==(const FrontLook&) const = default;
};

/// In units of the front; the painter is scaled by the caller.
void paintFront(QPainter& painter, const FrontLook& look);

} // namespace countis::ui
