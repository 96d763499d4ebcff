// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/program/sim_options.h"
#include "core/ipv4.h"
#include "core/printable.h"
#include "process/empty_values.h"
#include "simulator/installation/loads/builtin_loads.h"
#include "simulator/installation/loads/load_setting.h"
#include "simulator/script/scenarios/scenario_options.h"
#include "simulator/support/number_text.h"

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
    app.set_help_flag("-h,--help", "This text");
    app.set_version_flag("--version", "countis-sim " COUNTIS_VERSION);
    const auto option = [&](const char* name, std::string& value, const std::string& what, const char* type) {
        app.add_option(name, value, what)->type_name(type)->multi_option_policy(CLI::MultiOptionPolicy::Throw);
    };
    option("--model", raw.model, "Model: E27 or E28 (default: that of the scenario, or E28)", "MODEL");
    option("--listen", raw.listen, "Address to listen on (default: 127.0.0.1)", "ADDR");
    option("--port", raw.port, "TCP port, 0 for a free one (default: 1502; the meter's own 502 needs privileges)",
           "N");
    option("--web-port", raw.webPort,
           "Opens the meter's web pages on this TCP port, 0 for a free one (default: none)", "N");
    option("--unit", raw.unit, "Modbus address of a new meter, 1 to 247 (default: 5)", "N");
    option("--serial", raw.serial,
           "The last part but one of the meter's serial number, 1 to 65535 (default: 1). With --meters it counts up",
           "N");
    option("--fram", raw.fram,
           "The meter's memory: registers and settings survive in this file, which is made if there is none. "
           "With --meters each has its own, FILE.1, FILE.2 and so on",
           "FILE");
    option("--seed", raw.seed, "Of everything random (default: 1)", "N");
    option("--load", raw.load, "Load file, or a built-in load (default: office): " + builtinLoadNames(), "FILE|NAME");
    app.add_option("--set", raw.settings,
                   "A fixed load: V1…V3, I1…I3, phi1…phi3 (degrees, lagging positive), f, noise (%), "
                   "sequence=123|132. Replaces the whole load: what is not set is V=230, I=0, phi=0, f=50, noise=0")
        ->type_name("KEY=VALUE")
        ->expected(1)
        ->take_all();
    option("--scenario", raw.scenario, "Scenario file, or one of the library (see --list-scenarios)", "FILE|NAME");
    app.add_option("--fault", raw.faults,
                   "A fault from the beginning on, as reversed-current:phase=2 or protocol-delay:ms=800 (see "
                   "--list-faults); may be given several times")
        ->type_name("SPEC")
        ->expected(1)
        ->take_all();
    app.add_flag("--list-scenarios", raw.listScenarios, "Lists the library of scenarios");
    app.add_flag("--list-faults", raw.listFaults, "Lists the faults and what each takes");
    option("--reactive-convention", raw.reactive,
           "Sign of reactive energy: import (follows active power, default) or iec (follows Q)", "import|iec");
    option("--energy-sum", raw.energySum,
           "Sum of energies: phases (the three registers, default) or net (the direction of total power)",
           "phases|net");
    option(
        "--digital-input", raw.digitalInput,
        "The digital input chooses the tariff (tAr = diG): T1 with off, T2 with on (default: as the meter was set; "
        "a new one takes the tariff from Modbus and the web page)",
        "on|off");
    option("--ntp", raw.ntp, "Time server that sets the meter's clock (default: none; port 123)", "ADDR[:PORT]");
    option("--dhcp", raw.dhcp,
           "Gets the meter's address by DHCP on this network interface; Modbus then listens on all addresses, unless "
           "--listen says otherwise",
           "INTERFACE");
    option("--speed", raw.speed, "Device seconds in a second: 1 (default) to 86400, or max", "X|max");
    option("--engine", raw.engine,
           "What measures: sampled (waveforms), phasor (the same quantities without samples), or auto (default): "
           "sampled up to --speed 10, phasor above and with --meters",
           "NAME");
    option("--meters", raw.meters,
           "Number of meters to simulate (default: 1). Ports count up from --port (0: free ones), seeds from --seed. "
           "Where no load, scenario or fault is given, the meters take the built-in loads in turn",
           "N");
    app.add_flag("--panel", raw.panel,
                 "Takes the front by script: each line of standard input is keys and how long they are held "
                 "(\"UP\", \"ENTER 3.2\", \"wait 2\", \"cover open\"); after each, the display as a line of JSON");
    app.add_flag("--follow-address", raw.followAddress,
                 "Listens on 127.0.0.N, N the last byte of the meter's own address, and moves there when it is set");
    option("--duration", raw.duration, "Ends by itself after S real seconds, whatever the speed", "S");
    process::refuseEmptyValues(app, "has no value");
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
        throw UsageError{"--listen: " + inQuotes(text) + " is no IP address; examples: 127.0.0.1, 0.0.0.0, ::1"};
    if (four ? !isPeer(*four) && *four != Ipv4{} : six.is_multicast())
        throw UsageError{"--listen: " + inQuotes(text) +
                         " is no address of this machine; 0.0.0.0 and :: are all it has"};
    return four ? dotted(*four) : six.to_string();
}

Scenario fixedLoad(const std::vector<std::string>& settings) {
    Scenario scenario;
    for (const std::string& text : settings) {
        const auto setting = parseSetting(text);
        if (!setting)
            throw UsageError{"--set: " + setting.error()};
        apply(*setting, scenario.load);
    }
    scenario.name = scenario.load.name;
    return scenario;
}

Scenario found(const char* option, tl::expected<Scenario, std::string> scenario) {
    if (!scenario)
        throw UsageError{option + (": " + scenario.error())};
    return *std::move(scenario);
}

/// A load alone is a scenario in which nothing else happens.
Scenario startOf(const RawOptions& raw) {
    if (!raw.scenario.empty() && !(raw.load.empty() && raw.settings.empty()))
        throw UsageError{"--scenario has a load of its own, so --load and --set cannot stand beside it"};
    if (!raw.load.empty() && !raw.settings.empty())
        throw UsageError{"--set replaces the whole load, so it cannot stand beside --load"};
    if (!raw.scenario.empty())
        return found("--scenario", findScenario(raw.scenario));
    if (!raw.settings.empty())
        return fixedLoad(raw.settings);
    return found("--load", findLoad(raw.load.empty() ? std::string(kDefaultLoad) : raw.load));
}

std::shared_ptr<const Scenario> scenarioOf(const RawOptions& raw) {
    auto scenario = std::make_shared<Scenario>(startOf(raw));
    if (auto added = addFaults(raw.faults, *scenario); !added)
        throw UsageError{"--fault: " + added.error()};
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
        throw UsageError{"--duration: " + inQuotes(text) + " must be a number of seconds above 0, up to " +
                         std::to_string(kMost)};
    return std::chrono::ceil<std::chrono::milliseconds>(std::chrono::duration<double>(*seconds));
}

void setNet(const RawOptions& raw, HostOptions& host) {
    if (!raw.ntp.empty()) {
        const auto server = parseNtpServer(raw.ntp);
        if (!server)
            throw UsageError{"--ntp: " + server.error()};
        host.net.ntpServer = server->address;
        host.net.ntpPort = server->port;
    }
    host.net.dhcpInterface = raw.dhcp;
}

void checkTime(const RawOptions& raw, HostOptions& host) {
    const auto speed = parseSpeed(raw.speed);
    if (!speed)
        throw UsageError{"--speed: " + speed.error()};
    host.speed = *speed;
    const auto engine = parseEngine(raw.engine);
    if (!engine)
        throw UsageError{"--engine: " + engine.error()};
    host.engine = *engine;
}

int metersOf(const RawOptions& raw, const HostOptions& host) {
    const int meters = wholeNumber<int>("--meters", raw.meters, 1, kMostMeters);
    if (meters == 1)
        return 1;
    if (host.port != 0 && host.port + meters - 1 > kHighestPort)
        throw UsageError{"--meters: " + raw.meters + " ports from " + raw.port + " on do not fit below " +
                         std::to_string(kHighestPort + 1) + "; choose a lower --port"};
    if (host.meter.serialOrder + meters - 1 > kHighestSerial)
        throw UsageError{"--meters: " + raw.meters + " serial numbers from " + raw.serial + " on do not fit below " +
                         std::to_string(kHighestSerial + 1) + "; choose a lower --serial"};
    if (host.webPort)
        throw UsageError{"--meters: many meters have no web pages; leave --web-port out"};
    if (!raw.dhcp.empty())
        throw UsageError{"--meters: many meters cannot share one DHCP lease; leave --dhcp out"};
    return meters;
}

void setPanel(const RawOptions& raw, SimOptions& options) {
    const auto address = asio::ip::make_address(options.host.listenAddress);
    if (raw.followAddress && !(address.is_v4() && address.is_loopback()))
        throw UsageError{"--follow-address moves among 127.0.0.1 to 127.0.0.254 and cannot begin on --listen " +
                         options.host.listenAddress};
    if (raw.panel && options.meters > 1)
        throw UsageError{"--panel takes the front of one meter; leave --meters out"};
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
    return option +
           (times > 1 && once ? ": is given " + std::to_string(times) + " times; allowed: once" : ": has no value");
}

std::string oneLine(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

} // namespace

tl::expected<SimOptions, SimExit> parseSimOptions(std::vector<std::string> arguments) {
    CLI::App app("A COUNTIS E27 or E28 energy meter with no hardware: answers Modbus TCP with values measured from "
                 "the waveforms of a simulated network.",
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
