// SPDX-License-Identifier: GPL-3.0-or-later
// The Alarms page over a database that this window records into.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

WindowTest {
    id: root

    readonly property AlarmsModel alarms: fixture ? fixture.app.alarms : null

    name: "Alarms"

    function showAlarms() {
        fixture.raiseAlarms();
        window.showPage("alarms");
        tryCompare(alarms, "state", AlarmsModel.Ready);
        item("alarmList");
        waitForRendering(window.contentItem, 1000);
    }

    function test_without_a_database_the_page_leads_to_the_settings() {
        window.showPage("alarms");
        item("noDatabase");
        mouseClick(findIn(item("noDatabase"), "emptyAction"));
        compare(window.page, "settings");
    }

    function test_an_alarm_is_acknowledged_with_a_comment() {
        showAlarms();
        compare(alarms.waiting, 2);
        compare(findIn(item("rail-alarms"), "badgeLabel").text, "2");
        compare(item("alarmName").text, "Phase-to-neutral voltage too high");
        const comment = findIn(item("alarmDetails"), "alarmComment");
        mouseClick(comment);
        type("fuse");
        mouseClick(item("acknowledgeAlarm"));
        tryCompare(alarms, "waiting", 1);
        tryVerify(() => item("alarmStateText").text.includes("acknowledged") && alarms.details.history.length === 2);
        compare(alarms.details.history[1].comment, "fuse");
        compare(comment.text, "");
    }

    function test_an_alarm_is_shelved_for_a_time() {
        showAlarms();
        mouseClick(item("shelveAlarm"));
        item("shelfLength");
        mouseClick(item("dialogAccept"));
        tryVerify(() => alarms.counts[AlarmsModel.Shelved] === 1);
        tryVerify(() => find("unshelveAlarm").visible);
        mouseClick(item("unshelveAlarm"));
        tryVerify(() => alarms.counts[AlarmsModel.Shelved] === 0);
    }

    function test_the_keys_choose_filter_and_acknowledge() {
        showAlarms();
        keySequence("Down");
        compare(alarms.chosenRow, 1);
        keySequence("A");
        tryCompare(alarms, "waiting", 1);
        keySequence("F");
        compare(alarms.show, AlarmsModel.Open);
        keySequence("F");
        compare(alarms.show, AlarmsModel.Unacknowledged);
        compare(alarms.rows.count, 1);
        mouseClick(item("alarmFilter4"));
        item("noAlarmShown");
    }

    function test_a_window_that_only_reads_says_who_judges() {
        fixture.openDatabase();
        fixture.showAlarms();
        window.showPage("alarms");
        tryCompare(alarms, "state", AlarmsModel.Nothing);
        item("noAlarms");
        verify(alarms.notice !== "");
    }

    function test_in_a_replay_alarms_are_shown_and_cannot_be_changed() {
        fixture.raiseAlarms();
        fixture.replayAlarms();
        window.showPage("alarms");
        tryCompare(alarms, "state", AlarmsModel.Ready);
        compare(item("alarmsNotice").text, "These are the alarms of the support bundle at the time of the replay. You cannot change them.");
        tryCompare(alarms, "waiting", 2);
        item("alarmDetails");
        for (const name of ["alarmComment", "acknowledgeAlarm", "shelveAlarm"]) {
            verify(!find(name).visible, name);
        }
        keySequence("A");
        keySequence("H");
        compare(alarms.waiting, 2);
        compare(alarms.counts[AlarmsModel.Shelved], 0);
    }
}
