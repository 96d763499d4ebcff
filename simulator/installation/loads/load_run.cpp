// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/installation/loads/load_run.h"

#include <algorithm>
#include <cmath>
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

bool same(const OperatingPoint& a, const OperatingPoint& b) {
    constexpr auto sameSpans = [](const auto& one, const auto& other) {
        return std::ranges::equal(one, other, [](const auto& left, const auto& right) {
            return left.data() == right.data() && left.size() == right.size();
        });
    };
    return a.frequency == b.frequency && a.noise == b.noise && a.v == b.v && a.i == b.i && a.burst == b.burst &&
           sameSpans(a.voltageHarmonics, b.voltageHarmonics) && sameSpans(a.currentHarmonics, b.currentHarmonics);
}

LoadRun::LoadRun(Load load, std::uint64_t seed)
    : load_(std::move(load)), random_(seed), fade_(std::exp(-1 / load_.drift.period)) {
    for (const auto& appliance : load_.appliances) {
        const double turned = appliance.phi + (appliance.exporting ? 180 : 0);
        const auto current = std::polar(appliance.current, -turned * kRadians);
        if (appliance.off == 0) {
            switches_.push_back({true, std::numeric_limits<double>::infinity(), current});
            continue;
        }
        const bool on = random_.uniform() * (appliance.on + appliance.off) < appliance.on;
        switches_.push_back({on, random_.exponential(on ? appliance.on : appliance.off), current});
    }
}

const OperatingPoint& LoadRun::next() {
    const bool secondBegins = tick_ % kTicksPerSecond == 0;
    if (secondBegins)
        wander();
    const bool switched = switchAppliances();
    if (secondBegins || switched || edited_)
        renewPoint();
    ++tick_;
    return point_;
}

void LoadRun::edit(const std::function<void(Load&)>& work) {
    Load edited = load_;
    work(edited);
    edited.appliances = load_.appliances; // the states of these switches are kept
    load_ = std::move(edited);
    edited_ = true;
}

void LoadRun::wander() {
    const double kick = std::sqrt(1 - fade_ * fade_);
    const auto move = [&](Wander& wander) { wander.value = wander.value * fade_ + kick * random_.normal(); };
    move(frequency_);
    move(commonVoltage_);
    for (auto* group : {&voltage_, &current_, &phi_})
        std::ranges::for_each(*group, move);
}

bool LoadRun::switchAppliances() {
    bool any = false;
    for (std::size_t n = 0; n < switches_.size(); ++n) {
        Switch& state = switches_[n];
        state.left -= kTickSeconds;
        if (state.left > 0)
            continue;
        state.on = !state.on;
        state.left = random_.exponential(state.on ? load_.appliances[n].on : load_.appliances[n].off);
        any = true;
    }
    return any;
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

void LoadRun::renewPoint() {
    point_.frequency = load_.frequency + near(frequency_.value) * load_.drift.frequency;
    point_.noise = load_.noise;
    const double factor = dayFactor(load_.day);
    for (std::size_t phase = 0; phase < 3; ++phase)
        renewPhase(phase, factor);
    edited_ = false;
    ++renewals_;
}

void LoadRun::renewPhase(std::size_t phase, double factor) {
    const PhaseLoad& base = load_.phase[phase];
    const Drift& drift = load_.drift;
    const double amount = std::max(0.0, 1 + near(current_[phase].value) * drift.current / 100);
    const double phi = base.phi + near(phi_[phase].value) * drift.phi + (base.exporting ? 180 : 0);
    auto current = std::polar(base.current * factor * amount, -phi * kRadians);
    for (std::size_t n = 0; n < switches_.size(); ++n)
        if (switches_[n].on && load_.appliances[n].phases[phase])
            current += switches_[n].current * dayFactor(load_.appliances[n].day);

    const PhaseSource& source = load_.source[phase];
    const double wandered = kCommonShare * near(commonVoltage_.value) + kOwnShare * near(voltage_[phase].value);
    // A lost phase stays lost, whatever flows back into it.
    const double volts = source.voltage == 0 ? 0
                                             : source.voltage * (1 + wandered * drift.voltage / 100) -
                                                   load_.impedance * current.real();
    const double angle = source.angle * kRadians;
    point_.v[phase] = {std::max(0.0, volts), angle};
    point_.i[phase] = {std::abs(current), angle + std::arg(current)};
    point_.voltageHarmonics[phase] = source.harmonics;
    point_.currentHarmonics[phase] = base.harmonics;
}

} // namespace countis::sim
