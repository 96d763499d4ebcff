// SPDX-License-Identifier: GPL-3.0-or-later
// In the place of the values of a meter that was not read yet.
import QtQuick
import Countis.Ui

Item {
    component Block: Rectangle {
        radius: 4
        color: Theme.sunken
    }

    Block {
        x: 12
        y: Theme.px(52)
        width: Theme.px(92)
        height: Theme.px(20)
    }

    Block {
        x: parent.width - width - 12
        y: Theme.px(42)
        width: Theme.px(108)
        height: Theme.px(30)
    }

    Block {
        x: 12
        y: Theme.px(84)
        width: Theme.px(84)
        height: Theme.px(10)
    }

    Block {
        x: parent.width - width - 12
        y: Theme.px(84)
        width: Theme.px(58)
        height: Theme.px(10)
    }
}
