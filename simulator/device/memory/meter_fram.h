// SPDX-License-Identifier: GPL-3.0-or-later
// The memory of one running simulated meter: its contents at power-up, the result of the self-test, and damage.
#pragma once

#include "core/device/fram.h"
#include "simulator/support/log/rate_limited_log.h"

#include <memory>
#include <optional>
#include <string>

namespace countis::sim {

class MeterFram {
public:
    /// `bytes` null: keeps the contents only while the process runs. `model` is the model of the meter: it uses the
    /// memory of another model too, and logs this.
    explicit MeterFram(std::shared_ptr<NonvolatileMemory> bytes = {}, LogSink log = {},
                       std::optional<Model> model = {});

    /// What the meter begins with: the newest good copy, `fresh` where nothing was ever stored. With both copies
    /// lost, `fresh` with all registers 0, and good() is false until the next power-up.
    MeterMemory powerUp(const MeterMemory& fresh);
    void store(const MeterMemory& memory);

    /// The self-test: a copy can be written, and could be read at power-up. False: the malfunction symbol.
    bool good() const { return found_ && writable_ && damaged_ < kFramSlots; }

    /// This many copies (0, 1, 2) are spoilt, now and whenever they are written. 0: they can be written again. The
    /// self-test notices two at once (assumed: it runs all the time); one costs nothing but its age.
    void damage(std::size_t copies);

private:
    void spoil();
    void say(const std::string& line) const;
    void sayWhose(const FramContent& content) const;

    bool given_; // false: the memory is only the process' own, and is empty at the start
    std::shared_ptr<NonvolatileMemory> bytes_;
    std::optional<Model> model_;
    Fram fram_;
    LogSink log_;
    std::size_t damaged_ = 0;
    bool found_ = true;
    bool writable_ = true;
};

} // namespace countis::sim
