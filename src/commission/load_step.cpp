// SPDX-License-Identifier: GPL-3.0-or-later
#include "commission/load_step.h"

#include "commission/words_behind.h"
#include "diagnosis/uncertainty.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace countis::commission {
namespace {

constexpr std::size_t kWindow = 3;
constexpr std::array<std::string_view, 3> kPowerKeys{"power_active_P1_W", "power_active_P2_W", "power_active_P3_W"};
constexpr std::array<std::string_view, 3> kCurrentKeys{"current_I1_A", "current_I2_A", "current_I3_A"};

/// By how much two values of a quantity may differ while nothing has changed.
double doubtOf(Quantity quantity, double one, double other) {
    return kDeviations * std::hypot(diagnosis::sigmaOf(quantity, one), diagnosis::sigmaOf(quantity, other));
}

Decimal watts(double value) {
    return {std::llround(value), 0};
}

Decimal amperes(double value) {
    constexpr double kMilli = 1000;
    return {std::llround(value * kMilli), 3};
}

} // namespace

void LoadStep::begin(std::size_t phase) {
    phase_ = phase;
    elsewhere_.reset();
    while (samples_.size() > 1)
        samples_.pop_front();
}

LoadStep::Found LoadStep::take(const Readings& readings, const KnownRegisters& known) {
    Sample sample;
    for (std::size_t n = 0; n < 3; ++n) {
        sample.watts[n] = inUnit(readings, Quantity::P, kLinePhases[n]).value_or(0);
        sample.amperes[n] = inUnit(readings, Quantity::I, kLinePhases[n]).value_or(0);
    }
    sample.words = wordsBehind(
        std::array{kPowerKeys[0], kPowerKeys[1], kPowerKeys[2], kCurrentKeys[0], kCurrentKeys[1], kCurrentKeys[2]},
        known);
    samples_.push_back(std::move(sample));
    if (samples_.size() > kWindow)
        samples_.pop_front();
    if (samples_.size() < kWindow)
        return Found::Nothing;
    const Change change = changeOf(phase_);
    if (change != Change::None)
        return change == Change::Rise ? Found::Seen : Found::Reversed;
    for (std::size_t other = 0; other < 3; ++other)
        if (other != phase_ && changeOf(other) != Change::None)
            elsewhere_ = other;
    return Found::Nothing;
}

/// Of the two newer readings against the oldest one.
LoadStep::Change LoadStep::changeOf(std::size_t phase) const {
    const Sample& before = samples_.front();
    const double oldWatts = before.watts[phase];
    const double oldAmperes = before.amperes[phase];
    bool rises = true;
    bool falls = true;
    for (std::size_t n = 1; n < kWindow; ++n) {
        const double newAmperes = samples_[n].amperes[phase];
        const double newWatts = samples_[n].watts[phase];
        if (newAmperes - oldAmperes < std::max(kLeastAmperes, doubtOf(Quantity::I, oldAmperes, newAmperes)))
            return Change::None;
        const double least = std::max(kLeastWatts, doubtOf(Quantity::P, oldWatts, newWatts));
        rises = rises && newWatts - oldWatts >= least;
        falls = falls && oldWatts - newWatts >= least;
    }
    if (!rises && !falls)
        return Change::None;
    const double by = std::abs(samples_.back().watts[phase] - oldWatts);
    for (std::size_t other = 0; other < 3; ++other)
        if (other != phase && std::abs(samples_.back().watts[other] - before.watts[other]) > quietWatts(other, by))
            return Change::None;
    return rises ? Change::Rise : Change::Turned;
}

/// By how much another phase may change while a load of so many W appears.
double LoadStep::quietWatts(std::size_t phase, double load) const {
    const double doubt = doubtOf(Quantity::P, samples_.front().watts[phase], samples_.back().watts[phase]);
    return std::max(kOthersShare * load, doubt);
}

/// The registers behind a value, with the words before the load.
std::vector<RegisterWords> LoadStep::wordsFor(std::string_view key) const {
    std::vector<RegisterWords> words;
    for (const RegisterWords& one : samples_.back().words)
        if (one.key == key)
            words.push_back(one);
    return since(std::move(words), samples_.front().words);
}

std::vector<Figure> LoadStep::figures() const {
    const Sample& before = samples_.front();
    const Sample& after = samples_.back();
    const double load = after.watts[phase_] - before.watts[phase_];
    const double current = after.amperes[phase_] - before.amperes[phase_];
    double others = 0;
    double quiet = 0;
    std::vector<RegisterWords> otherWords; // of both: the figure is the larger change of the two
    for (std::size_t n = 0; n < 3; ++n) {
        if (n == phase_)
            continue;
        std::ranges::move(wordsFor(kPowerKeys[n]), std::back_inserter(otherWords));
        const double by = after.watts[n] - before.watts[n];
        if (std::abs(by) < std::abs(others))
            continue;
        others = by;
        quiet = quietWatts(n, std::abs(load));
    }
    return {{"load-power", {}, watts(load), "W", watts(kLeastWatts), {}, wordsFor(kPowerKeys[phase_])},
            {"load-current", {}, amperes(current), "A", amperes(kLeastAmperes), {}, wordsFor(kCurrentKeys[phase_])},
            {"load-others", {}, watts(others), "W", watts(-quiet), watts(quiet), std::move(otherWords)}};
}

} // namespace countis::commission
