// SPDX-License-Identifier: GPL-3.0-or-later
// A number of the table, right-aligned in its column.
import QtQuick
import Countis.Ui

TextLabel {
    required property real end

    x: end - width
    height: parent ? parent.height : 0
    horizontalAlignment: Text.AlignRight
    Accessible.ignored: true
}
