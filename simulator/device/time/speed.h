// SPDX-License-Identifier: GPL-3.0-or-later
// How fast simulated time runs, and which engine measures at that speed.
#pragma once

#include "core/message.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace countis::sim {

/// Device seconds in a real second.
struct Speed {
    double times = 1;

    bool isMax() const { return times == std::numeric_limits<double>::infinity(); }
    bool operator==(const Speed&) const = default;
};
inline constexpr double kLeastSpeed = 1;
inline constexpr double kMostSpeed = 86'400; // a day in a second
/// As fast as the machine can.
inline constexpr Speed kMaxSpeed{std::numeric_limits<double>::infinity()};

/// "60", "1.5", "max". The error is one sentence.
tl::expected<Speed, Message> parseSpeed(std::string_view text);
/// "60", "1.5", "max".
std::string speedText(Speed speed);

/// Sampled: waveforms and the metering core. Phasor: the same quantities from phasors and harmonics.
enum class Engine : std::uint8_t { Sampled, Phasor };
enum class EngineChoice : std::uint8_t { Auto, Sampled, Phasor };

/// "auto", "sampled", "phasor". The error is one sentence.
tl::expected<EngineChoice, Message> parseEngine(std::string_view text);

/// Auto samples as long as that is affordable.
inline constexpr double kMostSampledSpeed = 10;
Engine engineFor(EngineChoice choice, Speed speed);

} // namespace countis::sim
