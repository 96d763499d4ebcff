// SPDX-License-Identifier: GPL-3.0-or-later
// Over the charts: how long a span, which one, what it is compared with, and what can be done with it. Nothing of it
// moves while the span does.
import QtQuick
import Countis.Models
import Countis.Ui

ControlBar {
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

    /// Kept apart, because the model tells of each move of the span.
    readonly property string compareText: trends.compareText

    // What each level of words needs in one line.
    readonly property real iconsWidth: 3 * Theme.controlHeight + 2 * spacing
    readonly property real actionsWidth: labels.widest([fit.word]) + labels.widest([copy.word]) + labels.widest([exporting.word]) + 3 * (22 + 7 + Theme.px(16)) + 2 * spacing
    readonly property real rest: span.implicitWidth + step.implicitWidth + 2 * spacing + gap
    readonly property bool words: width >= rest + compare.wholeWidth + actionsWidth
    readonly property bool whole: width >= rest + compare.wholeWidth + iconsWidth || width < rest + compare.shortWidth + iconsWidth

    LabelMetrics {
        id: labels
    }

    SegmentedControl {
        id: span

        width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
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
        id: step

        readonly property real dateRoom: (parent ? parent.width : Infinity) - 2 * (Theme.controlHeight + spacing)

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
            implicitWidth: Math.min(step.dateRoom, labels.widest(root.trends.spanForms) + 24)
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

    ToggleButton {
        id: compare

        readonly property real chrome: 22 + 7 + Theme.px(16)
        readonly property real wholeWidth: labels.widest([root.compareText]) + chrome
        readonly property real shortWidth: labels.widest([qsTr("Compare")]) + chrome

        objectName: "compare"
        width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
        enabled: root.trends.kind !== TrendSpan.Kind.All
        chosen: root.trends.compare
        text: root.whole ? root.compareText : qsTr("Compare")
        Accessible.name: root.compareText
        onClicked: root.trends.compare = !root.trends.compare

        ToolTip {
            visible: compare.hovered
            text: compare.Accessible.name
            shortcutText: qsTr("C")
        }
    }

    actions: [
        Button {
            id: fit

            readonly property string word: qsTr("Fit")

            objectName: "fit"
            enabled: !root.trends.fits
            iconName: "fit"
            text: root.words ? word : ""
            Accessible.name: qsTr("Show the whole span")
            onClicked: root.trends.fit()

            ToolTip {
                visible: fit.hovered
                text: fit.Accessible.name
                shortcutText: qsTr("F")
            }
        },
        Button {
            id: copy

            readonly property string word: qsTr("Copy")

            objectName: "copyTrends"
            enabled: root.trends.hasSeries
            iconName: "copy"
            text: root.words ? word : ""
            Accessible.name: qsTr("Copy the readings in view")
            onClicked: root.copyRequested()

            ToolTip {
                visible: copy.hovered
                text: copy.Accessible.name
                shortcutText: "Ctrl+Shift+C"
            }
        },
        Button {
            id: exporting

            readonly property string word: qsTr("Export")

            objectName: "exportTrends"
            enabled: root.trends.hasSeries
            iconName: "download"
            text: root.words ? word : ""
            Accessible.name: qsTr("Save what is in view")
            onClicked: menu.opened ? menu.close() : menu.open()

            ToolTip {
                visible: exporting.hovered && !menu.opened
                text: exporting.Accessible.name
            }

            ExportMenu {
                id: menu

                y: exporting.height + 4
                x: exporting.width - width
                onCsvRequested: root.csvRequested()
                onPictureRequested: root.pictureRequested()
                onPictureCopyRequested: root.pictureCopyRequested()
            }
        }
    ]
}
