// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing keeps its place and its colour, also when it has left the window and comes back with whatever holds it.
import QtQuick
import QtTest
import Countis.Ui

Item {
    id: root

    width: 200
    height: 100

    Rectangle {
        id: holder

        width: 100
        height: 40
        color: "white"

        Icon {
            width: 40
            height: 40
            name: "down" // from (6, 8) to (10, 12) and (14, 8) of 20 × 20
            color: "#ff0000"
            strokeWidth: 3
        }
    }

    TestCase {
        name: "Icons"
        when: windowShown

        function expectDrawing() {
            verify(waitForRendering(holder, 1000));
            const picture = grabImage(holder);
            compare(picture.pixel(20, 24), Qt.rgba(1, 0, 0, 1));
            compare(picture.pixel(20, 12), Qt.rgba(1, 1, 1, 1));
            compare(picture.pixel(5, 35), Qt.rgba(1, 1, 1, 1));
        }

        function test_a_drawing_comes_back_to_its_window() {
            for (let n = 0; n < 40; ++n) {
                holder.parent = null;
                holder.parent = root;
                expectDrawing();
            }
        }
    }
}
