#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""countis-sim --panel as people start it: scripts on standard input, displays on standard output.

usage: panel_script.py FOLDER_OF_PROGRAMS
"""
import json
import os
import re
import socket
import subprocess
import sys
import time

programs = sys.argv[1]


def run(script, *options, code=0):
    """The displays after each line, and what went to standard error."""
    done = subprocess.run([f"{programs}/countis-sim", "--panel", "--port", "0", *options], input=script, text=True,
                          capture_output=True, timeout=60, check=False)
    assert done.returncode == code, f"exit code {done.returncode}, not {code}: {done.stderr}"
    first, *lines = done.stdout.splitlines()
    assert first.startswith("listening on "), first
    return [json.loads(line) for line in lines], done.stderr


def equal(found, expected):
    assert found == expected, f"{found!r} is not {expected!r}"


def manual_example():
    """Section 9.1.3: IP address 1 becomes 007, saved with Y; it is there when SETUP 2 is opened again."""
    keys = ["ENTER"] * 6 + ["ENTER 3.2", "UP", "UP", "ENTER"] + ["UP"] * 2 + ["ENTER", "UP", "ENTER"] + ["UP"] * 5
    keys += ["ENTER", "ENTER 3.2", "ENTER", "ENTER 3.2", "UP", "UP"]
    displays, _ = run("\n".join(keys), "--speed", "max")
    equal(len(displays), len(keys))
    equal(list(displays[0]), ["menu", "main", "unit", "symbols", "flashing", "backlight"])
    equal(displays[8]["main"], "IP1  192")
    equal(displays[-5]["main"], "ConF?  Y")
    equal(displays[-1]["main"], "IP1  007")


def the_same_every_time():
    script = "ENTER\nwait 3600\nENTER\nwait 86400\nUP\n"
    first, _ = run(script, "--speed", "max")
    again, _ = run(script, "--speed", "max")
    equal(first, again)
    assert first[-1]["main"] != "000000.00", "nothing was counted in a day"


def as_countisctl_does():
    """The same page over the wire and from the device itself, after an hour of 10 A."""
    with subprocess.Popen([f"{programs}/countis-sim", "--panel", "--port", "0", "--set", "I2=10", "--speed", "max"],
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as sim:
        address = re.match(r"listening on (\S+) unit 5", sim.stdout.readline()).group(1)
        for key in ("wait 3600", "ENTER", "ENTER", "UP"):
            sim.stdin.write(key + "\n")
            sim.stdin.flush()
            device = json.loads(sim.stdout.readline())
        twin = json.loads(subprocess.run([f"{programs}/countisctl", "lcd", address, "--json", "--keys",
                                          "ENTER ENTER UP"], text=True, capture_output=True, timeout=30,
                                         check=True).stdout)
        sim.stdin.close()
        equal(sim.wait(timeout=20), 0)
    equal(list(twin), list(device))
    equal(device["main"], "000002.30")
    for key in ("menu", "main", "unit", "flashing", "backlight"):
        equal(device[key], twin[key])
    own = ("communication", "pulse")  # each of its own: the twin has just read, and cannot know the contact
    equal([s for s in device["symbols"] if s not in own], [s for s in twin["symbols"] if s not in own])


def real_time():
    began = time.monotonic()
    displays, _ = run("UP 0.5\nwait 0.5\n")
    took = time.monotonic() - began
    equal(len(displays), 2)
    assert took >= 1.0, f"a second of the script took {took:.2f} s"


def cover():
    displays, _ = run("SET 3.2\ncover open\nSET 3.2\n", "--speed", "max")
    equal([d["menu"] for d in displays], ["tAr.1", "tAr.1", "SEtuP.1"])


def bad_lines():
    displays, error = run("UP\nUP+UP 3\nUP\n", "--speed", "max", code=2)
    equal(len(displays), 1)
    complaints = [line for line in error.splitlines() if line.startswith("countis-sim: ")]
    equal(len(complaints), 1)
    assert "line 2: \"UP+UP\"" in complaints[0] and "allowed: " in complaints[0], complaints[0]
    for options, words in ((["--meters", "2"], "--meters"),
                           (["--follow-address", "--listen", "0.0.0.0"], "127.0.0.1 to 127.0.0.254")):
        done = subprocess.run([f"{programs}/countis-sim", "--panel", *options], stdin=subprocess.DEVNULL, text=True,
                              capture_output=True, timeout=20, check=False)
        equal(done.returncode, 2)
        assert words in done.stderr and done.stderr.count("\n") == 1, done.stderr


def unreadable_input():
    """A folder, or a standard input that is closed, is no empty script."""
    folder = os.open("/", os.O_RDONLY)
    for how in ({"stdin": folder}, {"preexec_fn": lambda: os.close(0)}):
        done = subprocess.run([f"{programs}/countis-sim", "--panel", "--port", "0"], text=True, capture_output=True,
                              timeout=20, check=False, **how)
        equal(done.returncode, 1)
        assert "countis-sim: standard input cannot be read: " in done.stderr, done.stderr
    os.close(folder)


def follows_its_address():
    """By keys alone: IP address 4 becomes 112, and Modbus is there and not where it was."""
    with subprocess.Popen([f"{programs}/countis-sim", "--panel", "--port", "0", "--speed", "max", "--follow-address"],
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as sim:
        port = int(re.match(r"listening on 127.0.0.4:(\d+) unit 5", sim.stdout.readline()).group(1))
        keys = ["ENTER"] * 6 + ["ENTER 3.2"] + ["UP"] * 5 + ["ENTER", "UP", "ENTER", "UP", "ENTER"] + ["UP"] * 8
        for key in keys + ["ENTER", "ENTER 3.2", "ENTER"]:
            sim.stdin.write(key + "\n")
            sim.stdin.flush()
            display = json.loads(sim.stdout.readline())
        equal(display["main"], "SEtuP.2  ")
        socket.create_connection(("127.0.0.112", port), timeout=10).close()
        try:
            socket.create_connection(("127.0.0.4", port), timeout=10).close()
            raise AssertionError("it still listens where it was")
        except ConnectionRefusedError:
            pass
        sim.stdin.close()
        equal(sim.wait(timeout=20), 0)


def a_late_signal():
    """Signals that come while the program ends by itself do not make it a failure."""
    for _ in range(8):
        with subprocess.Popen([f"{programs}/countis-sim", "--panel", "--port", "0"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as sim:
            sim.stdout.readline()
            sim.stdin.close()
            while sim.poll() is None:
                sim.terminate()
            equal(sim.returncode, 0)


for test in (manual_example, the_same_every_time, as_countisctl_does, real_time, cover, bad_lines, unreadable_input,
             follows_its_address, a_late_signal):
    test()
    print("ok", test.__name__)
