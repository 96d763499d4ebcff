// SPDX-License-Identifier: GPL-3.0-or-later
// What every page has: its commands for the palette, and the wish to go to another page.
import QtQuick

FocusScope {
    /// T.Actions of this page.
    property list<QtObject> commands

    signal pageRequested(string key)

    focus: true
}
