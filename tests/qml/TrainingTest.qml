// SPDX-License-Identifier: GPL-3.0-or-later
// A test of the Training page, on a real bundled meter.
import QtQuick
import QtTest
import Countis.Models

WindowTest {
    readonly property TrainingBench training: bench ? bench.app.training : null
    readonly property DeviceFront front: training ? training.front : null

    function init() {
        bench = createTemporaryObject(benchComponent, this);
        bench.addMeters();
        bench.read();
        bench.plugDevice();
        makeWindow({
            "page": "training",
            "width": 1280,
            "height": 800
        });
        tryVerify(() => front.label.trim() === "tAr.1");
    }
}
