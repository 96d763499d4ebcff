// SPDX-License-Identifier: GPL-3.0-or-later
// Number fields: what is typed is what is taken, or a sentence says why not.
import QtQuick
import QtTest

TrainingTest {
    id: root

    name: "Numbers"

    function typeOver(field: Item, text: string) {
        type(text);
        keyClick(Qt.Key_Return);
    }

    function test_every_click_selects_the_whole_number_data() {
        return ["voltageField", "frequencyField", "current-0-field", "angle-1-field", "harmonic-2-field"].map(name => ({
                    "tag": name,
                    "name": name
                }));
    }

    function test_every_click_selects_the_whole_number(data) {
        const field = item(data.name);
        mouseClick(field);
        tryVerify(() => field.selectedText === field.text, 1000, "first click" + ": " + field.selectedText);
        mouseClick(field, field.width - 30, field.height / 2, Qt.LeftButton, Qt.NoModifier, 600);
        tryVerify(() => field.selectedText === field.text, 1000, "second click" + ": " + field.selectedText);
        mouseDoubleClickSequence(field, field.width - 30, field.height / 2);
        tryVerify(() => field.selectedText === field.text, 1000, "double click" + ": " + field.selectedText);
    }

    function test_what_is_typed_after_the_second_click_is_the_number() {
        const field = item("current-0-field");
        mouseClick(field);
        mouseClick(field, field.width - 25, field.height / 2, Qt.LeftButton, Qt.NoModifier, 600);
        tryCompare(field, "selectedText", "10.00");
        typeOver(field, "5000");
        verify(field.problem.includes("5000"), field.problem);
        compare(fixture.deviceWatts(0) > 2200, true);
        typeOver(field, "12");
        compare(field.problem, "");
        compare(field.text, "12.00");
        typeOver(field, "15"); // Enter has selected it again
        compare(field.text, "15.00");
        tryVerify(() => fixture.deviceWatts(0) > 3400);
    }

    function test_dragging_selects_a_part() {
        const field = item("current-0-field");
        mouseClick(field);
        tryCompare(field, "selectedText", "10.00");
        field.deselect();
        const middle = field.height / 2;
        const right = field.width - field.rightPadding;
        mousePress(field, right - 2, middle, Qt.LeftButton, Qt.NoModifier, 600);
        for (let way = 4; way < 24; way += 4) {
            mouseMove(field, right - way, middle);
        }
        mouseRelease(field, right - 20, middle);
        wait(1);
        verify(field.selectedText.length > 0 && field.selectedText.length < field.text.length, field.selectedText);
    }

    function test_a_wrong_number_that_is_left_says_why_beside_the_old_one() {
        const field = item("voltageField");
        mouseClick(field);
        tryVerify(() => field.selectedText === field.text);
        type("5000");
        keyClick(Qt.Key_Tab);
        compare(field.activeFocus, false);
        compare(field.text, "230.0");
        verify(field.problem.includes("5000"), "no word: " + field.problem);
    }

    function test_a_number_that_the_field_cannot_hold_is_refused_and_not_rounded() {
        const field = item("current-1-field");
        mouseClick(field);
        tryVerify(() => field.selectedText === field.text);
        typeOver(field, "7.256");
        verify(field.problem.includes("7.256"), field.problem);
        keyClick(Qt.Key_Escape);
        compare(field.text, "8.00");
        const angle = item("angle-1-field");
        mouseClick(angle);
        typeOver(angle, "36.9");
        compare(angle.text, "36.9");
    }

    function test_a_number_that_the_desk_moves_meanwhile_stays_as_it_is_typed() {
        const field = item("voltageField");
        mouseClick(field);
        training.supply.setVoltage(231.5);
        tryCompare(field, "selectedText", "230.0");
        typeOver(field, "207");
        compare(field.text, "207.0");
        compare(training.supply.voltage, 207);
    }

    function test_the_number_of_a_fault_is_typed_over_too() {
        const row = 11; // overvoltage
        mouseClick(item("clearFaults"));
        training.faults.toggle(row, 0);
        tryVerify(() => training.faults.activeCount === 1);
        waitForRendering(window.contentItem);
        item("faultList").positionViewAtIndex(row, ListView.Contain);
        waitForRendering(window.contentItem);
        const field = item("faultNumber-" + row + "-0");
        mouseClick(field);
        mouseClick(field, field.width - 30, field.height / 2, Qt.LeftButton, Qt.NoModifier, 600);
        tryCompare(field, "selectedText", field.text);
        typeOver(field, "5000");
        verify(field.problem.includes("5000"));
    }

    function test_the_preset_of_a_register_is_typed_over_too() {
        mouseClick(item("presetButton"));
        tryVerify(() => find("presetValue") !== null && find("presetValue").activeFocus);
        mouseClick(item("presetLast"));
        const field = item("presetValue");
        mouseClick(field, field.width / 4, field.height / 2, Qt.LeftButton, Qt.NoModifier, 600);
        tryCompare(field, "selectedText", field.text);
        type("123");
        compare(field.text, "123");
    }
}
