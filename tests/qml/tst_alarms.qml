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

    function test_trends_shows_the_value_of_the_alarm_around_its_time() {
        showAlarms();
        keySequence("T");
        compare(window.page, "trends");
        compare(fixture.app.trends.series.chosenCount, 1);
        compare(fixture.app.trends.kind, TrendSpan.Custom);
        compare(fixture.app.trends.quantities, [Measure.V]);
        compare(fixture.app.trends.spanText, "24 Nov 2026 13:32 – 14:32"); // the latest hour
    }

    function test_the_tile_of_a_meter_names_its_open_alarm() {
        fixture.app.meters.remove(1);
        fixture.app.meters.remove(0);
        fixture.makeWorks();
        fixture.raiseAlarms();
        window.showPage("overview");
        const name = "tile-" + fixture.app.meters.nameAt(0);
        tryVerify(() => item(name).alarmed, 10000);
        compare(findIn(item(name), "tileChip").detail, "Phase-to-neutral voltage too high");
        compare(findIn(item(name), "tileChip").word, "alarm");
        fixture.breakLinks();
        tryVerify(() => findIn(item(name), "tileChip").detail.startsWith("offline"), 10000);
        compare(findIn(item(name), "tileChip").word, "alarm");
        verify(findIn(item(name), "tileChip").detail.endsWith("Phase-to-neutral voltage too high"));
        verify(item(name).alarmed);
    }

    function test_return_in_the_comment_acknowledges_and_escape_leaves_it_with_its_text() {
        showAlarms();
        keySequence("C");
        const comment = findIn(item("alarmDetails"), "alarmComment");
        tryVerify(() => comment.activeFocus);
        type("fuse");
        keyClick(Qt.Key_Escape);
        verify(!comment.activeFocus);
        compare(comment.text, "fuse");
        compare(alarms.waiting, 2);
        keySequence("C");
        keyClick(Qt.Key_Return);
        tryCompare(alarms, "waiting", 1);
        tryVerify(() => alarms.details.history.length === 2);
        compare(alarms.details.history[1].comment, "fuse");
    }

    function test_the_shelf_is_chosen_by_the_keyboard_alone() {
        showAlarms();
        keySequence("H");
        tryVerify(() => item("shelfLength").activeFocus);
        keyClick(Qt.Key_Escape);
        tryVerify(() => find("shelfLength") === null || !find("shelfLength").visible);
        compare(alarms.counts[AlarmsModel.Shelved], 0);
        keySequence("H");
        tryVerify(() => item("shelfLength").activeFocus);
        verify(item("shelfLength").visualFocus);
        keyClick(Qt.Key_Down);
        compare(item("shelfLength").currentIndex, 2);
        keyClick(Qt.Key_Return);
        tryVerify(() => alarms.counts[AlarmsModel.Shelved] === 1);
    }

    function test_the_shelf_closes_with_a_word_when_its_alarm_has_ended() {
        fixture.raiseAlarms();
        fixture.showAlarms();
        window.showPage("alarms");
        tryCompare(alarms, "state", AlarmsModel.Ready);
        item("alarmList");
        keySequence("H");
        item("shelfLength");
        fixture.endAlarms();
        tryVerify(() => find("shelfLength") === null || !find("shelfLength").visible);
        verify(item("toastText").text.endsWith("has ended meanwhile. Nothing is shelved."), item("toastText").text);
    }

    function test_while_the_database_is_silent_nobody_is_said_to_record() {
        fixture.raiseAlarms();
        fixture.showAlarms();
        window.showPage("alarms");
        tryCompare(alarms, "state", AlarmsModel.Ready);
        verify(item("alarmsNotice").visible);
        fixture.silenceDatabase();
        tryVerify(() => find("alarmsFeed") !== null && find("alarmsFeed").visible);
        verify(item("alarmsFeed").text.includes("no alarm is judged"), item("alarmsFeed").text);
        verify(!find("alarmsNotice").visible);
        fixture.feedAgain();
        tryVerify(() => !find("alarmsFeed").visible);
        verify(item("alarmsNotice").visible);
    }

    function test_who_may_only_read_is_told_why_nothing_is_done() {
        fixture.raiseAlarms();
        fixture.showAlarms();
        fixture.actAsViewer();
        window.showPage("alarms");
        tryCompare(alarms, "state", AlarmsModel.Ready);
        verify(!item("acknowledgeAlarm").enabled);
        verify(!item("shelveAlarm").enabled);
        compare(item("alarmRefusal").text, "Your role in the database may only read.");
        verify(!item("alarmsNotice").text.includes("What you do here"), item("alarmsNotice").text);
        keySequence("A");
        compare(item("toastText").text, "Your role in the database may only read.");
        keySequence("H");
        verify(find("shelfLength") === null || !find("shelfLength").visible);
        compare(alarms.waiting, 2);
        window.showPage("settings");
        mouseClick(item("section-2"));
        compare(item("rightsNotice").text, "Your role in the database may only read.");
        verify(!findIn(rule("rule-power-high"), "ruleSwitch").enabled);
    }

    function test_the_palette_finds_rules_everywhere_and_what_an_alarm_can_take() {
        const found = words => {
            keySequence("Ctrl+K");
            tryVerify(() => find("paletteSearch") !== null && find("paletteSearch").activeFocus);
            type(words);
            return item("paletteList");
        };
        compare(found("rule").count, 1);
        keyClick(Qt.Key_Return);
        compare(window.page, "settings");
        item("alarmRulesCard");
        showAlarms();
        for (const words of ["shelve", "out of service"]) {
            compare(found(words).count, 1, words);
            keyClick(Qt.Key_Escape);
        }
    }

    function test_each_alarm_has_its_own_draft_of_a_comment_until_it_is_stored() {
        showAlarms();
        const comment = findIn(item("alarmDetails"), "alarmComment");
        mouseClick(comment);
        type("fuse");
        keyClick(Qt.Key_Escape);
        keySequence("Down");
        compare(comment.text, "");
        keySequence("C");
        type("load");
        keyClick(Qt.Key_Escape);
        keySequence("Up");
        compare(comment.text, "fuse");
        keySequence("H");
        tryVerify(() => item("shelfLength").activeFocus);
        compare(item("shelfReason").text, "fuse");
        keyClick(Qt.Key_Return);
        tryVerify(() => alarms.counts[AlarmsModel.Shelved] === 1);
        tryCompare(comment, "text", ""); // stored
        alarms.chosen = fixture.app.alarms.rows.data(fixture.app.alarms.rows.index(0, 0), 256);
        tryCompare(comment, "text", "load");
    }

    function test_out_of_service_is_asked_for_and_named_and_each_action_has_a_key() {
        showAlarms();
        keySequence("O");
        verify(item("dialogTitle").text.includes("Phase-to-neutral voltage too high, Assembly A"), item("dialogTitle").text);
        verify(item("hideMeaning").text.includes("until somebody returns it"));
        verify(!find("shelfLength").visible);
        keyClick(Qt.Key_Escape);
        compare(alarms.counts[AlarmsModel.Shelved], 0);
        keySequence("O");
        tryVerify(() => item("shelfReason").activeFocus);
        keyClick(Qt.Key_Return);
        tryVerify(() => alarms.details.canReturn === true);
        verify(item("toastText").text.includes("Assembly A"), item("toastText").text);
        keySequence("I");
        tryVerify(() => alarms.details.canShelve === true);
        keySequence("H");
        tryVerify(() => item("shelfLength").activeFocus);
        keyClick(Qt.Key_Return);
        tryVerify(() => alarms.details.canUnshelve === true);
        keySequence("U");
        tryVerify(() => alarms.details.canShelve === true);
    }

    function test_what_the_filter_hides_is_not_acted_on() {
        showAlarms();
        mouseClick(item("alarmFilter4"));
        compare(item("noAlarmShown").text, "No alarm is of this kind.");
        tryVerify(() => alarms.details.name === undefined);
        keySequence("A");
        keySequence("H");
        compare(alarms.waiting, 2);
        verify(find("shelfLength") === null || !find("shelfLength").visible);
    }

    function test_a_young_alarm_is_drawn_in_the_strip() {
        window.width = 1280;
        window.height = 800;
        showAlarms();
        const plot = item("alarmStretch").parent;
        plot.width = 300; // ten minutes are two pixels
        let drawn = 0;
        for (let i = 0; i < plot.children.length; ++i) {
            const one = plot.children[i];
            if (one.objectName === "alarmStretch") {
                ++drawn;
                verify(one.width >= 3 && one.x + one.width <= plot.width + 0.01, one.x + " " + one.width + " " + plot.width);
            }
        }
        compare(drawn, 2);
    }

    function test_a_row_and_the_strip_say_their_severity_to_a_screen_reader() {
        showAlarms();
        verify(item("alarmList").itemAtIndex(0).Accessible.name.startsWith("danger, "), item("alarmList").itemAtIndex(0).Accessible.name);
        verify(find("alarmStrip").Accessible.name.includes("raised"));
    }

    function test_the_details_are_scrolled_by_the_keyboard() {
        window.height = 600;
        showAlarms();
        const view = item("alarmDetailsView");
        tryVerify(() => view.contentHeight > view.height);
        verify(view.activeFocusOnTab);
        view.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_End);
        fuzzyCompare(view.contentY, view.contentHeight - view.height, 0.5);
        keyClick(Qt.Key_Home);
        compare(view.contentY, 0);
    }

    function test_details_are_laid_out_anew_when_the_text_grows_and_shrinks() {
        fixture.speak("fr");
        window.width = 1280;
        window.height = 800;
        showAlarms();
        alarms.shelve(60, "");
        tryVerify(() => alarms.details.canUnshelve === true);
        const top = found => found.mapToItem(null, 0, 0).y;
        const isBelow = (lower, upper) => top(lower) >= top(upper) + upper.contentHeight;
        for (const scale of [150, 100, 125]) {
            fixture.app.appearance.textScale = scale;
            waitForRendering(window.contentItem, 1000);
            wait(50); // the layouts settle over some frames
            verify(isBelow(item("alarmWhere"), item("alarmName")), "place " + scale);
            verify(top(item("alarmWhere")) < top(item("alarmName")) + item("alarmName").contentHeight + 4, "no gap " + scale);
            verify(isBelow(item("alarmStateNote"), item("alarmWhere")), "note " + scale);
            verify(isBelow(item("alarmStages"), item("alarmStateNote")), "stages " + scale);
            verify(isBelow(item("alarmAdvice"), item("alarmRule")), "advice " + scale);
        }
    }

    function test_an_empty_page_leads_to_the_rules() {
        fixture.openDatabase();
        fixture.showAlarms();
        window.showPage("alarms");
        tryCompare(alarms, "state", AlarmsModel.Nothing);
        mouseClick(findIn(item("noAlarms"), "emptyAction"));
        compare(window.page, "settings");
        item("alarmRulesCard");
    }

    function test_when_the_recording_window_has_ended_nobody_is_said_to_judge() {
        fixture.raiseAlarms();
        fixture.watchAlarms(); // as a second window
        window.showPage("alarms");
        tryCompare(alarms, "state", AlarmsModel.Ready);
        tryVerify(() => alarms.notice.includes("Another program records"));
        compare(item("alarmsNotice").icon, "info");
        fixture.endRecording();
        tryVerify(() => alarms.notice.includes("no alarm is judged"), 20000); // it reads every two seconds, and less often while the machine is busy
        compare(item("alarmsNotice").kind, Measure.State.Stale);
        compare(fixture.app.history.note, "");
        verify(fixture.app.history.problem.includes("has ended"), fixture.app.history.problem);
    }

    function test_what_is_done_rarely_is_in_a_menu() {
        showAlarms();
        mouseClick(item("alarmMenu"));
        mouseClick(item("alarmMenu-outOfService"));
        mouseClick(item("dialogAccept"));
        tryVerify(() => alarms.counts[AlarmsModel.Shelved] === 1);
        mouseClick(item("alarmMenu"));
        mouseClick(item("alarmMenu-diagnosis"));
        compare(window.page, "diagnosis");
    }

    function showRules() {
        showAlarms();
        window.showPage("settings");
        mouseClick(item("section-2"));
        item("alarmRulesCard");
        tryVerify(() => fixture.app.alarmRules.available);
    }

    function rule(name: string): Item {
        const row = item(name);
        tryVerify(() => row.y > 0); // laid out
        // The row comes into view.
        let flick = row.parent;
        while (flick !== null && flick.contentY === undefined) {
            flick = flick.parent;
        }
        tryVerify(() => flick.contentHeight > row.mapToItem(flick.contentItem, 0, 0).y);
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, row.mapToItem(flick.contentItem, 0, 0).y - 100));
        waitForRendering(window.contentItem, 1000);
        return row;
    }

    function test_a_rule_is_switched_on() {
        showRules();
        const before = rule("rule-power-high");
        compare(before.enabledRule, false);
        mouseClick(findIn(before, "ruleSwitch"));
        tryVerify(() => find("rule-power-high").enabledRule, 10000);
        verify(find("rule-power-high").changedRule);
    }

    function test_a_limit_is_changed_and_taken_back() {
        showRules();
        mouseClick(findIn(rule("rule-voltage-high"), "editRule"));
        const limit = item("ruleLimit");
        compare(limit.text, "288");
        limit.text = "many";
        mouseClick(item("dialogAccept"));
        compare(item("ruleProblem").text, "“many” is not a number with at most 2 decimal places.");
        limit.text = "270.5";
        compare(item("ruleProblem").text, "");
        mouseClick(item("dialogAccept"));
        tryVerify(() => find("rule-voltage-high").rule.includes("270.50"), 10000);
        mouseClick(findIn(rule("rule-voltage-high"), "editRule"));
        mouseClick(item("restoreRule"));
        tryVerify(() => find("rule-voltage-high").rule.includes("288.00"), 10000);
        compare(find("rule-voltage-high").changedRule, false);
    }

    function test_the_form_of_a_rule_does_not_jump() {
        showRules();
        mouseClick(findIn(rule("rule-voltage-high"), "editRule"));
        const limit = item("ruleLimit");
        waitForRendering(window.contentItem, 1000);
        const before = limit.mapToItem(null, 0, 0).y;
        mouseClick(item("ruleDay-0"));
        tryVerify(() => item("ruleFrom").enabled);
        limit.text = "9999999";
        keyClick(Qt.Key_Return);
        tryVerify(() => item("ruleProblem").text !== "");
        item("ruleScope").currentIndex = 1;
        waitForRendering(window.contentItem, 1000);
        compare(limit.mapToItem(null, 0, 0).y, before);
    }

    function test_return_in_the_form_of_a_rule_keeps_it() {
        showRules();
        mouseClick(findIn(rule("rule-voltage-high"), "editRule"));
        tryVerify(() => item("ruleLimit").activeFocus);
        item("ruleLimit").text = "9999999";
        keyClick(Qt.Key_Return);
        compare(item("ruleProblem").text, "The limit has to lie in the range that the meter can measure: 0.00 to 576.00\u00a0V.");
        item("ruleLimit").text = "270.5";
        keyClick(Qt.Key_Return);
        tryVerify(() => find("rule-voltage-high").rule.includes("270.50"), 10000);
    }

    function test_a_rule_for_one_meter_stands_below_that_of_the_site() {
        showRules();
        mouseClick(findIn(rule("rule-voltage-high"), "editRule"));
        item("ruleLimit").text = "260";
        item("ruleScope").currentIndex = 2;
        mouseClick(item("dialogAccept"));
        tryVerify(() => find("rule-voltage-high-Assembly A") !== null, 10000);
        verify(find("rule-voltage-high-Assembly A").rule.includes("260.00"));
        verify(find("rule-voltage-high").rule.includes("288.00"));
    }
}
