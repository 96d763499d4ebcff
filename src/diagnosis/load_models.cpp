// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/load_models.h"

#include "diagnosis/phasors.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace countis::diagnosis {
namespace {

/// Consumers lag a little; motors with little load lag by up to 85°, filters and capacitor banks lead.
constexpr double kUsualLag = 12 * kDegree;
constexpr double kLagSpread = 25 * kDegree;
/// The phases of one machine have much the same angle.
constexpr double kPhaseSpread = 9 * kDegree;
/// Inverters feed in at a power factor near 1; what else runs behind the meter turns the sum.
constexpr double kInverterSpread = 12 * kDegree;
/// Below the half plane's own density, nothing is out of the question: the world has more than we thought of.
constexpr double kUnforeseen = 1e-6;
/// The border between import and export is no sharper than this.
constexpr double kLeastEdge = 0.4 * kDegree;

double normal(double off, double spread) {
    const double ratio = off / spread;
    return std::exp(-ratio * ratio / 2) / (spread * std::sqrt(2 * kPi));
}

/// How far this angle lies on the side of import, as a probability.
double within(const Uncertain& phi) {
    const double beyond = (std::abs(phi.value) - kPi / 2) / std::max(phi.sigma, kLeastEdge);
    if (beyond < -6)
        return 1;
    return std::erfc(beyond / std::numbers::sqrt2) / 2;
}

Uncertain turnedBack(const Uncertain& phi) {
    return {wrapped(phi.value + kPi), phi.sigma};
}

double consumes(const Uncertain& phi) {
    return within(phi) * (0.75 * normal(phi.value - kUsualLag, kLagSpread) + 0.25 / kPi);
}

double feedsIn(const Uncertain& phi) {
    const Uncertain turned = turnedBack(phi);
    return within(turned) * (0.7 * normal(turned.value, kInverterSpread) + 0.3 / kPi);
}

/// Of angles that scatter around a common one, which itself is spread around `mean`, or anywhere in the half plane.
double common(const std::array<double, 3>& phi, std::size_t count, double mean, double spread, double usual) {
    const auto n = static_cast<double>(count);
    double sum = 0;
    for (std::size_t k = 0; k < count; ++k)
        sum += phi[k];
    const double centre = sum / n;
    double scatter = 0;
    for (std::size_t k = 0; k < count; ++k)
        scatter += (phi[k] - centre) * (phi[k] - centre);
    const double variance = kPhaseSpread * kPhaseSpread;
    const double together = variance + n * spread * spread;
    const double scale = std::pow(2 * kPi * variance, -(n - 1) / 2) * std::exp(-scatter / (2 * variance));
    const double off = centre - mean;
    const double here = scale * std::exp(-n * off * off / (2 * together)) / std::sqrt(2 * kPi * together);
    const double anywhere = scale / (std::sqrt(n) * kPi);
    return usual * here + (1 - usual) * anywhere;
}

/// The densities of one set of angles, each needed more than once.
class Densities {
public:
    explicit Densities(const LoadAngles& angles) : angles_(angles) {
        const std::size_t count = angles.count;
        for (std::size_t k = 0; k < count; ++k)
            phi_[k] = angles.phi[k].value;
    }

    double allConsume() const {
        double apart = 1;
        double inside = 1;
        for (std::size_t k = 0; k < angles_.count; ++k) {
            apart *= consumes(angles_.phi[k]);
            inside *= within(angles_.phi[k]);
        }
        const double together = inside * common(phi_, angles_.count, kUsualLag, kLagSpread, 0.85);
        return 0.6 * together + 0.4 * apart;
    }
    double allFeedIn() const {
        std::array<double, 3> turned{};
        double apart = 1;
        double inside = 1;
        for (std::size_t k = 0; k < angles_.count; ++k) {
            turned[k] = wrapped(phi_[k] + kPi);
            apart *= feedsIn(angles_.phi[k]);
            inside *= within(turnedBack(angles_.phi[k]));
        }
        return 0.6 * inside * common(turned, angles_.count, 0, kInverterSpread, 0.7) + 0.4 * apart;
    }
    double mixed(double share) const {
        double density = 1;
        for (std::size_t k = 0; k < angles_.count; ++k)
            density *= share * feedsIn(angles_.phi[k]) + (1 - share) * consumes(angles_.phi[k]);
        return density;
    }

private:
    const LoadAngles& angles_;
    std::array<double, 3> phi_{};
};

double costOf(double density, std::size_t count) {
    return -std::log(density + std::pow(kUnforeseen / (2 * kPi), static_cast<double>(count)));
}

} // namespace

double costOfLoad(const LoadAngles& angles, Role role) {
    if (angles.count == 0)
        return 0;
    const Densities load(angles);
    double density = 0;
    switch (role) {
    case Role::Consumer: density = load.allConsume(); break;
    case Role::Producer: density = 0.6 * load.allFeedIn() + 0.25 * load.allConsume() + 0.15 * load.mixed(0.5); break;
    case Role::Both: density = 0.25 * load.allFeedIn() + 0.4 * load.allConsume() + 0.35 * load.mixed(0.4); break;
    }
    return costOf(density, angles.count);
}

double costOfGeneration(const LoadAngles& angles) {
    if (angles.count == 0)
        return 0;
    const bool all = std::all_of(angles.exports.begin(), angles.exports.begin() + static_cast<long>(angles.count),
                                 [](bool exports) { return exports; });
    if (all)
        return costOf(Densities(angles).allFeedIn(), angles.count);
    double density = 1;
    for (std::size_t k = 0; k < angles.count; ++k)
        density *= angles.exports[k] ? feedsIn(angles.phi[k]) : consumes(angles.phi[k]);
    return costOf(density, angles.count);
}

} // namespace countis::diagnosis
