// SPDX-License-Identifier: GPL-3.0-or-later
// The design's numbers: colours of both themes, type, spacing. Tokens only; the window sets `dark` and `textScale`.
pragma Singleton

import QtQuick
import Countis.Models

QtObject {
    id: root

    property bool dark: false
    property real textScale: 1
    property bool reducedMotion: false

    readonly property color app: dark ? "#0E1215" : "#F2F3F1"
    readonly property color rail: dark ? "#0A0D10" : "#E9EBE8"
    readonly property color card: dark ? "#161B1F" : "#FFFFFF"
    readonly property color raised: dark ? "#1D2328" : "#F7F8F6"
    readonly property color sunken: dark ? "#101418" : "#EEF0ED"
    readonly property color border: dark ? "#293037" : "#D9DDD9"
    readonly property color borderStrong: dark ? "#67717A" : "#868E88"
    readonly property color grid: dark ? "#222930" : "#E7EAE7"
    readonly property color hover: dark ? "#1F262B" : "#EEF1EE"
    readonly property color text: dark ? "#EBEFF2" : "#15191C"
    readonly property color text2: dark ? "#B0BAC3" : "#465059"
    readonly property color text3: dark ? "#8E99A3" : "#5E6871"
    readonly property color disabled: dark ? "#5E6871" : "#9AA3AA"
    readonly property color accent: dark ? "#6592F0" : "#2B5CE6"
    readonly property color accentText: dark ? "#86ABF7" : "#2450CF"
    readonly property color accentInk: dark ? "#0B1220" : "#FFFFFF"
    readonly property color accentTint: dark ? "#1B2640" : "#E6ECFC"
    readonly property color focus: dark ? "#86ABF7" : "#2B5CE6"
    readonly property color phase1: dark ? "#EA9A55" : "#B24A05"
    readonly property color phase2: dark ? "#C3D5EA" : "#24486A"
    readonly property color phase3: dark ? "#4FD0B0" : "#0B8069"
    readonly property color sum: dark ? "#6592F0" : "#2B5CE6"
    readonly property color neutral: dark ? "#7F8588" : "#85898D"
    readonly property color phase1Text: dark ? "#EA9A55" : "#A34304"
    readonly property color phase2Text: dark ? "#C3D5EA" : "#24486A"
    readonly property color phase3Text: dark ? "#4FD0B0" : "#0B7460"
    readonly property color sumText: dark ? "#86ABF7" : "#2450CF"
    readonly property color neutralText: dark ? "#9AA0A4" : "#5F6468"
    readonly property color live: dark ? "#46C077" : "#1E8A4C"
    readonly property color liveText: dark ? "#6AD596" : "#12693A"
    readonly property color liveTint: dark ? "#14291E" : "#E3F3E9"
    readonly property color stale: dark ? "#E0A63A" : "#B97A0A"
    readonly property color staleText: dark ? "#F0BE62" : "#7F5200"
    readonly property color staleTint: dark ? "#2D2413" : "#FBF0DA"
    // Worse than stale: the family of alarm.
    readonly property color offline: alarm
    readonly property color offlineText: alarmText
    readonly property color offlineTint: alarmTint
    readonly property color alarm: dark ? "#F0645C" : "#D1302A"
    readonly property color alarmText: dark ? "#FF8F88" : "#B3211C"
    readonly property color alarmTint: dark ? "#331A1A" : "#FCE8E6"
    readonly property color sim: dark ? "#5F9BEA" : "#2C6FC9"
    readonly property color simText: dark ? "#8DBAF5" : "#1E5AA8"
    readonly property color simTint: dark ? "#161B1F" : "#FFFFFF"
    readonly property color replay: dark ? "#A583F0" : "#7A4FCB"
    readonly property color replayText: dark ? "#BFA6F8" : "#6439B5"
    readonly property color replayTint: dark ? "#161B1F" : "#FFFFFF"
    readonly property color meter2: dark ? "#F0D873" : "#AD8E22"
    readonly property color meter3: dark ? "#D9689C" : "#9A2C84"
    readonly property color meter4: dark ? "#DDE6F5" : "#343A42"
    readonly property color meter2Text: dark ? "#F0D873" : "#756010"
    readonly property color meter3Text: dark ? "#E27DAC" : "#8A2676"
    readonly property color meter4Text: dark ? "#DDE6F5" : "#343A42"
    /// By the numbers of TrendsModel: ∑ and the first meter, the meters two to four, L1, L2, L3, N.
    readonly property var seriesLines: [sum, meter2, meter3, meter4, phase1, phase2, phase3, neutral]
    readonly property var seriesTexts: [sumText, meter2Text, meter3Text, meter4Text, phase1Text, phase2Text, phase3Text, neutralText]
    readonly property color hatch: dark ? "#333B42" : "#C9CFCA"

    readonly property color badgeText: dark ? "#0E1215" : "#FFFFFF"
    readonly property color neutralBadge: dark ? neutral : neutralText

    // The glass and its frame are a thing, not a surface: the same in both themes.
    readonly property color bezel: "#23292B"
    readonly property color bezelBorder: "#3A4245"
    /// Over the glass: its digits keep a contrast of 4.5 to it.
    readonly property color paleGlass: "#4DB4BDAA"
    readonly property color led: "#E8352B"
    readonly property color scrim: dark ? "#99000000" : "#66101418"

    readonly property string family: "Roboto"
    readonly property string monoFamily: "DejaVu Sans Mono"
    readonly property int titleSize: 14
    readonly property int textSize: 13
    readonly property int labelSize: 12
    readonly property int axisSize: 11

    readonly property int margin: 16
    readonly property int gap: 12
    readonly property int controlHeight: px(32)
    readonly property int cardControlHeight: px(28)
    readonly property int chipHeight: px(22)
    readonly property int railWidth: px(176)
    readonly property int railNarrow: px(56)
    readonly property int topBarHeight: px(52)

    readonly property int stateDuration: reducedMotion ? 0 : 120
    readonly property int panelDuration: reducedMotion ? 0 : 160

    /// A length that follows the text scale, in whole pixels.
    function px(length: real): int {
        return Math.round(length * textScale);
    }

    /// The line colour of a Measure.Phase.
    function phaseLine(phase: int): color {
        switch (phase) {
        case Measure.Phase.L1:
            return phase1;
        case Measure.Phase.L2:
            return phase2;
        case Measure.Phase.L3:
            return phase3;
        case Measure.Phase.N:
            return neutral;
        }
        return sum;
    }
}
