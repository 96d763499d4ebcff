// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/builtin_loads.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace countis::sim {
namespace {

constexpr std::array kAllPhases{true, true, true};
constexpr std::array kL1{true, false, false};
constexpr std::array kL2{false, true, false};
constexpr std::array kL3{false, false, true};

void plain(Load& load, std::array<double, 3> volts, std::array<double, 3> amperes, std::array<double, 3> phi) {
    for (std::size_t n = 0; n < 3; ++n) {
        load.source[n].voltage = volts[n];
        load.phase[n].current = amperes[n];
        load.phase[n].phi = phi[n];
    }
}

void harmonics(Load& load, const std::vector<Harmonic>& voltage, const std::vector<Harmonic>& current) {
    for (std::size_t n = 0; n < 3; ++n) {
        load.source[n].harmonics = voltage;
        load.phase[n].harmonics = current;
    }
}

/// A floor of an office from nine in the morning: lighting and computers drift, kitchen, copiers, a lift and air
/// conditioning switch. Every part is inductive with PF 0.9 to 0.97, and so is their sum.
Load office() {
    Load load;
    load.name = "office";
    load.noise = 0.05;
    load.impedance = 0.12;
    plain(load, {231.8, 230.6, 232.4}, {14.2, 10.6, 17.3}, {19, 22, 17});
    harmonics(load, {{5, 1.8, 180}, {7, 0.9, 0}}, {{3, 7, 180}, {5, 4, 0}, {7, 2, 180}});
    load.drift = {.voltage = 0.25, .current = 3, .phi = 0.6, .frequency = 0.012, .period = 25};
    load.day = {0.22, 0.20, 0.19, 0.19, 0.20, 0.24, 0.38, 0.66, 0.90, 1.00, 1.04, 1.05,
                0.96, 0.98, 1.03, 1.02, 0.97, 0.80, 0.55, 0.42, 0.34, 0.29, 0.26, 0.24};
    load.startHour = 9;
    load.appliances = {
        {"kitchen", kL1, 8.6, 15, 90, 240},        {"copier", kL2, 4.1, 20, 25, 50},
        {"server cooling", kL3, 3.4, 25, 70, 45},  {"heater", kL2, 6.2, 15, 150, 200},
        {"coffee machine", kL3, 5.7, 15, 40, 160}, {"air conditioning", kAllPhases, 6.8, 24, 180, 120},
        {"lift", kAllPhases, 11.5, 25, 12, 75},
    };
    return load;
}

/// Motors: heavy, more inductive, with starts.
Load workshop() {
    Load load;
    load.name = "workshop";
    load.noise = 0.05;
    load.impedance = 0.10;
    plain(load, {229.4, 230.1, 228.9}, {22, 24, 21}, {33, 35, 34});
    harmonics(load, {{5, 2.5, 180}, {7, 1.2, 0}}, {{5, 9, 180}, {7, 5, 0}, {11, 2, 180}});
    load.drift = {.voltage = 0.35, .current = 5, .phi = 1.5, .frequency = 0.012, .period = 20};
    load.appliances = {
        {"compressor", kAllPhases, 17, 32, 45, 60},
        {"lathe", kAllPhases, 11, 40, 80, 70},
        {"welder", kL2, 26, 25, 6, 25},
        {"oven", kL3, 14, 0, 120, 180},
    };
    return load;
}

/// A house with a single-phase solar inverter on L2 that exports under passing clouds.
Load solar() {
    Load load;
    load.name = "solar";
    load.noise = 0.05;
    load.impedance = 0.25;
    plain(load, {230.9, 233.0, 231.2}, {3.2, 12.5, 2.1}, {16, 2, 12});
    harmonics(load, {{5, 1.5, 180}}, {{3, 4, 180}, {5, 2, 0}});
    load.phase[1].exporting = true;
    load.drift = {.voltage = 0.3, .current = 16, .phi = 0.5, .frequency = 0.012, .period = 40};
    load.appliances = {
        {"washing machine", kL1, 9, 8, 60, 90},
        {"cooker", kL3, 7.5, 0, 45, 60},
    };
    return load;
}

/// A home whose roof feeds all three phases by day, and whose car is charged with 16 A a phase in the evening.
Load home() {
    Load load;
    load.name = "home";
    load.noise = 0.05;
    load.impedance = 0.22;
    plain(load, {231.5, 230.8, 232.1}, {2.6, 1.9, 2.2}, {14, 18, 10});
    harmonics(load, {{5, 1.4, 180}}, {{3, 6, 180}, {5, 3, 0}});
    load.drift = {.voltage = 0.3, .current = 8, .phi = 1, .frequency = 0.012, .period = 30};
    load.day = {0.35, 0.30, 0.30, 0.30, 0.32, 0.45, 0.90, 1.10, 0.80, 0.60, 0.60, 0.90,
                1.20, 0.80, 0.60, 0.60, 0.80, 1.40, 1.90, 1.80, 1.50, 1.20, 0.80, 0.50};
    load.startHour = 11;
    Appliance roof{"solar roof", kAllPhases, 14.5, 1, 60, 0, true};
    roof.day = {0, 0,    0,    0,    0,    0,    0.04, 0.15, 0.36, 0.58, 0.77, 0.91,
                1, 0.98, 0.87, 0.70, 0.48, 0.26, 0.09, 0,    0,    0,    0,    0};
    Appliance car{"car charger", kAllPhases, 16, 3, 60, 0};
    car.day = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0};
    load.appliances = {roof, car, {"fridge", kL1, 0.7, 40, 600, 1200}, {"cooker", kL3, 8.6, 0, 120, 900}};
    return load;
}

/// A room of servers: steady day and night, many power supplies with filters that lead a little, three cooling units.
Load dataRoom() {
    Load load;
    load.name = "data-room";
    load.noise = 0.03;
    load.impedance = 0.06;
    plain(load, {230.6, 230.2, 230.9}, {46, 43, 48}, {-9, -8, -10});
    harmonics(load, {{5, 1.2, 180}, {7, 0.8, 0}}, {{3, 4, 0}, {5, 6, 180}, {7, 4, 0}, {11, 2, 180}, {13, 1.5, 0}});
    load.drift = {.voltage = 0.15, .current = 1, .phi = 0.3, .frequency = 0.012, .period = 60};
    load.appliances = {
        {"cooling 1", kAllPhases, 7.5, 32, 300, 200},
        {"cooling 2", kAllPhases, 7.5, 32, 300, 240},
        {"cooling 3", kAllPhases, 6, 30, 120, 600},
    };
    return load;
}

/// The feed of an old house where almost everything hangs on L1.
Load house() {
    Load load;
    load.name = "house";
    load.noise = 0.05;
    load.impedance = 0.35;
    plain(load, {229.0, 231.6, 232.2}, {23, 4.2, 1.1}, {12, 20, 8});
    harmonics(load, {{5, 1.6, 180}}, {{3, 9, 180}, {5, 4, 0}});
    load.drift = {.voltage = 0.3, .current = 6, .phi = 1, .frequency = 0.012, .period = 25};
    load.appliances = {
        {"water heater", kL1, 9, 0, 240, 300},
        {"washing machine", kL2, 8, 10, 90, 240},
        {"vacuum cleaner", kL1, 4, 20, 60, 300},
    };
    return load;
}

/// Three equal motors on the three phases that hardly ever change: what is wrong stands out.
Load pump() {
    Load load;
    load.name = "pump";
    load.noise = 0.05;
    load.impedance = 0.05;
    plain(load, {230.8, 230.5, 231.0}, {12.4, 12.2, 12.6}, {26, 26, 26});
    load.drift = {.voltage = 0.15, .current = 0.8, .phi = 0.3, .frequency = 0.01, .period = 30};
    return load;
}

/// Nothing moves: 10 A on each phase at PF 0.866 inductive.
Load balanced() {
    Load load;
    load.name = "balanced";
    plain(load, {230, 230, 230}, {10, 10, 10}, {30, 30, 30});
    return load;
}

/// Voltage without any load.
Load idle() {
    Load load;
    load.name = "idle";
    load.noise = 0.05;
    return load;
}

struct Named {
    std::string_view name;
    Load (*make)();
};
constexpr std::array kLoads{Named{kDefaultLoad, office}, Named{"workshop", workshop},  Named{"solar", solar},
                            Named{"home", home},         Named{"data-room", dataRoom}, Named{"house", house},
                            Named{"pump", pump},         Named{"balanced", balanced},  Named{"idle", idle}};

} // namespace

std::optional<Load> builtinLoad(std::string_view name) {
    const auto* const found = std::ranges::find(kLoads, name, &Named::name);
    if (found == kLoads.end())
        return std::nullopt;
    return found->make();
}

std::vector<std::string_view> builtinLoadList() {
    std::vector<std::string_view> names;
    std::ranges::transform(kLoads, std::back_inserter(names), &Named::name);
    return names;
}

std::string builtinLoadNames() {
    std::string names;
    for (const std::string_view name : builtinLoadList())
        names.append(names.empty() ? "" : ", ").append(name);
    return names;
}

} // namespace countis::sim
