// SPDX-License-Identifier: GPL-3.0-or-later
// What every page has: its commands for the palette, whom it is about, and the wish to go to another page.
import QtQuick
import Countis.Ui

FocusScope {
    /// T.Actions of this page.
    property list<QtObject> commands

    /// Whom the page is about; null: the meter in view.
    property HeaderSubject subject: null

    signal pageRequested(string key)
    /// What an action has done, one sentence for the foot of the window.
    signal told(string text)
    /// A command is to be sent to these metering points, after a question.
    signal commandRequested(var points)

    focus: true
}
