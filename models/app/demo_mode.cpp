// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/app/demo_mode.h"

namespace countis::ui {

void DemoMode::setActive(bool active) {
    if (active == active_)
        return;
    active_ = active;
    emit activeChanged();
}

} // namespace countis::ui
