// SPDX-License-Identifier: GPL-3.0-or-later
// Where the pointer is in the window, for what opens above the page, and whether the keyboard is used instead. The
// window says who watches it.
pragma Singleton

import QtQuick
import Countis.Models

QtObject {
    property PointerWatch watch: null
    /// The window shows where the keyboard is.
    readonly property bool keysUsed: watch === null || watch.byKeys

    function position(): point {
        return watch ? watch.position() : Qt.point(-1, -1);
    }
}
