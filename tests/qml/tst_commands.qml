// SPDX-License-Identifier: GPL-3.0-or-later
// Commands to meters from the window: to a simulated meter, to one that does not answer, and to one that allows none.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

WindowTest {
    id: root

    name: "Commands"

    function points(names: var): var {
        const meters = fixture.app.meters;
        const shown = Array.from(fixture.app.overview.pointsShown(-1));
        return names.map(name => shown.find(point => meters.nameAt(fixture.app.overview.meterRow(point)) === name));
    }

    function ask(names: var) {
        window.showPage("overview");
        window.pageItem.commandRequested(points(names));
    }

    /// The button of the dialog in which this item is.
    function button(inside: string, name: string): Item {
        return findIn(item(inside).parent.parent, name);
    }

    function outcomes(): var {
        const list = item("commandMeters");
        const words = [];
        for (let row = 0; row < list.count; ++row) {
            words.push(findIn(list.itemAtIndex(row), "commandWord").text);
        }
        return words;
    }

    function test_without_a_log_nothing_is_offered() {
        window.showPage("meter");
        keyClick(Qt.Key_E, Qt.ControlModifier);
        compare(item("toastText").text, "Commands need a database, which keeps their log.");
    }

    function test_a_meter_that_allows_none_gets_no_command() {
        fixture.openCommands();
        ask(["Lathe"]);
        compare(item("toastText").text, "Commands to this meter are not allowed: see Settings, Meters.");
        compare(fixture.auditText(), "");
    }

    function test_a_command_names_the_meter_asks_and_is_verified() {
        fixture.openCommands();
        ask(["Press"]);
        mouseClick(item("commandChoice-1"));
        compare(item("commandEffect").text, "From then on, the meter counts its energy in the registers of T2.");
        mouseClick(button("commandKept", "dialogAccept"));
        verify(item("commandTargets").text.startsWith("Press (127.0.0.1:"));
        compare(fixture.auditText(), "");
        keyClick(Qt.Key_Escape); // the question is answered with no
        tryVerify(() => find("commandTargets") === null || !find("commandTargets").visible);
        compare(fixture.app.commands.step, MeterCommands.Choosing);
        mouseClick(button("commandKept", "dialogAccept"));
        mouseClick(button("commandTargets", "dialogAccept"));
        tryCompare(fixture.app.commands, "step", MeterCommands.Ended, 20000);
        compare(item("commandSummary").text, "1 done");
        compare(outcomes(), ["done"]);
        compare(item("commandReason").text, "The meter confirmed it, and was read afterwards.");
        compare(item("commandChanges").text, "Tariff in progress: T1 → T2");
        compare(fixture.auditText(), "Press: set-tariff 2: confirmed");
        mouseClick(button("commandSummary", "dialogAccept"));
        tryVerify(() => find("commandSummary") === null);
    }

    function test_a_permission_that_was_taken_back_meanwhile_sends_nothing() {
        fixture.openCommands();
        ask(["Press", "Saw"]);
        mouseClick(button("commandKept", "dialogAccept"));
        fixture.forbidCommandsElsewhere();
        mouseClick(button("commandTargets", "dialogAccept"));
        tryCompare(fixture.app.commands, "step", MeterCommands.Ended, 20000);
        compare(item("commandSummary").text, "2 not done");
        const list = item("commandMeters");
        for (let row = 0; row < 2; ++row) {
            compare(findIn(list.itemAtIndex(row), "commandReason").text,
                "The site does not allow commands to this meter any more, or its address has changed, so nothing was sent.");
        }
        compare(fixture.auditText(), "");
    }

    function test_a_dialog_that_is_narrow_has_all_of_its_controls_within_it() {
        fixture.openCommands();
        window.width = 340;
        ask(["Press"]);
        const kind = item("commandKind");
        tryVerify(() => kind.height > kind.lineHeight); // in two lines
        verify(kind.mapToItem(kind.parent, kind.width, 0).x <= kind.parent.width);
        const accept = button("commandKept", "dialogAccept");
        verify(accept.mapToItem(null, accept.width, 0).x <= window.width - 16);
    }

    function test_a_group_has_a_result_for_each_meter() {
        fixture.openCommands();
        ask(["Press", "Saw", "Lathe"]);
        mouseClick(findIn(item("commandKind"), "segment-1"));
        compare(button("commandKept", "dialogAccept").enabled, false); // nothing is chosen yet
        tryVerify(() => item("commandChoice-4").x > 0); // laid out
        mouseClick(item("commandChoice-0"));
        mouseClick(button("commandKept", "dialogAccept"));
        compare(button("commandTargets", "dialogAccept").text, "Send to 2 meters");
        mouseClick(button("commandTargets", "dialogAccept"));
        tryCompare(fixture.app.commands, "step", MeterCommands.Ended, 20000);
        compare(item("commandSummary").text, "1 done, 1 not done");
        compare(outcomes(), ["done", "not done", ""]);
        const list = item("commandMeters");
        compare(findIn(list.itemAtIndex(0), "commandChanges").text, "Partial meter Ea+: 0.00 kWh → 0.00 kWh");
        const reason = findIn(list.itemAtIndex(1), "commandReason").text;
        verify(reason.startsWith("The meter was not reached, so nothing was sent. The "), reason);
        for (let row = 0; row < 3; ++row) {
            const at = name => findIn(list.itemAtIndex(row), name);
            const end = name => at(name).mapToItem(list, at(name).width, 0).x;
            const begin = name => at(name).mapToItem(list, 0, 0).x;
            verify(end("commandGlyph") < begin("commandMeter"));
            verify(at("commandMeter").width >= at("commandMeter").implicitWidth);
            verify(!at("commandWord").visible || end("commandMeter") < begin("commandWord"));
            verify(end("commandAddress") <= list.width);
        }
        compare(fixture.auditText(), "Press: reset-partials ea+: confirmed\nSaw: reset-partials ea+: not-reached");
    }

    function test_the_settings_allow_commands_to_a_meter() {
        fixture.openCommands();
        window.showPage("settings");
        const meters = fixture.app.meters;
        const row = [...Array(meters.count).keys()].find(at => meters.nameAt(at) === "Lathe");
        const allow = findIn(item("meterRow-" + row), "allowCommands");
        compare(allow.checked, false);
        mouseClick(allow);
        compare(fixture.app.meters.commandsAllowedAt(row), true);
        compare(item("siteStatus").text, "Commands to Lathe are allowed.");
        compare(allow.checked, true);
    }
}
