// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/device/engines/waveform.h"

#include "simulator/installation/loads/builtin_loads.h"
#include "simulator/installation/loads/load_setting.h"
#include "support/catch.h"

#include <cmath>
#include <cstring>
#include <numbers>

using namespace countis;
using namespace countis::sim;

namespace {

/// The six channels over some ticks.
struct Recording {
    std::array<std::vector<float>, 6> channel;

    Recording(const Load& load, std::uint64_t seed, int ticks) {
        LoadRun run(load, seed);
        Waveform waveform(seed);
        for (int n = 0; n < ticks; ++n)
            append(waveform.next(run.next()));
    }
    void append(const SampleBlock& block) {
        for (std::size_t n = 0; n < 3; ++n) {
            channel[n].insert(channel[n].end(), block.v[n].begin(), block.v[n].end());
            channel[n + 3].insert(channel[n + 3].end(), block.i[n].begin(), block.i[n].end());
        }
    }
    double meanProduct(std::size_t a, std::size_t b) const {
        double sum = 0;
        for (std::size_t n = 0; n < channel[a].size(); ++n)
            sum += static_cast<double>(channel[a][n]) * static_cast<double>(channel[b][n]);
        return sum / static_cast<double>(channel[a].size());
    }
    double rms(std::size_t n) const { return std::sqrt(meanProduct(n, n)); }
};

Load fixed(std::initializer_list<const char*> settings) {
    Load load;
    for (const char* text : settings) {
        const auto setting = parseSetting(text);
        REQUIRE(setting);
        apply(*setting, load);
    }
    return load;
}

bool same(const Recording& a, const Recording& b) {
    for (std::size_t n = 0; n < 6; ++n)
        if (a.channel[n] != b.channel[n])
            return false;
    return true;
}

} // namespace

TEST_CASE("Every sample is the sine that the load describes, without drift over minutes") {
    const Load load = fixed({"V1=230", "V2=120", "I1=10", "I3=20", "phi1=30", "phi3=-45", "f=49.7"});
    constexpr int kTicks = 1800;
    const Recording recording(load, 1, kTicks);
    const auto expected = [](double rms, double degrees, std::size_t n) {
        const double cycles = 49.7 * static_cast<double>(n) / kSampleRate;
        return rms * std::numbers::sqrt2 * std::sin(2 * std::numbers::pi * (cycles + degrees / 360));
    };
    REQUIRE(recording.channel[0].size() == static_cast<std::size_t>(kTicks) * Waveform::kSamples);
    double worst = 0;
    for (std::size_t n = 0; n < recording.channel[0].size(); n += 17) {
        const std::array wanted{
            expected(230, 0, n),      expected(120, -120, n), expected(230, 120, n), expected(10, -30, n), 0.0,
            expected(20, 120 + 45, n)};
        for (std::size_t c = 0; c < 6; ++c)
            worst = std::max(worst, std::abs(static_cast<double>(recording.channel[c][n]) - wanted[c]));
    }
    CHECK(worst < 2e-4);
}

TEST_CASE("Sequence 132 exchanges the order of L2 and L3") {
    const Recording forward(fixed({"sequence=123"}), 1, 10);
    const Recording reversed(fixed({"sequence=132"}), 1, 10);
    CHECK(forward.channel[0] == reversed.channel[0]);
    CHECK(forward.channel[1] == reversed.channel[2]);
    CHECK(forward.channel[2] == reversed.channel[1]);
}

TEST_CASE("Harmonics add their power and keep their place in the wave of each phase") {
    Load load = fixed({"I1=20", "I2=20", "I3=20"});
    for (std::size_t n = 0; n < 3; ++n) {
        load.source[n].harmonics = {{5, 10, 180}};
        load.phase[n].harmonics = {{5, 40, 180}, {3, 30, 0}};
    }
    const Recording recording(load, 1, 20);
    for (std::size_t n = 0; n < 3; ++n) {
        CHECK(recording.rms(n) == Approx(230 * std::sqrt(1.01)).epsilon(1e-5));
        CHECK(recording.rms(n + 3) == Approx(20 * std::sqrt(1 + 0.16 + 0.09)).epsilon(1e-5));
        CHECK(recording.meanProduct(n, n + 3) == Approx(230 * 20 * (1 + 0.04)).epsilon(1e-5));
    }
    // At its crest (a quarter period) phase 1 has lost its 5th harmonic, which is turned by 180°.
    CHECK(recording.channel[0][40] == Approx(230 * std::numbers::sqrt2 * (1 - 0.1)).epsilon(1e-4));
}

TEST_CASE("Export turns the current round") {
    Load load = fixed({"I1=10", "phi1=60"});
    load.phase[0].exporting = true;
    CHECK(Recording(load, 1, 10).meanProduct(0, 3) == Approx(-230 * 10 * 0.5).epsilon(1e-5));
}

TEST_CASE("Noise has the power asked for, on every channel its own") {
    const Load load = fixed({"I1=10", "I2=10", "I3=10", "noise=10"});
    const Recording noisy(load, 1, 100);
    const Recording clean(fixed({"I1=10", "I2=10", "I3=10"}), 1, 100);
    std::array<std::vector<double>, 6> noise;
    const auto samples = noisy.channel[0].size();
    for (std::size_t c = 0; c < 6; ++c)
        for (std::size_t n = 0; n < samples; ++n)
            noise[c].push_back(static_cast<double>(noisy.channel[c][n]) - static_cast<double>(clean.channel[c][n]));
    const auto mean = [&](std::size_t a, std::size_t b, std::size_t shift) {
        double sum = 0;
        for (std::size_t n = shift; n < samples; ++n)
            sum += noise[a][n] * noise[b][n - shift];
        return sum / static_cast<double>(samples);
    };
    for (std::size_t a = 0; a < 6; ++a) {
        const double rms = a < 3 ? 23 : 1;
        CHECK(std::sqrt(mean(a, a, 0)) == Approx(rms).epsilon(0.02));
        CHECK(std::abs(mean(a, a, 1)) < 0.02 * rms * rms);
        CHECK(std::abs(mean(a, a, 8)) < 0.02 * rms * rms);
        for (std::size_t b = 0; b < a; ++b)
            CHECK(std::abs(mean(a, b, 0)) < 0.02 * rms * (b < 3 ? 23 : 1));
    }
}

TEST_CASE("The same seed gives the same samples, another seed others") {
    for (const char* name : {"office", "workshop", "solar"}) {
        const Load load = *builtinLoad(name);
        CAPTURE(name);
        CHECK(same(Recording(load, 7, 200), Recording(load, 7, 200)));
        CHECK_FALSE(same(Recording(load, 7, 1), Recording(load, 8, 1)));
    }
    // A fixed load without noise has nothing random.
    CHECK(same(Recording(*builtinLoad("balanced"), 1, 20), Recording(*builtinLoad("balanced"), 2, 20)));
}
