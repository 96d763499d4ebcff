// SPDX-License-Identifier: GPL-3.0-or-later
// A measured value; a power that is exported stands out.
import QtQuick
import QtQuick.Layouts
import Countis.Ui

ValueText {
    /// A minus says more than a number here.
    required property bool signed

    readonly property bool negative: signed && text.startsWith("−")

    Layout.fillWidth: true
    Layout.preferredWidth: 1
    color: negative ? Theme.alarmText : Theme.text
}
