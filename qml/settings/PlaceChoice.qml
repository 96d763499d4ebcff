// SPDX-License-Identifier: GPL-3.0-or-later
// The place of a meter or of another place. It stays the same one while others come and go; when it goes itself, the
// site is chosen.
import QtQuick
import Countis.Models
import Countis.Ui

ComboBox {
    id: root

    required property PlaceList places
    /// The number of the place; 0: the site itself.
    property real place: 0

    function adopt() {
        currentIndex = places.rowOf(place);
        place = places.numberAt(currentIndex);
    }

    label: qsTr("Place")
    model: places
    textRole: "name"
    displayText: places.nameOf(place)
    onPlaceChanged: adopt()
    onActivated: index => place = places.numberAt(index)
    Component.onCompleted: adopt()

    Connections {
        function onPlacesChanged() {
            root.adopt();
            root.displayText = Qt.binding(() => root.places.nameOf(root.place)); // it may be called otherwise
        }

        target: root.places
    }
}
