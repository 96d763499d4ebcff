// SPDX-License-Identifier: GPL-3.0-or-later
// The faults that the server makes on purpose, byte by byte.
#include "simulator/installation/faults/protocol_fault.h"

#include "core/registers/register_table.h"
#include "server_fixture.h"
#include "simulator/modbus/protocol_spoil.h"
#include "support/catch.h"

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

using sim::ProtocolFaultKind;
using sim::ProtocolFaultSet;

ProtocolFaultSet faults(std::initializer_list<std::string_view> specs) {
    ProtocolFaultSet set;
    for (const auto spec : specs) {
        const auto fault = sim::parseProtocolFault(spec);
        INFO((fault ? "" : english(fault.error())));
        REQUIRE(fault);
        add(*fault, set);
    }
    return set;
}

std::string errorOf(std::string_view spec) {
    const auto fault = sim::parseProtocolFault(spec);
    REQUIRE_FALSE(fault);
    return english(fault.error());
}

Bytes with(Bytes bytes, std::size_t at, std::uint8_t value) {
    bytes.at(at) = value;
    return bytes;
}

const Bytes kAsk = Fixture::kReadMagic;
const Bytes kGood = Fixture::kMagic;
const Bytes kSetTariff = frame(2, kUnit, write6(40481, 2));

} // namespace

TEST_CASE("Answers are wrong in the one thing that the fault names") {
    Fixture fixture;
    auto client = fixture.connected();
    const auto asked = [&](std::string_view spec) {
        fixture.server.setFaults(faults({spec}));
        return client->ask(kAsk);
    };
    CHECK(asked("protocol-exception:code=6") == frame(1, kUnit, exceptionPdu(3, 6)));
    CHECK(asked("protocol-transaction") == with(kGood, 0, 0x80));
    CHECK(asked("protocol-unit") == with(kGood, 6, kUnit ^ 1));
    CHECK(asked("protocol-function") == with(kGood, 7, 4));
    fixture.server.setFaults({});
    CHECK(client->ask(kAsk) == kGood);
}

TEST_CASE("Half an answer and none leave the connection standing") {
    Fixture fixture;
    auto client = fixture.connected();
    fixture.server.setFaults(faults({"protocol-truncated"}));
    REQUIRE(client->send(kAsk));
    CHECK(client->receive(kGood.size() / 2) == Bytes(kGood.begin(), kGood.begin() + 5));
    for (int n = 0; n < 5; ++n)
        CHECK(client->quiet());
    fixture.server.setFaults(faults({"protocol-silent"}));
    REQUIRE(client->send(kAsk));
    CHECK(fixture.reached([&] { return fixture.logged("request 3: protocol-silent"); }));
    for (int n = 0; n < 5; ++n)
        CHECK(client->quiet());
    fixture.server.setFaults({});
    CHECK(client->ask(kAsk) == kGood);
}

TEST_CASE("A late answer holds up its own connection and no other") {
    Fixture fixture;
    auto late = fixture.connected();
    auto other = fixture.connected();
    fixture.server.setFaults(faults({"protocol-delay:ms=60000"}));
    REQUIRE(late->send(kAsk));
    REQUIRE(fixture.reached([&] { return fixture.logged("request 2: protocol-delay"); }));
    fixture.server.setFaults({}); // what is under way stays late
    for (int n = 0; n < 20; ++n)
        CHECK(other->ask(kAsk) == kGood);
    CHECK(late->quiet());
}

TEST_CASE("A late answer comes, and the ones behind it in their order") {
    Fixture fixture;
    auto client = fixture.connected();
    fixture.server.setFaults(faults({"protocol-delay:ms=30,every=2"}));
    Bytes three;
    for (unsigned n = 1; n <= 3; ++n) {
        const Bytes one = frame(n, kUnit, readPdu(50000, 1));
        three.insert(three.end(), one.begin(), one.end());
    }
    const auto begin = std::chrono::steady_clock::now();
    REQUIRE(client->send(three)); // requests 2, 3 and 4 of this connection
    for (unsigned n = 1; n <= 3; ++n)
        CHECK(client->receiveFrame() == frame(n, kUnit, valuesPdu({0x53})));
    CHECK(std::chrono::steady_clock::now() - begin >= 60ms);
    CHECK(client->ask(kAsk) == kGood); // the fifth is on time, the sixth is not
}

TEST_CASE("A dripping answer comes whole in the end, a byte at a time") {
    Fixture fixture;
    auto client = fixture.connected();
    fixture.server.setFaults(faults({"protocol-drip:ms=5"}));
    const auto begin = std::chrono::steady_clock::now();
    CHECK(client->ask(kAsk) == kGood);
    CHECK(std::chrono::steady_clock::now() - begin >= 5ms * kGood.size());
    CHECK(client->ask(kAsk) == kGood);
}

TEST_CASE("A client that leaves while its answer is held back costs nothing") {
    Fixture fixture;
    auto client = fixture.connected();
    fixture.server.setFaults(faults({"protocol-drip:ms=1"}));
    REQUIRE(client->send(kAsk));
    REQUIRE(fixture.reached([&] { return fixture.logged("request 2: protocol-drip"); }));
    client->close();
    CHECK(fixture.reached([&] { return fixture.server.connections() == 0; }));
    SECTION("and neither does a server that goes meanwhile") {
        auto held = fixture.connected();
        fixture.server.setFaults(faults({"protocol-delay:ms=60000"}));
        REQUIRE(held->send(kAsk));
        REQUIRE(fixture.reached([&] { return fixture.logged("request 2: protocol-delay"); }));
        fixture.server.close();
        CHECK(held->ended());
    }
}

TEST_CASE("Each n-th request of a connection is spoilt, and no other") {
    Fixture fixture;
    auto client = fixture.connected(); // its first request
    fixture.server.setFaults(faults({"protocol-exception:every=3"}));
    for (int request = 2; request <= 10; ++request) {
        INFO("request " << request);
        CHECK(client->ask(kAsk) == (request % 3 == 0 ? frame(1, kUnit, exceptionPdu(3, 4)) : kGood));
    }
    auto other = fixture.connected();
    CHECK(other->ask(kAsk) == kGood);
    CHECK(other->ask(kAsk) == frame(1, kUnit, exceptionPdu(3, 4)));
    CHECK(fixture.logged("request 9: protocol-exception:code=4,every=3"));
    CHECK(fixture.logged("protocol faults: protocol-exception:code=4,every=3"));
}

TEST_CASE("A reset ends the connection that asked, and the client may come back") {
    Fixture fixture;
    auto other = fixture.connected();
    auto client = fixture.connected();
    fixture.server.setFaults(faults({"protocol-reset:every=2"}));
    REQUIRE(client->send(kAsk));
    CHECK(client->ended());
    CHECK(fixture.server.connections() == 1);
    CHECK(other->quiet());
    CHECK(fixture.connected()->ask(kAsk).empty()); // its second
}

TEST_CASE("Refused: nobody gets in, and on the same port everybody again") {
    Fixture fixture;
    const auto port = fixture.server.port();
    auto client = fixture.connected();
    fixture.server.setFaults(faults({"protocol-refused"}));
    CHECK(client->ended());
    RawClient refused = fixture.client();
    CHECK_FALSE(refused.connect(port));
    CHECK(fixture.server.isOpen()); // the meter has its supply: nobody has to open it again
    REQUIRE(fixture.server.open());
    CHECK_FALSE(refused.connect(port));
    fixture.server.setFaults({});
    CHECK(fixture.server.port() == port);
    CHECK(fixture.connected()->ask(kAsk) == kGood);

    SECTION("a meter that went off meanwhile stays off") {
        fixture.server.setFaults(faults({"protocol-refused"}));
        fixture.server.refuse();
        fixture.server.setFaults({});
        CHECK_FALSE(fixture.server.isOpen());
        CHECK_FALSE(refused.connect(port));
        REQUIRE(fixture.server.open());
        CHECK(fixture.connected()->ask(kAsk) == kGood);
    }
}

TEST_CASE("What an exception refuses is not carried out; what is merely not answered is") {
    Fixture fixture;
    auto client = fixture.connected();
    fixture.server.setFaults(faults({"protocol-exception"}));
    CHECK(client->ask(kSetTariff) == frame(2, kUnit, exceptionPdu(6, 4)));
    fixture.server.setFaults({});
    CHECK(client->ask(frame(3, kUnit, readPdu(50849, 1))) == frame(3, kUnit, valuesPdu({1})));
    fixture.server.setFaults(faults({"protocol-silent"}));
    REQUIRE(client->send(kSetTariff));
    REQUIRE(fixture.reached([&] { return fixture.logged("request 4: protocol-silent"); }));
    fixture.server.setFaults({});
    CHECK(client->ask(frame(3, kUnit, readPdu(50849, 1))) == frame(3, kUnit, valuesPdu({2})));
}

TEST_CASE("Another unit's silence is not the fault's") {
    Fixture fixture;
    auto client = fixture.connected();
    fixture.server.setFaults(faults({"protocol-exception"}));
    REQUIRE(client->send(frame(1, kUnit + 1, readPdu(50000, 1))));
    CHECK(client->ask(kAsk) == frame(1, kUnit, exceptionPdu(3, 4)));
}

TEST_CASE("Frozen values stand still for clients only") {
    Fixture fixture;
    auto client = fixture.connected();
    fixture.server.setFaults(faults({"protocol-frozen"}));
    CHECK(client->ask(kSetTariff) == kSetTariff);
    CHECK(client->ask(frame(3, kUnit, readPdu(50849, 1))) == frame(3, kUnit, valuesPdu({1})));
    fixture.server.setFaults({});
    CHECK(client->ask(frame(3, kUnit, readPdu(50849, 1))) == frame(3, kUnit, valuesPdu({2})));
}

TEST_CASE("A wrong scale and a wrong order of words are in the values alone") {
    const Register* p1 = findRegister(Block::Metrology, "power_active_P1");
    const Register* v1 = findRegister(Block::Metrology, "voltage_V1");
    REQUIRE(p1 != nullptr);
    REQUIRE(v1 != nullptr);
    const auto spoilt = [&](std::string_view spec, const Register& reg, const Words& words) {
        const Bytes asked = frame(1, kUnit, readPdu(reg.address, reg.words));
        Bytes answer = frame(1, kUnit, valuesPdu(words));
        const std::size_t size = answer.size();
        CHECK(sim::spoil(faults({spec}), 1, asked, answer, size) == size);
        return answer;
    };
    const auto answered = [](const Words& words) { return frame(1, kUnit, valuesPdu(words)); };
    CHECK(spoilt("protocol-scale", *p1, {0, 120}) == answered({0, 1200}));
    CHECK(spoilt("protocol-scale:factor=0.1", *p1, {0xFFFF, 0xFF88}) == answered({0xFFFF, 0xFFF4})); // −120 to −12
    CHECK(spoilt("protocol-scale:factor=1000", *p1, {0x7FFF, 0}) == answered({0x7FFF, 0xFFFF}));
    CHECK(spoilt("protocol-scale", *v1, {0, 23000}) == answered({0, 23000}));
    CHECK(spoilt("protocol-word-order", *v1, {1, 2}) == answered({2, 1}));
    // Half a register that was asked for alone is left as it is.
    const Bytes asked = frame(1, kUnit, readPdu(v1->address + 1U, 1));
    Bytes answer = answered({7});
    CHECK(sim::spoil(faults({"protocol-word-order"}), 1, asked, answer, answer.size()) == answer.size());
    CHECK(answer == answered({7}));
    // And an exception is no value.
    Bytes exception = frame(1, kUnit, exceptionPdu(3, 2));
    CHECK(sim::spoil(faults({"protocol-scale"}), 1, frame(1, kUnit, readPdu(1, 2)), exception, exception.size()) ==
          exception.size());
    CHECK(exception == frame(1, kUnit, exceptionPdu(3, 2)));
}

TEST_CASE("Where several would spoil one answer, the first does") {
    Fixture fixture;
    auto client = fixture.connected();
    fixture.server.setFaults(faults({"protocol-unit", "protocol-exception", "protocol-delay:ms=1"}));
    CHECK(client->ask(kAsk) == with(kGood, 6, kUnit ^ 1));
    CHECK(fixture.logged("request 2: protocol-unit, protocol-exception:code=4, protocol-delay:ms=1"));
}

TEST_CASE("A pulled cable holds back what a delay held back") {
    Fixture fixture;
    auto client = fixture.connected();
    fixture.server.setFaults(faults({"protocol-delay:ms=20"}));
    REQUIRE(client->send(kAsk));
    REQUIRE(fixture.reached([&] { return fixture.logged("request 2: protocol-delay:ms=20"); }));
    fixture.server.setPlugged(false);
    const auto until = std::chrono::steady_clock::now() + 60ms;
    CHECK(fixture.reached([&] { return std::chrono::steady_clock::now() > until; }));
    CHECK(client->quiet());
    fixture.server.setPlugged(true);
    CHECK(client->receiveFrame() == kGood);
}

TEST_CASE("A protocol fault is written as it is read, and a bad one told with what is allowed") {
    for (const sim::ProtocolFaultInfo& kind : sim::protocolFaultTable()) {
        const std::string spec(kind.name);
        const std::string text = faultText(faults({spec}).front());
        CHECK(text.find(spec) == 0);
        CHECK(faults({text}) == faults({spec}));
        CHECK_FALSE(kind.what.empty());
    }
    const auto delay = faults({"protocol-delay:every=2,ms=5"}).front();
    CHECK(delay == sim::ProtocolFault{ProtocolFaultKind::Delay, 5, 2});
    CHECK(faultText(delay) == "protocol-delay:ms=5,every=2");
    CHECK(faultText(faults({"protocol-exception:code=4"}).front()) == "protocol-exception:code=4");
    CHECK(faultText(faults({"protocol-exception"}).front()) == "protocol-exception:code=4");
    CHECK(faultText(faults({"protocol-scale:factor=0.1"}).front()) == "protocol-scale:factor=0.1");
    CHECK(faultText(faults({"protocol-silent"}).front()) == "protocol-silent");
    CHECK(errorOf("protocol-late").find("there is no fault \"protocol-late\"; allowed: protocol-delay, ") == 0);
    CHECK(errorOf("protocol-delay:ms=1.5") ==
          "protocol-delay: ms: 1.5 is not a whole number; allowed: a whole number from 1 to 60000 ms");
    CHECK(errorOf("protocol-silent:every=0") ==
          "protocol-silent: every: 0 is out of range; allowed: a whole number from 1 to 1000");
    CHECK(errorOf("protocol-refused:every=2") == "protocol-refused: there is no parameter \"every\"; allowed: none");
    ProtocolFaultSet set = faults({"protocol-drip", "protocol-silent", "protocol-drip:ms=2"});
    CHECK(set.size() == 2);
    CHECK(set.front().amount == 2);
    CHECK(clear(ProtocolFaultKind::Drip, set));
    CHECK_FALSE(clear(ProtocolFaultKind::Drip, set));
}
