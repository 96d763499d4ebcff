// SPDX-License-Identifier: GPL-3.0-or-later
// The bar and the cards of the desk, in three columns, two or one, as there is room. Where there is little, the front
// comes before the bar, so that the display is seen without scrolling. No card is ever narrower or lower than what it
// holds: whoever shows them scrolls.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property TrainingDesk desk
    /// The size in view: three columns fill its height, and bar and front keep to its width.
    required property real room
    required property real view

    readonly property alias front: front
    readonly property alias bar: bar
    readonly property real cardRoom: room - bar.height - gap
    /// Width of what stands alone in the only column and must not be cut off.
    readonly property real seen: Math.min(width, view)
    /// With the bar above it the display would lie below the window.
    readonly property bool frontFirst: columns === 1 && bar.height + gap + front.glassBottom(front.leastWidth) > room
    readonly property real cardsTop: frontFirst ? 0 : bar.height + gap
    /// Below this width something would leave its card.
    readonly property real narrowest: supply.narrowest
    readonly property int columns: width >= 2 * sideLeast + supply.narrowest + 2 * gap ? 3 : width >= sideLeast + supply.narrowest + gap ? 2 : 1

    readonly property real gap: Theme.gap
    readonly property real sideLeast: Theme.px(318)
    readonly property real leftWidth: {
        switch (columns) {
        case 3:
            return Math.max(sideLeast, Math.min(width * 0.308, (cardRoom - Theme.px(235)) * 0.8));
        case 2:
            return Math.max(sideLeast, Math.min(width * 0.4, Theme.px(400)));
        }
        return width;
    }
    readonly property real rest: width - leftWidth - gap
    readonly property real middleX: columns === 1 ? 0 : leftWidth + gap
    readonly property real middleWidth: columns === 3 ? Math.max(supply.narrowest, (rest - gap) * 0.571) : columns === 2 ? rest : width
    readonly property real rightX: middleX + middleWidth + gap
    readonly property real rightWidth: width - rightX
    readonly property real middleHeight: supply.height + loads.height + device.implicitHeight + 2 * gap
    /// High windows: the middle has room for what the meter measures, and the faults have their column to themselves.
    readonly property bool effectBelow: columns === 3 && cardRoom >= middleHeight + gap + effect.implicitHeight
    readonly property real columnHeight: Math.max(cardRoom, middleHeight, front.leastHeight, effect.implicitHeight + gap + faults.implicitHeight)

    signal presetRequested
    signal presentRequested
    signal addressRequested
    signal fileRequested

    function below(card: Item): real {
        return card.y + card.height + gap;
    }

    implicitHeight: columns === 3 ? cardsTop + columnHeight : Math.max(below(faults), below(effect)) - gap

    ScenarioBar {
        id: bar

        y: root.frontFirst ? root.below(front) : 0
        width: root.seen
        desk: root.desk
        onFileRequested: root.fileRequested()
    }

    FrontCard {
        id: front

        objectName: "frontCard"
        focus: true
        y: root.cardsTop
        width: root.columns === 1 ? root.seen : root.leftWidth
        height: root.columns === 3 ? root.columnHeight : implicitHeight
        front: root.desk.front
        frontWidth: {
            if (root.columns === 3) {
                return Math.min(width - 26, widthIn(height));
            }
            const wanted = root.frontFirst ? Math.min(leastWidth, widthForGlass(root.room)) : Math.max(leastWidth, Math.min(Theme.px(380), widthIn(root.cardRoom)));
            return Math.min(width - 26, wanted);
        }
        onPresentRequested: root.presentRequested()
    }

    SupplyCard {
        id: supply

        objectName: "supplyCard"
        x: root.middleX
        y: root.columns === 1 ? root.below(effect) : root.cardsTop
        width: root.middleWidth
        height: implicitHeight
        supply: root.desk.supply
    }

    LoadsCard {
        id: loads

        objectName: "loadsCard"
        x: root.middleX
        y: root.below(supply)
        width: root.middleWidth
        height: implicitHeight
        loads: root.desk.loads
    }

    DeviceCard {
        id: device

        objectName: "deviceCard"
        x: root.middleX
        y: root.below(loads)
        width: root.middleWidth
        height: root.columns === 3 ? root.cardsTop + root.columnHeight - y - (root.effectBelow ? effect.implicitHeight + root.gap : 0) : implicitHeight
        device: root.desk.device
        preset: root.desk.preset
        onPresetRequested: root.presetRequested()
        onAddressRequested: root.addressRequested()
    }

    EffectCard {
        id: effect

        objectName: "effectCard"
        x: root.columns < 3 ? 0 : root.effectBelow ? root.middleX : root.rightX
        y: root.columns < 3 ? root.below(root.frontFirst ? bar : front) : root.effectBelow ? root.below(device) : root.cardsTop
        width: root.columns < 3 ? root.leftWidth : root.effectBelow ? root.middleWidth : root.rightWidth
        height: implicitHeight
        desk: root.desk
    }

    FaultsCard {
        id: faults

        readonly property bool aside: root.columns === 3

        objectName: "faultsCard"
        x: aside ? root.rightX : root.middleX
        y: !aside ? root.below(device) : root.effectBelow ? root.cardsTop : root.below(effect)
        width: aside ? root.rightWidth : root.middleWidth
        height: aside ? root.cardsTop + root.columnHeight - y : Math.max(Theme.px(420), root.columns === 2 ? effect.y + effect.height - y : 0)
        faults: root.desk.faults
    }
}
