// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisition/poller.h"

#include "link_fixture.h"
#include "support/catch.h"

#include "core/boot_clock.h"
#include "core/registers/codec.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <vector>

using namespace countis;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

/// A poller and all it said.
struct Watched {
    explicit Watched(const FakeMeter& meter, PollTiming timing = quickTiming(500ms), quint8 unit = 5)
        : poller({"127.0.0.1", meter.port(), unit}, std::move(timing)) {
        QObject::connect(&poller, &Poller::sampled, &poller,
                         [this](const SharedReadings& r) { samples.push_back(*r); });
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
    // All else comes with the next plan, or with the one after it where values that are read often are due before.
    REQUIRE(runUntil([&] {
        return watched.samples.size() >= 2 && watched.samples.back().overflow == meter.readings.overflow &&
               watched.samples.back().balanceActive == meter.readings.balanceActive &&
               watched.samples.back().at(EnergyKind::EaPos, Phase::L1, Tariff::Total).quality == Quality::Good;
    }));
    CHECK(watched.samples.size() <= 4);
    // The first plan: what people wait for, and already whole in itself.
    const Readings& first = watched.samples[0];
    CHECK(first.at(Quantity::P, Phase::L3) == meter.readings.at(Quantity::P, Phase::L3));
    CHECK(first.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total) ==
          meter.readings.at(EnergyKind::EaPos, Phase::Sum, Tariff::Total));
    CHECK(first.sequence == PhaseSequence::Order132);
    CHECK(first.tariffInProgress == 2);
    CHECK(first.identity.midProduct == 1);
    CHECK(first.at(EnergyKind::EaPos, Phase::L1, Tariff::Total).quality == Quality::NotMeasured);
    const Readings& whole = watched.samples.back();
    CHECK(whole.at(EnergyKind::EaPos, Phase::L1, Tariff::Total) ==
          meter.readings.at(EnergyKind::EaPos, Phase::L1, Tariff::Total));
    CHECK(whole.balanceActive == meter.readings.balanceActive);
    CHECK(*watched.poller.readings() == watched.samples.back());
    CHECK(watched.failures.empty());
    CHECK(watched.poller.failure() == LinkFailure{});
}

TEST_CASE("A poller keeps its grid: no drift, whatever the answers take") {
    FakeMeter meter;
    PollTiming timing = quickTiming(500ms);
    timing.periods.fast = 50ms;
    timing.periods.slow = 1h;
    Watched watched(meter, timing);
    // Four requests: a poller that paused for a period after each plan would need 70 ms a sample.
    meter.answerWith([](QTcpSocket& to, const QByteArray&, const QByteArray& fitting) {
        QTimer::singleShot(5ms, Qt::PreciseTimer, &to, [&to, fitting] { to.write(fitting); });
    });
    watched.poller.start();
    const auto at = [&](std::size_t i) { return watched.samples[i].blocks[index(Block::Metrology)].time.mono; };
    // A busy machine may miss a grid point, but not for ever ten in a row. Samples 0 and 1 are the first plan and the
    // slow blocks.
    constexpr int kSteps = 10;
    const auto onGrid = [&] {
        const auto last = watched.samples.size() - 1;
        return last >= 2 + kSteps && std::chrono::abs(at(last) - at(last - kSteps) - kSteps * timing.periods.fast) <
                                         timing.periods.fast / 2;
    };
    CHECK(runUntil([&] { return !watched.samples.empty() && onGrid(); }));
}

TEST_CASE("The fast values are told before the slow ones are asked for") {
    FakeMeter meter;
    Watched watched(meter);
    watched.poller.start();
    REQUIRE(runUntil([&] { return watched.samples.size() >= 2; }));
    meter.answerWith([](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
        if (addressIn(request) != info(Block::Energy10).first)
            to.write(fitting);
    });
    REQUIRE(runUntil([&] { return watched.stale(); }));
    const auto read = [&](std::size_t back) {
        return watched.samples[watched.samples.size() - back].blocks[index(Block::Metrology)];
    };
    CHECK(read(2).quality == Quality::Good);
    CHECK(read(1).time.mono == read(2).time.mono); // nothing was read and kept back
}

TEST_CASE("A refused block is a failure until it is read, not for a moment in each round") {
    FakeMeter meter;
    meter.answerWith([](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
        to.write(addressIn(request) == info(Block::Overflow).first ? exceptionFor(request, 4) : fitting);
    });
    Watched watched(meter);
    watched.poller.start();
    const auto asked = [&] {
        return std::count_if(meter.requests().begin(), meter.requests().end(), [](const QByteArray& request) {
            return addressIn(request) == info(Block::Overflow).first;
        });
    };
    REQUIRE(runUntil([&] { return asked() >= 3; }));
    CHECK(watched.failures == std::vector{LinkError::Exception});
    meter.answerWell();
    REQUIRE(runUntil([&] { return watched.failures.size() == 2; }));
    CHECK(watched.failures.back() == LinkError::None);
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
        CHECK(watched.failures == std::vector{LinkError::Unreachable});
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
    CHECK(watched.poller.readings()->blocks[index(Block::Metrology)].time.mono > last.mono);
}

TEST_CASE("At half the product's own times a meter that falls silent is stale within one and a half seconds") {
    PollTiming timing;
    timing.periods.fast /= 2;
    timing.periods.slow /= 2;
    timing.readDeadline /= 2;
    const Block lastAnswered = GENERATE(Block::Metrology, Block::EnergyTotal, Block::Overflow, Block::TariffL3);
    FakeMeter meter;
    Watched watched(meter, timing);
    watched.poller.start();
    REQUIRE(runUntil([&] { return watched.samples.size() >= 2; }));
    meter.answerWith([&](QTcpSocket& to, const QByteArray& request, const QByteArray& fitting) {
        to.write(fitting);
        if (blockContaining(addressIn(request), 1) == lastAnswered)
            meter.answerWith(ignore);
    });
    REQUIRE(runUntil([&] { return watched.stale(); }));
    const auto age = bootTime() - watched.samples.back().blocks[index(Block::Metrology)].time.mono;
    CHECK(age < 1500ms);
    CHECK(watched.failures.back() == LinkError::Silent);
}

TEST_CASE("However long it was gone, a meter that answers again is live within three seconds") {
    // At a quarter of the product's own times, and with the longest of the pauses that they allow.
    PollTiming timing;
    constexpr int kQuarter = 4;
    for (auto* const time : {&timing.periods.fast, &timing.periods.slow, &timing.readDeadline,
                             &timing.connectDeadline, &timing.backoffFirst, &timing.backoffMax})
        *time /= kQuarter;
    timing.jitter = [] { return 0.0; };
    FakeMeter meter;
    Watched watched(meter, timing);
    SECTION("it refused") {
        meter.unplug();
        watched.poller.start();
        // As long as a pause that doubled without an end would need to be longer than that.
        runUntil([] { return false; }, 2200ms);
        meter.plugIn();
    }
    SECTION("it took questions and answered none, the last one just before") {
        meter.answerWith(ignore);
        watched.poller.start();
        constexpr std::size_t kQuestions = 6; // two for each attempt
        REQUIRE(runUntil([&] { return meter.requests().size() == kQuestions; }));
        meter.answerWell();
    }
    const auto back = std::chrono::steady_clock::now();
    REQUIRE(runUntil([&] { return watched.fresh(); }));
    CHECK(std::chrono::steady_clock::now() - back < 2 * 3000ms / kQuarter); // twice: the machine may be busy
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
    PollTiming timing = quickTiming(500ms);
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
    PollTiming timing = quickTiming(500ms);
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
    const auto failed = watched.failures.size();
    QCoreApplication::processEvents(); // what was on its way
    CHECK(watched.samples.size() == told);
    CHECK(watched.failures.size() == failed);
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
    auto* const poller = new Poller({"127.0.0.1", meter.port(), 5}, quickTiming(500ms));
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
