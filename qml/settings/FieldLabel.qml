// SPDX-License-Identifier: GPL-3.0-or-later
// The word above a field.
import QtQuick
import Countis.Ui

TextLabel {
    size: Theme.labelSize
    color: Theme.text3
}
