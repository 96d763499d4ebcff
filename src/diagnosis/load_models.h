// SPDX-License-Identifier: GPL-3.0-or-later
// How likely the angles of a load are, for an installation of a given role. All of it is about true loads, before any
// wiring fault. Densities are per radian and phase.
#pragma once

#include "diagnosis/uncertainty.h"

#include <array>
#include <cstdint>

namespace countis::diagnosis {

/// Of the installation behind the meter: docs/words.md.
enum class Role : std::uint8_t { Consumer, Producer, Both };

/// φ of the phases that carry enough current; `count` of them are in use, in any order.
struct LoadAngles {
    std::array<Uncertain, 3> phi{};
    std::array<bool, 3> exports{}; // only for costOfGeneration(): the phases that are said to feed in
    std::size_t count = 0;

    void add(const Uncertain& angle, bool feedsIn = false) {
        exports[count] = feedsIn;
        phi[count++] = angle;
    }
};

/// −ln of the density of these angles, where everything is wired well.
double costOfLoad(const LoadAngles& angles, Role role);

/// The same where some phases of a consumer feed in, which nobody has declared.
double costOfGeneration(const LoadAngles& angles);

} // namespace countis::diagnosis
