// SPDX-License-Identifier: GPL-3.0-or-later
// The core's enums where QML can name them: Measure.P, Measure.Sum, Measure.Stale. Same values as in core/quantity.h
// and core/readings.h.
#pragma once

#include "core/readings.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace countis::ui {

namespace Measure {
Q_NAMESPACE
QML_ELEMENT

enum class Quantity { V, U, I, P, Q, S, PF, F };
Q_ENUM_NS(Quantity)

enum class Phase { L1, L2, L3, Sum, N };
Q_ENUM_NS(Phase)

enum class Quality { NotMeasured, Stale, Good };
Q_ENUM_NS(Quality)

/// The state that a chip shows. Simulated: a live simulated meter; a stale one is Stale. Alarm: a live meter, real or
/// simulated, whose reading shows a condition that needs attention (core/ratings.h). Replay: what would be Live in a
/// replay, which is of no present time.
enum class State { Live, Stale, Offline, Alarm, Simulated, Replay };
Q_ENUM_NS(State)
} // namespace Measure

/// A reading of now, or of the time of the replay.
constexpr bool isFresh(Measure::State state) {
    return state != Measure::State::Stale && state != Measure::State::Offline;
}
/// The same state of a meter whose recorded readings are replayed.
constexpr Measure::State replayed(Measure::State state) {
    return state == Measure::State::Live ? Measure::State::Replay : state;
}

constexpr countis::Quantity toCore(Measure::Quantity quantity) {
    return static_cast<countis::Quantity>(quantity);
}
constexpr countis::Phase toCore(Measure::Phase phase) {
    return static_cast<countis::Phase>(phase);
}
constexpr Measure::Quality toQml(countis::Quality quality) {
    return static_cast<Measure::Quality>(quality);
}

} // namespace countis::ui
