#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the queries of docs/database.md, and those of the dashboard of Grafana, as a reader would: in sqlite3 and psql,
on a site that a program of the tests has recorded (tests/history/example_site.cpp), and compares the rows with what
follows from its loads.

documented_queries.py PEERS EXAMPLE_SITE DOCUMENT DASHBOARD. Both programs are the system's, or are unpacked below PEERS.
"""
import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from peers import PeerError, environment, unpacked
from postgres_peer import Server

MIDNIGHT = 1_772_319_600  # 2026-03-01 00:00 in Paris, in UTC seconds
PEAK = 24 * 60 + 14 * 60 + 15  # minutes after it


def power(minute):
    """In W, as tests/history/example_site.cpp draws it."""
    return 30_000 if PEAK <= minute < PEAK + 15 else 600 * (minute // 60 % 24 + 1)


def imported(day):
    """In Wh."""
    return sum(power(minute) / 60 for minute in range(day * 24 * 60, (day + 1) * 24 * 60))


def quarter(start):
    minutes = [power(minute) for minute in range(start, start + 15)]
    return [sum(minutes) / 15, min(minutes), max(minutes)]


def utc(minute):
    done = subprocess.run(["date", "--utc", f"--date=@{MIDNIGHT + minute * 60}", "+%Y-%m-%d %H:%M:%S"], check=True,
                          capture_output=True, text=True)
    return done.stdout.strip()


def expected():
    """The rows of each query, by the heading before it."""
    second_day = range(24 * 60, 48 * 60, 15)
    return {
        # The first day has no register of a day before it.
        "Energy of each day": [[utc(0), None]] + [[utc(day * 24 * 60), imported(day)] for day in (1, 2)],
        "Highest quarter-hour of a month": [[utc(PEAK), 30_000.0]],
        "Power of a day": [[utc(start), *quarter(start)] for start in second_day],
        # The second hour as it came again.
        "Each hour once": [[utc(0), 1_000.0], [utc(60), 2_000.0], [utc(120), 2_000.0]],
        "Each repeated hour": [["Compressor", utc(60), 1.0, 1_000.0]],
        "What is recorded of each meter": [["CNC line 1", 72, utc(0), utc(71 * 60)],
                                           ["Compressor", 4, utc(0), utc(120)], ["Oven", 72, utc(0), utc(71 * 60)]],
    }


def queries(document):
    """The SQL of the document, by the heading before it."""
    found = {}
    heading = None
    for match in re.finditer(r"^#+ (?P<heading>[^\n]+)$|^```sql\n(?P<sql>.*?)^```$", document, re.MULTILINE | re.DOTALL):
        if match["heading"]:
            heading = match["heading"]
        else:
            found[heading] = match["sql"]
    return found


def value(text):
    """A field of CSV: a time in one spelling, a number, a text; None for NULL."""
    if text == "":
        return None
    time = re.fullmatch(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(Z|\+00)", text)
    if time:
        return f"{time[1]} {time[2]}"
    try:
        return float(text)
    except ValueError:
        return text


def same(row, wanted):
    return len(row) == len(wanted) and all(
        abs(have - want) < 1e-6 * max(1, abs(want)) if isinstance(have, float) and want is not None else have == want
        for have, want in zip(row, wanted))


def of_dashboard(text):
    """The SQL of its panels, by title, with what Grafana puts in: all days of the example, and all its meters."""
    first, last = utc(-60).replace(" ", "T") + "Z", utc(4 * 24 * 60).replace(" ", "T") + "Z"
    board = json.loads(text)
    found = {variable["name"]: variable["query"] for variable in board["templating"]["list"]
             if variable["type"] == "query"}
    for panel in board["panels"]:
        [target] = panel["targets"]
        found[panel["title"]] = target["rawSql"]
    filled = {}
    for title, sql in found.items():
        sql = re.sub(r"\$__timeFilter\((\w+)\)", rf"\1 BETWEEN '{first}' AND '{last}'", sql)
        filled[title] = sql.replace("${meter:sqlstring}", "'CNC line 1', 'Compressor', 'Oven'") + ";"
        assert "$" not in filled[title], sql
    return filled


def check_dashboard(program, answer, dashboard):
    """Each query has rows, and those of a meter are what the document's query says."""
    failures = []
    for title, sql in of_dashboard(dashboard).items():
        rows = [[value(field) for field in row] for row in csv.reader(io.StringIO(answer(sql)))]
        if not rows or all(field is None for row in rows for field in row):
            failures.append(f"{program}, dashboard, {title}: no rows")
        if title == "Imported active energy of each day":
            line = [row[2] for row in rows if row[1] == "CNC line 1"]
            if not same(line, [None, imported(1), imported(2)]):
                failures.append(f"{program}, dashboard, {title}: {line}")
    return failures


def check(program, answer, document):
    """The failures of one program."""
    failures = []
    found = queries(document)
    wanted = expected()
    if set(found) != set(wanted):
        failures.append(f"the document has the queries {sorted(found)}, and the test knows {sorted(wanted)}")
    for heading in found.keys() & wanted.keys():
        rows = [[value(field) for field in row] for row in csv.reader(io.StringIO(answer(found[heading])))]
        if len(rows) != len(wanted[heading]) or not all(map(same, rows, wanted[heading])):
            failures.append(f"{program}, {heading}:\n  {rows[:5]}\nand not\n  {wanted[heading][:5]}")
    return failures


def both(program, answer, document, dashboard):
    return check(program, answer, document) + check_dashboard(program, answer, dashboard)


def output(command, sql, variables):
    done = subprocess.run(command, input=sql, capture_output=True, text=True, check=False, env=variables, timeout=60)
    if done.returncode != 0 or done.stderr:
        raise PeerError(f"{pathlib.Path(command[0]).name}: {done.stderr.strip()}\n{sql}")
    return done.stdout


def in_sqlite(peers, example, folder, document, dashboard):
    path = shutil.which("sqlite3")
    variables = {**os.environ, "LC_ALL": "C.UTF-8"}
    if path is None:
        path = unpacked(peers, "sqlite3", "usr/bin/sqlite3")
        variables = environment(path, "sqlite3")
    file = pathlib.Path(folder, "site.sqlite")
    subprocess.run([example, f"sqlite:{file}"], check=True)
    return both("sqlite3", lambda sql: output([path, "-readonly", "-csv", file], sql, variables), document, dashboard)


def in_postgres(peers, example, folder, document, dashboard):
    server = Server(peers, pathlib.Path(folder))
    server.start()
    try:
        psql = server.binaries / "psql"
        command = [psql, "--no-psqlrc", "--csv", "--tuples-only", "--host", folder, "--dbname", "postgres"]
        variables = {**server.variables, "PGTZ": "UTC"}
        subprocess.run([example, f"postgresql:///postgres?host={folder}"], check=True)
        return both("psql", lambda sql: output(command, sql, variables), document, dashboard)
    finally:
        server.stop()


def main(peers, example, path, board):
    document, dashboard = pathlib.Path(path).read_text("utf-8"), pathlib.Path(board).read_text("utf-8")
    failures = []
    for run in (in_sqlite, in_postgres):
        with tempfile.TemporaryDirectory(prefix="countis-sql-") as folder:
            failures += run(peers, example, folder, document, dashboard)
    return "\n".join(failures)


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]) or 0)
    except PeerError as problem:
        sys.exit(f"documented_queries: {problem}")
