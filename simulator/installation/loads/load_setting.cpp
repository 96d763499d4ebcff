// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/installation/loads/load_setting.h"

#include "core/printable.h"
#include "simulator/support/number_text.h"

#include <algorithm>

namespace countis::sim {
namespace {

// 500 V: a neutral exchanged with a phase gives 398 V, and the manual's overload ends there. 2400 A: 30 × Imax.
constexpr std::array kSettings{
    SettingInfo{SettingKey::V1, "V1", 0, 500, "V"},
    SettingInfo{SettingKey::V2, "V2", 0, 500, "V"},
    SettingInfo{SettingKey::V3, "V3", 0, 500, "V"},
    SettingInfo{SettingKey::I1, "I1", 0, 2400, "A"},
    SettingInfo{SettingKey::I2, "I2", 0, 2400, "A"},
    SettingInfo{SettingKey::I3, "I3", 0, 2400, "A"},
    SettingInfo{SettingKey::Phi1, "phi1", -360, 360, "degrees, lagging positive"},
    SettingInfo{SettingKey::Phi2, "phi2", -360, 360, "degrees, lagging positive"},
    SettingInfo{SettingKey::Phi3, "phi3", -360, 360, "degrees, lagging positive"},
    SettingInfo{SettingKey::Frequency, "f", kLowestLoadFrequency, kHighestLoadFrequency, "Hz"},
    SettingInfo{SettingKey::Noise, "noise", 0, 20, "%"},
    SettingInfo{SettingKey::Sequence, "sequence", 123, 132, ""},
};

std::size_t phaseOf(SettingKey key, SettingKey first) {
    return static_cast<std::size_t>(key) - static_cast<std::size_t>(first);
}

std::string allowed(const SettingInfo& info) {
    if (info.key == SettingKey::Sequence)
        return "123 or 132";
    std::string text = plainNumber(info.min) + " to " + plainNumber(info.max);
    if (!info.unit.empty())
        text.append(" ").append(info.unit);
    return text;
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
    std::string names;
    for (const SettingInfo& info : kSettings)
        names.append(names.empty() ? "" : ", ").append(info.name);
    return names;
}

tl::expected<Setting, std::string> parseSetting(std::string_view name, std::string_view value) {
    const auto* const info = std::ranges::find(kSettings, name, &SettingInfo::name);
    if (info == kSettings.end())
        return tl::unexpected(inQuotes(name) + " cannot be set; allowed: " + settingNames());
    const auto number = parseNumber(value);
    if (!number)
        return tl::unexpected(std::string(name) + ": " + number.error() + "; allowed: " + allowed(*info));
    if (!inRange(*info, *number))
        return tl::unexpected(std::string(name) + ": " + plainNumber(*number) +
                              " is out of range; allowed: " + allowed(*info));
    return Setting{info->key, *number};
}

tl::expected<Setting, std::string> parseSetting(std::string_view keyAndValue) {
    const auto equals = keyAndValue.find('=');
    if (equals == std::string_view::npos)
        return tl::unexpected(inQuotes(keyAndValue) + " must be KEY=VALUE; keys: " + settingNames());
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
