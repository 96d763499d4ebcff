// SPDX-License-Identifier: GPL-3.0-or-later
// Says that a file is still being made, and asks whether the window is to wait for it.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Dialog {
    id: root

    required property EnergyReportFile report
    required property SupportBundle bundle

    readonly property bool unfinished: report.busy || bundle.busy

    /// Nothing is being made any more: the window may close.
    signal allowed

    title: qsTr("Close before the file is saved?")
    acceptText: qsTr("Give it up and close")
    rejectText: qsTr("Wait")
    danger: true
    onUnfinishedChanged: {
        if (!unfinished) {
            close(); // the foot of the window says where the file is
        }
    }
    onAccepted: {
        report.cancel();
        bundle.cancel();
        close();
        allowed();
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "unfinishedText"
        text: root.report.busy ? qsTr("The energy report is still being made. If you close the window now, it is not saved, and no part of it is left behind.") : qsTr("The support bundle is still being made. If you close the window now, it is not saved, and no part of it is left behind.")
        wrapMode: Text.WordWrap
    }

    TextLabel {
        Layout.fillWidth: true
        text: root.report.busy ? root.report.progressText : root.bundle.progressText
        color: Theme.text2
        wrapMode: Text.WordWrap
    }
}
