// SPDX-License-Identifier: GPL-3.0-or-later
// A site in the user's language.
#pragma once

#include "site/place_tree.h"
#include "site/point.h"

#include <QString>

namespace countis::ui {

QString metersText(int count); // "14 meters"
QString placesText(int count); // "4 places"
QString roleText(PointRole role);
/// One sentence.
QString placeErrorText(PlaceError error);

} // namespace countis::ui
