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

struct Bench {
    Bench() { server.non_blocking(true); }

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
    Bench bench;
    bench.ahead = 90min;
    bench.run(7s);
    REQUIRE(bench.set.size() == 1);
    CHECK(bench.ahead == 0ms);
    CHECK(bench.service.status().server == "127.0.0.1:" + std::to_string(bench.port()));
    CHECK(bench.service.status().state == NtpState::Synchronised);
    CHECK(bench.service.status().offset == 90min);
}

TEST_CASE("Between two ticks the real clock counts") {
    Bench bench;
    bench.ahead = 10s;
    for (int n = 0; n < 70; ++n) {
        bench.tick();
        if (const auto packet = bench.request()) {
            bench.real.advance(40ms); // there
            bench.ahead += 40ms;      // the device's clock stands still meanwhile
            const NtpPacket answer = bench.answer(*packet);
            bench.real.advance(40ms); // and back
            bench.send(answer);
            bench.real.advance(20ms);
            bench.ahead -= 40ms;
            bench.device.advance(100ms);
            bench.service.tick(kLoopback, bench.port());
        }
    }
    REQUIRE(bench.set.size() == 1);
    CHECK(bench.ahead == 0ms);
}

TEST_CASE("A server that answers from another port is not heard") {
    Bench bench;
    bench.ahead = 1h;
    udp::socket other(bench.io, udp::endpoint(asio::ip::address_v4(kLoopback), 0));
    for (int n = 0; n < 100; ++n) {
        bench.tick();
        if (const auto packet = bench.request()) {
            other.send_to(asio::buffer(encode(bench.answer(*packet))), bench.client);
            bench.io.restart();
            bench.io.poll();
        }
    }
    CHECK(bench.set.empty());
    CHECK(bench.service.status().state == NtpState::Silent);
}

TEST_CASE("An answer that comes after its time goes nowhere") {
    Bench bench;
    bench.ahead = 1h;
    std::optional<NtpPacket> late;
    udp::endpoint asker;
    for (int n = 0; n < 100; ++n) {
        bench.tick();
        if (const auto packet = bench.request()) {
            const udp::endpoint next = bench.client;
            if (late) {
                bench.client = asker;
                bench.send(*late); // to the port that asked
                bench.client = next;
                bench.send(*late); // and to the one that asks now
            }
            late = bench.answer(*packet);
            asker = next;
        }
    }
    CHECK(bench.set.empty());
    CHECK(bench.service.status().state == NtpState::Silent);
    bench.run(70s);
    CHECK(bench.service.status().state == NtpState::Synchronised);
}

TEST_CASE("Nobody listens: silent") {
    Bench bench;
    std::uint16_t port = 0;
    {
        const udp::socket gone(bench.io, udp::endpoint(asio::ip::address_v4(kLoopback), 0));
        port = gone.local_endpoint().port();
    }
    for (int n = 0; n < 100; ++n) {
        bench.device.advance(100ms);
        bench.real.advance(100ms);
        bench.service.tick(kLoopback, port);
        bench.io.restart();
        bench.io.poll();
    }
    CHECK(bench.service.status().state == NtpState::Silent);
    CHECK(bench.service.status().words == "no answer from 127.0.0.1:" + std::to_string(port));
}

TEST_CASE("A lie after the clock was set is refused; a clock set by hand, or a machine that slept, is no lie") {
    Bench bench;
    bench.run(10s);
    REQUIRE(bench.service.status().state == NtpState::Synchronised);
    bench.ahead = -4h;
    SECTION("a lie") {
        bench.run(70s);
        CHECK(bench.service.status().state == NtpState::Refused);
        CHECK(bench.ahead == -4h);
    }
    SECTION("set by hand") {
        bench.device.setWall(bench.device.now().wall + 4h);
        bench.run(70s);
        CHECK(bench.service.status().state == NtpState::Synchronised);
        CHECK(bench.ahead == 0ms);
    }
    SECTION("the machine slept") {
        bench.real.advance(4h);
        bench.run(70s);
        CHECK(bench.service.status().state == NtpState::Synchronised);
        CHECK(bench.ahead == 0ms);
    }
}

TEST_CASE("Another server begins anew; none is off, and says why") {
    Bench bench;
    bench.run(10s);
    bench.service.tick({}, bench.port());
    CHECK(bench.service.status().state == NtpState::Off);
    CHECK(bench.service.status().words == "no time server is set");
    CHECK_FALSE(bench.service.status().lastSet);
    bench.service.stop("the meter has no power");
    CHECK(bench.service.status().words == "the meter has no power");
    CHECK_FALSE(bench.request());
    bench.tick();
    CHECK(bench.service.status().state == NtpState::Asking);
    CHECK(bench.request());
}
