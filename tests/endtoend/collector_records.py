#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""countis-collector as a service starts it: it records the meters of its database until SIGTERM, takes up a meter that
is added meanwhile, and leaves a database alone that another program records into.

collector_records.py PROGRAMS
"""
import contextlib
import os
import pathlib
import re
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time

from simulated_meter import port_of, simulated_meter

LONGEST = 240
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8"}


@contextlib.contextmanager
def collector(programs, *arguments, says=""):
    """Gives its first line; its end is clean, and until then it says no more than this."""
    with subprocess.Popen([programs / "countis-collector", *arguments], stderr=subprocess.PIPE, text=True,
                          env=ENVIRONMENT) as process:
        line = process.stderr.readline()
        try:
            yield line
        finally:
            process.terminate()
            rest = process.stderr.read()
            assert process.wait(LONGEST) == 0 and re.fullmatch(says, rest), (process.returncode, rest)


def ends_on_a_full_disk(programs, file, database):
    """What a collector still holds at its end and cannot write is said, with its number and the reason."""
    with subprocess.Popen([programs / "countis-collector", "--database", database], stderr=subprocess.PIPE, text=True,
                          env=ENVIRONMENT, restore_signals=False) as process:  # SIGXFSZ stays ignored
        assert "recording into" in process.stderr.readline()
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
        problem = process.stderr.readline()
        assert file in problem, problem
        process.terminate()
        said = process.stderr.read()
        assert process.wait(LONGEST) == 7, (process.returncode, said)
    lost = re.search(r"ended and lost what it could not write \(readings: (\d+)\)\. .*" + re.escape(file), said)
    assert lost and int(lost.group(1)) > 0, said


def add_meter(file, port):
    with contextlib.closing(sqlite3.connect(file, timeout=LONGEST)) as connection, connection:
        connection.execute("INSERT INTO point (id, name, place, host, port, unit, role, period_ms, commands_allowed, "
                           "position) VALUES (1, 'Line 1', 0, '127.0.0.1', ?, 5, 'consumer', 1000, 0, 1)", (port,))


def exported(programs, database):
    done = subprocess.run([programs / "countisctl", "export", "--database", database, "--meter", "Line 1", "--series",
                           "voltage_V1_V"], check=True, capture_output=True, text=True, timeout=LONGEST)
    return done.stdout.splitlines()[1:]


def records(programs, database):
    until = time.monotonic() + LONGEST
    while len(exported(programs, database)) < 3:
        assert time.monotonic() < until, "nothing is recorded"


def is_refused(programs, arguments, code, what):
    done = subprocess.run([programs / "countis-collector", *arguments], capture_output=True, text=True, timeout=LONGEST,
                          env=ENVIRONMENT, check=False)
    assert done.returncode == code and done.stderr.count("\n") == 1 and done.stdout == "", done
    assert done.stderr.startswith("countis-collector: ") and what in done.stderr, done.stderr


def reads_a_configuration(programs, folder, port):
    """The meters of the file come into the site and are recorded; what is wrong with a file is named at once."""
    file = pathlib.Path(folder, "site.yaml")
    database = f"sqlite:{folder}/configured.sqlite"
    file.write_text(f"database: {database}\nplaces: [Hall 1]\n"
                    f"meters:\n  - {{name: Line 1, address: '127.0.0.1:{port}/5', place: Hall 1/Board 2}}\n", "utf-8")
    checked = subprocess.run([programs / "countis-collector", "--config", file, "--check"], capture_output=True,
                             text=True, timeout=LONGEST, env=ENVIRONMENT, check=True)
    assert checked.stdout == f"{file}: no problem found\n" and checked.stderr == "", checked
    assert not pathlib.Path(folder, "configured.sqlite").exists(), "a check makes no database"
    with collector(programs, "--config", file) as line:
        assert line == f"countis-collector: recording into {database}, meters: 1\n", line
    with contextlib.closing(sqlite3.connect(f"{folder}/configured.sqlite")) as connection:
        assert connection.execute("SELECT name, port FROM point").fetchall() == [("Line 1", port)]
    file.write_text("databse: none\nmeters:\n  - {name: A, address: 10.0.0.256}\n", "utf-8")
    for arguments in (["--config", file], ["--config", file, "--check"]):
        done = subprocess.run([programs / "countis-collector", *arguments], capture_output=True, text=True,
                              timeout=LONGEST, env=ENVIRONMENT, check=False)
        first, second = done.stderr.splitlines()
        assert done.returncode == 2 and done.stdout == "", done
        assert first.startswith(f"countis-collector: {file}:1: ") and "databse" in first, first
        assert second.startswith(f"countis-collector: {file}:3: meters[1].address: "), second


def main(programs):
    with tempfile.TemporaryDirectory() as folder, simulated_meter(programs) as host:
        port = port_of(host)
        file = f"{folder}/site.sqlite"
        database = f"sqlite:{file}"
        with collector(programs, "--database", database) as line:
            assert line == f"countis-collector: recording into {database}, meters: 0\n", line
            add_meter(file, port)
            records(programs, database)
            is_refused(programs, ["--database", database], 6, file)
        before = exported(programs, database)
        with collector(programs, "--database", database) as line:
            assert line == f"countis-collector: recording into {database}, meters: 1\n", line
        assert exported(programs, database)[:len(before)] == before
        ends_on_a_full_disk(programs, file, database)
        is_refused(programs, ["--database", f"sqlite:{folder}/none/site.sqlite"], 6, "none")
        is_refused(programs, ["--database", "ftp://host"], 2, "--database")
        is_refused(programs, ["--database="], 2, "--database")
        reads_a_configuration(programs, folder, port)
    print("what the collector recorded is there when it has ended")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
