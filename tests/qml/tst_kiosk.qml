// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk: pages in turn on the whole screen, for a display on a wall.
import QtQuick
import QtTest
import Countis.Ui

WindowTest {
    id: root

    name: "Kiosk"

    function init() {
        fixture = createTemporaryObject(fixtureComponent, root);
        fixture.makeWorks();
    }

    function start(pages: var, seconds: int) {
        makeWindow({
            "page": "overview",
            "kioskPages": pages,
            "kioskSeconds": seconds
        });
        window.visibility = Window.Windowed;
        window.width = 1920;
        window.height = 1080;
    }

    function test_pages_turn_by_themselves_and_by_keys() {
        start(["overview", "meter"], 1);
        compare(item("kioskPower").text, "61.44");
        compare(item("kioskName").text, "All meters");
        tryCompare(item("kioskName"), "text", "CNC line 1", 3000);
        keyClick(Qt.Key_Left);
        compare(item("kioskName").text, "All meters");
    }

    function test_escape_and_f11_end_it() {
        for (const key of [Qt.Key_Escape, Qt.Key_F11]) {
            start(["overview"], 30);
            verify(find("kiosk").activeFocus);
            keyClick(key);
            tryVerify(() => find("kiosk") === null);
            verify(item("tileList").activeFocus);
            window.destroy();
            tryCompare(root, "window", null);
        }
        start(["overview"], 30);
    }

    function smallest(parent: Item): real {
        let least = parent.visible && parent.text !== undefined && parent.text !== "" ? parent.font.pixelSize : 1000;
        for (let i = 0; i < parent.children.length; ++i) {
            if (parent.children[i].visible) {
                least = Math.min(least, smallest(parent.children[i]));
            }
        }
        return least;
    }

    function test_no_text_is_below_32_pixels_and_none_is_cut_off() {
        start(["overview", "meter"], 30);
        tryCompare(find("kiosk"), "width", 1920);
        verify(smallest(find("kiosk")) >= 32);
        keyClick(Qt.Key_Right);
        verify(smallest(find("kiosk")) >= 32);
    }

    function test_the_name_of_the_site_is_its_title() {
        start(["overview"], 30);
        compare(fixture.app.places.rename(0, "Riverside works"), "");
        tryCompare(item("kioskName"), "text", "Riverside works");
    }

    function test_open_alarms_have_a_card_where_alarms_are_kept() {
        start(["overview"], 30);
        verify(!find("kioskAlarms").visible);
        fixture.raiseAlarms();
        tryVerify(() => find("kioskAlarms").visible);
        tryVerify(() => findIn(item("kioskAlarms"), "kioskAlarm") !== null);
        verify(smallest(find("kiosk")) >= 32);
        const card = item("kioskAlarms");
        verify(!findIn(card, "kioskAlarmName").truncated, findIn(card, "kioskAlarmName").text);
        verify(!findIn(card, "kioskAlarmPlace").truncated, findIn(card, "kioskAlarmPlace").text);
        verify(card.height >= card.implicitHeight);
    }

    function test_shortcuts_of_the_window_rest() {
        start(["overview"], 30);
        keyClick(Qt.Key_3, Qt.ControlModifier);
        compare(window.page, "overview");
        verify(find("kiosk") !== null);
    }
}
