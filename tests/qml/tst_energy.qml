// SPDX-License-Identifier: GPL-3.0-or-later
// The Energy page over two meters that were recorded for some weeks.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

WindowTest {
    id: root

    readonly property EnergyModel energy: fixture ? fixture.app.energy : null

    name: "Energy"

    function showEnergy(days: int) {
        fixture.recordEnergy(days);
        window.showPage("energy");
        item("energyChart");
        tryCompare(energy, "busy", false);
        waitForRendering(window.contentItem, 1000);
    }

    /// Clicks an item once it has been laid out.
    function press(name: string) {
        item(name);
        waitForRendering(window.contentItem, 1000);
        mouseClick(item(name));
    }

    function card(number: int): Item {
        return item("energyCard-" + number);
    }

    function cell(text: string): real {
        return Number(text.replace(/,/g, "").replace("−", "-"));
    }

    function test_without_a_database_the_page_leads_to_the_settings() {
        window.showPage("energy");
        item("noDatabase");
        mouseClick(findIn(item("noDatabase"), "emptyAction"));
        compare(window.page, "settings");
    }

    function test_the_rows_add_up_to_the_totals() {
        showEnergy(40);
        const columns = energy.columns.length;
        compare(columns, 9);
        for (let column = 0; column < 5; ++column) {
            let sum = 0;
            for (let row = 0; row < energy.rows.rowCount(); ++row) {
                const cells = energy.rows.data(energy.rows.index(row, 0), Qt.UserRole + 2);
                sum += cells[column] === "" ? 0 : cell(cells[column]);
            }
            compare(sum.toFixed(2), cell(energy.totals[column]).toFixed(2));
        }
        compare(findIn(card(0), "kpiValue").text, energy.totals[2]);
        item("energyRow-0");
    }

    function test_a_gap_is_marked_and_told() {
        showEnergy(40);
        compare(energy.hasEstimates, true);
        verify(energy.notes[0].strong.startsWith("14 Nov 09:00"), energy.notes[0].strong);
        verify(item("quarters").text.includes("quarter-hours"));
    }

    function test_buttons_and_keys_move_between_periods() {
        showEnergy(40);
        compare(item("periodName").text, "November 2026");
        compare(item("periodNext").enabled, false);
        mouseClick(item("periodBefore"));
        compare(item("periodName").text, "October 2026");
        tryCompare(energy, "outdated", false);
        compare(energy.totalName, "October");
        keyClick(Qt.Key_Right, Qt.ControlModifier);
        compare(item("periodName").text, "November 2026");
        mouseClick(findIn(item("spanChoice"), "segment-0"));
        tryCompare(energy, "outdated", false);
        compare(energy.rows.rowCount(), 24);
        mouseClick(findIn(item("spanChoice"), "segment-2"));
        tryCompare(energy, "outdated", false);
        compare(energy.rows.rowCount(), 12);
    }

    function test_days_of_ones_own() {
        showEnergy(40);
        mouseClick(item("periodName"));
        const last = item("lastDay");
        last.forceActiveFocus();
        last.selectAll();
        type("2026-11-31");
        keyClick(Qt.Key_Return);
        verify(item("periodError").text.includes("2026-11-31"));
        last.selectAll();
        type("2026-11-07");
        keyClick(Qt.Key_Return);
        tryCompare(energy, "outdated", false);
        compare(energy.rows.rowCount(), 7);
    }

    function test_comparison_and_view_change_the_columns() {
        showEnergy(60);
        mouseClick(item("compareToggle"));
        compare(energy.columns.length, 7);
        compare(energy.totalsBefore.length, 0);
        mouseClick(findIn(item("viewChoice"), "segment-1"));
        compare(energy.columns.length, 5);
        compare(energy.chartTitle, "Er");
        mouseClick(findIn(item("viewChoice"), "segment-2"));
        compare(energy.columns.length, 4);
    }

    function test_the_word_beside_the_strip_has_room() {
        showEnergy(40);
        const chart = item("energyChart");
        const before = chart.middleOf(0);
        chart.dataWord = "how much was read";
        verify(chart.middleOf(0) > before + 20, before + " " + chart.middleOf(0));
    }

    function test_the_bar_stays_in_the_window_data() {
        const rows = [];
        for (const language of ["en", "fr"]) {
            for (const scale of [100, 125, 150, 200]) {
                for (const width of [720, 1280]) {
                    rows.push({
                        "tag": `${language} ${scale} % ${width}`,
                        language,
                        scale,
                        width
                    });
                }
            }
        }
        return rows;
    }

    function test_the_bar_stays_in_the_window(data: var) {
        window.destroy();
        tryCompare(root, "window", null);
        fixture.speak(data.language);
        fixture.app.appearance.textScale = data.scale;
        makeWindow({
            "width": data.width
        });
        showEnergy(40);
        compare(energy.setDays("2026-11-03", "2026-11-24"), "");
        energy.comparing = true;
        tryCompare(energy, "outdated", false);
        waitForRendering(window.contentItem, 1000);
        const places = [];
        for (const name of ["spanChoice", "periodName", "periodNext", "compareToggle", "viewChoice", "virtualMeters", "saveCsv", "savePdf"]) {
            const control = item(name);
            const place = control.mapToItem(window.contentItem, 0, 0);
            verify(place.x + control.width <= window.width - 8, name + " ends at " + (place.x + control.width));
            for (const [other, x, y, width, height] of places) {
                const apart = place.x >= x + width || place.x + control.width <= x || place.y >= y + height || place.y + control.height <= y;
                verify(apart, name + " over " + other);
            }
            places.push([name, place.x, place.y, control.width, control.height]);
        }
        verify(item("energyTable").mapToItem(window.contentItem, item("energyTable").width, 0).x <= window.width - 8);
    }

    function test_the_bar_follows_the_text_size() {
        showEnergy(40);
        for (const scale of [200, 100, 150]) {
            fixture.app.appearance.textScale = scale;
            waitForRendering(window.contentItem, 1000);
            for (const name of ["periodName", "compareToggle", "saveCsv"]) {
                const words = item(name).contentItem.children[0].implicitWidth;
                verify(item(name).width >= words && item(name).width <= words + Theme.px(200), `${name} at ${scale} %: ${item(name).width} for ${words}`);
            }
        }
    }

    function test_nothing_in_the_bar_moves_with_the_period() {
        showEnergy(40);
        energy.comparing = true;
        const places = () => ["periodNext", "compareToggle", "viewChoice", "saveCsv"].map(name => item(name).mapToItem(window.contentItem, item(name).width, 0).x);
        const before = places();
        for (let month = 0; month < 12; ++month) {
            energy.move(-1);
            waitForRendering(window.contentItem, 1000);
            compare(places(), before);
        }
    }

    function test_a_row_is_chosen_in_chart_and_table() {
        showEnergy(40);
        press("energyRow-2");
        compare(energy.chosenRow, 2);
        item("energyChart").forceActiveFocus();
        keyClick(Qt.Key_Left);
        compare(energy.chosenRow, 1);
        const chart = item("energyChart");
        mouseClick(chart, chart.middleOf(5), chart.height / 2);
        compare(energy.chosenRow, 5);
    }

    function test_the_chosen_row_is_in_sight() {
        showEnergy(40);
        const list = item("energyRows");
        const inSight = () => {
            const row = findIn(list, "energyRow-" + energy.chosenRow);
            return row !== null && row.y >= list.contentY && row.y + row.height <= list.contentY + list.height;
        };
        for (const last of [energy.chosenRow, list.count - 1, 0]) {
            energy.chosenRow = last;
            tryVerify(inSight, 1000, "row " + last);
            for (const height of [900, 560, 800]) {
                window.height = height;
                waitForRendering(window.contentItem, 1000);
                tryVerify(inSight, 1000, "row " + last + " at a height of " + height);
            }
        }
        energy.chosenRow = list.count - 1;
        energy.move(-1);
        tryCompare(energy, "busy", false);
        tryVerify(inSight, 1000, "of the month before");
    }

    function test_the_selector_offers_all_meters_and_each_one() {
        showEnergy(40);
        compare(item("meterName").text, "All meters");
        mouseClick(item("meterName"));
        tryVerify(() => find("meterSearch") !== null && find("meterSearch").activeFocus);
        type("charg");
        keyClick(Qt.Key_Return);
        compare(window.page, "energy");
        tryCompare(energy, "scope", "meter");
        tryCompare(item("meterName"), "text", "Charging bay");
        tryCompare(energy, "outdated", false);
        mouseClick(item("meterName"));
        press("scope-site");
        tryCompare(energy, "scope", "site");
    }

    function test_a_price_is_entered_and_costs_appear() {
        showEnergy(60);
        compare(item("costProblem").text.startsWith("Enter the prices"), true);
        press("editPrices");
        const fields = {
            "since": "2026-09-01",
            "t1": "0.2615",
            "t2": "0,198",
            "exported": "0.0786",
            "contracted": "kW"
        };
        for (const key of Object.keys(fields)) {
            item("price-" + key).forceActiveFocus();
            type(fields[key]);
        }
        mouseClick(item("dialogAccept"));
        verify(item("priceError").text.includes("kW"), item("priceError").text);
        item("price-contracted").forceActiveFocus();
        item("price-contracted").selectAll();
        type("90");
        mouseClick(item("dialogAccept"));
        tryCompare(energy, "currency", "EUR");
        item("costTotal");
        const parts = energy.costs.map(line => cell(line.cost));
        compare((parts[0] + parts[1] + parts[2]).toFixed(2), cell(energy.costTotal).toFixed(2));
        compare(findIn(card(3), "kpiValue").text, energy.costTotal);
        verify(findIn(card(4), "kpiCaption").text.endsWith("of 90 kW contracted"));
    }

    function test_the_share_that_was_read_stays_inside_its_card() {
        showEnergy(40);
        const share = item("completeness");
        const card = item("completenessCard");
        verify(share.mapToItem(card, share.width, 0).x <= card.width - 12);
    }

    function test_a_reading_is_entered_by_hand_and_removed() {
        showEnergy(40);
        press("editEntries");
        item("entryTime").forceActiveFocus();
        type("2026-11-14 12:00");
        item("entryValue").forceActiveFocus();
        type("much");
        mouseClick(item("dialogAccept"));
        verify(item("entryError").text.includes("much"));
        item("entryValue").forceActiveFocus();
        item("entryValue").selectAll();
        type("130000");
        mouseClick(item("dialogAccept"));
        tryVerify(() => item("entryError").text.includes("below the earlier one, 140,094.1078 kWh"));
        item("entryValue").forceActiveFocus();
        item("entryValue").selectAll();
        type("140100");
        mouseClick(item("dialogAccept"));
        tryCompare(energy.entries, "count", 1);
        press("editEntries");
        tryVerify(() => findIn(item("entryList"), "removeRow") !== null);
        waitForRendering(window.contentItem, 1000);
        mouseClick(findIn(item("entryList"), "removeRow"));
        tryCompare(energy.entries, "count", 0);
    }

    function test_only_the_refused_reading_can_be_added_all_the_same() {
        showEnergy(40);
        press("editEntries");
        fixture.exchangeMeter();
        item("entryTime").forceActiveFocus();
        item("entryTime").selectAll();
        type("2026-11-14 12:00");
        item("entryValue").forceActiveFocus();
        type("3");
        keyClick(Qt.Key_Return);
        const accept = item("dialogAccept");
        tryCompare(accept, "text", "Add it all the same");
        for (const [field, text] of [["entryValue", "4"], ["entryTime", "1"], ["entryT1", "2"], ["entryT2", "1"]]) {
            item(field).forceActiveFocus();
            keyClick(Qt.Key_End);
            type(text);
            compare(accept.text, "Add the reading", field);
            compare(find("entryError").visible, false);
            keyClick(Qt.Key_Backspace);
            keyClick(Qt.Key_Return);
            tryCompare(accept, "text", "Add it all the same");
        }
        item("entryNote").forceActiveFocus();
        type("exchanged");
        compare(accept.text, "Add it all the same");
        compare(find("entryError").visible, true); // why it asks
        findIn(window.contentItem.parent, "entryRegister").currentIndex = 1;
        compare(accept.text, "Add the reading");
        keyClick(Qt.Key_Escape);
    }

    function test_a_virtual_meter_is_made_and_shown() {
        showEnergy(40);
        mouseClick(item("virtualMeters"));
        item("virtualName").forceActiveFocus();
        type("Rest");
        mouseClick(item("dialogAccept"));
        verify(item("virtualError").text !== "");
        mouseClick(findIn(item("factor-0"), "segment-2"));
        mouseClick(findIn(item("factor-1"), "segment-0"));
        mouseClick(item("dialogAccept"));
        tryCompare(energy.virtualMeters, "count", 1);
        mouseClick(item("meterName"));
        press("scope-virtual:1");
        tryCompare(energy, "outdated", false);
        compare(item("meterName").text, "Rest");
    }

    function dialogOf(title: string): QtObject {
        return Array.from(window.pageItem.data).find(one => one.title === title) ?? null;
    }

    function test_a_press_outside_of_a_form_loses_nothing() {
        showEnergy(40);
        for (const [name, title, field] of [["virtualMeters", "Virtual meters", "virtualName"], ["editPrices", "Prices", "price-t1"], ["editEntries", "Enter a reading by hand", "entryNote"]]) {
            press(name);
            item(field).forceActiveFocus();
            item(field).selectAll();
            type("Rest");
            const dialog = dialogOf(title);
            tryVerify(() => !dialog.opening.running);
            mouseClick(window.contentItem, window.width - 4, window.height - 4);
            compare(dialog.opened, true, title);
            compare(item(field).text, "Rest");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !dialog.visible);
        }
    }

    function test_what_a_form_begins_with_is_selected() {
        showEnergy(40);
        press("editEntries");
        item("entryTime").forceActiveFocus();
        type("2026-11-14 12:00");
        keyClick(Qt.Key_Escape);
        press("editEntries");
        tryCompare(item("entryTime"), "activeFocus", true);
        compare(item("entryTime").selectedText, "2026-11-14 12:00");
        keyClick(Qt.Key_Escape);
        press("editPrices");
        item("price-since").forceActiveFocus();
        type("2026-09-01");
        item("price-t1").forceActiveFocus();
        type("0.2");
        mouseClick(item("dialogAccept"));
        tryCompare(energy.prices, "count", 1);
        press("editPrices");
        tryVerify(() => findIn(item("priceList"), "editRow") !== null);
        waitForRendering(window.contentItem, 1000);
        mouseClick(findIn(item("priceList"), "editRow"));
        tryCompare(item("price-since"), "activeFocus", true);
        compare(item("price-since").selectedText, "2026-09-01");
    }

    function test_the_light_of_the_chosen_row_ends_before_the_scroll_bar() {
        showEnergy(40);
        press("energyRow-2");
        const light = findIn(item("energyRow-2"), "rowLight");
        const list = item("energyRows");
        verify(light.mapToItem(list, light.width, 0).x <= list.width - 10);
    }

    function test_the_window_waits_for_a_report() {
        showEnergy(40);
        fixture.beginReport();
        window.close();
        compare(window.visible, true);
        verify(item("unfinishedText").text.startsWith("The energy report"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => find("unfinishedText") === null || !find("unfinishedText").visible);
        window.close();
        item("unfinishedText");
        window.showPage("meter");
        fixture.endReport();
        tryVerify(() => find("unfinishedText") === null || !find("unfinishedText").visible);
        verify(item("toastText").text.startsWith("Saved as"), item("toastText").text);
        verify(fixture.hasReport());
        compare(window.visible, true);
    }

    function test_a_report_is_given_up_with_the_window() {
        showEnergy(40);
        fixture.endReport(); // it may end at once
        fixture.beginReport();
        window.close();
        const dialog = Array.from(window.contentData).find(one => one.objectName === "unfinishedDialog");
        compare(dialog.opened, true);
        dialog.accepted();
        compare(energy.report.busy, false);
        compare(window.visible, false);
    }

    function test_a_database_that_is_gone_leaves_the_figures_and_says_so() {
        showEnergy(40);
        fixture.damageDatabase();
        mouseClick(item("periodBefore"));
        item("energyProblem");
        verify(item("energyChart").visible);
        compare(energy.busy, false);
    }

    function test_a_month_without_readings_says_so() {
        showEnergy(30);
        mouseClick(item("periodBefore"));
        mouseClick(item("periodBefore"));
        item("nothingRecorded");
        mouseClick(findIn(item("nothingRecorded"), "emptyAction"));
        item("energyChart");
    }
}
