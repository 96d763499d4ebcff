// SPDX-License-Identifier: GPL-3.0-or-later
// Adds a place, renames one, or moves it into another. The site itself has a name only.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Dialog {
    id: root

    required property PlaceList places

    property bool adding: false
    property real place: 0

    readonly property bool isSite: !adding && place === 0

    function add(parent: real) {
        adding = true;
        nameField.text = "";
        parentChoice.place = parent;
        open();
    }

    function edit(number: real) {
        adding = false;
        place = number;
        nameField.text = places.nameOf(number);
        parentChoice.place = places.parentOf(number);
        open();
    }

    function save() {
        nameField.error = adding ? places.add(parentChoice.place, nameField.text) : change();
        if (nameField.error === "") {
            close();
        }
    }

    function change(): string {
        const moved = isSite || parentChoice.place === places.parentOf(place) ? "" : places.move(place, parentChoice.place);
        return moved !== "" ? moved : places.rename(place, nameField.text);
    }

    title: adding ? qsTr("Add a place") : isSite ? qsTr("Name of the site") : qsTr("Edit the place")
    acceptText: adding ? qsTr("Add") : qsTr("Save")
    acceptEnabled: isSite || nameField.text.trim() !== ""
    onAccepted: save()
    first: nameField

    TextField {
        id: nameField

        Layout.fillWidth: true
        field.objectName: "placeName"
        label: qsTr("Name")
        onTextChanged: error = ""
        onAccepted: root.save()
    }

    ColumnLayout {
        Layout.fillWidth: true
        visible: !root.isSite
        spacing: 4

        FieldLabel {
            text: qsTr("In")
        }

        PlaceChoice {
            id: parentChoice

            Layout.fillWidth: true
            objectName: "placeParent"
            label: qsTr("In")
            places: root.places
            onActivated: nameField.error = ""
        }
    }
}
