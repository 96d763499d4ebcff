#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A meter of countis-sim at its own speed, the application that records it, and `countisctl export`: what is exported
is what mbpoll reads from the same registers at the same time.

recorded_and_exported.py PROGRAMS. The voltage is steady, and the counter rises.
"""
import contextlib
import csv
import datetime
import io
import os
import re
import subprocess
import sys
import tempfile
import time
from decimal import Decimal

UNIT = 5
SAMPLES = 12
LONGEST = 240
LIVE = "countis.app: first live value on screen\n"
KEYS = ["voltage_V1_V", "current_I1_A", "energy_total_ea_pos_Wh"]
# First register and words of each: docs/reference/registers.md.
VOLTAGE, CURRENT, ENERGY = (50520, 2), (50528, 2), (25987, 3)


@contextlib.contextmanager
def simulator(programs):
    loads = ("V1=230.13", "I1=61.7", "I2=70", "I3=70", "phi1=0", "phi2=0", "phi3=0", "noise=0")
    options = [word for load in loads for word in ("--set", load)]
    with subprocess.Popen([f"{programs}/countis-sim", "--port", "0", *options], stdout=subprocess.PIPE,
                          text=True) as process:
        try:
            line = process.stdout.readline()
            yield int(re.fullmatch(r"listening on 127\.0\.0\.1:(\d+) unit 5\n", line).group(1))
        finally:
            process.terminate()


@contextlib.contextmanager
def application(programs, home, *arguments):
    environment = {**os.environ, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_RUNTIME_DIR": home,
                   "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    with subprocess.Popen([f"{programs}/countis", *arguments], env=environment, stderr=subprocess.PIPE,
                          text=True) as process:
        try:
            while (line := process.stderr.readline()) != LIVE:
                assert line, "it ended before it was live"
            yield process
        finally:
            process.terminate()
            assert process.wait(LONGEST) == 0, process.returncode


def by_mbpoll(port, first, words):
    out = subprocess.run(["mbpoll", "-m", "tcp", "-p", str(port), "-a", str(UNIT), "-t", "4:hex", "-0", "-r", str(first),
                          "-c", str(words), "-1", "127.0.0.1"], check=True, capture_output=True, text=True).stdout
    read = re.findall(r"^\[\d+\]:\s+0x([0-9A-F]+)", out, re.MULTILINE)
    assert len(read) == words, out
    return [int(word, 16) for word in read]


def readings(port):
    """The values of KEYS, each with the decimals of its register."""
    voltage, current, (high, low, tenths) = (by_mbpoll(port, *register) for register in (VOLTAGE, CURRENT, ENERGY))
    return (Decimal((voltage[0] << 16) + voltage[1]) / 100, Decimal((current[0] << 16) + current[1]) / 1000,
            Decimal(((high << 16) + low) * 1000) + Decimal(tenths) / 10)


def exported(programs, database, meter, *arguments):
    out = subprocess.run([f"{programs}/countisctl", "export", "--database", database, "--meter", meter, "--series",
                          ",".join(KEYS), *arguments], check=True, capture_output=True, text=True, timeout=LONGEST).stdout
    head, *rows = csv.reader(io.StringIO(out))
    assert head == ["time", *KEYS], head
    return rows


def poll(port, programs, database):
    """(time before, time after, readings) again and again, until enough is recorded between the first and now."""
    polls = []
    until = time.monotonic() + LONGEST
    while True:
        before = datetime.datetime.now(datetime.timezone.utc)
        read = readings(port)
        polls.append((before, datetime.datetime.now(datetime.timezone.utc), read))
        if len(polls) % 10 == 0:
            recorded = [row for row in exported(programs, database, f"127.0.0.1:{port}") if inside(row, polls)]
            if len(recorded) >= SAMPLES:
                return polls
        assert time.monotonic() < until, f"{len(polls)} polls, and too few samples are recorded"


def inside(row, polls):
    return row[1] and polls[0][1] <= datetime.datetime.fromisoformat(row[0]) <= polls[-1][0]


def compare(rows, polls):
    seen = sorted({read for _, _, read in polls}, key=lambda read: read[2])
    # Between these two polls the meter may have counted more often than once.
    unseen = [(one[2][2], other[2][2]) for one, other in zip(polls, polls[1:])
              if other[1] - one[0] > datetime.timedelta(seconds=1)]
    for row in rows:
        values = tuple(Decimal(field) for field in row[1:])
        between = any(low < values[2] < high for low, high in unseen)
        assert between or values in seen, f"{row} is nothing that mbpoll read: {seen}"
    counted = {row[3] for row in rows}
    assert len(counted) >= SAMPLES - 3, f"the counter stands still: {counted}"


def main(programs):
    with tempfile.TemporaryDirectory() as home, simulator(programs) as port:
        database = f"sqlite:{home}/site.sqlite"
        with application(programs, home, "--database", database, "--meter", f"127.0.0.1:{port}"):
            polls = poll(port, programs, database)
        # What was recorded until the end is there when the application has ended.
        rows = [row for row in exported(programs, database, f"127.0.0.1:{port}") if inside(row, polls)]
        assert len(rows) >= SAMPLES
        compare(rows, polls)
        print(f"{len(rows)} samples are what mbpoll read in {len(polls)} polls")


if __name__ == "__main__":
    main(*sys.argv[1:])
