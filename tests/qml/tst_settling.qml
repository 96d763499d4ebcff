// SPDX-License-Identifier: GPL-3.0-or-later
// What a window has been through leaves no trace: after other sizes, text sizes, languages and the presenter everything
// stands where it stands in a window that was just opened.
import QtQuick
import QtTest
import Countis.Models

WindowTest {
    id: root

    readonly property TrainingDesk training: fixture ? fixture.app.training : null

    name: "Settling"

    function init() {
        fixture = createTemporaryObject(fixtureComponent, root);
        fixture.addMeters();
        fixture.read();
        fixture.plugDevice();
        training.scenarios.pause();
    }

    function cleanup() {
        closeWindow();
        fixture.unplugDevice();
    }

    function closeWindow() {
        window.destroy();
        tryCompare(root, "window", null);
    }

    function open(data) {
        makeWindow({
            "page": data.page,
            "width": data.width,
            "height": data.height
        });
        rest();
    }

    function nameOf(item: Item): string {
        const type = String(item).replace(/(_QML.*|_QMLTYPE.*|\(.*)/, "");
        return type + (item.objectName ? "[" + item.objectName + "]" : "") + (item.text ? " “" + item.text + "”" : "");
    }

    /// One line for each item in view: what it is, where, and how large.
    function places(): list<string> {
        const lines = [];
        const walk = (parent, path) => {
            for (let i = 0; i < parent.children.length; ++i) {
                const child = parent.children[i];
                if (child.visible && child.opacity > 0) {
                    const at = path + "/" + nameOf(child);
                    lines.push(at + " " + [child.x, child.y, child.width, child.height].map(Math.round).join(","));
                    walk(child, at);
                }
            }
        };
        walk(window.contentItem, "");
        return lines.sort();
    }

    /// The places of all items, once nothing moves any more.
    function rest(): list<string> {
        window.contentItem.forceActiveFocus();
        let before = [];
        let same = 0;
        tryVerify(() => {
            const now = places();
            same = now.join() === before.join() ? same + 1 : 0;
            before = now;
            return same >= 3;
        }, 5000, "the window never comes to rest");
        return before;
    }

    function resize(width: int, height: int) {
        if (window.width === width && window.height === height) {
            return; // no new picture to wait for
        }
        window.width = width;
        window.height = height;
        waitForRendering(window.contentItem);
    }

    function checkPlaces(fresh: list<string>, after: string) {
        const now = rest();
        const moved = now.filter(line => !fresh.includes(line));
        const gone = fresh.filter(line => !now.includes(line));
        compare(gone.concat(["now"], moved).join("\n"), "now", after);
    }

    function disturbBySizes() {
        for (const [width, height] of [[720, 560], [1920, 1080], [1024, 700], [1500, 900], [900, 1000]]) {
            resize(width, height);
        }
    }

    function disturbByText() {
        for (const [scale, language, width] of [[200, "fr", 900], [150, "en", 1900], [125, "fr", 1200], [100, "en", 1280]]) {
            fixture.app.appearance.textScale = scale;
            fixture.app.appearance.language = language;
            resize(width, 800);
        }
    }

    function test_a_window_forgets_what_it_has_been_through_data() {
        const rows = [];
        for (const page of ["meter", "diagnosis", "registers", "training", "settings"]) {
            for (const [width, height] of [[1280, 800], [1900, 1040]]) {
                rows.push({
                    "tag": page + " " + width + "×" + height,
                    "page": page,
                    "width": width,
                    "height": height
                });
            }
        }
        return rows;
    }

    function test_a_window_forgets_what_it_has_been_through(data) {
        fixture.app.appearance.textScale = 100;
        open(data);
        const fresh = rest();
        disturbBySizes();
        resize(data.width, data.height);
        checkPlaces(fresh, "after other sizes");
        disturbByText();
        resize(data.width, data.height);
        checkPlaces(fresh, "after other text sizes and languages");
    }

    function test_the_page_forgets_the_presenter() {
        open({
            "page": "training",
            "width": 1280,
            "height": 800
        });
        const fresh = rest();
        keyClick(Qt.Key_F9);
        item("presenter");
        resize(1920, 1080); // as the screen of a class
        keyClick(Qt.Key_Escape);
        tryVerify(() => !find("presenter")?.visible);
        resize(1280, 800);
        checkPlaces(fresh, "after the presenter");
    }
}
