// SPDX-License-Identifier: GPL-3.0-or-later
// --follow-address over loopback. What is waited for is asked for again and again, never slept for.
#include "simulator/host/address_follower.h"
#include "simulator/host/meter_thread.h"

#include "modbus_client.h"
#include "support/catch.h"
#include "support/soon.h"

#include <mutex>
#include <thread>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

struct Fixture {
    explicit Fixture(std::uint8_t last, bool follow = true) {
        sim::HostOptions options;
        options.memory.settings.network.address = {192, 168, 0, last};
        options.followAddress = follow;
        options.log = [this](std::string_view line) {
            const std::lock_guard lock(mutex);
            log.append(line).append("\n");
        };
        options.onMoved = [this](const sim::MeterPlace& place) {
            const std::lock_guard lock(mutex);
            places.push_back(place);
        };
        auto started = sim::MeterThread::start(std::move(options));
        REQUIRE(started);
        host = *std::move(started);
    }

    void save(Ipv4 address, std::uint8_t unit = 5) const {
        host->withDevice([address, unit](sim::SimulatedMeter& device) {
            device.handle([&](Meter& meter) {
                MeterSettings settings = meter.settings();
                settings.network.address = address;
                settings.unitId = unit;
                meter.apply(SaveSettings{settings});
            });
        });
    }
    bool answers(const char* address, std::uint8_t unit = 5) const {
        RawClient client([] { std::this_thread::yield(); });
        return client.connect(host->port(), address) &&
               client.ask(frame(1, unit, readPdu(50000, 1))) == frame(1, unit, {3, 2, 0, 0x53});
    }
    std::string endpoint(const char* address) const { return address + (":" + std::to_string(host->port())); }
    bool comesTo(const char* address) const {
        return soon([&] { return host->snapshot()->endpoint == endpoint(address); });
    }
    bool logged(const std::string& words) {
        return soon([&] {
            const std::lock_guard lock(mutex);
            return log.find(words) != std::string::npos;
        });
    }
    void enter(int menus) const {
        for (int menu = 0; menu < menus; ++menu)
            host->withDevice([](sim::SimulatedMeter& device) {
                device.key({Key::Enter, true});
                device.key({Key::Enter, false});
            });
    }
    /// The title of SETUP 2, from tAr.1.
    std::string title() const {
        enter(6);
        const std::uint64_t asked = host->asked();
        REQUIRE(soon([&] { return host->snapshot()->handled >= asked; }));
        return mainText(host->snapshot()->display);
    }

    std::mutex mutex;
    std::string log;
    std::vector<sim::MeterPlace> places;
    std::unique_ptr<sim::MeterThread> host; // last: its thread uses the others
};

} // namespace

TEST_CASE("127.0.0.N for the addresses of hosts only") {
    CHECK(sim::loopbackFor({192, 168, 0, 1}) == "127.0.0.1");
    CHECK(sim::loopbackFor({10, 0, 0, 254}) == "127.0.0.254");
    CHECK_FALSE(sim::loopbackFor({10, 0, 0, 0}));
    CHECK_FALSE(sim::loopbackFor({10, 0, 0, 255}));
}

TEST_CASE("A meter begins at its own address, moves when another is saved, and is not where it was") {
    Fixture fixture(101);
    CHECK(fixture.host->endpoint() == fixture.endpoint("127.0.0.101"));
    CHECK(fixture.answers("127.0.0.101"));
    CHECK_FALSE(fixture.answers("127.0.0.1"));
    RawClient client([] { std::this_thread::yield(); });
    REQUIRE(client.connect(fixture.host->port(), "127.0.0.101"));
    CHECK_FALSE(client.ask(frame(1, 5, readPdu(50000, 1))).empty());
    fixture.save({192, 168, 0, 102});
    REQUIRE(fixture.comesTo("127.0.0.102"));
    CHECK(fixture.answers("127.0.0.102"));
    CHECK_FALSE(fixture.answers("127.0.0.101"));
    CHECK(client.ask(frame(1, 5, readPdu(50000, 1))).empty()); // dropped
    CHECK(fixture.logged("the simulator moves from 127.0.0.101 to 127.0.0.102"));
    const std::lock_guard lock(fixture.mutex);
    CHECK(fixture.places == std::vector<sim::MeterPlace>{{"127.0.0.102", fixture.host->port(), 5}});
}

TEST_CASE("Not asked to follow, a meter stays") {
    Fixture fixture(103, false);
    CHECK(fixture.host->endpoint() == fixture.endpoint("127.0.0.1"));
    fixture.save({192, 168, 0, 104});
    CHECK(fixture.title() == "SEtuP.2  ");
    CHECK(fixture.answers("127.0.0.1"));
}

TEST_CASE("An address that is taken, or no address of a host, keeps the old listener; log and display say so") {
    Fixture fixture(105);
    asio::io_context io;
    asio::ip::tcp::acceptor taken(io, {asio::ip::make_address("127.0.0.106"), fixture.host->port()});
    fixture.save({192, 168, 0, 106});
    CHECK(fixture.logged("cannot listen on 127.0.0.106:"));
    CHECK(fixture.logged("the port is in use; the meter stays at 127.0.0.105"));
    CHECK(fixture.title() == "Eth  Err");
    CHECK(fixture.answers("127.0.0.105"));
    fixture.save({192, 168, 0, 255});
    CHECK(fixture.logged(
        "the last number of address 192.168.0.255 is not from 1 to 254; the meter stays at 127.0.0.105"));
    CHECK(fixture.answers("127.0.0.105"));
    taken.close();
    fixture.save({192, 168, 0, 106}); // saved once more, now that it is free
    REQUIRE(fixture.comesTo("127.0.0.106"));
    fixture.enter(1); // from SETUP 2
    CHECK(fixture.title() == "SEtuP.2  ");
}

TEST_CASE("Power that comes back finds the meter at its address") {
    Fixture fixture(107);
    fixture.host->setPower(false);
    REQUIRE(soon([&] { return !fixture.answers("127.0.0.107"); }));
    fixture.save({192, 168, 0, 108}); // nobody does, but it must not begin to listen by it
    REQUIRE(fixture.comesTo("127.0.0.108"));
    CHECK_FALSE(fixture.answers("127.0.0.108"));
    fixture.host->setPower(true);
    CHECK(soon([&] { return fixture.answers("127.0.0.108"); }));
}

TEST_CASE("Another Modbus address is told as well") {
    Fixture fixture(109);
    fixture.save({192, 168, 0, 109}, 17);
    REQUIRE(soon([&] {
        const std::lock_guard lock(fixture.mutex);
        return !fixture.places.empty();
    }));
    CHECK(fixture.answers("127.0.0.109", 17));
    const std::lock_guard lock(fixture.mutex);
    CHECK(fixture.places == std::vector<sim::MeterPlace>{{"127.0.0.109", fixture.host->port(), 17}});
}
