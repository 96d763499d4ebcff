// SPDX-License-Identifier: GPL-3.0-or-later
// A reading on its way through the whole application to every model.
#include "models/app/app_model.h"

#include "core/catalogue.h"
#include "core/device/menu_table.h"
#include "core/registers/codec.h"
#include "models/app/appearance.h"
#include "models/fleet/meter_list.h"
#include "models/meter/meter_in_view.h"

#include "kept_settings.h"
#include "sample_readings.h"
#include "support/catch.h"

#include <QSignalSpy>

using namespace countis;
using namespace countis::ui;
using namespace std::chrono_literals;
using State = Measure::State;
using test::KeptSettings;

namespace {

/// Takes what it is given until its user loses the right to change it.
class GuardedStore final : public RosterStore {
public:
    GuardedStore(RosterContent& kept, const bool& mayWrite) : kept_(kept), mayWrite_(mayWrite) {}
    tl::expected<RosterContent, Message> load() override { return kept_; }
    tl::expected<void, Message> save(const RosterContent& /*before*/, const RosterContent& now) override {
        if (!mayWrite_)
            return tl::unexpected(Message{"refused", {}});
        kept_ = now;
        return {};
    }

private:
    RosterContent& kept_;
    const bool& mayWrite_;
};

} // namespace

TEST_CASE("A reading reaches every model, and its age the stale ones") {
    ManualClock clock;
    AppModel app(clock, nullptr);
    QSignalSpy first(&app, &AppModel::firstReading);
    app.takeReadings(test::goodReadings(clock.now()));
    app.takeReadings(test::goodReadings(clock.now()));
    CHECK(first.size() == 1);
    CHECK(app.meter()->state() == State::Live);
    CHECK(app.display()->main() == "000812.34");
    CHECK(app.display()->symbols().contains("communication"));
    CHECK(app.values()->index(0).data(ValuesModel::L1Role).toString() == "230.62");
    CHECK(app.energies()->index(0).data(EnergiesModel::TotalRole).toString() == "1,234.56");
    CHECK(app.charts()->hasData());
    CHECK_FALSE(app.display()->stale());

    const Readings stale = test::staleReadings(clock.now());
    clock.advance(5s);
    app.takeReadings(stale);
    app.takeFailure({LinkError::Silent, {}, {}});
    CHECK(app.meter()->state() == State::Stale);
    CHECK_FALSE(app.meter()->reason().isEmpty());
    CHECK(app.display()->stale());
    CHECK(app.display()->main() == "000812.34");
    CHECK_FALSE(app.display()->symbols().contains("communication"));
    CHECK(app.values()->index(0).data(ValuesModel::AgeTextRole).toString() == "5 s");
    clock.advance(2s);
    app.meter()->tick();
    CHECK(app.values()->index(0).data(ValuesModel::AgeTextRole).toString() == "7 s");
}

TEST_CASE("An energy with fewer digits by tariff than in total says so") {
    ManualClock clock;
    AppModel app(clock, nullptr);
    Readings readings = test::goodReadings(clock.now());
    const auto coarse = [&](int row) { return app.energies()->index(row).data(EnergiesModel::CoarseRole).toBool(); };
    for (const Tariff tariff : {Tariff::T1, Tariff::Total})
        readings.at(EnergyKind::Eap, Phase::Sum, tariff) = {.tenths = 4700, .step = 100, .quality = Quality::Good};
    app.takeReadings(readings);
    CHECK(app.energies()->note().isEmpty());
    QSignalSpy changed(app.energies(), &EnergiesModel::noteChanged);
    readings.at(EnergyKind::Eap, Phase::Sum, Tariff::T1) = {.tenths = 0, .step = 10000, .quality = Quality::Good};
    app.takeReadings(readings);
    CHECK(coarse(2));
    CHECK_FALSE(coarse(0));
    CHECK(app.energies()->note().contains("Eap"));
    CHECK_FALSE(app.energies()->note().contains("Ea+"));
    CHECK(changed.size() == 1);
    app.retranslate(); // the words are others, though nothing was read
    CHECK(changed.size() == 2);
}

TEST_CASE("Values that no reading follows are marked as old where they stand") {
    ManualClock clock;
    AppModel app(clock, nullptr);
    app.takeReadings(test::goodReadings(clock.now()));
    const auto quality = [](const QAbstractItemModel& model, int role) {
        return model.index(0, 0).data(role).value<Measure::Quality>();
    };
    CHECK(quality(*app.values(), ValuesModel::L1StateRole) == Measure::Quality::Good);
    clock.advance(5s);
    app.meter()->tick();
    REQUIRE(app.meter()->state() == State::Stale);
    CHECK(quality(*app.values(), ValuesModel::L1StateRole) == Measure::Quality::Stale);
    CHECK(app.values()->index(0).data(ValuesModel::AgeTextRole).toString() == "5 s");
    CHECK(quality(*app.energies(), EnergiesModel::TotalStateRole) == Measure::Quality::Stale);
    CHECK(quality(*app.energies(), EnergiesModel::PartialT1StateRole) == Measure::Quality::Stale);
    CHECK(app.energies()->ageText() == "5 s");
    app.takeReadings(test::goodReadings(clock.now()));
    CHECK(quality(*app.values(), ValuesModel::L1StateRole) == Measure::Quality::Good);
    CHECK(app.energies()->ageText().isEmpty());
}

TEST_CASE("A block is old by its own period while the others go on") {
    ManualClock clock;
    AppModel app(clock, nullptr);
    const Readings first = test::goodReadings(clock.now());
    const auto partial = [&] {
        return app.energies()->index(0).data(EnergiesModel::PartialT1StateRole).value<Measure::Quality>();
    };
    const auto total = [&] {
        return app.energies()->index(0).data(EnergiesModel::TotalStateRole).value<Measure::Quality>();
    };
    const auto read = [&](std::initializer_list<Block> without) {
        Readings readings = test::goodReadings(clock.now());
        for (const Block block : without)
            readings.blocks[index(block)] = first.blocks[index(block)];
        app.takeReadings(readings);
    };
    const Block totals = blockOf(EnergyValue{EnergyKind::EaPos, Phase::Sum, Tariff::Total});
    clock.advance(6s);
    read({totals, Block::PartialByTariff});
    CHECK(app.meter()->state() == State::Live);
    CHECK(total() == Measure::Quality::Stale);
    CHECK(partial() == Measure::Quality::Good);
    clock.advance(10s);
    read({Block::PartialByTariff});
    CHECK(total() == Measure::Quality::Good);
    CHECK(partial() == Measure::Quality::Stale);
}

TEST_CASE("The display is greyed by the block of its own page") {
    ManualClock clock;
    AppModel app(clock, nullptr);
    Readings readings = test::goodReadings(clock.now());
    markStale(Block::PartialByTariff, readings);
    app.takeReadings(readings);
    CHECK_FALSE(app.display()->stale());
    app.display()->goTo(static_cast<int>(Menu::ParB), 0);
    CHECK(app.display()->stale());
    app.display()->goTo(static_cast<int>(Menu::ParB), 9); // the balance has a block of its own
    CHECK_FALSE(app.display()->stale());
    app.display()->goTo(static_cast<int>(Menu::ParB), 0);
    app.takeReadings(test::goodReadings(clock.now()));
    CHECK_FALSE(app.display()->stale());

    const Readings old = test::goodReadings(clock.now());
    clock.advance(16s);
    readings = test::goodReadings(clock.now());
    readings.blocks[index(Block::PartialByTariff)] = old.blocks[index(Block::PartialByTariff)];
    app.takeReadings(readings);
    CHECK(app.display()->stale());
}

TEST_CASE("The communication symbol goes out soon after the last frame, and does not flicker before") {
    ManualClock clock;
    AppModel app(clock, nullptr);
    const auto lit = [&] { return app.display()->symbols().contains("communication"); };
    app.takeReadings(test::goodReadings(clock.now()));
    for (int tick = 0; tick < 5; ++tick) { // the next poll answers a little late
        clock.advance(250ms);
        app.meter()->tick();
        CHECK(lit());
    }
    clock.advance(500ms);
    app.meter()->tick();
    CHECK_FALSE(lit());
    CHECK(app.meter()->state() == State::Live);
    CHECK_FALSE(app.display()->stale());

    Readings readings = test::goodReadings(clock.now());
    markStale(Block::Metrology, readings); // one block failed, but frames came
    app.takeReadings(readings);
    CHECK(lit());
}

TEST_CASE("The charts begin with a minute, and then with the time chosen last") {
    const KeptSettings kept;
    ManualClock clock;
    {
        AppModel app(clock, kept.settings());
        CHECK(app.charts()->window() == 60);
        app.charts()->setWindow(3600);
    }
    CHECK(AppModel(clock, kept.settings()).charts()->window() == 3600);
    kept.settings()->setValue("charts/window", 17);
    CHECK(AppModel(clock, kept.settings()).charts()->window() == 60);
}

TEST_CASE("Language and meters are kept by the application's settings") {
    const KeptSettings kept;
    ManualClock clock;
    {
        AppModel app(clock, kept.settings());
        app.appearance()->setLanguage("fr");
        app.retranslate();
        app.takeReadings(test::goodReadings(clock.now()));
        CHECK(app.values()->index(0).data(ValuesModel::L1Role).toString() == "230,62");
        app.meters()->add("Assembly A", "192.168.0.4");
    }
    AppModel app(clock, kept.settings());
    CHECK(app.appearance()->language() == "fr");
    CHECK(test::namesIn(*kept.settings()) == QStringList{"Assembly A"});
}

TEST_CASE("A change that the database refuses is taken back, and is never said to be made") {
    ManualClock clock;
    RosterContent kept;
    bool mayWrite = true;
    AppModel app(clock, nullptr, std::make_unique<GuardedStore>(kept, mayWrite));
    app.setRights([&mayWrite] { return mayWrite ? QString() : QStringLiteral("Only reading."); });
    REQUIRE(app.meters()->add(QStringLiteral("Press"), QStringLiteral("10.0.0.1")).isEmpty());
    QSignalSpy reports(&app, &AppModel::settingsProblemChanged);
    mayWrite = false; // taken away while the window is open
    CHECK(app.meters()->allowCommands(0, true) == QStringLiteral("Only reading."));
    CHECK_FALSE(app.meters()->commandsAllowedAt(0));
    CHECK(app.meters()->refusal() == QStringLiteral("Only reading."));
    CHECK(app.places()->add(0, QStringLiteral("Yard")) == QStringLiteral("Only reading."));
    CHECK(app.meters()->add({}, QStringLiteral("10.0.0.2")) == QStringLiteral("Only reading."));
    CHECK(app.meters()->count() == 1);
    CHECK(reports.isEmpty()); // and nothing is said to be saved again later, because nothing waits
}

TEST_CASE("A removed meter and a renamed place are as before when the database refuses that") {
    for (const bool removes : {true, false}) {
        ManualClock clock;
        RosterContent kept;
        bool mayWrite = true;
        AppModel app(clock, nullptr, std::make_unique<GuardedStore>(kept, mayWrite));
        app.setRights([&mayWrite] { return mayWrite ? QString() : QStringLiteral("Only reading."); });
        REQUIRE(app.places()->add(0, QStringLiteral("Hall")).isEmpty());
        const double hall = app.places()->numberAt(1);
        REQUIRE(app.meters()->add(QStringLiteral("Press"), QStringLiteral("10.0.0.1"), hall).isEmpty());
        mayWrite = false;
        const QString said = removes ? app.meters()->remove(0) : app.places()->rename(hall, QStringLiteral("Yard"));
        CHECK(said == QStringLiteral("Only reading."));
        REQUIRE(app.meters()->count() == 1);
        CHECK(app.meters()->nameAt(0) == QStringLiteral("Press"));
        CHECK(app.places()->nameOf(app.meters()->placeAt(0)) == QStringLiteral("Hall"));
    }
}
