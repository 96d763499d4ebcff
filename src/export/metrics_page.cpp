// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/metrics_page.h"

#include "export/metric_table.h"

#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cmath>
#include <fstream>
#include <string>
#include <utility>

namespace countis {
namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;
using Label = ClientMetric::Label;

constexpr std::array<const char*, kLinkErrors> kFailureKinds{
    "",           "host_not_found", "lookup_silent",     "unreachable",
    "silent",     "unit_silent",    "connection_closed", "not_a_countis",
    "not_modbus", "protocol",       "exception",         "too_many_meters"};

std::vector<Label> labelsOf(const ExportedMeter& meter) {
    return {{"point", std::to_string(meter.point.number)},
            {"name", meter.name},
            {"place", meter.place},
            {"serial", meter.serial}};
}

ClientMetric sample(std::vector<Label> labels, MetricType type, double value) {
    ClientMetric metric;
    metric.label = std::move(labels);
    if (type == MetricType::Counter)
        metric.counter.value = value;
    else
        metric.gauge.value = value;
    return metric;
}

MetricFamily family(std::string name, std::string help, MetricType type) {
    return {std::move(name), std::move(help), type, {}};
}

MetricFamily single(std::string name, std::string help, MetricType type, double value) {
    MetricFamily made = family(std::move(name), std::move(help), type);
    made.metric.push_back(sample({}, type, value));
    return made;
}

/// The product is whole for energies, so that the quotient is the nearest double.
double inMetricUnit(const Metric& metric, const Decimal& number) {
    return static_cast<double>(number.count) * metric.perUnit / std::pow(10.0, number.decimals);
}

/// A family for each name of the table, with the meters that have a value.
void addReadings(std::vector<MetricFamily>& page, const std::vector<ExportedMeter>& meters, ExportedValues values) {
    std::vector<std::vector<Label>> labels;
    labels.reserve(meters.size());
    for (const ExportedMeter& meter : meters)
        labels.push_back(labelsOf(meter));
    for (const Metric& metric : metricTable()) {
        if (values == ExportedValues::Main && !isMainValue(*metric.entry))
            continue;
        const MetricType type = metric.isCounter ? MetricType::Counter : MetricType::Gauge;
        if (page.back().name != metric.name) {
            page.push_back(family(metric.name, metric.help, type));
            page.back().metric.reserve(meters.size());
        }
        for (std::size_t n = 0; n < meters.size(); ++n) {
            if (!meters[n].readings)
                continue;
            const ExactValue value = valueOf(*metric.entry, *meters[n].readings);
            if (value.quality != Quality::Good)
                continue;
            std::vector<Label> all = labels[n];
            for (const auto& [name, text] : metric.labels)
                all.push_back({name, text});
            page.back().metric.push_back(sample(std::move(all), type, inMetricUnit(metric, value.number)));
        }
    }
}

void addStates(std::vector<MetricFamily>& page, const ExportSnapshot& snapshot) {
    MetricFamily up = family("countis_meter_up", "1: the meter answers, 0: it does not", MetricType::Gauge);
    MetricFamily age = family("countis_meter_age_seconds", "Since the instantaneous values were read the last time",
                              MetricType::Gauge);
    MetricFamily failures = family("countis_meter_failures_total",
                                   "How often the link to the meter began to fail, by kind", MetricType::Counter);
    for (const ExportedMeter& meter : snapshot.meters) {
        const std::vector<Label> labels = labelsOf(meter);
        up.metric.push_back(sample(labels, up.type, meter.isUp() ? 1 : 0));
        const BlockSample* const block = meter.readings ? &meter.readings->blocks[index(Block::Metrology)] : nullptr;
        if (block && block->quality != Quality::NotMeasured)
            age.metric.push_back(sample(labels, age.type,
                                        std::chrono::duration<double>(snapshot.now.mono - block->time.mono).count()));
        for (std::size_t kind = 1; kind < kLinkErrors; ++kind) {
            if (meter.failures.at(kind) == 0)
                continue;
            std::vector<Label> all = labels;
            all.push_back({"kind", kFailureKinds.at(kind)});
            failures.metric.push_back(
                sample(std::move(all), failures.type, static_cast<double>(meter.failures.at(kind))));
        }
    }
    for (MetricFamily* const one : {&up, &age, &failures})
        page.push_back(std::move(*one));
}

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double residentBytes() {
    std::ifstream file("/proc/self/statm");
    double all = 0;
    double resident = 0;
    file >> all >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

/// The names of the process' own figures are those of every exporter.
void addHealth(std::vector<MetricFamily>& page, const ExportSnapshot& snapshot) {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const RecorderState& recording = snapshot.recording;
    page.push_back(family("countis_collector_info", "The version of the collector", MetricType::Gauge));
    page.back().metric.push_back(sample({{"version", COUNTIS_VERSION}}, MetricType::Gauge, 1));
    const bool isUp = !recording.problem && !recording.stopped && !snapshot.isServerSilent;
    page.push_back(single("countis_collector_database_up", "1: the database can be written, 0: it cannot",
                          MetricType::Gauge, isUp ? 1 : 0));
    page.push_back(single("countis_collector_readings_committed_total", "Readings written into the database",
                          MetricType::Counter, static_cast<double>(recording.committed)));
    page.push_back(single("countis_collector_readings_lost_total",
                          "Readings that were lost since the database could not be written in time",
                          MetricType::Counter, static_cast<double>(recording.lost)));
    page.push_back(single("process_cpu_seconds_total", "Processor time of the collector", MetricType::Counter,
                          seconds(usage.ru_utime) + seconds(usage.ru_stime)));
    page.push_back(
        single("process_resident_memory_bytes", "Memory of the collector", MetricType::Gauge, residentBytes()));
    page.push_back(single("process_start_time_seconds", "When the collector began", MetricType::Gauge,
                          std::chrono::duration<double>(snapshot.started.time_since_epoch()).count()));
}

} // namespace

std::vector<MetricFamily> metricsPage(const ExportSnapshot& snapshot, ExportedValues values) {
    std::vector<MetricFamily> page;
    addHealth(page, snapshot);
    addStates(page, snapshot);
    addReadings(page, snapshot.meters, values);
    std::erase_if(page, [](const MetricFamily& one) { return one.metric.empty(); });
    return page;
}

} // namespace countis
