// SPDX-License-Identifier: GPL-3.0-or-later
// How likely the angles of a load are, for an installation of a given role. All of it is about true loads, before any
// wiring fault. Densities are per radian and phase.
#pragma once

#include "diagnosis/uncertainty.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace countis::diagnosis {

/// Of the installation behind the meter: docs/words.md.
enum class Role : std::uint8_t { Consumer, Producer, Both };

/// What one angle says, as a load and as a source. Made once, because many hypotheses share it.
struct LoadAngle {
    double phi = 0;
    double import = 0;   // how far the angle lies on the side of import, as a probability
    double exported = 0; // the same of export
    double consumes = 0; // density of φ of a load
    double feedsIn = 0;  // density of φ of a source
};
LoadAngle loadAngle(const Uncertain& phi);

/// Of the phases that carry enough current; `count` of them, in any order.
struct LoadAngles {
    std::array<LoadAngle, 3> angle{};
    std::array<bool, 3> exports{}; // only for costOfGeneration(): the phases that are said to feed in
    std::size_t count = 0;

    void add(const LoadAngle& one, bool feedsIn = false) {
        exports[count] = feedsIn;
        angle[count++] = one;
    }
};

/// −ln of the density of these angles, where everything is wired well.
double costOfLoad(const LoadAngles& angles, Role role);

/// The same where some phases of a consumer feed in, which nobody has declared.
double costOfGeneration(const LoadAngles& angles);

} // namespace countis::diagnosis
