// SPDX-License-Identifier: GPL-3.0-or-later
// A test of the Training page, on a real bundled meter.
import QtQuick
import QtTest
import Countis.Models

WindowTest {
    readonly property TrainingDesk training: fixture ? fixture.app.training : null
    readonly property DeviceFront front: training ? training.front : null

    function init() {
        fixture = createTemporaryObject(fixtureComponent, this);
        fixture.addMeters();
        fixture.read();
        fixture.plugDevice();
        makeWindow({
            "page": "training",
            "width": 1280,
            "height": 800
        });
        tryVerify(() => front.label.trim() === "tAr.1");
    }
}
