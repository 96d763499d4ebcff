// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

namespace countis {

SampleTime SystemClock::now() const {
    return {std::chrono::steady_clock::now(),
            std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())};
}

} // namespace countis
