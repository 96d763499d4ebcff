// SPDX-License-Identifier: GPL-3.0-or-later
// A scan of loopback addresses where simulated meters, other Modbus devices and peers of every other kind listen.
#include "acquisition/scan.h"

#include "link_fixture.h"
#include "simulator/host/meter_thread.h"
#include "simulator/installation/loads/load.h"
#include "support/catch.h"
#include "support/unknown_host.h"

#include <QTimer>

#include <chrono>
#include <map>
#include <mutex>
#include <set>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

constexpr std::uint8_t kReadInputRegisters = 4;
constexpr std::size_t kFunctionAt = 7;

std::unique_ptr<sim::MeterThread> simulatedMeter(const std::string& address, std::uint16_t port, std::uint64_t seed) {
    auto load = std::make_shared<sim::Load>();
    for (auto& phase : load->phase)
        phase.current = 10;
    sim::HostOptions options;
    options.load = load;
    options.listenAddress = address;
    options.port = port;
    options.seed = seed;
    auto host = sim::MeterThread::start(options);
    INFO((host ? std::string() : english(host.error())));
    REQUIRE(host);
    return *std::move(host);
}

/// A scan to its end, and every request that it sent.
struct Scanned {
    explicit Scanned(ScanTargets targets, ScanOptions options = {kShort, 64, {}})
        : scan(recording(std::move(options))) {
        QObject::connect(&scan, &Scan::found, &scan, [this](const ScanFinding& finding) {
            CHECK(findings.emplace(finding.address.host, finding).second);
        });
        QObject::connect(&scan, &Scan::progressed, &scan, [this] { progress.push_back(scan.progress()); });
        QObject::connect(&scan, &Scan::finished, &scan, [this] { ++ends; });
        scan.start(std::move(targets));
    }

    void finish() {
        REQUIRE(runUntil([this] { return ends > 0; }));
        CHECK(ends == 1);
        CHECK_FALSE(scan.isRunning());
    }

    ScanOptions recording(ScanOptions options) {
        options.tap = std::make_shared<FrameTap>([this](const FrameRecord& frame) {
            const std::lock_guard lock(mutex);
            if (frame.direction == FrameDirection::Sent)
                functions.insert(frame.bytes[kFunctionAt]);
        });
        return options;
    }

    std::mutex mutex;
    std::set<std::uint8_t> functions;
    std::map<std::string, ScanFinding> findings;
    std::vector<ScanProgress> progress;
    int ends = 0;
    Scan scan;
};

void checkReadsOnly(const std::vector<QByteArray>& requests) {
    CHECK_FALSE(requests.empty());
    for (const QByteArray& request : requests) {
        const auto function = static_cast<std::uint8_t>(request[kFunctionAt]);
        CHECK((function == kReadHoldingRegisters || function == kReadInputRegisters));
    }
}

ScanTargets loopback(std::uint16_t port, std::vector<std::uint8_t> units = {kDefaultUnit}) {
    ScanTargets targets = parseScan(QStringLiteral("127.0.0.0/28"), {}, {}).value();
    targets.port = port;
    targets.units = std::move(units);
    return targets;
}

/// Peers at 127.0.0.1 to 127.0.0.9, all at one port.
struct Neighbourhood {
    Neighbourhood() {
        foreign.answerWith(
            [](QTcpSocket& to, const QByteArray& request, const QByteArray&) { to.write(exceptionFor(request, 2)); });
        otherName.readings.identity.extendedName = "DIRIS A40";
        otherUnit.readings.unitId = 7;
        silent.answerWith([](QTcpSocket&, const QByteArray&, const QByteArray&) {});
        dripping.answerWith([](QTcpSocket& to, const QByteArray&, const QByteArray& fitting) {
            auto* const timer = new QTimer(&to);
            QObject::connect(timer, &QTimer::timeout, &to,
                             [&to, fitting, sent = 0]() mutable { to.write(fitting.mid(sent++, 1)); });
            timer->start(50ms);
        });
        web.answerWith([](QTcpSocket& to, const QByteArray&, const QByteArray&) {
            to.write("HTTP/1.1 400 Bad Request\r\n\r\n");
        });
    }

    std::unique_ptr<sim::MeterThread> first = simulatedMeter("127.0.0.1", 0, 1);
    std::unique_ptr<sim::MeterThread> second = simulatedMeter("127.0.0.2", first->port(), 2);
    std::unique_ptr<sim::MeterThread> third = simulatedMeter("127.0.0.13", first->port(), 3);
    FakeMeter foreign{QHostAddress("127.0.0.3"), first->port()};
    FakeMeter otherName{QHostAddress("127.0.0.4"), first->port()};
    FakeMeter otherUnit{QHostAddress("127.0.0.5"), first->port()};
    FakeMeter silent{QHostAddress("127.0.0.6"), first->port()};
    FakeMeter dripping{QHostAddress("127.0.0.7"), first->port()};
    FakeMeter web{QHostAddress("127.0.0.8"), first->port()};
    FakeMeter well{QHostAddress("127.0.0.9"), first->port()};
};

} // namespace

TEST_CASE("A scan finds every COUNTIS by its registers, shows other Modbus devices as such, and writes nothing") {
    Neighbourhood there;
    Scanned scanned(loopback(there.first->port()), {{2000ms, 400ms}, 64, {}});
    scanned.finish();

    for (const char* host : {"127.0.0.1", "127.0.0.2", "127.0.0.13", "127.0.0.9"}) {
        INFO(host);
        REQUIRE(scanned.findings.contains(host));
        const ScanFinding& finding = scanned.findings.at(host);
        CHECK(finding.isCountis);
        CHECK(finding.product.starts_with("COUNTIS E2"));
        CHECK_FALSE(finding.serial.empty());
        CHECK(finding.address == MeterAddress{host, there.first->port(), kDefaultUnit});
    }
    for (const char* host : {"127.0.0.3", "127.0.0.4", "127.0.0.5"}) {
        INFO(host);
        REQUIRE(scanned.findings.contains(host));
        CHECK_FALSE(scanned.findings.at(host).isCountis);
    }
    CHECK(scanned.findings.at("127.0.0.4").failure.error == LinkError::NotACountis);
    CHECK(scanned.findings.at("127.0.0.5").failure.error == LinkError::UnitSilent);
    CHECK(scanned.findings.size() == 7); // the silent ones and the web server are nobody that speaks Modbus

    CHECK(scanned.functions == std::set{kReadHoldingRegisters});
    for (const FakeMeter* peer : {&there.foreign, &there.otherName, &there.otherUnit, &there.silent, &there.dripping,
                                  &there.web, &there.well})
        checkReadsOnly(peer->requests());
    const ScanProgress end = scanned.scan.progress();
    CHECK(end.done == 14);
    CHECK(end.total == 14);
    CHECK(end.left == 0ms);
    CHECK_FALSE(scanned.scan.wasCancelled());
}

TEST_CASE("Several units are asked one after another, and each COUNTIS behind a gateway is found") {
    FakeMeter gateway;
    gateway.answerWith([&gateway](QTcpSocket& to, const QByteArray& request, const QByteArray&) {
        const char unit = request[6];
        gateway.readings.unitId = static_cast<std::uint8_t>(unit);
        const bool isThere = unit == 1 || unit == 9;
        to.write(isThere ? gateway.fitting(request) : exceptionFor(request, 0x0B));
    });
    Scan scan({kPatient, 4, {}});
    std::vector<int> units;
    bool ended = false;
    QObject::connect(&scan, &Scan::found, &scan, [&](const ScanFinding& finding) {
        CHECK(finding.isCountis);
        units.push_back(finding.address.unit);
    });
    QObject::connect(&scan, &Scan::finished, &scan, [&] { ended = true; });
    scan.start({{"127.0.0.1"}, gateway.port(), {1, 5, 9}});
    REQUIRE(runUntil([&] { return ended; }));
    CHECK(units == std::vector{1, 9});
}

TEST_CASE("Where nobody listens nothing is found, and the scan ends by itself") {
    FakeMeter closed;
    const quint16 port = closed.port();
    closed.unplug();
    Scanned scanned(loopback(port));
    scanned.finish();
    CHECK(scanned.findings.empty());
    CHECK(scanned.scan.progress().done == 14);
    Scanned unknown(ScanTargets{{kUnknownHost}, port, {5}});
    unknown.finish();
    CHECK(unknown.findings.empty());
}

TEST_CASE("A scan can be cancelled at any time, and ends within half a second") {
    const FullListener connecting(QHostAddress("127.0.0.2"));
    FakeMeter silent(QHostAddress("127.0.0.3"), connecting.port());
    silent.answerWith([](QTcpSocket&, const QByteArray&, const QByteArray&) {});
    Scanned scanned(loopback(connecting.port()), {{60s, 60s}, 64, {}});
    REQUIRE(runUntil([&] { return silent.connections() > 0 && scanned.scan.progress().done == 12; }));
    CHECK(scanned.scan.isRunning());
    const auto begin = std::chrono::steady_clock::now();
    scanned.scan.cancel();
    scanned.finish();
    CHECK(std::chrono::steady_clock::now() - begin < 500ms);
    CHECK(scanned.scan.wasCancelled());
    CHECK(scanned.scan.progress().done == 12);
    scanned.scan.cancel(); // once more does no harm
}

TEST_CASE("A scan may be dropped while it runs, or cancelled by whoever hears of a finding") {
    FakeMeter meter;
    {
        FakeMeter silent;
        silent.answerWith([](QTcpSocket&, const QByteArray&, const QByteArray&) {});
        const Scanned dropped(loopback(silent.port()), {{60s, 60s}, 64, {}});
        REQUIRE(runUntil([&] { return silent.connections() > 0; }));
    }
    Scanned scanned(loopback(meter.port()), {kPatient, 1, {}});
    QObject::connect(&scanned.scan, &Scan::found, &scanned.scan, [&] { scanned.scan.cancel(); });
    scanned.finish();
    CHECK(scanned.findings.size() == 1);
    CHECK(scanned.scan.wasCancelled());
}

TEST_CASE("No more connections are open at a time than asked for, however many addresses there are") {
    ScanTargets targets = parseScan(QStringLiteral("127.0.0.1-127.0.3.255"), {}, {}).value();
    FakeMeter closed;
    targets.port = closed.port();
    closed.unplug();
    Scanned scanned(targets, {kPatient, 3, {}});
    scanned.finish();
    CHECK(scanned.scan.progress().done == 1023);
    for (std::size_t n = 1; n < scanned.progress.size(); ++n)
        CHECK(scanned.progress[n].done >= scanned.progress[n - 1].done);
}

TEST_CASE("The time that is left follows from the time that was needed") {
    CHECK_FALSE(timeLeft(0, 254, 10s));
    CHECK_FALSE(timeLeft(3, 254, 100ms)); // too early to tell
    CHECK(timeLeft(100, 200, 10s) == 10s);
    CHECK(timeLeft(155, 254, 11s) == 7025ms);
    CHECK(timeLeft(254, 254, 18s) == 0s);
    CHECK(timeLeft(1, 1, 1ms) == 0s);
}

TEST_CASE("How far a scan is stands in words") {
    CHECK(scanProgressText({155, 254, 6500ms}) == "155 of 254, 61 %, about 7 s left");
    CHECK(scanProgressText({1, 65'536, 3'725'000ms}) == "1 of 65536, 0 %, about 62 min 5 s left");
    CHECK(scanProgressText({0, 254, {}}) == "0 of 254, 0 %");
    CHECK(scanProgressText({254, 254, 0ms}) == "254 of 254, 100 %");
}
