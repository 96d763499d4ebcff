// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/poller.h"

#include "fake_meter.h"
#include "support/catch.h"

#include <QPointer>

#include <vector>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

PollTiming quick() {
    PollTiming timing;
    timing.fastPeriod = 50ms;
    timing.slowPeriod = 200ms;
    timing.readDeadline = 500ms;
    timing.connectDeadline = 1000ms;
    timing.backoffFirst = 10ms;
    timing.backoffMax = 40ms;
    timing.jitter = [] { return 0.0; };
    return timing;
}

/// A poller and all it said.
struct Watched {
    explicit Watched(const FakeMeter& meter, PollTiming timing = quick(), quint8 unit = 5)
        : poller({"127.0.0.1", meter.port(), unit}, std::move(timing)) {
        QObject::connect(&poller, &Poller::sampled, &poller, [this](const Readings& r) { samples.push_back(r); });
        QObject::connect(&poller, &Poller::failureChanged, &poller,
                         [this](const LinkFailure& f) { failures.push_back(f.error); });
        QObject::connect(&poller, &Poller::stopped, &poller, [this] { ++stops; });
    }

    bool fresh() const {
        return !samples.empty() && samples.back().at(Quantity::V, Phase::L1).quality == Quality::Good;
    }
    bool stale() const {
        return !samples.empty() && samples.back().at(Quantity::V, Phase::L1).quality == Quality::Stale;
    }

    std::vector<Readings> samples;
    std::vector<LinkError> failures;
    int stops = 0;
    Poller poller;
};

void ignore(QTcpSocket&, const QByteArray&, const QByteArray&) {}

} // namespace

TEST_CASE("A poller gives all that the meter knows, one sample a plan") {
    FakeMeter meter;
    Watched watched(meter);
    watched.poller.start();
    REQUIRE(runUntil([&] { return watched.samples.size() >= 2; }));
    // The first plan: what people wait for, and already whole in itself.
    const Readings& first = watched.samples[0];
    CHECK(first.at(Quantity::P, Phase::L3) == meter.readings.at(Quantity::P, Phase::L3));
    CHECK(first.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total) ==
          meter.readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total));
    CHECK(first.sequence == PhaseSequence::Order132);
    CHECK(first.tariffInProgress == 2);
    CHECK(first.identity.midProduct);
    CHECK(first.at(EnergyKind::EaPos, Phase::L1, Tariff::Total).quality == Quality::NotMeasured);
    const Readings& second = watched.samples[1];
    CHECK(second.at(EnergyKind::EaPos, Phase::L1, Tariff::Total) ==
          meter.readings.at(EnergyKind::EaPos, Phase::L1, Tariff::Total));
    CHECK(second.balanceActive == meter.readings.balanceActive);
    CHECK(second.overflow == meter.readings.overflow);
    CHECK(watched.poller.readings() == watched.samples.back());
    CHECK(watched.failures.empty());
    CHECK(watched.poller.failure() == LinkFailure{});
}

TEST_CASE("A poller keeps its grid: no drift, whatever the answers take") {
    FakeMeter meter;
    meter.answerWith([](QTcpSocket& to, const QByteArray&, const QByteArray& fitting) { to.write(fitting); });
    PollTiming timing = quick();
    timing.fastPeriod = 20ms;
    timing.slowPeriod = 1h;
    Watched watched(meter, timing);
    watched.poller.start();
    REQUIRE(runUntil([&] { return watched.samples.size() >= 52; }));
    const auto at = [&](std::size_t i) { return watched.samples[i].blocks[index(Block::Metrology)].time.mono; };
    // Sample 1 is the slow plan. From sample 2 on each lies behind its own grid point, never before, and the
    // distance to it does not grow: some sample near the end is as punctual as one near the start.
    auto best = [&](std::size_t from, std::size_t to) {
        auto lag = std::chrono::steady_clock::duration::max();
        for (std::size_t i = from; i < to; ++i)
            lag = std::min(lag, (at(i) - at(0)) % 20ms);
        return lag;
    };
    CHECK(best(40, 52) < best(2, 14) + 8ms);
}

TEST_CASE("A plug pulled makes everything stale within the deadline, and all comes back by itself") {
    FakeMeter meter;
    Watched watched(meter);
    watched.poller.start();
    REQUIRE(runUntil([&] { return watched.samples.size() >= 3; }));
    const SampleTime last = watched.samples.back().blocks[index(Block::Metrology)].time;

    SECTION("the port is gone") {
        meter.unplug();
        REQUIRE(runUntil([&] { return watched.stale(); }));
        CHECK(watched.failures.front() == LinkError::ConnectionClosed);
        REQUIRE(runUntil([&] { return watched.failures.back() == LinkError::Unreachable; }));
        meter.plugIn();
    }
    SECTION("nothing comes any more") {
        meter.answerWith(ignore);
        const auto pulled = std::chrono::steady_clock::now();
        REQUIRE(runUntil([&] { return watched.stale(); }));
        CHECK(std::chrono::steady_clock::now() - pulled < 3s);
        CHECK(watched.failures.front() == LinkError::Silent);
        meter.answerWell();
    }
    // Old values are never called fresh, and they keep their time.
    const Readings& stale = watched.samples.back();
    CHECK(stale.at(EnergyKind::EaPos, Phase::L1, Tariff::Total).quality == Quality::Stale);
    CHECK(stale.blocks[index(Block::Metrology)].quality == Quality::Stale);
    CHECK(stale.blocks[index(Block::Metrology)].time.mono >= last.mono);

    REQUIRE(runUntil([&] { return watched.fresh(); }));
    CHECK(watched.failures.back() == LinkError::None);
    CHECK(watched.poller.failure() == LinkFailure{});
    CHECK(watched.poller.readings().blocks[index(Block::Metrology)].time.mono > last.mono);
}

TEST_CASE("With the product's own timing a dead link is stale within three seconds") {
    const PollTiming timing;
    CHECK(timing.fastPeriod + timing.readDeadline < 3s);
}

TEST_CASE("A block that fails is stale while the others stay fresh, and the failure passes with it") {
    FakeMeter meter;
    Watched watched(meter);
    watched.poller.start();
    REQUIRE(runUntil([&] { return watched.samples.size() >= 2; }));
    meter.answerWith([](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
        to.write(addressIn(request) == info(Block::Metrology).first ? exceptionFor(request, 4) : fitting);
    });
    REQUIRE(runUntil([&] { return watched.stale(); }));
    CHECK(watched.samples.back().at(EnergyKind::EaPos, Phase::Sum, Tariff::Total).quality == Quality::Good);
    CHECK(watched.failures == std::vector{LinkError::Exception});
    meter.answerWell();
    REQUIRE(runUntil([&] { return watched.fresh(); }));
    CHECK(watched.failures == std::vector{LinkError::Exception, LinkError::None});
    CHECK(meter.connections() == 1);
}

TEST_CASE("A failure that lasts is told once, and does not hammer the host") {
    FakeMeter meter;
    meter.answerWith([](QTcpSocket& to, const QByteArray&, const QByteArray&) { to.disconnectFromHost(); });
    PollTiming timing = quick();
    timing.backoffFirst = 40ms;
    timing.backoffMax = 40ms;
    Watched watched(meter, timing);
    const auto started = std::chrono::steady_clock::now();
    watched.poller.start();
    REQUIRE(runUntil([&] { return meter.connections() >= 6; }));
    CHECK(std::chrono::steady_clock::now() - started >= 5 * 40ms);
    CHECK(watched.failures == std::vector{LinkError::ConnectionClosed});
    CHECK(watched.samples.empty());
}

TEST_CASE("A wrong unit is named as such") {
    FakeMeter meter;
    PollTiming timing = quick();
    timing.readDeadline = 100ms;
    Watched watched(meter, timing, 9);
    watched.poller.start();
    REQUIRE(runUntil([&] { return !watched.failures.empty(); }));
    CHECK(watched.poller.failure().error == LinkError::UnitSilent);
    CHECK(watched.poller.failure().address.unit == 9);
}

TEST_CASE("A poller stops inside stop(), once, and may start again") {
    FakeMeter meter;
    Watched watched(meter);
    watched.poller.stop();
    CHECK(watched.stops == 0);
    watched.poller.start();
    watched.poller.start();
    CHECK(watched.poller.isRunning());
    SECTION("while it connects") {}
    SECTION("while it pauses") {
        REQUIRE(runUntil([&] { return watched.samples.size() >= 2; }));
    }
    SECTION("while it waits for a silent meter") {
        meter.answerWith(ignore);
        REQUIRE(runUntil([&] { return !meter.requests().empty(); }));
    }
    SECTION("while it backs off") {
        meter.unplug();
        REQUIRE(runUntil([&] { return !watched.failures.empty(); }));
    }
    watched.poller.stop();
    watched.poller.stop();
    CHECK(watched.stops == 1);
    CHECK_FALSE(watched.poller.isRunning());
    const auto told = watched.samples.size();
    meter.answerWell();
    if (meter.connections() == 0)
        meter.unplug();
    meter.dropAll();
    runUntil([] { return false; }, 120ms); // nothing may happen any more
    CHECK(watched.samples.size() == told);
}

TEST_CASE("A poller that was stopped starts again and reads") {
    FakeMeter meter;
    Watched watched(meter);
    for (int round = 1; round <= 3; ++round) {
        watched.samples.clear();
        watched.poller.start();
        REQUIRE(runUntil([&] { return watched.fresh(); }));
        watched.poller.stop();
        CHECK(watched.stops == round);
    }
}

TEST_CASE("A poller bears being stopped, restarted and deleted from its own signals") {
    FakeMeter meter;
    auto* const poller = new Poller({"127.0.0.1", meter.port(), 5}, quick());
    const QPointer<Poller> alive(poller);
    int samples = 0;
    SECTION("stopped and started from sampled") {
        QObject::connect(poller, &Poller::sampled, poller, [&] {
            if (++samples != 1)
                return;
            poller->stop();
            poller->start();
        });
        poller->start();
        CHECK(runUntil([&] { return samples >= 4; }));
        delete poller;
    }
    SECTION("deleted from sampled") {
        QObject::connect(poller, &Poller::sampled, poller, [&] { delete poller; });
        poller->start();
        CHECK(runUntil([&] { return alive.isNull(); }));
    }
    SECTION("deleted from failureChanged") {
        meter.unplug();
        QObject::connect(poller, &Poller::failureChanged, poller, [&] { delete poller; });
        poller->start();
        CHECK(runUntil([&] { return alive.isNull(); }));
    }
    SECTION("deleted from failureChanged when the link is lost") {
        QObject::connect(poller, &Poller::sampled, poller, [&] { meter.unplug(); });
        QObject::connect(poller, &Poller::failureChanged, poller, [&] { delete poller; });
        poller->start();
        CHECK(runUntil([&] { return alive.isNull(); }));
    }
    CHECK(alive.isNull());
}
