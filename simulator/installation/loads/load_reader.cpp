// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/installation/loads/load_reader.h"

#include "simulator/installation/loads/builtin_loads.h"
#include "simulator/installation/loads/load_setting.h"

#include <algorithm>

namespace countis::sim {
namespace {

constexpr std::size_t kMaxItems = 200; // harmonics, appliances: a typing error, not a load, has more
constexpr std::size_t kHours = 24;
constexpr std::array<std::string_view, 3> kPhaseNames{"L1", "L2", "L3"};

constexpr Range kVolts{0, 500, "V"};
constexpr Range kAmperes{0, 2400, "A"};
constexpr std::string_view kDegree = term("Messages", "degrees");
constexpr Range kDegrees{-360, 360, kDegree};
constexpr Range kPercent{0, 100, term("Messages", "% of the fundamental")};
constexpr Range kSeconds{0.1, 86400, "s"};

void readHarmonics(const YamlValue& list, std::vector<Harmonic>& out) {
    out.clear();
    for (const YamlValue& item : list.items(kMaxItems)) {
        const YamlMap map(item, {"order", "percent", "angle"});
        Harmonic harmonic;
        harmonic.order = map.require("order").wholeNumber({2, 50, ""});
        map.require("percent").number(kPercent, harmonic.percent);
        map.number("angle", kDegrees, harmonic.angle);
        out.push_back(harmonic);
    }
}

bool readExporting(const YamlValue& value) {
    const std::string text = value.text();
    if (text != "import" && text != "export")
        value.fail(unknown(text, "import, export"));
    return text == "export";
}

void readPhase(const YamlValue& value, PhaseSource& source, PhaseLoad& load) {
    const YamlMap map(
        value, {"voltage", "voltage_angle", "voltage_harmonics", "current", "phi", "direction", "current_harmonics"});
    map.number("voltage", kVolts, source.voltage);
    map.number("voltage_angle", kDegrees, source.angle);
    map.number("current", kAmperes, load.current);
    map.number("phi", kDegrees, load.phi);
    if (const auto list = map.find("voltage_harmonics"))
        readHarmonics(*list, source.harmonics);
    if (const auto list = map.find("current_harmonics"))
        readHarmonics(*list, load.harmonics);
    if (const auto direction = map.find("direction"))
        load.exporting = readExporting(*direction);
}

void readDrift(const YamlValue& value, Drift& drift) {
    const YamlMap map(value, {"voltage", "current", "phi", "frequency", "period"});
    map.number("voltage", {0, 10, "%"}, drift.voltage);
    map.number("current", {0, 50, "%"}, drift.current);
    map.number("phi", {0, 45, kDegree}, drift.phi);
    map.number("frequency", {0, 1, "Hz"}, drift.frequency);
    map.number("period", kSeconds, drift.period);
}

void readFactors(const YamlValue& list, std::vector<double>& out) {
    const auto items = list.items(kHours);
    if (items.size() != kHours)
        list.fail(
            message(term("Messages", "has %1 values; give 24, one for each hour from 0 h to 23 h"), items.size()));
    out.assign(kHours, 1);
    for (std::size_t hour = 0; hour < kHours; ++hour)
        items[hour].number({0, 10, ""}, out[hour]);
}

void readDay(const YamlValue& value, Load& load) {
    const YamlMap map(value, {"start", "factors"});
    map.number("start", {0, 23.99, "h"}, load.startHour);
    if (const auto factors = map.find("factors"))
        readFactors(*factors, load.day);
}

std::array<bool, 3> readPhases(const YamlValue& value) {
    const std::string text = value.text();
    if (text == "all")
        return {true, true, true};
    const auto* const found = std::ranges::find(kPhaseNames, text);
    if (found == kPhaseNames.end())
        value.fail(unknown(text, "L1, L2, L3, all"));
    std::array<bool, 3> phases{};
    phases[static_cast<std::size_t>(found - kPhaseNames.begin())] = true;
    return phases;
}

void readAppliances(const YamlValue& list, std::vector<Appliance>& out) {
    for (const YamlValue& item : list.items(kMaxItems)) {
        const YamlMap map(item, {"name", "phase", "current", "phi", "direction", "on", "off", "day"});
        Appliance appliance;
        if (const auto name = map.find("name"))
            appliance.name = name->text();
        appliance.phases = readPhases(map.require("phase"));
        map.require("current").number(kAmperes, appliance.current);
        map.number("phi", kDegrees, appliance.phi);
        if (const auto direction = map.find("direction"))
            appliance.exporting = readExporting(*direction);
        if (const auto day = map.find("day"))
            readFactors(*day, appliance.day);
        appliance.off = 0; // without both it never switches
        if (map.find("on") || map.find("off")) {
            map.require("on").number(kSeconds, appliance.on);
            map.require("off").number(kSeconds, appliance.off);
        }
        out.push_back(appliance);
    }
}

void readSequence(const YamlValue& value, Load& load) {
    const auto setting = parseSetting("sequence", value.text());
    if (!setting)
        value.failWhole(setting.error());
    apply(*setting, load);
}

Load readProfile(const YamlValue& value) {
    const std::string name = value.text();
    auto load = builtinLoad(name);
    if (!load)
        value.fail(unknown(name, builtinLoadNames()));
    return *std::move(load);
}

} // namespace

const std::vector<std::string_view>& loadKeys() {
    static const std::vector<std::string_view> keys{"name",  "profile",   "frequency", "sequence",
                                                    "noise", "impedance", "L1",        "L2",
                                                    "L3",    "drift",     "day",       "appliances"};
    return keys;
}

std::vector<Setting> readSettings(const YamlMap& map) {
    std::vector<Setting> settings;
    for (const SettingInfo& info : settingTable()) {
        const auto value = map.find(info.name);
        if (!value)
            continue;
        const auto setting = parseSetting(info.name, value->text());
        if (!setting)
            value->failWhole(setting.error());
        settings.push_back(*setting);
    }
    return settings;
}

Load readLoad(const YamlMap& map) {
    Load load;
    if (const auto profile = map.find("profile"))
        load = readProfile(*profile);
    if (const auto name = map.find("name"))
        load.name = name->text();
    map.number("frequency", {kLowestLoadFrequency, kHighestLoadFrequency, "Hz"}, load.frequency);
    map.number("noise", {0, 20, "%"}, load.noise);
    map.number("impedance", {0, 2, "ohm"}, load.impedance);
    if (const auto sequence = map.find("sequence"))
        readSequence(*sequence, load);
    for (std::size_t n = 0; n < kPhaseNames.size(); ++n)
        if (const auto phase = map.find(kPhaseNames[n]))
            readPhase(*phase, load.source[n], load.phase[n]);
    if (const auto drift = map.find("drift"))
        readDrift(*drift, load.drift);
    if (const auto day = map.find("day"))
        readDay(*day, load);
    if (const auto appliances = map.find("appliances"))
        readAppliances(*appliances, load.appliances);
    return load;
}

} // namespace countis::sim
