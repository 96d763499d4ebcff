// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/replay/support_bundle.h"

#include "bundle/bundle_file.h"
#include "history/sample_fixtures.h"
#include "history/temporary_folder.h"
#include "models/app/app_model.h"
#include "monitor/replay_clock.h"
#include "support/catch.h"

#include <QEventLoop>
#include <QFileInfo>

#include <cmath>

using namespace countis;
using namespace countis::test;

TEST_CASE("A bundle of a window without a database is saved on another thread, and its end is told") {
    const TemporaryFolder folder;
    const QString file = folder.path(QStringLiteral("a.countis"));
    BundleRequest request;
    request.from = kTwoOClock - std::chrono::hours{1};
    request.to = kTwoOClock;
    request.program = "countis test";
    Point point;
    point.id = kPoint;
    point.name = "Line";
    point.address = {"10.0.0.1", 502, 5};
    request.record.points = {point};
    request.record.inView = kPoint;
    ui::SupportBundle bundle;
    QEventLoop loop;
    QString told;
    QObject::connect(&bundle, &ui::SupportBundle::ended, &loop, [&](const QString& message) {
        told = message;
        loop.quit();
    });
    bundle.save(request, file);
    CHECK(bundle.isBusy());
    loop.exec();
    CHECK_FALSE(bundle.isBusy());
    CHECK_THAT(told.toStdString(), Catch::Contains("Saved as"));
    const auto saved = openBundle(file);
    REQUIRE(saved);
    CHECK(saved->info.inView == kPoint);

    bundle.save(request, file); // it is there already
    loop.exec();
    CHECK_THAT(told.toStdString(), Catch::Contains("exists already"));
}

namespace {

/// Two minutes of the readings of a meter, as the recorder of a window holds them.
FlightRecord recordOf(const Point& point) {
    ManualClock clock({Instant(std::chrono::hours{48}), kTwoOClock});
    FlightRecorder recorder(clock);
    Roster roster;
    REQUIRE(roster.add(point));
    recorder.setInView(point.id);
    for (int second = 0; second < 120; ++second, clock.advance(std::chrono::seconds{1})) {
        auto readings = readingsAt(clock.now().wall, second, second);
        const auto put = [&](countis::Quantity quantity, countis::Phase phase, double value) {
            readings.at(quantity, phase) = {std::llround(value / info(quantity).unitPerCount), Quality::Good};
        };
        for (const countis::Phase phase : kLinePhases) {
            put(countis::Quantity::V, phase, 230);
            put(countis::Quantity::U, phase, 398);
            put(countis::Quantity::I, phase, 5);
        }
        put(countis::Quantity::F, countis::Phase::Sum, 50);
        readings.blocks[index(Block::Identification)] = {clock.now(), Quality::Good};
        const std::vector<MeterSample> batch{
            {point.id, std::make_shared<const Readings>(readings), fastBlocks(), {}, false, false}};
        recorder.take(batch, roster);
    }
    FlightRecord record = recorder.record();
    record.points = {point};
    return record;
}

} // namespace

TEST_CASE("In a replay a meter is replayed and not live, wherever its state is told") {
    const TemporaryFolder folder;
    const QString file = folder.path(QStringLiteral("a.countis"));
    ReplayClock clock;
    ui::AppModel app(clock, nullptr);
    REQUIRE(app.meters()->add("Line", "10.0.0.1").isEmpty());
    const Point point = app.roster().points().front();
    BundleRequest request;
    request.from = kTwoOClock;
    request.to = kTwoOClock + std::chrono::minutes{2};
    request.program = "countis test";
    request.record = recordOf(point);
    const auto saved = saveBundle(request, file, {}, [](double) {});
    INFO((saved ? std::string() : saved.error().toStdString()));
    REQUIRE(saved);
    const BundleFile bundle = *openBundle(file);
    auto source = std::make_unique<ReplaySource>(clock, *BundleTape::open(bundle, app.roster().points()));
    ReplaySource& replay = *source;
    app.start(std::move(source), bundle, QTimeZone::utc());
    replay.seek(kTwoOClock + std::chrono::minutes{1});
    replay.advance(std::chrono::seconds{2});

    using State = ui::Measure::State;
    app.meter()->tick();
    CHECK(app.meter()->isFresh());
    CHECK(app.meter()->state() == State::Replay);
    CHECK(app.meter()->stateWord() == "replay");
    CHECK(app.meters()->index(0).data(ui::MeterList::StateRole).value<State>() == State::Replay);
    app.overview()->setActive(true);
    app.overview()->tick();
    CHECK(app.overview()->site().replayed);
    CHECK(app.overview()->site().statesText == "1 replayed, 0 stale, 0 offline");
    const auto cells =
        app.overview()->rows()->index(app.overview()->rows()->count() - 1).data(ui::OverviewRows::CellsRole).toList();
    REQUIRE(cells.size() == 1);
    CHECK(cells.front().value<ui::MeterCell>().word == "replay");
    CHECK(app.charts()->title() == "Recorded");
    CHECK(app.commission()->hindrance().startsWith("A replay reads no meter"));
    app.stop();
}
