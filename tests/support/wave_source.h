// SPDX-License-Identifier: GPL-3.0-or-later
// Three-phase waveforms for tests: exact sines and harmonics, whose power is known from their phasors alone.
#pragma once

#include "core/metering/samples.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace countis::test {

/// A sinusoid of `order` times the fundamental; `angle` in degrees at sample 0 of a sine.
struct Component {
    int order = 1;
    double rms = 0;
    double angle = 0;
};

/// One channel's components, its constant offset and the rms of its white noise (uniform).
struct Channel {
    std::vector<Component> components;
    double offset = 0;
    double noise = 0;
};

struct Wave {
    double frequency = 50;
    std::array<Channel, 3> v;
    std::array<Channel, 3> i;
};

/// What a load of this phase angle is: I lags V by `lag` degrees. `start` is the angle of V1 at sample 0.
struct PlainLoad {
    double frequency = 50;
    std::array<double, 3> v{230, 230, 230};
    std::array<double, 3> i{0, 0, 0};
    std::array<double, 3> lag{0, 0, 0};
    bool reversed = false; // sequence 132
    double start = 20;
};
Wave plainWave(const PlainLoad& load);

/// From the phasors: P and Q (of the fundamental) of a channel pair, in W and var.
double activePower(const Channel& v, const Channel& i);
double fundamentalReactivePower(const Channel& v, const Channel& i);
double rmsOf(const Channel& channel);

/// Samples of a wave, from one after another; a wave may be changed between pieces, and its angles go on.
class WaveSource {
public:
    explicit WaveSource(Wave wave, std::uint64_t seed = 1);
    void change(Wave wave);

    /// The next `count` samples; valid until the next call.
    SampleBlock take(std::size_t count);

private:
    void fill(const Channel& channel, std::vector<float>& samples, std::size_t count);
    double uniform();

    Wave wave_;
    double periods_ = 0; // of the fundamental, since sample 0
    std::uint64_t random_;
    std::array<std::vector<float>, 6> samples_;
};

} // namespace countis::test
