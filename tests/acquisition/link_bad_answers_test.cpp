// SPDX-License-Identifier: GPL-3.0-or-later
// The link against peers that fail in every way a network and a meter can.
#include "link_fixture.h"
#include "support/catch.h"

#include <QTimer>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// Opens well, then lets `answer` serve one plan.
PlanResult readFrom(FakeMeter& meter, FakeMeter::Answer answer, LinkDeadlines deadlines = kPatient) {
    Link link(addressOf(meter), deadlines);
    REQUIRE(open(link).error == LinkError::None);
    meter.answerWith(std::move(answer));
    return read(link, {Block::Metrology, Block::EnergyTotal});
}

} // namespace

TEST_CASE("A meter that falls silent is left at the deadline, and everything it said is stale") {
    FakeMeter meter;
    Link link(addressOf(meter), {2000ms, 300ms});
    REQUIRE(open(link).error == LinkError::None);
    REQUIRE(read(link, {Block::Metrology, Block::EnergyL1}).failure.error == LinkError::None);
    meter.answerWith([](QTcpSocket&, const QByteArray&, const QByteArray&) {});
    const auto started = std::chrono::steady_clock::now();
    const PlanResult result = read(link, {Block::Metrology});
    CHECK(std::chrono::steady_clock::now() - started >= 300ms);
    CHECK(std::chrono::steady_clock::now() - started < 2s);
    CHECK(result.failure.error == LinkError::Silent);
    CHECK(result.lost);
    CHECK(result.readings->at(Quantity::V, Phase::L1).quality == Quality::Stale);
    CHECK(result.readings->at(Quantity::V, Phase::L1).count == 23000);
    CHECK(result.readings->at(EnergyKind::EaPos, Phase::L1, Tariff::Total).quality == Quality::Stale);
    // The connection is closed: a late answer must not be taken for the next one's.
    CHECK(read(link, {Block::Metrology}).failure.error == LinkError::ConnectionClosed);
    meter.answerWell();
    CHECK(open(link).error == LinkError::None);
    CHECK(read(link, {Block::Metrology}).readings->at(Quantity::V, Phase::L1).quality == Quality::Good);
}

TEST_CASE("A meter that drips its answer byte by byte is cut at the deadline of the whole answer") {
    FakeMeter meter;
    const auto started = std::chrono::steady_clock::now();
    const PlanResult result =
        readFrom(meter,
                 [](QTcpSocket& to, const QByteArray&, const QByteArray& fitting) {
                     auto* const tap = new QTimer(&to);
                     QObject::connect(tap, &QTimer::timeout, &to, [&to, fitting, sent = 0]() mutable {
                         if (sent < fitting.size())
                             to.write(fitting.mid(sent++, 1));
                     });
                     tap->start(40ms); // 133 bytes: over five seconds
                 },
                 {2000ms, 400ms});
    CHECK(result.failure.error == LinkError::Silent);
    CHECK(std::chrono::steady_clock::now() - started < 3s);
}

TEST_CASE("An answer in pieces is an answer") {
    FakeMeter meter;
    const PlanResult result = readFrom(meter, [](QTcpSocket& to, const QByteArray&, const QByteArray& fitting) {
        to.write(fitting.left(5));
        to.flush();
        QTimer::singleShot(5ms, &to, [&to, fitting] { to.write(fitting.mid(5)); });
    });
    CHECK(result.failure == LinkFailure{});
    CHECK(result.readings->at(Quantity::F, Phase::Sum).count == 49987);
}

TEST_CASE("A connection closed in the middle of a frame or instead of one is lost") {
    FakeMeter meter;
    const int kept = GENERATE(0, 4, 9, 100);
    const PlanResult result = readFrom(meter, [kept](QTcpSocket& to, const QByteArray&, const QByteArray& fitting) {
        to.write(fitting.left(kept));
        to.disconnectFromHost();
    });
    CHECK(result.failure.error == LinkError::ConnectionClosed);
    CHECK(result.lost);
}

TEST_CASE("An answer that does not fit its question is refused and the connection closed") {
    FakeMeter meter;
    const auto [name, at, value] = GENERATE(table<const char*, int, char>({
        {"transaction 0 high", 0, '\x7F'},
        {"transaction low", 1, '\x7F'},
        {"protocol", 3, '\x01'},
        {"length", 5, '\x09'},
        {"unit", 6, '\x07'},
        {"byte count too short", 8, '\x10'},
    }));
    INFO(name);
    const PlanResult result =
        readFrom(meter, [at = at, value = value](QTcpSocket& to, const QByteArray&, QByteArray fitting) {
            to.write(fitting.replace(at, 1, QByteArray(1, value)));
        });
    CHECK(result.failure.error == LinkError::Protocol);
    CHECK_FALSE(result.failure.detail.isEmpty());
    CHECK(result.lost);
    CHECK(result.readings->at(Quantity::V, Phase::L1).quality == Quality::NotMeasured);
}

TEST_CASE("An answer that is over before it is one does not count as silence") {
    const auto [name, pdu] = GENERATE(table<const char*, QByteArray>({
        {"nothing", QByteArray()},
        {"a function", QByteArray("\x03", 1)},
        {"an exception without its code", QByteArray("\x83", 1)},
        {"a byte count without bytes", QByteArray("\x03\x7C", 2)},
        {"half of the registers", QByteArray("\x03\x7C", 2) + QByteArray(62, 'x')},
        {"another function with a byte count", QByteArray("\x04\x7C", 2)},
        {"a longer exception", QByteArray("\x83\x02\x00", 3)},
    }));
    INFO(name);
    FakeMeter meter;
    const auto started = std::chrono::steady_clock::now();
    const PlanResult result = readFrom(meter, [pdu = pdu](QTcpSocket& to, const QByteArray& request,
                                                          const QByteArray&) { to.write(frameFor(request, pdu)); });
    CHECK(result.failure.error == LinkError::Protocol);
    CHECK(result.failure.detail.contains("metrology"));
    CHECK(std::chrono::steady_clock::now() - started < kPatient.read / 2);
}

TEST_CASE("Another function, a longer answer and bytes behind it are refused") {
    FakeMeter meter;
    SECTION("another function") {
        const PlanResult result = readFrom(meter, [](QTcpSocket& to, const QByteArray& request, const QByteArray&) {
            to.write(frameFor(request, QByteArray("\x04\x02\x00\x00", 4)));
        });
        CHECK(result.failure.error == LinkError::Protocol);
    }
    SECTION("more registers than asked for") {
        const PlanResult result = readFrom(meter, [](QTcpSocket& to, const QByteArray& request, const QByteArray&) {
            to.write(frameFor(request, QByteArray("\x03\xFA", 2) + QByteArray(250, 'x')));
        });
        CHECK(result.failure.error == LinkError::Protocol);
    }
    SECTION("more bytes than a frame can have") {
        const PlanResult result = readFrom(meter, [](QTcpSocket& to, const QByteArray& request, const QByteArray&) {
            to.write(frameFor(request, QByteArray("\x03\xFF", 2) + QByteArray(255, 'x')));
        });
        CHECK(result.failure.error == LinkError::Protocol);
    }
    SECTION("a second answer that nobody asked for") {
        const PlanResult result = readFrom(
            meter, [](QTcpSocket& to, const QByteArray&, const QByteArray& fitting) { to.write(fitting + fitting); });
        CHECK(result.failure.error == LinkError::Protocol);
    }
}
