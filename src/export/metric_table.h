// SPDX-License-Identifier: GPL-3.0-or-later
// The values of the catalogue as metrics: names, units and labels after the conventions of Prometheus.
// docs/exporters.md lists them.
#pragma once

#include "core/catalogue.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace countis {

/// An instantaneous value, a state or a ∑ total.
bool isMainValue(const CatalogueEntry& entry);

struct Metric {
    std::string name; // "countis_phase_active_power_watts"
    std::string help;
    bool isCounter = false;
    double perUnit = 1; // the metric in its unit is the value of the entry × this
    const CatalogueEntry* entry = nullptr;
    std::vector<std::pair<std::string, std::string>> labels; // besides those of the meter
};

/// All values of the catalogue; those with the same name follow each other.
std::span<const Metric> metricTable();

} // namespace countis
