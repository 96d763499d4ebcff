// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the measuring menus by name.
#pragma once

#include "core/device/menu_table.h"

#include <QString>

#include <cstddef>

namespace countis::cli {

/// "tAr.1, page 1 of 8: Ea+ ∑ T1 (kWh)". `page` counts from 0; the menu is a measuring menu, which has this page.
QString pageName(Menu menu, std::size_t page);

} // namespace countis::cli
