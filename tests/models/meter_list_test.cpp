// SPDX-License-Identifier: GPL-3.0-or-later
// The list of meters, what of it is kept, and the selector over it.
#include "models/fleet/meter_list.h"

#include "models/fleet/meter_filter.h"

#include "kept_settings.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace countis;
using namespace countis::ui;
using tests::KeptSettings;

namespace {

Point simulator() {
    Point point;
    point.address = {"127.0.0.1", 1502, 5};
    point.origin = PointOrigin::Bundled;
    return point;
}

} // namespace

TEST_CASE("Meters are added, edited and removed, and bad input is explained") {
    MeterList list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy kept(&list, &MeterList::keptChanged);
    CHECK(list.add("Assembly A", "192.168.0.4").isEmpty());
    CHECK(list.add("", "[::1]:1502/7").isEmpty());
    CHECK(list.count() == 2);
    CHECK(list.currentIndex() == 0);
    CHECK(list.nameAt(1) == "[::1]:1502/7");
    CHECK(list.index(0).data(MeterList::AddressTextRole).toString() == "192.168.0.4 · unit 5");
    CHECK(list.index(1).data(MeterList::AddressTextRole).toString() == "[::1]:1502 · unit 7");
    CHECK(kept.size() == 2);

    CHECK_FALSE(list.add("Twice", "192.168.0.4:502/5").isEmpty());
    CHECK_FALSE(list.add("Bad", "192.168.0.4:99999").isEmpty());
    CHECK_FALSE(list.check("host/300").isEmpty());
    CHECK(list.check("host/30").isEmpty());
    CHECK(list.count() == 2);

    QSignalSpy edited(&list, &MeterList::currentEdited);
    CHECK(list.edit(0, "Assembly B", "192.168.0.4").isEmpty());
    CHECK(list.nameAt(0) == "Assembly B");
    CHECK(edited.size() == 1);
    CHECK_FALSE(list.edit(0, "", "[::1]:1502/7").isEmpty());
    CHECK_FALSE(list.edit(9, "", "10.0.0.1").isEmpty());
    CHECK(list.remove(0).isEmpty());
    CHECK(list.count() == 1);
    CHECK_FALSE(list.remove(5).isEmpty());
}

TEST_CASE("The bundled simulator can be neither edited nor removed") {
    MeterList list;
    list.addTransient(simulator());
    CHECK_FALSE(list.edit(0, "Mine", "127.0.0.1").isEmpty());
    CHECK_FALSE(list.remove(0).isEmpty());
    CHECK_FALSE(list.index(0).data(MeterList::EditableRole).toBool());
}

TEST_CASE("A lost meter says why, until it answers") {
    MeterList list;
    list.add("Assembly", "192.168.0.4");
    CHECK(list.index(0).data(MeterList::ReasonRole).toString().isEmpty());
    QSignalSpy changed(&list, &MeterList::dataChanged);
    const LinkFailure refused{.error = LinkError::Unreachable, .detail = {}, .address = list.pointAt(0).address};
    list.setStatus(0, {Measure::State::Offline, refused});
    CHECK(changed.size() == 1);
    // Beside the address, which is not said again.
    const QString reason = list.index(0).data(MeterList::ReasonRole).toString();
    CHECK(reason.startsWith("The host cannot be reached"));
    CHECK_FALSE(reason.contains("192.168.0.4"));
    list.setStatus(0, {Measure::State::Offline, refused});
    CHECK(changed.size() == 1);
    list.setStatus(0, {Measure::State::Live});
    CHECK(list.index(0).data(MeterList::ReasonRole).toString().isEmpty());
}

TEST_CASE("Only the bundled simulator can be faster than the world, and its chip says so") {
    MeterList list;
    list.add("Assembly", "192.168.0.4");
    list.addTransient(simulator());
    list.setStatus(1, {Measure::State::Live});
    list.setStatus(0, {Measure::State::Simulated});
    list.setCurrentIndex(0);
    QSignalSpy edited(&list, &MeterList::currentEdited);
    list.setBundledSpeed(3600);
    CHECK(list.index(0).data(MeterList::StateWordRole).toString() == "simulated ×3,600");
    CHECK_FALSE(isOnWorldTime(list.pointAt(0)));
    CHECK(list.index(1).data(MeterList::StateWordRole).toString() == "live");
    CHECK(isOnWorldTime(list.pointAt(1)));
    CHECK(edited.size() == 1);
    list.setBundledSpeed(3600);
    CHECK(edited.size() == 1);
    list.setBundledSpeed(1);
    CHECK(list.index(0).data(MeterList::StateWordRole).toString() == "simulated");
    CHECK(isOnWorldTime(list.pointAt(0)));
}

TEST_CASE("The meter in view stays in view when others go, and the next one follows it") {
    MeterList list;
    for (const char* host : {"a", "b", "c"})
        list.add(host, host);
    list.setCurrentIndex(2);
    QSignalSpy changes(&list, &MeterList::currentIndexChanged);
    list.remove(0);
    CHECK(list.nameAt(list.currentIndex()) == "c");
    CHECK(changes.size() == 1);
    list.remove(1);
    CHECK(list.nameAt(list.currentIndex()) == "b");
    CHECK(list.index(0).data(MeterList::CurrentRole).toBool());
    list.remove(0);
    CHECK(list.currentIndex() == -1);
    list.setCurrentIndex(4);
    CHECK(list.currentIndex() == -1);
}

TEST_CASE("Kept meters come back, others and nonsense do not") {
    const KeptSettings kept;
    {
        MeterList list;
        Point given;
        given.address = {"10.0.0.9", 502, 5};
        given.origin = PointOrigin::Session;
        list.addTransient(given);
        list.add("Assembly A", "192.168.0.4/7");
        list.add("Assembly B", "meter.example:1502");
        tests::save(list, *kept.settings());
    }
    {
        auto settings = kept.settings();
        settings->setValue("meters/7/address", "host:nonsense");
        settings->setValue("meters/9000000000000000000/address", "192.168.0.4/7"); // there already
    }
    MeterList list;
    tests::load(list, *kept.settings());
    REQUIRE(list.count() == 2);
    CHECK(list.nameAt(0) == "Assembly A");
    CHECK(list.addressAt(0) == "192.168.0.4:502/7");
    CHECK(list.nameAt(1) == "Assembly B");
}

TEST_CASE("A test of a bad address answers at once") {
    MeterList list;
    QSignalSpy tested(&list, &MeterList::tested);
    list.test("host:0:0");
    REQUIRE(tested.size() == 1);
    CHECK_FALSE(tested[0][1].toBool());
    QSignalSpy requested(&list, &MeterList::testRequested);
    list.test("127.0.0.1");
    CHECK(requested.size() == 1);
}

TEST_CASE("The selector finds meters by name and address") {
    MeterList list;
    list.add("Assembly A", "192.168.0.4");
    list.add("Canteen", "192.168.0.5");
    MeterFilter filter;
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setMeters(&list);
    CHECK(filter.rowCount() == 2);
    filter.setText(" canTEEN ");
    REQUIRE(filter.rowCount() == 1);
    CHECK(filter.sourceRow(0) == 1);
    filter.setText("0.4");
    REQUIRE(filter.rowCount() == 1);
    CHECK(filter.sourceRow(0) == 0);
}

TEST_CASE("An address is taken apart and put together again, and each part says what is wrong with it") {
    const MeterList list;
    CHECK(list.addressParts("192.168.0.4:1502/7") == QStringList{"192.168.0.4", "1502", "7"});
    CHECK(list.addressParts(" meter.example ") == QStringList{"meter.example", "", ""});
    CHECK(list.addressParts("meter.example/7") == QStringList{"meter.example", "", "7"});
    CHECK(list.addressParts("[fd00::4]:1502") == QStringList{"fd00::4", "1502", ""});
    CHECK(list.addressParts("[fd00::4]") == QStringList{"fd00::4", "", ""});
    CHECK(list.addressParts("fd00::4") == QStringList{"fd00::4", "", ""});
    CHECK(list.addressOf("192.168.0.4", "", "") == "192.168.0.4");
    CHECK(list.addressOf(" fd00::4 ", " 1502", "7 ") == "[fd00::4]:1502/7");

    CHECK(list.partProblems("192.168.0.4", "", "") == QStringList{"", "", ""});
    CHECK(list.partProblems("::1", "65535", "247") == QStringList{"", "", ""});
    const QStringList wrong = list.partProblems("-", "65536", "248");
    for (const QString& problem : wrong)
        CHECK_FALSE(problem.isEmpty());
    CHECK(list.partProblems("192.168.0.4", "502/5", "")[1] != "");
}
