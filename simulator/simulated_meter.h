// SPDX-License-Identifier: GPL-3.0-or-later
// Load, waveforms, meter and its registers, without threads and without real time: one call is a tenth of a second.
// The registers come from the samples only.
#pragma once

#include "core/device/meter.h"
#include "simulator/load_run.h"
#include "simulator/modbus_server.h"
#include "simulator/register_image.h"
#include "simulator/waveform.h"

#include <cstdint>
#include <functional>
#include <span>

namespace countis::sim {

class SimulatedMeter final : public ModbusDevice {
public:
    /// `clock` must outlive the meter. It starts with its first measurement second done (see startUp).
    SimulatedMeter(const Clock& clock, const MeterOptions& options, const MeterMemory& memory, Load load,
                   std::uint64_t seed);

    /// The meter powers itself from L1 (device.md): without it the display is dark and the port closed.
    // Set by the constructor, which the analyzer does not see from another unit.
    // NOLINTNEXTLINE(clang-analyzer-core.uninitialized.UndefReturn)
    bool powered() const { return powered_; }
    void advance();
    /// From the next tick on.
    void setLoad(Load load);

    const RegisterImage& registers() const override { return image_; }
    std::uint8_t unit() const override { return meter_.readings().unitId; }
    void write(std::span<const Command> commands) override;

    const Meter& meter() const { return meter_; }
    /// Hands on the meter itself; the registers follow.
    void handle(const std::function<void(Meter&)>& work);

private:
    void startUp();
    void feed(const OperatingPoint& point);
    void refresh();

    Meter meter_;
    std::uint64_t seed_;
    LoadRun run_;
    Waveform waveform_;
    RegisterImage image_;
    bool powered_ = false;
};

} // namespace countis::sim
