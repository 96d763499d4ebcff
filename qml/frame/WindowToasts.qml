// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says at its foot: what an action or a page has done, and what has happened meanwhile.
import QtQuick
import Countis.Models
import Countis.Ui

Item {
    id: root

    required property AppModel app
    required property string page
    required property Page pageItem

    property string visitTold // as the toast had it

    function show(text: string) {
        toast.show(text);
    }

    Connections {
        function onSettingsProblemChanged() {
            const problem = root.app.settingsProblem;
            root.show(problem !== "" ? problem : qsTr("Changes are saved again."));
        }

        target: root.app
    }

    Connections {
        function onRefused(reason: string) {
            root.show(reason);
        }

        target: root.app.replay
    }

    Connections {
        function onEnded(message: string) {
            root.show(message);
        }

        target: root.app.bundle
    }

    Connections {
        function onEnded(message: string) {
            root.show(message);
        }

        target: root.app.commission
    }

    Connections {
        function onEnded(message: string) {
            root.show(message);
        }

        target: root.app.energy.report
    }

    Connections {
        function onChanged() {
            const question = root.app.visits.text;
            if (question !== "" && question !== root.visitTold && root.page !== "settings") {
                root.show(qsTr("%1 Open Settings to answer.").arg(question));
            }
            root.visitTold = question;
        }

        target: root.app.visits
    }

    Connections {
        function onTold(text: string) {
            root.show(text);
        }

        target: root.pageItem
    }

    Toast {
        id: toast
    }
}
