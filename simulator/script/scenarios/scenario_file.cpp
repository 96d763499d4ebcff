// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios from YAML: the keys of a load, and beside them the site, the faults and the timeline. A load file has
// nothing beside them but steps, the plainest of timelines.
#include "core/printable.h"
#include "files/name_list.h"
#include "files/number_text.h"
#include "files/text_file.h"
#include "files/yaml_file.h"
#include "simulator/installation/loads/builtin_loads.h"
#include "simulator/installation/loads/load_reader.h"
#include "simulator/installation/loads/load_setting.h"
#include "simulator/script/scenarios/scenario.h"
#include "simulator/support/overloaded.h"
#include "simulator/support/yaml/embedded_files.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace countis::sim {
namespace {

constexpr std::size_t kMaxEvents = 1000;
constexpr std::size_t kMaxFaults = 20;
constexpr std::size_t kMaxRows = 17;
constexpr double kLongest = 31'536'000; // a year
constexpr std::string_view kAll = "all";

template <typename Value>
using Words = std::array<std::pair<std::string_view, Value>, 2>;

constexpr Words<bool> kOnOff{{{"on", true}, {"off", false}}};
constexpr Words<bool> kPlugged{{{"plugged", true}, {"pulled", false}}};
constexpr Words<bool> kOpen{{{"open", true}, {"closed", false}}};
constexpr Words<Model> kModels{{{"E27", Model::E27}, {"E28", Model::E28}}};
constexpr Words<std::uint8_t> kTariffs{{{"1", std::uint8_t{1}}, {"2", std::uint8_t{2}}}};

template <typename Value>
Value readWord(const YamlValue& value, const Words<Value>& words) {
    const std::string text = value.text();
    for (const auto& [word, meaning] : words)
        if (text == word)
            return meaning;
    value.fail(unknown(text, nameList(words, &std::pair<std::string_view, Value>::first)));
}

Site readSite(const YamlValue& value) {
    constexpr std::array<std::string_view, 3> kRoles{"consumer", "producer", "both"}; // as in SiteRole
    const YamlMap map(value, {"name", "role"});
    Site site;
    if (const auto name = map.find("name"))
        site.name = name->text();
    if (const auto role = map.find("role")) {
        const std::string text = role->text();
        const auto* const found = std::ranges::find(kRoles, text);
        if (found == kRoles.end())
            role->fail(unknown(text, nameList(kRoles)));
        site.role = static_cast<SiteRole>(found - kRoles.begin());
    }
    return site;
}

/// One value or a list of values.
std::vector<YamlValue> oneOrMany(const YamlValue& value) {
    return value.node().IsSequence() ? value.items(kMaxFaults) : std::vector{value};
}

AnyFault readFault(const YamlValue& value) {
    const auto fault = parseAnyFault(value.text());
    if (!fault)
        value.fail(fault.error());
    return *fault;
}

/// all, NAME or NAME:phase=N.
ScenarioAction readClear(const YamlValue& value) {
    const std::string text = value.text();
    if (text == kAll)
        return ClearAllFaults{};
    const auto end = parseFaultEnd(text);
    if (!end)
        value.fail(end.error());
    if (const auto* const protocol = std::get_if<ProtocolFaultKind>(&end->kind))
        return ClearProtocolFault{*protocol};
    return ClearFault{std::get<FaultKind>(end->kind), end->phase};
}

std::vector<std::string_view> settingKeys() {
    std::vector<std::string_view> keys;
    for (const SettingInfo& info : settingTable())
        keys.push_back(info.name);
    return keys;
}

/// Seconds, or a number with its unit: "90 s", "5 min", "2 h".
double readTime(const YamlValue& value) {
    constexpr std::array<std::pair<std::string_view, double>, 3> kUnits{{{"min", 60}, {"s", 1}, {"h", 3600}}};
    const std::string whole = value.text();
    std::string_view text = whole;
    double factor = 1;
    for (const auto& [unit, seconds] : kUnits)
        if (text.ends_with(unit)) {
            factor = seconds;
            text.remove_suffix(unit.size());
            break;
        }
    while (text.ends_with(' '))
        text.remove_suffix(1);
    const auto number = parseNumber(text);
    if (!number || *number < 0 || *number * factor > kLongest)
        value.fail(message(
            term("Messages", "%1 is not a time; allowed: 0 to 31536000 s, for example 90, 90 s, 5 min or 2 h"),
            quotedValue(whole)));
    return *number * factor;
}

Message doesNothing(std::string_view keys) {
    return message(term("Messages", "does nothing; give at least one of: %1"), keys);
}

ScenarioEvent readEvent(const YamlValue& value) {
    const YamlMap map(value, {"at", "note", "set", "fault", "clear", "tariff", "power", "cable", "cover", "input"});
    ScenarioEvent event;
    event.at = readTime(map.require("at"));
    if (const auto note = map.find("note"))
        event.note = note->text();
    if (const auto clear = map.find("clear"))
        for (const YamlValue& item : oneOrMany(*clear))
            event.actions.push_back(readClear(item));
    if (const auto set = map.find("set"))
        std::ranges::copy(readSettings(YamlMap(*set, settingKeys())), std::back_inserter(event.actions));
    if (const auto fault = map.find("fault"))
        for (const YamlValue& item : oneOrMany(*fault))
            std::visit([&](const auto& one) { event.actions.emplace_back(one); }, readFault(item));
    if (const auto tariff = map.find("tariff"))
        event.actions.emplace_back(ChangeTariff{readWord(*tariff, kTariffs)});
    if (const auto power = map.find("power"))
        event.actions.emplace_back(SwitchPower{readWord(*power, kOnOff)});
    if (const auto cable = map.find("cable"))
        event.actions.emplace_back(PlugCable{readWord(*cable, kPlugged)});
    if (const auto cover = map.find("cover"))
        event.actions.emplace_back(MoveCover{readWord(*cover, kOpen)});
    if (const auto input = map.find("input"))
        event.actions.emplace_back(SwitchInput{readWord(*input, kOnOff)});
    if (event.actions.empty() && event.note.empty())
        value.fail(doesNothing("note, set, fault, clear, tariff, power, cable, cover, input"));
    return event;
}

/// An event that does nothing but set the load.
ScenarioEvent readStep(const YamlValue& value) {
    auto keys = settingKeys();
    keys.insert(keys.begin(), "at");
    const YamlMap map(value, keys);
    ScenarioEvent event;
    event.at = readTime(map.require("at"));
    std::ranges::copy(readSettings(map), std::back_inserter(event.actions));
    if (event.actions.empty())
        value.fail(doesNothing(settingNames()));
    return event;
}

void readRows(const YamlValue& list, std::vector<int>& out) {
    for (const YamlValue& item : list.items(kMaxRows)) {
        out.push_back(item.wholeNumber({0, 16, ""}));
    }
}

/// What a load file and a scenario have in common.
Scenario readLoadAndSteps(const YamlMap& map) {
    Scenario scenario;
    scenario.load = readLoad(map);
    scenario.name = scenario.load.name;
    if (const auto steps = map.find("steps"))
        for (const YamlValue& step : steps->items(kMaxEvents))
            scenario.timeline.push_back(readStep(step));
    return scenario;
}

void sortByTime(Scenario& scenario) {
    std::ranges::stable_sort(scenario.timeline, {}, &ScenarioEvent::at);
}

Scenario readLoadFile(const YamlValue& root) {
    auto keys = loadKeys();
    keys.emplace_back("steps");
    Scenario scenario = readLoadAndSteps(YamlMap(root, keys));
    sortByTime(scenario);
    return scenario;
}

Scenario readScenario(const YamlValue& root) {
    auto keys = loadKeys();
    keys.insert(keys.begin() + 1, {"title", "description", "rows", "model", "site", "faults", "timeline"});
    keys.emplace_back("steps");
    const YamlMap map(root, keys);
    Scenario scenario = readLoadAndSteps(map);
    if (const auto title = map.find("title"))
        scenario.title = title->text();
    if (const auto description = map.find("description"))
        scenario.description = description->text();
    if (const auto rows = map.find("rows"))
        readRows(*rows, scenario.rows);
    if (const auto model = map.find("model"))
        scenario.model = readWord(*model, kModels);
    if (const auto site = map.find("site"))
        scenario.site = readSite(*site);
    if (const auto faults = map.find("faults"))
        for (const YamlValue& fault : faults->items(kMaxFaults))
            addFault(readFault(fault), scenario);
    if (const auto timeline = map.find("timeline"))
        for (const YamlValue& event : timeline->items(kMaxEvents))
            scenario.timeline.push_back(readEvent(event));
    sortByTime(scenario);
    return scenario;
}

std::optional<Scenario> fromBuiltinLoad(const std::string& name) {
    auto load = builtinLoad(name);
    if (!load)
        return std::nullopt;
    Scenario scenario;
    scenario.name = name;
    scenario.load = *std::move(load);
    return scenario;
}

/// `named` is the file in a sentence, and `nowhere` what to say where there is none.
template <typename Parser>
tl::expected<Scenario, Message> fromFile(const std::string& path, const Message& named, Parser parse,
                                         const Message& nowhere) {
    if (isNowhere(path))
        return tl::unexpected(nowhere);
    const auto text = readTextFile(path, named);
    if (!text)
        return tl::unexpected(text.error());
    auto scenario = parse(*text, path);
    if (scenario && scenario->name == Load{}.name)
        scenario->name = scenario->load.name = path;
    return scenario;
}

} // namespace

void addFault(const AnyFault& fault, Scenario& scenario) {
    std::visit(Overloaded{[&](const Fault& one) { add(one, scenario.faults); },
                          [&](const ProtocolFault& one) { add(one, scenario.protocolFaults); }},
               fault);
}

tl::expected<Scenario, Message> parseScenario(const std::string& text, std::string_view fileName) {
    return readYaml(text, fileName, readScenario);
}

tl::expected<Scenario, Message> parseLoad(const std::string& text, std::string_view fileName) {
    return readYaml(text, fileName, readLoadFile);
}

tl::expected<Scenario, Message> findScenario(const std::string& fileOrName) {
    const auto found = std::ranges::find(scenarioLibrary(), fileOrName, &Scenario::name);
    if (found != scenarioLibrary().end())
        return *found;
    if (auto load = fromBuiltinLoad(fileOrName)) {
        load->title = fileOrName;
        return *std::move(load);
    }
    return fromFile(
        fileOrName, message(term("Messages", "the scenario file %1"), printable(fileOrName)), parseScenario,
        message(term("Messages", "there is neither a file nor a scenario %1; scenarios: %2; built-in loads: %3"),
                quotedValue(fileOrName), nameList(scenarioLibrary(), &Scenario::name), builtinLoadNames()));
}

tl::expected<Scenario, Message> findLoad(const std::string& fileOrName) {
    if (auto load = fromBuiltinLoad(fileOrName))
        return *std::move(load);
    return fromFile(fileOrName, message(term("Messages", "the load file %1"), printable(fileOrName)), parseLoad,
                    message(term("Messages", "there is neither a file nor a load %1; built-in loads: %2"),
                            quotedValue(fileOrName), builtinLoadNames()));
}

std::span<const Scenario> scenarioLibrary() {
    static const std::vector<Scenario> library = [] {
        std::vector<Scenario> scenarios;
        for (const EmbeddedFile& file : embeddedScenarios())
            // A test reads each of them: what is compiled in has no errors.
            scenarios.push_back(parseScenario(std::string(file.text), file.name).value());
        return scenarios;
    }();
    return library;
}

} // namespace countis::sim
