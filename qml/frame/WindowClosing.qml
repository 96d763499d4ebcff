// SPDX-License-Identifier: GPL-3.0-or-later
// What stands against closing the window: a file that is being made, and a recording that would end. It asks.
import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property AppModel app

    property bool leaving: false // nothing is asked any more

    /// Nothing stands against it any more.
    signal closeRequested

    /// Whether the window may go now. Otherwise a question or a service comes first.
    function mayClose(): bool {
        if (unfinishedDialog.unfinished) {
            unfinishedDialog.open();
            return false;
        }
        if (leaving || app.demo.active || !app.closing.endsRecording() || app.closing.choice === Closing.End) {
            return true;
        }
        if (app.closing.choice === Closing.GoOn && app.collector.offered) {
            app.collector.start();
        } else {
            closingDialog.open();
        }
        return false;
    }

    objectName: "windowClosing"

    ClosingDialog {
        id: closingDialog

        objectName: "closingDialog"
        closing: root.app.closing
        collector: root.app.collector
        onAllowed: {
            root.leaving = true;
            root.closeRequested();
        }
    }

    UnfinishedDialog {
        id: unfinishedDialog

        objectName: "unfinishedDialog"
        report: root.app.energy.report
        bundle: root.app.bundle
        onAllowed: root.closeRequested()
    }

    Connections {
        function onChanged() {
            if (root.app.collector.problem !== "" && !root.leaving && root.app.closing.choice === Closing.GoOn) {
                closingDialog.open(); // what was chosen for ever cannot be done
            }
        }

        target: root.app.collector
    }
}
