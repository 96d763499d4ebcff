// SPDX-License-Identifier: GPL-3.0-or-later
// The one list of pages, in the order of the rail. A page that has no component yet is not offered anywhere.
import QtQuick
import Countis.Ui

QtObject {
    readonly property list<QtObject> pages: [
        PageInfo {
            key: "overview"
            title: qsTr("Overview")
            iconName: "overview"
        },
        PageInfo {
            key: "meter"
            title: qsTr("Meter")
            iconName: "meter"
            help: [
                qsTr("The display is a twin: it shows the readings of the meter in view on pages of its own. The meter itself may show another page."),
                qsTr("Keys: ↑ is UP, Enter is ENTER, S is SET. Hold a key for a long press; hold two together for a combination. With the mouse, the right button keeps a key down until the next press."),
                qsTr("The LED pulses a thousand times a kilowatt-hour, as the meter’s does. With reduced motion and more than three pulses a second, or when simulated time runs fast, it stays lit and its rate is written beside it."),
                qsTr("The menu map shows all menus and pages. Click a cell to go there, or reach the map with Tab, choose with the arrow keys and press Enter."),
                qsTr("Charts: point at them to read all values at that time; with the keyboard, Tab to the charts and use left and right. P pauses; Ctrl + and Ctrl − change the time shown."),
                qsTr("A grey stretch marked “no data” is time without readings. Values in grey are stale: the last ones known, with their age."),
                qsTr("An en dash means: not measured by the meter.")
            ]
            source: Qt.resolvedUrl("../pages/MeterPage.qml")
        },
        PageInfo {
            key: "trends"
            title: qsTr("Trends")
            iconName: "trends"
        },
        PageInfo {
            key: "energy"
            title: qsTr("Energy")
            iconName: "energy"
        },
        PageInfo {
            key: "diagnosis"
            title: qsTr("Diagnosis")
            iconName: "diagnosis"
        },
        PageInfo {
            key: "alarms"
            title: qsTr("Alarms")
            iconName: "alarms"
        },
        PageInfo {
            key: "registers"
            title: qsTr("Registers")
            iconName: "registers"
        },
        PageInfo {
            key: "training"
            title: qsTr("Training")
            iconName: "training"
            help: [
                qsTr("The training desk is the simulated meter in your hand: its own display and keys, and all that can be put to its terminals. What it then shows on other pages is read from it over the network, as from a real one."),
                qsTr("Keys: ↑ is UP, Enter is ENTER, S is SET, while the front has the keyboard (F6). Hold a key for a long press; hold two together for a combination. With the mouse, the right button keeps a key down until the next press. On an E28, SET is out of reach until the terminal cover is opened."),
                qsTr("Every number can be typed: click it, or reach it with Tab, type over it, and press Enter. Faults are switched on and off one by one, for the phases that you choose."),
                qsTr("P pauses the time of the meter and lets it run, N goes to the next event of a scenario, R begins it anew; Ctrl + and Ctrl − change the speed. While a key is held, time runs at its own pace."),
                qsTr("F9 is the presenter, for the class: the front, every key that is pressed, the time and what is measured, on the whole screen. The fault is hidden there until F shows it; Escape ends the presenter. W opens the web pages of the meter in the browser."),
                qsTr("F5 brings everything back to the start of the class; for ten seconds Ctrl+Z takes that back, as it does when a scenario begins or faults are cleared. “Make this the start of the class” in the command palette (Ctrl+K) chooses what that is.")
            ]
            source: Qt.resolvedUrl("../pages/TrainingPage.qml")
        },
        PageInfo {
            key: "settings"
            title: qsTr("Settings")
            iconName: "settings"
            help: [
                qsTr("Meters: add one by its address. The port is 502 and the unit 5 unless you say otherwise. A whole address such as 192.168.0.4:502/5 can be pasted into the first field."),
                qsTr("Test asks the address once and says what answers there."),
                qsTr("The simulated meter is built in; it cannot be edited or removed."),
                qsTr("Every change is kept at once.")
            ]
            source: Qt.resolvedUrl("../pages/SettingsPage.qml")
        }
    ]
}
