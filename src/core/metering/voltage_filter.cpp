// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/voltage_filter.h"

#include "core/metering/lanes.h"
#include "core/metering/samples.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace countis {
namespace {

struct FilterTaps {
    static constexpr std::size_t kFirst = VoltageFilter::kBefore + VoltageFilter::kGroup;
    static constexpr std::size_t kHann = VoltageFilter::kHann;
    static_assert(VoltageFilter::kGroup == kLanes && VoltageFilter::kMostGroups % kLanes == 0);
    // The last tap is at the group's last sample, 7 behind its first; the middles of the stages lie before that.
    static_assert(VoltageFilter::kDelay == (kFirst - 1) / 2.0 + kLanes * (kHann - 1) / 2.0 - (kLanes - 1.0));

    std::array<float, kFirst> first{};
    std::array<float, kHann> hann{};

    FilterTaps() {
        setFirst();
        setHann();
    }
    /// Three running means of eight, one behind the other: 22 taps, in the middle of 24.
    void setFirst() {
        std::array<double, kFirst> taps{};
        taps[1] = 1.0;
        for (int stage = 0; stage < 3; ++stage)
            for (std::size_t n = kFirst; n-- > 0;) {
                double mean = 0.0;
                for (std::size_t back = 0; back < kLanes && back <= n; ++back)
                    mean += taps[n - back] / kLanes;
                taps[n] = mean;
            }
        std::ranges::transform(taps, first.begin(), [](double tap) { return static_cast<float>(tap); });
    }
    void setHann() {
        constexpr double kAngleAt50 = 2.0 * std::numbers::pi * 50.0 * kLanes / kSampleRate;
        std::array<double, kHann> taps{};
        std::complex<double> gain = 0.0;
        for (std::size_t n = 0; n < kHann; ++n) {
            const auto place = static_cast<double>(n);
            taps[n] = 1.0 - std::cos(2.0 * std::numbers::pi * (place + 0.5) / kHann);
            gain += std::polar(taps[n], kAngleAt50 * place);
        }
        std::ranges::transform(taps, hann.begin(),
                               [&](double tap) { return static_cast<float>(tap / std::abs(gain)); });
    }
};

COUNTIS_WIDE void takeOneOfEight(const FilterTaps& taps, const float* voltage, std::size_t groups, float* out) {
    const Lanes oldest = lanesAt(taps.first.data());
    const Lanes older = lanesAt(taps.first.data() + kLanes);
    const Lanes latest = lanesAt(taps.first.data() + 2 * kLanes);
    for (std::size_t n = 0; n < groups; ++n) {
        const float* const group = voltage + n * kLanes;
        const Lanes products =
            oldest * lanesAt(group - 2 * kLanes) + older * lanesAt(group - kLanes) + latest * lanesAt(group);
        out[n] = total(products);
    }
}

/// Eight outputs at once, and up to seven that nobody asked for.
COUNTIS_WIDE void hannWindow(const FilterTaps& taps, const float* in, std::size_t outputs, float* out) {
    for (std::size_t n = 0; n < outputs; n += kLanes) {
        Lanes sum{};
        for (std::size_t tap = 0; tap < FilterTaps::kHann; ++tap)
            sum += taps.hann[tap] * lanesAt(in + n + tap);
        lanesAt(out + n) = sum;
    }
}

} // namespace

void VoltageFilter::filter(const float* voltage, std::size_t groups, float* filtered) {
    static const FilterTaps kTaps;
    takeOneOfEight(kTaps, voltage, groups, first_.data() + kHann - 1);
    hannWindow(kTaps, first_.data(), groups, filtered);
    std::copy_n(first_.begin() + static_cast<std::ptrdiff_t>(groups), kHann - 1, first_.begin());
}

} // namespace countis
