#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""countis --demo on a new user's computer: the site, its history and live readings are there, and nothing else is.

countis_demo.py PROGRAMS
"""
import contextlib
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

programs = pathlib.Path(sys.argv[1])
LONGEST = 240  # the making takes some 20 s by itself, and tests run beside it
LIVE = "countis.app: first live value on screen"


@contextlib.contextmanager
def started(home, *arguments):
    environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": f"{home}/config", "XDG_DATA_HOME": f"{home}/data",
                   "XDG_CACHE_HOME": f"{home}/cache", "XDG_RUNTIME_DIR": str(home), "LC_ALL": "C.UTF-8",
                   "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    with subprocess.Popen([programs / "countis", *arguments], env=environment, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_until_live(process):
    for line in process.stderr:
        if line.rstrip("\n") == LIVE:
            return
        assert not line.startswith("countis: "), line
    raise AssertionError(process.wait(LONGEST))


def rows(home, sql):
    file = home / "cache" / "countis" / "demo" / "site.sqlite"
    with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        return database.execute(sql).fetchall()


def number(home, sql):
    return rows(home, sql)[0][0]


def wait_for_live_rows(home):
    """The running minutes stand in the journal; each second has one row of it."""
    before = number(home, "SELECT coalesce(max(id), 0) FROM journal")
    end = time.monotonic() + LONGEST
    while number(home, "SELECT coalesce(max(id), 0) FROM journal") < before + 3:
        assert time.monotonic() < end, "nothing is recorded"
        time.sleep(0.2)


def has_site_and_history(home):
    assert rows(home, "SELECT name FROM site") == [("Riverside works",)]
    assert number(home, "SELECT count(*) FROM place") == 4
    assert number(home, "SELECT count(*) FROM point WHERE removed_ms IS NULL") == 14
    points = rows(home, "SELECT point, count(*) FROM rollup_15m GROUP BY point")
    assert len(points) == 14 and all(count > 28 * 96 for _, count in points), points
    assert number(home, "SELECT count(*) FROM rollup_1m WHERE point = 1") >= 7 * 24 * 60 - 40 * 60
    assert number(home, "SELECT count(*) FROM sample_minute WHERE point = 1") >= 60
    assert rows(home, "SELECT host FROM point GROUP BY host") == [("127.0.0.1",)]


def counters_go_on(home):
    """No register is lower than before, from the history through the live readings."""
    for point, serial_rows in ((1, None), (13, None)):
        values = [value for value, in rows(home, 'SELECT "energy_total_ea_pos_Wh" FROM rollup_15m '
                                                 f"WHERE point = {point} ORDER BY run, start_ms")]
        assert values == sorted(values), (point, serial_rows)


def first_and_second_start():
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        with started(home, "--demo") as process:
            wait_until_live(process)
            has_site_and_history(home)
            wait_for_live_rows(home)
            with started(home, "--demo") as second:  # one window shows the site, and says so to the other
                said = second.communicate(timeout=LONGEST)[1]
                assert second.returncode == 1 and "demo site" in said, said
            process.terminate()
            assert process.wait(LONGEST) == 0
        counters_go_on(home)
        quarters = number(home, "SELECT count(*) FROM rollup_15m")
        assert not (home / "data").exists(), list((home / "data").rglob("*"))
        assert not list((home / "config").rglob("*.conf"))
        with started(home, "--demo") as process:
            wait_until_live(process)
            wait_for_live_rows(home)
            process.terminate()
            assert process.wait(LONGEST) == 0
        assert number(home, "SELECT count(*) FROM rollup_15m") >= quarters
        counters_go_on(home)
        # The user's own site is as empty as it was.
        with started(home) as process:
            wait_until_live(process)
            process.terminate()
            assert process.wait(LONGEST) == 0
        own = home / "data" / "countis" / "site.sqlite"
        with contextlib.closing(sqlite3.connect(f"file:{own}?mode=ro", uri=True)) as database:
            assert database.execute("SELECT count(*) FROM point").fetchall() == [(0,)]


def an_end_while_it_is_made():
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        demo = home / "cache" / "countis"
        with started(home, "--demo") as process:
            end = time.monotonic() + LONGEST
            while not (demo / "demo.part" / "site.sqlite").exists():
                assert time.monotonic() < end and process.poll() is None
                time.sleep(0.02)
            process.terminate()
            assert process.wait(LONGEST) == 0
        assert not (demo / "demo").exists() and not (demo / "demo.part").exists()


if __name__ == "__main__":
    first_and_second_start()
    an_end_while_it_is_made()
