// SPDX-License-Identifier: GPL-3.0-or-later
// A test of the Energy page over two meters that were recorded for some weeks.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

WindowTest {
    id: root

    readonly property EnergyModel energy: fixture ? fixture.app.energy : null

    function showEnergy(days: int) {
        fixture.recordEnergy(days);
        window.showPage("energy");
        item("energyChart");
        tryCompare(energy, "busy", false);
        waitForRendering(window.contentItem, 1000);
    }

    /// Clicks an item once it has been laid out.
    function press(name: string) {
        item(name);
        waitForRendering(window.contentItem, 1000);
        mouseClick(item(name));
    }

    function card(number: int): Item {
        return item("energyCard-" + number);
    }

    function cell(text: string): real {
        return Number(text.replace(/,/g, "").replace("−", "-"));
    }
}
