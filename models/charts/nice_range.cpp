// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/nice_range.h"

#include <array>
#include <cmath>

namespace countis::ui {
namespace {

constexpr int kMostDivisions = 3;
constexpr double kRounding = 1e-9; // of a step: a value that is a multiple but for its last bits

struct Divisions {
    double step, first, last; // first and last in steps
};

Divisions divide(double low, double high, double step) {
    return {step, std::floor(low / step + kRounding), std::ceil(high / step - kRounding)};
}

// 1, 2, 5, 10, 20, 50 …
double nextStep(double step) {
    const double decade = std::pow(10.0, std::floor(std::log10(step) + kRounding));
    const double digit = step / decade;
    if (digit < 1.5)
        return 2 * decade;
    if (digit < 3)
        return 5 * decade;
    return 10 * decade;
}

Divisions fewDivisions(double low, double high, double smallestStep) {
    Divisions divisions = divide(low, high, smallestStep);
    while (divisions.last - divisions.first > kMostDivisions)
        divisions = divide(low, high, nextStep(divisions.step));
    // At least two, growing to both sides but not below a zero that nothing goes below.
    if (divisions.last - divisions.first < 1) {
        if (divisions.first != 0)
            divisions.first -= 1;
        divisions.last += 1;
    }
    if (divisions.last - divisions.first < 2)
        divisions.last += 1;
    return divisions;
}

} // namespace

AxisRange niceRange(double low, double high, double smallestStep, const AxisRange& current) {
    const Divisions divisions = fewDivisions(low, high, smallestStep);
    const AxisRange wanted{divisions.first * divisions.step, divisions.last * divisions.step, divisions.step};
    const double span = current.maximum - current.minimum;
    const bool fits = low >= current.minimum && high <= current.maximum;
    const bool filled = high - low > span / 3 || wanted.maximum - wanted.minimum >= span;
    return fits && filled ? current : wanted;
}

std::vector<double> axisValues(const AxisRange& range) {
    std::vector<double> values;
    const long divisions = std::lround((range.maximum - range.minimum) / range.step);
    for (long i = 0; i <= divisions; ++i)
        values.push_back(range.minimum + static_cast<double>(i) * range.step);
    return values;
}

std::int64_t timeStep(std::int64_t windowSeconds) {
    constexpr std::array<std::int64_t, 19> kRound{1,   2,    5,    10,   15,    30,    60,    120,    300,   600,
                                                  900, 1800, 3600, 7200, 10800, 21600, 86400, 172800, 604800};
    constexpr std::int64_t kMostLines = 5;
    for (const std::int64_t step : kRound) {
        if (windowSeconds <= kMostLines * step)
            return step;
    }
    return kRound.back();
}

} // namespace countis::ui
