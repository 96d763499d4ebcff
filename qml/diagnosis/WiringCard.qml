// SPDX-License-Identifier: GPL-3.0-or-later
// The wiring of the meter, with the suspected fault marked on it.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property DiagnosisModel diagnosis

    title: qsTr("Wiring of the meter")
    caption: diagnosis.terminals === "" ? qsTr("nothing is suspected at the terminals") : qsTr("suspected: %1").arg(diagnosis.terminals)
    captionColor: diagnosis.terminals === "" ? Theme.text3 : Theme.alarmText

    WiringItem {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: Theme.px(236)
        objectName: "wiring"
        diagnosis: root.diagnosis
        phases: [Theme.phase1Text, Theme.phase2Text, Theme.phase3Text, Theme.neutralText]
        ink: Theme.text2
        quiet: Theme.text3
        card: Theme.card
        alarm: Theme.alarm
        family: Theme.family
        fontSize: Theme.px(Theme.axisSize)
        supplyWord: qsTr("supply")
        loadWord: qsTr("loads")
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Wiring of the meter: the supply comes to the terminals A-V, the loads hang on the terminals A, and N is connected for the voltages.")
        Accessible.description: root.caption
    }
}
