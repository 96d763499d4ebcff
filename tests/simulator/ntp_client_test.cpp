// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network/net/ntp_client.h"

#include "support/catch.h"

#include <deque>

using namespace countis;
using namespace countis::sim;
using namespace std::chrono;

namespace {

const NtpTime kBegin = sys_days(2026y / 11 / 23) + 12h;

/// A meter's clock and a server that is `ahead` of it. Time moves in steps of a tenth of a second.
struct Bench {
    Bench() : Bench(kBegin) {}
    explicit Bench(NtpTime wall) : clock({steady_clock::time_point(1h), floor<milliseconds>(wall)}) {
        client.start("10.0.0.1:123", clock.now().mono);
    }

    struct Request {
        NtpPacket packet;
        SampleTime at;
    };

    /// The answer of a good server that takes no time.
    NtpPacket answer(const Request& request) const {
        NtpPacket packet;
        packet.mode = kNtpModeServer;
        packet.stratum = 2;
        packet.reference = toNtp(NtpTime(request.at.wall) + ahead - 30s);
        packet.origin = request.packet.transmit;
        packet.receive = toNtp(NtpTime(request.at.wall) + ahead + delay / 2);
        packet.transmit = packet.receive;
        return packet;
    }

    void deliver(const NtpPacket& packet) { client.received(encode(packet), clock.now()); }

    /// One step; a request is answered at once by `serve`.
    void step() {
        const auto actions = client.tick(clock.now());
        if (actions.wall) {
            set.push_back(duration_cast<milliseconds>(*actions.wall - clock.now().wall));
            clock = ManualClock({clock.now().mono, *actions.wall});
            ahead -= set.back();
        }
        if (actions.request) {
            asked.push_back(clock.now().mono);
            const Request request{*decodeNtp(*actions.request), clock.now()};
            const SampleTime sent = clock.now();
            clock.advance(duration_cast<milliseconds>(delay));
            serve(request);
            clock = ManualClock(sent);
        }
        clock.advance(100ms);
    }

    void run(seconds time) {
        for (const Instant end = clock.now().mono + time; clock.now().mono < end;)
            step();
    }

    ManualClock clock;
    NtpClient client{42};
    milliseconds ahead{0};
    nanoseconds delay{0};
    std::function<void(const Request&)> serve = [this](const Request& request) { deliver(answer(request)); };
    std::vector<Instant> asked;
    std::vector<milliseconds> set;
};

} // namespace

TEST_CASE("Without a server nothing is asked") {
    NtpClient client(1);
    client.stop("no time server is set");
    CHECK_FALSE(client.tick({}).request);
    CHECK(client.status().state == NtpState::Off);
}

TEST_CASE("A request is a client's, tells nothing, and no two are alike") {
    Bench bench;
    std::vector<NtpPacket> requests;
    bench.serve = [&](const Bench::Request& request) { requests.push_back(request.packet); };
    bench.run(10s);
    REQUIRE(requests.size() == 4);
    for (NtpPacket& packet : requests) {
        CHECK(packet.transmit != 0);
        CHECK(std::ranges::count(requests, packet.transmit, &NtpPacket::transmit) == 1);
        packet.transmit = 0;
        CHECK(packet == NtpPacket{});
    }
}

TEST_CASE("The clock is set to the best of four samples, then looked at ever more rarely") {
    Bench bench;
    bench.ahead = 5min;
    bench.delay = 40ms;
    bench.serve = [&](const Bench::Request& request) {
        // The third is the quick one; the others came back late, on a longer way than they went.
        const bool quick = bench.asked.size() == 3;
        if (!quick)
            bench.clock.advance(200ms);
        bench.deliver(bench.answer(request));
    };
    bench.run(7s);
    REQUIRE(bench.set.size() == 1);
    CHECK(bench.set[0] == 5min);
    CHECK(bench.client.status().state == NtpState::Synchronised);
    CHECK(bench.client.status().offset == 5min);
    CHECK(bench.client.status().lastSet);
    CHECK(bench.asked.size() == 4);
    CHECK(bench.asked[3] - bench.asked[0] == 6s);
    bench.serve = [&](const Bench::Request& request) { bench.deliver(bench.answer(request)); };
    bench.run(4000s);
    std::vector<int> gaps;
    for (std::size_t n = 4; n < bench.asked.size(); ++n)
        gaps.push_back(static_cast<int>(round<seconds>(bench.asked[n] - bench.asked[n - 1]).count()));
    CHECK(gaps == std::vector{64, 128, 256, 512, 1024, 1024});
    CHECK(bench.client.status().state == NtpState::Synchronised);
}

TEST_CASE("A clock that runs away is looked at more often") {
    Bench bench;
    bench.run(1000s);
    const auto before = bench.client.status().interval;
    CHECK(before > 128s);
    bench.ahead = 300ms;
    bench.run(1100s);
    CHECK(bench.client.status().interval < before * 2);
    CHECK(bench.set.back() == 0ms);
    CHECK(std::ranges::count(bench.set, 300ms) == 1);
}

TEST_CASE("Answers to no open question are not believed") {
    Bench bench;
    bench.ahead = 3h;
    std::deque<NtpPacket> late;
    SECTION("forged, without having seen the question") {
        bench.serve = [&](const Bench::Request& request) {
            NtpPacket packet = bench.answer(request);
            packet.origin += 1;
            bench.deliver(packet);
        };
    }
    SECTION("of another mode") {
        bench.serve = [&](const Bench::Request& request) {
            NtpPacket packet = bench.answer(request);
            packet.mode = 5;
            bench.deliver(packet);
        };
    }
    SECTION("late: to the question before") {
        bench.serve = [&](const Bench::Request& request) {
            late.push_back(bench.answer(request));
            if (late.size() > 1) {
                bench.deliver(late.front());
                late.pop_front();
            }
        };
    }
    SECTION("late: after the last question") {
        bench.serve = [&](const Bench::Request& request) {
            const SampleTime now = bench.clock.now();
            bench.clock.advance(NtpClient::kBurstSpacing);
            bench.deliver(bench.answer(request));
            bench.clock = ManualClock(now);
        };
    }
    SECTION("cut") {
        bench.serve = [&](const Bench::Request& request) {
            const auto bytes = encode(bench.answer(request));
            bench.client.received(std::span(bytes).first(47), bench.clock.now());
        };
    }
    SECTION("a kiss-o'-death without the question's number") {
        bench.serve = [&](const Bench::Request& request) {
            NtpPacket packet = bench.answer(request);
            packet.origin = 0;
            packet.stratum = 0;
            packet.referenceId = {'D', 'E', 'N', 'Y'};
            bench.deliver(packet);
        };
    }
    bench.run(20s);
    CHECK(bench.set.empty());
    CHECK(bench.client.status().state == NtpState::Silent);
    CHECK(bench.client.status().words == "no answer from 10.0.0.1:123");
    CHECK_FALSE(bench.client.status().lastSet);
}

TEST_CASE("An answer counts once") {
    Bench bench;
    bench.ahead = 1s;
    bench.serve = [&](const Bench::Request& request) {
        bench.deliver(bench.answer(request));
        NtpPacket again = bench.answer(request);
        again.receive = again.transmit = toNtp(kBegin + 10h);
        bench.deliver(again);
    };
    bench.run(10s);
    CHECK(bench.set == std::vector<milliseconds>{1s});
}

TEST_CASE("A silent server is shown and asked ever more rarely, and believed when it is back") {
    Bench bench;
    bench.ahead = 10s;
    const auto good = std::exchange(bench.serve, [](const Bench::Request&) {});
    bench.run(9s);
    CHECK(bench.client.status().state == NtpState::Silent);
    CHECK(bench.asked.size() == 4);
    bench.run(5000s);
    CHECK(bench.client.status().interval == 1024s);
    const auto asked = bench.asked.size();
    CHECK(asked < 40);
    bench.serve = good;
    bench.run(1100s);
    REQUIRE_FALSE(bench.set.empty());
    CHECK(bench.set[0] == 10s);
    CHECK(bench.client.status().state == NtpState::Synchronised);
}

TEST_CASE("What a server must not say") {
    Bench bench;
    bench.ahead = 1h;
    std::function<void(NtpPacket&)> spoil;
    std::string words;
    SECTION("stratum 16") {
        spoil = [](NtpPacket& packet) { packet.stratum = 16; };
        words = "the server's own clock is not synchronised";
    }
    SECTION("leap indicator 3") {
        spoil = [](NtpPacket& packet) { packet.leap = 3; };
        words = "the server's own clock is not synchronised";
    }
    SECTION("version 2") {
        spoil = [](NtpPacket& packet) { packet.version = 2; };
        words = "the server speaks NTP version 2";
    }
    SECTION("no time") {
        spoil = [](NtpPacket& packet) { packet.transmit = 0; };
        words = "the server's answer carries no time";
    }
    SECTION("answered before it was asked") {
        spoil = [](NtpPacket& packet) { packet.transmit = packet.receive - (1ULL << 32U); };
        words = "the server says it answered before it was asked";
    }
    SECTION("worked longer than it took") {
        spoil = [](NtpPacket& packet) { packet.transmit = packet.receive + (3ULL << 32U); };
        words = "the server says it worked longer than the answer took";
    }
    SECTION("its clock set in the future") {
        spoil = [](NtpPacket& packet) { packet.reference = packet.transmit + (3ULL << 32U); };
        words = "the server says its clock was set in the future";
    }
    SECTION("root delay") {
        spoil = [](NtpPacket& packet) { packet.rootDelay = 2500ms; };
        words = "the server is too far from its own source of time (1250 ms)";
    }
    SECTION("root dispersion") {
        spoil = [](NtpPacket& packet) { packet.rootDispersion = 17s; };
        words = "the server is too far from its own source of time (17 s)";
    }
    SECTION("an unknown kiss") {
        spoil = [](NtpPacket& packet) {
            packet.stratum = 0;
            packet.referenceId = {'I', 'N', 'I', 'T'};
        };
        words = "the server sent a kiss-o'-death (INIT)";
    }
    bench.serve = [&](const Bench::Request& request) {
        NtpPacket packet = bench.answer(request);
        spoil(packet);
        bench.deliver(packet);
    };
    bench.run(10s);
    CHECK(bench.set.empty());
    CHECK(bench.client.status().state == NtpState::Refused);
    CHECK(bench.client.status().words == words);
    CHECK(bench.asked.size() == 4);
}

TEST_CASE("A server that wants fewer requests gets fewer") {
    Bench bench;
    bench.ahead = 2s;
    bench.serve = [&](const Bench::Request& request) {
        NtpPacket packet = bench.answer(request);
        packet.stratum = 0;
        packet.referenceId = {'R', 'A', 'T', 'E'};
        bench.deliver(packet);
    };
    bench.run(100s);
    CHECK(bench.asked.size() == 1); // not even the rest of the four
    CHECK(bench.client.status().state == NtpState::Refused);
    CHECK(bench.client.status().words == "the server wants fewer requests (RATE)");
    CHECK(bench.client.status().interval == 128s);
    bench.serve = [&](const Bench::Request& request) { bench.deliver(bench.answer(request)); };
    bench.run(140s);
    CHECK(bench.client.status().state == NtpState::Synchronised);
    CHECK(bench.client.status().interval == 128s); // and stays at that, after an offset that asks for more
}

TEST_CASE("A server that wants none gets none") {
    Bench bench;
    const std::string kiss = GENERATE("DENY", "RSTR");
    bench.serve = [&](const Bench::Request& request) {
        NtpPacket packet = bench.answer(request);
        packet.stratum = 0;
        std::ranges::copy(kiss, packet.referenceId.begin());
        bench.deliver(packet);
    };
    bench.run(5000s);
    CHECK(bench.asked.size() == 1);
    CHECK(bench.client.status().state == NtpState::Denied);
    CHECK(bench.client.status().words == "the server wants no requests from this meter (" + kiss + ")");
    bench.client.start("10.0.0.2:123", bench.clock.now().mono);
    CHECK(bench.client.tick(bench.clock.now()).request);
}

TEST_CASE("A server that suddenly lies by hours is refused, and believed again when it has come to its senses") {
    Bench bench;
    bench.ahead = 40h; // at the first time anything is believed
    bench.run(10s);
    CHECK(bench.set == std::vector<milliseconds>{40h});
    bench.ahead = 3h + 2min;
    bench.run(300s);
    CHECK(bench.set.size() == 1);
    CHECK(bench.client.status().state == NtpState::Refused);
    CHECK(bench.client.status().words ==
          "the server's time is +3 h 2 min from a clock that it set itself: refused (over 1000 s)");
    bench.ahead = -999s;
    bench.run(100s);
    REQUIRE(bench.set.size() >= 2);
    CHECK(bench.set[1] == -999s);
    CHECK(bench.client.status().state == NtpState::Synchronised);
}

TEST_CASE("Whoever sets the clock by hand gets it corrected, by any amount") {
    Bench bench;
    bench.run(10s);
    bench.ahead = -5h;
    bench.client.clockWasSet();
    bench.run(100s);
    CHECK(bench.set.back() == -5h);
}

TEST_CASE("A clock set by hand is corrected by the next answer, even if an earlier one came quicker") {
    Bench bench;
    bench.run(10s);
    REQUIRE(bench.set.size() == 1);
    bench.delay = 60ms; // from now on
    bench.clock = ManualClock({bench.clock.now().mono, bench.clock.now().wall - 90min});
    bench.ahead += 90min;
    bench.client.clockWasSet();
    bench.run(80s);
    REQUIRE(bench.set.size() == 2);
    CHECK(bench.set.back() == 90min);
}

TEST_CASE("A clock set in the middle of a round of questions has it begin anew") {
    for (int answers = 1; answers <= 4; ++answers) {
        Bench bench;
        while (bench.asked.size() < static_cast<std::size_t>(answers))
            bench.step();
        bench.client.clockWasSet();
        bench.ahead = 3h;
        bench.run(20s);
        CHECK(bench.set == std::vector<milliseconds>{3h});
        CHECK(bench.client.status().state == NtpState::Synchronised);
    }
}

TEST_CASE("Setting the wall clock between question and answer spoils nothing") {
    Bench bench;
    bench.ahead = 10s;
    bench.delay = 100ms;
    bench.serve = [&](const Bench::Request& request) {
        const NtpPacket packet = bench.answer(request);
        const SampleTime now = bench.clock.now();
        bench.client.received(encode(packet), {now.mono, now.wall + 7h});
    };
    bench.run(10s);
    CHECK(bench.set == std::vector<milliseconds>{10s});
}

TEST_CASE("The era of 2036 rolls over") {
    Bench bench(NtpTime(sys_days(2036y / 2 / 7) + 6h + 28min));
    bench.ahead = 30s; // behind the border, with the meter before it
    bench.run(10s);
    CHECK(bench.set == std::vector<milliseconds>{30s});
    bench.ahead = -60s; // and back
    bench.run(70s);
    CHECK(bench.set.back() == -60s);
}

TEST_CASE("A clock that was never set does not choose the era") {
    Bench bench(NtpTime(sys_days(1970y / 1 / 1)));
    const NtpTime truth = sys_days(2041y / 6 / 1);
    bench.ahead = duration_cast<milliseconds>(truth - sys_days(1970y / 1 / 1));
    bench.run(10s);
    REQUIRE(bench.set.size() == 1);
    CHECK(abs(NtpTime(bench.clock.now().wall) - truth) < 11s);
}

TEST_CASE("A server whose time is of another century is refused") {
    const auto said = [](sys_days truth) {
        Bench bench;
        bench.ahead = duration_cast<milliseconds>(truth - kBegin);
        bench.run(10s);
        CHECK(bench.set.empty());
        CHECK(bench.client.status().state == NtpState::Refused);
        return bench.client.status().words;
    };
    CHECK(said(1970y / 1 / 1) == "the server's time is of the year 1970, not from 2000 to 2099");
    CHECK(said(1999y / 12 / 31) == "the server's time is of the year 1999, not from 2000 to 2099");
    Bench late(NtpTime(sys_days(2099y / 12 / 31)));
    late.ahead = 48h;
    late.run(10s);
    CHECK(late.set.empty());
    CHECK(late.client.status().words == "the server's time is of the year 2100, not from 2000 to 2099");
    for (const sys_days good : {sys_days(2000y / 1 / 1), sys_days(2090y / 12 / 31)}) {
        Bench bench;
        bench.ahead = duration_cast<milliseconds>(good - kBegin);
        bench.run(10s);
        CHECK(bench.set.size() == 1);
    }
}
