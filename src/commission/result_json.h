// SPDX-License-Identifier: GPL-3.0-or-later
// The result of an acceptance run as a file that a later run is compared with, and that other programs read.
// docs/commissioning.md lists the keys.
#pragma once

#include "commission/result.h"

#include <tl/expected.hpp>

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace countis::commission {

inline constexpr std::string_view kFormatName = "countis-commissioning";
inline constexpr int kFormatVersion = 1;

/// One object on one line, without a line feed. Reasons and differences are worded by `translate`, all else is the
/// same in every language.
std::string toJson(const Result& result, std::span<const Message> differences, const Translate& translate);

/// What a comparison needs of an earlier result.
struct EarlierResult {
    struct Value {
        std::string text; // a number as it is written
        std::optional<double> number;
    };
    std::string began; // "2026-11-29T14:30:01Z"
    std::string serial;
    std::string role;
    bool simulated = false;
    std::map<std::string, std::string, std::less<>> states; // of the steps, by their names
    std::map<std::string, Value, std::less<>> values;       // of the figures, by their names; the first of a name
};

/// The error says why the text is no result that this program can read: "it is not JSON".
tl::expected<EarlierResult, Message> parseResult(std::string_view json);

} // namespace countis::commission
