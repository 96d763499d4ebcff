// SPDX-License-Identifier: GPL-3.0-or-later
// For the back row of the class, on the whole screen: the front of the meter, every key that is pressed, the time of the
// meter, what it measures, and what is wrong when the trainer shows it. Escape ends it. It is not modal, so that every
// shortcut goes on working; the type is as large as the screen allows.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

T.Popup {
    id: root

    required property TrainingDesk desk
    /// The class sees what is wrong. Hidden again whenever the presenter opens.
    property bool faultShown: false
    /// The library was asked for while the fault is hidden.
    property bool libraryRefused: false

    readonly property DeviceFront front: desk.front
    /// The keys that are down now, else the latest press; nothing when that could not happen.
    readonly property string pressed: {
        const down = [];
        if (front.setDown) {
            down.push(qsTr("SET"));
        }
        if (front.upDown) {
            down.push(qsTr("UP"));
        }
        if (front.enterDown) {
            down.push(qsTr("ENTER"));
        }
        return down.length > 0 ? down.join("+") : front.refusal !== "" ? "" : front.trail.length > 0 ? front.trail[front.trail.length - 1] : "";
    }

    /// The titles of the library tell what is wrong.
    function refuseLibrary() {
        libraryRefused = true;
        refusal.restart();
    }

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 24
    modal: false
    focus: true
    // Escape is taken below: a popup that closes by it silences the shortcuts of the window.
    closePolicy: T.Popup.NoAutoClose
    onAboutToShow: faultShown = false
    onFaultShownChanged: libraryRefused = false
    onClosed: libraryRefused = false
    onOpened: keys.forceActiveFocus(Qt.PopupFocusReason)

    background: Rectangle {
        color: Theme.app

        // The page below hears nothing of the pointer.
        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.AllButtons
            hoverEnabled: true
            onWheel: wheel => wheel.accepted = true
        }
    }

    contentItem: FrontKeys {
        id: keys

        readonly property real gap: 28
        readonly property real side: width - view.width - gap
        /// Of the type, whose sizes are for a column of 600 × 740.
        readonly property real unit: Math.min(side / 600, height / 740)

        Timer {
            id: refusal

            interval: 8000
            onTriggered: root.libraryRefused = false
        }

        objectName: "presenter"
        front: root.front
        focus: true
        onLost: view.letGo()
        Keys.onEscapePressed: root.close()

        FrontView {
            id: view

            y: Math.round((keys.height - height) / 2)
            width: Math.round(Math.min(keys.width * 0.47, keys.height * 0.8))
            height: implicitHeight
            front: root.front
        }

        ColumnLayout {
            x: keys.width - keys.side
            width: keys.side
            height: parent.height
            spacing: 10 * keys.unit

            RowLayout {
                Layout.fillWidth: true
                spacing: 8

                TextLabel {
                    Layout.fillWidth: true
                    text: root.front.model
                    font.pixelSize: Math.round(26 * keys.unit)
                    strong: true
                    elide: Text.ElideRight
                }

                PresenterButton {
                    objectName: "presenterEnd"
                    iconName: "close"
                    label: qsTr("Close the presenter")
                    shortcutText: qsTr("Esc")
                    unit: keys.unit
                    onClicked: root.close()
                }
            }

            PresenterClock {
                Layout.fillWidth: true
                desk: root.desk
                secret: !root.faultShown
                unit: keys.unit
            }

            TextLabel {
                Layout.fillWidth: true
                Layout.topMargin: 6 * keys.unit
                text: root.front.pageNumber
                font.pixelSize: Math.round(20 * keys.unit)
                color: Theme.text2
                elide: Text.ElideRight
            }

            TextLabel {
                Layout.fillWidth: true
                // Two lines, whether the page needs them or not.
                Layout.preferredHeight: Math.round(66 * keys.unit)
                objectName: "presenterPage"
                text: root.front.pageText
                font.pixelSize: Math.round(27 * keys.unit)
                fontSizeMode: Text.Fit
                minimumPixelSize: 10
                wrapMode: Text.WordWrap
                verticalAlignment: Text.AlignTop
            }

            PresenterValues {
                Layout.fillWidth: true
                Layout.fillHeight: true
                desk: root.desk
                unit: keys.unit
            }

            PresenterFault {
                Layout.fillWidth: true
                faults: root.desk.faults
                note: root.desk.scenarios.note
                shown: root.faultShown
                libraryRefused: root.libraryRefused
                unit: keys.unit
                onToggled: root.faultShown = !root.faultShown
            }

            RowLayout {
                Layout.fillWidth: true
                Layout.preferredHeight: Math.round(58 * keys.unit)
                spacing: 16

                TextLabel {
                    objectName: "presenterKeys"
                    text: qsTr("Keys")
                    font.pixelSize: Math.round(18 * keys.unit)
                    color: Theme.text2
                }

                KeyTrail {
                    Layout.fillWidth: true
                    keys: root.front.trail
                    refusal: root.front.refusal
                    reason: root.front.lockReason
                    size: 18 * keys.unit / Theme.textScale
                }

                TextLabel {
                    Layout.preferredWidth: Math.round(260 * keys.unit)
                    Layout.fillHeight: true
                    objectName: "presenterKey"
                    text: root.pressed
                    font.pixelSize: Math.round(46 * keys.unit)
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 10
                    strong: true
                    color: Theme.accentText
                    horizontalAlignment: Text.AlignRight
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("Key: %1").arg(text)
                }
            }
        }
    }
}
