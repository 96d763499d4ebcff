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
struct Fixture {
    Fixture() : Fixture(kBegin) {}
    explicit Fixture(NtpTime wall) : clock({steady_clock::time_point(1h), floor<milliseconds>(wall)}) {
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
    Fixture fixture;
    std::vector<NtpPacket> requests;
    fixture.serve = [&](const Fixture::Request& request) { requests.push_back(request.packet); };
    fixture.run(10s);
    REQUIRE(requests.size() == 4);
    for (NtpPacket& packet : requests) {
        CHECK(packet.transmit != 0);
        CHECK(std::ranges::count(requests, packet.transmit, &NtpPacket::transmit) == 1);
        packet.transmit = 0;
        CHECK(packet == NtpPacket{});
    }
}

TEST_CASE("The clock is set to the best of four samples, then looked at ever more rarely") {
    Fixture fixture;
    fixture.ahead = 5min;
    fixture.delay = 40ms;
    fixture.serve = [&](const Fixture::Request& request) {
        // The third is the quick one; the others came back late, on a longer way than they went.
        const bool quick = fixture.asked.size() == 3;
        if (!quick)
            fixture.clock.advance(200ms);
        fixture.deliver(fixture.answer(request));
    };
    fixture.run(7s);
    REQUIRE(fixture.set.size() == 1);
    CHECK(fixture.set[0] == 5min);
    CHECK(fixture.client.status().state == NtpState::Synchronised);
    CHECK(fixture.client.status().offset == 5min);
    CHECK(fixture.client.status().lastSet);
    CHECK(fixture.asked.size() == 4);
    CHECK(fixture.asked[3] - fixture.asked[0] == 6s);
    fixture.serve = [&](const Fixture::Request& request) { fixture.deliver(fixture.answer(request)); };
    fixture.run(4000s);
    std::vector<int> gaps;
    for (std::size_t n = 4; n < fixture.asked.size(); ++n)
        gaps.push_back(static_cast<int>(round<seconds>(fixture.asked[n] - fixture.asked[n - 1]).count()));
    CHECK(gaps == std::vector{64, 128, 256, 512, 1024, 1024});
    CHECK(fixture.client.status().state == NtpState::Synchronised);
}

TEST_CASE("A clock that runs away is looked at more often") {
    Fixture fixture;
    fixture.run(1000s);
    const auto before = fixture.client.status().interval;
    CHECK(before > 128s);
    fixture.ahead = 300ms;
    fixture.run(1100s);
    CHECK(fixture.client.status().interval < before * 2);
    CHECK(fixture.set.back() == 0ms);
    CHECK(std::ranges::count(fixture.set, 300ms) == 1);
}

TEST_CASE("Answers to no open question are not believed") {
    Fixture fixture;
    fixture.ahead = 3h;
    std::deque<NtpPacket> late;
    SECTION("forged, without having seen the question") {
        fixture.serve = [&](const Fixture::Request& request) {
            NtpPacket packet = fixture.answer(request);
            packet.origin += 1;
            fixture.deliver(packet);
        };
    }
    SECTION("of another mode") {
        fixture.serve = [&](const Fixture::Request& request) {
            NtpPacket packet = fixture.answer(request);
            packet.mode = 5;
            fixture.deliver(packet);
        };
    }
    SECTION("late: to the question before") {
        fixture.serve = [&](const Fixture::Request& request) {
            late.push_back(fixture.answer(request));
            if (late.size() > 1) {
                fixture.deliver(late.front());
                late.pop_front();
            }
        };
    }
    SECTION("late: after the last question") {
        fixture.serve = [&](const Fixture::Request& request) {
            const SampleTime now = fixture.clock.now();
            fixture.clock.advance(NtpClient::kBurstSpacing);
            fixture.deliver(fixture.answer(request));
            fixture.clock = ManualClock(now);
        };
    }
    SECTION("cut") {
        fixture.serve = [&](const Fixture::Request& request) {
            const auto bytes = encode(fixture.answer(request));
            fixture.client.received(std::span(bytes).first(47), fixture.clock.now());
        };
    }
    SECTION("a kiss-o'-death without the question's number") {
        fixture.serve = [&](const Fixture::Request& request) {
            NtpPacket packet = fixture.answer(request);
            packet.origin = 0;
            packet.stratum = 0;
            packet.referenceId = {'D', 'E', 'N', 'Y'};
            fixture.deliver(packet);
        };
    }
    fixture.run(20s);
    CHECK(fixture.set.empty());
    CHECK(fixture.client.status().state == NtpState::Silent);
    CHECK(fixture.client.status().words == "no answer from 10.0.0.1:123");
    CHECK_FALSE(fixture.client.status().lastSet);
}

TEST_CASE("An answer counts once") {
    Fixture fixture;
    fixture.ahead = 1s;
    fixture.serve = [&](const Fixture::Request& request) {
        fixture.deliver(fixture.answer(request));
        NtpPacket again = fixture.answer(request);
        again.receive = again.transmit = toNtp(kBegin + 10h);
        fixture.deliver(again);
    };
    fixture.run(10s);
    CHECK(fixture.set == std::vector<milliseconds>{1s});
}

TEST_CASE("A silent server is shown and asked ever more rarely, and believed when it is back") {
    Fixture fixture;
    fixture.ahead = 10s;
    const auto good = std::exchange(fixture.serve, [](const Fixture::Request&) {});
    fixture.run(9s);
    CHECK(fixture.client.status().state == NtpState::Silent);
    CHECK(fixture.asked.size() == 4);
    fixture.run(5000s);
    CHECK(fixture.client.status().interval == 1024s);
    const auto asked = fixture.asked.size();
    CHECK(asked < 40);
    fixture.serve = good;
    fixture.run(1100s);
    REQUIRE_FALSE(fixture.set.empty());
    CHECK(fixture.set[0] == 10s);
    CHECK(fixture.client.status().state == NtpState::Synchronised);
}

TEST_CASE("What a server must not say") {
    Fixture fixture;
    fixture.ahead = 1h;
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
        words = "the server claims that it answered before it was asked";
    }
    SECTION("worked longer than it took") {
        spoil = [](NtpPacket& packet) { packet.transmit = packet.receive + (3ULL << 32U); };
        words = "the server claims that it worked on the answer for longer than the answer took";
    }
    SECTION("its clock set in the future") {
        spoil = [](NtpPacket& packet) { packet.reference = packet.transmit + (3ULL << 32U); };
        words = "the server claims that its clock was last set in the future";
    }
    SECTION("root delay") {
        spoil = [](NtpPacket& packet) { packet.rootDelay = 2500ms; };
        words = "the server's time is too uncertain (by up to 1250 ms)";
    }
    SECTION("root dispersion") {
        spoil = [](NtpPacket& packet) { packet.rootDispersion = 17s; };
        words = "the server's time is too uncertain (by up to 17 s)";
    }
    SECTION("an unknown kiss") {
        spoil = [](NtpPacket& packet) {
            packet.stratum = 0;
            packet.referenceId = {'I', 'N', 'I', 'T'};
        };
        words = "the server sent a kiss-o'-death (INIT)";
    }
    fixture.serve = [&](const Fixture::Request& request) {
        NtpPacket packet = fixture.answer(request);
        spoil(packet);
        fixture.deliver(packet);
    };
    fixture.run(10s);
    CHECK(fixture.set.empty());
    CHECK(fixture.client.status().state == NtpState::Refused);
    CHECK(fixture.client.status().words == words);
    CHECK(fixture.asked.size() == 4);
}

TEST_CASE("A server that wants fewer requests gets fewer") {
    Fixture fixture;
    fixture.ahead = 2s;
    fixture.serve = [&](const Fixture::Request& request) {
        NtpPacket packet = fixture.answer(request);
        packet.stratum = 0;
        packet.referenceId = {'R', 'A', 'T', 'E'};
        fixture.deliver(packet);
    };
    fixture.run(100s);
    CHECK(fixture.asked.size() == 1); // not even the rest of the four
    CHECK(fixture.client.status().state == NtpState::Refused);
    CHECK(fixture.client.status().words == "the server asks for fewer requests (RATE)");
    CHECK(fixture.client.status().interval == 128s);
    fixture.serve = [&](const Fixture::Request& request) { fixture.deliver(fixture.answer(request)); };
    fixture.run(140s);
    CHECK(fixture.client.status().state == NtpState::Synchronised);
    CHECK(fixture.client.status().interval == 128s); // and stays at that, after an offset that asks for more
}

TEST_CASE("A server that wants none gets none") {
    Fixture fixture;
    const std::string kiss = GENERATE("DENY", "RSTR");
    fixture.serve = [&](const Fixture::Request& request) {
        NtpPacket packet = fixture.answer(request);
        packet.stratum = 0;
        std::ranges::copy(kiss, packet.referenceId.begin());
        fixture.deliver(packet);
    };
    fixture.run(5000s);
    CHECK(fixture.asked.size() == 1);
    CHECK(fixture.client.status().state == NtpState::Denied);
    CHECK(fixture.client.status().words == "the server refuses requests from this meter (" + kiss + ")");
    fixture.client.start("10.0.0.2:123", fixture.clock.now().mono);
    CHECK(fixture.client.tick(fixture.clock.now()).request);
}

TEST_CASE("A server that suddenly lies by hours is refused, and believed again when it has come to its senses") {
    Fixture fixture;
    fixture.ahead = 40h; // at the first time anything is believed
    fixture.run(10s);
    CHECK(fixture.set == std::vector<milliseconds>{40h});
    fixture.ahead = 3h + 2min;
    fixture.run(300s);
    CHECK(fixture.set.size() == 1);
    CHECK(fixture.client.status().state == NtpState::Refused);
    CHECK(fixture.client.status().words == "the server's time was refused: it differs by +3 h 2 min from the clock "
                                           "that the server set before (limit: 1000 s)");
    fixture.ahead = -999s;
    fixture.run(100s);
    REQUIRE(fixture.set.size() >= 2);
    CHECK(fixture.set[1] == -999s);
    CHECK(fixture.client.status().state == NtpState::Synchronised);
}

TEST_CASE("Whoever sets the clock by hand gets it corrected, by any amount") {
    Fixture fixture;
    fixture.run(10s);
    fixture.ahead = -5h;
    fixture.client.clockWasSet();
    fixture.run(100s);
    CHECK(fixture.set.back() == -5h);
}

TEST_CASE("A clock set by hand is corrected by the next answer, even if an earlier one came quicker") {
    Fixture fixture;
    fixture.run(10s);
    REQUIRE(fixture.set.size() == 1);
    fixture.delay = 60ms; // from now on
    fixture.clock = ManualClock({fixture.clock.now().mono, fixture.clock.now().wall - 90min});
    fixture.ahead += 90min;
    fixture.client.clockWasSet();
    fixture.run(80s);
    REQUIRE(fixture.set.size() == 2);
    CHECK(fixture.set.back() == 90min);
}

TEST_CASE("A clock set in the middle of a round of questions has it begin anew") {
    for (int answers = 1; answers <= 4; ++answers) {
        Fixture fixture;
        while (fixture.asked.size() < static_cast<std::size_t>(answers))
            fixture.step();
        fixture.client.clockWasSet();
        fixture.ahead = 3h;
        fixture.run(20s);
        CHECK(fixture.set == std::vector<milliseconds>{3h});
        CHECK(fixture.client.status().state == NtpState::Synchronised);
    }
}

TEST_CASE("Setting the wall clock between question and answer spoils nothing") {
    Fixture fixture;
    fixture.ahead = 10s;
    fixture.delay = 100ms;
    fixture.serve = [&](const Fixture::Request& request) {
        const NtpPacket packet = fixture.answer(request);
        const SampleTime now = fixture.clock.now();
        fixture.client.received(encode(packet), {now.mono, now.wall + 7h});
    };
    fixture.run(10s);
    CHECK(fixture.set == std::vector<milliseconds>{10s});
}

TEST_CASE("The era of 2036 rolls over") {
    Fixture fixture(NtpTime(sys_days(2036y / 2 / 7) + 6h + 28min));
    fixture.ahead = 30s; // behind the border, with the meter before it
    fixture.run(10s);
    CHECK(fixture.set == std::vector<milliseconds>{30s});
    fixture.ahead = -60s; // and back
    fixture.run(70s);
    CHECK(fixture.set.back() == -60s);
}

TEST_CASE("A clock that was never set does not choose the era") {
    Fixture fixture(NtpTime(sys_days(1970y / 1 / 1)));
    const NtpTime truth = sys_days(2041y / 6 / 1);
    fixture.ahead = duration_cast<milliseconds>(truth - sys_days(1970y / 1 / 1));
    fixture.run(10s);
    REQUIRE(fixture.set.size() == 1);
    CHECK(abs(NtpTime(fixture.clock.now().wall) - truth) < 11s);
}

TEST_CASE("A server whose time is of another century is refused") {
    const auto said = [](sys_days truth) {
        Fixture fixture;
        fixture.ahead = duration_cast<milliseconds>(truth - kBegin);
        fixture.run(10s);
        CHECK(fixture.set.empty());
        CHECK(fixture.client.status().state == NtpState::Refused);
        return fixture.client.status().words;
    };
    CHECK(said(1970y / 1 / 1) == "the server's time is in the year 1970, but must be from 2000 to 2099");
    CHECK(said(1999y / 12 / 31) == "the server's time is in the year 1999, but must be from 2000 to 2099");
    Fixture late(NtpTime(sys_days(2099y / 12 / 31)));
    late.ahead = 48h;
    late.run(10s);
    CHECK(late.set.empty());
    CHECK(late.client.status().words == "the server's time is in the year 2100, but must be from 2000 to 2099");
    for (const sys_days good : {sys_days(2000y / 1 / 1), sys_days(2090y / 12 / 31)}) {
        Fixture fixture;
        fixture.ahead = duration_cast<milliseconds>(good - kBegin);
        fixture.run(10s);
        CHECK(fixture.set.size() == 1);
    }
}
