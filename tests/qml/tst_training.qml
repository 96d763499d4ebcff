// SPDX-License-Identifier: GPL-3.0-or-later
// The training desk on a real bundled meter: what the hands do there, its own display and values show.
import QtQuick
import QtTest
import Countis.Models

TrainingTest {
    id: root

    name: "Training"

    function effect(symbol: string, column: string): string {
        return findIn(item("effect-" + symbol), column).text;
    }

    /// Where it lies in another item.
    function boxIn(inner: Item, outer: Item): rect {
        return inner.mapToItem(outer, 0, 0, inner.width, inner.height);
    }

    /// What is seen in a card and leaves it.
    function leaving(card: Item, part: Item): list<string> {
        let out = [];
        for (let i = 0; i < part.children.length; ++i) {
            const child = part.children[i];
            if (!child.visible || child.opacity === 0) {
                continue;
            }
            const box = boxIn(child, card);
            if (child instanceof Text && child.text !== "" && (box.left < 0 || box.right > card.width + 0.5 || box.bottom > card.height + 0.5)) {
                out.push(card.objectName + ": " + child.text + " at " + box);
            }
            if (!child.clip) {
                out = out.concat(leaving(card, child));
            }
        }
        return out;
    }

    function test_nothing_leaves_its_card_or_vanishes_in_any_window_data() {
        return [100, 150, 200].map(scale => ({
                    "tag": scale + " %",
                    "scale": scale
                }));
    }

    function test_nothing_leaves_its_card_or_vanishes_in_any_window(data) {
        fixture.app.appearance.textScale = data.scale;
        training.device.speed = 5; // with its chip
        for (const [width, height] of [[720, 560], [900, 600], [1024, 700], [1100, 700], [1280, 800], [1920, 1080]]) {
            window.width = width;
            window.height = height;
            const flick = item("deskFlick");
            tryVerify(() => flick.width > width - 400 && flick.width < width && flick.height < height);
            waitForRendering(window.contentItem);
            checkCards(flick, width + "×" + height + ": ");
        }
    }

    function checkCards(flick: Item, where: string) {
        const names = ["scenarioBar", "frontCard", "supplyCard", "loadsCard", "deviceCard", "effectCard", "faultsCard"];
        for (const name of names) {
            const card = item(name);
            compare(leaving(card, card).join("; "), "", where + name);
            const box = boxIn(card, flick.contentItem);
            verify(box.left >= 0 && box.right <= flick.contentWidth && box.bottom <= flick.contentHeight, where + name + " cannot be scrolled to");
            for (const other of names) {
                const apart = boxIn(item(other), flick.contentItem);
                verify(other === name || box.right <= apart.left || box.left >= apart.right || box.bottom <= apart.top || box.top >= apart.bottom, where + name + " lies over " + other);
            }
        }
        verify(item("deviceLcd").width > 190, where + "the display is " + item("deviceLcd").width + " wide");
        verify(item("faultList").height > 190, where + "the faults are " + item("faultList").height + " high");
    }

    function test_a_scenario_from_a_file_is_asked_for_and_a_wrong_one_says_why() {
        const asked = signalSpyComponent.createObject(root, {
            "target": training.scenarios,
            "signalName": "fileRequested"
        });
        keyClick(Qt.Key_O, Qt.ControlModifier);
        compare(asked.count, 1);
        fixture.openScenario("no such file.yaml");
        tryVerify(() => item("deskProblem").text.includes("no such file.yaml"));
        asked.destroy();
    }

    function test_the_address_of_the_web_pages_is_shown_and_copied() {
        tryCompare(item("webAddress"), "text", fixture.deviceWeb());
        verify(item("webAddress").text.startsWith("http://127.0.0.1:"));
        mouseClick(item("copyAddress"));
        compare(fixture.clipboard(), fixture.deviceWeb());
    }

    function test_the_address_of_the_web_pages_has_room_when_the_text_is_large() {
        tryCompare(item("webAddress"), "text", fixture.deviceWeb());
        for (const scale of [100, 150, 200]) {
            fixture.app.appearance.textScale = scale;
            waitForRendering(window.contentItem, 1000);
            const address = item("webAddress");
            tryVerify(() => address.contentHeight <= address.parent.height, 1000, scale + " %: " + address.contentHeight + " of " + address.parent.height);
        }
    }

    function test_the_currents_measured_stand_beside_those_set() {
        tryCompare(item("loadMeasured-1"), "text", "8.000");
        compare(find("loadNote").text, "");
        mouseClick(item("scenarioPicker"));
        mouseClick(item("scenario-0"));
        tryVerify(() => item("loadNote").text.includes("appliances"));
    }

    function test_the_front_shows_the_devices_own_display_and_model() {
        compare(fixture.deviceLabel(), "tAr.1");
        compare(front.model, "COUNTIS E28");
        tryVerify(() => item("deviceLcd").display === front);
        verify(front.pageText !== "");
    }

    function test_keys_by_mouse_go_to_the_device_and_not_to_the_twin() {
        mouseClick(item("deviceEnter"));
        tryVerify(() => fixture.deviceLabel() === "tAr.2");
        tryVerify(() => front.label.trim() === "tAr.2");
        mouseClick(item("frontUp"));
        tryCompare(front, "pageNumber", "tAr.2 2 / 8");
        compare(fixture.app.display.label.trim(), "tAr.1");
        compare(front.trail, ["ENTER", "UP"]);
    }

    function test_keys_of_the_keyboard() {
        keyClick(Qt.Key_Return);
        tryVerify(() => front.label.trim() === "tAr.2");
        keyClick(Qt.Key_Up);
        tryCompare(front, "pageNumber", "tAr.2 2 / 8");
    }

    function test_keys_by_touch_two_at_once() {
        const up = item("frontUp");
        const enter = item("frontEnter");
        const touch = touchEvent(up);
        touch.press(0, up).press(1, enter).commit();
        tryVerify(() => front.upDown && front.enterDown);
        touch.release(0, up).release(1, enter).commit();
        tryVerify(() => !front.upDown && !front.enterDown);
        compare(front.trail, ["UP+ENTER"]);
    }

    function test_a_long_press_shows_its_timer_and_opens_setup_1_with_the_cover_open() {
        mouseClick(findIn(item("coverChoice"), "segment-1"));
        tryCompare(front, "setLocked", false);
        const key = item("deviceSet");
        mousePress(key);
        tryVerify(() => key.held && front.holdThreshold === 3);
        tryVerify(() => front.symbols.includes("setup"), 8000);
        mouseRelease(key);
        compare(front.trail, ["SET 3 s"]);
    }

    function test_set_is_out_of_reach_while_the_cover_is_sealed() {
        verify(front.setLocked);
        verify(item("deviceSet").locked);
        keyClick(Qt.Key_Up);
        tryCompare(front, "trail", ["UP"]);
        for (const name of ["", "deviceSet", "frontSet"]) {
            name === "" ? keyPress(Qt.Key_S) : mousePress(item(name));
            verify(!front.setDown);
            compare(item("trailWords").text, "SET: the cover is closed");
            compare(item("trailWords").Accessible.name, "The SET key is under the closed terminal cover. Open the cover first.");
            name === "" ? keyRelease(Qt.Key_S) : mouseRelease(item(name));
            verify(!front.trail.includes("SET"));
            item("frontCard").forceActiveFocus();
            keyClick(Qt.Key_Up);
            compare(front.refusal, "");
        }
    }

    function test_what_is_measured_is_marked_as_on_the_meter_page() {
        training.supply.setFrequency(55);
        training.loads.setAngle(0, -40);
        tryVerify(() => item("effectFrequencyMark") !== null && item("effectFrequency").Accessible.description.startsWith("This value is above the meter rating"));
        tryVerify(() => findIn(item("effect-PF"), "l1").tag === "cap");
        training.supply.setFrequency(70);
        tryCompare(item("effectFrequency"), "text", "out of range");
        training.device.supplied = false;
        tryCompare(item("effectFrequency"), "text", "–");
        verify(!find("effectFrequencyMark").visible);
        compare(item("effectSequence").color.toString(), item("effectNeutral").color.toString()); // off is not wrong
    }

    function test_closing_the_cover_lets_go_of_set() {
        training.device.coverOpen = true;
        tryCompare(front, "setLocked", false);
        keyPress(Qt.Key_S);
        verify(front.setDown);
        training.device.coverOpen = false;
        tryCompare(front, "setDown", false);
        keyRelease(Qt.Key_S);
        compare(front.trail, ["SET"]);
    }

    function test_while_a_key_is_held_time_runs_at_its_own_pace() {
        training.device.speed = 2;
        tryVerify(() => fixture.deviceSpeed() === 60 && training.device.speed === 2);
        mousePress(item("deviceUp"));
        tryVerify(() => fixture.deviceSpeed() === 1);
        mouseRelease(item("deviceUp"));
        tryVerify(() => fixture.deviceSpeed() === 60);
        tryCompare(front, "pageNumber", "tAr.1 2 / 8");
    }

    function test_leaving_the_front_lets_keys_go() {
        keyPress(Qt.Key_Up);
        verify(front.upDown);
        keySequence("Ctrl+K");
        tryCompare(front, "upDown", false);
        keyRelease(Qt.Key_Up);
    }

    function test_a_current_turned_round_is_exported() {
        tryVerify(() => fixture.deviceWatts(1) > 1800);
        mouseClick(findIn(item("direction-1"), "export"));
        tryVerify(() => fixture.deviceWatts(1) < -1800);
        tryVerify(() => effect("P", "l2").startsWith("−1.84"));
        tryCompare(item("loadPower-1"), "text", effect("P", "l2"));
    }

    function test_a_reversed_current_by_the_list_of_faults() {
        mouseClick(item("fault-0-2"));
        tryVerify(() => fixture.deviceWatts(2) < -1300);
        verify(item("fault-0-2").on);
        verify(!item("fault-0-1").on);
        compare(training.faults.activeCount, 1);
        mouseClick(item("clearFaults"));
        tryVerify(() => fixture.deviceWatts(2) > 1300);
        compare(training.faults.activeCount, 0);
    }

    function test_a_typed_current_is_measured_and_a_wrong_one_says_why() {
        const field = item("current-0-field");
        mouseClick(field);
        type("20.5");
        keyClick(Qt.Key_Return);
        tryVerify(() => effect("I", "l1") === "20.500");
        tryCompare(item("current-0-field"), "text", "20.50");
        mouseClick(field);
        type("much");
        keyClick(Qt.Key_Return);
        verify(field.problem.includes("much"));
        keyClick(Qt.Key_Escape);
        compare(field.problem, "");
        compare(field.text, "20.50");
        compare(fixture.deviceLabel(), "tAr.1"); // Enter was the field's
    }

    function test_sliders_by_keyboard() {
        const slider = item("angle-0-slider");
        slider.forceActiveFocus(Qt.TabFocusReason);
        for (let step = 0; step < 60; ++step) {
            keyClick(Qt.Key_Right);
        }
        tryVerify(() => effect("PF", "l1") === "0.500");
        compare(item("angle-0-field").text, "60");
    }

    function test_a_lost_phase_and_the_sequence() {
        mouseClick(item("conductor-1"));
        tryVerify(() => effect("V", "l2") === "0.00" || effect("V", "l2") === "–");
        tryVerify(() => front.symbols.includes("!"));
        mouseClick(item("conductor-1"));
        tryVerify(() => effect("V", "l2") === "230.00");
        mouseClick(findIn(item("orderChoice"), "segment-1"));
        tryCompare(item("effectSequence"), "text", "132");
        tryVerify(() => front.symbols.includes("132"));
    }

    function test_power_off_darkens_the_display_and_on_brings_it_back() {
        verify(front.powered);
        mouseClick(findIn(item("powerChoice"), "segment-1"));
        tryCompare(front, "powered", false);
        tryVerify(() => effect("V", "l1") === "–");
        compare(front.led.rate, 0);
        mouseClick(findIn(item("powerChoice"), "segment-0"));
        tryCompare(front, "powered", true);
    }

    function test_cable_and_input() {
        mouseClick(findIn(item("cableChoice"), "segment-1"));
        tryCompare(front, "cablePlugged", false);
        mouseClick(findIn(item("inputChoice"), "segment-1"));
        tryVerify(() => training.device.inputOn);
    }

    function test_time_is_marked_when_it_runs_faster() {
        verify(!find("fastChip").visible);
        mouseClick(findIn(item("speedChoice"), "segment-3"));
        tryVerify(() => fixture.deviceSpeed() === 600);
        compare(item("fastChip").detail, "×600");
        tryVerify(() => front.led.still);
    }

    function test_pause_by_key_and_button() {
        keyClick("p");
        tryCompare(training.device, "paused", true);
        compare(item("deskState").text, "paused");
        const clock = training.device.clockText;
        const energy = fixture.deviceEnergy();
        mouseClick(item("pauseTime"));
        tryCompare(training.device, "paused", false);
        tryVerify(() => training.device.clockText !== clock);
        tryVerify(() => fixture.deviceEnergy() !== energy);
    }

    function test_a_register_just_before_its_roll_over() {
        mouseClick(item("presetButton"));
        tryVerify(() => find("presetValue") !== null && find("presetValue").activeFocus);
        mouseClick(item("presetLast"));
        mouseClick(item("dialogAccept"));
        tryVerify(() => front.main.trim() === "999999.95");
    }

    function test_one_key_back_to_the_start_of_the_class() {
        mouseClick(item("fault-0-0"));
        mouseClick(findIn(item("coverChoice"), "segment-1"));
        mouseClick(findIn(item("speedChoice"), "segment-2"));
        mouseClick(item("deviceEnter"));
        mouseClick(findIn(item("direction-1"), "export"));
        tryVerify(() => fixture.deviceWatts(0) < 0 && fixture.deviceWatts(1) < 0 && fixture.deviceSpeed() === 60);
        tryVerify(() => Number(fixture.deviceEnergy()) > 300);
        keyClick(Qt.Key_F5);
        tryVerify(() => fixture.deviceSpeed() === 1);
        tryVerify(() => fixture.deviceWatts(0) > 2200 && fixture.deviceWatts(1) > 1800);
        tryCompare(front, "pageNumber", "tAr.1 1 / 8");
        tryCompare(front, "coverOpen", false);
        compare(training.faults.activeCount, 0);
        verify(Number(fixture.deviceEnergy()) < 100);
        compare(front.trail, []);
        tryCompare(item("coverChoice"), "second", false);
    }

    function test_what_is_kept_as_the_start_comes_back() {
        mouseClick(item("fault-0-0"));
        tryVerify(() => fixture.deviceWatts(0) < 0);
        training.keepAsStart();
        mouseClick(item("clearFaults"));
        tryVerify(() => fixture.deviceWatts(0) > 0);
        keyClick(Qt.Key_F5);
        tryVerify(() => fixture.deviceWatts(0) < 0);
        tryVerify(() => item("fault-0-0").on);
    }

    function test_a_scenario_of_the_library_runs_and_can_be_left() {
        mouseClick(item("scenarioPicker"));
        const first = item("scenario-0");
        const title = first.title;
        verify(first.description !== "");
        mouseClick(first);
        tryVerify(() => training.scenarios.open);
        compare(item("scenarioTitle").text, title);
        mouseClick(item("scenarioPicker"));
        mouseClick(item("scenarioByHand"));
        tryVerify(() => !training.scenarios.open);
    }

    function test_every_control_is_reached_with_tab_and_has_a_name() {
        const seen = new Set();
        window.pageItem.forceActiveFocus(Qt.TabFocusReason);
        seen.add(window.activeFocusItem.objectName);
        for (let step = 0; step < 200; ++step) {
            keyClick(Qt.Key_Tab);
            const focused = window.activeFocusItem;
            verify(focused.Accessible.name !== "", "no name: " + focused + " " + focused.objectName);
            seen.add(focused.objectName);
        }
        for (const name of ["scenarioPicker", "pauseTime", "speedChoice", "backToStart", "frontCard", "deviceUp", "voltageSlider", "voltageField", "conductor-3", "current-0-slider", "current-2-field", "direction-1", "presetButton", "fault-0-0"]) {
            verify(seen.has(name), "not reached: " + name);
        }
    }

    function test_without_a_bundled_meter_the_desk_offers_to_start_it() {
        window.destroy();
        fixture.unplugDevice();
        makeWindow({
            "page": "training"
        });
        const asked = signalSpyComponent.createObject(root, {
            "target": training,
            "signalName": "startRequested"
        });
        mouseClick(item("emptyAction"));
        compare(asked.count, 1);
        fixture.plugDevice();
        tryVerify(() => item("frontCard").visible);
        asked.destroy();
    }

    readonly property Component signalSpyComponent: Component {
        SignalSpy {}
    }
}
