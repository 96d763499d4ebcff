// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a site: places, keys, thousands of rows; the scan and the import beside it.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

WindowTest {
    id: root

    name: "Site"

    property ListView list: null

    function openSettings() {
        window.showPage("settings");
        list = item("siteList") as ListView;
        tryVerify(() => list.currentIndex > 0); // the meter in view is
    }

    function showSite() {
        openSettings();
        list.forceActiveFocus(Qt.TabFocusReason);
        list.currentIndex = 0;
    }

    function names(): string {
        const model = fixture.app.site;
        return Array.from({
            "length": list.count
        }, (_, row) => model.data(model.index(row, 0))).join(" ");
    }

    function test_a_place_is_added_renamed_moved_and_removed_by_keyboard() {
        showSite();
        mouseClick(item("addPlaceButton"));
        tryCompare(item("placeName"), "activeFocus", true);
        type("Yard");
        keyClick(Qt.Key_Return);
        tryVerify(() => find("placeName") === null);
        compare(names(), "Your site Assembly A Charging bay Yard");

        list.forceActiveFocus(Qt.TabFocusReason);
        list.currentIndex = 3;
        keyClick(Qt.Key_F2);
        tryCompare(item("placeName"), "activeFocus", true);
        compare(item("placeName").text, "Yard");
        type("Hall/2");
        keyClick(Qt.Key_Return);
        verify(item("placeName").parent.error !== "");
        item("placeName").selectAll();
        type("Hall 2");
        keyClick(Qt.Key_Return);
        tryVerify(() => find("placeName") === null);
        compare(names(), "Your site Assembly A Charging bay Hall 2");

        list.currentIndex = 3;
        list.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Delete);
        tryCompare(item("dialogReject"), "activeFocus", true);
        mouseClick(item("dialogAccept"));
        compare(names(), "Your site Assembly A Charging bay");
    }

    function test_the_content_of_a_removed_place_goes_up_as_the_question_says() {
        fixture.app.places.add(0, "Yard");
        fixture.app.meters.edit(1, "Charging bay", "192.168.0.7", fixture.app.places.numberAt(1), 1);
        showSite();
        compare(names(), "Your site Assembly A Yard Charging bay");
        list.currentIndex = 2;
        keyClick(Qt.Key_Delete);
        item("dialogAccept").clicked();
        tryVerify(() => find("dialogAccept") === null);
        compare(names(), "Your site Assembly A Charging bay");
        compare(fixture.app.meters.count, 2);
    }

    function test_the_name_of_the_site_is_given() {
        showSite();
        keyClick(Qt.Key_F2);
        tryCompare(item("placeName"), "activeFocus", true);
        type("Riverside works");
        keyClick(Qt.Key_Return);
        tryVerify(() => names().startsWith("Riverside works "));
    }

    function test_arrows_open_close_and_climb() {
        fixture.app.places.add(0, "Yard");
        fixture.app.meters.edit(1, "Charging bay", "192.168.0.7", fixture.app.places.numberAt(1), 0);
        showSite();
        keyClick(Qt.Key_End);
        compare(list.currentIndex, 3);
        keyClick(Qt.Key_Left);
        compare(list.currentIndex, 2);
        keyClick(Qt.Key_Left);
        compare(names(), "Your site Assembly A Yard");
        keyClick(Qt.Key_Right);
        compare(names(), "Your site Assembly A Yard Charging bay");
        keyClick(Qt.Key_Home);
        compare(list.currentIndex, 0);
        keyClick(Qt.Key_Down);
        compare(list.currentIndex, 1);
        keyClick(Qt.Key_Return);
        tryCompare(item("nameField"), "activeFocus", true);
        compare(item("nameField").text, "Assembly A");
    }

    function test_the_actions_of_a_row_are_reached_by_tab() {
        showSite();
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Tab);
        for (const action of ["show", "test", "edit", "remove"]) {
            compare(window.activeFocusItem.objectName, action);
            verify(window.activeFocusItem.Accessible.name.includes("Assembly A"));
            keyClick(Qt.Key_Tab);
        }
    }

    function test_a_meter_is_shown_by_a_double_click() {
        showSite();
        mouseDoubleClickSequence(item("meterRow-1"), 60, 10);
        compare(window.page, "meter");
        compare(fixture.app.selection.index, 1);
    }

    function test_a_meter_is_moved_and_given_a_role_in_its_form() {
        fixture.app.places.add(0, "Yard");
        showSite();
        find("metersCard").edit(0);
        tryCompare(item("nameField"), "activeFocus", true);
        for (const choice of ["meterPlace", "meterRole"]) {
            item(choice).forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
        }
        mouseClick(item("dialogAccept"));
        compare(fixture.app.places.nameOf(fixture.app.meters.placeAt(0)), "Yard");
        compare(fixture.app.meters.roleAt(0), 1);
        compare(names(), "Your site Charging bay Yard Assembly A");
    }

    function test_an_exchanged_meter_is_shown_until_it_is_confirmed() {
        showSite();
        verify(!find("exchangeNotice").visible);
        fixture.exchangeMeter();
        tryCompare(item("exchangeNotice"), "visible", true);
        compare(item("meterRow-0").product, "E27");
        mouseClick(item("correctAddress"));
        tryCompare(item("nameField"), "activeFocus", true);
        keyClick(Qt.Key_Escape);
        tryVerify(() => find("nameField") === null);
        mouseClick(item("confirmExchange"));
        tryVerify(() => !find("exchangeNotice").visible);
    }

    function test_ten_thousand_meters_scroll_in_rows_that_are_used_again() {
        fixture.addSite(10000);
        openSettings();
        tryVerify(() => list.count > 10000);
        const visibleRows = Math.ceil(list.height / 29) + 1;
        for (const row of [0, 5000, 10000, 300]) {
            list.positionViewAtIndex(row, ListView.Beginning);
            waitForRendering(window.contentItem);
            verify(list.contentItem.children.length < 4 * visibleRows, "rows: " + list.contentItem.children.length);
        }
        verify(item("limitNotice").text.includes("900"));
    }

    function test_a_range_with_an_error_says_so_and_a_scan_can_be_cancelled() {
        openSettings();
        verify(!find("scanButton").enabled);
        mouseClick(item("scanRange"));
        type("127.0.0.9-1");
        keyClick(Qt.Key_Return);
        compare(item("scanProblem").visible, true);
        item("scanRange").selectAll();
        type("127.0.0.1-14");
        item("scanPort").forceActiveFocus();
        type(String(fixture.silentPort()));
        mouseClick(item("scanButton"));
        compare(find("scanProblem").visible, false);
        tryCompare(fixture.app.scan, "running", true);
        mouseClick(item("scanButton"));
        tryCompare(fixture.app.scan, "running", false);
        verify(item("scanProgressText").text.includes("cancelled"));
    }

    function test_a_file_is_shown_before_it_is_imported() {
        fixture.openSiteFile("name,address,unit\nGate,10.0.0.8,5\nPump,10.0.0.9,512\n");
        openSettings();
        item("importRow-1");
        compare(item("importSummary").text, "Line 3 is left out.");
        compare(item("importLines").text, "Import 1 of 2");
        mouseClick(item("importLines"));
        compare(fixture.app.meters.count, 3);
        compare(fixture.app.meters.nameAt(2), "Gate");
        tryVerify(() => find("importList").visible === false);
        compare(item("siteStatus").visible, true);
        fixture.openSiteFile("nonsense");
        compare(item("fileProblem").visible, true);
    }

    function test_everything_stays_in_the_window_data() {
        return [[1280, 800, 100], [1920, 1080, 100], [1280, 800, 150], [720, 560, 100], [720, 560, 200]].map(size => ({
                    "tag": size.join(" "),
                    "size": size
                }));
    }

    function test_everything_stays_in_the_window(data) {
        failOnWarning(/[Bb]inding loop/);
        fixture.addSite(40);
        fixture.openSiteFile("name,address,unit\nGate,10.9.0.8,5\nPump,10.9.0.9,512\n");
        fixture.app.appearance.textScale = data.size[2];
        window.width = data.size[0];
        window.height = data.size[1];
        openSettings();
        waitForRendering(window.contentItem);
        for (const name of ["metersCard", "addCard", "scanCard", "importCard"]) {
            const card = find(name);
            tryVerify(() => card.width > 0 && card.mapToItem(null, card.width, 0).x <= window.width, 1000, name);
            verify(card.mapToItem(null, 0, 0).x >= 0, name);
        }
        tryVerify(() => list.height > Theme.px(29) * 3);
    }
}
