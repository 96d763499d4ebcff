// SPDX-License-Identifier: GPL-3.0-or-later
// What the meter's settings, its supply and its speed make of the clients of its network. Time is the test's.
#include "simulator/network/net/net_services.h"

#include "simulator/device/simulated_meter.h"
#include "simulator/installation/loads/builtin_loads.h"
#include "support/catch.h"

#include <algorithm>
#include <set>

using namespace countis;
using namespace countis::sim;
using namespace std::chrono;

namespace {

struct Fixture {
    explicit Fixture(NetOptions options) : services(io, device, real, log, std::move(options), 1) {
        REQUIRE(services.open());
    }

    void tick(Speed speed = {}, bool still = false) {
        device.advance();
        services.tick(true, speed, still);
    }
    NtpStatus ntp() const { return services.status().ntp; }
    auto told(const std::string& line) const { return std::ranges::count(lines, line); }
    asio::io_context io;
    ManualClock real{SampleTime{steady_clock::time_point(1h), sys_days(2026y / 11 / 23)}};
    SimulatedMeter device{real.now(), {}, {}, *builtinLoad("idle"), 1};
    std::vector<std::string> lines;
    RateLimitedLog log{[this](std::string_view line) { lines.emplace_back(line); }};
    NetServices services;
};

} // namespace

TEST_CASE("At another speed than a server's, or standing still, no server is asked; log and page say why") {
    Fixture fixture({.ntpServer = Ipv4{127, 0, 0, 1}, .ntpPort = 9});
    const std::string fast = "off: the meter's clock runs ×10, but a time server's clock runs ×1";
    for (int i = 0; i < 3; ++i)
        fixture.tick(Speed{10});
    CHECK(fixture.ntp().words == fast);
    CHECK(fixture.ntp().state == NtpState::Off);
    CHECK(fixture.told("NTP: " + fast) == 1);
    fixture.tick(kMaxSpeed);
    CHECK(fixture.ntp().words == "off: the meter's clock runs as fast as it can, but a time server's clock runs ×1");
    fixture.tick({}, true);
    CHECK(fixture.ntp().words == "off while the meter's clock stands still");
    CHECK(fixture.told("NTP: off while the meter's clock stands still") == 1);
    fixture.tick();
    CHECK(fixture.ntp().state == NtpState::Asking);
    CHECK(fixture.told("NTP: waiting for the first answer") == 1);
}

TEST_CASE("The port of --ntp is that of its server, not of another that the web page sets") {
    Fixture fixture({.ntpServer = Ipv4{127, 0, 0, 1}, .ntpPort = 1123});
    fixture.tick();
    CHECK(fixture.ntp().server == "127.0.0.1:1123");
    for (const auto& [server, place] :
         {std::pair(Ipv4{127, 0, 0, 2}, "127.0.0.2:123"), std::pair(Ipv4{127, 0, 0, 1}, "127.0.0.1:1123")}) {
        fixture.device.handle([&, address = server](Meter& meter) {
            MeterSettings settings = meter.settings();
            settings.ntpServer = address;
            meter.apply(SaveSettings{settings});
        });
        fixture.tick();
        CHECK(fixture.ntp().server == place);
    }
}

TEST_CASE("Without a time server nothing is said of one") {
    Fixture fixture({});
    fixture.tick(Speed{10});
    fixture.tick();
    CHECK(fixture.ntp().words == "no time server is set");
    CHECK(fixture.lines.empty());
}

TEST_CASE("With DHCP on, the page of the port shows the address in use; without an interface that is the fixed one") {
    Fixture fixture({});
    const auto walk = [&fixture] {
        std::set<std::string> seen;
        for (int tick = 0; tick < 5 * kAddressTurn / 100ms; ++tick) {
            fixture.tick();
            seen.insert(mainText(fixture.device.display()));
        }
        return seen;
    };
    const auto press = [&fixture](Key key) {
        fixture.device.key({key, true});
        fixture.device.key({key, false});
    };
    for (int menu = 0; menu < 5; ++menu)
        press(Key::Enter);
    for (int page = 0; page < 4; ++page)
        press(Key::Up);
    CHECK(walk() == std::set<std::string>{"Eth     "});
    fixture.device.handle([](Meter& meter) {
        MeterSettings settings = meter.settings();
        settings.dhcp = true;
        meter.apply(SaveSettings{settings});
    });
    CHECK(walk() == std::set<std::string>{"Eth     ", "IP1  192", "IP2  168", "IP3  000", "IP4  004"});
}
