// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Dialogs

FileDialog {
    title: qsTr("Open a scenario")
    nameFilters: [qsTr("Scenarios and loads (*.yaml *.yml)"), qsTr("All files (*)")]
}
