// SPDX-License-Identifier: GPL-3.0-or-later
// Where the pointer is in the window, for what opens above the page. The window says who watches it.
pragma Singleton

import QtQuick
import Countis.Models

QtObject {
    property PointerWatch watch: null

    function position(): point {
        return watch ? watch.position() : Qt.point(-1, -1);
    }
}
