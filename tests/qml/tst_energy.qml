// SPDX-License-Identifier: GPL-3.0-or-later
// What the Energy page shows: periods, columns, figures, reports, and what stands in for them.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

EnergyTest {
    id: root

    name: "Energy"

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
        const dialog = Array.from(find("windowClosing").data).find(one => one.objectName === "unfinishedDialog");
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
