// SPDX-License-Identifier: GPL-3.0-or-later
// One page of the application, as the rail, the shortcuts and the command palette know it.
import QtQuick

QtObject {
    required property string key
    required property string title
    required property string iconName
    /// What F1 says: one paragraph a line.
    property list<string> help
    /// Empty until the page exists; such a page is not offered. Made with `app` as its one property.
    property url source

    readonly property bool exists: String(source) !== ""
}
