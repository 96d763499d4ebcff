// SPDX-License-Identifier: GPL-3.0-or-later
// When an LED is lit that pulses at a rate. Where that would flicker, or motion is unwanted, it stays lit.
import QtQuick
import Countis.Ui

QtObject {
    id: root

    /// Pulses a second; 0: dark.
    required property real rate
    /// Nobody sees it: it need not pulse.
    property bool watched: true
    /// The rate is not one of real time: it stands still, whatever it is.
    property bool warped: false

    /// More flashes a second than three are a danger to some eyes.
    readonly property real fastest: 3
    readonly property bool still: rate > fastest || Theme.reducedMotion || warped
    readonly property bool pulsing: rate > 0 && !still && watched
    readonly property bool lit: rate > 0 && (still || flash.running)

    property real pacedRate: 0
    property real passed: 0 // of the pulse that is running, 0 to 1
    property real since: 0

    readonly property Timer pace: Timer {
        onTriggered: {
            root.flash.restart();
            root.passed = 0;
            root.since = Date.now();
            interval = 1000 / root.pacedRate;
            restart();
        }
    }
    readonly property Timer flash: Timer {
        interval: 90
    }

    // A new rate every second must not begin the pulse anew: the part of it that has passed is kept.
    function follow() {
        const next = pulsing ? rate : 0;
        const now = Date.now();
        passed = pacedRate > 0 && next > 0 ? Math.min(1, passed + (now - since) / 1000 * pacedRate) : 0;
        since = now;
        pacedRate = next;
        if (next > 0) {
            pace.interval = Math.max(1, (1 - passed) * 1000 / next);
            pace.restart();
        } else {
            pace.stop();
        }
    }

    onRateChanged: follow()
    onPulsingChanged: follow()
    Component.onCompleted: follow()
}
