// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/installation/loads/load_setting.h"

#include "core/printable.h"
#include "files/clauses.h"
#include "files/name_list.h"
#include "files/number_text.h"

#include <algorithm>

namespace countis::sim {
namespace {

constexpr std::string_view kLagging = term("Messages", "degrees, lagging positive");

// 500 V: a neutral exchanged with a phase gives 398 V, and the manual's overload ends there. 2400 A: 30 × Imax.
constexpr std::array kSettings{
    SettingInfo{SettingKey::V1, "V1", 0, 500, "V"},
    SettingInfo{SettingKey::V2, "V2", 0, 500, "V"},
    SettingInfo{SettingKey::V3, "V3", 0, 500, "V"},
    SettingInfo{SettingKey::I1, "I1", 0, 2400, "A"},
    SettingInfo{SettingKey::I2, "I2", 0, 2400, "A"},
    SettingInfo{SettingKey::I3, "I3", 0, 2400, "A"},
    SettingInfo{SettingKey::Phi1, "phi1", -360, 360, kLagging},
    SettingInfo{SettingKey::Phi2, "phi2", -360, 360, kLagging},
    SettingInfo{SettingKey::Phi3, "phi3", -360, 360, kLagging},
    SettingInfo{SettingKey::Frequency, "f", kLowestLoadFrequency, kHighestLoadFrequency, "Hz"},
    SettingInfo{SettingKey::Noise, "noise", 0, 20, "%"},
    SettingInfo{SettingKey::Sequence, "sequence", 123, 132, ""},
};

std::size_t phaseOf(SettingKey key, SettingKey first) {
    return static_cast<std::size_t>(key) - static_cast<std::size_t>(first);
}

Message allowedText(const SettingInfo& info) {
    if (info.key == SettingKey::Sequence)
        return message(term("Messages", "123 or 132"));
    return rangeText({info.min, info.max, info.unit});
}

bool inRange(const SettingInfo& info, double value) {
    if (info.key == SettingKey::Sequence)
        return value == 123 || value == 132;
    return value >= info.min && value <= info.max;
}

} // namespace

std::span<const SettingInfo> settingTable() {
    return kSettings;
}

std::string settingNames() {
    return nameList(kSettings, &SettingInfo::name);
}

tl::expected<Setting, Message> parseSetting(std::string_view name, std::string_view value) {
    const auto* const info = std::ranges::find(kSettings, name, &SettingInfo::name);
    if (info == kSettings.end())
        return tl::unexpected(
            allowing(message(term("Messages", "%1 cannot be set"), quotedValue(name)), settingNames()));
    const auto number = parseNumber(value);
    if (!number)
        return tl::unexpected(about(name, allowing(number.error(), allowedText(*info))));
    if (!inRange(*info, *number))
        return tl::unexpected(about(name, outOfRange(*number, allowedText(*info))));
    return Setting{info->key, *number};
}

tl::expected<Setting, Message> parseSetting(std::string_view keyAndValue) {
    const auto equals = keyAndValue.find('=');
    if (equals == std::string_view::npos)
        return tl::unexpected(
            message(term("Messages", "%1 must be KEY=VALUE; keys: %2"), quotedValue(keyAndValue), settingNames()));
    return parseSetting(keyAndValue.substr(0, equals), keyAndValue.substr(equals + 1));
}

void setSequence(bool order132, Load& load) {
    load.source[1].angle = load.source[0].angle + (order132 ? 120 : -120);
    load.source[2].angle = load.source[0].angle + (order132 ? -120 : 120);
}

void apply(const Setting& setting, Load& load) {
    switch (setting.key) {
    case SettingKey::V1:
    case SettingKey::V2:
    case SettingKey::V3: load.source[phaseOf(setting.key, SettingKey::V1)].voltage = setting.value; return;
    case SettingKey::I1:
    case SettingKey::I2:
    case SettingKey::I3: load.phase[phaseOf(setting.key, SettingKey::I1)].current = setting.value; return;
    case SettingKey::Phi1:
    case SettingKey::Phi2:
    case SettingKey::Phi3: load.phase[phaseOf(setting.key, SettingKey::Phi1)].phi = setting.value; return;
    case SettingKey::Frequency: load.frequency = setting.value; return;
    case SettingKey::Noise: load.noise = setting.value; return;
    case SettingKey::Sequence: setSequence(setting.value == 132, load); return;
    }
}

} // namespace countis::sim
