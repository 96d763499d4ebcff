// SPDX-License-Identifier: GPL-3.0-or-later
// One value of a load by its short name: V1=230, phi2=-30, sequence=132. For --set and the timeline of a file.
#pragma once

#include "core/message.h"
#include "simulator/installation/loads/load.h"

#include <tl/expected.hpp>

#include <span>
#include <string>
#include <string_view>

namespace countis::sim {

struct SettingInfo {
    SettingKey key;
    std::string_view name;
    double min;
    double max;
    std::string_view unit; // a symbol, or words marked by term("Messages", …)
};

std::span<const SettingInfo> settingTable();

/// "V1, V2, … sequence": what is allowed, for messages.
std::string settingNames();

/// The error is one sentence that names the key, what was given and what is allowed.
tl::expected<Setting, Message> parseSetting(std::string_view name, std::string_view value);
/// "KEY=VALUE".
tl::expected<Setting, Message> parseSetting(std::string_view keyAndValue);

void apply(const Setting& setting, Load& load);

/// Order 132 exchanges the voltages' angles of L2 and L3 against order 123.
void setSequence(bool order132, Load& load);

} // namespace countis::sim
