// SPDX-License-Identifier: GPL-3.0-or-later
// The site "Riverside works", which does not exist: its places, its meters, and what hangs on each of them at any
// moment. Nothing here is drawn by chance while time passes: a seed and a moment give the load, so that history and
// live meters continue each other wherever one of them ends.
#pragma once

#include "core/quantity.h"
#include "simulator/demo/local_time.h"
#include "simulator/installation/faults/fault.h"
#include "simulator/installation/loads/load.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace countis::sim {

inline constexpr std::string_view kDemoSite = "Riverside works";
inline constexpr std::array<std::string_view, 4> kDemoPlaces{"Hall 1 · Machining", "Hall 2 · Assembly", "Offices",
                                                             "Roof"};

/// How the power of a meter follows the day.
enum class DemoDay : std::uint8_t { Shift, Cycles, Steady, Sun };

struct DemoMeter {
    std::string_view name;
    std::size_t place = 0; // in kDemoPlaces
    Model model = Model::E27;
    double watts = 0; // at full work; of the sun: at its highest, exported
    double phi = 0;   // degrees, lagging positive
    DemoDay day = DemoDay::Shift;
    double begins = 0;     // hour of a working day
    double ends = 0;       // hour of a working day
    double idle = 0;       // share of the power that is left outside these hours
    double cycle = 0;      // minutes, of DemoDay::Cycles
    double cycleShare = 0; // of it at full power
    double east = 0;       // of DemoDay::Sun: 1 faces east, −1 west
    int reversedPhase = 0; // 1 to 3: in and out of this current are exchanged; 0: of none
    bool pauses = false;   // stops answering now and then, and three times a week for longer
};

inline constexpr std::size_t kDemoMeters = 14;
const std::array<DemoMeter, kDemoMeters>& demoMeters();

/// The serial numbers of the meters count up from here: see simulatedIdentity().
inline constexpr std::uint16_t kFirstDemoSerial = 64001;

/// What hangs on the meter at this moment. Nothing drifts or switches by itself in it.
Load demoLoad(std::size_t meter, WallInstant at, const LocalMoment& local, std::uint64_t seed);
FaultSet demoFaults(std::size_t meter);

/// The tariff input: T1 from Monday to Friday from 6 to 22 h, T2 at all other times.
std::uint8_t demoTariff(const LocalMoment& local);

/// Whether the meter answers in this minute.
bool demoAnswers(std::size_t meter, WallInstant at);

} // namespace countis::sim
