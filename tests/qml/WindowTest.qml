// SPDX-License-Identifier: GPL-3.0-or-later
// A test of the whole window: each function gets a fresh one.
import QtQuick
import QtTest
import Countis.Test
import Countis.Ui

TestCase {
    id: root

    property Fixture fixture: null
    property Main window: null

    readonly property Component fixtureComponent: Component {
        Fixture {}
    }
    readonly property Component windowComponent: Component {
        Main {}
    }

    /// The item of this object name, waited for until it is there and visible.
    function item(name: string): Item {
        let found = null;
        tryVerify(() => {
            found = find(name);
            return found !== null && found.visible;
        }, 5000, "no visible item " + name);
        return found;
    }

    /// The item of this object name anywhere in the window, its popups and delegates too; null when there is none.
    function find(name: string): Item {
        return findIn(window.contentItem.parent, name);
    }

    function findIn(parent: Item, name: string): Item {
        if (parent.objectName === name) {
            return parent;
        }
        for (let i = 0; i < parent.children.length; ++i) {
            const found = findIn(parent.children[i], name);
            if (found !== null) {
                return found;
            }
        }
        return null;
    }

    /// Keys go to the window under test.
    function type(text: string) {
        for (const letter of text) {
            keyClick(letter);
        }
    }

    function makeWindow(properties: var) {
        window = windowComponent.createObject(null, Object.assign({
            "app": fixture.app
        }, properties));
        verify(window !== null);
        window.requestActivate();
        tryCompare(window, "active", true);
        waitForRendering(window.contentItem);
    }

    function init() {
        fixture = createTemporaryObject(fixtureComponent, root);
        fixture.addMeters();
        fixture.read();
        makeWindow({});
    }

    function cleanup() {
        window.destroy();
        tryCompare(root, "window", null);
    }

    when: windowShown
}
