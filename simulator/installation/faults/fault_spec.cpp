// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/installation/faults/fault_spec.h"

#include "core/printable.h"
#include "simulator/support/number_text.h"

#include <algorithm>
#include <cmath>

namespace countis::sim {
namespace {

using Parameter = std::pair<std::string_view, std::string_view>;

std::string namesOf(std::span<const ParameterRule> rules) {
    std::string names;
    for (const ParameterRule& rule : rules)
        names.append(names.empty() ? "" : ", ").append(rule.name);
    return names;
}

tl::expected<double, std::string> numberFor(const ParameterRule& rule, std::string_view text) {
    const auto number = parseNumber(text);
    if (!number)
        return tl::unexpected(number.error());
    if (rule.whole && *number != std::floor(*number))
        return tl::unexpected(plainNumber(*number) + " is not a whole number");
    if (*number < rule.min || *number > rule.max)
        return tl::unexpected(plainNumber(*number) + " is out of range");
    return *number;
}

} // namespace

tl::expected<FaultSpec, std::string> parseFaultSpec(std::string_view text) {
    FaultSpec spec;
    const auto colon = text.find(':');
    spec.name = text.substr(0, colon);
    if (colon == std::string_view::npos)
        return spec;
    for (auto rest = text.substr(colon + 1);;) {
        const auto comma = rest.find(',');
        const auto parameter = rest.substr(0, comma);
        const auto equals = parameter.find('=');
        if (equals == std::string_view::npos)
            return tl::unexpected(printable(spec.name) + ": " + inQuotes(parameter) + " must be KEY=VALUE");
        spec.parameters.emplace_back(parameter.substr(0, equals), parameter.substr(equals + 1));
        if (comma == std::string_view::npos)
            return spec;
        rest = rest.substr(comma + 1);
    }
}

tl::expected<std::vector<double>, std::string>
readParameters(const FaultSpec& spec, std::span<const ParameterRule> rules, std::span<const double> fallback) {
    const std::string name(spec.name);
    std::vector<double> values(fallback.begin(), fallback.end());
    std::vector<bool> given(rules.size());
    for (const auto& [key, text] : spec.parameters) {
        const auto rule = std::ranges::find(rules, key, &ParameterRule::name);
        if (rule == rules.end())
            return tl::unexpected(name + ": there is no parameter " + inQuotes(key) +
                                  "; allowed: " + (rules.empty() ? "none" : namesOf(rules)));
        const auto at = static_cast<std::size_t>(rule - rules.begin());
        const auto number = numberFor(*rule, text);
        if (!number)
            return tl::unexpected(name + ": " + std::string(key) + ": " + number.error() +
                                  "; allowed: " + allowedText(*rule));
        if (given[at])
            return tl::unexpected(name + ": " + std::string(key) + " is given twice; remove one");
        given[at] = true;
        values[at] = *number;
    }
    for (std::size_t n = 0; n < rules.size(); ++n)
        if (rules[n].required && !given[n])
            return tl::unexpected(name + ": " + std::string(rules[n].name) +
                                  " is missing; allowed: " + allowedText(rules[n]));
    return values;
}

std::string allowedText(const ParameterRule& rule) {
    std::string text =
        (rule.whole ? "a whole number from " : "") + plainNumber(rule.min) + " to " + plainNumber(rule.max);
    if (!rule.unit.empty())
        text.append(" ").append(rule.unit);
    return text;
}

void appendParameter(std::string& spec, std::string_view key, double value) {
    spec.append(spec.find(':') == std::string::npos ? ":" : ",").append(key).append("=").append(plainNumber(value));
}

} // namespace countis::sim
