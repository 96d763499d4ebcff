// SPDX-License-Identifier: GPL-3.0-or-later
#include "commission/wording.h"

#include "core/catalogue.h"

#include <algorithm>
#include <array>
#include <string>
#include <variant>

namespace countis::commission {
namespace {

struct Title {
    std::string_view name;
    std::string_view pattern;
};

// A title a line.
// clang-format off
constexpr std::array kTitles{
    Title{"model", term("Messages", "Model")},
    Title{"vendor_name", term("Messages", "Manufacturer")},
    Title{"serial", term("Messages", "Serial number")},
    Title{"product_order_id", term("Messages", "Product family")},
    Title{"mid_product", term("Messages", "MID")},
    Title{"factory_mode", term("Messages", "Factory mode")},
    Title{"software_version", term("Messages", "Software version")},
    Title{"table_version", term("Messages", "Register table version")},
    Title{"product_version", term("Messages", "Product version")},
    Title{"voltage-unbalance", term("Messages", "Voltage unbalance u2")},
    Title{"phase_sequence", term("Messages", "Phase sequence")},
    Title{"load-power", term("Messages", "Rise of the active power")},
    Title{"load-current", term("Messages", "Rise of the current")},
    Title{"load-others", term("Messages", "Change of another phase")},
    Title{"diagnosis", term("Messages", "Answer of the diagnosis")},
    Title{"evidence", term("Messages", "Evidence")},
    Title{"counted-L1", term("Messages", "Energy counted on L1")},
    Title{"counted-L2", term("Messages", "Energy counted on L2")},
    Title{"counted-L3", term("Messages", "Energy counted on L3")},
    Title{"counted-sum", term("Messages", "Energy counted, ∑")},
    Title{"integral-sum", term("Messages", "Energy by the power, ∑")},
    Title{"tariff_in_progress", term("Messages", "Tariff in progress")},
    Title{"tariff-T1", term("Messages", "Growth of Ea+ in T1")},
    Title{"tariff-T2", term("Messages", "Growth of Ea+ in T2")},
    Title{"tariff-total", term("Messages", "Growth of both")},
    Title{"tariff-wrong", term("Messages", "Growth in the other tariff")},
    Title{"time-counted", term("Messages", "Hours counters")},
    Title{"time-elapsed", term("Messages", "Clock of the computer")},
    Title{"requests", term("Messages", "Requests")},
    Title{"lost", term("Messages", "Answers lost")},
    Title{"late", term("Messages", "Answers after 0.5 s")},
    Title{"refused", term("Messages", "Requests refused")},
    Title{"connections", term("Messages", "Connections")},
    Title{"round-trip-median", term("Messages", "Round trip, median")},
    Title{"round-trip-95", term("Messages", "Round trip, 95 %")},
    Title{"round-trip-longest", term("Messages", "Round trip, longest")},
};
// clang-format on

/// "V1", "U12", "f"; "Ea+" of ∑. Of other values their key.
struct Symbol {
    std::string_view key;

    std::string operator()(const InstantView& view) const;
    std::string operator()(const EnergyValue& energy) const {
        return countis::symbolOf({energy.kind, energy.tariff});
    }
    template <typename Other>
    std::string operator()(const Other& /*value*/) const {
        return std::string(key);
    }
};

std::string Symbol::operator()(const InstantView& view) const {
    const std::string symbol(info(view.quantity).symbol);
    constexpr std::array<std::string_view, 3> kPairs{"12", "23", "31"};
    switch (view.phase) {
    case Phase::Sum: return view.quantity == Quantity::F ? symbol : symbol + " ∑";
    case Phase::N: return symbol + "N";
    default: break;
    }
    const std::size_t n = index(view.phase);
    return view.quantity == Quantity::U ? symbol + std::string(kPairs[n]) : symbol + std::to_string(n + 1);
}

} // namespace

Message titleOf(StepKey key) {
    switch (key) {
    case StepKey::Identity: return message(term("Messages", "Identity"));
    case StepKey::Versions: return message(term("Messages", "Versions"));
    case StepKey::Voltages: return message(term("Messages", "Voltages"));
    case StepKey::Sequence: return message(term("Messages", "Phase sequence"));
    case StepKey::LoadL1: return message(term("Messages", "Load step on %1"), "L1");
    case StepKey::LoadL2: return message(term("Messages", "Load step on %1"), "L2");
    case StepKey::LoadL3: return message(term("Messages", "Load step on %1"), "L3");
    case StepKey::Wiring: return message(term("Messages", "Wiring"));
    case StepKey::Counters: return message(term("Messages", "Counters against ∫P"));
    case StepKey::Tariff: return message(term("Messages", "Tariff"));
    case StepKey::Time: return message(term("Messages", "Time"));
    case StepKey::Communication: break;
    }
    return message(term("Messages", "Communication"));
}

Message titleOf(std::string_view figure) {
    if (const auto* const title = std::ranges::find(kTitles, figure, &Title::name); title != kTitles.end())
        return {title->pattern, {}};
    const auto entries = values();
    const auto entry = std::ranges::find(entries, figure, &CatalogueEntry::key);
    if (entry != entries.end())
        return {"%1", {std::visit(Symbol{entry->key}, entry->value)}};
    return {"%1", {figure}};
}

Message wordOf(StepState state) {
    switch (state) {
    case StepState::Waiting: return message(term("Messages", "waits"));
    case StepState::Running: return message(term("Messages", "runs"));
    case StepState::Passed: return message(term("Messages", "passed"));
    case StepState::Failed: return message(term("Messages", "failed"));
    case StepState::NotDone: break;
    }
    return message(term("Messages", "not done"));
}

Message sentenceOf(Outcome outcome) {
    switch (outcome) {
    case Outcome::Passed: return message(term("Messages", "The meter has passed the acceptance run."));
    case Outcome::Failed: return message(term("Messages", "The meter has not passed the acceptance run."));
    case Outcome::Incomplete: break;
    }
    return message(term("Messages", "The acceptance run is not complete: nothing failed, but a step was not done."));
}

Message wordOf(diagnosis::Role role) {
    switch (role) {
    case diagnosis::Role::Consumer: return message(term("Messages", "consumer"));
    case diagnosis::Role::Producer: return message(term("Messages", "producer"));
    case diagnosis::Role::Both: break;
    }
    return message(term("Messages", "consumer and producer"));
}

Message beyondText(const Figure& figure) {
    const Message title = titleOf(figure.name);
    const std::string value = figure.number ? toString(*figure.number) : figure.text;
    const std::string unit = figure.unit.empty() ? "" : ' ' + std::string(figure.unit);
    if (figure.least && figure.most)
        return message(term("Messages", "%1: %2%3; allowed: %4 to %5%3."), title, value, unit,
                       toString(*figure.least), toString(*figure.most));
    if (figure.most)
        return message(term("Messages", "%1: %2%3; allowed: at most %4%3."), title, value, unit,
                       toString(*figure.most));
    return message(term("Messages", "%1: %2%3; allowed: at least %4%3."), title, value, unit,
                   figure.least ? toString(*figure.least) : std::string());
}

Message legalNote() {
    return message(term("Messages", "Values read over Modbus are for information only and have no legal value."));
}

Message simulatedNote() {
    return message(term("Messages", "The meter is simulated: its values are of no installation."));
}

} // namespace countis::commission
