// SPDX-License-Identifier: GPL-3.0-or-later
// Sections: the meters of the site, its history, its alarms, appearance, language, about. Every change is kept at once.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Page {
    id: root

    required property AppModel app
    property int section: 0

    subject: OverviewSubject {
        overview: root.app.overview
    }

    readonly property bool showsHistory: section === 1
    readonly property bool narrow: width < Theme.px(760)
    readonly property list<string> sections: [qsTr("Meters"), qsTr("History"), qsTr("Alarms"), qsTr("Appearance"), qsTr("Language"), qsTr("About")]

    function showMeters(): MetersSection {
        section = 0;
        return meters;
    }

    function showHistory() {
        section = 1;
    }

    function showAlarmRules() {
        section = 2;
    }

    commands: [
        T.Action {
            text: qsTr("Add a meter")
            icon.name: "plus"
            onTriggered: root.showMeters().startAdding()
        },
        T.Action {
            text: qsTr("Scan a range of addresses")
            icon.name: "search"
            onTriggered: root.showMeters().startScanning()
        },
        T.Action {
            text: qsTr("Import a list of meters")
            icon.name: "folder"
            onTriggered: {
                root.showMeters();
                root.app.siteFile.chooseFile();
            }
        },
        T.Action {
            text: qsTr("Recording and history")
            icon.name: "settings"
            onTriggered: root.showHistory()
        },
        T.Action {
            text: qsTr("Notifications and rules of alarms")
            icon.name: "alarms"
            onTriggered: root.showAlarmRules()
        }
    ]

    // The rows are laid out first.
    Timer {
        id: settled

        interval: 0
        running: true
        onTriggered: meters.showCurrent()
    }

    Connections {
        function onIndexChanged() {
            settled.restart();
        }

        target: root.app.selection
    }

    // What scrolls below the head and the foot of the page is covered: the software renderer draws a shape that a view
    // clips away whole, unclipped.
    Rectangle {
        width: parent.width
        height: sectionArea.y - 4 // a focus ring reaches out of its control
        z: 1
        color: Theme.app
    }

    Rectangle {
        y: parent.height - height
        width: parent.width
        height: Theme.margin
        z: 1
        color: Theme.app
    }

    ColumnLayout {
        id: head

        x: Theme.margin
        y: Theme.margin
        z: 2
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap

        Notice {
            objectName: "settingsProblem"
            Layout.fillWidth: true
            visible: text !== ""
            kind: Measure.State.Stale
            text: root.app.settingsProblem
        }

        Notice {
            objectName: "rightsNotice"
            Layout.fillWidth: true
            visible: text !== "" && root.section < 3
            icon: "lock"
            text: root.section === 0 ? root.app.meters.refusal : root.section === 1 ? root.app.storage.refusal : root.app.alarmRules.refusal
        }

        Notice {
            objectName: "limitNotice"
            Layout.fillWidth: true
            visible: text !== ""
            kind: Measure.State.Stale
            text: root.app.meters.limitText
        }

        VisitNotice {
            objectName: "visitNotice"
            Layout.fillWidth: true
            visible: root.app.visits.text !== ""
            enabled: root.app.meters.refusal === ""
            visits: root.app.visits
        }

        ExchangeNotice {
            objectName: "exchangeNotice"
            Layout.fillWidth: true
            visible: root.app.visits.exchangeText !== ""
            enabled: root.app.meters.refusal === ""
            visits: root.app.visits
            onEditRequested: meter => root.showMeters().edit(meter)
        }

        ComboBox {
            objectName: "sectionChoice"
            Layout.fillWidth: true
            visible: root.narrow
            label: qsTr("Section of the settings")
            model: Array.from(root.sections)
            currentIndex: root.section
            onActivated: index => root.section = index
        }
    }

    RowLayout {
        id: sectionArea

        x: Theme.margin
        y: head.y + (head.implicitHeight > 0 ? head.implicitHeight + Theme.gap : 0)
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.margin
        spacing: Theme.gap

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 2
            Layout.preferredWidth: Theme.px(148)
            Layout.maximumWidth: Theme.px(148)
            visible: !root.narrow
            spacing: 2

            Repeater {
                model: 6

                SectionItem {
                    required property int index

                    Layout.fillWidth: true
                    objectName: "section-" + index
                    text: root.sections[index]
                    chosen: root.section === index
                    onClicked: root.section = index
                }
            }
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            MetersSection {
                id: meters

                anchors.fill: parent
                visible: root.section === 0
                app: root.app
                onShown: root.pageRequested("meter")
            }

            Flickable {
                anchors.fill: parent
                visible: root.section > 0
                contentWidth: width
                contentHeight: others.implicitHeight
                interactive: contentHeight > height
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                T.ScrollBar.vertical: ScrollBar {}

                ColumnLayout {
                    id: others

                    width: Math.min(parent.width, Theme.px(root.showsHistory || root.section === 2 ? 760 : 560))

                    HistorySection {
                        objectName: "historySection"
                        Layout.fillWidth: true
                        visible: root.showsHistory
                        app: root.app
                    }

                    AlarmNoticesCard {
                        objectName: "alarmNoticesCard"
                        Layout.fillWidth: true
                        visible: root.section === 2
                        notices: root.app.notices
                        available: !root.app.demo.active && !root.app.replay.active
                    }

                    AlarmRulesCard {
                        objectName: "alarmRulesCard"
                        Layout.fillWidth: true
                        Layout.topMargin: Theme.gap
                        visible: root.section === 2
                        rules: root.app.alarmRules
                        places: root.app.places
                        selection: root.app.selection
                        meters: root.app.meters
                    }

                    AppearanceCard {
                        objectName: "appearanceCard"
                        Layout.fillWidth: true
                        visible: root.section === 3
                        appearance: root.app.appearance
                    }

                    LanguageCard {
                        objectName: "languageCard"
                        Layout.fillWidth: true
                        visible: root.section === 4
                        appearance: root.app.appearance
                    }

                    AboutCard {
                        Layout.fillWidth: true
                        visible: root.section === 5
                        info: root.app.info
                    }
                }
            }
        }
    }
}
