// SPDX-License-Identifier: GPL-3.0-or-later
// Values that somebody reads from the display of a meter over the telephone.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Dialog {
    id: root

    required property TypedReadings typed

    readonly property bool usable: typed.error === "" && typed.known > 0

    function accept() {
        if (usable) {
            typed.active = true;
            close();
        }
    }

    function takeAll() {
        for (let place = 0; place < fields.count; ++place) {
            (fields.itemAt(place) as TypedField)?.take();
        }
    }

    title: qsTr("Type readings in")
    acceptText: qsTr("Diagnose")
    acceptEnabled: usable
    width: parent ? Math.min(Theme.px(640), parent.width - 32) : Theme.px(640)
    onAboutToShow: takeAll()
    onOpened: (fields.itemAt(0) as TypedField)?.field.forceActiveFocus(Qt.PopupFocusReason)
    onAccepted: accept()

    TextLabel {
        Layout.fillWidth: true
        text: qsTr("Ask somebody at the meter for the values on its display. Each value helps, and none is necessary: a field that stays empty is unknown. A phase without voltage reads 0.")
        color: Theme.text2
        wrapMode: Text.WordWrap
    }

    RoleChoice {
        objectName: "typedRole"
        role: root.typed.role
        onChosen: role => root.typed.declare(role)
    }

    GridLayout {
        Layout.fillWidth: true
        columns: 6
        columnSpacing: 10
        rowSpacing: 8

        Repeater {
            id: fields

            model: root.typed.fields // the rows stay

            TypedField {
                required property int index

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                typed: root.typed
                place: index
                onAccepted: root.accept()
            }
        }
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "askNext"
        text: root.typed.nextText
        strong: true
        color: Theme.accentText
        wrapMode: Text.WordWrap
    }

    FormError {
        objectName: "typedError"
        text: root.typed.error
    }

    Button {
        objectName: "clearTyped"
        small: true
        iconName: "remove"
        text: qsTr("Clear all values")
        enabled: root.typed.known > 0 || root.typed.error !== ""
        onClicked: {
            root.typed.clear();
            root.takeAll();
        }
    }
}
