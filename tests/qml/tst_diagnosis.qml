// SPDX-License-Identifier: GPL-3.0-or-later
// The Diagnosis page: its states, the verdict of a reversed current, the what-if, and values that are typed.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

WindowTest {
    id: root

    readonly property DiagnosisModel diagnosis: fixture ? fixture.app.diagnosis : null

    name: "Diagnosis"

    function showReversed() {
        window.showPage("diagnosis");
        fixture.readReversed(2);
        item("verdict-0");
        waitForRendering(window.contentItem, 1000);
    }

    function cell(table: string, row: int, column: int): string {
        return findIn(item(table), "cell-" + row + "-" + column).text;
    }

    /// Scrolls so that the item is in view.
    function reveal(name: string): Item {
        const flick = item("diagnosisFlick");
        const found = item(name);
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, found.mapToItem(flick.contentItem, 0, 0).y - 40));
        waitForRendering(window.contentItem, 1000);
        return found;
    }

    function test_a_healthy_meter_says_so() {
        window.showPage("diagnosis");
        fixture.advance(200);
        fixture.read();
        compare(item("diagnosisStatus").text, "The wiring is healthy, as far as the readings show it.");
        compare(find("verdict-0"), null);
        compare(cell("readTable", 0, 3), "12.34");
        verify(item("checksCard").height > 40);
    }

    function test_without_a_reading_the_page_waits_and_offers_to_type() {
        fixture.app.selection.index = 1;
        window.showPage("diagnosis");
        item("noReading");
        verify(!find("diagnosisFlick").visible);
        mouseClick(findIn(item("noReading"), "otherEmptyAction"));
        tryVerify(() => find("typed-0") !== null && find("typed-0").activeFocus);
    }

    function test_a_reversed_current_is_named_with_its_evidence_and_its_cost() {
        showReversed();
        const card = item("verdict-0");
        compare(findIn(card, "verdictTitle").text, "Current of L2 reversed");
        verify(findIn(card, "verdictShare").text.endsWith("%"));
        verify(findIn(card, "evidence-0").text.startsWith("P of L2 is \u22123,980 W"));
        verify(findIn(card, "verdictNext").text.startsWith("Ask whether"));
        verify(findIn(card, "verdictEnergy").text.includes("too little"));
        compare(cell("readTable", 0, 1), "−3.98");
        compare(cell("changedTable", 0, 1), "3.98");
        compare(findIn(item("changedTable"), "factor").text, "0.957");
        compare(item("flip-1").flipped, true);
    }

    function test_the_history_tells_since_when_and_how_much() {
        fixture.openReversed(30);
        showReversed();
        tryCompare(diagnosis.history, "state", FaultHistory.Ready, 10000);
        // 24 November 2026, 14:32:07 less 30 hours: it shows in the quarter-hour from 08:45 on.
        tryCompare(diagnosis.history, "onsetText", "since 23 Nov 08:52, ± 8 min", 10000);
        verify(item("onsetChart").height > 100);
        const energy = findIn(item("verdict-0"), "energySoFar").text;
        verify(Number(energy.replace(" kWh", "")) > 20, energy);
        verify(diagnosis.history.bandText.startsWith("± "), diagnosis.history.bandText);
    }

    function test_without_a_history_the_card_says_why() {
        showReversed();
        verify(item("onsetReason").text.startsWith("No site database is open"));
    }

    function test_keys_turn_currents_round_and_reset() {
        showReversed();
        keyClick(Qt.Key_2);
        compare(item("flip-1").flipped, false);
        compare(cell("changedTable", 0, 1), "−3.98");
        verify(item("whatIfAnswer").text.includes("Current of L2 reversed"));
        keyClick(Qt.Key_R);
        compare(cell("changedTable", 0, 1), "3.98");
        keyClick(Qt.Key_4);
        verify(diagnosis.phasors.soundSupply);
        verify(diagnosis.phasors.changeText.includes("sound supply"));
        keyClick(Qt.Key_R);
        verify(!diagnosis.phasors.soundSupply);
        mouseClick(reveal("flip-0"));
        compare(item("flip-0").flipped, true);
        verify(diagnosis.phasors.touched);
        mouseClick(reveal("resetWhatIf"));
        compare(item("flip-0").flipped, false);
    }

    function test_an_arrow_is_dragged_and_the_verdict_follows() {
        window.showPage("diagnosis");
        fixture.advance(200);
        fixture.read();
        const view = item("changedView");
        waitForRendering(window.contentItem, 1000);
        const tip = view.tipOf(0);
        compare(view.arrowAt(tip.x, tip.y), 0);
        const lag = Number(cell("changedTable", 2, 0));
        mousePress(view, tip.x, tip.y);
        // A quarter further clockwise, around the middle.
        const x = view.width / 2;
        const y = view.height / 2;
        const there = Qt.point(x - (tip.y - y), y + (tip.x - x));
        mouseMove(view, (tip.x + there.x) / 2, (tip.y + there.y) / 2);
        mouseMove(view, there.x, there.y);
        mouseRelease(view, there.x, there.y);
        verify(Math.abs(Number(cell("changedTable", 2, 0)) - lag - 90) < 1, cell("changedTable", 2, 0));
        verify(item("whatIfAnswer").text !== "");
        compare(cell("readTable", 2, 0), String(lag));
    }

    function test_a_voltage_is_dragged_in_angle_and_length() {
        window.showPage("diagnosis");
        fixture.advance(200);
        fixture.read();
        const view = item("changedView");
        waitForRendering(window.contentItem, 1000);
        const x = view.width / 2;
        const y = view.height / 2;
        const tip = view.tipOf(4);
        compare(view.arrowAt(tip.x, tip.y), 4);
        const volts = diagnosis.phasors.sizeOf(4);
        mousePress(view, tip.x, tip.y);
        // To the other side of V1, and half as long.
        const there = Qt.point(x - (tip.x - x) / 2, y + (tip.y - y) / 2);
        mouseMove(view, x, y - 30);
        mouseMove(view, there.x, there.y);
        mouseRelease(view, there.x, there.y);
        fuzzyCompare(diagnosis.phasors.sizeOf(4), volts / 2, 3);
        verify(diagnosis.phasors.arrowText(4).includes("120.") || diagnosis.phasors.arrowText(4).includes("119."), diagnosis.phasors.arrowText(4));
        verify(item("whatIfAnswer").text !== "");
        keyClick(Qt.Key_R);
        fuzzyCompare(diagnosis.phasors.sizeOf(4), volts, 0.01);
    }

    function test_the_arrows_are_moved_with_the_keyboard() {
        window.showPage("diagnosis");
        fixture.advance(200);
        fixture.read();
        const view = item("changedView");
        view.forceActiveFocus(Qt.TabFocusReason);
        compare(view.chosen, 0);
        const lag = Number(cell("changedTable", 2, 1));
        keyClick(Qt.Key_PageDown);
        compare(view.chosen, 1);
        verify(view.Accessible.name.includes("chosen: I2 "), view.Accessible.name);
        keyClick(Qt.Key_Right, Qt.ShiftModifier);
        verify(Math.abs(Number(cell("changedTable", 2, 1)) - lag - 10) < 0.3);
        keyClick(Qt.Key_F);
        compare(item("flip-1").flipped, true);
        keyClick(Qt.Key_Space);
        compare(item("flip-1").flipped, false);
        verify(view.Accessible.description.includes("I2"));
        const power = Number(cell("changedTable", 0, 1));
        keyClick(Qt.Key_Up, Qt.ShiftModifier);
        verify(Number(cell("changedTable", 0, 1)) > power);
        keyClick(Qt.Key_PageUp);
        keyClick(Qt.Key_PageUp);
        compare(view.chosen, 5);
        const volts = diagnosis.phasors.sizeOf(5);
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        fuzzyCompare(diagnosis.phasors.sizeOf(5), volts - 10, 0.01);
        verify(view.Accessible.name.includes("chosen: V3 "), view.Accessible.name);
        verify(item("whatIfAnswer").text !== "");
    }

    function test_the_role_is_declared_on_the_page() {
        window.showPage("diagnosis");
        fixture.readReversed(0);
        item("verdict-0");
        compare(diagnosis.role, 0);
        compare(diagnosis.status, DiagnosisModel.Fault);
        mouseClick(findIn(item("diagnosisRole"), "segment-2"));
        compare(diagnosis.role, 2);
        compare(diagnosis.status, DiagnosisModel.Healthy);
        compare(fixture.app.meters.roleAt(fixture.app.selection.index), 2);
        keyClick(Qt.Key_D);
        compare(diagnosis.role, 0);
        compare(item("diagnosisStatus").text, "The readings show a fault.");
    }

    function test_typed_values_have_a_role_of_their_own() {
        showReversed();
        keyClick(Qt.Key_I);
        tryVerify(() => find("typed-0") !== null && find("typed-0").activeFocus);
        mouseClick(findIn(item("typedRole"), "segment-1"));
        compare(diagnosis.typed.role, 1);
        compare(diagnosis.role, 0);
        type("230");
        keyClick(Qt.Key_Return);
        tryCompare(diagnosis.typed, "active", true);
        compare(diagnosis.role, 1);
        mouseClick(item("backToMeter"));
        compare(diagnosis.role, 0);
    }

    function test_steps_are_ticked_and_begin_safely() {
        showReversed();
        verify(reveal("step-0").text.startsWith("Ask whether"));
        compare(item("step-1").kind, DiagnosisModel.SafetyStep);
        mouseClick(findIn(reveal("step-1"), "stepBox"));
        compare(diagnosis.stepsDone, 1);
        compare(findIn(item("step-1"), "stepBox").checked, true);
        fixture.readReversed(2);
        compare(diagnosis.stepsDone, 1);
    }

    function test_a_tick_says_who_and_when_and_one_that_is_not_kept_says_why() {
        fixture.openReversed(30);
        showReversed();
        mouseClick(findIn(reveal("step-1"), "stepBox"));
        const who = findIn(item("step-1"), "stepWho").text;
        verify(who.startsWith("A. Martin on ") && who.endsWith(", 24 Nov 14:32"), who);
        verify(findIn(item("step-1"), "stepBox").Accessible.name.endsWith(who));
        verify(diagnosis.checkLog.keeping);
        verify(!item("stepsCard").Accessible.description.includes("until you close"));
        fixture.loseTrends();
        mouseClick(findIn(reveal("step-2"), "stepBox"));
        tryVerify(() => diagnosis.checkLog.problem.includes("the audit log cannot be written"));
        verify(item("checkLogProblem").text.startsWith("This tick is kept only until you close the window"));
    }

    function test_typed_values_are_diagnosed_and_left_again() {
        showReversed();
        keyClick(Qt.Key_I);
        tryVerify(() => find("typed-0") !== null && find("typed-0").activeFocus);
        verify(!item("dialogAccept").enabled);
        for (const volts of ["230", "231", "229"]) {
            type(volts);
            keyClick(Qt.Key_Tab);
        }
        compare(diagnosis.typed.known, 3);
        verify(item("askNext").text.startsWith("Ask for "));
        keyClick(Qt.Key_Return);
        tryCompare(diagnosis.typed, "active", true);
        item("typedNotice");
        verify(item("diagnosisBasis").text.startsWith("3 typed value"));
        mouseClick(item("backToMeter"));
        compare(diagnosis.typed.active, false);
        item("verdict-0");
    }

    function test_a_meter_that_stops_answering_is_not_judged() {
        showReversed();
        fixture.breakLink();
        item("diagnosisNotice");
        compare(diagnosis.status, DiagnosisModel.Indeterminate);
    }

    function test_the_doctor_rests_while_another_page_is_in_view() {
        showReversed();
        compare(diagnosis.active, true);
        window.showPage("meter");
        compare(diagnosis.active, false);
    }

    function test_nothing_leaves_its_card_at_any_width() {
        showReversed();
        for (const [width, height] of [[1280, 800], [1920, 1080], [900, 700], [720, 560]]) {
            window.width = width;
            window.height = height;
            waitForRendering(window.contentItem, 1000);
            for (const name of ["phasorsCard", "verdict-0", "stepsCard", "wiringCard", "onsetCard", "checksCard"]) {
                const card = item(name);
                checkInside(card, card);
                verify(card.mapToItem(window.contentItem, card.width, 0).x <= width, name + " at " + width);
            }
        }
    }

    function checkInside(card: Item, parent: Item) {
        for (let i = 0; i < parent.children.length; ++i) {
            const child = parent.children[i];
            if (!child.visible || child.width === 0 || child.objectName === "explained") {
                continue;
            }
            const right = child.mapToItem(card, child.width, 0).x;
            if (child.text !== undefined && child.text !== "") {
                verify(right <= card.width + 1, "“" + child.text + "” leaves its card: " + right + " > " + card.width);
                verify(!child.truncated || child.objectName === "cardCaption" || child.objectName === "sideCaption", "“" + child.text + "” is cut off");
            }
            checkInside(card, child);
        }
    }
}
