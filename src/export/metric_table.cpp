// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/metric_table.h"

#include <algorithm>
#include <array>

namespace countis {
namespace {

constexpr double kSecondsPerHour = 3600;

/// The names of a quantity: of a phase, of ∑, and their unit.
struct InstantNames {
    std::string_view ofPhase;
    std::string_view ofSum;
    std::string_view help;
};

constexpr std::array<InstantNames, kQuantities> kInstants{{
    {"voltage_volts", "voltage_mean_volts", "Voltage between a phase and the neutral"},
    {"phase_to_phase_voltage_volts", "phase_to_phase_voltage_mean_volts", "Voltage between two phases"},
    {"current_amperes", "current_mean_amperes", "Current"},
    {"phase_active_power_watts", "active_power_watts", "Active power, positive when imported"},
    {"phase_reactive_power_vars", "reactive_power_vars", "Reactive power, positive in the quadrants I and II"},
    {"phase_apparent_power_volt_amperes", "apparent_power_volt_amperes", "Apparent power"},
    {"phase_power_factor_ratio", "power_factor_ratio", "Power factor, positive when inductive"},
    {"", "frequency_hertz", "Frequency"},
}};

struct EnergyNames {
    std::string_view name;
    std::string_view help;
};

constexpr std::array<EnergyNames, kEnergyKinds> kEnergies{{
    {"active_energy_imported_joules", "Active energy imported (Ea+)"},
    {"active_energy_exported_joules", "Active energy exported (Ea-)"},
    {"apparent_energy_volt_ampere_seconds", "Apparent energy (Eap)"},
    {"inductive_reactive_energy_imported_var_seconds", "Inductive part of the reactive energy imported (Er+)"},
    {"inductive_reactive_energy_exported_var_seconds", "Inductive part of the reactive energy exported (Er-)"},
    {"capacitive_reactive_energy_imported_var_seconds", "Capacitive part of the reactive energy imported (Er+)"},
    {"capacitive_reactive_energy_exported_var_seconds", "Capacitive part of the reactive energy exported (Er-)"},
    {"reactive_energy_imported_var_seconds", "Reactive energy imported (Er+)"},
    {"reactive_energy_exported_var_seconds", "Reactive energy exported (Er-)"},
}};

std::string phaseLabel(Phase phase) {
    return std::to_string(index(phase) + 1);
}

/// "12", "23", "31", as the meter names them.
std::string phasesLabel(Phase phase) {
    constexpr std::array kPairs{"12", "23", "31"};
    return kPairs.at(index(phase));
}

std::string tariffLabel(Tariff tariff) {
    return std::to_string(index(tariff));
}

std::string named(std::string_view name) {
    return "countis_" + std::string(name);
}

std::string total(std::string_view prefix, EnergyKind kind) {
    return named(prefix) + std::string(kEnergies.at(index(kind)).name) + "_total";
}

/// Fills a metric from what its entry is.
struct Naming {
    Metric& metric;

    void operator()(const InstantView& view) const {
        const InstantNames& names = kInstants.at(index(view.quantity));
        metric.help = names.help;
        if (view.phase == Phase::N) {
            metric.name = named("neutral_current_amperes");
            metric.help = "Current of the neutral, which the meter calculates";
        } else if (view.phase == Phase::Sum) {
            metric.name = named(names.ofSum);
            metric.help +=
                names.ofSum.find("_mean_") == std::string_view::npos ? ", of all phases" : ", mean of three";
        } else {
            metric.name = named(names.ofPhase);
            metric.labels = view.quantity == Quantity::U ? Labels{{"phases", phasesLabel(view.phase)}}
                                                         : Labels{{"phase", phaseLabel(view.phase)}};
        }
    }
    void operator()(const EnergyValue& value) const {
        const bool ofPhase = value.phase != Phase::Sum;
        const bool ofTariff = value.tariff != Tariff::Total;
        metric.name = total(std::string(ofPhase ? "phase_" : "") + (ofTariff ? "tariff_" : ""), value.kind);
        metric.help = std::string(kEnergies.at(index(value.kind)).help) + (ofPhase ? ", of a phase" : "") +
                      (ofTariff ? ", in a tariff" : "");
        if (ofPhase)
            metric.labels.emplace_back("phase", phaseLabel(value.phase));
        if (ofTariff)
            metric.labels.emplace_back("tariff", tariffLabel(value.tariff));
        energy();
    }
    void operator()(PartialMeter partial) const {
        const CountedEnergy energyOf = counted(partial);
        const bool ofTariff = energyOf.tariff != Tariff::Total;
        metric.name = total(ofTariff ? "partial_tariff_" : "partial_", energyOf.kind);
        metric.help = std::string(kEnergies.at(index(energyOf.kind)).help) + ", partial meter" +
                      (ofTariff ? " of a tariff" : "");
        if (ofTariff)
            metric.labels = {{"tariff", tariffLabel(energyOf.tariff)}};
        energy();
    }
    void operator()(Balance balance) const {
        const bool isActive = balance == Balance::Active;
        metric.name = named(isActive ? "active_energy_balance_joules" : "reactive_energy_balance_var_seconds");
        metric.help = isActive ? "Active energy imported less exported" : "Reactive energy imported less exported";
        metric.perUnit = kSecondsPerHour;
    }
    void operator()(const TariffTimeView& view) const {
        metric.name = named("tariff_time_seconds_total");
        metric.help = "Time in a tariff";
        metric.labels = {{"tariff", tariffLabel(view.tariff)}};
        energy();
    }
    void operator()(OverflowField field) const {
        constexpr std::string_view kPrefix = "overflow_count_";
        metric.name = named("register_roll_overs_total");
        metric.help = "Roll-overs of a register, counted modulo 256";
        metric.isCounter = true;
        metric.labels = {{"register", std::string(metric.entry->key.substr(kPrefix.size()))}};
        static_cast<void>(field);
    }
    void operator()(StatusField field) const {
        const bool isSequence = field == StatusField::Sequence;
        metric.name = named(isSequence ? "phase_sequence" : "tariff_in_progress");
        metric.help = isSequence ? "Phase sequence, 123 or 132" : "Tariff in progress, 1 or 2";
    }

private:
    using Labels = std::vector<std::pair<std::string, std::string>>;

    void energy() const {
        metric.isCounter = true;
        metric.perUnit = kSecondsPerHour;
    }
};

std::vector<Metric> makeTable() {
    std::vector<Metric> table;
    table.reserve(values().size());
    for (const CatalogueEntry& entry : values()) {
        Metric metric;
        metric.entry = &entry;
        std::visit(Naming{metric}, entry.value);
        table.push_back(std::move(metric));
    }
    std::ranges::stable_sort(table, {}, &Metric::name);
    return table;
}

} // namespace

bool isMainValue(const CatalogueEntry& entry) {
    if (const auto* const energy = std::get_if<EnergyValue>(&entry.value))
        return energy->phase == Phase::Sum && energy->tariff == Tariff::Total;
    return entry.kind != ValueKind::Counter;
}

std::span<const Metric> metricTable() {
    static const std::vector<Metric> table = makeTable();
    return table;
}

} // namespace countis
