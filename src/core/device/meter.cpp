// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/meter.h"

#include "core/device/measured_powers.h"
#include "core/device/meter_identity.h"
#include "core/metering/metering_core.h"

#include <optional>
#include <utility>

namespace countis {
namespace {

constexpr std::int64_t kSecondInMilliseconds = 1000;

bool holdsMeasuredValues(Block block) {
    return block == Block::Metrology || block == Block::MetrologyCompact || block == Block::CurrentDirect;
}

} // namespace

struct Meter::Parts {
    Parts(const Clock& meterClock, const MeterOptions& meterOptions, const MeterMemory& memory)
        : clock(&meterClock), options(meterOptions), settings(memory.settings),
          energy(meterOptions.reactive, meterOptions.energySum) {
        energy.preset(memory.registers);
        followDigitalInput(); // which may have changed while there was no supply
        readings.identity = simulatedIdentity(options.model, options.serialOrder);
        powerUp();
    }

    void powerUp();
    void restart(const EnergyRegisters& registers);
    void measured(const Measurement& measurement);
    EnergyCounter energySoFar() const;
    void passTime(std::int64_t samples);
    void takePanel(PanelStep stepped);
    PanelContext panelContext() const;
    bool booting(Instant now) const { return bootsUntil && now < *bootsUntil; }
    void renewRegisters();

    void apply(const SetTariff& command);
    void apply(const ResetPartials& command);
    void apply(const ResetTariffTime& command) { energy.resetTariffTime(command.t1, command.t2); }
    void apply(const SetUnitId& command) { settings.unitId = command.unit; }
    void apply(const SaveSettings& command);
    void apply(const StoreSettings& /*command*/) {} // the host keeps them at every change
    void apply(const RestartMeter& /*command*/) { restart(energySoFar().registers()); }
    void apply(const StartPartial& command) { energy.setPartialRunning(command.meter, true); }
    void apply(const StopPartial& command) { energy.setPartialRunning(command.meter, false); }
    void apply(const ResetPartial& command) { energy.resetPartial(command.meter); }

    void followDigitalInput();

    const Clock* clock;
    MeterOptions options;
    MeterSettings settings;
    EnergyCounter energy;
    MeteringCore core;
    Measurement engineSoFar; // seconds 0: the samples are measured here
    PulseTrain led{kLedPulse};
    PulseTrain output{kOutputPulse};
    PanelState panel;
    Readings readings;
    std::uint64_t measurements = 0;
    std::uint64_t settingsSaved = 0;
    std::int64_t sinceSecond = 0; // samples
    bool coverOpen = false;
    bool digitalInput = false;
    bool malfunction = false;
    bool addressUnreachable = false;
    std::optional<Ipv4> dhcpAddress;
    std::optional<Instant> bootsUntil; // after a restart
};

void Meter::Parts::powerUp() {
    core = MeteringCore();
    engineSoFar = {};
    led.begin(energy.pulsedTenths());
    output.begin(energy.pulsedTenths());
    panel = PanelState();
    sinceSecond = 0;
    readings.instant = {};
    readings.sequence = PhaseSequence::NotDetected;
    readings.sequenceQuality = Quality::NotMeasured;
    readings.device = {.partialRunning = {},
                       .pulseOutputOn = false,
                       .malfunction = malfunction,
                       .checksumMetrological = kSimulatedChecksumMetrological,
                       .checksumNonMetrological = kSimulatedChecksumNonMetrological};
    for (const BlockInfo& block : kBlockTable)
        readings.blocks[index(block.block)] =
            holdsMeasuredValues(block.block) ? BlockSample{} : BlockSample{clock->now(), Quality::Good};
    renewRegisters();
}

void Meter::Parts::measured(const Measurement& measurement) {
    energy.add(powersOf(measurement), measurement.seconds);
    energy.addTime(kSecondInMilliseconds);
    engineSoFar = {};
    passTime(kSampleRate - sinceSecond);
    sinceSecond = 0;
    led.endSecond(energy.pulsedTenths());
    output.endSecond(energy.pulsedTenths());
    toReadings(measurement, readings);
    renewRegisters();
    readings.blocks.fill({clock->now(), Quality::Good});
    ++measurements;
}

EnergyCounter Meter::Parts::energySoFar() const {
    const Measurement running = engineSoFar.seconds > 0 ? engineSoFar : core.soFar();
    EnergyCounter soFar = energy;
    soFar.add(powersOf(running), running.seconds);
    soFar.addTime(sinceSecond * kSecondInMilliseconds / kSampleRate);
    return soFar;
}

void Meter::Parts::restart(const EnergyRegisters& registers) {
    energy.preset(registers);
    followDigitalInput();
    powerUp();
    bootsUntil = clock->now().mono + kBootTime;
}

void Meter::Parts::passTime(std::int64_t samples) {
    led.advance(samples);
    output.advance(samples);
    sinceSecond += samples;
}

void Meter::Parts::renewRegisters() {
    toReadings(energy, readings);
    readings.unitId = settings.unitId;
    readings.device.pulseOutputOn = output.on();
    readings.device.malfunction = malfunction;
}

void Meter::Parts::apply(const SetTariff& command) {
    if (settings.tariffSource == TariffSource::Com)
        energy.setTariff(command.tariff);
}

void Meter::Parts::apply(const SaveSettings& command) {
    settings = command.settings;
    ++settingsSaved;
    followDigitalInput();
}

void Meter::Parts::followDigitalInput() {
    if (settings.tariffSource == TariffSource::Dig)
        energy.setTariff(digitalInput ? 2 : 1);
}

PanelContext Meter::Parts::panelContext() const {
    return {.setLocked = options.model == Model::E28 && !coverOpen,
            .partialRunning = energy.registers().partialRunning,
            .settings = settings};
}

void Meter::Parts::takePanel(PanelStep stepped) {
    panel = std::move(stepped.state);
    for (const Command& command : stepped.commands)
        std::visit([this](const auto& one) { apply(one); }, command);
    renewRegisters();
}

void Meter::Parts::apply(const ResetPartials& command) {
    struct Bit {
        std::uint16_t mask;
        PartialMeter meter;
    };
    constexpr std::array kBits{
        Bit{0x01, PartialMeter::EaPos},   Bit{0x01, PartialMeter::EaPosT1}, Bit{0x01, PartialMeter::EaPosT2},
        Bit{0x02, PartialMeter::ErPos},   Bit{0x04, PartialMeter::Eap},     Bit{0x08, PartialMeter::EaNeg},
        Bit{0x08, PartialMeter::EaNegT1}, Bit{0x08, PartialMeter::EaNegT2}, Bit{0x10, PartialMeter::ErNeg}};
    for (const Bit& bit : kBits)
        if ((command.mask & bit.mask) != 0)
            energy.resetPartial(bit.meter);
}

Meter::Meter(const Clock& clock, const MeterOptions& options, const MeterMemory& memory)
    : parts_(std::make_unique<Parts>(clock, options, memory)) {}
Meter::~Meter() = default;
Meter::Meter(Meter&&) noexcept = default;
Meter& Meter::operator=(Meter&&) noexcept = default;

void Meter::feed(const SampleBlock& samples) {
    Parts& d = *parts_;
    const auto count = static_cast<std::int64_t>(samples.v[0].size());
    const std::int64_t end = (d.sinceSecond + count) % kSampleRate;
    d.core.feed(samples, [&d](const Measurement& measurement) { d.measured(measurement); });
    d.passTime(end - d.sinceSecond);
    d.readings.device.pulseOutputOn = d.output.on();
}

void Meter::restartMetering() {
    parts_->core = MeteringCore();
    parts_->sinceSecond = 0;
}

void Meter::measure(const Measurement& second) {
    parts_->measured(second);
}

void Meter::passTime(std::chrono::milliseconds time) {
    Parts& d = *parts_;
    const std::int64_t samples = time.count() * kSampleRate / kSecondInMilliseconds;
    d.passTime(std::min(samples, kSampleRate - d.sinceSecond));
    d.readings.device.pulseOutputOn = d.output.on();
}

void Meter::measureSoFar(const Measurement& part) {
    parts_->engineSoFar = part;
}

MeterMemory Meter::memory() const {
    return {parts_->energySoFar().registers(), parts_->settings};
}

const Readings& Meter::readings() const {
    return parts_->readings;
}

std::uint64_t Meter::measurements() const {
    return parts_->measurements;
}

void Meter::apply(const Command& command) {
    std::visit([this](const auto& one) { parts_->apply(one); }, command);
    parts_->renewRegisters();
}

void Meter::powerUp(const MeterMemory& memory) {
    parts_->settings = memory.settings;
    parts_->restart(memory.registers);
}

std::uint64_t Meter::ledPulses() const {
    return static_cast<std::uint64_t>(parts_->led.counted());
}

const PulseTrain& Meter::led() const {
    return parts_->led;
}

const PulseTrain& Meter::pulseOutput() const {
    return parts_->output;
}

const EnergyRegisters& Meter::registers() const {
    return parts_->energy.registers();
}

const MeterSettings& Meter::settings() const {
    return parts_->settings;
}

std::uint64_t Meter::settingsSaved() const {
    return parts_->settingsSaved;
}

void Meter::setCoverOpen(bool open) {
    parts_->coverOpen = open;
}

bool Meter::coverOpen() const {
    return parts_->coverOpen;
}

void Meter::setDigitalInput(bool on) {
    parts_->digitalInput = on;
    parts_->followDigitalInput();
    parts_->renewRegisters();
}

bool Meter::digitalInput() const {
    return parts_->digitalInput;
}

void Meter::setMalfunction(bool malfunction) {
    parts_->malfunction = malfunction;
    parts_->renewRegisters();
}

void Meter::setAddressUnreachable(bool unreachable) {
    parts_->addressUnreachable = unreachable;
}

void Meter::setDhcpAddress(const std::optional<Ipv4>& address) {
    parts_->dhcpAddress = address;
}

void Meter::key(KeyEvent event) {
    Parts& d = *parts_;
    const Instant now = d.clock->now().mono;
    if (d.booting(now))
        return;
    d.takePanel(tick(d.panel, now, d.panelContext()));
    d.takePanel(step(d.panel, event, now, d.panelContext()));
}

LcdFrame Meter::display(bool communication) {
    Parts& d = *parts_;
    const Instant now = d.clock->now().mono;
    d.takePanel(tick(d.panel, now, d.panelContext()));
    return render(d.panel, d.readings,
                  {.powered = true,
                   .communication = communication,
                   .booting = d.booting(now),
                   .addressUnreachable = d.addressUnreachable,
                   .dhcpAddress = d.dhcpAddress},
                  now);
}

const PanelState& Meter::panel() const {
    return parts_->panel;
}

std::optional<HoldProgress> Meter::hold() const {
    return holdProgress(parts_->panel, parts_->clock->now().mono, parts_->panelContext());
}

} // namespace countis
