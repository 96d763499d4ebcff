// SPDX-License-Identifier: GPL-3.0-or-later
// The presenter: the whole screen for the class, and every shortcut goes on working.
import QtQuick
import QtTest

TrainingTest {
    id: root

    name: "Presenter"

    function begin(): Item {
        keyClick(Qt.Key_F9);
        const presenter = item("presenter");
        tryCompare(presenter, "activeFocus", true);
        return presenter;
    }

    function test_it_shows_the_front_large_and_every_key() {
        const small = item("deviceLcd").width;
        const presenter = begin();
        compare(window.visibility, Window.FullScreen);
        verify(findIn(presenter, "deviceLcd").width > small);
        keyPress(Qt.Key_Return);
        compare(item("presenterKey").text, "ENTER");
        keyRelease(Qt.Key_Return);
        tryVerify(() => fixture.deviceLabel() === "tAr.2");
        mouseClick(findIn(presenter, "frontUp"));
        compare(item("presenterKey").text, "UP");
        compare(front.trail, ["ENTER", "UP"]);
        tryVerify(() => item("presenterPage").text === front.pageText);
        keyClick(Qt.Key_Escape);
        tryCompare(presenter, "visible", false);
        compare(window.visibility, Window.Windowed);
        verify(front.led.watched);
        tryCompare(item("frontCard"), "activeFocus", true);
    }

    function test_palette_and_help_open_above_it_and_leave_it_as_it_was() {
        const presenter = begin();
        keySequence("Ctrl+K");
        tryCompare(item("paletteSearch"), "activeFocus", true);
        type("faster");
        keyClick(Qt.Key_Return);
        tryVerify(() => fixture.deviceSpeed() === 10);
        tryCompare(presenter, "activeFocus", true);
        keyClick(Qt.Key_F1);
        const help = findChild(window, "help");
        tryCompare(help, "opened", true);
        keyClick(Qt.Key_Escape);
        tryCompare(help, "opened", false);
        tryCompare(presenter, "activeFocus", true);
        verify(presenter.visible);
        keyClick(Qt.Key_Up);
        tryCompare(front, "pageNumber", "tAr.1 2 / 8");
    }

    function test_it_tells_time_speed_and_what_is_measured() {
        const presenter = begin();
        tryVerify(() => item("presenterClock").text === training.device.clockText);
        compare(item("presenterSpeed").text, "×1");
        mouseClick(item("presenterFaster"));
        tryCompare(item("presenterSpeed"), "text", "×10");
        mouseClick(item("presenterSlower"));
        tryCompare(item("presenterSpeed"), "text", "×1");
        keyClick("p");
        tryCompare(training.device, "paused", true);
        compare(item("presenterState").text, "paused");
        mouseClick(item("presenterPause"));
        tryCompare(training.device, "paused", false);
        tryVerify(() => item("presenterFrequency").text.includes("50.00"));
        compare(presenter.activeFocus, true);
    }

    function test_the_fault_is_seen_only_when_the_trainer_shows_it() {
        training.faults.toggle(0, 1);
        begin();
        const words = item("presenterFault");
        const hidden = words.text;
        training.faults.clear();
        compare(words.text, hidden); // a fault and none look alike
        training.faults.toggle(0, 1);
        keyClick("f");
        compare(words.text, "Current reversed L2");
        mouseClick(item("presenterFaultToggle"));
        compare(words.text, hidden);
        mouseClick(item("presenterFaultToggle"));
        keyClick(Qt.Key_F9);
        tryVerify(() => find("presenter") === null || !find("presenter").visible);
        begin();
        compare(item("presenterFault").text, hidden);
    }

    function test_a_value_outside_the_ratings_is_marked_as_on_the_meter_page() {
        training.supply.setVoltage(300);
        begin();
        tryVerify(() => item("presenter-V-0").marked);
        compare(item("presenter-V-1").note, "This value is above the meter rating: 184 to 288 V.");
        verify(!item("presenter-I-0").marked);
        training.supply.setVoltage(230);
        tryVerify(() => !item("presenter-V-0").marked);
    }

    function test_a_power_factor_says_inductive_or_capacitive() {
        training.loads.setAngle(0, 40);
        begin();
        tryVerify(() => item("presenter-PF-0").tag === "ind");
        training.loads.setAngle(0, -40);
        tryVerify(() => item("presenter-PF-0").tag === "cap");
    }

    function test_what_is_wrong_in_the_last_line_stands_alone() {
        begin();
        tryVerify(() => item("presenterFrequency").text === "f 50.000 Hz");
        const calm = item("presenterFrequency").color.toString();
        compare(item("presenterSequence").color.toString(), calm);
        training.supply.setOrder132(true);
        tryVerify(() => item("presenterSequence").color.toString() !== calm);
        compare(item("presenterFrequency").color.toString(), calm);
        compare(item("presenterNeutral").color.toString(), calm);
        compare(item("presenterTariff").color.toString(), calm);
        training.supply.setOrder132(false);
        training.supply.setFrequency(55);
        tryVerify(() => item("presenterFrequency").color.toString() !== calm);
        tryVerify(() => item("presenterSequence").color.toString() === calm);
        training.device.supplied = false;
        tryVerify(() => item("presenterSequence").text === "sequence –");
        compare(item("presenterSequence").color.toString(), calm); // off is not wrong
    }

    /// Every word that is on the screen.
    function words(parent: Item): string {
        let all = "";
        if (!parent.visible || parent.opacity === 0) {
            return all;
        }
        if (typeof parent.text === "string") {
            all += parent.text + "\n";
        }
        for (let i = 0; i < parent.children.length; ++i) {
            all += words(parent.children[i]);
        }
        return all;
    }

    function test_undo_library_and_palette_do_not_tell_the_hidden_fault() {
        training.scenarios.openRow(0);
        tryCompare(training.scenarios, "open", true);
        const title = training.scenarios.title;
        begin();
        // The page itself lies below.
        const overlay = item("undoText").parent.parent.parent;
        tryCompare(item("undoText"), "text", "The training desk has changed.");
        verify(!words(overlay).includes(title));
        keySequence("Ctrl+L");
        tryVerify(() => item("presenterFault").text.startsWith("The scenario list would reveal"));
        verify(find("scenarioList") === null || !find("scenarioList").visible);
        verify(!words(overlay).includes(title));
        compare(item("presenterState").text, "running");
        keySequence("Ctrl+K");
        tryCompare(item("paletteSearch"), "activeFocus", true);
        type("undo");
        tryVerify(() => words(overlay).includes("Undo: The training desk has changed."));
        verify(!words(overlay).includes(title));
        keyClick(Qt.Key_Escape);
        keyClick("f");
        tryCompare(item("undoText"), "text", "“" + title + "” starts.");
        keySequence("Ctrl+L");
        item("scenarioList");
        keyClick(Qt.Key_Escape);
    }

    function test_the_palette_offers_the_same_with_a_fault_and_without() {
        begin();
        const offered = () => Array.from(window.actions).filter(action => action.enabled && !action.text.startsWith("Undo")).map(action => action.text).join("\n");
        const without = offered();
        training.faults.toggle(0, 1);
        tryCompare(training.faults, "activeCount", 1);
        compare(offered(), without);
        training.faults.clear();
        training.scenarios.openRow(0);
        tryCompare(training.scenarios, "open", true);
        compare(offered(), without);
    }

    function test_a_number_that_is_being_typed_says_nothing_above_it() {
        const field = item("voltageField");
        mouseClick(field);
        tryCompare(field, "activeFocus", true);
        type("9999");
        begin();
        compare(field.problem, "");
        verify(find("toolTip") === null || !find("toolTip").visible);
    }

    function test_the_keys_have_their_caption_before_the_first_press() {
        begin();
        compare(item("presenterKeys").text, "Keys");
    }

    function test_icons_grow_with_the_type() {
        const presenter = begin();
        for (const name of ["presenterEnd", "presenterPause", "presenterSlower", "presenterFaster", "presenterFaultToggle"]) {
            const icon = findIn(item(name), "presenterIcon");
            verify(icon !== null, name);
            verify(icon.height >= presenter.unit * 24, name + ": " + icon.height);
        }
    }

    function test_another_page_ends_it_and_gives_the_window_back() {
        begin();
        keySequence("Ctrl+2");
        compare(window.page, "meter");
        tryCompare(window, "visibility", Window.Windowed);
        item("meterName");
    }

    function test_all_of_it_is_on_the_screen_data() {
        const rows = [];
        for (const size of [[720, 560], [800, 600], [1280, 800], [1920, 1080]]) {
            for (const scale of [100, 200]) {
                rows.push({
                    "tag": size.join("×") + " " + scale + " %",
                    "size": size,
                    "scale": scale
                });
            }
        }
        return rows;
    }

    function test_all_of_it_is_on_the_screen(data) {
        fixture.app.appearance.textScale = data.scale;
        const presenter = begin();
        window.visibility = Window.Windowed;
        window.width = data.size[0];
        window.height = data.size[1];
        tryVerify(() => Math.abs(presenter.width + 48 - data.size[0]) < 1);
        keyClick("f");
        waitForRendering(window.contentItem);
        for (const name of ["presenterEnd", "presenterClock", "presenterFaster", "presenterPage", "presenterValues", "presenterRest", "presenterFault", "presenterFaultToggle", "presenterKey"]) {
            const part = item(name);
            const box = part.mapToItem(presenter, 0, 0, part.width, part.height);
            verify(part.width > 8 && part.height > 8, name + " has no room: " + box);
            verify(box.left >= 0 && box.top >= 0 && box.right <= presenter.width + 1 && box.bottom <= presenter.height + 1, name + " leaves the screen: " + box);
        }
        const values = item("presenterValues");
        verify(values.typeSize >= 9, "values of " + values.typeSize);
        const fault = item("presenterFault").parent.parent;
        const rest = item("presenterRest");
        verify(rest.mapToItem(presenter, 0, rest.height).y <= fault.mapToItem(presenter, 0, 0).y + 1, "the values lie on the fault");
    }
}
