// SPDX-License-Identifier: GPL-3.0-or-later
// Coil or plates beside a power factor, as on the display of the meter.
import QtQuick
import Countis.Models
import Countis.Ui

MarkItem {
    /// 1 inductive, −1 capacitive, 0: nothing is shown.
    required property int kind

    implicitWidth: Theme.px(18)
    implicitHeight: Theme.px(12)
    visible: kind !== 0
    mark: kind < 0 ? MarkItem.Capacitive : MarkItem.Inductive
    color: Theme.text3
}
