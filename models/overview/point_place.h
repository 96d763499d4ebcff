// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where the overview asks where a point lies.
#pragma once

#include "site/roster.h"

#include <QString>
#include <QStringList>

namespace countis::ui {

/// From the site down: "Hall 3", "Compressed air"; empty: nobody has said where it lies. The first level is its
/// group.
inline QStringList placeLevels(const Roster& roster, const Point& point) {
    return QString::fromStdString(roster.pathOf(point.place)).split(QLatin1Char('/'), Qt::SkipEmptyParts);
}

} // namespace countis::ui
