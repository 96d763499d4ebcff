// SPDX-License-Identifier: GPL-3.0-or-later
// One subject: a title, a caption, actions at the right, and what it is about below.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

Rectangle {
    id: root

    property string title: ""
    /// Titles that may stand in this one's place: what stands beside it does not move when they do.
    property list<string> otherTitles
    property string caption: ""
    property color captionColor: Theme.text3
    /// Rather no caption than the beginning of one.
    property bool captionWhole: false
    /// What the caption means, where it is too short to say it.
    property string captionNote: ""
    property real bottomPadding: 12
    property real topPadding: 8
    property real spacing: 6
    readonly property real titleHeight: Theme.px(24)
    property alias headerContent: titleRow.data
    property alias actions: actionRow.data
    default property alias content: body.data

    implicitWidth: body.implicitWidth + 24
    implicitHeight: topPadding + titleHeight + spacing + body.implicitHeight + bottomPadding
    radius: 8
    color: Theme.card
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Column {
        id: others

        opacity: 0

        Repeater {
            model: root.otherTitles

            TextLabel {
                required property string modelData

                text: modelData
                size: Theme.titleSize
                strong: true
                Accessible.ignored: true
            }
        }
    }

    RowLayout {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 12
        anchors.rightMargin: 12
        // Controls may be higher than the line: titles of cards side by side stay level.
        y: root.topPadding + Math.round((root.titleHeight - height) / 2)
        spacing: 8

        TextLabel {
            Layout.minimumWidth: others.implicitWidth
            text: root.title
            size: Theme.titleSize
            strong: true
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        RowLayout {
            id: titleRow

            Layout.leftMargin: 4
            visible: children.length > 0
        }

        TextLabel {
            Layout.fillWidth: true
            objectName: "cardCaption"
            opacity: root.captionWhole && truncated ? 0 : 1
            text: root.caption
            size: Theme.labelSize
            color: root.captionColor
            elide: Text.ElideRight

            Item {
                width: parent.contentWidth
                height: parent.height

                Explained {
                    subject: root.caption
                    text: root.caption === "" ? "" : root.captionNote
                }
            }
        }

        RowLayout {
            id: actionRow

            spacing: 8
        }
    }

    ColumnLayout {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.leftMargin: 12
        anchors.rightMargin: 12
        anchors.topMargin: root.topPadding + root.titleHeight + root.spacing
        anchors.bottomMargin: root.bottomPadding
        spacing: 0
    }
}
