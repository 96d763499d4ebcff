// SPDX-License-Identifier: GPL-3.0-or-later
// Carries out the lines of a panel script on a simulated meter, in its own time.
#pragma once

#include "simulator/device/simulated_meter.h"
#include "simulator/script/panel/panel_script.h"

#include <cstdint>
#include <functional>

namespace countis::sim {

class PanelPlayer {
public:
    using Done = std::function<void()>;

    /// `device` must outlive it.
    explicit PanelPlayer(SimulatedMeter& device) : device_(device) {}

    /// One after another: the line before must be done. `done` is called at its end, perhaps before
    /// begin() returns. Times count in ticks, upwards: 3.25 s is 33 of them.
    void begin(const PanelLine& line, Done done);
    bool busy() const { return busy_; }

    /// Ticks that may pass before the next thing to do; many when there is none.
    std::int64_t ticksToNext() const;
    /// Call it when the device has run this number of ticks.
    void passed(std::int64_t ticks);

private:
    void down(const std::vector<Key>& keys);
    void up();
    void end();

    SimulatedMeter& device_;
    Done done_;
    std::vector<Key> held_; // by the script
    std::int64_t left_ = 0; // ticks until the action in progress is over
    bool letsGo_ = false;   // the keys are released then
    bool busy_ = false;
};

} // namespace countis::sim
