// SPDX-License-Identifier: GPL-3.0-or-later
// Where the span begins, typed; of a custom span its end too.
import QtQuick
import QtQuick.Layouts
import Countis.Models
import Countis.Ui

Popup {
    id: root

    required property TrendsModel trends

    readonly property bool custom: trends.kind === TrendSpan.Kind.Custom
    // What was in the fields when it opened.
    property string shownFrom
    property string shownTo

    function accept() {
        const problem = custom ? trends.showSpan(from.text, to.text) : trends.goTo(from.text);
        from.error = problem;
        if (problem === "") {
            close();
        }
    }

    padding: 12
    holdsInput: from.text !== shownFrom || custom && to.text !== shownTo
    onAboutToShow: {
        from.error = "";
        shownFrom = custom ? trends.fromText : trends.fromText.slice(0, 10);
        shownTo = trends.toText;
        from.text = shownFrom;
        to.text = shownTo;
        from.field.forceActiveFocus(Qt.TabFocusReason);
        from.field.selectAll();
    }

    contentItem: ColumnLayout {
        spacing: 8

        TextField {
            id: from

            Layout.preferredWidth: Theme.px(240)
            field.objectName: "spanFrom"
            label: root.custom ? qsTr("From") : qsTr("Date")
            placeholderText: root.custom ? "2026-11-24 06:00" : "2026-11-24"
            onAccepted: root.accept()
        }

        TextField {
            id: to

            Layout.preferredWidth: Theme.px(240)
            visible: root.custom
            field.objectName: "spanTo"
            label: qsTr("To")
            placeholderText: "2026-11-24 18:00"
            onAccepted: root.accept()
        }

        RowLayout {
            spacing: 8

            Button {
                objectName: "spanShow"
                small: true
                primary: true
                text: qsTr("Show")
                onClicked: root.accept()
            }

            Button {
                objectName: "spanLatest"
                small: true
                text: qsTr("Latest readings")
                onClicked: {
                    root.trends.showLatest();
                    root.close();
                }
            }
        }
    }
}
