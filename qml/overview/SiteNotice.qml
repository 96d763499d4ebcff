// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be known of the whole site, with what can be done: all meters are simulated, or none answers.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

RowLayout {
    id: root

    /// A SiteCell.
    required property var site
    /// What stands between this window and all meters: see LiveFeed.
    required property LiveFeed feed

    readonly property bool unfed: feed.text !== ""
    readonly property string text: {
        if (unfed) {
            return feed.text;
        }
        if (!silent) {
            return qsTr("The list contains only the simulated meter. Add the meters of your installation by their addresses.");
        }
        return site.totals.known ? qsTr("No meter answers. The page shows the last readings. Check the network, or the addresses in Settings.") : qsTr("No meter has answered yet. Check the network, or the addresses in Settings.");
    }
    readonly property bool silent: site.totals.meters > 0 && site.totals.live === 0 && !site.simulated && site.failed

    signal triggered
    signal demoRequested

    visible: site.simulated || silent || unfed
    spacing: 8

    Notice {
        Layout.fillWidth: true
        kind: root.unfed ? Measure.State.Stale : root.silent ? Measure.State.Offline : Measure.State.Simulated
        text: root.text
    }

    Button {
        objectName: "siteAction"
        visible: !root.unfed
        iconName: root.silent ? "settings" : "plus"
        text: root.silent ? qsTr("Open Settings") : qsTr("Add a meter")
        onClicked: root.triggered()
    }

    Button {
        objectName: "openDemo"
        visible: !root.silent && !root.unfed
        iconName: "overview"
        text: qsTr("Open the demo site")
        onClicked: root.demoRequested()
    }
}
