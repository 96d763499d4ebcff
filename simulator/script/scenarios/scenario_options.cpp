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

/// "phase=0…3", and in brackets where it may be left out.
std::string parameterText(std::string_view name, double min, double max, bool required) {
    std::ostringstream text;
    text << (required ? "" : "[") << name << '=' << min << "…" << max << (required ? "" : "]");
    return text.str();
}

void appendFault(std::string_view name, const std::vector<std::string>& parameters, std::string_view what,
                 std::string& out) {
    std::string spec = "  " + std::string(name);
    std::string_view before = ":";
    for (const std::string& parameter : parameters) {
        spec.append(before).append(parameter);
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
    std::string text =
        "Each fault is listed with its parameters and their ranges. A parameter in brackets may be left "
        "out.\nphase=0 means all phases. every=N affects every Nth answer.\n\n"
        "Faults of the installation and of the meter:\n";
    for (const FaultInfo& fault : faultTable()) {
        std::vector<std::string> parameters;
        for (const FaultParameter& parameter : fault.parameters)
            if (parameter.member != FaultParameter::Member::None)
                parameters.push_back(parameterText(parameter.name, parameter.min, parameter.max, parameter.required));
        appendFault(fault.name, parameters, fault.what, text);
    }
    text.append("Protocol faults:\n");
    for (const ProtocolFaultInfo& fault : protocolFaultTable()) {
        std::vector<std::string> parameters;
        if (!fault.amountName.empty())
            parameters.push_back(parameterText(fault.amountName, fault.min, fault.max, false));
        if (fault.counted)
            parameters.emplace_back("[every=N]");
        appendFault(fault.name, parameters, fault.what, text);
    }
    return text;
}

} // namespace countis::sim
