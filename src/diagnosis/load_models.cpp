// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/load_models.h"

#include "diagnosis/phasors.h"

#include <algorithm>
#include <cmath>

namespace countis::diagnosis {
namespace {

/// Consumers lag a little; motors with little load lag by up to 85°, filters and capacitor banks lead.
constexpr double kUsualLag = 12 * kDegree;
constexpr double kLagSpread = 25 * kDegree;
constexpr double kUsualShare = 0.8; // of the loads; the others have any angle
/// The phases of one machine have much the same angle.
constexpr double kPhaseSpread = 9 * kDegree;
constexpr double kSameMachine = 0.6; // share of the installations
/// Inverters feed in at a power factor near 1; what else runs behind the meter turns the sum.
constexpr double kInverterSpread = 12 * kDegree;
constexpr double kUsualInverters = 0.7;
/// Nothing is out of the question: the world has more than we thought of.
constexpr double kUnforeseen = 1e-6;
/// The border between import and export is no sharper than this.
constexpr double kLeastEdge = 0.4 * kDegree;

double normal(double off, double spread) {
    const double ratio = off / spread;
    return std::exp(-ratio * ratio / 2) / (spread * std::sqrt(2 * kPi));
}

/// How far this angle lies on the side of import, as a probability.
double within(double phi, double sigma) {
    const double beyond = (std::abs(phi) - kPi / 2) / std::max(sigma, kLeastEdge);
    if (beyond < -6)
        return 1;
    return beyond > 8 ? 0 : std::erfc(beyond / std::numbers::sqrt2) / 2;
}

/// Of angles that scatter around a common one, which itself is spread around `mean`, or anywhere in the half plane.
double common(const std::array<double, 3>& phi, std::size_t count, double mean, double spread, double usual) {
    constexpr double kVariance = kPhaseSpread * kPhaseSpread;
    constexpr std::array<double, 4> kScales{1, 1, 1 / (2 * kPi * kPhaseSpread * kPhaseSpread), 0};
    static const std::array<double, 4> kRoots{1, 1, std::sqrt(kScales[2]), kScales[2]};
    const auto n = static_cast<double>(count);
    double sum = 0;
    for (std::size_t k = 0; k < count; ++k)
        sum += phi[k];
    const double centre = sum / n;
    double scatter = 0;
    for (std::size_t k = 0; k < count; ++k)
        scatter += (phi[k] - centre) * (phi[k] - centre);
    const double together = kVariance + n * spread * spread;
    const double scale = kRoots[count] * std::exp(-scatter / (2 * kVariance));
    const double off = centre - mean;
    const double here = scale * std::exp(-n * off * off / (2 * together)) / std::sqrt(2 * kPi * together);
    const double anywhere = scale / (std::sqrt(n) * kPi);
    return usual * here + (1 - usual) * anywhere;
}

/// Loads, or sources: what an angle says of them, and how far their angles scatter around which mean.
struct Side {
    double LoadAngle::*inside;
    double LoadAngle::*density;
    double turn; // of φ, to the half plane of import
    double mean;
    double spread;
    double usual;
};
constexpr Side kLoads{&LoadAngle::import, &LoadAngle::consumes, 0, kUsualLag, kLagSpread, kUsualShare};
constexpr Side kSources{&LoadAngle::exported, &LoadAngle::feedsIn, kPi, 0, kInverterSpread, kUsualInverters};

/// All phases are of this side: of one machine, or each of its own.
double allOf(const LoadAngles& angles, const Side& side) {
    double apart = 1;
    double inside = 1;
    std::array<double, 3> phi{};
    for (std::size_t k = 0; k < angles.count; ++k) {
        apart *= angles.angle[k].*side.density;
        inside *= angles.angle[k].*side.inside;
        phi[k] = wrapped(angles.angle[k].phi + side.turn);
    }
    if (inside < 1e-12)
        return 0;
    return kSameMachine * inside * common(phi, angles.count, side.mean, side.spread, side.usual) +
           (1 - kSameMachine) * apart;
}

double mixed(const LoadAngles& angles, double share) {
    double density = 1;
    for (std::size_t k = 0; k < angles.count; ++k)
        density *= share * angles.angle[k].feedsIn + (1 - share) * angles.angle[k].consumes;
    return density;
}

double costOf(double density, std::size_t count) {
    constexpr double kOne = kUnforeseen / (2 * kPi);
    constexpr std::array<double, 4> kFloors{1, kOne, kOne * kOne, kOne * kOne * kOne};
    return -std::log(density + kFloors[count]);
}

} // namespace

LoadAngle loadAngle(const Uncertain& phi) {
    LoadAngle angle;
    const double turned = wrapped(phi.value + kPi);
    angle.phi = wrapped(phi.value);
    angle.import = within(angle.phi, phi.sigma);
    angle.exported = within(turned, phi.sigma);
    if (angle.import > 0)
        angle.consumes =
            angle.import * (kUsualShare * normal(angle.phi - kUsualLag, kLagSpread) + (1 - kUsualShare) / kPi);
    if (angle.exported > 0)
        angle.feedsIn =
            angle.exported * (kUsualInverters * normal(turned, kInverterSpread) + (1 - kUsualInverters) / kPi);
    return angle;
}

double costOfLoad(const LoadAngles& angles, Role role) {
    if (angles.count == 0)
        return 0;
    double density = 0;
    switch (role) {
    case Role::Consumer: density = allOf(angles, kLoads); break;
    case Role::Producer:
        density = 0.6 * allOf(angles, kSources) + 0.25 * allOf(angles, kLoads) + 0.15 * mixed(angles, 0.5);
        break;
    case Role::Both:
        density = 0.25 * allOf(angles, kSources) + 0.4 * allOf(angles, kLoads) + 0.35 * mixed(angles, 0.4);
        break;
    }
    return costOf(density, angles.count);
}

double costOfGeneration(const LoadAngles& angles) {
    if (angles.count == 0)
        return 0;
    double density = 1;
    bool all = true;
    for (std::size_t k = 0; k < angles.count; ++k) {
        density *= angles.exports[k] ? angles.angle[k].feedsIn : angles.angle[k].consumes;
        all = all && angles.exports[k];
    }
    return costOf(all ? allOf(angles, kSources) : density, angles.count);
}

} // namespace countis::diagnosis
