// SPDX-License-Identifier: GPL-3.0-or-later
// What is entered on the Energy page: prices, readings by hand, virtual meters.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

EnergyTest {
    id: root

    name: "EnergyForms"

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
}
