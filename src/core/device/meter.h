// SPDX-License-Identifier: GPL-3.0-or-later
// The whole meter: metering core, energy registers, tariffs, partial meters, panel. No threads, no wall clock of
// its own, no statics: samples, commands and keys in; readings and display out.
#pragma once

#include "core/clock.h"
#include "core/device/energy_pulses.h"
#include "core/device/front_panel.h"
#include "core/device/meter_memory.h"
#include "core/metering/measurement.h"
#include "core/metering/samples.h"
#include "core/readings.h"
#include "core/registers/commands.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace countis {

/// After power-up, every segment is on for this time, and keys do nothing. This is an assumption: the manual does not
/// describe the display at power-up. Values come once a second, so the first values are there when the time is over.
inline constexpr std::chrono::seconds kBootTime{1};

struct MeterOptions {
    Model model = Model::E28;
    std::uint16_t serialOrder = 1; // see simulatedIdentity()
    ReactiveConvention reactive = ReactiveConvention::Import;
    EnergySum energySum = EnergySum::Phases;
};

class Meter {
public:
    /// `clock` must outlive the meter. `memory` is what it held when it was last switched off.
    Meter(const Clock& clock, const MeterOptions& options, const MeterMemory& memory = {});
    ~Meter();
    Meter(Meter&&) noexcept;
    Meter& operator=(Meter&&) noexcept;

    /// Samples in the order they were taken, in pieces of any length. Time in the metering is counted in samples.
    void feed(const SampleBlock& samples);

    /// The samples that come next do not go on from those before: metering starts up anew, all else stays.
    void restartMetering();

    /// One second that another engine has measured, instead of its samples.
    void measure(const Measurement& second);

    /// Time of the second that this engine will measure passes, for the pulses; measure() ends the second anyhow.
    void passTime(std::chrono::milliseconds time);

    /// What that engine has measured of the second that is running, from its beginning until now: replaces what it
    /// gave before, and is gone with the next measure(). Only memory() counts it.
    void measureSoFar(const Measurement& part);

    /// Of the last completed measurement second; changes only inside feed() and apply(). Registers (energies,
    /// tariffs, identity) are good from power-up, measured values from the end of the first second. A tariff
    /// change and its effects count from the window that ends next.
    const Readings& readings() const;

    /// Counts the completed measurement seconds, so that a host knows when readings() is new.
    std::uint64_t measurements() const;

    /// RestartMeter is a power-up that can be seen: the display boots for kBootTime, nothing is measured for a
    /// second, pulses and panel begin anew, registers and settings are those of memory(). StoreSettings changes
    /// nothing here. SetTariff does nothing while the digital input chooses the tariff.
    void apply(const Command& command);

    /// RestartMeter, but with what the nonvolatile memory held.
    void powerUp(const MeterMemory& memory);

    /// Pulses of the LED since power-up, 1000 a kWh of Ea+ and Ea−: a floor of the energy registers, so exactly in
    /// step with them. The output, one a 100 Wh of the same energy, is too: see pulseOutput().
    std::uint64_t ledPulses() const;

    /// The same pulses in time, a second later: whether LED and contact are on now, and how many each has begun.
    /// readings().device.pulseOutputOn is the contact too.
    const PulseTrain& led() const;
    const PulseTrain& pulseOutput() const;

    const EnergyRegisters& registers() const;
    const MeterSettings& settings() const;
    /// Counts SaveSettings, so that a host knows when new ones are to take effect.
    std::uint64_t settingsSaved() const;

    /// The memory to store, so that a loss of power now loses as little energy as possible: the settings, and the
    /// registers with the energy of the whole cycles of the running window. No register is lower than in readings(),
    /// but one may be lower than in an earlier memory() if the direction of energy or the tariff has changed.
    MeterMemory memory() const;

    /// Actions on the device itself. The closed and sealed terminal cover of an E28 locks SET. The digital input
    /// chooses T2 while it is on, if `tAr` is diG. The self-test reports a malfunction.
    void setCoverOpen(bool open);
    bool coverOpen() const;
    void setDigitalInput(bool on);
    bool digitalInput() const;
    void setMalfunction(bool malfunction);
    /// The host cannot use the network address that was saved last: the title of SETUP 2 shows this.
    void setAddressUnreachable(bool unreachable);
    /// The address in use while DHCP gives it, 0.0.0.0 for none; nullopt: DHCP is off. inFo's page of the port shows
    /// it, the settings keep the fixed one.
    void setDhcpAddress(const std::optional<Ipv4>& address);

    void key(KeyEvent event);
    LcdFrame display(bool communication);
    /// Where the display is, and how far a long press has come; nullopt when no threshold is ahead.
    const PanelState& panel() const;
    std::optional<HoldProgress> hold() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace countis
