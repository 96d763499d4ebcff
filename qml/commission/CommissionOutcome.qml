// SPDX-License-Identifier: GPL-3.0-or-later
// The result of an acceptance run as a whole, what has changed since an earlier one, and the files to save.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

ColumnLayout {
    id: root

    required property CommissionModel commission
    /// What became of the latest file, a sentence.
    required property string told

    signal saveRequested(string kind)

    spacing: 8

    RowLayout {
        Layout.fillWidth: true
        spacing: 10

        StateGlyph {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 4
            kind: root.commission.outcome === CommissionModel.Passed ? Measure.State.Live : root.commission.outcome === CommissionModel.Failed ? Measure.State.Alarm : Measure.State.Stale
        }

        TextLabel {
            Layout.fillWidth: true
            objectName: "commissionOutcome"
            text: root.commission.outcomeText
            size: Theme.titleSize
            strong: true
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }

    TextLabel {
        Layout.fillWidth: true
        text: root.commission.worthText
        size: Theme.labelSize
        color: Theme.text3
        wrapMode: Text.WordWrap
    }

    Flow {
        Layout.fillWidth: true
        spacing: 8

        Repeater {
            model: ["pdf", "csv", "json"]

            Button {
                required property string modelData

                objectName: "saveCommission-" + modelData
                small: true
                iconName: "download"
                text: qsTr("Save as %1").arg(modelData.toUpperCase())
                onClicked: root.saveRequested(modelData)
            }
        }
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "commissionTold"
        visible: text !== ""
        text: root.told
        color: Theme.text2
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    EarlierRun {
        Layout.fillWidth: true
        commission: root.commission
    }

    TextLabel {
        Layout.fillWidth: true
        objectName: "commissionDifferences"
        visible: root.commission.compared
        text: root.commission.differences.length > 0 ? Array.from(root.commission.differences).join("\n") : qsTr("Nothing has changed since then.")
        color: root.commission.differences.length > 0 ? Theme.text : Theme.text2
        wrapMode: Text.WordWrap
        maximumLineCount: 8
        elide: Text.ElideRight
    }
}
