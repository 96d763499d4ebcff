// SPDX-License-Identifier: GPL-3.0-or-later
// The meters of the site in their places: show, try, change, move or remove one; add, rename, move or remove places.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Card {
    id: root

    required property MeterList meters
    required property PlaceList places
    required property SiteTree site
    required property SiteFile file
    required property MeterSelection selection
    required property AddressEntry addresses

    property string testing: "" // the address of the meter that is tried

    /// A meter was chosen to be looked at.
    signal shown

    function reveal(point: real) {
        table.reveal(point);
    }

    function test(meter: int) {
        testing = meters.addressAt(meter);
        status.say(qsTr("Testing %1 …").arg(testing), Measure.State.Simulated);
        addresses.test(testing);
    }

    function edit(meter: int) {
        (meterDialog.createObject(root) as MeterDialog).edit(meter);
    }

    function remove(meter: int) {
        (question.createObject(root, {
            "title": qsTr("Remove %1?").arg(meters.nameAt(meter)),
            "text": qsTr("The application stops reading this meter. The meter itself does not change. Its recorded readings stay in the database: “countisctl meters --removed” lists the meter with its number, by which you can export its readings or restore it."),
            "meter": meter
        }) as Dialog).open();
    }

    function allow(meter: int, allowed: bool) {
        const problem = meters.allowCommands(meter, allowed);
        const name = meters.nameAt(meter);
        if (problem !== "") {
            status.say(problem, Measure.State.Alarm);
        } else {
            status.say(allowed ? qsTr("Commands to %1 are allowed.").arg(name) : qsTr("Commands to %1 are forbidden.").arg(name), Measure.State.Live);
        }
    }

    function addPlace(parent: real) {
        (placeDialog.createObject(root) as PlaceDialog).add(parent);
    }

    function editPlace(place: real) {
        (placeDialog.createObject(root) as PlaceDialog).edit(place);
    }

    function removePlace(place: real) {
        const content = places.contentText(place);
        (question.createObject(root, {
            "title": qsTr("Remove the place %1?").arg(places.nameOf(place)),
            "text": content !== "" ? content : qsTr("It is empty."),
            "place": place
        }) as Dialog).open();
    }

    title: qsTr("Meters")
    caption: site.summary
    bottomPadding: 1
    spacing: 10
    actions: [
        Button {
            objectName: "addPlaceButton"
            small: true
            enabled: root.meters.refusal === ""
            iconName: "plus"
            text: qsTr("Place")
            Accessible.name: qsTr("Add a place")
            onClicked: root.addPlace(0)
        },
        Button {
            objectName: "exportFile"
            small: true
            enabled: root.meters.count > 0
            iconName: "download"
            text: qsTr("Export CSV")
            onClicked: root.file.chooseTarget()
        }
    ]

    SiteTable {
        id: table

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: -11
        Layout.rightMargin: -11
        site: root.site
        selection: root.selection
        onShowRequested: meter => {
            root.selection.index = meter;
            root.shown();
        }
        onTestRequested: meter => root.test(meter)
        onEditRequested: meter => root.edit(meter)
        onRemoveRequested: meter => root.remove(meter)
        onAllowRequested: (meter, allowed) => root.allow(meter, allowed)
        onPlaceAddRequested: place => root.addPlace(place)
        onPlaceEditRequested: place => root.editPlace(place)
        onPlaceRemoveRequested: place => root.removePlace(place)
    }

    Rectangle {
        Layout.fillWidth: true
        Layout.leftMargin: -11
        Layout.rightMargin: -11
        Layout.preferredHeight: 1
        visible: commandsNote.visible
        color: Theme.border
    }

    RowLayout {
        id: commandsNote

        Layout.fillWidth: true
        Layout.topMargin: 8
        Layout.bottomMargin: 8
        visible: root.meters.count > 0 && statusText.text === ""
        spacing: 8

        Icon {
            name: "lock"
            size: 16
            color: Theme.text3
        }

        TextLabel {
            Layout.fillWidth: true
            objectName: "commandsNote"
            text: qsTr("Commands set the tariff and reset partial meters and tariff hours. They are off for every new meter. No command changes a total.")
            size: Theme.labelSize
            color: Theme.text3
            wrapMode: Text.WordWrap
        }
    }

    EmptyState {
        Layout.alignment: Qt.AlignHCenter
        Layout.margins: 24
        visible: root.meters.count === 0
        iconName: "plug"
        title: qsTr("No meter yet")
        text: qsTr("The meter shows its address in the SEtuP.2 menu of its display.")
    }

    RowLayout {
        id: status

        property int kind: Measure.State.Live

        function say(text: string, kind: int) {
            statusText.text = text;
            status.kind = kind;
        }

        Layout.fillWidth: true
        Layout.topMargin: 8
        Layout.bottomMargin: 8
        visible: statusText.text !== ""
        spacing: 8

        StateGlyph {
            kind: status.kind
        }

        TextLabel {
            id: statusText

            Layout.fillWidth: true
            objectName: "siteStatus"
            size: Theme.labelSize
            color: status.kind === Measure.State.Alarm ? Theme.alarmText : Theme.text2
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }

    Connections {
        function onTested(address: string, ok: bool, text: string) {
            const mine = address === root.testing;
            if (root.testing !== "") {
                status.say(mine ? qsTr("%1: %2").arg(address).arg(text) : "", ok ? Measure.State.Live : Measure.State.Alarm);
            }
            root.testing = "";
        }

        target: root.addresses
    }

    Connections {
        function onSaid(text: string) {
            status.say(text, Measure.State.Live);
        }

        target: root.file
    }

    // Made when they are asked for: a layout that is hidden while the text size changes twice keeps stale sizes.
    Component {
        id: meterDialog

        MeterDialog {
            meters: root.meters
            places: root.places
            addresses: root.addresses
            onClosed: destroy()
        }
    }

    Component {
        id: placeDialog

        PlaceDialog {
            places: root.places
            onClosed: destroy()
        }
    }

    Component {
        id: question

        Dialog {
            id: asked

            required property string text
            property int meter: -1
            property real place: 0 // where it is no meter that goes

            acceptText: qsTr("Remove")
            danger: true
            onAccepted: {
                problem.text = meter >= 0 ? root.meters.remove(meter) : root.places.remove(place);
                if (problem.text === "") {
                    asked.close();
                }
            }
            onClosed: destroy()

            TextLabel {
                Layout.fillWidth: true
                text: asked.text
                color: Theme.text2
                wrapMode: Text.WordWrap
            }

            TextLabel {
                id: problem

                Layout.fillWidth: true
                objectName: "removeProblem"
                visible: text !== ""
                color: Theme.alarmText
                wrapMode: Text.WordWrap
            }
        }
    }
}
