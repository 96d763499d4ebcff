// SPDX-License-Identifier: GPL-3.0-or-later
// What a scrape of Prometheus gets, made from a snapshot: nothing is kept for it between two scrapes.
#pragma once

#include "export/prometheus_exporter.h"

#include <prometheus/metric_family.h>

#include <vector>

namespace countis {

/// Values that are stale or not measured are left out, as Prometheus expects it. Energies are in joules and their
/// kin, exact up to 2^53 of them.
std::vector<prometheus::MetricFamily> metricsPage(const ExportSnapshot& snapshot, ExportedValues values);

} // namespace countis
