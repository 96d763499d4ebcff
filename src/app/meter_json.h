// SPDX-License-Identifier: GPL-3.0-or-later
// What the application shows of the meter in view, for programs to read.
#pragma once

#include "models/app/app_model.h"

#include <QByteArray>

namespace countis::app {

/// {"display", "pages", "values", "energies", "balance"}: the glass as it is (toJson of its frame), then every page
/// of the walked menus in order, and the rows of the tables with the texts that the window has of them. The display
/// goes through its pages for this, and back to where it was.
QByteArray meterJson(ui::AppModel& model);

} // namespace countis::app
