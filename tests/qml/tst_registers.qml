// SPDX-License-Identifier: GPL-3.0-or-later
// The Registers page: the table, the log of frames, the chosen frame and the free read, by mouse and keyboard.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

WindowTest {
    id: root

    readonly property RegistersModel registers: fixture ? fixture.app.registers : null

    name: "Registers"

    function showRegisters() {
        registers.rows.block = -1;
        window.showPage("registers");
        fixture.exchangeFrames();
        item("frame-0");
        waitForRendering(window.contentItem, 1000);
    }

    /// Clicks an item once it has been laid out.
    function press(name: string) {
        item(name);
        waitForRendering(window.contentItem, 1000);
        mouseClick(item(name));
    }

    function test_the_page_has_its_place_in_the_rail_and_its_key() {
        const keys = window.pages.map(page => page.key);
        verify(keys.indexOf("registers") > keys.indexOf("energy"));
        verify(keys.indexOf("registers") < keys.indexOf("training"));
        keyClick(Qt.Key_1 + keys.indexOf("registers"), Qt.ControlModifier);
        compare(window.page, "registers");
        tryCompare(registers, "active", true);
        window.showPage("meter");
        tryCompare(registers, "active", false);
    }

    function test_a_frame_that_is_clicked_marks_its_registers() {
        showRegisters();
        registers.rows.block = 19; // metrology
        press("frame-3");
        compare(registers.chosen.title, "Answer 3A3C");
        compare(item("markNote").text, "Its registers are marked in the table.");
        compare(item("register-50520").marked, true);
        compare(item("register-50526").marked, false);
        compare(item("register-50520").value, "230.62");
        verify(item("frameFields").count >= 9);
        keyClick(Qt.Key_Up);
        compare(registers.chosen.title, "Request 3A3C");
        keyClick(Qt.Key_Escape);
        compare(registers.chosen.known, false);
        item("noChosenFrame");
    }

    function test_chips_and_the_key_choose_a_kind_of_frames() {
        showRegisters();
        compare(item("frameList").count, 8);
        press("framesExceptions");
        compare(item("frameList").count, 1);
        compare(item("framesExceptions").count, 1);
        press("framesTimeouts");
        compare(item("frameList").count, 1);
        keyClick(Qt.Key_F);
        compare(registers.frames.show, FrameRows.Show.All);
        compare(item("frameList").count, 8);
    }

    function test_a_paused_list_stands_still() {
        showRegisters();
        keyClick(Qt.Key_P);
        compare(registers.frames.paused, true);
        fixture.exchangeFrames();
        compare(item("frameList").count, 8);
        verify(item("frameCount").text.startsWith("paused"));
        press("pauseFrames");
        compare(item("frameList").count, 16);
    }

    function test_search_and_blocks() {
        showRegisters();
        keyClick(Qt.Key_F, Qt.ControlModifier);
        compare(item("registerSearch").activeFocus, true);
        type("50526");
        compare(item("registerCount").text, "1 of 269 registers");
        compare(item("registerList").count, 1);
        keyClick(Qt.Key_Return);
        tryCompare(item("registerList"), "activeFocus", true);
        keyClick(Qt.Key_Return);
        compare(item("readAddress").text, "50526");
        compare(item("readAddress").activeFocus, true);
        compare(registers.freeRead.words, "2");
        item("registerSearch").text = "no such register";
        item("noRegister");
    }

    function test_a_free_read_that_cannot_be_is_told_why() {
        showRegisters();
        keyClick(Qt.Key_R, Qt.ControlModifier);
        tryCompare(item("readAddress"), "activeFocus", true);
        type("50568");
        keyClick(Qt.Key_Tab);
        type("8");
        verify(item("readProblem").text.includes("50573"));
        compare(item("readOnce").enabled, false);
        item("readWords").forceActiveFocus();
        item("readWords").selectAll();
        type("6");
        compare(item("readOnce").enabled, true);
        mouseClick(item("readOnce"));
        compare(registers.freeRead.failed, true); // nobody is there
        verify(item("readNote").text !== "");
    }

    function test_copies_reach_the_clipboard() {
        showRegisters();
        keyClick(Qt.Key_C, Qt.ControlModifier | Qt.ShiftModifier);
        verify(fixture.clipboard().includes("voltage_V1"));
        keyClick(Qt.Key_F, Qt.ControlModifier | Qt.ShiftModifier);
        verify(fixture.clipboard().includes("exception 02"));
        press("frame-1");
        keyClick(Qt.Key_D, Qt.ControlModifier | Qt.ShiftModifier);
        verify(fixture.clipboard().startsWith("Answer 3A3B"));
    }

    function test_a_broken_link_is_told_above_the_table() {
        showRegisters();
        fixture.breakLink();
        verify(item("registersReason").text.includes("192.168.0.4"));
    }

    function test_nothing_is_cut_off_at_the_smallest_size() {
        showRegisters();
        for (const name of ["copyRegisters", "saveRegisters", "copyFrames", "saveFrames", "readOnce", "registerCount"]) {
            const one = item(name);
            const right = one.mapToItem(null, one.width, 0).x;
            verify(right <= window.width, name + " " + right);
        }
        const chips = item("framesTimeouts");
        compare(chips.mapToItem(null, 0, 0).y, item("framesAll").mapToItem(null, 0, 0).y);
    }
}
