// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of the Diagnosis page in three columns, two or one, as there is room. In one column the verdicts follow the
// phasors, so that the most dangerous comes first.
pragma ComponentBehavior: Bound

import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property DiagnosisModel diagnosis

    readonly property alias phasorsCard: phasors
    readonly property real gap: Theme.gap
    readonly property int columns: width >= Theme.px(1500) ? 3 : width >= Theme.px(900) ? 2 : 1
    readonly property var stacks: {
        switch (columns) {
        case 3:
            return [[phasors, onset], [status, verdicts, checks], [steps, wiring]];
        case 2:
            return [[phasors, onset, wiring], [status, verdicts, steps, checks]];
        }
        return [[status, phasors, verdicts, steps, wiring, onset, checks]];
    }
    readonly property var widths: {
        switch (columns) {
        case 3:
            return [(width - 2 * gap) * 0.42, (width - 2 * gap) * 0.29, (width - 2 * gap) * 0.29];
        case 2:
            return [(width - gap) * 0.596, (width - gap) * 0.404];
        }
        return [width];
    }

    /// A support bundle can be saved; one can be opened.
    required property bool canSave
    required property bool canOpen

    signal typeRequested
    signal saveRequested
    signal openRequested
    signal acceptanceRequested

    function columnOf(card: Item): int {
        return Math.max(0, stacks.findIndex(stack => stack.includes(card)));
    }

    function leftOf(card: Item): real {
        let left = 0;
        for (let column = 0; column < columnOf(card); ++column) {
            left += widths[column] + gap;
        }
        return Math.round(left);
    }

    function widthOf(card: Item): real {
        return Math.floor(widths[columnOf(card)] ?? width);
    }

    function topOf(card: Item): real {
        let top = 0;
        for (const one of stacks[columnOf(card)]) {
            if (one === card) {
                break;
            }
            top += heightOf(one) > 0 ? heightOf(one) + gap : 0;
        }
        return top;
    }

    /// The history is that of the meter in view.
    function heightOf(card: Item): real {
        return card === onset && diagnosis.typed.active ? 0 : card.implicitHeight;
    }

    function stackHeight(stack: var): real {
        let height = 0;
        for (const one of stack) {
            height += heightOf(one) > 0 ? heightOf(one) + gap : 0;
        }
        return Math.max(0, height - gap);
    }

    implicitHeight: Math.max(...stacks.map(stack => stackHeight(stack)))

    StatusCard {
        id: status

        x: root.leftOf(status)
        y: root.topOf(status)
        width: root.widthOf(status)
        height: implicitHeight
        diagnosis: root.diagnosis
        canSave: root.canSave
        canOpen: root.canOpen
        onTypeRequested: root.typeRequested()
        onSaveRequested: root.saveRequested()
        onOpenRequested: root.openRequested()
        onAcceptanceRequested: root.acceptanceRequested()
    }

    PhasorsCard {
        id: phasors

        x: root.leftOf(phasors)
        y: root.topOf(phasors)
        width: root.widthOf(phasors)
        height: implicitHeight
        objectName: "phasorsCard"
        diagnosis: root.diagnosis
    }

    Column {
        id: verdicts

        x: root.leftOf(verdicts)
        y: root.topOf(verdicts)
        width: root.widthOf(verdicts)
        spacing: root.gap

        Repeater {
            model: root.diagnosis.verdicts

            VerdictCard {
                required property int index

                width: verdicts.width
                objectName: "verdict-" + index
                energySoFar: index === 0 && !root.diagnosis.typed.active ? root.diagnosis.history.energyText : ""
                energyBand: root.diagnosis.history.bandText
            }
        }
    }

    OnsetCard {
        id: onset

        x: root.leftOf(onset)
        y: root.topOf(onset)
        width: root.widthOf(onset)
        height: implicitHeight
        objectName: "onsetCard"
        visible: !root.diagnosis.typed.active
        diagnosis: root.diagnosis
    }

    WiringCard {
        id: wiring

        x: root.leftOf(wiring)
        y: root.topOf(wiring)
        width: root.widthOf(wiring)
        height: implicitHeight
        objectName: "wiringCard"
        diagnosis: root.diagnosis
    }

    StepsCard {
        id: steps

        x: root.leftOf(steps)
        y: root.topOf(steps)
        width: root.widthOf(steps)
        height: implicitHeight
        objectName: "stepsCard"
        diagnosis: root.diagnosis
    }

    ChecksCard {
        id: checks

        x: root.leftOf(checks)
        y: root.topOf(checks)
        width: root.widthOf(checks)
        height: implicitHeight
        objectName: "checksCard"
        diagnosis: root.diagnosis
    }
}
