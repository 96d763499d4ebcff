// SPDX-License-Identifier: GPL-3.0-or-later
// The Overview page by keys and clicks: tiles, table, filters, and its states.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

OverviewTest {
    name: "Overview"

    function makeWorks() {
        fixture.makeWorks();
        makeWindow({
            "page": "overview"
        });
    }

    function test_the_site_is_told_in_four_figures() {
        makeWorks();
        compare(findIn(item("kpiPower"), "kpiValue").text, "61.44");
        compare(findIn(item("kpiPower"), "kpiCaption").text, "12 of 14 meters in the sum");
        compare(findIn(item("kpiEnergy"), "kpiValue").text, "563.54");
        compare(findIn(item("kpiEnergy"), "kpiCaption").text, "4.2 % below yesterday, 588.02 at 14:32");
        compare(findIn(item("kpiMeters"), "kpiCaption").text, "12 live, 1 stale, 1 offline");
        compare(item("meterName").text, "All meters");
    }

    function test_a_tile_says_what_its_meter_does() {
        makeWorks();
        const tile = meter("Assembly A");
        compare(findIn(tile, "tilePower").text, "12.34");
        compare(findIn(tile, "tileToday").text, "today 105.48 kWh");
        compare(findIn(tile, "tileFactor").text, "PF 0.957");
        compare(findIn(meter("HVAC"), "tileFactor").text, "last reading 14:19");
        compare(findIn(meter("Charging bay"), "tileChip").detail, "8 s");
        verify(tile.Accessible.name.includes("12.34 kW"));
    }

    function test_enter_and_a_click_open_the_meter() {
        makeWorks();
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(window.page, "meter");
        compare(fixture.app.meters.nameAt(fixture.app.selection.index), "Assembly B");
        window.showPage("overview");
        mouseClick(meter("Ovens"));
        compare(window.page, "meter");
        compare(fixture.app.meters.nameAt(fixture.app.selection.index), "Ovens");
    }

    function test_the_filter_is_reached_and_left_by_keys() {
        makeWorks();
        keyClick(Qt.Key_F, Qt.ControlModifier);
        verify(item("overviewFilter").activeFocus);
        type("cnc hall");
        tryVerify(() => shownNames().length === 2);
        keyClick(Qt.Key_Return);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Return);
        compare(fixture.app.meters.nameAt(fixture.app.selection.index), "CNC line 2");
    }

    function test_letters_are_words_in_the_filter_and_keys_outside() {
        makeWorks();
        keyClick(Qt.Key_F, Qt.ControlModifier);
        type("vg");
        compare(overview.text, "vg");
        compare(overview.table, false);
        keyClick(Qt.Key_Escape);
        compare(overview.text, "");
        item("tileList").forceActiveFocus();
        keyClick(Qt.Key_V);
        compare(overview.table, true);
        keyClick(Qt.Key_G);
        compare(overview.grouping, Arrange.Grouping.None);
    }

    function test_states_filter_and_nothing_to_show_offers_all() {
        makeWorks();
        mouseClick(item("showStale"));
        tryVerify(() => shownNames().join() === "Charging bay");
        overview.text = "oven";
        mouseClick(findIn(item("nothingShown"), "emptyAction"));
        tryVerify(() => shownNames().length > 10);
        compare(item("overviewFilter").text, "");
    }

    function test_s_and_r_sort_and_a_click_on_a_column_does_too() {
        makeWorks();
        overview.grouping = Arrange.Grouping.None;
        overview.table = true;
        item("meterTable").forceActiveFocus();
        keyClick(Qt.Key_S);
        compare(overview.sort, Arrange.Sort.Power);
        tryVerify(() => shownNames()[0] === "CNC line 1");
        keyClick(Qt.Key_R);
        tryVerify(() => shownNames()[0] === "PV west");
        mouseClick(item("sortByFactor"));
        tryVerify(() => shownNames()[0] === "Assembly B");
    }

    function test_groups_of_the_table_close_and_open() {
        makeWorks();
        overview.table = true;
        mouseClick(item("group-Offices"));
        tryVerify(() => !shownNames().includes("Floor 1"));
        verify(item("meterTable").activeFocus);
        keyClick(Qt.Key_Return);
        tryVerify(() => shownNames().includes("Floor 1"));
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Return);
        compare(window.page, "meter");
    }

    function test_space_explains_the_meter_where_the_keyboard_is() {
        makeWorks();
        keyClick(Qt.Key_Home);
        keyClick(Qt.Key_Space);
        tryVerify(() => item("tileList").asked !== null);
        verify(item("tileList").answer.includes("10.20.0.1"));
        keyClick(Qt.Key_Right);
        verify(item("tileList").asked === null);
    }

    function test_an_explanation_follows_its_meter_data(): var {
        return [
            {
                "tag": "tile",
                "list": "tileList",
                "table": false
            },
            {
                "tag": "row of the table",
                "list": "meterTable",
                "table": true
            }
        ];
    }

    function test_an_explanation_follows_its_meter(data: var) {
        fixture.makeMany(3);
        makeWindow({
            "page": "overview"
        });
        overview.table = data.table;
        mouseMove(meter("Meter 1"), 20, 8);
        const list = item(data.list);
        tryVerify(() => list.answer.includes("has not answered"));
        fixture.readMany(0, 3, 0);
        fixture.advanceOverview(100);
        tryVerify(() => list.answer !== "" && !list.answer.includes("has not answered"));
        mouseMove(item("kpiPower"), 20, 20);
        tryVerify(() => list.asked === null);
    }

    function test_the_pointer_on_the_list_holds_the_order() {
        makeWorks();
        mouseMove(meter("Ovens"), 20, 20);
        tryCompare(overview, "held", true);
        mouseMove(item("kpiPower"), 20, 20);
        tryCompare(overview, "held", false);
    }

    function test_without_meters_the_page_says_what_to_do() {
        makeWindow({
            "page": "overview"
        });
        mouseClick(item("emptyAction"));
        compare(window.page, "settings");
    }

    function test_the_simulated_meter_alone_is_said_to_be_one() {
        fixture.addSimulator();
        makeWindow({
            "page": "overview"
        });
        verify(item("siteNotice").visible);
        compare(findIn(meter("Simulator"), "tileChip").word, "simulated");
        compare(item("stateChip").word, "simulated");
        mouseClick(item("siteAction"));
        compare(window.page, "settings");
    }

    function test_before_the_first_reading_tiles_hold_their_place() {
        fixture.makeMany(3);
        makeWindow({
            "page": "overview"
        });
        compare(findIn(meter("Meter 1"), "tileChip").detail, "connecting");
        compare(findIn(item("kpiPower"), "kpiCaption").text, "not read yet");
        verify(!findIn(window.contentItem, "siteNotice").visible);
        fixture.breakLinks();
        tryVerify(() => item("siteNotice").visible);
        fixture.readMany(0, 3, 0);
        fixture.advanceOverview(100);
        tryVerify(() => !find("siteNotice").visible);
        compare(findIn(meter("Meter 2"), "tilePower").text, fixture.powerOfMany(1, 0));
    }

    function test_a_silent_database_is_named_and_no_meter_is_blamed() {
        makeWorks();
        fixture.silenceDatabase();
        fixture.breakLinks();
        tryVerify(() => item("siteNotice").text.startsWith("The database has not answered since "));
        verify(!item("siteNotice").text.includes("No meter answers"));
        verify(!find("siteAction").visible);
        tryCompare(item("stateChip"), "word", "offline");
        compare(findIn(item("kpiMeters"), "kpiCaption").text, "0 live, 0 stale, 14 offline");
        compare(item("stateChip").detail, "14 of 14");
        window.showPage("meter");
        verify(item("feedNotice").text.startsWith("The database has not answered since "));
        verify(!find("reasonNotice").visible);
        verify(item("feedNotice").text.includes("As far as this window knows, nothing is recorded and no alarm is judged."));
        verify(!find("recordingNotice").visible); // the page says it
        window.showPage("trends");
        verify(item("recordingNotice").text.startsWith("The database has not answered since "));
        verify(!find("recordingNoticeOpen").visible);
        window.showPage("meter");
        fixture.silenceCollectors();
        verify(item("feedNotice").text.endsWith("This window now reads the meters itself; nothing is recorded and no alarm is judged."));
        fixture.feedAgain();
        verify(!find("feedNotice").visible);
    }

    function test_the_simulated_meter_is_counted_nowhere_beside_others() {
        makeWorks();
        fixture.addSimulator();
        fixture.advanceOverview(100);
        compare(item("showAll").count, 14);
        compare(item("stateChip").detail.split(" of ")[1], "14");
        verify(findIn(item("kpiMeters"), "kpiCaption").text.startsWith(item("showLive").count + " live"));
        compare(fixture.app.site.summary.split(" ")[0], "14");
    }

    function test_a_narrow_window_holds_everything() {
        makeWorks();
        for (const width of [720, 960, 1280, 1920]) {
            window.width = width;
            waitForRendering(window.contentItem);
            for (const name of ["kpiMeters", "viewChoice", "showOffline", "overviewFilter"]) {
                const right = item(name).mapToItem(window.contentItem, item(name).width, 0).x;
                verify(right <= window.width - 8, name + " ends at " + right + " of " + window.width);
            }
        }
    }

    function test_the_order_that_was_chosen_is_the_palette_s_too() {
        makeWorks();
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryVerify(() => find("paletteSearch") !== null && find("paletteSearch").activeFocus);
        type("do not group");
        keyClick(Qt.Key_Return);
        compare(overview.grouping, Arrange.Grouping.None);
    }

    function test_how_many_alarms_wait_is_in_view_as_a_whole() {
        fixture.makeWorks();
        makeWindow({
            "page": "overview",
            "width": 1120
        });
        fixture.raiseAlarms();
        tryCompare(findIn(item("kpiAlarms"), "kpiCaption"), "text", "2 not acknowledged");
        tryVerify(() => !findIn(item("kpiAlarms"), "kpiCaption").truncated);
    }
}
