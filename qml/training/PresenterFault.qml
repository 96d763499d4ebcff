// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the desk, for the class to see only when the trainer shows it. Hidden, it looks the same with a
// fault and without.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    required property FaultModel faults
    /// What the last event of a scenario tells.
    required property string note
    required property bool shown
    /// The library was asked for while the fault is hidden.
    required property bool libraryRefused
    /// Of the type.
    required property real unit

    readonly property bool wrong: shown && faults.activeCount > 0

    signal toggled

    implicitHeight: Math.max(Math.round(84 * unit), toggle.height + 16)
    radius: 8
    color: wrong ? Theme.alarmTint : Theme.raised
    border.width: 1
    border.color: wrong ? Theme.alarm : Theme.border

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 14 * root.unit
        anchors.rightMargin: 10
        anchors.topMargin: 6 * root.unit
        anchors.bottomMargin: 6 * root.unit
        spacing: 12

        TextLabel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            objectName: "presenterFault"
            text: {
                if (!root.shown) {
                    return root.libraryRefused ? qsTr("The scenario list would reveal the fault to the class. Show the fault first, or close the presenter.") : qsTr("The fault is hidden.");
                }
                const names = root.faults.activeCount > 0 ? root.faults.activeNames.join("; ") : qsTr("There is no fault.");
                return root.note === "" ? names : names + "\n" + root.note;
            }
            font.pixelSize: Math.round(22 * root.unit)
            fontSizeMode: Text.Fit
            minimumPixelSize: 9
            wrapMode: Text.WordWrap
            color: root.wrong ? Theme.alarmText : root.shown ? Theme.text : Theme.text3
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        PresenterButton {
            id: toggle

            objectName: "presenterFaultToggle"
            iconName: "bolt"
            text: root.shown ? qsTr("Hide") : qsTr("Show")
            label: root.shown ? qsTr("Hide the fault from the class") : qsTr("Show the fault to the class")
            shortcutText: qsTr("F")
            keyShown: true
            unit: root.unit
            onClicked: root.toggled()
        }
    }
}
