// SPDX-License-Identifier: GPL-3.0-or-later
#include "selftest/random_site.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace countis::selftest {
namespace {

using diagnosis::Role;

constexpr double kRadians = std::numbers::pi / 180;

double between(sim::Random& random, double low, double high) {
    return low + (high - low) * random.uniform();
}
/// Equally often in each of two decades.
double decades(sim::Random& random, double low, double high) {
    return low * std::pow(high / low, random.uniform());
}

/// What distinguishes the sites; angles in degrees.
struct Habits {
    double leastCurrent, mostCurrent; // A, of the phase that carries most
    double leastPhi, mostPhi;         // of the installation
    double spreadPhi;                 // between its phases
    double leastShare;                // of the current of the phase that carries least
    double mostThird;                 // % of the third harmonic in the currents
};

Habits habitsOf(Site site) {
    switch (site) {
    case Site::Office: return {1, 40, -5, 25, 6, 0.4, 25};
    case Site::Workshop: return {2, 60, 10, 45, 6, 0.5, 8};
    case Site::LowFactorMotors: return {1, 40, 50, 84, 4, 0.7, 5};
    case Site::Heating: return {3, 60, -2, 3, 1, 0.6, 2};
    case Site::DataRoom: return {10, 70, -20, -2, 3, 0.7, 25};
    case Site::CapacitorBank: return {2, 40, -88, -50, 4, 0.8, 8};
    case Site::UnbalancedHouse: return {2, 40, -5, 30, 15, 0.03, 15};
    case Site::EmptyPhase: return {2, 40, -5, 35, 8, 0.4, 12};
    case Site::LightLoad: return {0.02, 0.45, -80, 80, 20, 0.1, 20};
    case Site::SinglePhaseSolar: return {1, 30, 0, 30, 10, 0.1, 12};
    case Site::SolarHouse: return {1, 30, 0, 25, 8, 0.2, 10};
    case Site::SolarPlant: return {1, 70, -8, 8, 2, 0.9, 4};
    }
    return {};
}

Role roleOf(Site site) {
    switch (site) {
    case Site::SinglePhaseSolar:
    case Site::SolarHouse: return Role::Both;
    case Site::SolarPlant: return Role::Producer;
    default: return Role::Consumer;
    }
}

void supply(sim::Random& random, Installation& installation) {
    sim::OperatingPoint& point = installation.point;
    const double volts = between(random, 224, 242);
    const double fifth = between(random, 0, 3.5);
    const double third = between(random, 0, 1.5);
    point.frequency = 50 + 0.05 * random.normal();
    point.noise = between(random, 0, 0.1);
    for (std::size_t n = 0; n < 3; ++n) {
        const double angle = n == 0 ? 0 : (n == 1 ? -120 : 120);
        point.v[n] = {volts * (1 + 0.006 * random.normal()), (angle + 0.3 * random.normal()) * kRadians};
        installation.voltageHarmonics[n] = {{5, fifth, 180}, {3, third, between(random, 0, 360)}};
    }
}

void setPhase(std::size_t phase, double amperes, double phi, bool feedsIn, Installation& installation) {
    sim::OperatingPoint& point = installation.point;
    const double turned = feedsIn ? std::numbers::pi : 0;
    point.i[phase] = {amperes, std::remainder(point.v[phase].angle - phi * kRadians + turned, 2 * std::numbers::pi)};
    installation.phi[phase] = phi;
}

/// In the middle of the day the roof gives more than the house takes, on one phase or on all.
void addSolar(sim::Random& random, Installation& installation) {
    const bool onePhase = installation.site == Site::SinglePhaseSolar;
    const auto roof = static_cast<std::size_t>(random.uniform() * 3);
    const double amperes = between(random, 0, 25);
    for (std::size_t n = 0; n < 3; ++n) {
        if (onePhase && n != roof)
            continue;
        sim::Phasor& current = installation.point.i[n];
        const double angle = installation.point.v[n].angle + std::numbers::pi;
        const std::complex<double> sum =
            std::polar(current.rms, current.angle) + std::polar(amperes, angle + 2 * kRadians * random.normal());
        current = {std::abs(sum), std::arg(sum)};
    }
}

} // namespace

void furnish(Site site, sim::Random& random, Installation& installation) {
    installation.site = site;
    installation.role = roleOf(site);
    supply(random, installation);
    const Habits habits = habitsOf(site);
    const double amperes = decades(random, habits.leastCurrent, habits.mostCurrent);
    const double phi = between(random, habits.leastPhi, habits.mostPhi);
    const double third = between(random, 0, habits.mostThird);
    const double fifth = between(random, 0, habits.mostThird / 2);
    const bool feedsIn = site == Site::SolarPlant;
    for (std::size_t n = 0; n < 3; ++n) {
        const double share = between(random, habits.leastShare, 1);
        setPhase(n, amperes * share, std::clamp(phi + habits.spreadPhi * random.normal(), -89.0, 88.0), feedsIn,
                 installation);
        installation.currentHarmonics[n] = {{3, third * between(random, 0.7, 1.3), between(random, 160, 200)},
                                            {5, fifth, between(random, 0, 360)}};
    }
    if (site == Site::EmptyPhase)
        installation.point.i[static_cast<std::size_t>(random.uniform() * 3)].rms = 0;
    if (site == Site::SinglePhaseSolar || site == Site::SolarHouse)
        addSolar(random, installation);
    for (std::size_t n = 0; n < 3; ++n) {
        installation.point.voltageHarmonics[n] = installation.voltageHarmonics[n];
        installation.point.currentHarmonics[n] = installation.currentHarmonics[n];
    }
}

void drift(sim::Random& random, Installation& installation) {
    for (std::size_t n = 0; n < 3; ++n) {
        installation.point.v[n].rms *= 1 + 0.0005 * random.normal();
        installation.point.i[n].rms *= 1 + 0.005 * random.normal();
        installation.point.i[n].angle += 0.2 * kRadians * random.normal();
    }
}

} // namespace countis::selftest
