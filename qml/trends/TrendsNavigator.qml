// SPDX-License-Identifier: GPL-3.0-or-later
// All that is recorded of the first series, with the span in view as a window that can be moved and resized.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property TrendsModel trends

    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("All that is recorded")

    Rectangle {
        anchors.fill: parent
        color: Theme.sunken
        border.width: 1
        border.color: Theme.border
    }

    TrendLines {
        anchors.fill: parent
        anchors.margins: 1
        panel: root.trends.navigator
        colours: Theme.seriesLines
        area: true
    }

    Repeater {
        model: root.trends.navigatorTicks

        Item {
            id: tick

            required property real position
            required property string text

            x: Math.round(position * root.width)

            Rectangle {
                width: 1
                height: root.height
                color: Theme.border
            }

            TextLabel {
                x: 6
                y: 2
                visible: tick.x + implicitWidth + 8 < root.width
                text: tick.text
                size: Theme.axisSize
                color: Theme.text2
            }
        }
    }

    Rectangle {
        id: view

        readonly property real least: Theme.px(8)
        readonly property real from: root.trends.navigatorFrom * root.width
        readonly property real to: root.trends.navigatorTo * root.width

        x: Math.round(Math.min(from, root.width - least))
        width: Math.max(least, Math.round(to) - x)
        height: root.height
        objectName: "navigatorView"
        color: Qt.alpha(Theme.accent, 0.1)
        radius: 3
        border.width: 1
        border.color: Theme.accent

        Repeater {
            model: [0, 1]

            Rectangle {
                required property int modelData

                x: modelData * view.width - width / 2
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(5)
                height: Theme.px(16)
                radius: 2
                visible: view.width > 3 * width
                color: Theme.accent
            }
        }
    }

    MouseArea {
        property real grip: -1 // 0: the left end moves, 1: the right one, 2: both
        property real last: 0

        function gripAt(x: real): int {
            if (view.width > Theme.px(24)) {
                if (Math.abs(x - view.x) < Theme.px(7)) {
                    return 0;
                }
                if (Math.abs(x - view.x - view.width) < Theme.px(7)) {
                    return 1;
                }
            }
            return 2;
        }

        anchors.fill: parent
        objectName: "navigator"
        hoverEnabled: true
        cursorShape: gripAt(mouseX) < 2 ? Qt.SizeHorCursor : Qt.ArrowCursor
        onPressed: mouse => {
            grip = gripAt(mouse.x);
            last = mouse.x;
            const outside = mouse.x < view.x || mouse.x > view.x + view.width;
            if (grip === 2 && outside) {
                const by = (mouse.x - view.x - view.width / 2) / root.width;
                root.trends.navigate(root.trends.navigatorFrom + by, root.trends.navigatorTo + by);
            }
        }
        onPositionChanged: mouse => {
            if (!pressed || mouse.x === last) {
                return;
            }
            const by = (mouse.x - last) / root.width;
            last = mouse.x;
            const from = root.trends.navigatorFrom + (grip === 1 ? 0 : by);
            const to = root.trends.navigatorTo + (grip === 0 ? 0 : by);
            if (to - from > 2 / root.width) {
                root.trends.navigate(from, to);
            }
        }
    }
}
