// SPDX-License-Identifier: GPL-3.0-or-later
// Over the charts: how long a span, which one, what it is compared with, and what can be done with it.
import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property TrendsModel trends
    /// Recorded readings are shown, and none of now.
    required property bool replayed

    signal csvRequested
    signal pictureRequested
    signal pictureCopyRequested
    signal copyRequested

    function openDates() {
        dates.open();
    }

    readonly property bool narrow: width < Theme.px(1130)

    implicitHeight: flow.implicitHeight

    Flow {
        id: flow

        anchors.left: parent.left
        anchors.right: actions.left
        anchors.rightMargin: 12
        spacing: 8

        SegmentedControl {
            objectName: "spanChoice"
            large: true
            label: qsTr("Span")
            words: [root.replayed ? qsTr("Replay") : qsTr("Live"), qsTr("Hour"), qsTr("Day"), qsTr("Week"), qsTr("Month"), qsTr("Year"), qsTr("All"), qsTr("Custom")]
            notes: [root.replayed ? qsTr("The last 15 minutes before the time of the replay") : qsTr("The last 15 minutes"), "", "", "", "", "", qsTr("All that is recorded"), qsTr("Between two times that you type")]
            currentIndex: root.trends.kind
            onChosen: index => {
                root.trends.kind = index;
                if (index === TrendSpan.Kind.Custom) {
                    dates.open();
                }
            }
        }

        Row {
            spacing: 6

            Button {
                id: back

                objectName: "spanBack"
                enabled: root.trends.kind !== TrendSpan.Kind.All
                iconName: "left"
                Accessible.name: qsTr("Earlier")
                onClicked: root.trends.step(-1)

                ToolTip {
                    visible: back.hovered
                    text: back.Accessible.name
                    shortcutText: qsTr("Alt ←")
                }
            }

            Button {
                id: date

                objectName: "spanDate"
                text: root.trends.spanText
                onClicked: dates.opened ? dates.close() : dates.open()

                SpanDates {
                    id: dates

                    y: date.height + 4
                    trends: root.trends
                }
            }

            Button {
                id: forth

                objectName: "spanForth"
                enabled: root.trends.kind !== TrendSpan.Kind.All
                iconName: "right"
                Accessible.name: qsTr("Later")
                onClicked: root.trends.step(1)

                ToolTip {
                    visible: forth.hovered
                    text: forth.Accessible.name
                    shortcutText: qsTr("Alt →")
                }
            }
        }

        Button {
            objectName: "compare"
            enabled: root.trends.kind !== TrendSpan.Kind.All
            chosen: root.trends.compare
            iconName: root.trends.compare ? "check" : ""
            text: root.trends.compareText
            Accessible.role: Accessible.CheckBox
            Accessible.checkable: true
            Accessible.checked: root.trends.compare
            onClicked: root.trends.compare = !root.trends.compare
        }
    }

    Row {
        id: actions

        anchors.right: parent.right
        spacing: 8

        Button {
            id: fit

            objectName: "fit"
            enabled: !root.trends.fits
            iconName: "fit"
            text: root.narrow ? "" : qsTr("Fit")
            Accessible.name: qsTr("Show the whole span")
            onClicked: root.trends.fit()

            ToolTip {
                visible: fit.hovered
                text: fit.Accessible.name
                shortcutText: qsTr("F")
            }
        }

        Button {
            id: copy

            objectName: "copyTrends"
            enabled: root.trends.hasSeries
            iconName: "copy"
            text: root.narrow ? "" : qsTr("Copy")
            Accessible.name: qsTr("Copy the readings in view")
            onClicked: root.copyRequested()

            ToolTip {
                visible: copy.hovered
                text: copy.Accessible.name
                shortcutText: "Ctrl+Shift+C"
            }
        }

        Button {
            id: exporting

            objectName: "exportTrends"
            enabled: root.trends.hasSeries
            iconName: "download"
            text: root.narrow ? "" : qsTr("Export")
            Accessible.name: qsTr("Save what is in view")
            onClicked: menu.opened ? menu.close() : menu.open()

            ToolTip {
                visible: exporting.hovered && !menu.opened
                text: exporting.Accessible.name
            }

            Popup {
                id: menu

                y: exporting.height + 4
                x: exporting.width - width

                contentItem: Column {
                    focus: true
                    Keys.onDownPressed: (csv.activeFocus ? picture : pictureCopy).forceActiveFocus()
                    Keys.onUpPressed: (pictureCopy.activeFocus ? picture : csv).forceActiveFocus()

                    ExportRow {
                        id: csv

                        focus: true
                        objectName: "exportCsv"
                        iconName: "table"
                        text: qsTr("Readings as CSV")
                        onTriggered: {
                            menu.close();
                            root.csvRequested();
                        }
                    }

                    ExportRow {
                        id: picture

                        objectName: "exportPicture"
                        iconName: "download"
                        text: qsTr("Charts and table as a picture")
                        onTriggered: {
                            menu.close();
                            root.pictureRequested();
                        }
                    }

                    ExportRow {
                        id: pictureCopy

                        objectName: "copyPicture"
                        iconName: "copy"
                        text: qsTr("Copy the charts and the table as a picture")
                        onTriggered: {
                            menu.close();
                            root.pictureCopyRequested();
                        }
                    }
                }
            }
        }
    }
}
