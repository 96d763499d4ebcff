// SPDX-License-Identifier: GPL-3.0-or-later
// Watches for the load that a person switches on at one phase. Pure: readings come in.
//
// The load is seen when, over three readings in a row, P and I of the phase have risen by more than kDeviations
// standard deviations of what the registers and the accuracy of the meter leave open (diagnosis/uncertainty.h), and
// by at least kLeastWatts and kLeastAmperes, while the other phases have not changed by as much. The reading in the
// middle may have caught the moment of switching.
#pragma once

#include "commission/result.h"
#include "core/registers/known_registers.h"

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

namespace countis::commission {

inline constexpr double kDeviations = 5;
/// A load below this is not told from the others of an installation that is at work.
inline constexpr double kLeastWatts = 100;
/// Imin: from here on the accuracy class of the meter holds (docs/reference/accuracy.md).
inline constexpr double kLeastAmperes = 0.25;
/// The other phases may change by this part of the load.
inline constexpr double kOthersShare = 0.25;

class LoadStep {
public:
    /// Seen: on this phase. Reversed: the current of this phase has risen, and its active power has fallen.
    enum class Found : std::uint8_t { Nothing, Seen, Reversed };

    /// `phase` from 0 to 2. Readings from before do not count, but for the latest one.
    void begin(std::size_t phase);
    /// `known` has the words of this reading.
    Found take(const Readings& readings, const KnownRegisters& known);
    /// Another phase on which a load has appeared meanwhile: 0 to 2.
    std::optional<std::size_t> elsewhere() const { return elsewhere_; }

    /// Of the load that take() has just found.
    std::vector<Figure> figures() const;

private:
    struct Sample {
        std::array<double, 3> watts{};
        std::array<double, 3> amperes{};
        std::vector<RegisterWords> words; // of P and I
    };
    enum class Change : std::uint8_t { None, Rise, Turned };

    Change changeOf(std::size_t phase) const;
    double quietWatts(std::size_t phase, double load) const;
    std::vector<RegisterWords> wordsFor(std::string_view key) const;

    std::size_t phase_ = 0;
    std::deque<Sample> samples_; // three at most, the newest last
    std::optional<std::size_t> elsewhere_;
};

} // namespace countis::commission
