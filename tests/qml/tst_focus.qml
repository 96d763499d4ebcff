// SPDX-License-Identifier: GPL-3.0-or-later
// Tab in a window where the page is longer than what shows of it: what has the keyboard is in sight.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

WindowTest {
    id: root

    name: "Focus"

    function init() {
        fixture = createTemporaryObject(fixtureComponent, root);
        fixture.addMeters();
        fixture.read();
    }

    /// The part of the item, from 0 to 1, that no flickable around it cuts off; of what is larger than one, of what fits.
    function shownPart(shown: Item): real {
        let part = 1;
        for (let one = shown.parent; one !== null; one = one.parent) {
            const view = one as Flickable;
            if (view === null) {
                continue;
            }
            const area = shown.mapToItem(view, 0, 0, shown.width, shown.height);
            const seen = Math.min(area.bottom, view.height) - Math.max(area.top, 0);
            part = Math.min(part, seen / Math.max(1, Math.min(shown.height, view.height)));
        }
        return part;
    }

    function checkInSight() {
        const focused = window.activeFocusItem;
        const name = `${focused} "${focused.objectName}" at ${focused.mapToItem(window.contentItem, 0, 0)}`;
        tryVerify(() => shownPart(focused) > 0.9, 2000, name);
    }

    function test_tab_brings_into_sight_data() {
        const rows = [];
        for (const page of ["trends", "energy", "meter", "registers", "diagnosis", "settings", "training"]) {
            rows.push({
                tag: page,
                page
            });
        }
        return rows;
    }

    function test_tab_brings_into_sight(data: var) {
        fixture.app.appearance.textScale = 200;
        if (data.page === "trends") {
            fixture.openTrends();
        } else if (data.page === "energy") {
            fixture.recordEnergy(40);
        }
        makeWindow({
            "page": data.page,
            "width": 1000,
            "height": 640
        });
        mouseMove(window.contentItem, 2, 2);
        waitForRendering(window.contentItem, 1000);
        tryVerify(() => window.pageItem !== null);
        if (data.page === "energy") {
            item("energyChart");
            tryCompare(fixture.app.energy, "busy", false);
        }
        let scrolled = false;
        for (const [key, modifier] of [[Qt.Key_Tab, Qt.NoModifier], [Qt.Key_Backtab, Qt.ShiftModifier]]) {
            window.pageItem.forceActiveFocus(Qt.OtherFocusReason);
            for (let n = 0; n < 40; ++n) {
                keyClick(key, modifier);
                checkInSight();
                for (let one = window.activeFocusItem.parent; one !== null; one = one.parent) {
                    scrolled = scrolled || one instanceof Flickable && one.contentY > 0;
                }
            }
        }
        verify(scrolled || data.page === "meter" || data.page === "training", "nothing was below the fold");
    }

    function test_the_focus_is_marked_for_who_uses_the_keyboard() {
        fixture.openTrends();
        makeWindow({
            "page": "meter"
        });
        mouseClick(item("rail-trends"));
        const ring = findIn(item("trendCharts"), "focusRing");
        verify(item("trendCharts").activeFocus);
        verify(!ring.visible);
        keyClick(Qt.Key_Plus);
        verify(ring.visible);
        mouseClick(item("trendCharts"));
        verify(!ring.visible);
    }

    function test_what_the_pointer_has_chosen_stays_below_it() {
        fixture.app.appearance.textScale = 200;
        fixture.openTrends();
        makeWindow({
            "page": "trends",
            "width": 1000,
            "height": 640
        });
        waitForRendering(window.contentItem, 1000);
        const flick = item("trendsFlick");
        verify(flick.contentHeight > flick.height);
        flick.contentY = 30;
        const before = flick.contentY;
        const list = item("trendCharts");
        const place = list.mapToItem(window.contentItem, 20, 0);
        mouseClick(window.contentItem, place.x, Math.min(window.height - 10, Math.max(place.y + 10, 200)));
        waitForRendering(window.contentItem, 200);
        compare(flick.contentY, before);
    }
}
