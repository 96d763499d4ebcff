// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/load_run.h"

#include "simulator/load_setting.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <limits>
#include <numbers>

namespace countis::sim {
namespace {

constexpr double kHoursPerDay = 24;
constexpr double kRadians = std::numbers::pi / 180;
// Neighbouring phases share the network in front of them, so most of the voltage's wandering is common.
constexpr double kCommonShare = 0.8;
constexpr double kOwnShare = 0.6; // 0.8² + 0.6² = 1
constexpr double kFurthest = 3;   // deviations

double near(double deviation) {
    return std::clamp(deviation, -kFurthest, kFurthest);
}

} // namespace

LoadRun::LoadRun(Load load, std::uint64_t seed)
    : load_(std::move(load)), random_(seed), fade_(std::exp(-kTickSeconds / load_.drift.period)) {
    for (const auto& appliance : load_.appliances) {
        if (appliance.off == 0) {
            switches_.push_back({true, std::numeric_limits<double>::infinity()});
            continue;
        }
        const bool on = random_.uniform() * (appliance.on + appliance.off) < appliance.on;
        switches_.push_back({on, random_.exponential(on ? appliance.on : appliance.off)});
    }
}

OperatingPoint LoadRun::next() {
    applySteps();
    wander();
    switchAppliances();
    OperatingPoint point;
    point.frequency = load_.frequency + near(frequency_.value) * load_.drift.frequency;
    point.noise = load_.noise;
    for (std::size_t phase = 0; phase < 3; ++phase)
        phaseAt(phase, point);
    ++tick_;
    return point;
}

void LoadRun::edit(const std::function<void(Load&)>& work) {
    Load edited = load_;
    work(edited);
    edited.appliances = load_.appliances; // the states of these switches are kept
    edited.steps = load_.steps;
    load_ = std::move(edited);
}

void LoadRun::applySteps() {
    const double now = static_cast<double>(tick_) * kTickSeconds;
    for (; stepsDone_ < load_.steps.size() && load_.steps[stepsDone_].at <= now; ++stepsDone_)
        for (const Setting& setting : load_.steps[stepsDone_].settings)
            apply(setting, load_);
}

void LoadRun::wander() {
    const double kick = std::sqrt(1 - fade_ * fade_);
    const auto move = [&](Wander& wander) { wander.value = wander.value * fade_ + kick * random_.normal(); };
    move(frequency_);
    move(commonVoltage_);
    for (auto* group : {&voltage_, &current_, &phi_})
        std::ranges::for_each(*group, move);
}

void LoadRun::switchAppliances() {
    for (std::size_t n = 0; n < switches_.size(); ++n) {
        Switch& state = switches_[n];
        state.left -= kTickSeconds;
        if (state.left > 0)
            continue;
        state.on = !state.on;
        state.left = random_.exponential(state.on ? load_.appliances[n].on : load_.appliances[n].off);
    }
}

double LoadRun::dayFactor(std::span<const double> day) const {
    if (day.empty())
        return 1;
    const double hours = load_.startHour + static_cast<double>(tick_) * kTickSeconds / 3600;
    const double hour = std::fmod(hours, kHoursPerDay);
    const auto before = static_cast<std::size_t>(hour) % day.size();
    const auto after = (before + 1) % day.size();
    return std::lerp(day[before], day[after], hour - std::floor(hour));
}

void LoadRun::phaseAt(std::size_t phase, OperatingPoint& point) const {
    const PhaseLoad& base = load_.phase[phase];
    const Drift& drift = load_.drift;
    const double factor = dayFactor(load_.day);
    const double amount = std::max(0.0, 1 + near(current_[phase].value) * drift.current / 100);
    const double phi = base.phi + near(phi_[phase].value) * drift.phi + (base.exporting ? 180 : 0);
    auto current = std::polar(base.current * factor * amount, -phi * kRadians);
    for (std::size_t n = 0; n < switches_.size(); ++n) {
        const Appliance& appliance = load_.appliances[n];
        if (!switches_[n].on || !appliance.phases[phase])
            continue;
        const double turned = appliance.phi + (appliance.exporting ? 180 : 0);
        current += std::polar(appliance.current * dayFactor(appliance.day), -turned * kRadians);
    }

    const PhaseSource& source = load_.source[phase];
    const double wandered = kCommonShare * near(commonVoltage_.value) + kOwnShare * near(voltage_[phase].value);
    // A lost phase stays lost, whatever flows back into it.
    const double volts = source.voltage == 0 ? 0
                                             : source.voltage * (1 + wandered * drift.voltage / 100) -
                                                   load_.impedance * current.real();
    const double angle = source.angle * kRadians;
    point.v[phase] = {std::max(0.0, volts), angle};
    point.i[phase] = {std::abs(current), angle + std::arg(current)};
    point.voltageHarmonics[phase] = source.harmonics;
    point.currentHarmonics[phase] = base.harmonics;
}

} // namespace countis::sim
