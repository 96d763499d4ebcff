#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""countisctl alarms: the list, the history and an acknowledgement, with nobody who records and with a collector.

countisctl_alarms.py PROGRAMS
"""
import contextlib
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

from collector_records import collector

LONGEST = 240
USAGE = 2
EXPORTED = 17  # the rules of a new site are numbered
LOST = 1
VERDICT = 20
EXCEPTION = 1001  # exceptions for places and meters are numbered from here


def countisctl(programs, database, *arguments, code=0):
    done = subprocess.run([programs / "countisctl", "alarms", "--database", database, *arguments], check=False,
                          capture_output=True, text=True, timeout=LONGEST, env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert done.returncode == code, done
    return done.stdout if code == 0 else done.stderr


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def add_alarms(file):
    """A current that is reversed, and a meter that does not answer, since a minute."""
    now = int(time.time() * 1000)
    raised = now - 60_000
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("INSERT INTO point (id, name, place, host, port, unit, role, period_ms, commands_allowed, "
                           "position) VALUES (3, 'Press', 0, '127.0.0.1', 1, 5, 'consumer', 1000, 0, 1)")
        for rule, key in ((EXPORTED, "power-exported"), (LOST, "communication-lost")):
            connection.execute("INSERT INTO alarm VALUES (3, ?, ?, 'unacknowledged', 'unacknowledged', 1, 0, ?, 0, "
                               "-259, 1, 2, '')", (rule, key, raised))
        connection.execute("INSERT INTO alarm_transition VALUES (?, 1, 3, ?, 'power-exported', 'energy', 'raised', "
                           "'normal', 'unacknowledged', -2590000000, -50000000, 1, 3, ?, 0, '', '', 0, '')",
                           (raised, EXPORTED, EXPORTED))
        connection.execute("INSERT INTO alarm VALUES (3, ?, 'verdict-energy', 'unacknowledged', 'unacknowledged', 1, 0, ?, "
                           "0, 1, 0, 1, 'exchanged-currents:phase=1,with=2')", (VERDICT, raised))
        connection.execute("INSERT INTO alarm_transition VALUES (?, 2, 3, ?, 'verdict-energy', 'energy', 'raised', 'normal', "
                           "'unacknowledged', NULL, NULL, 0, 3, ?, 0, '', '', 0, 'exchanged-currents:phase=1,with=2')",
                           (raised, VERDICT, VERDICT))


def reads(programs, database):
    table = countisctl(programs, database)
    assert "3/power-exported" in table and "A consumer exports active power" in table, table
    assert "P2 −2.59\u00a0kW" in table and "below −0.05\u00a0kW" in table and "Press" in table, table
    assert "Severity" in table.splitlines()[0] and table.count(" energy ") == 2 and " warning " in table, table
    exported = next(alarm for alarm in lines(countisctl(programs, database, "--json"))
                    if alarm["rule"] == "power-exported")
    assert exported["id"] == "3/power-exported" and exported["state"] == "unacknowledged", exported
    assert (exported["value"], exported["limit"], exported["unit"]) == (-2590.0, -50.0, "W"), exported
    assert exported["fault"] is None, exported
    # What the diagnosis found is named, as the Diagnosis page does.
    for arguments in ((), ("--history",)):
        assert "Currents of L1 and L2 exchanged (diagnosis)" in countisctl(programs, database, *arguments)
        faults = {alarm["rule"]: alarm["fault"] for alarm in lines(countisctl(programs, database, *arguments, "--json"))}
        assert faults["verdict-energy"] == "exchanged-currents:phase=1,with=2", faults
    history = countisctl(programs, database, "--history")
    assert "Severity" in history.splitlines()[0], history
    assert "raised" in history and "3/power-exported" in history, history


def is_acknowledged(programs, database, alarm, comment):
    assert countisctl(programs, database, "--ack", alarm, "--comment", comment) == ""
    last = lines(countisctl(programs, database, "--history", "--json"))[-1]
    assert last["what"] == "acknowledged" and last["id"] == alarm, last
    assert last["comment"] == comment and last["person"], last
    states = {one["id"]: one["state"] for one in lines(countisctl(programs, database, "--json"))}
    assert states[alarm] != "unacknowledged", states
    refusal = countisctl(programs, database, "--ack", "foo", code=USAGE)
    assert '"foo" is not the ID of an alarm' in refusal, refusal
    refusal = countisctl(programs, database, "--ack", alarm, code=USAGE)
    assert "acknowledged already" in refusal and refusal.count("\n") == 1, refusal
    refusal = countisctl(programs, database, "--ack", alarm, "--comment", "é" * 1001, code=USAGE)
    assert "at most 1000 characters" in refusal and refusal.count("\n") == 1, refusal


def new_site(programs, file):
    database = f"sqlite:{file}"
    subprocess.run([programs / "countisctl", "database", "init", database], check=True, timeout=LONGEST,
                   stdout=subprocess.DEVNULL)
    return database


def add_exception(file):
    """For Hall 1, with Board 2 in it and there the meter. The alarm was raised outside the schedule of the rule, at
    300 V, and told a minute later, when the schedule began; a day before, it was raised at 291 V."""
    now = int(time.time() * 1000)
    raised = now - 120_000
    day = 86_400_000
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("INSERT INTO place VALUES (1, 0, 'Hall 1', 1), (2, 1, 'Board 2', 2)")
        connection.execute("INSERT INTO point (id, name, place, host, port, unit, role, period_ms, commands_allowed, "
                           "position) VALUES (3, 'Press', 2, '127.0.0.1', 1, 5, 'consumer', 1000, 0, 1)")
        connection.execute("INSERT INTO alarm_rule_scope VALUES (?, 'voltage-high', 1, 0, 1, 250000000, 1000000, 1000, "
                           "1000, 'information', 0, 0, 1440)", (EXCEPTION,))
        connection.execute("INSERT INTO alarm VALUES (3, ?, 'voltage-high', 'unacknowledged', 'unacknowledged', 1, 0, ?, "
                           "0, 30000, 1, 2, '')", (EXCEPTION, raised))
        for number, (at, what, before, state, value, limit) in enumerate((
                (raised - day, "raised", "normal", "unacknowledged", 291_000_000, 288_000_000),
                (raised - day + 1000, "acknowledged", "unacknowledged", "acknowledged", None, None),
                (raised - day + 2000, "cleared", "acknowledged", "normal", 280_000_000, 288_000_000),
                (raised + 60_000, "unsuppressed", "suppressed", "unacknowledged", 300_000_000, 250_000_000))):
            connection.execute("INSERT INTO alarm_transition VALUES (?, ?, 3, ?, 'voltage-high', 'information', ?, ?, ?, ?, ?, "
                               "1, 3, ?, 0, '', '', 0, '')",
                               (at, number + 1, EXCEPTION, what, before, state, value, limit, EXCEPTION))


def exception_of_place(programs, folder):
    """Its alarm is listed with its own severity and the value that raised it, and is acknowledged."""
    file = pathlib.Path(folder, "exception.sqlite")
    database = new_site(programs, file)
    add_exception(file)
    alarm = lines(countisctl(programs, database, "--json"))[0]
    assert (alarm["id"], alarm["severity"]) == ("3/voltage-high", "information"), alarm
    assert (alarm["value"], alarm["limit"], alarm["unit"]) == (300.0, 250.0, "V"), alarm
    assert "V2 300.00\u00a0V" in countisctl(programs, database), countisctl(programs, database)
    is_acknowledged(programs, database, "3/voltage-high", "transformer tap")


def main(programs):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "site.sqlite")
        database = new_site(programs, file)
        assert countisctl(programs, database) == "No alarms.\n"
        add_alarms(file)
        reads(programs, database)
        is_acknowledged(programs, database, "3/power-exported", "electrician booked")
        assert "is not an alarm" in countisctl(programs, database, "--ack", "Press/voltage-high", code=USAGE)
        assert "is not a meter" in countisctl(programs, database, "--ack", "9/voltage-high", code=USAGE)
        with collector(programs, "--database", database, says="countis-collector: Press: .*refused.*\n") as line:
            assert "recording into" in line, line
            is_acknowledged(programs, database, "3/communication-lost", "cable pulled")
        exception_of_place(programs, folder)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
