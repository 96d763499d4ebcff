// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a period: cards, chart and table; costs, 15-minute maximum and completeness beside them, or below them
// where there is little room.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Countis.Models
import Countis.Ui

Flickable {
    id: root

    required property EnergyModel energy
    required property bool wide

    readonly property real leastHeight: wide ? Theme.px(560) : Theme.px(1500)

    signal pricesRequested
    signal entriesRequested

    contentWidth: width
    contentHeight: Math.max(height, leastHeight)
    interactive: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    clip: interactive
    T.ScrollBar.vertical: ScrollBar {}

    ColumnLayout {
        width: root.width - (root.interactive ? 14 : 0)
        height: root.contentHeight
        spacing: Theme.gap

        EnergyCards {
            Layout.fillWidth: true
            energy: root.energy
        }

        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: root.wide ? 2 : 1
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: Theme.gap

                EnergyChartCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: 272
                    Layout.minimumHeight: Theme.px(200)
                    energy: root.energy
                }

                EnergyRowsCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: 286
                    Layout.minimumHeight: Theme.px(190)
                    energy: root.energy
                }
            }

            ColumnLayout {
                Layout.fillWidth: !root.wide
                Layout.fillHeight: true
                Layout.preferredWidth: Theme.px(308)
                spacing: Theme.gap

                CostCard {
                    Layout.fillWidth: true
                    energy: root.energy
                    onPricesRequested: root.pricesRequested()
                }

                DemandCard {
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.px(196)
                    energy: root.energy
                }

                CompletenessCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: Theme.px(120)
                    energy: root.energy
                    onEntriesRequested: root.entriesRequested()
                }
            }
        }
    }
}
