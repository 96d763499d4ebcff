// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence across the page: what is wrong, where, and what to do. The last values stay below it.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Rectangle {
    id: root

    /// A Measure.State. A note that is about no state has an icon in its place.
    property int kind: Measure.State.Live
    property string icon: ""
    required property string text

    readonly property bool stale: kind === Measure.State.Stale

    implicitHeight: Math.max(Theme.px(36), label.implicitHeight + 16)
    radius: 8
    color: stale ? Theme.staleTint : kind === Measure.State.Offline ? Theme.offlineTint : Theme.sunken
    border.width: 1
    border.color: stale ? Theme.stale : kind === Measure.State.Offline ? Theme.offline : Theme.borderStrong
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 12
        anchors.rightMargin: 12
        spacing: 8

        StateGlyph {
            visible: root.icon === ""
            kind: root.kind
        }

        Icon {
            objectName: "noticeIcon"
            visible: root.icon !== ""
            name: root.icon
            size: 14
        }

        TextLabel {
            id: label

            Layout.fillWidth: true
            text: root.text
            color: root.stale ? Theme.staleText : root.kind === Measure.State.Offline ? Theme.offlineText : Theme.text2
            wrapMode: Text.WordWrap
        }
    }
}
