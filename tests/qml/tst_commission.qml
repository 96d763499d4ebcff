// SPDX-License-Identifier: GPL-3.0-or-later
// The acceptance run on the Diagnosis page: its form, its steps, its result and its files.
import QtQuick
import QtTest
import Countis.Models
import Countis.Ui

WindowTest {
    id: root

    readonly property CommissionModel commission: fixture ? fixture.app.commission : null

    name: "Commission"

    function openDialog() {
        window.showPage("diagnosis");
        fixture.read();
        waitForRendering(window.contentItem, 1000);
        keyClick(Qt.Key_A);
        tryVerify(() => find("commissionPerson") !== null && find("commissionPerson").activeFocus);
    }

    function begin() {
        openDialog();
        mouseClick(item("dialogAccept"));
        tryCompare(commission, "running", true);
    }

    function state(row: int): string {
        return findIn(item("commissionStep-" + row), "stepState").text;
    }

    function test_the_button_opens_the_form_and_the_person_is_named() {
        commission.forgetEarlier();
        window.showPage("diagnosis");
        fixture.read();
        mouseClick(item("openAcceptance"));
        tryVerify(() => find("commissionPerson") !== null && find("commissionPerson").activeFocus);
        compare(item("commissionSubject").text, "Assembly A, 192.168.0.4:502/5");
        verify(!find("commissionHindrance").visible);
        verify(item("dialogAccept").enabled);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !find("commissionPerson") || !find("commissionPerson").visible);
    }

    function test_a_run_says_what_to_do_and_ends_with_figures_and_files() {
        begin();
        fixture.actSeconds(4);
        verify(item("commissionNow").text.startsWith("Switch a load of at least 100 W on at L1"));
        compare(item("commissionLeft").text, "1:59 left");
        compare(state(0), "passed");
        compare(state(4), "runs");
        fixture.actSeconds(4);
        fixture.actLoad(1, 3000);
        fixture.actSeconds(2);
        compare(state(4), "passed");
        verify(item("commissionNow").text.includes("L2"));
        mouseClick(item("commissionLeaveOut"));
        compare(state(5), "left out");
        mouseClick(item("commissionLeaveOut"));
        verify(!item("commissionLeaveOut").enabled);
        fixture.actSeconds(300);
        compare(item("commissionOutcome").text, "The meter has passed the acceptance run.");
        const steps = item("commissionSteps");
        steps.forceActiveFocus();
        keyClick(Qt.Key_Return);
        tryVerify(() => item("commissionStep-0").open);
        verify(item("commissionStep-0").height > 60);
        mouseClick(item("saveCommission-json"));
        verify(item("commissionTold").text.startsWith("Saved as "));
        mouseClick(item("dialogAccept"));
        item("commissionPerson");
    }

    function test_a_closed_dialog_leaves_the_run_and_the_page_shows_it() {
        begin();
        fixture.actSeconds(4);
        mouseClick(item("dialogReject"));
        const notice = item("commissionNotice");
        verify(findIn(notice, "progressText").text.includes("Switch a load"));
        keyClick(Qt.Key_A);
        item("commissionNow");
        mouseClick(item("commissionCancel"));
        compare(item("commissionProblem").text, "The acceptance run was cancelled.");
        tryVerify(() => !notice.visible);
    }

    function test_another_meter_in_view_ends_the_run() {
        begin();
        fixture.actSeconds(4);
        mouseClick(item("dialogReject"));
        fixture.app.selection.index = 1;
        compare(commission.running, false);
        verify(commission.problem.startsWith("Another meter came into view"));
    }

    function test_an_accelerated_or_missing_meter_hinders_the_run() {
        window.showPage("diagnosis");
        while (fixture.app.meters.count > 0) {
            fixture.app.meters.remove(0);
        }
        keyClick(Qt.Key_A);
        verify(item("commissionHindrance").text.includes("needs a meter"));
        verify(!item("dialogAccept").enabled);
    }

    function test_nothing_leaves_the_dialog_at_any_size() {
        begin();
        fixture.actSeconds(310);
        for (let step = 0; step < 3; ++step) {
            commission.leaveOut();
        }
        fixture.actSeconds(310);
        item("commissionOutcome");
        for (const [width, height] of [[1280, 800], [1920, 1080], [900, 700], [720, 560]]) {
            window.width = width;
            window.height = height;
            waitForRendering(window.contentItem, 1000);
            for (const name of ["commissionOutcome", "commissionSteps", "saveCommission-pdf", "dialogAccept", "dialogReject"]) {
                const part = item(name);
                const corner = part.mapToItem(window.contentItem, part.width, part.height);
                verify(corner.x <= width && corner.y <= height, name + " at " + width + "×" + height + ": " + corner);
            }
        }
    }
}
