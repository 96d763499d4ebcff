// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/program/sim_options.h"
#include "core/ipv4.h"
#include "core/printable.h"
#include "files/number_text.h"
#include "process/empty_values.h"
#include "simulator/installation/loads/builtin_loads.h"
#include "simulator/installation/loads/load_setting.h"
#include "simulator/script/scenarios/scenario_options.h"

#include <CLI/CLI.hpp>
#include <asio/ip/address.hpp>

#include <algorithm>
#include <charconv>

namespace countis::sim {
namespace {

constexpr int kMostMeters = 10'000;
constexpr int kHighestPort = 65535;
constexpr int kHighestSerial = 65535;

struct UsageError {
    std::string message;
};

/// As given; checked after CLI11, so that every message says what is allowed.
struct RawOptions {
    std::string model;
    std::string listen;
    std::string port = std::to_string(kSimulatorPort);
    std::string webPort;
    std::string unit = "5";
    std::string serial = "1";
    std::string seed = "1";
    std::string fram;
    std::string speed = "1";
    std::string engine = "auto";
    std::string meters = "1";
    std::string load;
    std::vector<std::string> settings;
    std::string scenario;
    std::vector<std::string> faults;
    bool listScenarios = false;
    bool listFaults = false;
    std::string reactive = "import";
    std::string energySum = "phases";
    std::string digitalInput;
    std::string ntp;
    std::string dhcp;
    std::string duration;
    bool panel = false;
    bool followAddress = false;
};

void declare(CLI::App& app, RawOptions& raw) {
    app.set_help_flag("-h,--help", "Prints this help and exits");
    app.set_version_flag("--version", "countis-sim " COUNTIS_VERSION, "Prints the version and exits");
    const auto option = [&](const char* name, std::string& value, const std::string& what, const char* type) {
        app.add_option(name, value, what)->type_name(type)->multi_option_policy(CLI::MultiOptionPolicy::Throw);
    };
    option("--model", raw.model, "Meter model, E27 or E28 (default: the model of the scenario, otherwise E28)",
           "MODEL");
    option("--listen", raw.listen,
           "IP address to listen on (default: 127.0.0.1, or all addresses if --dhcp is given)", "ADDR");
    option("--port", raw.port,
           "Modbus TCP port; 0 picks a free port (default: 1502). A real meter uses port 502, which needs privileges",
           "N");
    option("--web-port", raw.webPort,
           "TCP port of the meter's web pages; 0 picks a free port (default: no web pages)", "N");
    option("--unit", raw.unit,
           "Modbus unit of a new meter, 1 to 247 (default: 5). A meter that has stored settings in its --fram file "
           "keeps its unit",
           "N");
    option("--serial", raw.serial,
           "Serial number of the meter: its last part but one, 1 to 65535 (default: 1). With --meters, it counts up "
           "from one meter to the next",
           "N");
    option(
        "--fram", raw.fram,
        "File that keeps the meter's registers and settings for the next start; it is created if it does not exist. "
        "With --meters, each meter has its own file: FILE.1, FILE.2 and so on (default: nothing is kept)",
        "FILE");
    option("--seed", raw.seed, "Seed of the random numbers in the simulation (default: 1)", "N");
    option(
        "--load", raw.load,
        "Load file or name of a built-in load (default: office, or each built-in load in turn if --meters is given). "
        "Built-in loads: " +
            builtinLoadNames(),
        "FILE|NAME");
    app.add_option(
           "--set", raw.settings,
           "Sets one value of a fixed load; may be repeated. Keys: V1…V3 (V), I1…I3 (A), phi1…phi3 (degrees, "
           "lagging is positive), f (Hz), noise (%), sequence (123 or 132). Values that are not set are V=230, "
           "I=0, phi=0, f=50, noise=0 and sequence=123. Excludes --load and --scenario")
        ->type_name("KEY=VALUE")
        ->expected(1)
        ->take_all();
    option("--scenario", raw.scenario,
           "Scenario to play: a file or a name from the library, which --list-scenarios shows (default: none)",
           "FILE|NAME");
    app.add_option("--fault", raw.faults,
                   "Fault that is present from the start, for example reversed-current:phase=2 or "
                   "protocol-delay:ms=800; may be repeated. --list-faults shows all faults")
        ->type_name("SPEC")
        ->expected(1)
        ->take_all();
    app.add_flag("--list-scenarios", raw.listScenarios, "Prints the scenarios of the library and exits");
    app.add_flag("--list-faults", raw.listFaults, "Prints the faults with their parameters and exits");
    option(
        "--reactive-convention", raw.reactive,
        "Decides which reactive energy a meter counts as Er+ and which as Er−: import by the direction of the active "
        "power, iec by the sign of the reactive power Q (default: import)",
        "import|iec");
    option(
        "--energy-sum", raw.energySum,
        "Decides how a meter counts an energy of all three phases: phases adds up the registers of the phases, net "
        "counts by the direction of the total power (default: phases)",
        "phases|net");
    option(
        "--digital-input", raw.digitalInput,
        "Lets the digital input select the tariff (tAr = diG): off selects T1, on selects T2 (default: the setting "
        "stored in the meter; in a new meter, Modbus and the web page select it)",
        "on|off");
    option("--ntp", raw.ntp,
           "IPv4 address of an NTP server that sets the meter's clock; the port is 123 unless given (default: the "
           "server stored in the meter; none in a new meter)",
           "ADDR[:PORT]");
    option("--dhcp", raw.dhcp,
           "Network interface on which the meter gets its address by DHCP (default: no DHCP). Modbus then listens on "
           "all addresses unless --listen is given",
           "INTERFACE");
    option("--speed", raw.speed,
           "Speed of the simulation: seconds of the meter per real second, 1 to 86400, or max (default: 1)", "X|max");
    option("--engine", raw.engine,
           "Measuring engine: sampled measures waveforms, phasor computes the same quantities without samples, auto "
           "uses sampled up to --speed 10, and phasor at a higher speed or with --meters (default: auto)",
           "NAME");
    option("--meters", raw.meters,
           "Number of meters to simulate, 1 to 10000 (default: 1). Ports count up from --port and seeds from --seed; "
           "with --port 0 each meter gets a free port. Excludes --web-port, --panel and --dhcp",
           "N");
    app.add_flag(
        "--panel", raw.panel,
        "Operates the front panel by a script on standard input, one command per line: \"UP\", \"ENTER 3.2\" (held "
        "for 3.2 s), \"wait 2\", \"cover open\". After each command, the display is printed as one line of JSON");
    app.add_flag("--follow-address", raw.followAddress,
                 "Listens on 127.0.0.N, where N is the last byte of the meter's own address, and moves whenever that "
                 "address is changed");
    option("--duration", raw.duration, "Exits after S real seconds, whatever the speed (default: run until stopped)",
           "S");
    process::refuseEmptyValues(app, "the value is missing");
}

template <typename Number>
Number wholeNumber(const std::string& option, const std::string& text, Number min, Number max) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < min || value > max)
        throw UsageError{option + ": " + inQuotes(text) + " must be a whole number from " + std::to_string(min) +
                         " to " + std::to_string(max)};
    return value;
}

template <typename Value>
Value choice(const std::string& option, const std::string& text, std::pair<const char*, Value> first,
             std::pair<const char*, Value> second) {
    if (text == first.first)
        return first.second;
    if (text == second.first)
        return second.second;
    throw UsageError{option + ": " + inQuotes(text) + " must be " + first.first + " or " + second.first};
}

std::string listenAddress(std::string text) {
    if (text.size() > 2 && text.front() == '[' && text.back() == ']')
        text = text.substr(1, text.size() - 2);
    const auto four = parseIpv4(text);
    asio::error_code error;
    const auto six = four ? asio::ip::address_v6() : asio::ip::make_address_v6(text, error);
    if (error)
        throw UsageError{"--listen: " + inQuotes(text) + " is not an IP address; examples: 127.0.0.1, 0.0.0.0, ::1"};
    if (four ? !isPeer(*four) && *four != Ipv4{} : six.is_multicast())
        throw UsageError{"--listen: " + inQuotes(text) +
                         " is not an address of this computer; to listen on all its addresses, give 0.0.0.0 or ::"};
    return four ? dotted(*four) : six.to_string();
}

Scenario fixedLoad(const std::vector<std::string>& settings) {
    Scenario scenario;
    for (const std::string& text : settings) {
        const auto setting = parseSetting(text);
        if (!setting)
            throw UsageError{"--set: " + english(setting.error())};
        apply(*setting, scenario.load);
    }
    scenario.name = scenario.load.name;
    return scenario;
}

Scenario found(const char* option, tl::expected<Scenario, Message> scenario) {
    if (!scenario)
        throw UsageError{option + (": " + english(scenario.error()))};
    return *std::move(scenario);
}

/// A load alone is a scenario in which nothing else happens.
Scenario startOf(const RawOptions& raw) {
    if (!raw.scenario.empty() && !(raw.load.empty() && raw.settings.empty()))
        throw UsageError{"--scenario brings its own load; leave out --load and --set"};
    if (!raw.load.empty() && !raw.settings.empty())
        throw UsageError{"--set replaces the whole load; leave out --load or --set"};
    if (!raw.scenario.empty())
        return found("--scenario", findScenario(raw.scenario));
    if (!raw.settings.empty())
        return fixedLoad(raw.settings);
    return found("--load", findLoad(raw.load.empty() ? std::string(kDefaultLoad) : raw.load));
}

std::shared_ptr<const Scenario> scenarioOf(const RawOptions& raw) {
    auto scenario = std::make_shared<Scenario>(startOf(raw));
    if (auto added = addFaults(raw.faults, *scenario); !added)
        throw UsageError{"--fault: " + english(added.error())};
    return scenario;
}

Model modelOf(const RawOptions& raw, const Scenario& scenario) {
    if (raw.model.empty())
        return scenario.model.value_or(Model::E28);
    return choice<Model>("--model", raw.model, {"E27", Model::E27}, {"E28", Model::E28});
}

std::optional<std::chrono::milliseconds> durationOf(const std::string& text) {
    constexpr int kMost = 1'000'000'000; // 30 years
    if (text.empty())
        return std::nullopt;
    const auto seconds = parseNumber(text);
    if (!seconds || *seconds <= 0 || *seconds > kMost)
        throw UsageError{"--duration: " + inQuotes(text) + " must be a number of seconds above 0 and at most " +
                         std::to_string(kMost)};
    return std::chrono::ceil<std::chrono::milliseconds>(std::chrono::duration<double>(*seconds));
}

void setNet(const RawOptions& raw, HostOptions& host) {
    if (!raw.ntp.empty()) {
        const auto server = parseNtpServer(raw.ntp);
        if (!server)
            throw UsageError{"--ntp: " + english(server.error())};
        host.net.ntpServer = server->address;
        host.net.ntpPort = server->port;
    }
    host.net.dhcpInterface = raw.dhcp;
}

void checkTime(const RawOptions& raw, HostOptions& host) {
    const auto speed = parseSpeed(raw.speed);
    if (!speed)
        throw UsageError{"--speed: " + english(speed.error())};
    host.speed = *speed;
    const auto engine = parseEngine(raw.engine);
    if (!engine)
        throw UsageError{"--engine: " + english(engine.error())};
    host.engine = *engine;
}

int metersOf(const RawOptions& raw, const HostOptions& host) {
    const int meters = wholeNumber<int>("--meters", raw.meters, 1, kMostMeters);
    if (meters == 1)
        return 1;
    if (host.port != 0 && host.port + meters - 1 > kHighestPort)
        throw UsageError{"--meters: " + raw.meters + " ports starting at " + raw.port + " would go past " +
                         std::to_string(kHighestPort) + "; choose a lower --port"};
    if (host.meter.serialOrder + meters - 1 > kHighestSerial)
        throw UsageError{"--meters: " + raw.meters + " serial numbers starting at " + raw.serial + " would go past " +
                         std::to_string(kHighestSerial) + "; choose a lower --serial"};
    if (host.webPort)
        throw UsageError{"--meters: only a single meter can have web pages; leave out --web-port"};
    if (!raw.dhcp.empty())
        throw UsageError{"--meters: only a single meter can get its address by DHCP; leave out --dhcp"};
    return meters;
}

void setPanel(const RawOptions& raw, SimOptions& options) {
    const auto address = asio::ip::make_address(options.host.listenAddress);
    if (raw.followAddress && !(address.is_v4() && address.is_loopback()))
        throw UsageError{"--follow-address needs an address from 127.0.0.1 to 127.0.0.254 to start on, not " +
                         options.host.listenAddress + "; change --listen"};
    if (raw.panel && options.meters > 1)
        throw UsageError{"--panel operates a single meter; leave out --meters"};
    options.host.followAddress = raw.followAddress;
    options.panel = raw.panel;
    options.host.timeByPanel = raw.panel && options.host.speed.isMax();
}

SimOptions checked(const RawOptions& raw) {
    SimOptions options;
    MeterOptions& meter = options.host.meter;
    options.host.scenario = scenarioOf(raw);
    meter.model = modelOf(raw, *options.host.scenario);
    meter.serialOrder = static_cast<std::uint16_t>(wholeNumber<int>("--serial", raw.serial, 1, kHighestSerial));
    options.host.memory.settings.unitId = static_cast<std::uint8_t>(wholeNumber<int>("--unit", raw.unit, 1, 247));
    meter.reactive =
        choice<ReactiveConvention>("--reactive-convention", raw.reactive, {"import", ReactiveConvention::Import},
                                   {"iec", ReactiveConvention::Iec});
    meter.energySum =
        choice<EnergySum>("--energy-sum", raw.energySum, {"phases", EnergySum::Phases}, {"net", EnergySum::Net});
    const char* listen = raw.dhcp.empty() ? "127.0.0.1" : "0.0.0.0";
    options.host.listenAddress = listenAddress(raw.listen.empty() ? listen : raw.listen);
    options.host.port = static_cast<std::uint16_t>(wholeNumber<int>("--port", raw.port, 0, 65535));
    if (!raw.webPort.empty())
        options.host.webPort = static_cast<std::uint16_t>(wholeNumber<int>("--web-port", raw.webPort, 0, 65535));
    options.host.seed = wholeNumber<std::uint64_t>("--seed", raw.seed, 0, UINT64_MAX);
    if (!raw.digitalInput.empty())
        options.host.digitalInput = choice<bool>("--digital-input", raw.digitalInput, {"on", true}, {"off", false});
    setNet(raw, options.host);
    options.framFile = raw.fram;
    checkTime(raw, options.host);
    options.meters = metersOf(raw, options.host);
    if (options.meters > 1 && raw.load.empty() && raw.settings.empty() && raw.scenario.empty() && raw.faults.empty())
        options.host.scenario = nullptr; // each meter has a load of its own
    options.duration = durationOf(raw.duration);
    setPanel(raw, options);
    return options;
}

/// CLI11 only counts.
std::string mismatchText(const std::string& message, const std::vector<std::string>& arguments, const CLI::App& app) {
    const std::string option = message.substr(0, message.find(':'));
    const auto times = std::ranges::count_if(arguments, [&](const std::string& argument) {
        return argument == option || argument.starts_with(option + "=");
    });
    const auto* const known = app.get_option_no_throw(option);
    const bool once = known != nullptr && known->get_multi_option_policy() == CLI::MultiOptionPolicy::Throw;
    return option + (times > 1 && once ? ": was given " + std::to_string(times) + " times; give it only once"
                                       : ": the value is missing");
}

std::string oneLine(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

} // namespace

tl::expected<SimOptions, SimExit> parseSimOptions(std::vector<std::string> arguments) {
    CLI::App app(
        "Simulates a COUNTIS E27 or E28 energy meter. It answers Modbus TCP requests with values that it measures "
        "on the waveforms of a simulated electrical supply.",
        "countis-sim");
    RawOptions raw;
    declare(app, raw);
    std::ranges::reverse(arguments); // as CLI11 wants them
    try {
        app.parse(std::vector(arguments));
        if (raw.listScenarios || raw.listFaults)
            return tl::unexpected(SimExit{false, raw.listScenarios ? scenarioList() : faultList()});
        return checked(raw);
    } catch (const CLI::CallForHelp&) {
        return tl::unexpected(SimExit{false, app.help()});
    } catch (const CLI::CallForVersion& version) {
        return tl::unexpected(SimExit{false, std::string(version.what()) + "\n"});
    } catch (const CLI::ArgumentMismatch& error) {
        return tl::unexpected(SimExit{true, mismatchText(oneLine(error.what()), arguments, app)});
    } catch (const CLI::ParseError& error) {
        return tl::unexpected(SimExit{true, oneLine(error.what())});
    } catch (const UsageError& error) {
        return tl::unexpected(SimExit{true, oneLine(error.message)});
    }
}

} // namespace countis::sim
