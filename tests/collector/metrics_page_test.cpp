// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/metric_table.h"
#include "export/metrics_page.h"

#include "support/catch.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

using namespace countis;

namespace {

constexpr SampleTime kNow{Instant{std::chrono::hours{1}}, WallTime{std::chrono::milliseconds{1'795'500'000'000}}};

ExportedMeter meter(std::int64_t number, std::shared_ptr<Readings> readings = {}) {
    ExportedMeter meter;
    meter.point = {number};
    meter.name = "Line " + std::to_string(number);
    meter.place = "Hall 1/Board 2";
    meter.isIdentified = readings != nullptr;
    meter.readings = std::move(readings);
    return meter;
}

/// "name{label=value,…}" without the labels of the meter -> value.
std::map<std::string, double> samples(const std::vector<prometheus::MetricFamily>& page) {
    std::map<std::string, double> all;
    for (const auto& family : page)
        for (const auto& metric : family.metric) {
            std::string name = family.name;
            for (const auto& label : metric.label)
                if (label.name != "name" && label.name != "place" && label.name != "serial")
                    name += ' ' + label.name + '=' + label.value;
            CHECK(all.emplace(name, metric.gauge.value + metric.counter.value).second);
        }
    return all;
}

std::map<std::string, double> page(std::vector<ExportedMeter> meters, ExportedValues values = ExportedValues::Main) {
    return samples(metricsPage({std::move(meters), {}, false, {}, kNow}, values));
}

} // namespace

TEST_CASE("Every value of the catalogue is one metric, named after the conventions of Prometheus") {
    const auto table = metricTable();
    CHECK(table.size() == values().size());
    std::set<std::pair<std::string, decltype(Metric::labels)>> seen;
    const std::regex form("countis_[a-z]+(_[a-z]+)*");
    for (const Metric& metric : table) {
        INFO(metric.name);
        CHECK(seen.emplace(metric.name, metric.labels).second);
        CHECK(std::regex_match(metric.name, form));
        CHECK(metric.isCounter == metric.name.ends_with("_total"));
        CHECK_FALSE(metric.help.empty());
        CHECK((metric.perUnit == 3600) == metric.entry->unit.ends_with("h"));
    }
    CHECK(std::ranges::count_if(values(), isMainValue) == 30 + 2 + 9);
}

TEST_CASE("An energy is exported to its last tenth, and a value that is stale or not measured is not") {
    auto readings = std::make_shared<Readings>();
    readings->at(EnergyKind::EaPos, Phase::Sum, Tariff::Total) = {9'999'999'999, 1, Quality::Good};
    readings->at(EnergyKind::EaPos, Phase::L1, Tariff::Total) = {12'345'678, 1, Quality::Good};
    readings->at(EnergyKind::EaNeg, Phase::Sum, Tariff::Total) = {7, 1, Quality::Stale};
    readings->at(Quantity::V, Phase::L2) = {23'012, Quality::Good};
    readings->at(Quantity::I, Phase::N) = {1'234, Quality::Good};
    const auto main = page({meter(1, readings)});
    CHECK(main.at("countis_active_energy_imported_joules_total point=1") == 9'999'999'999.0 * 360);
    CHECK(main.at("countis_voltage_volts point=1 phase=2") == 230.12);
    CHECK(main.at("countis_neutral_current_amperes point=1") == 1.234);
    CHECK_FALSE(main.contains("countis_active_energy_exported_joules_total point=1"));
    CHECK_FALSE(main.contains("countis_voltage_volts point=1 phase=1"));
    CHECK_FALSE(main.contains("countis_phase_active_energy_imported_joules_total point=1 phase=1"));
    const auto all = page({meter(1, readings)}, ExportedValues::All);
    CHECK(all.at("countis_phase_active_energy_imported_joules_total point=1 phase=1") == 12'345'678.0 * 360);
}

TEST_CASE("The state of every meter is exported, whether it answers or not") {
    auto readings = std::make_shared<Readings>();
    readings->blocks[index(Block::Metrology)] = {{kNow.mono - std::chrono::milliseconds{2500}, {}}, Quality::Good};
    ExportedMeter silent = meter(2, readings);
    silent.failure = LinkError::Silent;
    silent.failures.at(index(LinkError::Silent)) = 3;
    const auto all = page({meter(1, readings), silent, meter(3)});
    CHECK(all.at("countis_meter_up point=1") == 1);
    CHECK(all.at("countis_meter_age_seconds point=1") == 2.5);
    CHECK(all.at("countis_meter_up point=2") == 0);
    CHECK(all.at("countis_meter_failures_total point=2 kind=silent") == 3);
    CHECK(all.at("countis_meter_up point=3") == 0);
    CHECK_FALSE(all.contains("countis_meter_age_seconds point=3"));
    CHECK(all.at("countis_collector_database_up") == 1);
    CHECK(all.at("process_resident_memory_bytes") > 0);
}

TEST_CASE("While the server of the database hangs, the database is not up") {
    ExportSnapshot snapshot{{}, {}, true, {}, kNow};
    CHECK(samples(metricsPage(snapshot, ExportedValues::Main)).at("countis_collector_database_up") == 0);
}
