// SPDX-License-Identifier: GPL-3.0-or-later
#include "selftest/random_case.h"

#include "core/metering/measurement.h"
#include "selftest/injected_fault.h"
#include "selftest/random_site.h"
#include "simulator/device/engines/phasor_engine.h"

#include <cmath>

namespace countis::selftest {
namespace {

using diagnosis::Observation;

Site anySite(sim::Random& random) {
    return static_cast<Site>(static_cast<int>(random.uniform() * static_cast<double>(kSites)));
}

/// As the phasor engine measures a second of the same operating point.
Observation readingOf(const sim::OperatingPoint& point, double seconds) {
    Readings readings;
    toReadings(sim::measurementOf(point), readings);
    readings.blocks[index(Block::Metrology)].quality = Quality::Good;
    Observation seen = diagnosis::observationOf(readings);
    seen.seconds = seconds;
    return seen;
}

/// The same installation with and without the faults.
struct Pair {
    Observation faulty, healthy;
};

Pair readBoth(const Installation& installation, const sim::FaultSet& faults, double seconds) {
    Pair pair;
    pair.healthy = readingOf(installation.point, seconds);
    sim::OperatingPoint point = installation.point;
    sim::FaultScratch scratch;
    sim::apply(faults, seconds, point, scratch);
    pair.faulty = readingOf(point, seconds);
    return pair;
}

Case read(Installation& installation, const std::vector<InjectedFault>& faults, sim::Random& random) {
    Case made;
    made.site = installation.site;
    made.role = installation.role;
    sim::FaultSet set;
    for (const InjectedFault& fault : faults) {
        made.faults.add(fault.mark);
        sim::add(fault.fault, set);
    }
    Observation healthy;
    for (std::size_t n = 0; n < made.readings.size(); ++n) {
        if (n > 0)
            drift(random, installation);
        const Pair pair = readBoth(installation, set, 30 + static_cast<double>(n));
        made.readings[n] = pair.faulty;
        healthy = pair.healthy;
    }
    for (std::size_t n = 0; n < 3; ++n)
        made.carriesLoad[n] = healthy.i[n].value_or(0) >= 0.5;
    if (faults.size() == 1)
        made.hidden = isHidden(faults.front().mark, made.readings.back(), healthy, made.role);
    for (const InjectedFault& fault : faults)
        if (faults.size() > 1) {
            sim::FaultSet others = set;
            sim::clear(fault.fault.kind, fault.fault.phase, others);
            const Observation without = readBoth(installation, others, 30).faulty;
            const Observation alone = readBoth(installation, {fault.fault}, 30).faulty;
            made.hidden = made.hidden || isMasked(fault.mark, made.readings.back(), without) ||
                          isHidden(fault.mark, alone, healthy, made.role) ||
                          isHidden(fault.mark, made.readings.back(), without, made.role);
        }
    return made;
}

} // namespace

std::string_view nameOf(Site site) {
    switch (site) {
    case Site::Office: return "office";
    case Site::Workshop: return "workshop";
    case Site::LowFactorMotors: return "motors at a low power factor";
    case Site::Heating: return "heating";
    case Site::DataRoom: return "data room";
    case Site::CapacitorBank: return "capacitor bank";
    case Site::UnbalancedHouse: return "unbalanced house";
    case Site::EmptyPhase: return "one empty phase";
    case Site::LightLoad: return "light load";
    case Site::SinglePhaseSolar: return "house with solar power on one phase";
    case Site::SolarHouse: return "house with solar power on three phases";
    case Site::SolarPlant: return "solar plant";
    }
    return {};
}

Case healthyCase(sim::Random& random) {
    Installation installation;
    furnish(anySite(random), random, installation);
    return read(installation, {}, random);
}

Case singleFaultCase(sim::Random& random) {
    Installation installation;
    furnish(anySite(random), random, installation);
    return read(installation, {anyFault(random)}, random);
}

Case twoFaultsCase(sim::Random& random) {
    Installation installation;
    furnish(anySite(random), random, installation);
    return read(installation, twoFaults(random), random);
}

} // namespace countis::selftest
