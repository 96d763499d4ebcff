// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the Energy page stand, in every size and language.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

EnergyTest {
    id: root

    name: "EnergyLayout"

    function test_nothing_in_the_bar_moves_with_the_period() {
        showEnergy(40);
        energy.comparing = true;
        const places = () => ["periodNext", "compareToggle", "viewChoice", "saveCsv"].map(name => item(name).mapToItem(window.contentItem, item(name).width, 0).x);
        const before = places();
        for (let month = 0; month < 12; ++month) {
            energy.move(-1);
            waitForRendering(window.contentItem, 1000);
            compare(places(), before);
        }
    }

    function test_the_word_beside_the_strip_has_room() {
        showEnergy(40);
        const chart = item("energyChart");
        const before = chart.middleOf(0);
        chart.dataWord = "how much was read";
        verify(chart.middleOf(0) > before + 20, before + " " + chart.middleOf(0));
    }

    function test_the_bar_stays_in_the_window_data() {
        const rows = [];
        for (const language of ["en", "fr"]) {
            for (const scale of [100, 125, 150, 200]) {
                for (const width of [720, 1280]) {
                    rows.push({
                        "tag": `${language} ${scale} % ${width}`,
                        language,
                        scale,
                        width
                    });
                }
            }
        }
        return rows;
    }

    function test_the_bar_stays_in_the_window(data: var) {
        window.destroy();
        tryCompare(root, "window", null);
        fixture.speak(data.language);
        fixture.app.appearance.textScale = data.scale;
        makeWindow({
            "width": data.width
        });
        showEnergy(40);
        compare(energy.setDays("2026-11-03", "2026-11-24"), "");
        energy.comparing = true;
        tryCompare(energy, "outdated", false);
        waitForRendering(window.contentItem, 1000);
        const places = [];
        for (const name of ["spanChoice", "periodName", "periodNext", "compareToggle", "viewChoice", "virtualMeters", "saveCsv", "savePdf"]) {
            const control = item(name);
            const place = control.mapToItem(window.contentItem, 0, 0);
            verify(place.x + control.width <= window.width - 8, name + " ends at " + (place.x + control.width));
            for (const [other, x, y, width, height] of places) {
                const apart = place.x >= x + width || place.x + control.width <= x || place.y >= y + height || place.y + control.height <= y;
                verify(apart, name + " over " + other);
            }
            places.push([name, place.x, place.y, control.width, control.height]);
        }
        verify(item("energyTable").mapToItem(window.contentItem, item("energyTable").width, 0).x <= window.width - 8);
    }

    function test_the_bar_follows_the_text_size() {
        showEnergy(40);
        for (const scale of [200, 100, 150]) {
            fixture.app.appearance.textScale = scale;
            waitForRendering(window.contentItem, 1000);
            for (const name of ["periodName", "compareToggle", "saveCsv"]) {
                const words = item(name).contentItem.children[0].implicitWidth;
                verify(item(name).width >= words && item(name).width <= words + Theme.px(200), `${name} at ${scale} %: ${item(name).width} for ${words}`);
            }
        }
    }

    function test_the_share_that_was_read_stays_inside_its_card() {
        showEnergy(40);
        const share = item("completeness");
        const card = item("completenessCard");
        verify(share.mapToItem(card, share.width, 0).x <= card.width - 12);
    }

    function test_the_light_of_the_chosen_row_ends_before_the_scroll_bar() {
        showEnergy(40);
        press("energyRow-2");
        const light = findIn(item("energyRow-2"), "rowLight");
        const list = item("energyRows");
        verify(light.mapToItem(list, light.width, 0).x <= list.width - 10);
    }
}
