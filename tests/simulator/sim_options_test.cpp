// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/program/sim_options.h"

#include "simulator/installation/loads/builtin_loads.h"
#include "simulator/installation/loads/load.h"
#include "simulator/script/scenarios/scenario.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::sim;
using namespace std::chrono_literals;

namespace {

using Arguments = std::vector<std::string>;

SimOptions parsed(const Arguments& arguments) {
    const auto options = parseSimOptions(arguments);
    INFO((options ? "" : options.error().text));
    REQUIRE(options);
    return *options;
}

std::string errorOf(const Arguments& arguments) {
    const auto options = parseSimOptions(arguments);
    REQUIRE_FALSE(options);
    CHECK(options.error().failed);
    CHECK(options.error().text.find('\n') == std::string::npos);
    return options.error().text;
}

} // namespace

TEST_CASE("Without options: an E28 on the loopback port 1502, unit 5, the office") {
    const auto options = parsed({});
    CHECK(options.host.meter.model == Model::E28);
    CHECK(options.host.memory.settings.unitId == 5);
    CHECK(options.host.meter.reactive == ReactiveConvention::Import);
    CHECK(options.host.meter.energySum == EnergySum::Phases);
    CHECK(options.host.listenAddress == "127.0.0.1");
    CHECK(options.host.port == 1502);
    CHECK(options.host.seed == 1);
    CHECK(options.host.meter.serialOrder == 1);
    CHECK(options.host.scenario->load == *builtinLoad("office"));
    CHECK_FALSE(options.duration);
    CHECK_FALSE(options.host.digitalInput); // tAr as the meter was set
    CHECK_FALSE(options.host.webPort);      // nothing opens that was not asked for
    CHECK(options.framFile.empty());
}

TEST_CASE("Every option arrives") {
    const auto options = parsed({"--model",
                                 "E27",
                                 "--listen",
                                 "[::1]",
                                 "--port=0",
                                 "--unit",
                                 "247",
                                 "--serial",
                                 "65535",
                                 "--seed",
                                 "18446744073709551615",
                                 "--load",
                                 "solar",
                                 "--reactive-convention",
                                 "iec",
                                 "--energy-sum",
                                 "net",
                                 "--duration",
                                 "2.5",
                                 "--digital-input",
                                 "on"});
    CHECK(options.host.meter.model == Model::E27);
    CHECK(options.host.listenAddress == "::1");
    CHECK(options.host.port == 0);
    CHECK(options.host.memory.settings.unitId == 247);
    CHECK(options.host.seed == UINT64_MAX);
    CHECK(options.host.meter.serialOrder == 65535);
    CHECK(options.host.scenario->load.name == "solar");
    CHECK(options.host.meter.reactive == ReactiveConvention::Iec);
    CHECK(options.host.meter.energySum == EnergySum::Net);
    CHECK(options.duration == 2500ms);
    CHECK(options.host.digitalInput == true);
    CHECK(parsed({"--digital-input", "off"}).host.digitalInput == false);
}

TEST_CASE("The memory's file is named, and opened by whoever starts the meter") {
    CHECK(parsed({"--fram", "/nowhere/a.fram"}).framFile == "/nowhere/a.fram");
    for (const char* option : {"--fram", "--load", "--scenario", "--model", "--listen", "--web-port", "--duration",
                               "--ntp", "--dhcp", "--speed", "--meters"})
        CHECK(errorOf({option, ""}) == std::string(option) + ": the value is missing");
    CHECK(errorOf({"--fram", "a", "--fram", "b"}) == "--fram: was given 2 times; give it only once");
    CHECK(errorOf({"--port=1", "--port", "2", "--port=3"}) == "--port: was given 3 times; give it only once");
    CHECK(errorOf({"--port"}) == "--port: the value is missing");
    CHECK(errorOf({"--set", "V1=1", "--set"}) == "--set: the value is missing");
}

TEST_CASE("Any --set replaces the whole load") {
    Load wanted;
    wanted.phase[0].current = 10;
    wanted.phase[0].phi = -30;
    CHECK(parsed({"--set", "I1=10", "--set", "phi1=-30"}).host.scenario->load == wanted);
    CHECK(parsed({"--set", "V1=230"}).host.scenario->load == Load{});
    CHECK(errorOf({"--set", "V1=1", "--load", "idle"}) == "--set replaces the whole load; leave out --load or --set");
}

TEST_CASE("A scenario brings its load and its model, and faults come on top") {
    const auto options = parsed({"--scenario", "two-tariffs", "--fault", "reversed-current:phase=2", "--fault",
                                 "protocol-delay:ms=800", "--fault", "no-load"});
    const Scenario& scenario = *options.host.scenario;
    CHECK(scenario.title == "Two tariffs");
    CHECK(scenario.faults == FaultSet{*parseFault("reversed-current:phase=2"), *parseFault("no-load")});
    CHECK(scenario.protocolFaults == ProtocolFaultSet{*parseProtocolFault("protocol-delay:ms=800")});
    CHECK(options.host.meter.model == Model::E28);
    CHECK(parsed({"--scenario", "two-tariffs", "--model", "E27"}).host.meter.model == Model::E27);
    CHECK(parsed({"--load", "idle", "--fault", "overvoltage"}).host.scenario->faults.size() == 1);
    CHECK(errorOf({"--scenario", "office-day", "--load", "idle"}) ==
          "--scenario brings its own load; leave out --load and --set");
    CHECK(
        errorOf({"--scenario", "x"}).find("--scenario: there is neither a file nor a scenario \"x\"; scenarios: ") ==
        0);
    CHECK(errorOf({"--fault", "phase-lost"}) ==
          "--fault: phase-lost: phase is missing; allowed: a whole number from 1 to 3");
    const std::string noFault = errorOf({"--fault", "foo"});
    CHECK(noFault.find("cable-pulled, and the protocol faults, whose names begin with \"protocol-\"") !=
          std::string::npos);
    CHECK(errorOf({"--fault", "protocol-delay:ms=0"}) ==
          "--fault: protocol-delay: ms: 0 is out of range; allowed: a whole number from 1 to 60000 ms");
}

TEST_CASE("The library and the faults are listed") {
    const auto listOf = [](const char* flag) {
        const auto options = parseSimOptions({flag});
        REQUIRE_FALSE(options);
        CHECK_FALSE(options.error().failed);
        return options.error().text;
    };
    const std::string scenarios = listOf("--list-scenarios");
    for (const Scenario& scenario : scenarioLibrary())
        CHECK(scenarios.find(scenario.name + ": " + scenario.title + "\n    ") != std::string::npos);
    const std::string faults = listOf("--list-faults");
    for (const FaultInfo& fault : faultTable())
        CHECK(faults.find("\n  " + std::string(fault.name)) != std::string::npos);
    CHECK(faults.find("\n  burst:") != std::string::npos);
    CHECK(faults.find("\n  protocol-delay:[") != std::string::npos);
}

TEST_CASE("Speed, engine and number of meters") {
    CHECK(parsed({}).host.speed == Speed{1});
    CHECK(parsed({}).host.engine == EngineChoice::Auto);
    CHECK(parsed({}).meters == 1);
    CHECK(parsed({"--speed", "60"}).host.speed == Speed{60});
    CHECK(parsed({"--speed", "86400"}).host.speed == Speed{86400});
    CHECK(parsed({"--speed", "max"}).host.speed.isMax());
    CHECK(parsed({"--engine", "phasor"}).host.engine == EngineChoice::Phasor);
    CHECK(parsed({"--engine", "sampled"}).host.engine == EngineChoice::Sampled);
    CHECK(parsed({"--meters", "1000"}).meters == 1000);
    CHECK_FALSE(parsed({"--meters", "2"}).host.scenario);
    CHECK(parsed({"--meters", "2", "--load", "solar"}).host.scenario->load.name == "solar");
    CHECK(parsed({"--meters", "2", "--fault", "no-load"}).host.scenario->faults.size() == 1);
    for (const char* speed : {"0.5", "86401", "fast", "-3", "nan", "inf"})
        CHECK(errorOf({"--speed", speed}) ==
              "--speed: \"" + std::string(speed) + "\" must be a number from 1 to 86400, or max");
    CHECK(errorOf({"--engine", "steam"}) == "--engine: \"steam\" must be auto, sampled or phasor");
    CHECK(errorOf({"--meters", "0"}) == "--meters: \"0\" must be a whole number from 1 to 10000");
    CHECK(errorOf({"--meters", "1000", "--port", "65000"}) ==
          "--meters: 1000 ports starting at 65000 would go past 65535; choose a lower --port");
    CHECK(errorOf({"--meters", "2", "--web-port", "0"}) ==
          "--meters: only a single meter can have web pages; leave out --web-port");
}

TEST_CASE("Auto samples up to ten times real time") {
    CHECK(engineFor(EngineChoice::Auto, {1}) == Engine::Sampled);
    CHECK(engineFor(EngineChoice::Auto, {10}) == Engine::Sampled);
    CHECK(engineFor(EngineChoice::Auto, {10.5}) == Engine::Phasor);
    CHECK(engineFor(EngineChoice::Auto, kMaxSpeed) == Engine::Phasor);
    CHECK(engineFor(EngineChoice::Sampled, kMaxSpeed) == Engine::Sampled);
    CHECK(engineFor(EngineChoice::Phasor, {1}) == Engine::Phasor);
}

TEST_CASE("Bad input is one line that says what is allowed") {
    CHECK(errorOf({"--model", "E29"}) == "--model: \"E29\" must be E27 or E28");
    CHECK(errorOf({"--port", "65536"}) == "--port: \"65536\" must be a whole number from 0 to 65535");
    CHECK(errorOf({"--port", "-1"}) == "--port: \"-1\" must be a whole number from 0 to 65535");
    CHECK(errorOf({"--port", "http"}) == "--port: \"http\" must be a whole number from 0 to 65535");
    CHECK(parsed({"--web-port", "0"}).host.webPort == std::uint16_t{0});
    CHECK(errorOf({"--web-port", "65536"}) == "--web-port: \"65536\" must be a whole number from 0 to 65535");
    CHECK(errorOf({"--unit", "0"}) == "--unit: \"0\" must be a whole number from 1 to 247");
    CHECK(errorOf({"--unit", "248"}) == "--unit: \"248\" must be a whole number from 1 to 247");
    CHECK(errorOf({"--serial", "0"}) == "--serial: \"0\" must be a whole number from 1 to 65535");
    CHECK(errorOf({"--serial", "65530", "--meters", "10"}) ==
          "--meters: 10 serial numbers starting at 65530 would go past 65535; choose a lower --serial");
    CHECK(errorOf({"--seed", "x"}) == "--seed: \"x\" must be a whole number from 0 to 18446744073709551615");
    CHECK(errorOf({"--listen", "localhost"}) ==
          "--listen: \"localhost\" is not an IP address; examples: 127.0.0.1, 0.0.0.0, ::1");
    for (const std::string wrong :
         {"0x7f.0.0.1", "2130706433", "127.1", "1.2.3.256", "127.0.0.1.", "::ffff:127.0.0.1.2"})
        CHECK(errorOf({"--listen", wrong}) ==
              "--listen: \"" + wrong + "\" is not an IP address; examples: 127.0.0.1, 0.0.0.0, ::1");
    for (const std::string wrong : {"255.255.255.255", "224.0.0.1", "240.0.0.1", "0.0.0.1", "ff02::1"})
        CHECK(errorOf({"--listen", wrong}) ==
              "--listen: \"" + wrong +
                  "\" is not an address of this computer; to listen on all its addresses, give 0.0.0.0 or ::");
    CHECK(parsed({"--listen", "127.0.0.010"}).host.listenAddress == "127.0.0.10");
    CHECK(parsed({"--listen", "0.0.0.0"}).host.listenAddress == "0.0.0.0");
    CHECK(errorOf({"--load", "nowhere"}).find("--load: there is neither a file nor a load \"nowhere\"") == 0);
    CHECK(errorOf({"--set", "V1=x"}) == "--set: V1: \"x\" is not a number; allowed: 0 to 500 V");
    CHECK(errorOf({"--reactive-convention", "us"}) == "--reactive-convention: \"us\" must be import or iec");
    CHECK(errorOf({"--energy-sum", ""}) == "--energy-sum: the value is missing");
    CHECK(errorOf({"--digital-input", "1"}) == "--digital-input: \"1\" must be on or off");
    for (const char* duration : {"0", "-1", "x", "nan", "1e10"})
        CHECK(errorOf({"--duration", duration}).find("must be a number of seconds above 0") != std::string::npos);
    CHECK(errorOf({"--nonsense"}).find("--nonsense") != std::string::npos);
    CHECK(errorOf({"extra"}).find("extra") != std::string::npos);
    CHECK(errorOf({"--port"}).find("--port") != std::string::npos);
    CHECK(errorOf({"--port", "1", "--port", "2"}).find("--port") != std::string::npos);
}

TEST_CASE("Help and version are no errors") {
    for (const char* flag : {"--help", "-h", "--version"}) {
        const auto options = parseSimOptions({flag});
        REQUIRE_FALSE(options);
        CHECK_FALSE(options.error().failed);
        CHECK(options.error().text.find("countis-sim") != std::string::npos);
    }
    for (const char* name : {"--model", "--listen", "--port", "--unit", "--serial", "--seed", "--load", "--set",
                             "--scenario", "--fault", "--list-scenarios", "--list-faults", "--reactive-convention",
                             "--energy-sum", "--digital-input", "--duration", "--version"})
        CHECK(parseSimOptions({"--help"}).error().text.find(name) != std::string::npos);
}

TEST_CASE("A time server is an address, with or without a port") {
    CHECK(parsed({}).host.net.ntpServer == std::nullopt);
    const auto plain = parsed({"--ntp", "192.168.0.1"});
    CHECK(plain.host.net.ntpServer == Ipv4{192, 168, 0, 1});
    CHECK(plain.host.net.ntpPort == 123);
    const auto other = parsed({"--ntp", "127.0.0.1:1123"});
    CHECK(other.host.net.ntpServer == Ipv4{127, 0, 0, 1});
    CHECK(other.host.net.ntpPort == 1123);
    CHECK(parsed({"--ntp", "192.168.000.010"}).host.net.ntpServer == Ipv4{192, 168, 0, 10});
    for (const char* wrong : {"255.255.255.255", "224.0.1.1", "240.0.0.1", "0.0.0.0", "0.0.0.1:123"})
        CHECK(errorOf({"--ntp", wrong}) ==
              "--ntp: \"" + std::string(wrong) + "\" cannot be the address of a time server");
    for (const char* wrong : {"pool.ntp.org", "1.2.3", "0x7f.0.0.1", "2130706433", "::1", "1.2.3.4:", "1.2.3.4:0",
                              "1.2.3.4:65536", "1.2.3.4:12x", "1.2.3.4:1:2"})
        CHECK(errorOf({"--ntp", wrong}) == "--ntp: \"" + std::string(wrong) +
                                               "\" must be an IPv4 address, with or without a port; examples: "
                                               "192.168.0.1, 127.0.0.1:1123");
}

TEST_CASE("With DHCP the address is not known before: listening on all, unless told otherwise") {
    CHECK(parsed({}).host.net.dhcpInterface.empty());
    const auto options = parsed({"--dhcp", "eth7"});
    CHECK(options.host.net.dhcpInterface == "eth7");
    CHECK(options.host.listenAddress == "0.0.0.0");
    CHECK(parsed({"--dhcp", "eth7", "--listen", "10.0.0.1"}).host.listenAddress == "10.0.0.1");
}
