// SPDX-License-Identifier: GPL-3.0-or-later
// Load, waveforms, meter and its registers, without threads and without real time: one tick is a tenth of a second,
// and the device's clock moves with it. The registers come from the samples, or from
// the phasor engine, and from nothing else.
#pragma once

#include "core/device/meter.h"
#include "simulator/device/engines/phasor_engine.h"
#include "simulator/device/engines/waveform.h"
#include "simulator/device/memory/meter_fram.h"
#include "simulator/device/time/device_clock.h"
#include "simulator/device/time/speed.h"
#include "simulator/installation/faults/fault.h"
#include "simulator/installation/loads/load_run.h"
#include "simulator/modbus/modbus_server.h"
#include "simulator/modbus/register_image.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

namespace countis::sim {

class SimulatedMeter final : public ModbusDevice {
public:
    /// `start` is the device's time. It begins with what `fram` holds, and with `fresh` where that is nothing, and
    /// starts with its first measurement second done (see startUp).
    SimulatedMeter(SampleTime start, const MeterOptions& options, const MeterMemory& fresh, Load load,
                   std::uint64_t seed, FaultSet faults = {}, Engine engine = Engine::Sampled,
                   MeterFram fram = MeterFram());

    /// The meter powers itself from L1 (docs/reference/device.md, "States"): without it the display is dark and the
    /// port closed.
    // Set by the constructor, which the analyzer does not see from another unit.
    // NOLINTNEXTLINE(clang-analyzer-core.uninitialized.UndefReturn)
    bool powered() const { return powered_; }
    /// So many ticks. The registers on the wire stay as they are until publish().
    void run(std::int64_t ticks);
    /// The registers on the wire show the latest measurement second. What they show is stored before, and what flows
    /// meanwhile every half second: killed at any instant, a meter shows no less than it showed.
    void publish();
    /// Both.
    void advance(std::int64_t ticks = 1);

    /// From the end of the measurement second that runs. Metering then starts up anew: its first 0.2 s and the rest
    /// of that cycle are not counted.
    void setEngine(Engine engine) { nextEngine_ = engine; }
    Engine engine() const { return engine_; }

    /// The hands on the device, all from the next tick on.
    void setLoad(Load load);
    /// Changes the load that runs, where it stands: see LoadRun::edit.
    void editLoad(const std::function<void(Load&)>& work);
    const Load& load() const { return run_.load(); }
    /// What is wrong from now on, instead of what was: of the installation, in the measurement chain and in the
    /// memory (see MeterFram::damage). The cable is the host's.
    void setFaults(FaultSet faults);
    const FaultSet& faults() const { return faults_; }
    void setSupplied(bool supplied) { supplied_ = supplied; } // false: a power cut
    bool supplied() const { return supplied_; }

    /// The device's own time.
    DeviceClock& clock() { return clock_; }
    const DeviceClock& clock() const { return clock_; }

    const RegisterImage& registers() const override { return image_; }
    std::uint8_t unit() const override { return meter_.readings().unitId; }
    bool tariffByInput() const override { return meter_.settings().tariffSource == TariffSource::Dig; }
    void write(std::span<const Command> commands) override;
    void frameReceived() override { lastFrame_ = clock_.now().mono; }

    const Meter& meter() const { return meter_; }
    /// Hands on the meter itself, as keys, cover and inputs; the registers follow.
    void handle(const std::function<void(Meter&)>& work);

    /// Off and on again with another memory: registers preset, or those of an earlier time. Cover and input stay.
    void restart(const MeterMemory& memory);
    const MeterOptions& options() const { return options_; }

    /// A key of the front. A meter without power does not notice.
    void key(KeyEvent event);
    /// What the glass shows now; unlit while there is no power.
    LcdFrame display();

private:
    const OperatingPoint& nextPoint();
    void tick();
    void startUp(const OperatingPoint& first);
    void useEngine();
    void tellSoFar();
    void renewPoint();
    void feed(const OperatingPoint& point);
    void keep();
    void selfTest();
    void encode();

    DeviceClock clock_;
    MeterOptions options_;
    MeterMemory fresh_;
    MeterFram fram_;
    Meter meter_;
    std::uint64_t seed_;
    LoadRun run_;
    FaultSet faults_;
    FaultScratch scratch_;
    std::int64_t points_ = 0;                    // since the load began
    OperatingPoint faulty_;                      // the point with its faults
    std::optional<std::uint64_t> faultyRenewal_; // of the load, when it was made
    Engine engine_;
    Engine nextEngine_;
    std::optional<Waveform> waveform_; // of the sampled engine
    PhasorEngine phasors_;
    RegisterImage image_;
    std::uint64_t published_ = 0; // measurements, as of the image
    MeterMemory kept_;            // registers and settings as they were when they were last stored
    int sinceKept_ = 0;           // ticks
    bool loaded_ = true;          // the memory is that of the power-up to come
    bool supplied_ = true;
    bool powered_ = false;
    bool started_ = false;             // since then, power that comes back is a restart
    std::optional<Instant> lastFrame_; // received, in device time
};

} // namespace countis::sim
