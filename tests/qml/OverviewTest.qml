// SPDX-License-Identifier: GPL-3.0-or-later
// A test of the Overview page, and the tiles or rows that it shows.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

WindowTest {
    id: root

    readonly property Overview overview: fixture ? fixture.app.overview : null

    function init() {
        fixture = createTemporaryObject(fixtureComponent, root);
    }

    /// The tiles or rows that are seen, by the names of their meters. The list keeps others to use them again.
    function shown(): var {
        const list = find(overview.table ? "meterTable" : "tileList");
        const found = new Map();
        for (let row = 0; list !== null && row < list.count; ++row) {
            const delegate = list.itemAtIndex(row);
            if (delegate !== null) {
                collect(delegate, found);
            }
        }
        return found;
    }

    function collect(parent: Item, found: var) {
        for (const kind of ["tile-", "row-"]) {
            if (parent.objectName.startsWith(kind)) {
                found.set(parent.objectName.slice(kind.length), parent);
            }
        }
        for (let i = 0; i < parent.children.length; ++i) {
            if (parent.children[i].visible) {
                collect(parent.children[i], found);
            }
        }
    }

    function shownNames(): var {
        return Array.from(shown().keys());
    }

    /// The tile or row of this meter, waited for.
    function meter(name: string): Item {
        tryVerify(() => shown().has(name), 5000, "no meter " + name);
        return shown().get(name);
    }
}
