// SPDX-License-Identifier: GPL-3.0-or-later
// The heading of a part of the chosen alarm.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

TextLabel {
    Layout.fillWidth: true
    Layout.topMargin: 4
    strong: true
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
