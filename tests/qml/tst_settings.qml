// SPDX-License-Identifier: GPL-3.0-or-later
// Adding, editing and removing meters, and how the page stands at any size.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

WindowTest {
    id: root

    name: "Settings"

    function showSettings() {
        window.showPage("settings");
        item("siteList");
    }

    /// A part of the row that has what can be done, which appears under the pointer.
    function act(row: string, part: string): Item {
        const found = item(row);
        mouseMove(found, 30, found.height / 2);
        let action = null;
        tryVerify(() => {
            action = findIn(found, part);
            return action !== null && action.visible;
        }, 1000, "no " + part + " in " + row);
        return action;
    }

    function openDialog() {
        showSettings();
        mouseClick(act("meterRow-0", "edit"));
        tryCompare(item("nameField"), "activeFocus", true);
        item("addressField").forceActiveFocus();
        item("addressField").selectAll();
    }

    function test_who_may_only_read_changes_nothing_and_is_told_why() {
        fixture.actAsViewer();
        showSettings();
        compare(item("rightsNotice").text, "Your role in the database may only read.");
        const icon = findChild(item("rightsNotice"), "noticeIcon");
        verify(icon.visible);
        compare(icon.name, "lock");
        const allow = act("meterRow-0", "allowCommands");
        verify(!allow.enabled);
        for (const name of ["addPlaceButton", "addNew", "openFile"]) {
            verify(!item(name).enabled, name);
        }
        mouseClick(item("meterRow-0"), 30, 10);
        keyClick(Qt.Key_C);
        compare(item("siteStatus").text, "Your role in the database may only read.");
        verify(!fixture.app.meters.commandsAllowedAt(0));
        verify(!allow.checked);
        compare(fixture.app.places.add(0, "Yard"), "Your role in the database may only read.");
        compare(fixture.app.places.count, 1);
    }

    function test_add() {
        showSettings();
        mouseClick(item("newAddress"));
        type("10.0.0.9:1502/7");
        keyClick(Qt.Key_Return);
        compare(fixture.app.meters.count, 3);
        compare(fixture.app.meters.addressAt(2), "10.0.0.9:1502/7");
        item("meterRow-2");
        compare(fixture.app.selection.index, 2);
        compare(item("meterName").text, "All meters");
        compare(item("newAddress").text, "");
    }

    function test_add_to_a_place() {
        fixture.app.places.add(0, "Yard");
        showSettings();
        const choice = item("newPlace");
        choice.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        compare(choice.displayText, "Yard");
        mouseClick(item("newAddress"));
        type("10.0.0.9");
        mouseClick(item("addNew"));
        compare(fixture.app.places.nameOf(fixture.app.meters.placeAt(2)), "Yard");
    }

    function test_a_wrong_new_address_says_why_and_stays() {
        showSettings();
        mouseClick(item("newAddress"));
        type("10.0.0.9:99999");
        keyClick(Qt.Key_Return);
        compare(fixture.app.meters.count, 2);
        const field = item("newAddress");
        compare(field.text, "10.0.0.9:99999");
        verify(field.parent.error !== "");
        type("0");
        compare(field.parent.error, "");
    }

    function test_exchanged_addresses_are_asked_about() {
        const before = [0, 1].map(row => fixture.app.meters.addressAt(row));
        fixture.crossMeters();
        window.showPage("settings");
        tryCompare(item("visitNotice"), "visible", true);
        verify(fixture.app.visits.text.length > 0);
        mouseClick(item("exchangeAddresses"));
        compare(fixture.app.meters.addressAt(0), before[1]);
        compare(fixture.app.meters.addressAt(1), before[0]);
        tryCompare(find("visitNotice"), "visible", false);
    }

    function test_a_whole_address_goes_to_the_fields_of_its_parts() {
        openDialog();
        type("[::1]:1502/7");
        keyClick(Qt.Key_Tab);
        compare(item("addressField").text, "::1");
        compare(item("portField").text, "1502");
        compare(item("unitField").text, "7");
        mouseClick(item("dialogAccept"));
        compare(fixture.app.meters.addressAt(0), "[::1]:1502/7");
    }

    function test_port_and_unit_are_typed_over_data() {
        return ["portField", "unitField"].map(name => ({
                    "tag": name,
                    "name": name
                }));
    }

    function test_port_and_unit_are_typed_over(data) {
        openDialog();
        type("[::1]:1502/7");
        keyClick(Qt.Key_Tab);
        const field = item(data.name);
        mouseClick(field);
        tryVerify(() => field.selectedText === field.text, 1000, "click: " + field.selectedText);
        keyClick(Qt.Key_Tab);
        field.deselect();
        keyClick(Qt.Key_Backtab);
        tryVerify(() => field.activeFocus && field.selectedText === field.text, 1000, "Tab: " + field.selectedText);
        type("9");
        compare(field.text, "9");
    }

    function test_each_field_says_what_is_wrong_with_it_data() {
        return [
            {
                "tag": "port",
                "field": "portField",
                "text": "70000"
            },
            {
                "tag": "unit",
                "field": "unitField",
                "text": "0"
            },
            {
                "tag": "unit in letters",
                "field": "unitField",
                "text": "x"
            },
            {
                "tag": "host",
                "field": "addressField",
                "text": "-"
            }
        ];
    }

    function test_each_field_says_what_is_wrong_with_it(data) {
        openDialog();
        type("10.0.0.9");
        const field = item(data.field);
        field.forceActiveFocus();
        type(data.text);
        keyClick(Qt.Key_Return);
        for (const name of ["addressField", "portField", "unitField"]) {
            compare(item(name).parent.error !== "", name === data.field, name);
        }
        compare(fixture.app.meters.count, 2);
    }

    function test_a_new_meter_can_be_seen_in_a_long_list() {
        for (let i = 0; i < 30; ++i) {
            fixture.app.meters.add("", "10.0.1." + i);
        }
        fixture.app.selection.index = 0;
        showSettings();
        mouseClick(item("newAddress"));
        type("10.0.0.9");
        keyClick(Qt.Key_Return);
        const row = item("meterRow-" + (fixture.app.meters.count - 1));
        tryVerify(() => {
            if (row.y === 0) {
                return false; // not placed yet
            }
            const y = row.mapToItem(window.contentItem, 0, 0).y;
            return y >= 0 && y + row.height <= window.height;
        });
    }

    function test_changes_that_cannot_be_kept_are_said_and_stay_said() {
        window.showPage("settings");
        verify(!find("settingsProblem").visible);
        fixture.loseSettings("Changes are not saved: /nowhere/countis.conf cannot be written (Read-only file system).");
        tryCompare(item("toastText"), "text", fixture.app.settingsProblem);
        compare(item("settingsProblem").text, fixture.app.settingsProblem);
    }

    function test_wrong_address_stays_open_and_says_why() {
        openDialog();
        type("10.0.0.9:99999");
        keyClick(Qt.Key_Return);
        compare(fixture.app.meters.addressAt(0), "192.168.0.4:502/5");
        const field = item("portField");
        verify(field.visible);
        compare(field.text, "99999");
        verify(field.parent.error !== "");
        type("0");
        compare(field.parent.error, "");
    }

    function test_an_error_of_a_narrow_field_has_the_width_of_the_dialog() {
        openDialog();
        type("10.0.0.9:99999");
        verify(!find("partError").visible);
        keyClick(Qt.Key_Return);
        const error = item("partError");
        tryVerify(() => error.visible);
        compare(error.text, item("portField").parent.error);
        tryVerify(() => error.width > 3 * item("portField").width, 2000, "the error has not the width of the dialog");
    }

    function test_edit() {
        showSettings();
        mouseClick(act("meterRow-0", "edit"));
        const field = item("nameField");
        compare(field.text, "Assembly A");
        tryCompare(field, "activeFocus", true);
        field.selectAll();
        type("Hall 3");
        mouseClick(item("dialogAccept"));
        compare(fixture.app.meters.nameAt(0), "Hall 3");
    }

    function test_dialog_stands_as_before_when_the_text_was_larger_meanwhile() {
        const places = () => ["addressField", "nameField", "testAddress", "dialogAccept"].map(name => {
                const place = item(name).mapToItem(null, 0, 0);
                return Math.round(place.x) + "," + Math.round(place.y) + " " + Math.round(item(name).height);
            }).join("; ");
        openDialog();
        const before = places();
        keyClick(Qt.Key_Escape);
        tryVerify(() => find("addressField") === null || !find("addressField").visible);
        for (const scale of [200, 100]) {
            fixture.app.appearance.textScale = scale;
            waitForRendering(window.contentItem);
        }
        openDialog();
        tryVerify(() => places() === before, 1000, "was " + before + " now " + places());
    }

    function test_choices_stay_inside_their_card_at_any_text_size_data() {
        return [100, 125, 150, 175, 200].map(scale => ({
                    "tag": scale + " %",
                    "scale": scale
                }));
    }

    function test_choices_stay_inside_their_card_at_any_text_size(data) {
        showSettings();
        fixture.app.appearance.textScale = data.scale;
        for (const width of [1280, 720]) {
            window.width = width;
            for (const name of ["themeChoice", "languageChoice", "scaleChoice", "motionChoice"]) {
                const inLanguage = name === "languageChoice";
                window.pageItem.section = inLanguage ? 4 : 3;
                const card = item(inLanguage ? "languageCard" : "appearanceCard");
                const choice = item(name);
                tryVerify(() => choice.mapToItem(card, choice.width, 0).x <= card.width - 12, 1000, name + " leaves its card");
                tryVerify(() => card.mapToItem(null, card.width, 0).x <= width, 1000, "the card leaves the window");
            }
        }
    }

    function test_remove_asks_first() {
        showSettings();
        mouseClick(act("meterRow-1", "remove"));
        compare(fixture.app.meters.count, 2);
        mouseClick(item("dialogAccept"));
        compare(fixture.app.meters.count, 1);
        compare(fixture.app.meters.nameAt(0), "Assembly A");
    }

    function test_a_double_click_never_removes_a_meter_wherever_the_question_opens_data() {
        return [[1280, 800], [1280, 560], [900, 560], [720, 560], [1100, 620]].map(size => ({
                    "tag": size.join("×"),
                    "size": size
                }));
    }

    function test_a_double_click_never_removes_a_meter_wherever_the_question_opens(data) {
        window.showPage("settings");
        window.width = data.size[0];
        window.height = data.size[1];
        waitForRendering(window.contentItem);
        for (const row of [0, 1]) {
            const bin = act("meterRow-" + row, "remove");
            const at = bin.mapToItem(window.contentItem, bin.width / 2, bin.height / 2);
            mouseDoubleClickSequence(window.contentItem, at.x, at.y);
            compare(fixture.app.meters.count, 2);
            const accept = item("dialogAccept");
            const place = accept.mapToItem(window.contentItem, 0, 0);
            verify(at.x < place.x || at.x > place.x + accept.width || at.y < place.y || at.y > place.y + accept.height, "under the pointer");
            compare(item("dialogReject").activeFocus, true);
            keyClick(Qt.Key_Return); // as a key that repeats
            tryVerify(() => find("dialogAccept") === null);
            compare(fixture.app.meters.count, 2);
        }
    }

    function test_the_question_keeps_clear_of_a_pointer_that_is_where_its_button_would_be() {
        window.showPage("settings");
        mouseClick(act("meterRow-1", "remove"));
        const there = item("dialogAccept").mapToItem(window.contentItem, 10, 10);
        keyClick(Qt.Key_Escape);
        tryVerify(() => find("dialogAccept") === null);
        mouseMove(window.contentItem, there.x, there.y);
        item("meterRow-1").removeRequested();
        const accept = item("dialogAccept");
        waitForRendering(window.contentItem);
        const place = accept.mapToItem(window.contentItem, 0, 0);
        verify(there.y < place.y || there.y > place.y + accept.height, "under the pointer");
        mouseClick(window.contentItem, there.x, there.y);
        compare(fixture.app.meters.count, 2);
        tryVerify(() => accept.parent !== null);
        mouseClick(accept);
        compare(fixture.app.meters.count, 1);
    }

    function test_the_question_finds_its_place_where_there_is_little_room() {
        failOnWarning(/[Bb]inding loop/);
        window.showPage("settings");
        for (const scale of [100, 150, 200]) {
            fixture.app.appearance.textScale = scale;
            for (const height of [560, 420, 320]) {
                window.width = 720;
                window.height = height;
                tryCompare(window.contentItem, "height", height);
                const remove = find("metersCard");
                remove.remove(1);
                waitForRendering(window.contentItem, 100);
                const middle = item("dialogAccept").mapToItem(window.contentItem, 10, 10);
                keyClick(Qt.Key_Escape);
                tryVerify(() => find("dialogAccept") === null);
                for (const dy of [-20, 0, 20]) {
                    mouseMove(window.contentItem, middle.x, middle.y + dy);
                    remove.remove(1);
                    item("dialogAccept");
                    waitForRendering(window.contentItem, 100);
                    keyClick(Qt.Key_Escape);
                    tryVerify(() => find("dialogAccept") === null);
                }
            }
        }
    }

    function test_a_double_click_does_not_confirm_a_form() {
        showSettings();
        mouseClick(act("meterRow-0", "edit"));
        tryCompare(item("nameField"), "activeFocus", true);
        const accept = item("dialogAccept").mapToItem(window.contentItem, 10, 10);
        keyClick(Qt.Key_Escape);
        tryVerify(() => find("dialogAccept") === null);
        mouseMove(window.contentItem, accept.x, accept.y);
        find("metersCard").edit(0);
        tryCompare(item("nameField"), "activeFocus", true);
        mouseClick(window.contentItem, accept.x, accept.y);
        verify(find("dialogAccept") !== null && find("dialogAccept").visible);
    }

    function test_notifications_of_the_desktop_can_be_switched_off() {
        window.showPage("settings");
        mouseClick(item("section-2"));
        compare(item("desktopNotices").checked, true);
        mouseClick(item("desktopNotices"));
        compare(fixture.app.notices.desktop, false);
    }

    function test_a_file_names_whom_alarms_are_sent_to() {
        window.showPage("settings");
        mouseClick(item("section-2"));
        const file = item("noticesFile");
        file.field.forceActiveFocus();
        type("/etc/countis/notify.yaml");
        keyClick(Qt.Key_Return);
        compare(fixture.app.notices.file, "/etc/countis/notify.yaml");
        verify(item("noticesState").text.startsWith("This window does not judge the alarms."));
        compare(item("useNoticesFile").text, "Read again");
    }

    /// How far below the field this text stands: the mark of its focus reaches 4 pixels out of it.
    function gapBelow(field: Item, text: Item): real {
        return text.mapToItem(null, 0, 0).y - field.mapToItem(null, 0, field.height).y;
    }

    function test_what_stands_below_a_field_is_clear_of_the_mark_of_its_focus() {
        window.showPage("settings");
        mouseClick(item("section-1"));
        tryVerify(() => gapBelow(item("databaseChoice").field, item("databaseWaits")) >= 6);
        mouseClick(item("section-2"));
        fixture.app.notices.file = "/etc/countis/notify.yaml";
        tryVerify(() => gapBelow(item("noticesFile").field, item("noticesState")) >= 6);
        verify(gapBelow(item("noticesState"), item("sendTest")) >= 6);
        fixture.app.notices.file = "";
    }

    function test_the_rule_of_a_malfunction_says_that_it_is_never_raised() {
        fixture.raiseAlarms();
        window.showPage("settings");
        mouseClick(item("section-2"));
        tryVerify(() => find("rule-malfunction") !== null);
        verify(findIn(find("rule-malfunction"), "ruleText").text.endsWith("it is never raised: no register contains a malfunction."));
        verify(!findIn(find("rule-voltage-high"), "ruleText").text.includes("never"));
    }

    function test_a_test_is_sent_to_whom_the_file_names_and_its_outcome_is_shown() {
        window.showPage("settings");
        mouseClick(item("section-2"));
        const notices = fixture.app.notices;
        notices.file = "";
        const send = item("sendTest");
        verify(!send.enabled);
        item("noticesFile").field.forceActiveFocus();
        type("/etc/countis/notify.yaml");
        verify(!send.enabled);
        keyClick(Qt.Key_Return);
        verify(send.enabled);
        send.forceActiveFocus();
        keyClick(Qt.Key_Space);
        verify(notices.testing);
        verify(!send.enabled);
        compare(send.text, "Sending the test…");
        fixture.testNotices();
        verify(!notices.testing);
        const sent = item("testSent");
        const problem = item("testProblem");
        compare(sent.text, "The test was sent to the webhook.");
        compare(problem.text, "The mail server refused the password.");
        notices.sendTest();
        verify(!sent.visible && !problem.visible);
        fixture.testNotices();
        verify(sent.visible && problem.visible);
        notices.file = "";
        verify(!sent.visible && !problem.visible);
    }
}
