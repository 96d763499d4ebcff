// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/device/time/speed.h"

#include "core/printable.h"
#include "files/number_text.h"

#include <array>
#include <cstdio>

namespace countis::sim {

tl::expected<Speed, Message> parseSpeed(std::string_view text) {
    if (text == "max")
        return kMaxSpeed;
    const auto times = parseNumber(text);
    if (!times || *times < kLeastSpeed || *times > kMostSpeed)
        return tl::unexpected(
            message(term("Messages", "%1 must be a number from 1 to 86400, or max"), quotedValue(text)));
    return Speed{*times};
}

std::string speedText(Speed speed) {
    if (speed.isMax())
        return "max";
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.6g", speed.times);
    return text.data();
}

tl::expected<EngineChoice, Message> parseEngine(std::string_view text) {
    if (text == "auto")
        return EngineChoice::Auto;
    if (text == "sampled")
        return EngineChoice::Sampled;
    if (text == "phasor")
        return EngineChoice::Phasor;
    return tl::unexpected(message(term("Messages", "%1 must be auto, sampled or phasor"), quotedValue(text)));
}

Engine engineFor(EngineChoice choice, Speed speed) {
    if (choice == EngineChoice::Auto)
        return speed.times <= kMostSampledSpeed ? Engine::Sampled : Engine::Phasor;
    return choice == EngineChoice::Sampled ? Engine::Sampled : Engine::Phasor;
}

} // namespace countis::sim
