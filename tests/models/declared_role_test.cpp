// SPDX-License-Identifier: GPL-3.0-or-later
// The role of an installation, as it is declared where the diagnosis needs it.
#include "models/fleet/meter_list.h"

#include "support/catch.h"

#include <QSignalSpy>

using namespace countis;
using namespace countis::ui;

TEST_CASE("A declared role is kept with its point, and of a meter that is not kept for now") {
    Roster roster;
    MeterList list(roster);
    REQUIRE(list.add("Assembly A", "192.168.0.4").isEmpty());
    Point simulator;
    simulator.address = {"127.0.0.1", 1502, 5};
    simulator.origin = PointOrigin::Bundled;
    const int bundled = list.take(simulator);
    QSignalSpy kept(&list, &MeterList::keptChanged);
    QSignalSpy edited(&list, &MeterList::pointEdited);

    const PointId saved = roster.findAddress({"192.168.0.4", 502, 5})->id;
    list.declare(saved, PointRole::Both);
    CHECK(list.roleAt(list.rowOf(saved)) == static_cast<int>(PointRole::Both));
    CHECK(kept.size() == 1);
    CHECK(edited.size() == 1);
    list.declare(saved, PointRole::Both);
    list.declare(PointId{99}, PointRole::Producer);
    CHECK(edited.size() == 1);

    list.declare(list.pointAt(bundled).id, PointRole::Producer);
    CHECK(list.roleAt(bundled) == static_cast<int>(PointRole::Producer));
    CHECK(edited.size() == 2);
    CHECK(kept.size() == 1);
}
