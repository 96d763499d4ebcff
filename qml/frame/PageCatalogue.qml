// SPDX-License-Identifier: GPL-3.0-or-later
// The one list of pages, in the order of the rail. A page that has no component yet is not offered anywhere.
import QtQuick
import Countis.Ui

QtObject {
    readonly property list<QtObject> pages: [
        PageInfo {
            key: "overview"
            title: qsTr("Overview")
            iconName: "overview"
            help: [
                qsTr("This page shows all meters: the totals of the site above, and below them each meter as a tile or as a row of a table. Click a meter, or press Enter on it, to open it on the Meter page."),
                qsTr("Active power now is the sum over the meters that are live; “12 of 13” means that one meter is missing from the sum. Energy today is the difference of the counters since midnight; for meters that do not answer it ends at their last reading. Exported power and energy are negative. A percentage compares the amounts, not the signs."),
                qsTr("The power factor of the site is that of the meters that import power, from the sums of their active and reactive power."),
                qsTr("The small curves show the active power of the last hour: the area lies above the zero line for imported power and below it for exported power. The curve of a meter that does not answer is grey and ends at its last reading."),
                qsTr("Keys: the arrow keys, Home, End, Page Up and Page Down move from meter to meter, and Space explains the meter. Ctrl+F filters by words of name, place and address. V changes between tiles and table, G groups by place, S changes what the meters are sorted by, and R reverses the order. In the table, Enter opens or closes a group."),
                qsTr("If the meters are sorted by a value, the order follows the readings every five seconds, but not while the pointer is on the list. Meters that are stale or offline come last."),
                qsTr("An en dash marks a value that is not known; point at the meter to read the reason."),
                qsTr("A red frame marks a meter with an open alarm, and its chip names the most severe one. Ctrl+E sends a command to the meters that are listed: filter them first.")
            ]
            source: Qt.resolvedUrl("../pages/OverviewPage.qml")
        },
        PageInfo {
            key: "meter"
            title: qsTr("Meter")
            iconName: "meter"
            help: [
                qsTr("This display is independent of the meter: it shows the readings of the meter in view on the page that you choose here. The meter itself may show another page."),
                qsTr("Keys: ↑ is UP, Enter is ENTER, S is SET. Hold a key for a long press, or two keys together for a combination. With the mouse, a right click keeps a key pressed until the next press."),
                qsTr("The LED flashes 1000 times per kilowatt-hour, like the LED of the meter. If simulated time is accelerated, or if motion is reduced and the LED would flash more than three times per second, it stays lit and its rate is shown beside it."),
                qsTr("The menu map shows all menus and pages. Click a cell to show its page. With the keyboard, press Tab to reach the map, choose a page with the arrow keys and press Enter."),
                qsTr("Charts: point at a chart to read all values at that time. With the keyboard, press Tab to reach the charts and move the cursor with the Left and Right keys. P pauses the charts; Ctrl + and Ctrl − change the period shown."),
                qsTr("A grey band marked “no data” is a period without readings. Grey values are stale: they are the last known values, shown with their age."),
                qsTr("∑ of P, Q and S is the sum of the three phases, ∑ of U, V and I their mean. Beside a power factor, a coil means inductive and a capacitor capacitive. An en dash marks a value that the meter does not measure."),
                qsTr("Ctrl+E sends a command to this meter: it sets the tariff, or resets partial meters or tariff hours. The settings have to allow it, and you are asked first.")
            ]
            source: Qt.resolvedUrl("../pages/MeterPage.qml")
        },
        PageInfo {
            key: "trends"
            title: qsTr("Trends")
            iconName: "trends"
            help: [
                qsTr("Choose values of your meters in the list, at most 12: click them, or press Tab to reach the list, move with the arrow keys and press the space bar. Ctrl+F searches meters and quantities."),
                qsTr("S chooses the next length of the span, D goes to a date, Alt with the Left or Right key goes to the period before or after, and L goes to the latest readings. C compares with the period before, which is drawn dotted in the colour of its series."),
                qsTr("The wheel zooms at the pointer, a drag moves the span, and a double click shows the whole span. With the keyboard: + and − zoom, Left and Right move the span, Shift with Left or Right moves the cursor, and F shows the whole span."),
                qsTr("A line shows the mean of each interval, and the band behind it reaches from the lowest to the highest reading. A line is broken where its series has no readings; in a grey stretch marked “no data”, no series has readings. On a hatched stretch a meter was not read either, but its registers give its mean power, which is drawn dotted as an estimate."),
                qsTr("The strip below the charts shows the whole recorded history of the first series. To choose the span, drag the frame in the strip, or one end of the frame. The energy in the table is the difference of the meter registers between the ends of the span."),
                qsTr("Ctrl+E saves the readings in view as CSV, and Ctrl+Shift+C copies them. Ctrl+Shift+P copies the charts and the table as a picture.")
            ]
            source: Qt.resolvedUrl("../pages/TrendsPage.qml")
        },
        PageInfo {
            key: "energy"
            title: qsTr("Energy")
            iconName: "energy"
            help: [
                qsTr("This page shows the energy of a day, a month, a year or of days that you choose. In the selector at the top you choose all meters, those of a place, one meter or a virtual meter."),
                qsTr("All energies are differences of the counters of the meters, so the hours add up exactly to days, and the days to months. T1 and T2 are the tariffs of the meter. Imported energy is above the zero line, exported energy below it."),
                qsTr("Hatched rows are estimated: a meter was not read at their beginning or end. The counters give the exact energy of the whole gap; only how it is divided between the rows is estimated. The strip below the chart shows how many quarter-hours were read."),
                qsTr("Dotted bars show the period before: the same weekday of the month before, the same hour of the day before, the same month of the year before. Where two months differ in length, or the period is not over, the comparison is made per day."),
                qsTr("The 15-minute maximum is the highest mean power of a quarter-hour in which all meters were read. Enter prices, the contracted power and the CO₂ factor with “Prices”; each price is valid from a day on. If a meter was exchanged or not read, enter the reading of its display with the pencil in “Completeness”."),
                qsTr("Keys: Ctrl+Left and Ctrl+Right show the period before and after, Ctrl+Home the present one. C compares with the period before. Left and Right in the chart, Up and Down in the table choose a row. Ctrl+S saves the table as a CSV file."),
                qsTr("All values are read over Modbus: they are for information only and have no legal value.")
            ]
            source: Qt.resolvedUrl("../pages/EnergyPage.qml")
        },
        PageInfo {
            key: "diagnosis"
            title: qsTr("Diagnosis")
            iconName: "diagnosis"
            help: [
                qsTr("This page looks for wiring faults in the last three readings of the meter in view. It never changes a reading and never corrects energy."),
                qsTr("Phasors: V1 points up, and a current that lags its voltage is turned clockwise. A current of a suspected phase has a red ring around its name. Beside it stands what the meter would read if the suspected fault were mended."),
                qsTr("What if: keys 1, 2 and 3 turn the current of L1, L2 or L3 round, and you can drag the arrow of a current or of a voltage to any angle and length. With the keyboard, press Tab to reach the diagram, choose an arrow with Page Up and Page Down, turn it with Left and Right, change its length with Up and Down, each with Shift ten times as much, and turn it round with F. P, PF, IN and the verdict follow; R resets. V changes between the diagrams."),
                qsTr("Each verdict gives the fault, its confidence and its evidence, the rivals that explain the readings too with what tells them apart, what the fault costs, and the next check. The most dangerous verdict comes first."),
                qsTr("The checks in the installation come in a safe order: first what you can do without opening anything, then the isolation, and only then the terminals. Only a qualified electrician may open the terminal cover. Each tick goes into the audit log of the site, with person, computer and time."),
                qsTr("“Since when” finds in the history when the phase began to export energy, when the phase sequence changed or when a voltage was last within its limits, and how much energy was counted wrongly since."),
                qsTr("I types in readings that somebody reads from the display over the telephone. The form says which value is worth asking for next. B goes back to the meter in view."),
                qsTr("Whether negative power is a fault depends on the role of the metering point: consumer, producer or both. Set it below the status, or with D. Currents below 0.5 A say nothing about their wiring.")
            ]
            source: Qt.resolvedUrl("../pages/DiagnosisPage.qml")
        },
        PageInfo {
            key: "alarms"
            title: qsTr("Alarms")
            iconName: "alarms"
            help: [
                qsTr("This page lists the alarms of the site: what is wrong, where, since when, with the value and its limit. A number and a shape tell the severity: 1 danger, 2 energy, 3 warning, 4 information."),
                qsTr("An alarm waits until a person acknowledges it, also after its condition has ended. Acknowledge it when you have seen it; your name, the time and your comment stay in its history."),
                qsTr("If you shelve an alarm, it is hidden for the time that you choose, at most seven days. Afterwards it is announced again if its condition is still met. While a meter does not answer, its other alarms are suppressed."),
                qsTr("Only the program that records judges the readings. Another window shows its alarms, and passes on what you do."),
                qsTr("Keys: Up, Down, Home and End choose an alarm, F shows the next kind of alarms, and Ctrl+F searches. A acknowledges, C goes to the comment, where Enter acknowledges and Esc leaves. H shelves, U ends the shelf, O takes out of service, I returns to service, R resets. M opens the meter, D its diagnosis, T its value in Trends."),
                qsTr("The strip shows the last day. The key figures of ISA-18.2 are about the last 30 days: an alarm stands if it lasts for more than 24 hours, and chatters if it is raised three times in a minute.")
            ]
            source: Qt.resolvedUrl("../pages/AlarmsPage.qml")
        },
        PageInfo {
            key: "registers"
            title: qsTr("Registers")
            iconName: "registers"
            help: [
                qsTr("This page shows every Modbus register of the meter in view: the words as they are on the wire, the value that they stand for, and how long ago they were read. A value in grey is stale: it is older than three of the periods in which it is read."),
                qsTr("While the page is open, it also reads the blocks that no other page needs. It reads only; nothing is written to the meter. R means that a register is for reading, W for writing only, RW for both."),
                qsTr("Frames lists the requests to the meter and its answers, with the time from a request to its answer; “trans.” is the transaction number, which both have. Click a frame, or move to it with the arrow keys, to read it byte by byte; its registers are then marked in the table. Esc leaves the frame."),
                qsTr("A free read asks for any registers that lie in one block, at most 125 words. Type an address as a decimal number, or in hexadecimal after 0x. In the table, Enter takes over the address of a register."),
                qsTr("Keys: Ctrl+F searches the registers, B chooses a block, Ctrl+R goes to the free read, P pauses the list of frames, and F shows the next kind of frames."),
                qsTr("Ctrl+S saves the frames for Wireshark (pcapng), and Ctrl+Shift+S the registers in the table as CSV, both in your documents folder. Ctrl+Shift+C copies the registers, Ctrl+Shift+F the list of frames, and Ctrl+Shift+D the chosen frame."),
                qsTr("All values are read over Modbus: they are for information only and have no legal value.")
            ]
            source: Qt.resolvedUrl("../pages/RegistersPage.qml")
        },
        PageInfo {
            key: "training"
            title: qsTr("Training")
            iconName: "training"
            help: [
                qsTr("On the training desk you operate the simulated meter itself: you press its keys, and you set the supply, the loads and the faults at its terminals. The other pages read this meter over the network, like a real meter."),
                qsTr("Keys: ↑ is UP, Enter is ENTER, S is SET, while the meter front has the keyboard focus (F6). Hold a key for a long press, or two keys together for a combination. With the mouse, a right click keeps a key pressed until the next press. On an E28, open the terminal cover to reach the SET key."),
                qsTr("You can type every number: click it or reach it with Tab, type the new value and press Enter. You switch each fault on or off separately, for the phases that you choose."),
                qsTr("P pauses or resumes the time of the meter, N goes to the next event of the scenario, R restarts the scenario; Ctrl + and Ctrl − change the speed. While you hold a key of the meter, its time runs at speed ×1."),
                qsTr("F9 opens the presenter for the class: it shows the meter front, each key press, the time and the measured values on the whole screen. It hides the fault until you press F. Esc closes the presenter. W opens the web pages of the meter in the browser."),
                qsTr("F5 returns the training desk to its state at the start of the class. For ten seconds, Ctrl+Z undoes this; it also undoes the start of a scenario or the clearing of all faults. To choose the state to which F5 returns, use “Save this as the start of the class” in the command palette (Ctrl+K).")
            ]
            source: Qt.resolvedUrl("../pages/TrainingPage.qml")
        },
        PageInfo {
            key: "settings"
            title: qsTr("Settings")
            iconName: "settings"
            help: [
                qsTr("Meters: add a meter by its address. The default port is 502 and the default unit is 5. You can paste a complete address such as 192.168.0.4:502/5 into the first field."),
                qsTr("The Test button contacts the address once and reports which device answers."),
                qsTr("The simulated meter is built into the application, so it cannot be edited or removed."),
                qsTr("A place is a building, a hall or a board. In the list of meters, Enter edits a meter and opens or closes a place, F2 edits a place, and Delete removes the meter or the place."),
                qsTr("“Scan a range” asks every address of the range which device answers there, and changes nothing. “Import” reads a list of meters from a CSV file and shows what each line would do before it changes anything."),
                qsTr("History shows whether this window records, into which database, how much is stored and for how long it is kept. If you choose a shorter time, the page says what it will delete and asks you first. Another database is opened at the next start."),
                qsTr("Changes of meters, appearance and language are saved at once.")
            ]
            source: Qt.resolvedUrl("../pages/SettingsPage.qml")
        }
    ]
}
