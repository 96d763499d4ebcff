// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/number_text.h"
#include "simulator/installation/loads/load_setting.h"
#include "simulator/script/scenarios/scenario.h"
#include "simulator/support/overloaded.h"

#include <algorithm>

namespace countis::sim {
namespace {

std::string settingText(const Setting& setting) {
    const auto& table = settingTable();
    const auto found = std::ranges::find(table, setting.key, &SettingInfo::key);
    return std::string(found->name) + "=" + plainNumber(setting.value);
}

std::string actionText(const ScenarioAction& action) {
    return std::visit(
        Overloaded{
            [](const Setting& setting) { return settingText(setting); },
            [](const Fault& fault) { return faultText(fault); },
            [](const ProtocolFault& fault) { return faultText(fault); },
            [](const ClearFault& fault) {
                std::string text = "clear " + std::string(info(fault.kind).name);
                return fault.phase == 0 ? text : text + " on L" + std::to_string(fault.phase);
            },
            [](const ClearProtocolFault& fault) { return "clear " + std::string(info(fault.kind).name); },
            [](const ClearAllFaults&) { return std::string("clear all"); },
            [](const ChangeTariff& change) { return "tariff " + std::to_string(int{change.tariff}); },
            [](const SwitchPower& power) { return std::string(power.on ? "power on" : "power off"); },
            [](const PlugCable& cable) { return std::string(cable.plugged ? "cable plugged" : "cable pulled"); },
            [](const MoveCover& cover) { return std::string(cover.open ? "cover open" : "cover closed"); },
            [](const SwitchInput& input) { return std::string(input.on ? "input on" : "input off"); },
        },
        action);
}

} // namespace

std::string eventText(const ScenarioEvent& event) {
    std::string text = "at " + plainNumber(event.at) + " s: ";
    std::string_view between;
    for (const ScenarioAction& action : event.actions) {
        text.append(between).append(actionText(action));
        between = ", ";
    }
    if (!event.note.empty())
        text.append(event.actions.empty() ? "" : ": ").append(event.note);
    return text;
}

std::optional<double> ScenarioRun::untilNext() const {
    if (!running_ || done())
        return std::nullopt;
    return scenario_->timeline[next_].at - elapsed_;
}

std::span<const ScenarioEvent> ScenarioRun::advance(double seconds) {
    if (!running_)
        return {};
    elapsed_ += seconds;
    return dueUntil(elapsed_);
}

std::span<const ScenarioEvent> ScenarioRun::step() {
    running_ = false;
    if (done())
        return {};
    elapsed_ = scenario_->timeline[next_].at;
    return dueUntil(elapsed_);
}

void ScenarioRun::reset() {
    elapsed_ = 0;
    next_ = 0;
}

std::span<const ScenarioEvent> ScenarioRun::dueUntil(double seconds) {
    // Time is summed up from tenths of a second, which no double holds exactly.
    constexpr double kSlack = 1e-6;
    const std::size_t first = next_;
    const auto& timeline = scenario_->timeline;
    while (next_ < timeline.size() && timeline[next_].at <= seconds + kSlack)
        ++next_;
    return std::span(timeline).subspan(first, next_ - first);
}

} // namespace countis::sim
