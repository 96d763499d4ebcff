// SPDX-License-Identifier: GPL-3.0-or-later
// The link and the poller against the simulator's faults of the protocol: each is named, and gone when it is cleared.
#include "link_fixture.h"
#include "simulator/host/meter_thread.h"
#include "simulator/installation/loads/load.h"
#include "support/catch.h"

#include <algorithm>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<sim::MeterThread> startMeter() {
    auto load = std::make_shared<sim::Load>();
    for (auto& phase : load->phase)
        phase.current = 10;
    sim::HostOptions options;
    options.load = load;
    auto host = sim::MeterThread::start(options);
    INFO((host ? "" : english(host.error())));
    REQUIRE(host);
    return *std::move(host);
}

/// The meter has them when it returns.
void setFaults(sim::MeterThread& host, std::initializer_list<std::string_view> specs) {
    sim::ProtocolFaultSet faults;
    for (const auto spec : specs)
        add(*sim::parseProtocolFault(spec), faults);
    host.setProtocolFaults(faults);
    REQUIRE(runUntil([&] { return host.snapshot()->protocolFaults == faults; }));
}

/// A poller and what it named.
struct Watched {
    explicit Watched(const sim::MeterThread& host, std::chrono::milliseconds deadline = 200ms)
        : poller({"127.0.0.1", host.port(), 5}, quickTiming(deadline)) {
        QObject::connect(&poller, &Poller::sampled, &poller, [this](const SharedReadings& r) { latest = *r; });
        QObject::connect(&poller, &Poller::failureChanged, &poller,
                         [this](const LinkFailure& failure) { failures.push_back(failure.error); });
        poller.start();
    }
    bool fresh() const { return latest.at(Quantity::V, Phase::L1).quality == Quality::Good; }
    bool well() const { return fresh() && poller.failure().error == LinkError::None; }
    bool named(LinkError error) const { return std::ranges::find(failures, error) != failures.end(); }

    Readings latest;
    std::vector<LinkError> failures;
    Poller poller;
};

} // namespace

TEST_CASE("The link names what is wrong on the way, and is back when it is gone") {
    const auto [spec, error] = GENERATE(table<std::string_view, LinkError>({
        {"protocol-delay:ms=2000", LinkError::Silent},
        {"protocol-silent", LinkError::Silent},
        {"protocol-exception:code=4", LinkError::Exception},
        {"protocol-transaction", LinkError::Protocol},
        {"protocol-unit", LinkError::Protocol},
        {"protocol-function", LinkError::Protocol},
        {"protocol-truncated", LinkError::Silent},
        {"protocol-drip:ms=50", LinkError::Silent},
        {"protocol-refused", LinkError::Unreachable},
        {"protocol-reset", LinkError::ConnectionClosed},
    }));
    INFO(spec);
    const auto host = startMeter();
    Watched watched(*host);
    REQUIRE(runUntil([&] { return watched.well(); }));
    CHECK(watched.failures.empty());
    setFaults(*host, {spec});
    CHECK(runUntil([&, wanted = error] { return watched.named(wanted); }));
    CHECK(runUntil([&] { return !watched.fresh(); }));
    setFaults(*host, {});
    CHECK(runUntil([&] { return watched.well(); }));
    CHECK(inUnit(watched.latest, Quantity::V, Phase::L1).value_or(0) == Approx(230).margin(0.1));
}

TEST_CASE("A meter that answers late but in time is well") {
    const auto host = startMeter();
    setFaults(*host, {"protocol-delay:ms=20"});
    Watched watched(*host, 2000ms);
    CHECK(runUntil([&] { return watched.well(); }));
    CHECK(watched.failures.empty());
}

TEST_CASE("A fault in each n-th answer comes and goes, and never wrong values with it") {
    const std::string_view spec = GENERATE("protocol-transaction:every=60", "protocol-truncated:every=75");
    INFO(spec);
    const auto host = startMeter();
    setFaults(*host, {spec});
    Watched watched(*host);
    bool right = true;
    QObject::connect(&watched.poller, &Poller::sampled, &watched.poller, [&](const SharedReadings& readings) {
        const Value volts = readings->at(Quantity::V, Phase::L1);
        right = right && (volts.quality == Quality::NotMeasured || std::abs(volts.count - 23000) < 10);
    });
    CHECK(runUntil([&] { return std::ranges::count(watched.failures, LinkError::None) >= 2; }));
    CHECK(right);
}

TEST_CASE("What is in the values is not the link's to name: row 0") {
    const auto host = startMeter();
    Watched watched(*host);
    REQUIRE(runUntil([&] { return watched.well(); }));
    const auto power = [&] { return inUnit(watched.latest, Quantity::P, Phase::L1).value_or(0); };
    const auto apparent = [&] {
        return inUnit(watched.latest, Quantity::V, Phase::L1).value_or(0) *
               inUnit(watched.latest, Quantity::I, Phase::L1).value_or(0);
    };
    CHECK(power() == Approx(apparent()).margin(10));
    setFaults(*host, {"protocol-scale"});
    CHECK(runUntil([&] { return power() > 9 * apparent() && apparent() > 2000; })); // P > V·I
    setFaults(*host, {"protocol-word-order"});
    CHECK(runUntil([&] { return inUnit(watched.latest, Quantity::V, Phase::L1).value_or(0) > 1e6; }));
    setFaults(*host, {"protocol-frozen"});
    CHECK(runUntil([&] { return power() == Approx(apparent()).margin(10); }));
    const auto frozen = watched.latest.at(EnergyKind::EaPos, Phase::L1, Tariff::Total);
    host->setSpeed({60});
    const auto counted = host->snapshot()->readings.at(EnergyKind::EaPos, Phase::L1, Tariff::Total).tenths;
    REQUIRE(runUntil([&] {
        return host->snapshot()->readings.at(EnergyKind::EaPos, Phase::L1, Tariff::Total).tenths > counted + 1000;
    }));
    CHECK(power() == Approx(apparent()).margin(10));
    CHECK(watched.latest.at(EnergyKind::EaPos, Phase::L1, Tariff::Total).tenths == frozen.tenths); // ΔEa ≠ ∫P
    CHECK(watched.failures.empty());
}

TEST_CASE("A scenario's timeline reaches the client through the wire") {
    const auto host = startMeter();
    Watched watched(*host);
    REQUIRE(runUntil([&] { return watched.well(); }));
    auto scenario = sim::parseScenario("L2: {current: 12}\n"
                                       "timeline:\n"
                                       "  - {at: 600, fault: [\"reversed-current:phase=2\", protocol-silent]}\n"
                                       "  - {at: 1200, clear: protocol-silent}\n"
                                       "  - {at: 1800, clear: all, cable: pulled}\n"
                                       "  - {at: 2400, cable: plugged}\n",
                                       "test.yaml");
    REQUIRE(scenario);
    host->setScenario(std::make_shared<const sim::Scenario>(*std::move(scenario)));
    const auto power = [&] { return inUnit(watched.latest, Quantity::P, Phase::L2).value_or(0); };
    CHECK(runUntil([&] { return power() == Approx(2760).margin(10); }));
    host->stepScenario();
    CHECK(runUntil([&] { return watched.named(LinkError::Silent); }));
    CHECK_FALSE(host->snapshot()->scenario.running);
    host->stepScenario();
    CHECK(runUntil([&] { return watched.well() && power() < -2700; }));
    watched.failures.clear();
    host->stepScenario();
    CHECK(runUntil([&] { return watched.named(LinkError::Silent) || watched.named(LinkError::Unreachable); }));
    host->stepScenario();
    CHECK(runUntil([&] { return watched.well() && power() > 2700; }));
    CHECK(host->snapshot()->scenario.eventsDone == 4);
    host->resetScenario();
    REQUIRE(runUntil([&] { return host->snapshot()->scenario.eventsDone == 0; }));
    host->setSpeed({86400}); // the whole timeline within moments, every event at its time
    host->resumeScenario();
    CHECK(runUntil([&] { return host->snapshot()->scenario.eventsDone == 4; }));
    CHECK(host->snapshot()->protocolFaults.empty());
    CHECK(host->snapshot()->cablePlugged);
}
