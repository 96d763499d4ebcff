// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/installation/faults/fault_spec.h"

#include "core/printable.h"
#include "files/name_list.h"
#include "files/number_text.h"

#include <algorithm>
#include <cmath>

namespace countis::sim {
namespace {

using Parameter = std::pair<std::string_view, std::string_view>;

MessageArgument namesOf(std::span<const ParameterRule> rules) {
    if (rules.empty())
        return message(term("Messages", "none"));
    return nameList(rules, &ParameterRule::name);
}

tl::expected<double, Message> numberFor(const ParameterRule& rule, std::string_view text) {
    const auto number = parseNumber(text);
    if (!number)
        return tl::unexpected(allowing(number.error(), allowedText(rule)));
    if (rule.whole && *number != std::floor(*number))
        return tl::unexpected(
            allowing(message(term("Messages", "%1 is not a whole number"), plainNumber(*number)), allowedText(rule)));
    if (*number < rule.min || *number > rule.max)
        return tl::unexpected(outOfRange(*number, allowedText(rule)));
    return *number;
}

} // namespace

tl::expected<FaultSpec, Message> parseFaultSpec(std::string_view text) {
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
            return tl::unexpected(about(printable(spec.name),
                                        message(term("Messages", "%1 must be KEY=VALUE"), quotedValue(parameter))));
        spec.parameters.emplace_back(parameter.substr(0, equals), parameter.substr(equals + 1));
        if (comma == std::string_view::npos)
            return spec;
        rest = rest.substr(comma + 1);
    }
}

tl::expected<std::vector<double>, Message> readParameters(const FaultSpec& spec, std::span<const ParameterRule> rules,
                                                          std::span<const double> fallback) {
    std::vector<double> values(fallback.begin(), fallback.end());
    std::vector<bool> given(rules.size());
    for (const auto& [key, text] : spec.parameters) {
        const auto rule = std::ranges::find(rules, key, &ParameterRule::name);
        if (rule == rules.end())
            return tl::unexpected(
                about(spec.name, allowing(message(term("Messages", "there is no parameter %1"), quotedValue(key)),
                                          namesOf(rules))));
        const auto at = static_cast<std::size_t>(rule - rules.begin());
        const auto number = numberFor(*rule, text);
        if (!number)
            return tl::unexpected(about(spec.name, about(key, number.error())));
        if (given[at])
            return tl::unexpected(about(spec.name, message(term("Messages", "%1 is given twice; remove one"), key)));
        given[at] = true;
        values[at] = *number;
    }
    for (std::size_t n = 0; n < rules.size(); ++n)
        if (rules[n].required && !given[n])
            return tl::unexpected(about(spec.name, allowing(message(term("Messages", "%1 is missing"), rules[n].name),
                                                            allowedText(rules[n]))));
    return values;
}

Message allowedText(const ParameterRule& rule) {
    Message range = rangeText({rule.min, rule.max, rule.unit});
    return rule.whole ? message(term("Messages", "a whole number from %1"), std::move(range)) : range;
}

Message noSuchFault(std::string_view name, MessageArgument allowed) {
    return allowing(message(term("Messages", "there is no fault %1"), quotedValue(name)), std::move(allowed));
}

void appendParameter(std::string& spec, std::string_view key, double value) {
    spec.append(spec.find(':') == std::string::npos ? ":" : ",").append(key).append("=").append(plainNumber(value));
}

} // namespace countis::sim
