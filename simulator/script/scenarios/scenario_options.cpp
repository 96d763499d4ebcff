// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/script/scenarios/scenario_options.h"

#include <sstream>

namespace countis::sim {
namespace {

constexpr std::size_t kColumns = 78;

void wrap(const std::string& text, std::string_view indent, std::string& out) {
    std::istringstream words(text);
    std::string line;
    for (std::string word; words >> word;) {
        if (!line.empty() && indent.size() + line.size() + 1 + word.size() > kColumns) {
            out.append(indent).append(line).append("\n");
            line.clear();
        }
        line.append(line.empty() ? "" : " ").append(word);
    }
    if (!line.empty())
        out.append(indent).append(line).append("\n");
}

void appendFault(std::string_view name, const std::vector<std::string_view>& parameters, std::string_view what,
                 std::string& out) {
    std::string spec = "  " + std::string(name);
    std::string_view before = ":";
    for (const auto parameter : parameters) {
        spec.append(before).append(parameter).append("=");
        before = ",";
    }
    out.append(spec).append("\n");
    wrap(std::string(what), "      ", out);
}

} // namespace

tl::expected<void, Message> addFaults(const std::vector<std::string>& specs, Scenario& scenario) {
    for (const std::string& spec : specs) {
        const auto fault = parseAnyFault(spec);
        if (!fault)
            return tl::unexpected(fault.error());
        addFault(*fault, scenario);
    }
    return {};
}

std::string scenarioList() {
    std::string text;
    for (const Scenario& scenario : scenarioLibrary()) {
        text.append(scenario.name).append(": ").append(scenario.title).append("\n");
        wrap(scenario.description, "    ", text);
    }
    return text;
}

std::string faultList() {
    std::string text = "Faults of the installation and of the meter:\n";
    for (const FaultInfo& fault : faultTable()) {
        std::vector<std::string_view> parameters;
        for (const FaultParameter& parameter : fault.parameters)
            if (parameter.member != FaultParameter::Member::None)
                parameters.push_back(parameter.name);
        appendFault(fault.name, parameters, fault.what, text);
    }
    text.append("Protocol faults:\n");
    for (const ProtocolFaultInfo& fault : protocolFaultTable()) {
        std::vector<std::string_view> parameters;
        if (!fault.amountName.empty())
            parameters.push_back(fault.amountName);
        if (fault.counted)
            parameters.emplace_back("every");
        appendFault(fault.name, parameters, fault.what, text);
    }
    return text;
}

} // namespace countis::sim
