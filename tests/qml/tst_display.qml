// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the front by mouse, touch and keyboard, and the menu map.
import QtQuick
import QtTest
import Countis.Models

WindowTest {
    id: root

    name: "Display"

    function display(): MeterDisplay {
        return fixture.app.display;
    }

    function test_click_on_up_turns_the_page() {
        const before = display().page;
        mouseClick(item("keyUp"));
        compare(display().page, before + 1);
        verify(display().backlight);
    }

    function test_enter_and_up_on_the_keyboard_walk_menus_and_pages() {
        compare(display().label, "tAr.1");
        keyClick(Qt.Key_Return);
        compare(display().label, "tAr.2");
        keyClick(Qt.Key_Enter);
        compare(display().label, "tot");
        keyClick(Qt.Key_Up);
        compare(display().pageNumber, "2 / 21");
        compare(item("menuMapPage").text, "tot 2 / 21");
        compare(item("menuMapWords").text, display().pageText);
        verify(display().pageText !== "");
    }

    function test_auto_repeat_is_one_press() {
        const before = display().page;
        keyPress(Qt.Key_Up);
        compare(display().upDown, true);
        keyRelease(Qt.Key_Up);
        compare(display().upDown, false);
        compare(display().page, before + 1);
    }

    function test_holding_shows_seconds_and_a_bar() {
        display().goTo(6, 0); // SEtuP.2, which a long ENTER opens
        const key = item("keyEnter");
        mousePress(key);
        verify(key.down);
        verify(!key.held);
        fixture.advance(1800);
        tryVerify(() => key.held);
        fuzzyCompare(display().holdSeconds, 1.8, 0.001);
        compare(display().holdThreshold, 3);
        const bar = findIn(key, "holdBar");
        verify(bar.visible);
        verify(bar.width > 0.5 * key.width && bar.width < 0.7 * key.width);
        mouseRelease(key);
        verify(!key.down);
        tryVerify(() => !key.held);
    }

    function test_two_fingers_hold_two_keys() {
        const up = item("keyUp");
        const enter = item("keyEnter");
        const touch = touchEvent(up);
        touch.press(0, up).press(1, enter).commit();
        tryVerify(() => display().upDown && display().enterDown);
        touch.release(0, up).release(1, enter).commit();
        tryVerify(() => !display().upDown && !display().enterDown);
    }

    function test_two_keys_of_the_keyboard_together() {
        keyPress(Qt.Key_Up);
        keyPress(Qt.Key_Return);
        verify(display().upDown && display().enterDown);
        fixture.advance(1000);
        tryVerify(() => item("keyUp").held && item("keyEnter").held);
        keyRelease(Qt.Key_Up);
        keyRelease(Qt.Key_Return);
        verify(!display().upDown && !display().enterDown);
    }

    function test_right_button_keeps_a_key_down_until_the_next_press() {
        const up = item("keyUp");
        mouseClick(up, up.width / 2, up.height / 2, Qt.RightButton);
        verify(display().upDown);
        mousePress(item("keyEnter"));
        verify(display().upDown && display().enterDown);
        mouseRelease(item("keyEnter"));
        mouseClick(up, up.width / 2, up.height / 2, Qt.RightButton);
        verify(!display().upDown);
    }

    function test_leaving_the_page_lets_keys_go() {
        keyPress(Qt.Key_Up);
        verify(display().upDown);
        keySequence("Ctrl+K");
        tryCompare(display(), "upDown", false);
    }

    function test_click_in_the_menu_map_jumps() {
        mouseClick(item("cell-4-6"));
        compare(display().label, "rt");
        compare(display().menu, 4);
        compare(display().page, 6);
        compare(item("menuMapPage").text, "rt 7 / 17");
    }

    function test_menu_map_leaves_room_for_the_number_of_pages() {
        for (const scale of [100, 150]) {
            fixture.app.appearance.textScale = scale;
            waitForRendering(window.contentItem);
            const last = item("cell-6-22");
            const count = item("pageCount-6");
            tryVerify(() => last.width > 2 && last.mapToItem(null, last.width, 0).x < count.mapToItem(null, 0, 0).x);
        }
        fixture.app.appearance.textScale = 100;
    }

    function test_menu_map_by_keyboard() {
        const map = item("menuMap");
        map.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Right);
        compare(display().menu, 0);
        keyClick(Qt.Key_Return);
        compare(display().menu, 1);
        compare(display().page, 2);
        compare(display().label, "tAr.2");
    }

    // The clock is the fixture's: 10 ms at a time. Returns when the light went on, in ms.
    function ledTimes(milliseconds: int): var {
        const led = item("ledPlace");
        const times = [];
        let lit = led.lit;
        for (let now = 10; now <= milliseconds; now += 10) {
            fixture.advance(10);
            if (led.lit && !lit) {
                times.push(now);
            }
            lit = led.lit;
        }
        return times;
    }

    function test_led_pulses_at_the_true_rate() {
        const led = item("ledPlace");
        fixture.readPower(7.2); // 2 pulses a second
        fuzzyCompare(led.rate, 2, 0.001);
        verify(!find("ledRate").visible);
        let times = ledTimes(2600);
        compare(times.length, 5);
        compare(times[4] - times[0], 2000);
        fixture.readPower(-55.2); // as fast as the meter gets at 80 A, either way
        verify(led.pulsing);
        times = ledTimes(2000);
        verify(times.length === 30 || times.length === 31, times.length);
    }

    function test_led_keeps_its_pulse_over_new_readings() {
        const led = item("ledPlace");
        fixture.readPower(3.6);
        const power = [3.7, 3.6];
        let pulses = 0;
        for (let turn = 0; turn < 30; ++turn) { // a reading every 100 ms, sooner than each pulse
            fixture.readPower(power[turn % 2]);
            pulses += ledTimes(100).length;
        }
        compare(pulses, 3);
    }

    function test_led_is_not_lit_between_pulses() {
        const led = item("ledPlace");
        fixture.readPower(3.6);
        ledTimes(1000);
        verify(led.lit);
        fixture.advance(200);
        verify(!led.lit);
    }

    function test_with_reduced_motion_a_fast_led_stands_still_with_its_rate() {
        const led = item("ledPlace");
        fixture.readPower(14.04);
        verify(led.pulsing);
        verify(!find("ledRate").visible);
        fixture.app.appearance.reducedMotion = true;
        compare(item("ledRate").text, "3.9/s");
        verify(led.lit && !led.pulsing);
        compare(ledTimes(1000).length, 0);
        fixture.readPower(10.2); // 2.83 a second: not yet slow enough to begin again
        verify(!led.pulsing);
        fixture.readPower(9.0); // 2.5
        verify(led.pulsing);
        fixture.readPower(10.2);
        verify(led.pulsing);
        fixture.app.appearance.reducedMotion = false;
    }

    function test_led_is_dark_without_power_or_news() {
        const led = item("ledPlace");
        fixture.readPower(14.04);
        verify(ledTimes(1000).length >= 3);
        fixture.readPower(0);
        verify(!led.lit && !led.pulsing);
        compare(ledTimes(2000).length, 0);
        fixture.readPower(14.04);
        fixture.breakLink();
        verify(!led.lit && !led.pulsing);
        verify(!find("ledRate").visible);
    }

    function test_locked_set_says_so() {
        const key = item("keySet");
        compare(key.locked, display().setLocked);
        verify(key.locked);
    }
}
