// SPDX-License-Identifier: GPL-3.0-or-later
// Rail, top bar, selector, command palette, theme, help.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

WindowTest {
    id: root

    name: "Frame"

    function test_rail_and_shortcuts_change_the_page() {
        compare(window.page, "meter");
        mouseClick(item("rail-settings"));
        compare(window.page, "settings");
        item("siteList");
        keySequence("Ctrl+2");
        compare(window.page, "meter");
        keySequence("Ctrl+3");
        compare(window.page, "trends");
        keySequence("Ctrl+4");
        compare(window.page, "energy");
        keySequence("Ctrl+5");
        compare(window.page, "diagnosis");
        keySequence("Ctrl+6");
        compare(window.page, "alarms");
        keySequence("Ctrl+7");
        compare(window.page, "registers");
        keySequence("Ctrl+8");
        compare(window.page, "training");
        keySequence("Ctrl+9");
        compare(window.page, "settings");
        keySequence("Ctrl+1");
        compare(window.page, "overview");
    }

    function test_rail_collapses_by_click_and_when_narrow() {
        const rail = find("rail-meter").parent.parent;
        const wide = rail.width;
        mouseClick(item("rail-collapse"));
        tryVerify(() => rail.width < wide / 2);
        mouseClick(item("rail-collapse"));
        tryVerify(() => rail.width === wide);
        window.width = 1100;
        tryVerify(() => rail.width < wide / 2);
    }

    function test_selector_finds_a_meter_by_typing() {
        compare(item("meterName").text, "Assembly A");
        keySequence("Ctrl+M");
        const field = item("meterSearch");
        tryCompare(field, "activeFocus", true);
        type("bay");
        tryCompare(item("meterChoices"), "count", 1);
        keyClick(Qt.Key_Return);
        compare(fixture.app.selection.index, 1);
        tryCompare(item("meterName"), "text", "Charging bay");
        fixture.app.selection.index = 0;
    }

    function test_command_palette_runs_what_is_typed() {
        keySequence("Ctrl+K");
        const field = item("paletteSearch");
        tryCompare(field, "activeFocus", true);
        type("go set");
        const list = item("paletteList");
        tryCompare(list, "count", 1);
        keyClick(Qt.Key_Return);
        compare(window.page, "settings");
    }

    function test_command_palette_has_the_actions_of_the_page() {
        keySequence("Ctrl+K");
        tryCompare(item("paletteSearch"), "activeFocus", true);
        type("pause");
        keyClick(Qt.Key_Return);
        compare(fixture.app.charts.paused, true);
        compare(window.page, "meter");
    }

    function test_theme_switch() {
        fixture.app.appearance.theme = Appearance.Theme.Light;
        const light = window.color.toString();
        mouseClick(item("themeButton"));
        compare(fixture.app.appearance.dark, true);
        verify(window.color.toString() !== light);
        keySequence("Ctrl+T");
        compare(fixture.app.appearance.dark, false);
        compare(window.color.toString(), light);
    }

    function test_help_opens_and_closes() {
        keyClick(Qt.Key_F1);
        const help = findChild(window, "help");
        tryCompare(help, "opened", true);
        keyClick(Qt.Key_Escape);
        tryCompare(help, "opened", false);
        compare(window.pageItem.activeFocus, true);
    }

    function test_escape_leaves_full_screen_and_only_that() {
        const before = window.visibility;
        keyClick(Qt.Key_Escape);
        compare(window.visibility, before);
        keyClick(Qt.Key_F11);
        tryCompare(window, "visibility", Window.FullScreen);
        keySequence("Ctrl+K");
        tryCompare(item("paletteSearch"), "activeFocus", true);
        keyClick(Qt.Key_Escape);
        compare(window.visibility, Window.FullScreen);
        tryCompare(window.pageItem, "activeFocus", true);
        keyClick(Qt.Key_Escape);
        tryVerify(() => window.visibility !== Window.FullScreen);
    }

    /// Of WCAG 2: 21 between black and white.
    function contrast(one: color, other: color): real {
        const light = color => {
            const part = value => value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
            return 0.2126 * part(color.r) + 0.7152 * part(color.g) + 0.0722 * part(color.b);
        };
        const [a, b] = [light(one), light(other)];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    function test_chosen_segment_stands_out_in_both_themes() {
        for (const theme of [Appearance.Theme.Light, Appearance.Theme.Dark]) {
            fixture.app.appearance.theme = theme;
            const segment = findIn(item("chartChoice"), "segment-0");
            verify(segment.chosen);
            verify(contrast(segment.border.color, Theme.sunken) >= 3, String(segment.border.color));
        }
    }

    function test_the_top_bar_stays_inside_the_window_in_every_state() {
        const states = {
            "live": () => fixture.read(),
            "alarm": () => fixture.readVolts(2),
            "outside rated range": () => fixture.readVolts(512),
            "lost": () => fixture.breakLink()
        };
        for (const language of ["en", "fr"]) {
            fixture.app.appearance.language = language;
            for (const scale of [100, 150, 200]) {
                fixture.app.appearance.textScale = scale;
                for (const width of [720, 800, 900, 1024, 1280]) {
                    resizeTo(width);
                    for (const state of Object.keys(states)) {
                        states[state]();
                        waitForRendering(window.contentItem, 50);
                        checkTopBar(`${language}, ${scale} %, ${width} px, ${state}`);
                    }
                }
            }
        }
    }

    function resizeTo(width: int) {
        window.width = width;
        tryCompare(window.contentItem, "width", width);
        tryVerify(() => item("topBar").mapToItem(window.contentItem, item("topBar").width, 0).x === width);
    }

    function checkTopBar(what: string) {
        const bar = item("topBar");
        const row = item("stateChip").parent;
        tryVerify(() => {
            let end = 0;
            for (let i = 0; i < row.children.length; ++i) {
                const child = row.children[i];
                if (!child.visible || child.width === 0) {
                    continue;
                }
                const left = child.mapToItem(bar, 0, 0).x;
                if (left < end - 1 || left + child.width > bar.width) {
                    return false;
                }
                end = left + child.width;
            }
            return true;
        }, 2000, what);
    }

    function test_the_age_of_the_reading_is_in_sight_from_900_pixels_on() {
        fixture.breakLink();
        for (const width of [900, 1024, 1280]) {
            resizeTo(width);
            tryVerify(() => find("ageLabel").visible, 2000, String(width));
        }
    }

    function test_language_menu() {
        mouseClick(item("languageButton"));
        mouseClick(item("language-fr"));
        compare(fixture.app.appearance.language, "fr");
    }

    function test_text_scale_makes_it_larger() {
        const before = item("meterName").font.pixelSize;
        fixture.app.appearance.textScale = 200;
        compare(item("meterName").font.pixelSize, 2 * before);
    }

    function test_a_list_that_finds_nothing_is_as_small_as_its_sentence() {
        keySequence("Ctrl+K");
        tryCompare(item("paletteSearch"), "activeFocus", true);
        type("zzz");
        const list = find("paletteList");
        tryCompare(list, "count", 0);
        const palette = findChild(window, "palette");
        tryVerify(() => palette.height < 140, 1000, "palette of " + palette.height);
        keyClick(Qt.Key_Escape);
        keySequence("Ctrl+M");
        tryCompare(item("meterSearch"), "activeFocus", true);
        type("zzz");
        tryCompare(find("meterChoices"), "count", 0);
        const panel = item("meterSearch").parent.parent;
        tryVerify(() => panel.height < 150, 1000, "selector of " + panel.height);
    }
}
