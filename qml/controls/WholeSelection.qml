// SPDX-License-Identifier: GPL-3.0-or-later
// In a field that holds a number every click, and Tab into it, selects it whole, so that what is typed takes its place;
// only dragging selects a part.
import QtQuick

TapHandler {
    id: root

    required property TextInput field

    // After the field itself has put its cursor where the click was, unless typing has begun by then.
    onTapped: {
        const before = field.text;
        Qt.callLater(() => {
            if (field.text === before) {
                field.selectAll();
            }
        });
    }

    readonly property Connections keyboard: Connections {
        function onActiveFocusChanged() {
            if (root.enabled && root.field.activeFocus) {
                root.field.selectAll();
            }
        }

        target: root.field
    }
}
