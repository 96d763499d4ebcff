// SPDX-License-Identifier: GPL-3.0-or-later
// The models against a simulated meter over Modbus TCP.
#include "acquisition/fleet.h"
#include "models/app/app_model.h"

#include "simulator/device/simulated_meter.h"
#include "simulator/host/meter_thread.h"
#include "simulator/installation/loads/load.h"
#include "support/catch.h"

#include <QLineSeries>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <functional>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;
using State = Measure::State;

namespace {

constexpr int kPatience = 20'000; // ms, for a slow machine; every wait ends at its condition

sim::Load fixedLoad(double volts) {
    sim::Load load;
    for (std::size_t i = 0; i < 3; ++i) {
        load.source[i].voltage = volts;
        load.phase[i].current = 10;
    }
    return load;
}

std::unique_ptr<sim::MeterThread> meterHost(double volts = 230, std::uint16_t serialOrder = 1) {
    sim::HostOptions options;
    options.load = std::make_shared<const sim::Load>(fixedLoad(volts));
    options.meter.serialOrder = serialOrder;
    auto host = sim::MeterThread::start(std::move(options));
    REQUIRE(host);
    return std::move(*host);
}

MeterAddress addressOf(const sim::MeterThread& host) {
    return {"127.0.0.1", host.port(), kDefaultUnit};
}

PollTiming quick() {
    PollTiming timing;
    timing.periods.fast = 100ms;
    timing.periods.slow = 200ms;
    timing.backoffFirst = 20ms;
    timing.backoffMax = 100ms;
    return timing;
}

bool becomes(const std::function<bool()>& condition) {
    return QTest::qWaitFor(condition, kPatience);
}

double volts(AppModel& app) {
    return app.values()->index(0).data(ValuesModel::L1Role).toString().toDouble();
}

quint16 closedPort() {
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    return server.serverPort();
}

} // namespace

TEST_CASE("A meter's values come in, go stale with the reason when it is off, and come back by themselves") {
    const auto host = meterHost();
    const SystemClock clock;
    AppModel app(clock, nullptr);
    QSignalSpy first(&app, &AppModel::firstReading);
    app.addTransient(addressOf(*host), PointOrigin::Bundled);
    app.start(quick());

    REQUIRE(becomes([&] { return first.size() == 1; }));
    CHECK(app.meter()->state() == State::Simulated);
    CHECK(app.meter()->model() == "COUNTIS E28");
    CHECK(app.meter()->reason().isEmpty());
    CHECK(volts(app) == Approx(230).margin(0.05));
    CHECK(app.display()->powered());

    host->setLoad(fixedLoad(0));
    REQUIRE(becomes([&] { return app.meter()->state() == State::Stale && !app.meter()->reason().isEmpty(); }));
    CHECK(volts(app) == Approx(230).margin(0.05));
    CHECK(app.display()->stale());
    CHECK(app.meters()->index(0).data(MeterList::StateRole).value<State>() == State::Stale);

    host->setLoad(fixedLoad(240));
    REQUIRE(becomes([&] { return app.meter()->state() == State::Simulated && volts(app) > 235; }));
    CHECK(app.meter()->reason().isEmpty());
    app.stop();
}

TEST_CASE("Another meter in view shows its own values, and nothing of the one before") {
    const auto host = meterHost();
    const SystemClock clock;
    AppModel app(clock, nullptr);
    app.addTransient(addressOf(*host), PointOrigin::Bundled);
    app.start(quick());
    REQUIRE(becomes([&] { return app.meter()->hasReading(); }));
    app.charts()->setActive(true);

    CHECK(app.meters()->add("Nobody", QStringLiteral("127.0.0.1:%1").arg(closedPort())).isEmpty());
    app.selection()->setIndex(1);
    CHECK(app.meter()->name() == "Nobody");
    CHECK_FALSE(app.meter()->hasReading());
    CHECK_FALSE(app.charts()->hasData());
    CHECK(app.values()->index(0).data(ValuesModel::L1Role).toString() == "–");
    CHECK_FALSE(app.display()->powered());
    REQUIRE(becomes([&] { return !app.meter()->reason().isEmpty(); }));
    CHECK(app.meter()->state() == State::Offline);

    app.selection()->setIndex(0);
    CHECK(app.meter()->hasReading());
    CHECK(volts(app) == Approx(230).margin(0.05));

    CHECK(app.meters()->remove(1).isEmpty());
    CHECK(app.meter()->hasReading());
    app.stop();
}

TEST_CASE("An edited address is read from then on") {
    const auto host = meterHost();
    const SystemClock clock;
    AppModel app(clock, nullptr);
    app.meters()->add("Mine", QStringLiteral("127.0.0.1:%1").arg(closedPort()));
    app.start(quick());
    REQUIRE(becomes([&] { return !app.meter()->reason().isEmpty(); }));
    CHECK(app.meters()->edit(0, "Mine", QString::fromStdString(addressOf(*host).toString())).isEmpty());
    REQUIRE(becomes([&] { return app.meter()->state() == State::Live; }));
    CHECK(app.meter()->reason().isEmpty());
    app.stop();
}

TEST_CASE("An address can be tried before it is added") {
    const auto host = meterHost();
    const SystemClock clock;
    AppModel app(clock, nullptr);
    app.start(quick());
    QSignalSpy tested(app.addresses(), &AddressEntry::tested);

    app.addresses()->test(QString::fromStdString(addressOf(*host).toString()));
    REQUIRE(becomes([&] { return tested.size() == 1; }));
    CHECK(tested[0][1].toBool());
    CHECK(tested[0][2].toString().contains("COUNTIS E28"));

    app.addresses()->test(QStringLiteral("127.0.0.1:%1").arg(closedPort()));
    REQUIRE(becomes([&] { return tested.size() == 2; }));
    CHECK_FALSE(tested[1][1].toBool());
    CHECK_FALSE(tested[1][2].toString().isEmpty());
    CHECK(app.meters()->count() == 0);
    app.stop();
}

TEST_CASE("A meter beyond what one process can read says why it is offline") {
    const SystemClock clock;
    AppModel app(clock, nullptr);
    const quint16 port = closedPort();
    for (std::size_t i = 0; i <= Fleet::kMaxMeters; ++i) {
        const MeterAddress address{"127.0.0.1", static_cast<quint16>(port - i / 200),
                                   static_cast<std::uint8_t>(1 + i % 200)};
        app.addTransient(address, PointOrigin::Session);
    }
    app.selection()->setIndex(static_cast<int>(Fleet::kMaxMeters));
    app.start(quick());
    CHECK(app.meter()->state() == State::Offline);
    CHECK(app.meter()->reason().contains("900"));
    CHECK(app.meters()->remove(3).isEmpty()); // makes room
    CHECK_FALSE(app.meter()->reason().contains("900"));
    app.stop();
}

TEST_CASE("The bundled meter is followed to the address that is saved in it, and what was read of it stays") {
    const SystemClock clock;
    AppModel app(clock, nullptr);
    const auto addressOf = [](const sim::MeterPlace& place) {
        return MeterAddress{place.address, place.port, place.unit};
    };
    auto started = sim::MeterThread::start({.load = std::make_shared<const sim::Load>(fixedLoad(230)),
                                            .followAddress = true,
                                            .onMoved = [&](const sim::MeterPlace& place) {
                                                QMetaObject::invokeMethod(
                                                    &app, [&app, to = addressOf(place)] { app.moveSimulated(to); },
                                                    Qt::QueuedConnection);
                                            }});
    REQUIRE(started);
    const auto host = std::move(*started);
    app.addTransient(addressOf(host->place()), PointOrigin::Bundled);
    app.start(quick());
    REQUIRE(becomes([&] { return volts(app) == 230; }));

    QStringList shown;
    QObject::connect(app.values(), &QAbstractItemModel::dataChanged, app.values(),
                     [&] { shown.append(QString::number(volts(app))); });
    host->withDevice([](sim::SimulatedMeter& device) {
        device.handle([](Meter& meter) {
            MeterSettings settings = meter.settings();
            settings.network.address = {192, 168, 0, 111};
            settings.unitId = 17;
            meter.apply(SaveSettings{settings});
        });
    });
    host->setLoad(fixedLoad(225));
    CHECK(becomes([&] { return volts(app) == 225; }));
    CHECK(app.meters()->addressAt(0) == QStringLiteral("127.0.0.111:%1/17").arg(host->port()));
    CHECK(app.meter()->address() == QStringLiteral("127.0.0.111:%1 · unit 17").arg(host->port()));
    CHECK(app.meter()->state() == State::Simulated);
    CHECK_FALSE(shown.contains(QStringLiteral("0"))); // never empty in between
    app.stop();
}

TEST_CASE("While two meters answer at each other's addresses, each one's curves stay with its own point") {
    const auto low = meterHost(220, 1);
    const auto high = meterHost(240, 2);
    const auto serialOf = [](const sim::MeterThread& host) {
        return countis::serialOf(host.snapshot()->readings.identity);
    };
    const SystemClock clock;
    AppModel app(clock, nullptr);
    app.meters()->add("Press", QString::fromStdString(addressOf(*low).toString()));
    app.meters()->add("Canteen", QString::fromStdString(addressOf(*high).toString()));
    // The last time, each of them was at the address of the other.
    Roster& roster = app.roster();
    roster.observe(roster.points()[0].id, {serialOf(*high), "COUNTIS E28"}, clock.now().wall);
    roster.observe(roster.points()[1].id, {serialOf(*low), "COUNTIS E28"}, clock.now().wall);
    QLineSeries curve;
    app.charts()->setActive(true);
    app.charts()->setColumns(600);
    app.charts()->attach(&curve, Measure::Quantity::V, Measure::Phase::L1);
    const auto drawn = [&] {
        app.charts()->refresh();
        return curve.count() > 0 ? curve.points().last().y() : 0;
    };
    app.start(quick());
    REQUIRE(becomes([&] { return app.visits()->isCrossing(); }));
    CHECK(app.visits()->text().contains("Press"));
    REQUIRE(becomes([&] { return drawn() > 0; }));
    CHECK(drawn() > 235);    // of the meter that belongs to this point
    CHECK(volts(app) < 225); // of the one that answers at its address

    app.visits()->exchangeAddresses();
    CHECK(app.visits()->text().isEmpty());
    REQUIRE(becomes([&] { return app.meter()->hasReading() && volts(app) > 235; }));
    app.stop();
}
