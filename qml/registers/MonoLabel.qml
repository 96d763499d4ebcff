// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses, words and bytes: digits that stand below each other.
import QtQuick
import Countis.Ui

TextLabel {
    size: Theme.labelSize
    font.family: Theme.monoFamily
}
