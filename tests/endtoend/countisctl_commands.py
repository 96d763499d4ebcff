#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""countisctl command and countisctl audit against countis-sim: E27 and E28, a lost answer, a dead meter in a group, a
meter without permission, and the question on the terminal.

countisctl_commands.py PROGRAMS
"""
import contextlib
import json
import os
import pathlib
import pty
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile

from simulated_meter import simulated_meter

LONGEST = 240
USAGE, NOT_DONE = 2, 7
LOAD = ["--set", "I1=40", "--set", "I2=40", "--set", "I3=40"]


class Site:
    def __init__(self, programs, file):
        self.programs = programs
        self.file = file
        self.database = f"sqlite:{file}"
        subprocess.run([programs / "countisctl", "database", "init", self.database], check=True, timeout=LONGEST,
                       stdout=subprocess.DEVNULL)

    def add_point(self, number, name, host, unit=5):
        address, port = host.split(":")
        with contextlib.closing(sqlite3.connect(self.file)) as connection, connection:
            connection.execute("INSERT INTO point (id, name, place, host, port, unit, role, period_ms, "
                               "commands_allowed, position) VALUES (?, ?, 0, ?, ?, ?, 'consumer', 1000, 0, ?)",
                               (number, name, address, int(port), unit, number))

    def run(self, *arguments, code=0):
        done = subprocess.run([self.programs / "countisctl", *arguments, "--database", self.database], check=False,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=LONGEST,
                              env={**os.environ, "LC_ALL": "C.UTF-8"})
        assert done.returncode == code, (arguments, done)
        return done

    def command(self, *arguments, code=0):
        out = self.run("command", *arguments, "--yes", "--json", code=code).stdout
        return {line["meter"]: line for line in map(json.loads, out.splitlines())}

    def audit(self):
        return [json.loads(line) for line in self.run("audit", "--json").stdout.splitlines()]


def off_until_allowed(site):
    refused = site.run("command", "set-tariff", "2", "Press", "--yes", code=USAGE)
    assert "not allowed for Press" in refused.stderr and refused.stdout == "", refused
    assert site.audit() == []
    assert "commands allowed" not in site.run("meters").stdout
    for name in ("Press", "Lathe", "Saw"):
        site.run("meters", "--allow-commands", name)
    assert site.run("meters").stdout.count("commands allowed") == 3
    unattended = site.run("command", "set-tariff", "2", "Press", code=USAGE)
    assert "--yes" in unattended.stderr, unattended
    assert "is not a meter" in site.run("command", "set-tariff", "2", "Mill", "--yes", code=USAGE).stderr
    alone = subprocess.run([site.programs / "countisctl", "command"], capture_output=True, text=True, timeout=LONGEST,
                           check=False, env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert alone.returncode == USAGE and alone.stderr == (
        "countisctl: command needs one of these commands: set-tariff, reset-partials, reset-tariff-hours.\n"), alone
    assert "is not a tariff" in site.run("command", "set-tariff", "3", "Press", "--yes", code=USAGE).stderr


def each_command(site):
    done = site.command("set-tariff", "2", "Press")["Press"]
    assert (done["result"], done["reason"]) == ("done", "confirmed"), done
    assert done["before"] == {"tariff_in_progress": 1} and done["after"] == {"tariff_in_progress": 2}, done
    assert site.command("set-tariff", "2", "Press")["Press"]["reason"] == "needless"
    done = site.command("reset-partials", "Press", "--energy", "ea+,ER+")["Press"]
    assert done["command"] == "reset-partials ea+ er+" and done["result"] == "done", done
    assert set(done["after"]) == {"energy_partial_ea_pos_Wh", "energy_partial_er_pos_varh"}, done
    done = site.command("reset-tariff-hours", "Press", "--tariff", "1")["Press"]
    assert done["command"] == "reset-tariff-hours 1" and done["result"] == "done", done


def a_group(site):
    """The answer of the second is lost, the third is dead."""
    done = site.command("set-tariff", "1", "Press", "Lathe", "Saw", code=NOT_DONE)
    # The Lathe has T1 already, so it is told T2 below.
    assert [done[name]["reason"] for name in ("Press", "Lathe", "Saw")] == ["confirmed", "needless", "not-reached"]
    assert done["Saw"]["result"] == "not-done" and done["Saw"]["failure"], done
    done = site.command("set-tariff", "2", "Lathe")["Lathe"]
    assert (done["result"], done["reason"]) == ("done", "proved"), done
    assert done["after"] == {"tariff_in_progress": 2} and done["failure"], done


def output_decides_nothing(site):
    """Every meter gets the command, whoever reads the results; and what could not be printed is said."""
    def command(tariff, **streams):
        before = len(site.audit())
        done = subprocess.run([site.programs / "countisctl", "command", "set-tariff", tariff, "Press", "Lathe", "--yes",
                               "--database", site.database], check=False, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
                              text=True, timeout=LONGEST, env={**os.environ, "LC_ALL": "C.UTF-8"}, **streams)
        return done, [(entry["meter"], entry["result"]) for entry in site.audit()[before:]]

    both = [("Press", "done"), ("Lathe", "done")]
    read, write = os.pipe()
    os.close(read)
    done, log = command("1", stdout=write)
    os.close(write)
    assert log == both and done.returncode == 1, (done, log)
    assert "These results could not be printed; countisctl audit shows them: Press, Lathe." in done.stderr, done
    with open("/dev/full", "wb") as full:
        done, log = command("2", stdout=full)
    assert log == both and done.returncode == 1 and "Press, Lathe." in done.stderr, (done, log)
    assert done.stderr.count("Standard output cannot be written: No space left on device.") == 1, done
    done, log = command("1", preexec_fn=lambda: os.close(1))
    assert log == [] and done.returncode == 1, (done, log)
    assert done.stderr == "countisctl: Standard output cannot be written: Bad file descriptor.\n", done


def ended_by_a_signal(site):
    """The meter is silent: it is not the one that ended the command."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        site.add_point(5, "Mute", f"127.0.0.1:{silent.getsockname()[1]}")
        site.run("meters", "--allow-commands", "Mute")
        with subprocess.Popen([site.programs / "countisctl", "command", "set-tariff", "1", "Mute", "Press", "--yes",
                               "--database", site.database], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"}) as program:
            connection = silent.accept()[0]
            connection.recv(1)
            program.send_signal(signal.SIGINT)
            out, errors = program.communicate(timeout=LONGEST)
            connection.close()
    assert program.returncode == 130, (program.returncode, out, errors)
    assert out.startswith("Mute (127.0.0.1:") and out.endswith("The meter was not reached, so nothing was sent.\n"), out
    assert "A signal ended the command. Meters that had their turn: 1 of 2." in errors, errors


def another_meter_answers(site):
    with contextlib.closing(sqlite3.connect(site.file)) as connection, connection:
        connection.execute("INSERT INTO device (id, serial, product) VALUES (99, 'OTHER', 'COUNTIS E28')")
        connection.execute("INSERT INTO device_span (point, since_ms, device) VALUES (1, 1, 99)")
    said = site.run("command", "set-tariff", "1", "Press", "--yes", code=NOT_DONE).stdout
    assert "Another meter answers at this address, so nothing was sent. " in said, said
    assert "[serial number " in said and " instead of OTHER]" in said, said


def asks_on_a_terminal(site):
    def answered(answer, meanwhile=lambda: None):
        master, slave = pty.openpty()
        with subprocess.Popen([site.programs / "countisctl", "command", "reset-partials", "Press", "--database",
                               site.database], stdin=slave, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              env={**os.environ, "LC_ALL": "C.UTF-8"}) as program:
            asked = ""
            while not asked.endswith("[y/N]"):
                asked += program.stderr.read(1)
            meanwhile()
            os.write(master, answer)
            out, errors = program.communicate(timeout=LONGEST)
        os.close(master)
        os.close(slave)
        return program.returncode, asked, out, errors

    code, asked, out, errors = answered(b"n\n")
    assert code == NOT_DONE and out == "" and "nothing was sent" in errors, (code, out, errors)
    assert "Reset the partial meters Ea+" in asked and "Press (127.0.0.1:" in asked, asked
    assert "legal registers" in asked or "No command can reset them" in asked, asked
    code, asked, out, _ = answered(b"y\n")
    assert code == 0 and out.startswith("Press (127.0.0.1:") and ": done. " in out, (code, asked, out)
    log = site.audit()
    code, _, out, _ = answered(b"y\n", lambda: site.run("meters", "--forbid-commands", "Press"))
    assert code == NOT_DONE and "The site does not allow commands to this meter any more" in out, (code, out)
    assert [entry["command"] for entry in site.audit()[len(log):]] == ["forbid-commands"], site.audit()
    site.run("meters", "--allow-commands", "Press")


def is_in_the_log(site):
    permitted, log = site.audit()[:3], site.audit()[3:]
    assert [(entry["meter"], entry["command"], entry["reason"]) for entry in permitted] == [
        (name, "allow-commands", "permitted") for name in ("Press", "Lathe", "Saw")], permitted
    assert all(entry["person"] and entry["host"] for entry in permitted), permitted
    assert [entry["meter"] for entry in log] == ["Press"] * 5 + ["Lathe", "Saw", "Lathe"] + ["Press"] * 3, log
    assert [entry["command"] for entry in log[-2:]] == ["forbid-commands", "allow-commands"], log
    assert all(entry["person"] and entry["host"] and entry["time"] for entry in log), log
    assert log[0]["command"] == "set-tariff 2" and log[0]["result"] == "done" and log[0]["serial"], log[0]
    table = site.run("audit").stdout
    assert "set-tariff 2" in table and "not done" in table, table
    rows = site.run("audit", "--csv").stdout.splitlines()
    assert rows[0].startswith("time,person,host,") and len(rows) == 15, rows


def main(programs):
    # On a connection: the identity, the tariff, the command.
    with tempfile.TemporaryDirectory() as folder, \
            simulated_meter(programs, *LOAD, "--model", "E28") as press, \
            simulated_meter(programs, *LOAD, "--model", "E27", "--fault", "protocol-silent:every=3") as lathe:
        site = Site(programs, pathlib.Path(folder, "site.sqlite"))
        assert site.run("audit").stdout == "No commands.\n"
        site.add_point(1, "Press", press)
        site.add_point(2, "Lathe", lathe)
        site.add_point(3, "Saw", "127.0.0.1:1")
        off_until_allowed(site)
        each_command(site)
        a_group(site)
        asks_on_a_terminal(site)
        is_in_the_log(site)
        output_decides_nothing(site)
        ended_by_a_signal(site)
        # No address of a site has unit 0, which every meter behind a gateway obeys.
        site.add_point(4, "All", press, unit=0)
        site.run("meters", "--allow-commands", "All")
        assert site.command("set-tariff", "1", "All", code=NOT_DONE)["All"]["result"] == "not-done"
        assert site.command("set-tariff", "1", "Press")["Press"]["reason"] == "confirmed"
        another_meter_answers(site)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
