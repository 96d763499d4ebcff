// SPDX-License-Identifier: GPL-3.0-or-later
// The Overview page with as many meters as a process polls.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

OverviewTest {
    name: "LargeSite"

    function test_home_end_and_the_page_keys_reach_every_meter_of_900() {
        fixture.makeMany(900);
        fixture.readMany(0, 900, 0);
        makeWindow({
            "page": "overview"
        });
        keyClick(Qt.Key_End);
        tryVerify(() => shownNames().includes("Meter 900"));
        keyClick(Qt.Key_Home);
        tryVerify(() => shownNames().includes("Meter 1"));
        keyClick(Qt.Key_PageDown);
        keyClick(Qt.Key_PageDown);
        tryVerify(() => !shownNames().includes("Meter 1"));
        keyClick(Qt.Key_V);
        tryCompare(overview, "table", true);
        keyClick(Qt.Key_End);
        tryVerify(() => shownNames().includes("Meter 900"));
        keyClick(Qt.Key_Return);
        compare(fixture.app.meters.nameAt(fixture.app.selection.index), "Meter 900");
    }

    function test_a_scrolled_list_shows_the_newest_values() {
        fixture.makeMany(900);
        fixture.readMany(0, 900, 0);
        makeWindow({
            "page": "overview"
        });
        const list = item("tileList");
        for (let step = 1; step < 20; ++step) {
            list.contentY += 700;
            fixture.readMany(0, 900, step);
            waitForRendering(list);
        }
        const names = shownNames();
        verify(names.length >= 12);
        for (const name of names) {
            const point = Number(name.replace("Meter ", "")) - 1;
            compare(findIn(meter(name), "tilePower").text, fixture.powerOfMany(point, 19));
        }
    }
}
