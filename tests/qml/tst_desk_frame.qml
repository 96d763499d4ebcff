// SPDX-License-Identifier: GPL-3.0-or-later
// Around the desk: whom the top bar speaks of, what is taken back, and that nothing moves by itself.
import QtQuick
import QtTest
import Countis.Models

TrainingTest {
    id: root

    name: "DeskFrame"

    function test_the_header_is_the_simulated_meters() {
        compare(item("meterName").text, "Simulator");
        compare(window.title, "Simulator – countis");
        compare(item("stateChip").word, "simulated");
        tryCompare(item("tariffTag"), "text", "T1");
        training.device.speed = 3;
        tryCompare(item("stateChip"), "detail", "×600");
        training.device.speed = 0;
        keyClick("p");
        tryCompare(item("stateChip"), "detail", "paused");
        keyClick("p");
        mouseClick(findIn(item("powerChoice"), "segment-1"));
        tryCompare(item("stateChip"), "detail", "off");
        keySequence("Ctrl+2");
        compare(item("meterName").text, "Assembly A");
        compare(item("stateChip").kind, Measure.State.Live);
        keySequence("Ctrl+9");
        compare(item("meterName").text, "All meters");
    }

    function test_a_lost_phase_is_an_alarm_of_the_simulated_meter() {
        const chip = item("stateChip");
        compare(chip.kind, Measure.State.Simulated);
        verify(chip.note !== "");
        training.supply.setConnected(1, false);
        tryCompare(chip, "kind", Measure.State.Alarm);
        compare(chip.word, "simulated");
        tryCompare(chip, "detail", "phase 2 missing"); // the voltage of the second in which it goes is low
        training.supply.setConnected(1, true);
        tryCompare(chip, "kind", Measure.State.Simulated);
    }

    function test_a_meter_chosen_on_the_desk_is_shown() {
        keySequence("Ctrl+M");
        tryCompare(item("meterSearch"), "activeFocus", true);
        type("bay");
        keyClick(Qt.Key_Return);
        compare(window.page, "meter");
        tryCompare(item("meterName"), "text", "Charging bay");
        fixture.app.selection.index = 0;
    }

    function test_without_a_simulated_meter_the_header_is_not_another_meters() {
        window.destroy();
        fixture.unplugDevice();
        makeWindow({
            "page": "training"
        });
        compare(item("meterName").text, "Simulator");
        verify(!find("stateChip").visible);
    }

    function test_the_start_of_the_class_is_taken_back_by_click_and_by_key() {
        for (const undo of [() => mouseClick(item("undoButton")), () => keySequence("Ctrl+Z")]) {
            training.faults.toggle(0, 0);
            training.supply.setVoltage(207);
            tryVerify(() => fixture.deviceWatts(0) < 0);
            keyClick(Qt.Key_F5);
            tryVerify(() => fixture.deviceWatts(0) > 2200);
            verify(item("undoText").text !== "");
            undo();
            tryVerify(() => fixture.deviceWatts(0) < -2000 && training.supply.voltage === 207);
            tryVerify(() => find("undoText") === null || !find("undoText").visible);
            training.faults.clear();
        }
    }

    function test_the_key_takes_back_from_within_a_number_field_too() {
        training.supply.setVoltage(207);
        mouseClick(item("current-0-field"));
        keyClick(Qt.Key_F5);
        tryVerify(() => training.supply.voltage === 230);
        keySequence("Ctrl+Z");
        tryVerify(() => training.supply.voltage === 207);
    }

    function places(): string {
        return ["frontCard", "supplyCard", "loadsCard", "deviceCard", "effectCard", "faultsCard"].map(name => {
            const card = item(name);
            const place = card.mapToItem(window.contentItem, 0, 0);
            return name + " " + [place.x, place.y, card.width, card.height].map(Math.round).join(",");
        }).join("; ");
    }

    function test_the_notes_of_a_scenario_move_nothing_data() {
        return [[1280, 800], [1900, 1040], [1024, 700]].map(size => ({
                    "tag": size.join("×"),
                    "size": size
                }));
    }

    function test_the_notes_of_a_scenario_move_nothing(data) {
        window.width = data.size[0];
        window.height = data.size[1];
        waitForRendering(window.contentItem);
        const before = places();
        const model = training.scenarios;
        for (const name of ["phase-lost", "home-solar-car"]) {
            for (let row = 0; row < model.rowCount(); ++row) {
                if (model.data(model.index(row, 0), 256) === name) {
                    model.openRow(row);
                }
            }
            tryVerify(() => model.open && model.canStep);
            waitForRendering(window.contentItem);
            compare(places(), before, name);
            while (model.canStep) {
                const state = model.stateText;
                model.step();
                tryVerify(() => model.stateText !== state);
                waitForRendering(window.contentItem);
                compare(item("scenarioNote").text, model.note || model.description);
                compare(places(), before, name + ": " + model.note);
            }
            const open = model.title;
            model.byHand();
            tryVerify(() => !model.open);
            waitForRendering(window.contentItem);
            compare(places(), before, "after " + open);
        }
    }

    function test_the_display_is_seen_whole_without_scrolling_data() {
        const rows = [];
        for (const size of [[720, 560], [800, 600], [1280, 800], [1920, 1080]]) {
            for (const scale of [100, 150, 200]) {
                rows.push({
                    "tag": size.join("×") + " " + scale + " %",
                    "size": size,
                    "scale": scale
                });
            }
        }
        return rows;
    }

    function test_the_display_is_seen_whole_without_scrolling(data) {
        fixture.app.appearance.textScale = data.scale;
        window.width = data.size[0];
        window.height = data.size[1];
        waitForRendering(window.contentItem);
        for (const [page, name] of [["training", "deviceLcd"], ["meter", "lcd"]]) {
            window.showPage(page);
            const glass = item(name);
            const box = () => glass.mapToItem(window.contentItem, 0, 0, glass.width, glass.height);
            tryVerify(() => box().left >= 0 && box().right <= data.size[0] && box().bottom <= data.size[1], 1000, name + " at " + box());
            verify(glass.width > 190, name + " is " + glass.width + " wide");
        }
        for (const name of ["keySet", "keyUp", "keyEnter"]) {
            const key = item(name);
            verify(key.mapToItem(window.contentItem, key.width, 0).x <= data.size[0], name + " is cut off");
        }
    }
}
