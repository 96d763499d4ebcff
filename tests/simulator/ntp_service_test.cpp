// SPDX-License-Identifier: GPL-3.0-or-later
// The NTP client on its socket, against servers on loopback that do as they please. Time is the test's: nothing waits
// but for a datagram that is on its way.
#include "simulator/network/net/ntp_service.h"

#include "simulator/device/time/device_clock.h"
#include "support/catch.h"

#include <asio/buffer.hpp>

#include <array>

using namespace countis;
using namespace countis::sim;
using namespace std::chrono;
using asio::ip::udp;

namespace {

constexpr Ipv4 kLoopback{127, 0, 0, 1};
const WallTime kBegin = sys_days(2026y / 11 / 23) + 12h;

struct Fixture {
    Fixture() { server.non_blocking(true); }

    std::uint16_t port() const { return server.local_endpoint().port(); }

    /// Takes the next request, if one came; loopback delivers before send() returns.
    std::optional<NtpPacket> request() {
        std::array<std::uint8_t, 100> bytes{};
        asio::error_code error;
        const auto size = server.receive_from(asio::buffer(bytes), client, 0, error);
        if (error)
            return std::nullopt;
        const auto packet = decodeNtp(std::span(bytes).first(size));
        REQUIRE(packet);
        return *packet;
    }

    /// The good answer to it, `ahead` of the device.
    NtpPacket answer(const NtpPacket& request) const {
        NtpPacket packet;
        packet.mode = kNtpModeServer;
        packet.stratum = 1;
        packet.origin = request.transmit;
        packet.receive = packet.transmit = toNtp(NtpTime(device.now().wall) + ahead);
        return packet;
    }

    void send(const NtpPacket& packet) {
        server.send_to(asio::buffer(encode(packet)), client);
        io.restart();
        io.poll();
    }

    void tick() {
        device.advance(100ms);
        real.advance(100ms);
        service.tick(kLoopback, port());
    }

    /// Serves for so long with good answers.
    void run(seconds time) {
        for (const Instant end = device.now().mono + time; device.now().mono < end;) {
            tick();
            if (const auto packet = request())
                send(answer(*packet));
        }
    }

    asio::io_context io{1};
    udp::socket server{io, udp::endpoint(asio::ip::address_v4(kLoopback), 0)};
    udp::endpoint client;
    milliseconds ahead{0};
    DeviceClock device{{Instant(1h), kBegin}};
    ManualClock real{{Instant(9h), kBegin}};
    std::vector<WallTime> set;
    NtpService service{io, device, real, 5, [this](WallTime wall) {
                           set.push_back(wall);
                           ahead -= duration_cast<milliseconds>(wall - device.now().wall);
                           device.setWall(wall);
                       }};
};

} // namespace

TEST_CASE("A server on loopback sets the device's clock") {
    Fixture fixture;
    fixture.ahead = 90min;
    fixture.run(7s);
    REQUIRE(fixture.set.size() == 1);
    CHECK(fixture.ahead == 0ms);
    CHECK(fixture.service.status().server == "127.0.0.1:" + std::to_string(fixture.port()));
    CHECK(fixture.service.status().state == NtpState::Synchronised);
    CHECK(fixture.service.status().offset == 90min);
}

TEST_CASE("Between two ticks the real clock counts") {
    Fixture fixture;
    fixture.ahead = 10s;
    for (int n = 0; n < 70; ++n) {
        fixture.tick();
        if (const auto packet = fixture.request()) {
            fixture.real.advance(40ms); // there
            fixture.ahead += 40ms;      // the device's clock stands still meanwhile
            const NtpPacket answer = fixture.answer(*packet);
            fixture.real.advance(40ms); // and back
            fixture.send(answer);
            fixture.real.advance(20ms);
            fixture.ahead -= 40ms;
            fixture.device.advance(100ms);
            fixture.service.tick(kLoopback, fixture.port());
        }
    }
    REQUIRE(fixture.set.size() == 1);
    CHECK(fixture.ahead == 0ms);
}

TEST_CASE("A server that answers from another port is not heard") {
    Fixture fixture;
    fixture.ahead = 1h;
    udp::socket other(fixture.io, udp::endpoint(asio::ip::address_v4(kLoopback), 0));
    for (int n = 0; n < 100; ++n) {
        fixture.tick();
        if (const auto packet = fixture.request()) {
            other.send_to(asio::buffer(encode(fixture.answer(*packet))), fixture.client);
            fixture.io.restart();
            fixture.io.poll();
        }
    }
    CHECK(fixture.set.empty());
    CHECK(fixture.service.status().state == NtpState::Silent);
}

TEST_CASE("An answer that comes after its time goes nowhere") {
    Fixture fixture;
    fixture.ahead = 1h;
    std::optional<NtpPacket> late;
    udp::endpoint asker;
    for (int n = 0; n < 100; ++n) {
        fixture.tick();
        if (const auto packet = fixture.request()) {
            const udp::endpoint next = fixture.client;
            if (late) {
                fixture.client = asker;
                fixture.send(*late); // to the port that asked
                fixture.client = next;
                fixture.send(*late); // and to the one that asks now
            }
            late = fixture.answer(*packet);
            asker = next;
        }
    }
    CHECK(fixture.set.empty());
    CHECK(fixture.service.status().state == NtpState::Silent);
    fixture.run(70s);
    CHECK(fixture.service.status().state == NtpState::Synchronised);
}

TEST_CASE("Nobody listens: silent") {
    Fixture fixture;
    std::uint16_t port = 0;
    {
        const udp::socket gone(fixture.io, udp::endpoint(asio::ip::address_v4(kLoopback), 0));
        port = gone.local_endpoint().port();
    }
    for (int n = 0; n < 100; ++n) {
        fixture.device.advance(100ms);
        fixture.real.advance(100ms);
        fixture.service.tick(kLoopback, port);
        fixture.io.restart();
        fixture.io.poll();
    }
    CHECK(fixture.service.status().state == NtpState::Silent);
    CHECK(fixture.service.status().words == "no answer from 127.0.0.1:" + std::to_string(port));
}

TEST_CASE("A lie after the clock was set is refused; a clock set by hand, or a machine that slept, is no lie") {
    Fixture fixture;
    fixture.run(10s);
    REQUIRE(fixture.service.status().state == NtpState::Synchronised);
    fixture.ahead = -4h;
    SECTION("a lie") {
        fixture.run(70s);
        CHECK(fixture.service.status().state == NtpState::Refused);
        CHECK(fixture.ahead == -4h);
    }
    SECTION("set by hand") {
        fixture.device.setWall(fixture.device.now().wall + 4h);
        fixture.run(70s);
        CHECK(fixture.service.status().state == NtpState::Synchronised);
        CHECK(fixture.ahead == 0ms);
    }
    SECTION("the machine slept") {
        fixture.real.advance(4h);
        fixture.run(70s);
        CHECK(fixture.service.status().state == NtpState::Synchronised);
        CHECK(fixture.ahead == 0ms);
    }
}

TEST_CASE("Another server begins anew; none is off, and says why") {
    Fixture fixture;
    fixture.run(10s);
    fixture.service.tick({}, fixture.port());
    CHECK(fixture.service.status().state == NtpState::Off);
    CHECK(fixture.service.status().words == "no time server is set");
    CHECK_FALSE(fixture.service.status().lastSet);
    fixture.service.stop("the meter has no power");
    CHECK(fixture.service.status().words == "the meter has no power");
    CHECK_FALSE(fixture.request());
    fixture.tick();
    CHECK(fixture.service.status().state == NtpState::Asking);
    CHECK(fixture.request());
}
