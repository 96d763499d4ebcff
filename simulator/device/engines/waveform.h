// SPDX-License-Identifier: GPL-3.0-or-later
// The samples that the measurement chain of the simulated meter sees.
#pragma once

#include "core/metering/lanes.h"
#include "core/metering/samples.h"
#include "simulator/installation/loads/load_run.h"

#include <array>
#include <cstdint>

namespace countis::sim {

/// Phases run on from tick to tick: a change of frequency or load makes no jump that the network would not make.
class Waveform {
public:
    static constexpr std::size_t kSamples = kSampleRate / kTicksPerSecond;

    explicit Waveform(std::uint64_t seed);

    /// The samples of the next tick; valid until the next call.
    SampleBlock next(const OperatingPoint& point);

private:
    using Channel = std::array<float, kSamples>;
    static constexpr std::size_t kChannels = 6;

    void addOrder(int order, const OperatingPoint& point, double radiansPerSample);
    void putBurst(Channel& channel, double rms, double angle, double radiansPerSample);

    alignas(64) std::array<Channel, kChannels> channels_{}; // v1 v2 v3 i1 i2 i3
    alignas(64) Channel sin_{};
    alignas(64) Channel cos_{};
    std::array<std::uint32_t, kLanes> noise_{};
    double phase_ = 0; // of the fundamental at the first sample of the next tick, radians
};

} // namespace countis::sim
