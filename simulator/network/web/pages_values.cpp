// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that only show.
#include "core/catalogue.h"
#include "core/decimal.h"
#include "core/reading_json.h"
#include "simulator/network/web/pages.h"

#include <array>
#include <cstdio>

namespace countis::sim::web {
namespace {

constexpr std::array kColumns{Phase::L1, Phase::L2, Phase::L3, Phase::Sum};

std::string unitOf(std::string_view unit) {
    return "<span class='unit'>" + std::string(unit) + "</span>";
}

/// "V V" with what it means behind, which narrow screens leave to screen readers.
std::string rowHead(std::string_view symbol, std::string_view unit, std::string_view meaning) {
    return "<th scope='row'><b>" + std::string(symbol) + "</b> " + unitOf(unit) + " <span class='meaning'>" +
           std::string(meaning) + "</span></th>";
}

std::string cell(std::string_view value) {
    return "<td data-live>" + std::string(value) + "</td>";
}

std::string columnHeads(std::initializer_list<const char*> names, std::string_view first) {
    std::string html = "<thead><tr><th scope='col'><span class='hidden'>" + std::string(first) + "</span></th>";
    for (const char* const name : names)
        html += std::string("<th scope='col'>") + name + "</th>";
    return html + "</tr></thead>";
}

std::string figure(std::string_view name, std::string_view value, std::string_view unit) {
    return "<div><dt>" + std::string(name) + "</dt><dd data-live>" + std::string(value) +
           (unit.empty() ? "" : " " + unitOf(unit)) + "</dd></div>";
}

std::string direction(const Value& power) {
    if (power.quality == Quality::NotMeasured || power.count == 0)
        return "Power";
    return power.count > 0 ? "Power, imported" : "Power, exported";
}

/// The glass of the meter: what one comes to read.
std::string glass(const Readings& readings) {
    Value power = readings.at(Quantity::P, Phase::Sum);
    const std::string name = direction(power);
    power.count = std::abs(power.count);
    const std::string tariff = readings.tariffInProgress == 0 ? "–" : "T" + std::to_string(readings.tariffInProgress);
    return "<dl class='glass'><div><dt data-live>" + name + "</dt><dd data-live>" + shown(power, Quantity::P) + " " +
           unitOf("kW") + "</dd></div>" +
           figure("Active energy, imported", shown(readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total)),
                  "kWh") +
           figure("Frequency", shown(readings.at(Quantity::F, Phase::Sum), Quantity::F), "Hz") +
           figure("Tariff", tariff, "") + "</dl>\n";
}

std::string network(const Readings& readings) {
    std::string missing;
    for (const Phase phase : kLinePhases)
        if (phaseMissing(readings, phase))
            missing += (missing.empty() ? "L" : ", L") + std::to_string(index(phase) + 1);
    if (!missing.empty())
        return "<span class='chip bad'>Phase missing: " + missing + "</span>";
    switch (readings.sequence) {
    case PhaseSequence::Order123: return "<span class='chip'>Phase sequence 123</span>";
    case PhaseSequence::Order132: return "<span class='chip bad'>Phase sequence 132, reversed</span>";
    case PhaseSequence::NotDetected: break;
    }
    return "<span class='chip'>Phase sequence not detected</span>";
}

std::string instantRows(const Readings& readings) {
    std::string html;
    for (std::size_t row = 0; row < kQuantities; ++row) {
        const auto quantity = static_cast<Quantity>(row);
        if (quantity == Quantity::F) // of no phase: it stands on the glass
            continue;
        const QuantityInfo of = info(quantity);
        html += "<tr>" + rowHead(of.symbol, of.shownUnit, of.name);
        for (const Phase phase : kColumns)
            html += cell(shown(readings.at(quantity, phase), quantity));
        html += "</tr>\n";
    }
    return html;
}

template <typename CellsOf>
std::string energyRows(CellsOf cellsOf) {
    std::string html;
    for (std::size_t row = 0; row < kEnergyKinds; ++row) {
        const auto kind = static_cast<EnergyKind>(row);
        const EnergyInfo of = info(kind);
        html += "<tr>" + rowHead(symbolOf({kind, Tariff::Total}), of.shownUnit, of.name) + cellsOf(kind) + "</tr>\n";
    }
    return html;
}

std::string hours(const Energy& time) {
    return toString(Decimal{time.tenths, 2});
}

std::string hexadecimal(std::uint16_t number) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "%04X", unsigned{number});
    return text.data();
}

} // namespace

std::string measurementsContent(const View& view) {
    const Readings& readings = view.meter.readings;
    return glass(readings) + "<p data-live>" + network(readings) + "</p>\n" +
           "<div class='card'><table><caption class='hidden'>Values of the last second</caption>" +
           columnHeads({"L1", "L2", "L3", "<abbr title='mean for V, U and I, else the sum'>∑</abbr>"}, "Quantity") +
           "<tbody>\n" + instantRows(readings) + "<tr>" + rowHead("IN", "A", "neutral current") +
           "<td colspan='4' class='apart' data-live>" + shown(readings.at(Quantity::I, Phase::N), Quantity::I) +
           "</td>" + "</tr>\n</tbody></table></div>\n";
}

std::string energiesContent(const View& view) {
    const Readings& readings = view.meter.readings;
    const auto total = [&](EnergyKind kind) {
        std::string cells;
        for (const Tariff tariff : {Tariff::Total, Tariff::T1, Tariff::T2})
            cells += cell(shown(readings.at(kind, Phase::Sum, tariff)));
        return cells;
    };
    const auto phases = [&](EnergyKind kind) {
        std::string cells;
        for (const Phase phase : kLinePhases)
            cells += cell(shown(readings.at(kind, phase, Tariff::Total)));
        return cells;
    };
    return "<section class='card'><h2>Of all phases ∑</h2><table>" + columnHeads({"Total", "T1", "T2"}, "Energy") +
           "<tbody>\n" + energyRows(total) + "</tbody></table></section>\n" +
           "<section class='card'><h2>By phase</h2><table>" + columnHeads({"L1", "L2", "L3"}, "Energy") +
           "<tbody>\n" + energyRows(phases) + "</tbody></table></section>\n" +
           "<section class='card'><h2>Balance and roll-overs</h2><table class='details'><tbody>\n" +
           detail("Active balance " + unitOf("kWh"), shown(readings.balanceActive), true) +
           detail("Reactive balance " + unitOf("kvarh"), shown(readings.balanceReactive), true) +
           detail("Ea+ began anew at 1,000,000 kWh",
                  std::to_string(readings.overflow[index(OverflowField::EaPos)]) + " times", true) +
           detail("Ea− began anew", std::to_string(readings.overflow[index(OverflowField::EaNeg)]) + " times", true) +
           "</tbody></table></section>\n";
}

std::string deviceContent(const View& view) {
    const Identity& identity = view.meter.readings.identity;
    const DeviceState& device = view.meter.readings.device;
    const std::string version = std::to_string(identity.versionMajor) + "." + std::to_string(identity.versionMinor);
    const std::string checksums =
        device.checksumMetrological && device.checksumNonMetrological
            ? hexadecimal(*device.checksumMetrological) + ", " + hexadecimal(*device.checksumNonMetrological)
            : "–";
    return "<div class='card'><table class='details'><tbody>\n" +
           detail("Model", escaped(modelName(view.meter.model))) +
           detail("Manufacturer", escaped(identity.vendorName)) +
           detail("Serial number", escaped(serialOf(identity))) + detail("Version", version) +
           detail("Software, register table",
                  std::to_string(identity.softwareVersion) + ", " + std::to_string(identity.tableVersion)) +
           detail("Checksums CS1, CS2", checksums) +
           detail("MID", identity.midProduct == 1 ? "class B on Ea+" : "no") +
           detail("Modbus address", std::to_string(view.meter.readings.unitId), true) +
           detail("Self-test", device.malfunction.value_or(false) ? "failed" : "passed", true) +
           detail("Time with T1, T2 " + unitOf("h"),
                  hours(view.meter.readings.tariffTime[0]) + ", " + hours(view.meter.readings.tariffTime[1]), true) +
           "</tbody></table></div>\n<p class='note'>This meter is simulated: serial number, versions and checksums "
           "are those of no real unit.</p>\n";
}

} // namespace countis::sim::web
