// SPDX-License-Identifier: GPL-3.0-or-later
// A scan as rows with check boxes.
#include "models/fleet/scan_model.h"

#include "fake_meter.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>

using namespace countis;
using namespace countis::ui;
using namespace countis::test;
using namespace std::chrono_literals;

namespace {

struct Scanning {
    Scanning() {
        other.readings.identity.extendedName = "DIRIS A40";
        model.setOptions({{5000ms, 5000ms}, 8, {}});
    }
    QString port() const { return QString::number(meter.port()); }
    void scan(const QString& range) {
        model.start(range, port(), {});
        REQUIRE(runUntil([this] { return !model.running(); }));
    }
    int rowOf(const QString& address) const {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row).data(ScanModel::AddressRole) == address)
                return row;
        return -1;
    }
    QVariant of(const QString& host, ScanModel::Role role) const {
        return model.index(rowOf(host + ':' + port() + "/5")).data(role);
    }

    FakeMeter meter;
    FakeMeter second{QHostAddress("127.0.0.2"), meter.port()};
    FakeMeter other{QHostAddress("127.0.0.3"), meter.port()};
    Roster roster;
    MeterList meters{roster};
    ScanModel model{meters};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_CASE("New meters are checked and can be added to a place, known ones and other devices cannot") {
    Scanning there;
    there.meters.add("Known", "127.0.0.2:" + there.port());
    const PlaceId hall = there.roster.addPlace(kSite, "Hall").value();
    there.scan("127.0.0.0/28");
    REQUIRE(there.model.rowCount() == 3);
    CHECK(there.of("127.0.0.1", ScanModel::VerdictRole) == "new");
    CHECK(there.of("127.0.0.1", ScanModel::ChosenRole).toBool());
    CHECK(there.of("127.0.0.1", ScanModel::DeviceRole) == "COUNTIS E28");
    CHECK(there.of("127.0.0.2", ScanModel::VerdictRole) == "known");
    CHECK_FALSE(there.of("127.0.0.2", ScanModel::ChosenRole).toBool());
    CHECK(there.of("127.0.0.3", ScanModel::VerdictRole) == "cannot be added");
    CHECK_FALSE(there.of("127.0.0.3", ScanModel::CanAddRole).toBool());
    CHECK(there.model.progress() == 1);
    CHECK(there.model.progressText() == "14 of 14, 100 %");
    CHECK(there.model.summary().contains("1 known, 1 new, 1 other"));

    there.model.setChosen(there.rowOf("127.0.0.3:" + there.port() + "/5"), true); // no
    there.model.setChosen(99, true);
    CHECK(there.model.chosenCount() == 1);
    CHECK(there.model.addChosen(static_cast<double>(hall.number)).isEmpty());
    REQUIRE(there.meters.count() == 2);
    CHECK(there.roster.points()[1].place == hall);
    CHECK(there.of("127.0.0.1", ScanModel::VerdictRole) == "known");
    CHECK(there.model.chosenCount() == 0);
    there.meters.remove(1);
    CHECK(there.of("127.0.0.1", ScanModel::VerdictRole) == "new");
}

TEST_CASE("A range with an error says so and leaves what was found; a cancelled scan says so too") {
    Scanning there;
    there.scan("127.0.0.1");
    there.model.start("127.0.0.9-1", {}, {});
    CHECK(there.model.problem().contains("127.0.0.9-1"));
    CHECK(there.model.rowCount() == 1);
    FakeMeter silent;
    silent.answerWith([](QTcpSocket&, const QByteArray&, const QByteArray&) {});
    there.model.start("127.0.0.1", QString::number(silent.port()), {});
    CHECK(there.model.problem().isEmpty());
    CHECK(there.model.running());
    REQUIRE(runUntil([&] { return silent.connections() > 0; }));
    there.model.cancel();
    REQUIRE(runUntil([&] { return !there.model.running(); }));
    CHECK(there.model.progressText().contains("cancelled"));
    CHECK(there.model.rowCount() == 0);
}
