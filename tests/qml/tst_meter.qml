// SPDX-License-Identifier: GPL-3.0-or-later
// The Meter page: values, charts, and its states.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

WindowTest {
    id: root

    name: "Meter"

    function test_values_on_screen_are_the_models() {
        compare(item("value-P").sum, "12.34");
        compare(item("value-V").l1, "230.62");
        compare(item("value-f").sum, fixture.valueText(7, "sum"));
        compare(item("legend-P-∑").now, "12.34");
    }

    function rightEdge(row: string): real {
        const cell = findIn(item(row), "l1");
        return cell.mapToItem(null, cell.width, 0).x;
    }

    function test_long_name_leaves_the_columns_where_they_are() {
        const before = rightEdge("value-V");
        for (const scale of [100, 150]) {
            fixture.app.appearance.textScale = scale;
            waitForRendering(window.contentItem);
            item("value-PF").name = "a name of many words, as long as no language would ever need for one value";
            tryVerify(() => rightEdge("value-PF") === rightEdge("value-V"));
        }
        fixture.app.appearance.textScale = 100;
        tryVerify(() => rightEdge("value-PF") === before);
    }

    function test_long_name_gives_way_to_an_age() {
        fixture.breakLink();
        const row = item("value-PF");
        const label = findIn(row, "valueName");
        tryVerify(() => row.stale && row.ageText !== "");
        row.name = "a name of many words, as long as no language would ever need for one value";
        tryVerify(() => label.truncated);
    }

    function test_value_outside_the_ratings_is_marked_and_explained() {
        const cell = findIn(item("value-V"), "l3");
        verify(!findIn(cell, "mark").visible);
        fixture.readVolts(500);
        tryVerify(() => findIn(cell, "mark").visible);
        compare(item("stateChip").kind, Measure.State.Alarm);
        const explained = findIn(cell, "explained");
        verify(explained.activeFocusOnTab);
        compare(explained.Accessible.description, "This value is above the meter rating: 184 to 288 V.");
        compare(findIn(item("value-PF"), "l1").tag, "ind");
    }

    function test_short_words_are_explained_to_pointer_keyboard_and_screen_reader() {
        for (const name of ["stateChip", "tariffTag"]) {
            const explained = findIn(item(name), "explained");
            verify(explained.activeFocusOnTab, name);
            verify(explained.Accessible.description !== "", name);
            explained.forceActiveFocus(Qt.TabFocusReason);
            tryVerify(() => toolTipOf(explained).opened);
            mouseMove(window.contentItem, 1, 1);
        }
        const choice = item("chartChoice");
        compare(findIn(choice, "segment-1").Accessible.description, "Active, reactive and apparent power");
    }

    function toolTipOf(explained: Item): ToolTip {
        return findChild(explained, "toolTip");
    }

    function test_tool_tip_of_a_row_covers_neither_it_nor_the_rows_around_it() {
        fixture.readCoarse();
        const row = item("energy-Eap");
        tryCompare(row, "noted", true);
        mouseMove(row, row.width / 2, row.height / 2);
        const tip = toolTipOf(row);
        tryVerify(() => tip.opened);
        const left = tip.contentItem.mapToItem(null, 0, 0).x;
        const start = row.mapToItem(null, 0, 0).x;
        verify(left >= start + row.width || left + tip.contentItem.width <= start, left + " over " + start);
        mouseMove(window.contentItem, 1, 1);
    }

    function test_chip_age_and_tariff() {
        compare(item("stateChip").kind, Measure.State.Live);
        compare(item("tariffTag").text, "T1");
        verify(item("ageLabel").text !== "");
    }

    function test_segmented_control_by_keyboard() {
        const choice = item("chartChoice");
        choice.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Right);
        compare(choice.currentIndex, 1);
        item("legend-Q-∑");
        keyClick(Qt.Key_End);
        compare(choice.currentIndex, 5);
        keyClick(Qt.Key_Home);
        compare(choice.currentIndex, 0);
    }

    function test_window_by_click() {
        const control = item("chartWindow");
        compare(fixture.app.charts.window, 60);
        mouseClick(control, control.width - 20, control.height / 2);
        compare(fixture.app.charts.window, 86400);
        mouseClick(control, 20, control.height / 2);
        compare(fixture.app.charts.window, 60);
    }

    function test_pause() {
        mouseClick(item("pauseButton"));
        compare(fixture.app.charts.paused, true);
        keyClick("p");
        compare(fixture.app.charts.paused, false);
    }

    function test_cursor_by_pointer_and_keyboard() {
        fixture.readHistory(60);
        const stack = item("chartStack");
        mouseMove(stack, stack.plotX + stack.plotWidth * 0.5, 60);
        mouseMove(stack, stack.plotX + stack.plotWidth * 0.99, 60);
        fuzzyCompare(fixture.app.charts.cursor, 0.99, 0.01);
        tryVerify(() => item("cursorTime").text !== "");
        tryVerify(() => item("legend-P-∑").cursor !== "");
        mouseMove(stack, stack.plotX + stack.plotWidth + 60, 60);
        compare(fixture.app.charts.cursor, -1);
        stack.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Left);
        verify(fixture.app.charts.cursor > 0.98);
        keyClick(Qt.Key_Escape);
        compare(fixture.app.charts.cursor, -1);
    }

    function test_cursor_goes_with_the_pointer() {
        fixture.readHistory(60);
        const stack = item("chartStack");
        mouseMove(stack, stack.plotX + stack.plotWidth * 0.5, 60);
        tryVerify(() => fixture.app.charts.cursor > 0.4);
        // A drag that ends outside.
        mousePress(stack, stack.plotX + stack.plotWidth * 0.5, 60);
        mouseMove(stack, stack.plotX + stack.plotWidth * 0.6, stack.height + 90);
        mouseMove(stack, stack.plotX + stack.plotWidth * 0.7, stack.height + 120);
        mouseRelease(stack, stack.plotX + stack.plotWidth * 0.7, stack.height + 120);
        compare(fixture.app.charts.cursor, -1);
        // From the keyboard it goes with the keyboard.
        stack.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Left);
        verify(fixture.app.charts.cursor > 0.98);
        item("chartChoice").forceActiveFocus(Qt.TabFocusReason);
        compare(fixture.app.charts.cursor, -1);
    }

    function test_cursor_is_gone_after_another_page() {
        fixture.readHistory(60);
        const stack = item("chartStack");
        mouseMove(stack, stack.plotX + stack.plotWidth * 0.5, 60);
        tryVerify(() => fixture.app.charts.cursor > 0.4);
        keyClick(Qt.Key_3, Qt.ControlModifier);
        tryCompare(fixture.app.charts, "cursor", -1);
    }

    function test_legend_hides_a_line() {
        const line = item("legend-P-L1");
        compare(line.Accessible.checked, true);
        mouseClick(line, 30, line.height / 2);
        tryVerify(() => !item("legend-P-L1").shown);
        compare(item("legend-P-L1").Accessible.checked, false);
        verify(item("legend-V-L1").shown);
        const legend = item("legend-P");
        legend.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Space);
        tryVerify(() => item("legend-P-L1").shown);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Space);
        tryVerify(() => !item("legend-P-∑").shown);
        verify(item("legend-P-∑").Accessible.name.startsWith("∑ 12.34"));
    }

    /// An item between two rows of pixels is scaled, and a flat line in it breaks up.
    function test_charts_stand_on_whole_pixels() {
        for (const size of [[1280, 800], [1281, 803], [1111, 797], [1367, 941], [1920, 1080]]) {
            window.width = size[0];
            window.height = size[1];
            waitForRendering(window.contentItem);
            for (const name of ["lines-P", "lines-V", "lines-I"]) {
                const lines = item(name);
                const corner = lines.mapToItem(null, 0, 0);
                for (const length of [corner.x, corner.y, lines.width, lines.height]) {
                    compare(length, Math.round(length), name + " at " + size);
                }
            }
        }
    }

    function test_paused_charts_say_since_when() {
        const heading = item("nowHeading");
        const choice = item("chartChoice");
        compare(heading.text, "now");
        const x = choice.mapToItem(null, 0, 0).x;
        mouseClick(item("pauseButton"));
        verify(/^\d\d:\d\d:\d\d$/.test(heading.text), heading.text);
        waitForRendering(window.contentItem);
        compare(choice.mapToItem(null, 0, 0).x, x);
        mouseClick(item("pauseButton"));
        compare(heading.text, "now");
    }

    function test_caption_of_paused_charts_is_whole_or_not_there() {
        fixture.app.charts.paused = true;
        const caption = findIn(item("liveCard"), "cardCaption");
        for (const width of [1280, 1920]) {
            window.width = width;
            tryVerify(() => caption.truncated === (width === 1280));
            compare(caption.opacity, caption.truncated ? 0 : 1);
        }
    }

    function test_reason_of_a_gap_leaves_the_title_alone() {
        fixture.readHistory(30);
        fixture.advance(40000);
        fixture.readHistory(15); // the gap is at the left now
        const reason = item("gapReason");
        const lines = item("lines-P");
        tryVerify(() => reason.mapToItem(lines, 0, 0).x > 10);
        verify(reason.text !== "");
    }

    function test_broken_link_greys_the_values_and_says_why() {
        fixture.breakLink();
        fixture.advance(4000);
        compare(item("stateChip").kind, Measure.State.Stale);
        verify(item("reasonNotice").text !== "");
        compare(item("value-P").sum, "12.34");
        compare(item("value-P").sumState, Measure.Quality.Stale);
        fixture.read();
        tryCompare(item("stateChip"), "kind", Measure.State.Live);
        tryCompare(find("reasonNotice"), "visible", false);
    }

    function test_no_meter_offers_to_add_one() {
        while (fixture.app.meters.count > 0) {
            compare(fixture.app.meters.remove(0), "");
        }
        mouseClick(item("emptyAction"));
        compare(window.page, "settings");
    }

    function test_fourth_chart_where_there_is_room() {
        compare(find("legend-PF-∑"), null);
        window.width = 1920;
        window.height = 1080;
        item("legend-PF-∑");
    }

    function test_the_page_fits_below_the_bar_of_a_replay() {
        window.showPage("meter");
        window.width = 1280;
        window.height = 800 - Theme.topBarHeight; // as high as the bar
        waitForRendering(window.contentItem, 1000);
        const flick = item("meterFlick");
        tryCompare(flick, "contentHeight", flick.height);
        fixture.breakLink();
        item("reasonNotice");
        waitForRendering(window.contentItem, 1000);
        tryCompare(flick, "contentHeight", flick.height);
    }
}
