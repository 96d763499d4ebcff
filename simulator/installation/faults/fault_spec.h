// SPDX-License-Identifier: GPL-3.0-or-later
// How a fault is written, on the command line and in a scenario: NAME or NAME:KEY=VALUE,KEY=VALUE. One reader for the
// faults of the installation (fault.h) and those of the protocol (protocol_fault.h).
#pragma once

#include "files/clauses.h"

#include <tl/expected.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace countis::sim {

/// What a number may be.
struct ParameterRule {
    std::string_view name;
    double min = 0;
    double max = 0;
    std::string_view unit; // as of Range
    bool whole = false;
    bool required = false;
};

struct FaultSpec {
    std::string_view name;
    std::vector<std::pair<std::string_view, std::string_view>> parameters;
};

/// Views into `text`. The error is one sentence.
tl::expected<FaultSpec, Message> parseFaultSpec(std::string_view text);

/// The numbers of `spec` by rule, `fallback[n]` where the n-th is not given. The error is one sentence.
tl::expected<std::vector<double>, Message> readParameters(const FaultSpec& spec, std::span<const ParameterRule> rules,
                                                          std::span<const double> fallback);

/// "1 to 30 A", "a whole number from 1 to 3".
Message allowedText(const ParameterRule& rule);

/// "there is no fault \"no-laod\"; allowed: …".
Message noSuchFault(std::string_view name, MessageArgument allowed);

/// Appends ":KEY=VALUE", or ",KEY=VALUE" from the second on.
void appendParameter(std::string& spec, std::string_view key, double value);

} // namespace countis::sim
