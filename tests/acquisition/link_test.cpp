// SPDX-License-Identifier: GPL-3.0-or-later
// The link against peers that fail in every way a network and a meter can.
#include "acquisition/link.h"

#include "acquisition/connection.h"
#include "acquisition/reply_check.h"
#include "fake_meter.h"
#include "support/catch.h"

#include <QTimer>

#include <array>
#include <mutex>
#include <optional>
#include <set>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr LinkDeadlines kShort{2000ms, 150ms};
/// For peers that answer in the end: long enough that no busy machine is taken for a silent meter.
constexpr LinkDeadlines kPatient{5000ms, 5000ms};

MeterAddress addressOf(const FakeMeter& meter, quint8 unit = 5) {
    return {"127.0.0.1", meter.port(), unit};
}

QCoro::Task<> keep(QCoro::Task<LinkFailure> task, std::shared_ptr<std::optional<LinkFailure>> into) {
    *into = co_await task;
}

QCoro::Task<> keepPlan(QCoro::Task<PlanResult> task, std::shared_ptr<std::optional<PlanResult>> into) {
    *into = co_await task;
}

LinkFailure open(Link& link) {
    auto result = std::make_shared<std::optional<LinkFailure>>();
    keep(link.open(), result);
    REQUIRE(runUntil([&] { return result->has_value(); }));
    return **result;
}

PlanResult read(Link& link, std::vector<Block> plan) {
    auto result = std::make_shared<std::optional<PlanResult>>();
    keepPlan(link.read(std::move(plan)), result);
    REQUIRE(runUntil([&] { return result->has_value(); }));
    return **result;
}

/// A listener whose queue is full leaves a connect unanswered, as a dead host does.
class FullListener {
public:
    explicit FullListener(const QHostAddress& address) {
        server_.setListenBacklogSize(1);
        REQUIRE(server_.listen(address, 0));
        server_.pauseAccepting();
        for (int i = 0; i < 4; ++i) {
            queue_.push_back(std::make_unique<QTcpSocket>());
            queue_.back()->connectToHost(address, server_.serverPort());
        }
        runUntil([this] {
            return queue_[0]->state() == QAbstractSocket::ConnectedState &&
                   queue_[1]->state() == QAbstractSocket::ConnectedState;
        });
    }

    quint16 port() const { return server_.serverPort(); }

private:
    QTcpServer server_;
    std::vector<std::unique_ptr<QTcpSocket>> queue_;
};

/// Opens well, then lets `answer` serve one plan.
PlanResult readFrom(FakeMeter& meter, FakeMeter::Answer answer, LinkDeadlines deadlines = kPatient) {
    Link link(addressOf(meter), deadlines);
    REQUIRE(open(link).error == LinkError::None);
    meter.answerWith(std::move(answer));
    return read(link, {Block::Metrology, Block::EnergyTotal});
}

} // namespace

TEST_CASE("A COUNTIS is recognised and its blocks are read") {
    FakeMeter meter;
    Link link(addressOf(meter), kPatient);
    CHECK(open(link) == LinkFailure{});
    const PlanResult result = read(link, {Block::Metrology, Block::TariffL2});
    CHECK(result.failure == LinkFailure{});
    CHECK_FALSE(result.lost);
    CHECK(result.readings.identity.extendedName == "COUNTIS E28");
    CHECK(result.readings.at(Quantity::V, Phase::L2) == meter.readings.at(Quantity::V, Phase::L2));
    CHECK(result.readings.at(Quantity::Q, Phase::Sum) == meter.readings.at(Quantity::Q, Phase::Sum));
    // 145 words: two requests, one block.
    CHECK(result.readings.at(EnergyKind::Eap, Phase::L2, Tariff::T2).tenths / 10000 ==
          meter.readings.at(EnergyKind::Eap, Phase::L2, Tariff::T2).tenths / 10000);
    CHECK(result.readings.at(EnergyKind::EaPos, Phase::L2, Tariff::T1).quality == Quality::Good);
    CHECK(result.readings.blocks[index(Block::Metrology)].quality == Quality::Good);
    CHECK(result.readings.blocks[index(Block::EnergyL1)].quality == Quality::NotMeasured);
}

TEST_CASE("Every request has a transaction of its own") {
    FakeMeter meter;
    Link link(addressOf(meter), kPatient);
    REQUIRE(open(link).error == LinkError::None);
    read(link, std::vector<Block>(50, Block::Metrology));
    std::set<QByteArray> transactions;
    for (const QByteArray& request : meter.requests())
        transactions.insert(request.left(2));
    CHECK(meter.requests().size() == 51);
    CHECK(transactions.size() == 51);
}

TEST_CASE("Every frame is logged, in order, both ways") {
    FakeMeter meter;
    std::mutex mutex;
    std::vector<std::pair<FrameDirection, QByteArray>> frames;
    Link link(addressOf(meter), kPatient, [&](const FrameRecord& frame) {
        const std::scoped_lock lock(mutex);
        frames.emplace_back(frame.direction, QByteArray(reinterpret_cast<const char*>(frame.bytes.data()),
                                                        static_cast<qsizetype>(frame.bytes.size())));
    });
    REQUIRE(open(link).error == LinkError::None);
    read(link, {Block::EnergyBalance});
    const std::scoped_lock lock(mutex);
    REQUIRE(frames.size() == 4);
    CHECK(frames[0].first == FrameDirection::Sent);
    CHECK(frames[0].second == meter.requests()[0]);
    CHECK(frames[1].first == FrameDirection::Received);
    CHECK(frames[1].second.size() == 9 + 132);
    CHECK(frames[2].second == meter.requests()[1]);
    CHECK(frames[3].second.size() == 9 + 12);
    CHECK(frames[3].second.left(2) == frames[2].second.left(2));
}

TEST_CASE("IPv6 and names are reached too") {
    FakeMeter meter;
    Link named({"localhost", meter.port(), 5}, kPatient);
    CHECK(open(named).error == LinkError::None);
    QTcpServer six;
    REQUIRE(six.listen(QHostAddress::LocalHostIPv6, 0));
    Link link({"::1", six.serverPort(), 5}, kShort);
    CHECK(open(link).error == LinkError::Silent); // connected, though nobody answers there
    CHECK(six.hasPendingConnections());
}

TEST_CASE("A name that does not exist and a port that refuses are told apart") {
    Link nowhere({"no-such-host.invalid", 502, 5}, kPatient);
    CHECK(open(nowhere).error == LinkError::HostNotFound);
    FakeMeter meter;
    meter.unplug();
    Link refused(addressOf(meter), kPatient);
    CHECK(open(refused).error == LinkError::Unreachable);
}

TEST_CASE("A lookup that takes too long is not called a name that does not exist") {
    // It cannot be made slow here; but in no time at all one of these is surely not done.
    LinkFailure failure;
    for (int i = 0; i < 50 && failure.error != LinkError::LookupSilent; ++i) {
        Link link({QStringLiteral("late-%1.invalid").arg(i), 502, 5}, {0ms, 5000ms});
        failure = open(link);
    }
    CHECK(failure.error == LinkError::LookupSilent);
    CHECK(linkErrorText(failure).contains("name server"));
}

TEST_CASE("A dead address of a name leaves time for the next one") {
    const FullListener dead(QHostAddress("127.0.0.2"));
    QTcpServer well;
    REQUIRE(well.listen(QHostAddress::LocalHost, dead.port()));
    Connection connection({900ms, 900ms}, {});
    const std::array addresses{QHostAddress("127.0.0.2"), QHostAddress("127.0.0.2"), QHostAddress("127.0.0.1")};
    CHECK(connection.connect(addresses, dead.port()).has_value());
    const auto started = std::chrono::steady_clock::now();
    CHECK_FALSE(connection.connect(std::span(addresses).first(2), dead.port()).has_value());
    CHECK(std::chrono::steady_clock::now() - started < 1800ms); // one deadline for all of them
}

TEST_CASE("A device that is no COUNTIS is refused, with what it said") {
    FakeMeter meter;
    SECTION("another name") {
        meter.readings.identity.extendedName = "COUNTIS E44";
        Link link(addressOf(meter), kPatient);
        const LinkFailure failure = open(link);
        CHECK(failure.error == LinkError::NotACountis);
        CHECK(failure.detail.contains("COUNTIS E44"));
    }
    SECTION("no SOCO") {
        meter.answerWith(
            [](QTcpSocket& to, const QByteArray&, QByteArray fitting) { to.write(fitting.replace(10, 1, "A")); });
        Link link(addressOf(meter), kPatient);
        const LinkFailure failure = open(link);
        CHECK(failure.error == LinkError::NotACountis);
        CHECK(failure.detail.contains("AOCO"));
    }
    SECTION("no such registers") {
        meter.answerWith(
            [](QTcpSocket& to, const QByteArray& request, const QByteArray&) { to.write(exceptionFor(request, 2)); });
        Link link(addressOf(meter), kPatient);
        CHECK(open(link).error == LinkError::NotACountis);
    }
}

TEST_CASE("An exception at the identification says what it means, not always another device") {
    const auto [number, meaning] = GENERATE(table<int, LinkError>({{1, LinkError::NotACountis},
                                                                   {2, LinkError::NotACountis},
                                                                   {3, LinkError::NotACountis},
                                                                   {4, LinkError::Exception},
                                                                   {6, LinkError::Exception},
                                                                   {0x0A, LinkError::UnitSilent},
                                                                   {0x0B, LinkError::UnitSilent}}));
    FakeMeter meter;
    meter.answerWith([number = number](QTcpSocket& to, const QByteArray& request, const QByteArray&) {
        to.write(exceptionFor(request, static_cast<char>(number)));
    });
    Link link(addressOf(meter), kPatient);
    const LinkFailure failure = open(link);
    CHECK(failure.error == meaning);
    CHECK(failure.detail.contains(QString::number(number)));
}

TEST_CASE("Both members of the family are accepted, whatever follows the name") {
    FakeMeter meter;
    for (const char* const name : {"COUNTIS E27", "COUNTIS E28 MID"}) {
        meter.readings.identity.extendedName = name;
        Link link(addressOf(meter), kPatient);
        CHECK(open(link).error == LinkError::None);
    }
}

TEST_CASE("A unit that keeps silent is told from a host that does") {
    FakeMeter meter;
    Link wrongUnit(addressOf(meter, 7), kShort);
    const LinkFailure failure = open(wrongUnit);
    CHECK(failure.error == LinkError::UnitSilent);
    CHECK(linkErrorText(failure).contains("the host answers, unit 7 does not"));

    meter.answerWith([](QTcpSocket&, const QByteArray&, const QByteArray&) {});
    Link silent(addressOf(meter, 7), kShort);
    CHECK(open(silent).error == LinkError::Silent);
}

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
    CHECK(result.readings.at(Quantity::V, Phase::L1).quality == Quality::Stale);
    CHECK(result.readings.at(Quantity::V, Phase::L1).count == 23000);
    CHECK(result.readings.at(EnergyKind::EaPos, Phase::L1, Tariff::Total).quality == Quality::Stale);
    // The connection is closed: a late answer must not be taken for the next one's.
    CHECK(read(link, {Block::Metrology}).failure.error == LinkError::ConnectionClosed);
    meter.answerWell();
    CHECK(open(link).error == LinkError::None);
    CHECK(read(link, {Block::Metrology}).readings.at(Quantity::V, Phase::L1).quality == Quality::Good);
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
    CHECK(result.readings.at(Quantity::F, Phase::Sum).count == 49987);
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
    CHECK(result.readings.at(Quantity::V, Phase::L1).quality == Quality::NotMeasured);
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

TEST_CASE("An exception makes one block stale and leaves the link and the other blocks well") {
    FakeMeter meter;
    Link link(addressOf(meter), kPatient);
    REQUIRE(open(link).error == LinkError::None);
    REQUIRE(read(link, {Block::Metrology, Block::EnergyTotal}).failure.error == LinkError::None);
    meter.answerWith([](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
        to.write(addressIn(request) == info(Block::Metrology).first ? exceptionFor(request, 4) : fitting);
    });
    const PlanResult result = read(link, {Block::Metrology, Block::EnergyTotal});
    CHECK(result.failure.error == LinkError::Exception);
    CHECK(result.failure.detail.contains("4"));
    CHECK(result.failure.detail.contains("metrology"));
    CHECK_FALSE(result.lost);
    CHECK(result.readings.at(Quantity::P, Phase::Sum).quality == Quality::Stale);
    CHECK(result.readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).quality == Quality::Good);
    CHECK(meter.connections() == 1);
}

TEST_CASE("A meter without an optional block is well, and is not asked for it again") {
    FakeMeter meter;
    meter.answerWith([](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
        to.write(addressIn(request) == info(Block::CommBoard).first ? exceptionFor(request, 2) : fitting);
    });
    Link link(addressOf(meter), kPatient);
    REQUIRE(open(link).error == LinkError::None);
    CHECK(read(link, {Block::CommBoard, Block::MidStatus}).failure == LinkFailure{});
    const auto asked = meter.requests().size();
    CHECK(read(link, {Block::CommBoard}).failure == LinkFailure{});
    CHECK(meter.requests().size() == asked);
}

TEST_CASE("Another meter at the same address starts from nothing") {
    FakeMeter meter;
    Link link(addressOf(meter), kPatient);
    REQUIRE(open(link).error == LinkError::None);
    REQUIRE(read(link, {Block::EnergyL1}).failure.error == LinkError::None);
    meter.readings.identity.serialLot += 1;
    REQUIRE(open(link).error == LinkError::None);
    const PlanResult result = read(link, {Block::Metrology});
    CHECK(result.readings.at(EnergyKind::EaPos, Phase::L1, Tariff::Total).quality == Quality::NotMeasured);
    CHECK(result.readings.at(Quantity::V, Phase::L1).quality == Quality::Good);
    CHECK(result.readings.identity.serialLot == meter.readings.identity.serialLot);
}

TEST_CASE("Cancelling ends what runs inside the call, wherever it stands") {
    FakeMeter meter;
    meter.answerWith([](QTcpSocket&, const QByteArray&, const QByteArray&) {});
    auto result = std::make_shared<std::optional<LinkFailure>>();
    auto link = std::make_unique<Link>(addressOf(meter), LinkDeadlines{60s, 60s});
    SECTION("before it begins") {
        link->cancel();
        keep(link->open(), result);
    }
    SECTION("right after it began") {
        keep(link->open(), result);
        link.reset();
    }
    SECTION("while it waits for an answer") {
        keep(link->open(), result);
        REQUIRE(runUntil([&] { return meter.requests().size() == 1; }));
        CHECK_FALSE(result->has_value());
        link->cancel();
    }
    SECTION("while it looks for a name") {
        link = std::make_unique<Link>(MeterAddress{"no-such-host.invalid", 502, 5}, LinkDeadlines{60s, 60s});
        keep(link->open(), result);
        link.reset();
    }
    REQUIRE(result->has_value());
    CHECK((*result)->error != LinkError::None);
}

TEST_CASE("Cancelling ends a connect to a host that does not answer") {
    const FullListener full(QHostAddress::LocalHost);
    auto late = std::make_shared<std::optional<LinkFailure>>();
    Link impatient({"127.0.0.1", full.port(), 5}, {200ms, 200ms});
    keep(impatient.open(), late);
    auto cut = std::make_shared<std::optional<LinkFailure>>();
    Link patient({"127.0.0.1", full.port(), 5}, {60s, 60s});
    keep(patient.open(), cut);
    REQUIRE(runUntil([&] { return late->has_value(); }, 5s));
    CHECK((*late)->error == LinkError::Unreachable);
    CHECK_FALSE(cut->has_value());
    patient.cancel();
    CHECK(cut->has_value());
}
