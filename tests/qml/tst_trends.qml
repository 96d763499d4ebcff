// SPDX-License-Identifier: GPL-3.0-or-later
// The Trends page by keys and clicks: its states, the series, the span, the cursor and the figures.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

WindowTest {
    id: root

    name: "Trends"

    readonly property TrendsModel trends: fixture ? fixture.app.trends : null

    function init() {
        fixture = createTemporaryObject(fixtureComponent, root);
        fixture.addMeters();
    }

    /// The page with the power of the first meter.
    function open() {
        fixture.openTrends();
        makeWindow({
            "page": "trends"
        });
        item("trendCharts");
        tryVerify(() => item("trendsTable").count === 1);
    }

    function figures(name: string): Item {
        let row = null;
        tryVerify(() => {
            row = find("figures-" + name);
            return row !== null;
        }, 5000, "no figures of " + name);
        return row;
    }

    function test_without_a_database_the_page_says_why_and_what_to_do() {
        makeWindow({
            "page": "trends"
        });
        mouseClick(findIn(item("noDatabase"), "emptyAction"));
        compare(window.page, "settings");
    }

    function test_the_meter_in_view_is_drawn_at_once() {
        open();
        compare(trends.series.countText, "1 of 12");
        const lines = item("trend-P");
        const charts = item("trendCharts");
        verify(lines.mapToItem(charts, 0, lines.height).y <= charts.height - charts.axisHeight - charts.navigatorHeight);
        const row = figures("Assembly A-P ∑, kW");
        compare(row.energyUnit, "kWh");
        verify(row.minimum !== "–");
        compare(item("spanDate").text, "Tuesday 24 November 2026");
    }

    function test_a_value_is_chosen_and_left_by_a_click() {
        open();
        mouseClick(item("series-V1"));
        tryVerify(() => find("trend-V") !== null);
        figures("Assembly A-V1, V");
        mouseClick(item("series-V1"));
        tryVerify(() => find("trend-V") === null);
        mouseClick(item("series-P ∑"));
        verify(item("noSeries").visible);
    }

    function test_the_list_works_by_keys() {
        open();
        keyClick(Qt.Key_F, Qt.ControlModifier);
        verify(item("seriesSearch").activeFocus);
        type("bay active");
        tryVerify(() => trends.series.count === 6); // the meter, its active and its reactive power, and the former by phases
        keyClick(Qt.Key_Return);
        const list = item("seriesList");
        verify(list.activeFocus);
        list.currentIndex = 0;
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Space);
        tryVerify(() => item("trendsTable").count === 2);
    }

    function test_spans_are_chosen_and_stepped() {
        open();
        mouseClick(findIn(item("spanChoice"), "segment-3"));
        compare(trends.kind, TrendSpan.Kind.Week);
        compare(item("spanDate").text, "23 Nov 2026 – 29 Nov 2026");
        mouseClick(item("spanBack"));
        compare(item("spanDate").text, "16 Nov 2026 – 22 Nov 2026");
        keySequence("Alt+Right");
        compare(item("spanDate").text, "23 Nov 2026 – 29 Nov 2026");
        keyClick(Qt.Key_S);
        compare(trends.kind, TrendSpan.Kind.Month);
        mouseClick(findIn(item("spanChoice"), "segment-6"));
        compare(trends.kind, TrendSpan.Kind.All);
        tryVerify(() => trends.navigatorFrom === 0 && trends.navigatorTo === 1);
        verify(!item("spanBack").enabled);
        keyClick(Qt.Key_S);
        compare(trends.kind, TrendSpan.Kind.Live);
    }

    function test_a_date_is_typed() {
        open();
        keyClick(Qt.Key_D);
        const field = item("spanFrom");
        tryCompare(field, "activeFocus", true);
        type("2026-11-23");
        keyClick(Qt.Key_Return);
        tryCompare(item("spanDate"), "text", "Monday 23 November 2026");
        keyClick(Qt.Key_D);
        tryCompare(item("spanFrom"), "activeFocus", true);
        type("soon");
        keyClick(Qt.Key_Return);
        verify(item("spanFrom").activeFocus);
        keyClick(Qt.Key_Escape);
    }

    function test_a_press_outside_keeps_a_date_that_was_typed() {
        open();
        keyClick(Qt.Key_D);
        const field = item("spanFrom");
        tryCompare(field, "activeFocus", true);
        const popup = Array.from(item("spanDate").data).find(one => one.shownFrom !== undefined);
        tryVerify(() => !popup.opening.running);
        type("2026-11-2");
        mouseClick(window.contentItem, window.width - 4, window.height - 4);
        compare(popup.opened, true);
        compare(field.text, "2026-11-2");
        keyClick(Qt.Key_Escape);
        keyClick(Qt.Key_D);
        tryCompare(field, "activeFocus", true);
        tryVerify(() => !popup.opening.running);
        mouseClick(window.contentItem, window.width - 4, window.height - 4);
        tryCompare(popup, "visible", false);
    }

    function test_wheel_drag_and_double_click_move_the_span() {
        open();
        const pointer = item("trendPointer");
        const day = item("spanDate").text;
        mouseWheel(pointer, pointer.width / 2, 50, 0, 120);
        verify(!trends.fits);
        const zoomed = item("spanDate").text;
        verify(zoomed !== day);
        mouseDrag(pointer, pointer.width / 2, 50, 100, 0);
        verify(item("spanDate").text !== zoomed);
        mouseDoubleClickSequence(pointer, pointer.width / 2, 50);
        compare(item("spanDate").text, day);
    }

    function test_the_same_by_keys() {
        open();
        verify(item("trendCharts").activeFocus);
        const day = item("spanDate").text;
        keyClick(Qt.Key_Plus);
        keyClick(Qt.Key_Left);
        verify(!trends.fits);
        keyClick(Qt.Key_F);
        compare(item("spanDate").text, day);
        keyClick(Qt.Key_Left, Qt.ShiftModifier);
        verify(item("trendCursorTime").text !== "");
        keyClick(Qt.Key_Escape);
        compare(trends.cursor, -1);
    }

    function test_the_cursor_reads_all_series() {
        open();
        const pointer = item("trendPointer");
        mouseMove(pointer, pointer.width * 0.4, 60);
        tryVerify(() => figures("Assembly A-P ∑, kW").cursor !== "");
        compare(item("trendCursorTime").text, "09:36");
        mouseClick(item("compare"));
        mouseMove(pointer, pointer.width * 0.4, 60);
        tryVerify(() => figures("Assembly A-P ∑, kW").before !== "" && figures("Assembly A-P ∑, kW").before !== "–");
    }

    function test_readings_are_copied() {
        open();
        keyClick(Qt.Key_C, Qt.ControlModifier | Qt.ShiftModifier);
        verify(fixture.clipboard().startsWith("time,Assembly A power_active_P_W"));
    }

    function test_the_charts_are_copied_as_a_picture() {
        open();
        const charts = item("trendCharts");
        keySequence("Ctrl+Shift+P");
        verify(fixture.clipboardPicture().width > charts.width && fixture.clipboardPicture().height > charts.height);
        mouseClick(item("exportTrends"));
        mouseClick(item("copyPicture"));
        tryVerify(() => fixture.clipboardPicture().height > charts.height);
    }

    function test_an_estimate_is_hatched_and_said_to_be_one() {
        open();
        keyClick(Qt.Key_Left); // away from the title, which has no room for it
        keyClick(Qt.Key_Left);
        tryVerify(() => {
            const mark = findIn(item("trendCharts"), "gapReason");
            return mark !== null && mark.visible && mark.text === "estimated";
        });
    }

    function test_a_database_that_goes_leaves_the_last_readings() {
        open();
        const mean = figures("Assembly A-P ∑, kW").mean;
        fixture.loseTrends();
        trends.retry();
        verify(item("trendsProblem").visible);
        compare(figures("Assembly A-P ∑, kW").mean, mean);
        fixture.findTrends();
        waitForRendering(item("trendsRetry")); // in its place
        mouseClick(item("trendsRetry"));
        tryVerify(() => !find("trendsProblem").visible);
    }

    function test_names_at_the_end_of_lines_stay_in_the_chart() {
        open();
        window.height = 560;
        for (const name of ["I1", "I2", "I3", "IN", "V1", "V2", "V3"]) {
            mouseClick(item("series-" + name));
        }
        tryVerify(() => find("trend-I") !== null && find("trend-V") !== null && item("trendsTable").count === 8);
        for (const name of ["trend-I", "trend-V"]) {
            const lines = item(name);
            const plot = lines.parent;
            const names = [];
            tryVerify(() => {
                names.length = 0;
                for (let i = 0; i < plot.children.length; ++i) {
                    const text = findIn(plot.children[i], "endName");
                    if (text !== null && text.visible) {
                        names.push(text);
                    }
                }
                return names.length >= 2;
            });
            for (const text of names) {
                const top = text.mapToItem(lines, 0, 0).y;
                verify(top >= -Theme.px(8) - 1 && top + text.height <= lines.height + Theme.px(8) + 1, text.text + " at " + top + " of " + lines.height);
            }
        }
    }

    function test_the_navigator_moves_the_span() {
        open();
        mouseClick(item("navigator"), item("navigator").width * 0.3, 20);
        verify(!trends.fits);
    }

    function rightOf(of: Item): real {
        return of.mapToItem(window.contentItem, of.width, 0).x;
    }

    function test_every_text_size_leaves_page_and_table_legible_data() {
        const rows = [];
        for (const language of ["en", "fr"]) {
            for (const [scale, width, height] of [[100, 720, 560], [150, 1280, 800], [200, 1280, 800], [200, 720, 720], [100, 1280, 800]]) {
                rows.push({
                    "tag": `${language} ${scale} % ${width}x${height}`,
                    language,
                    scale,
                    width,
                    height
                });
            }
        }
        return rows;
    }

    function test_every_text_size_leaves_page_and_table_legible(data: var) {
        fixture.speak(data.language);
        fixture.app.appearance.textScale = data.scale;
        fixture.openTrends();
        makeWindow({
            "page": "trends",
            "width": data.width,
            "height": data.height
        });
        tryVerify(() => find("trendsTable") !== null && find("trendsTable").count === 1);
        for (const row of [7, 13, 17]) {
            trends.series.toggle(row);
        }
        trends.compare = true;
        tryVerify(() => find("trend-V") !== null && find("trend-I") !== null && find("trend-PF") !== null);
        trends.cursor = 0.4;
        waitForRendering(window.contentItem, 1000);
        // Bar and charts in the window, each chart of some height.
        for (const name of ["spanChoice", "spanForth", "compare", "exportTrends", "trendCharts", "trendsLegend"]) {
            verify(rightOf(find(name)) <= window.width - 8, name + " ends at " + rightOf(find(name)));
        }
        for (const symbol of ["P", "V", "I", "PF"]) {
            verify(find("trend-" + symbol).height >= Theme.px(55), symbol + " is " + find("trend-" + symbol).height);
            verify(find("trend-" + symbol).width >= Theme.px(130), symbol + " is " + find("trend-" + symbol).width);
        }
        verify(find("trendsTable").height >= Theme.px(23));
        // No column of the table over its neighbour: headings and figures.
        const heads = Array.from(find("energyHead").parent.children).filter(one => one.text !== undefined && one.visible);
        compare(heads.length, 6);
        for (let n = 1; n < heads.length; ++n) {
            verify(heads[n].x >= heads[n - 1].x + heads[n - 1].width + 4, heads[n].text + " over " + heads[n - 1].text);
        }
        verify(heads[0].x >= find("trendsInView").width, heads[0].text);
    }

    function test_nothing_moves_while_the_span_and_the_cursor_do() {
        open();
        mouseClick(findIn(item("spanChoice"), "segment-2"));
        const date = item("spanDate");
        const before = [date.width, rightOf(item("spanForth")), item("compare").x];
        for (const step of [0, -1, -3, -20, -90]) {
            trends.step(step);
            waitForRendering(window.contentItem, 1000);
            compare([date.width, rightOf(item("spanForth")), item("compare").x], before);
            verify(date.contentItem.implicitWidth <= date.width, date.text);
        }
        trends.fit();
        trends.zoom(0.8, 0.3);
        trends.pan(-0.7); // over midnight
        waitForRendering(window.contentItem, 1000);
        compare([date.width, rightOf(item("spanForth")), item("compare").x], before);
        verify(date.contentItem.implicitWidth <= date.width, date.text);
        mouseClick(item("compare"));
        compare(item("compare").x, before[2]);
        const forth = rightOf(item("spanForth"));
        mouseClick(item("compare"));
        compare(rightOf(item("spanForth")), forth);
        const energy = rightOf(item("energyHead"));
        for (const at of [0.1, 0.5, 0.9]) {
            trends.cursor = at;
            waitForRendering(window.contentItem, 1000);
            compare(rightOf(item("energyHead")), energy);
        }
    }

    function test_an_energy_that_is_not_known_says_why() {
        open();
        trends.step(1);
        tryVerify(() => figures("Assembly A-P ∑, kW").energyNote !== "");
        const row = figures("Assembly A-P ∑, kW");
        compare(row.energyNote, "The span lies in the future.");
        verify(row.Accessible.description.includes(row.energyNote));
        tryVerify(() => findIn(row, "energyReason").visible);
        compare(findIn(row, "energyReason").text, "in the future");
        compare(findIn(row, "energyNote").Accessible.description, row.energyNote);
        compare(trends.showSpan("2026-10-20", "2026-10-28"), ""); // begins before the recording
        tryVerify(() => figures("Assembly A-P ∑, kW").energyNote.includes("where the span begins"));
    }

    function test_the_legend_tells_estimate_and_period_before_apart() {
        open();
        mouseMove(window.contentItem, 4, 4);
        tryVerify(() => find("legendEstimated").opacity === 1);
        compare(find("legendBefore").visible, false);
        mouseClick(item("compare"));
        compare(item("legendBefore").word, "day before");
        const place = find("legendEstimated").mapToItem(window.contentItem, 0, 0);
        trends.step(1); // no estimate there
        tryVerify(() => find("legendEstimated").opacity === 0);
        compare(find("legendEstimated").mapToItem(window.contentItem, 0, 0), place);
    }

    function test_a_narrow_window_holds_everything() {
        open();
        for (const width of [720, 960, 1280, 1920]) {
            window.width = width;
            waitForRendering(window.contentItem);
            for (const name of ["spanChoice", "exportTrends", "trendCharts"]) {
                const right = item(name).mapToItem(window.contentItem, item(name).width, 0).x;
                verify(right <= window.width - 8, name + " ends at " + right + " of " + window.width);
            }
        }
    }
}
