// SPDX-License-Identifier: GPL-3.0-or-later
// A list of meters from a CSV file: what each line would do, before anything is done.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property SiteFile file

    title: qsTr("Import")
    caption: file.fileName !== "" ? file.fileName : qsTr("a list of meters as a CSV file")
    actions: Button {
        objectName: "openFile"
        small: true
        iconName: "folder"
        text: qsTr("Open")
        onClicked: root.file.chooseFile()
    }

    Notice {
        objectName: "fileProblem"
        Layout.fillWidth: true
        visible: text !== ""
        kind: Measure.State.Stale
        text: root.file.problem
    }

    ListView {
        id: list

        Layout.fillWidth: true
        Layout.topMargin: 3
        implicitHeight: Math.min(contentHeight, Theme.px(24) * 8)
        visible: count > 0
        objectName: "importList"
        clip: true
        reuseItems: true
        cacheBuffer: 0 // nothing is half made when rows are taken away
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        model: root.file
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Lines of %1").arg(root.file.fileName)

        delegate: ImportRow {
            width: list.width
            objectName: "importRow-" + index
        }

        FocusRing {
            target: list
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: root.file.count > 0
        spacing: 8

        TextLabel {
            Layout.fillWidth: true
            objectName: "importSummary"
            text: root.file.summary
            size: Theme.labelSize
            color: Theme.text3
            wrapMode: Text.WordWrap
        }

        Button {
            objectName: "importCancel"
            text: qsTr("Cancel")
            onClicked: root.file.close()
        }

        Button {
            objectName: "importLines"
            primary: true
            enabled: root.file.importCount > 0
            iconName: "increases"
            text: qsTr("Import %1 of %2").arg(root.file.importCount).arg(root.file.count)
            onClicked: root.file.importLines()
        }
    }
}
