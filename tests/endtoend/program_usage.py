#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An option without a value is a usage error of every program and names the option; a limit is named in its error.

program_usage.py PROGRAMS
"""
import os
import pathlib
import re
import subprocess
import sys

programs = pathlib.Path(sys.argv[1])
LONGEST = 240
# "  --unit TEXT …", "  -h,--help …": a name in capitals or choices behind an option are its value.
WITH_VALUE = re.compile(r"^  (--[a-z-]+) (?!Excludes:)([A-Z]\S*|\S+\|\S+)")
COMMANDS = [["countis"], ["countis-sim"], ["countisctl", "read", "127.0.0.1:1"], ["countisctl", "lcd", "127.0.0.1:1"],
            ["countisctl", "scan", "127.0.0.1"], ["countisctl", "diagnose", "127.0.0.1:1"],
            ["countisctl", "registers", "127.0.0.1:1"], ["countisctl", "frames", "127.0.0.1:1"]]
BEYOND = [
    (["countis-sim", "--duration", "2147483648"], "1000000000"),
    (["countis-sim", "--duration", "0"], "above 0"),
    (["countis-sim", "--port", "65536"], "65535"),
    (["countis-sim", "--speed", "86401"], "86400"),
    (["countis-sim", "--set", "V1=1e9"], "V1"),
    (["countis-sim", "--meters", "10001"], "10000"),
    (["countisctl", "read", "127.0.0.1", "--timeout", "601"], "600"),
    (["countisctl", "read", "127.0.0.1", "--timeout", "2147483648"], "600"),
    (["countisctl", "read", "127.0.0.1", "--unit", "248"], "247"),
    (["countisctl", "read", "127.0.0.1:65536"], "65535"),
    (["countisctl", "scan", "10.0.0.0/15"], "65536"),
    (["countisctl", "scan", "10.0.0.1", "--port", "65536"], "65535"),
    (["countisctl", "scan", "10.0.0.1", "--unit", "5,248"], "247"),
    (["countisctl", "diagnose", "127.0.0.1", "--timeout", "601"], "600"),
    (["countisctl", "registers", "127.0.0.1", "--block", "power"], "metrology"),
    (["countisctl", "registers", "127.0.0.1", "--timeout", "0"], "600"),
    (["countisctl", "frames", "127.0.0.1", "--for", "86401"], "86400"),
    (["countisctl", "diagnose", "--self-test", "--cases", "0"], "10000000"),
    (["countisctl", "diagnose", "127.0.0.1", "--role", "owner"], "consumer"),
    (["countisctl", "diagnose"], "--from"),
    (["countisctl", "report", "--csv", "x", "--from", "2026-10-01"], "--to is missing"),
    (["countisctl", "report", "--csv", "x", "--to", "2026-10-01"], "--from is missing"),
    (["countisctl", "report", "--csv", "x", "--from", "2026-10-01", "--month", "2026-10"], "exactly one period"),
    (["countis", "--settle", "3601"], "3600"),
    (["countis", "--size", "9000x900"], "8192"),
]


def run(command):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    return subprocess.run([programs / command[0], *command[1:]], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          timeout=LONGEST, check=False, env=environment)


def is_usage_error(command, what):
    done = run(command)
    assert done.returncode == 2, (command, done)
    assert done.stdout == "" and done.stderr.count("\n") == 1, (command, done)
    assert done.stderr.startswith(f"{command[0]}: ") and what in done.stderr, (command, done.stderr)


def options_with_value(command):
    told = run([*command, "--help"]).stdout
    return [match.group(1) for line in told.splitlines() if (match := WITH_VALUE.match(line))]


def main():
    for command in COMMANDS:
        options = options_with_value(command)
        assert len(options) >= 2, (command, options)
        print(" ".join(command), *options)
        for option in options:
            is_usage_error([*command, option, ""], option)
            is_usage_error([*command, f"{option}="], option)
            is_usage_error([*command, option], option)
    for command in ("read", "lcd"):
        is_usage_error(["countisctl", command, ""], "HOST")
    is_usage_error(["countisctl", "scan", ""], "RANGE")
    for command, limit in BEYOND:
        is_usage_error(command, limit)


if __name__ == "__main__":
    main()
