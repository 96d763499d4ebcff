// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of recording and of the database.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

WindowTest {
    id: root

    name: "Recording"

    function showHistory() {
        window.showPage("settings");
        mouseClick(item("section-1"));
        item("recordingCard");
    }

    function test_without_a_database_nothing_is_wrong() {
        compare(find("recordingNotice").visible, false);
        showHistory();
        compare(item("recordingState").text, "No readings are recorded.");
        compare(find("recordingProblem").visible, false);
        compare(item("recordingMark").mark, MarkItem.Off);
    }

    function test_a_window_that_only_reads_is_no_failure() {
        fixture.openDatabase();
        showHistory();
        compare(item("recordingMark").mark, MarkItem.Off);
        compare(item("recordingMark").color, Theme.neutral);
    }

    function test_a_window_that_records_has_the_mark_of_a_live_meter() {
        fixture.record();
        showHistory();
        tryCompare(item("recordingMark"), "mark", MarkItem.Live);
    }

    function test_a_problem_is_seen_on_every_page_and_leads_to_its_section() {
        fixture.loseDatabase("The disk is full.");
        compare(item("recordingNotice").text, "The disk is full.");
        window.showPage("overview");
        mouseClick(item("recordingNoticeOpen"));
        compare(item("recordingProblem").text, "The disk is full.");
        compare(item("recordingMark").mark, MarkItem.Offline);
        compare(item("recordingMark").color, Theme.offline);
        tryCompare(find("recordingNotice"), "visible", false);
    }

    function test_a_hidden_problem_stays_hidden_until_it_is_another_one() {
        fixture.loseDatabase("The disk is full.");
        mouseClick(item("recordingNoticeClose"));
        tryCompare(find("recordingNotice"), "visible", false);
        fixture.loseDatabase("The server is gone.");
        compare(item("recordingNotice").text, "The server is gone.");
    }

    function showStorage(): Item {
        fixture.openDatabase();
        showHistory();
        tryCompare(fixture.app.storage, "known", true);
        tryCompare(fixture.app.storage, "activity", "");
        const choice = findIn(item("storageRow-0"), "kept");
        tryVerify(() => choice.enabled);
        tryCompare(choice, "currentIndex", 1);
        return choice;
    }

    function chooseDay(choice: Item) {
        choice.forceActiveFocus(Qt.TabFocusReason);
        tryCompare(choice, "currentIndex", 1);
        keyClick(Qt.Key_Up);
        compare(choice.currentIndex, 0);
    }

    function test_a_longer_time_is_kept_at_once() {
        const choice = showStorage();
        choice.forceActiveFocus(Qt.TabFocusReason);
        tryCompare(choice, "activeFocus", true);
        const shown = [];
        const note = () => shown.push(choice.displayText);
        choice.displayTextChanged.connect(note);
        keyClick(Qt.Key_Down);
        tryCompare(fixture.app.storage, "outcome", "The change is made.");
        tryCompare(fixture.app.storage, "activity", ""); // the database has been read again
        choice.displayTextChanged.disconnect(note);
        compare(choice.currentIndex, 2);
        compare(shown.length, 1);
        verify(shown[0].startsWith("14 "), shown[0]);
        verify(fixture.app.storage.question === "");
    }

    function test_what_a_change_deletes_is_told_before() {
        const choice = showStorage();
        chooseDay(choice);
        const question = item("deletionQuestion");
        verify(question.text.includes("12,"), question.text);
        mouseClick(item("dialogReject"));
        tryCompare(choice, "currentIndex", 1);
        tryVerify(() => choice.enabled);
        chooseDay(choice);
        item("deletionQuestion");
        mouseClick(item("dialogAccept"));
        tryCompare(fixture.app.storage, "outcome", "The change is made.");
        tryCompare(choice, "currentIndex", 0);
    }

    function test_every_word_of_a_row_is_seen() {
        showStorage();
        for (const width of [720, 860, 1024, 1280]) {
            window.width = width;
            waitForRendering(window.contentItem);
            for (let row = 0; row < 5; ++row) {
                for (const name of ["tier", "content"]) {
                    const label = findIn(item("storageRow-" + row), name);
                    verify(!label.truncated && label.width > 0 && label.contentWidth <= label.width, width + ": " + label.text);
                }
            }
        }
    }

    function test_the_month_of_a_date_is_a_word() {
        const choice = showStorage();
        verify(/since \d{1,2} [A-Z][a-z]{2} \d{4}$/.test(findIn(item("storageRow-0"), "content").text));
        chooseDay(choice);
        const question = item("deletionQuestion");
        verify(/before \d{1,2} [A-Z][a-z]{2} \d{4} will be deleted/.test(question.text), question.text);
    }

    function test_a_window_that_records_asks_before_it_is_closed() {
        fixture.record();
        window.close();
        item("closingText");
        verify(window.visible);
        compare(find("goOnWithoutWindow").visible, false); // no service can be started here
        keyClick(Qt.Key_Escape);
        tryVerify(() => find("closingText") === null || !find("closingText").visible);
        verify(window.visible);
        window.close();
        mouseClick(item("dialogAccept"));
        tryCompare(window, "visible", false);
        compare(fixture.app.closing.choice, Closing.Ask);
    }

    function test_a_user_who_wants_no_question_gets_none() {
        fixture.record();
        window.close();
        mouseClick(item("closingSilence"));
        mouseClick(item("dialogAccept"));
        tryCompare(window, "visible", false);
        compare(fixture.app.closing.choice, Closing.End);
    }

    function test_a_window_that_records_nothing_closes_at_once() {
        fixture.openDatabase();
        window.close();
        compare(window.visible, false);
    }

    function test_another_database_is_chosen_for_the_next_start() {
        showHistory();
        const field = item("databaseChoice");
        verify(!item("chooseDatabase").enabled);
        field.field.forceActiveFocus();
        type("/tmp/site");
        keyClick(Qt.Key_Return);
        verify(field.error !== "");
        compare(fixture.app.databaseChoice.url, "");
        field.field.selectAll();
        type("sqlite:/srv/site.sqlite");
        compare(field.error, "");
        mouseClick(item("chooseDatabase"));
        compare(fixture.app.databaseChoice.url, "sqlite:/srv/site.sqlite");
        verify(item("databaseWaits").text.includes("next time"));
        verify(!item("chooseDatabase").enabled);
    }

    function test_a_password_is_for_a_server_and_is_never_shown() {
        showHistory();
        const field = item("databaseChoice");
        const password = find("databasePassword");
        verify(!password.visible);
        field.field.forceActiveFocus();
        type("postgresql://ann@db/site");
        tryCompare(password, "visible", true);
        compare(password.field.echoMode, TextInput.Password);
        compare(password.field.Accessible.description, password.label);
        verify(password.field.Accessible.passwordEdit);
        password.field.forceActiveFocus();
        type("a long secret");
        verify(password.field.displayText.indexOf("secret") < 0);
        keyClick(Qt.Key_Return);
        compare(fixture.app.databaseChoice.url, "postgresql://ann@db/site");
        compare(password.text, "");
        // No keyring here.
        verify(find("passwordProblem").visible);
        verify(find("passwordProblem").text.includes("~/.pgpass"));
        mouseClick(item("forgetPassword"));
        verify(find("passwordProblem").visible);
        field.field.selectAll();
        field.field.forceActiveFocus();
        type("sqlite:/srv/site.sqlite");
        tryCompare(password, "visible", false);
    }
}
