// SPDX-License-Identifier: GPL-3.0-or-later
// The database of the site: how recording goes, and how long what is kept.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

ColumnLayout {
    id: root

    required property AppModel app

    spacing: Theme.gap

    RecordingCard {
        objectName: "recordingCard"
        Layout.fillWidth: true
        history: root.app.history
        choice: root.app.databaseChoice
        changeable: !root.app.demo.active
    }

    StorageCard {
        objectName: "storageCard"
        Layout.fillWidth: true
        visible: root.visible && root.app.history.place !== ""
        storage: root.app.storage
    }

    ServiceCard {
        objectName: "serviceCard"
        Layout.fillWidth: true
        visible: root.app.history.place !== "" && !root.app.demo.active
        closing: root.app.closing
        collector: root.app.collector
    }
}
