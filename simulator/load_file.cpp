// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/load_file.h"

#include "simulator/builtin_loads.h"
#include "simulator/load_setting.h"
#include "simulator/yaml_map.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace countis::sim {
namespace {

constexpr std::size_t kMaxFileBytes = 1 << 20;
constexpr std::size_t kMaxItems = 200; // harmonics, appliances, steps: a typing error, not a load, has more
constexpr std::size_t kHours = 24;
constexpr std::array<std::string_view, 3> kPhaseNames{"L1", "L2", "L3"};

constexpr Range kVolts{0, 500, "V"};
constexpr Range kAmperes{0, 2400, "A"};
constexpr Range kDegrees{-360, 360, "degrees"};
constexpr Range kPercent{0, 100, "% of the fundamental"};
constexpr Range kSeconds{0.1, 86400, "s"};

void readHarmonics(const YamlValue& list, std::vector<Harmonic>& out) {
    out.clear();
    for (const YamlValue& item : list.items(kMaxItems)) {
        const YamlMap map(item, {"order", "percent", "angle"});
        Harmonic harmonic;
        double order = 0;
        map.require("order").number({2, 50, ""}, order);
        harmonic.order = static_cast<int>(order);
        if (order != std::floor(order))
            map.require("order").fail("must be a whole number; allowed: 2 to 50");
        map.require("percent").number(kPercent, harmonic.percent);
        map.number("angle", kDegrees, harmonic.angle);
        out.push_back(harmonic);
    }
}

bool readExporting(const YamlValue& value) {
    const std::string text = value.text();
    if (text != "import" && text != "export")
        value.fail("\"" + text + "\" is not known; allowed: import, export");
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
    map.number("phi", {0, 45, "degrees"}, drift.phi);
    map.number("frequency", {0, 1, "Hz"}, drift.frequency);
    map.number("period", kSeconds, drift.period);
}

void readDay(const YamlValue& value, Load& load) {
    const YamlMap map(value, {"start", "factors"});
    map.number("start", {0, 23.99, "h"}, load.startHour);
    const auto factors = map.require("factors");
    const auto items = factors.items(kHours);
    if (items.size() != kHours)
        factors.fail("has " + std::to_string(items.size()) + " values; there must be 24, from 0 h to 23 h");
    load.day.assign(kHours, 1);
    for (std::size_t hour = 0; hour < kHours; ++hour)
        items[hour].number({0, 10, ""}, load.day[hour]);
}

std::array<bool, 3> readPhases(const YamlValue& value) {
    const std::string text = value.text();
    if (text == "all")
        return {true, true, true};
    const auto* const found = std::ranges::find(kPhaseNames, text);
    if (found == kPhaseNames.end())
        value.fail("\"" + text + "\" is not known; allowed: L1, L2, L3, all");
    std::array<bool, 3> phases{};
    phases[static_cast<std::size_t>(found - kPhaseNames.begin())] = true;
    return phases;
}

void readAppliances(const YamlValue& list, std::vector<Appliance>& out) {
    for (const YamlValue& item : list.items(kMaxItems)) {
        const YamlMap map(item, {"name", "phase", "current", "phi", "on", "off"});
        Appliance appliance;
        if (const auto name = map.find("name"))
            appliance.name = name->text();
        appliance.phases = readPhases(map.require("phase"));
        map.require("current").number(kAmperes, appliance.current);
        map.number("phi", kDegrees, appliance.phi);
        map.require("on").number(kSeconds, appliance.on);
        map.require("off").number(kSeconds, appliance.off);
        out.push_back(appliance);
    }
}

void readSteps(const YamlValue& list, std::vector<Step>& out) {
    for (const YamlValue& item : list.items(kMaxItems)) {
        std::vector<std::string_view> keys{"at"};
        for (const SettingInfo& info : settingTable())
            keys.push_back(info.name);
        const YamlMap map(item, keys);
        Step step;
        map.require("at").number({0, 31536000, "s"}, step.at);
        for (const SettingInfo& info : settingTable()) {
            const auto value = map.find(info.name);
            if (!value)
                continue;
            const auto setting = parseSetting(info.name, value->text());
            if (!setting)
                value->failWhole(setting.error());
            step.settings.push_back(*setting);
        }
        out.push_back(std::move(step));
    }
    std::ranges::stable_sort(out, {}, &Step::at);
}

void readSequence(const YamlValue& value, Load& load) {
    const auto setting = parseSetting("sequence", value.text());
    if (!setting)
        value.failWhole(setting.error());
    apply(*setting, load);
}

Load readLoad(const YamlValue& root) {
    const YamlMap map(root, {"name", "frequency", "sequence", "noise", "impedance", "L1", "L2", "L3", "drift", "day",
                             "appliances", "steps"});
    Load load;
    if (const auto name = map.find("name"))
        load.name = name->text();
    map.number("frequency", {40, 70, "Hz"}, load.frequency);
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
    if (const auto steps = map.find("steps"))
        readSteps(*steps, load.steps);
    return load;
}

tl::expected<std::string, std::string> readText(const std::string& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        return tl::unexpected("cannot read the load file " + path + ": it is a folder");
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return tl::unexpected("cannot read the load file " + path + ": " + std::strerror(errno));
    std::string text(kMaxFileBytes + 1, '\0'); // bounded: it may be a pipe or a device
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (text.size() > kMaxFileBytes)
        return tl::unexpected("the load file " + path + " is larger than 1 MiB");
    return text;
}

} // namespace

tl::expected<Load, std::string> parseLoad(const std::string& text, std::string_view fileName) {
    const auto located = [&](int line, const std::string& message) {
        return tl::unexpected(std::string(fileName) + ":" + std::to_string(line + 1) + ": " + message);
    };
    try {
        const YAML::Node root = YAML::Load(text);
        return readLoad(YamlValue("", root, 0));
    } catch (const YamlError& error) {
        return located(error.line, error.message);
    } catch (const YAML::Exception& error) {
        return located(error.mark.is_null() ? 0 : error.mark.line, "this is no YAML: " + error.msg);
    }
}

tl::expected<Load, std::string> findLoad(const std::string& fileOrName) {
    if (auto load = builtinLoad(fileOrName))
        return *std::move(load);
    std::error_code error;
    if (!std::filesystem::exists(fileOrName, error))
        return tl::unexpected("there is no file and no built-in load \"" + fileOrName +
                              "\"; built-in: " + builtinLoadNames());
    const auto text = readText(fileOrName);
    if (!text)
        return tl::unexpected(text.error());
    auto load = parseLoad(*text, fileOrName);
    if (load && load->name == Load{}.name)
        load->name = fileOrName;
    return load;
}

} // namespace countis::sim
