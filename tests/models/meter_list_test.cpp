// SPDX-License-Identifier: GPL-3.0-or-later
// The list of meters, the one of them that is in view, what is kept, and the selector over it.
#include "models/fleet/meter_list.h"

#include "models/app/app_model.h"
#include "models/fleet/meter_filter.h"
#include "models/fleet/meter_selection.h"

#include "kept_settings.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace countis;
using namespace countis::ui;
using test::KeptSettings;

namespace {

Point simulator() {
    Point point;
    point.address = {"127.0.0.1", 1502, 5};
    point.origin = PointOrigin::Bundled;
    return point;
}

} // namespace

TEST_CASE("Meters are added, edited and removed, and bad input is explained") {
    Roster roster;
    MeterList list(roster);
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy kept(&list, &MeterList::keptChanged);
    CHECK(list.add("Assembly A", "192.168.0.4").isEmpty());
    CHECK(list.add("", "[::1]:1502/7").isEmpty());
    CHECK(list.count() == 2);
    CHECK(list.nameAt(1) == "[::1]:1502/7");
    CHECK(list.index(0).data(MeterList::AddressTextRole).toString() == "192.168.0.4 · unit 5");
    CHECK(list.index(1).data(MeterList::AddressTextRole).toString() == "[::1]:1502 · unit 7");
    CHECK(kept.size() == 2);

    CHECK_FALSE(list.add("Twice", "192.168.0.4:502/5").isEmpty());
    CHECK_FALSE(list.add("Bad", "192.168.0.4:99999").isEmpty());
    CHECK(list.count() == 2);

    QSignalSpy edited(&list, &MeterList::pointEdited);
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
    Roster roster;
    MeterList list(roster);
    list.take(simulator());
    CHECK_FALSE(list.edit(0, "Mine", "127.0.0.1").isEmpty());
    CHECK_FALSE(list.remove(0).isEmpty());
    CHECK_FALSE(list.index(0).data(MeterList::EditableRole).toBool());
}

TEST_CASE("A lost meter says why, until it answers") {
    Roster roster;
    MeterList list(roster);
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
    Roster roster;
    MeterList list(roster);
    list.add("Assembly", "192.168.0.4");
    list.take(simulator());
    list.setStatus(1, {Measure::State::Live});
    list.setStatus(0, {Measure::State::Simulated});
    const auto run = [&list](double speed) {
        Point point = list.pointAt(0);
        point.speed = speed;
        CHECK(list.change(point));
    };
    QSignalSpy edited(&list, &MeterList::pointEdited);
    run(3600);
    CHECK(list.index(0).data(MeterList::StateWordRole).toString() == "simulated ×3,600");
    CHECK_FALSE(isOnWorldTime(list.pointAt(0)));
    CHECK(list.index(1).data(MeterList::StateWordRole).toString() == "live");
    CHECK(isOnWorldTime(list.pointAt(1)));
    CHECK(edited.size() == 1);
    run(3600);
    CHECK(edited.size() == 1);
    run(1);
    CHECK(list.index(0).data(MeterList::StateWordRole).toString() == "simulated");
    CHECK(isOnWorldTime(list.pointAt(0)));
}

TEST_CASE("Kept meters come back, others and nonsense do not") {
    const KeptSettings kept;
    {
        const ManualClock clock;
        AppModel app(clock, kept.settings());
        app.addTransient({"10.0.0.9", 502, 5}, PointOrigin::Session);
        app.meters()->add("Assembly A", "192.168.0.4/7");
        app.meters()->add("Assembly B", "meter.example:1502");
    }
    {
        auto settings = kept.settings();
        settings->setValue("meters/7/address", "host:nonsense");
        settings->setValue("meters/9000000000000000000/address", "192.168.0.4/7"); // there already
    }
    const ManualClock clock;
    AppModel app(clock, kept.settings());
    const MeterList& list = *app.meters();
    REQUIRE(list.count() == 2);
    CHECK(list.nameAt(0) == "Assembly A");
    CHECK(list.addressAt(0) == "192.168.0.4:502/7");
    CHECK(list.nameAt(1) == "Assembly B");
}

TEST_CASE("The meter in view stays in view when others come and go, and the next one follows it") {
    Roster roster;
    MeterList list(roster);
    MeterSelection selection(list);
    CHECK(selection.index() == -1);
    CHECK(selection.point() == nullptr);
    for (const char* host : {"a", "b", "c"})
        list.add(host, host);
    CHECK(selection.index() == 0);
    selection.setIndex(2);
    QSignalSpy rows(&selection, &MeterSelection::indexChanged);
    QSignalSpy points(&selection, &MeterSelection::pointChanged);
    list.take(simulator());
    CHECK(list.nameAt(selection.index()) == "c");
    list.remove(1);
    CHECK(list.nameAt(selection.index()) == "c");
    CHECK(rows.size() == 2);
    CHECK(points.empty());
    list.remove(2);
    CHECK(list.nameAt(selection.index()) == "b");
    CHECK(points.size() == 1);
    CHECK(list.index(selection.index()).data(MeterList::PointRole).toDouble() == selection.number());
    selection.setIndex(7);
    CHECK(selection.index() == 1);
}

TEST_CASE("When the last meter goes none is in view") {
    Roster roster;
    MeterList list(roster);
    list.add("a", "a");
    const MeterSelection selection(list);
    CHECK(selection.index() == 0);
    list.remove(0);
    CHECK(selection.index() == -1);
    CHECK(selection.number() == 0);
}

TEST_CASE("The selector finds meters by name and address") {
    Roster roster;
    MeterList list(roster);
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

TEST_CASE("Of the meters that have all words, those with the text as it is typed come first") {
    Roster roster;
    MeterList list(roster);
    list.add("Assembly A", "192.168.0.4");
    list.add("Canteen", "192.168.0.5");
    list.add("Assembly B", "192.168.0.6");
    MeterFilter filter;
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setMeters(&list);
    filter.setText("assembly  b");
    REQUIRE(filter.rowCount() == 2);
    CHECK(filter.sourceRow(0) == 2);
    CHECK(filter.sourceRow(1) == 0);
    filter.setText("");
    REQUIRE(filter.rowCount() == 3);
    for (int row = 0; row < 3; ++row)
        CHECK(filter.sourceRow(row) == row);
}
