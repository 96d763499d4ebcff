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
    }

    function test_a_problem_is_seen_on_every_page_and_leads_to_its_section() {
        fixture.loseDatabase("The disk is full.");
        compare(item("recordingNotice").text, "The disk is full.");
        window.showPage("overview");
        mouseClick(item("recordingNoticeOpen"));
        compare(item("recordingProblem").text, "The disk is full.");
        tryCompare(find("recordingNotice"), "visible", false);
    }

    function test_a_hidden_problem_stays_hidden_until_it_is_another_one() {
        fixture.loseDatabase("The disk is full.");
        mouseClick(item("recordingNoticeClose"));
        tryCompare(find("recordingNotice"), "visible", false);
        fixture.loseDatabase("The server is gone.");
        compare(item("recordingNotice").text, "The server is gone.");
    }
}
