// SPDX-License-Identifier: GPL-3.0-or-later
// Which values of which meters are drawn.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property TrendSeriesList series

    function focusSearch() {
        search.field.forceActiveFocus(Qt.ShortcutFocusReason);
        search.field.selectAll();
    }

    objectName: "seriesCard"
    title: qsTr("Series")
    caption: series.countText
    captionNote: qsTr("At most 12 series are drawn at a time.")
    bottomPadding: 8

    TextField {
        id: search

        Layout.fillWidth: true
        Layout.bottomMargin: 6
        field.objectName: "seriesSearch"
        iconName: "search"
        placeholderText: qsTr("Meter or quantity")
        text: root.series.text
        field.onTextEdited: root.series.text = field.text
        field.Keys.onEscapePressed: event => {
            event.accepted = root.series.text !== "";
            root.series.text = "";
        }
        field.Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        onAccepted: list.forceActiveFocus(Qt.TabFocusReason)
    }

    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true

        FocusRing {
            target: list
        }

        ListView {
            id: list

            function toggle(row: int) {
                currentIndex = row;
                root.series.toggle(row);
            }

            anchors.fill: parent
            objectName: "seriesList"
            clip: true
            activeFocusOnTab: true
            model: root.series
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Series")
            Keys.onSpacePressed: root.series.toggle(currentIndex)
            Keys.onReturnPressed: root.series.toggle(currentIndex)
            Keys.onEnterPressed: root.series.toggle(currentIndex)
            Keys.onRightPressed: root.series.open(currentIndex, true)
            Keys.onLeftPressed: root.series.open(currentIndex, false)

            ScrollBar.vertical: ScrollBar {}

            delegate: SeriesRow {
                required property int state

                width: list.width - Theme.px(6)
                objectName: "series-" + name
                state_: state
                full: root.series.full
                highlighted: list.activeFocus && ListView.isCurrentItem
                onToggled: list.toggle(index)
            }
        }

        TextLabel {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.px(12)
            visible: root.series.count === 0
            width: parent.width
            text: root.series.text === "" ? qsTr("No meter is recorded yet.") : qsTr("No meter and no quantity contains these words.")
            color: Theme.text3
            wrapMode: Text.WordWrap
        }
    }
}
