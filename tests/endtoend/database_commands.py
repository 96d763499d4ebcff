#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands of countisctl about the database of a site, as a user gives them, on SQLite and PostgreSQL.

database_commands.py PROGRAMS PEERS EXAMPLE_SITE. EXAMPLE_SITE records three days of two meters
(tests/history/example_site.cpp).
"""
import contextlib
import fcntl
import json
import os
import pathlib
import pty
import signal
import sqlite3
import subprocess
import sys
import tempfile

from peers import PeerError
from postgres_peer import Server

LONGEST = 240
TIERS = ["raw", "1m", "15m", "1h", "1d"]
DAMAGED = 6


class Countisctl:
    def __init__(self, programs, home):
        self.program = f"{programs}/countisctl"
        self.environment = {**os.environ, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_RUNTIME_DIR": home,
                            "LC_ALL": "C.UTF-8", "TZ": "Europe/Paris"}

    def run(self, *arguments, code=0, language="C.UTF-8"):
        """Standard output and standard error."""
        done = subprocess.run([self.program, *arguments], capture_output=True, text=True, timeout=LONGEST, check=False,
                              env={**self.environment, "LC_ALL": language})
        assert done.returncode == code, (arguments, done)
        return done.stdout, done.stderr

    def refused(self, text, *arguments, code=DAMAGED):
        """Says `text` on one line of standard error, and nothing else."""
        out, error = self.run(*arguments, code=code)
        assert out == "" and error.count("\n") == 1 and text in error, (arguments, out, error)

    @contextlib.contextmanager
    def on_terminal(self, *arguments):
        """Runs it with its standard error on a terminal: the process, and what can be read there."""
        control, terminal = pty.openpty()
        with subprocess.Popen([self.program, *arguments], stdout=subprocess.PIPE, stderr=terminal, text=True,
                              env=self.environment) as process:
            os.close(terminal)
            try:
                yield process, os.fdopen(control, "rb", buffering=0)
            finally:
                process.kill()


def read_until(terminal, word):
    seen = b""
    while word.encode() not in seen:
        part = terminal.read(4096)
        assert part, seen
        seen += part


@contextlib.contextmanager
def recorded_by_another(file):
    """Holds the lock of a program that records."""
    with open(os.open(f"{file}.lock", os.O_RDWR | os.O_CREAT), "r+", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for state in ("recording", "ended"):
            lock.seek(0)
            lock.write(f"countis {state} 4711 elsewhere".ljust(127) + "\n")
            lock.flush()
            if state == "recording":
                yield


def change(file, sql, *values):
    with contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute(sql, values)
        connection.commit()


def content(file, table):
    with contextlib.closing(sqlite3.connect(file)) as connection:
        return sorted(connection.execute(f"SELECT * FROM {table}"), key=repr)


def init_and_migrate(ctl, folder):
    new = folder / "new.sqlite"
    ctl.refused("The file does not exist", "history", "sizes", "--database", f"sqlite:{new}")
    assert "has the tables of a site now" in ctl.run("database", "init", f"sqlite:{new}")[0]
    assert content(new, "site") == [(1, "", "Europe/Paris")]
    assert "already" in ctl.run("database", "init", f"sqlite:{new}")[0]
    assert "up to date" in ctl.run("database", "migrate", f"sqlite:{new}")[0]
    change(new, "UPDATE schema_version SET version = 99")
    for command in ("init", "migrate"):
        ctl.refused("A newer version of countis made it", "database", command, f"sqlite:{new}")
    ctl.refused("The file does not exist", "database", "migrate", f"sqlite:{folder}/none.sqlite")
    other = folder / "other.sqlite"
    change(other, "CREATE TABLE invoice (n INTEGER)")
    ctl.refused("the tables of another program", "database", "init", f"sqlite:{other}")
    assert content(other, "sqlite_schema")[0][1] == "invoice"


def not_a_database(ctl, folder):
    text = folder / "text"
    text.write_text("no database of any kind, but a text that is long enough to look like one\n" * 20, "utf-8")
    missing = folder / "missing.sqlite"
    for command in (["check"], ["rebuild"], ["sizes"]):
        ctl.refused("not a database of SQLite", "history", *command, "--database", f"sqlite:{text}")
        ctl.refused("The file does not exist", "history", *command, "--database", f"sqlite:{missing}")
    for command in ("init", "migrate"):
        ctl.refused("not a database of SQLite", "database", command, f"sqlite:{text}")
    ctl.refused("not a database of SQLite", "database", "backup", f"{folder}/copy", "--database", f"sqlite:{text}")
    ctl.refused("The file does not exist", "database", "backup", f"{folder}/copy", "--database", f"sqlite:{missing}")
    ctl.refused("not a database of SQLite", "database", "copy", f"sqlite:{text}", f"sqlite:{missing}")
    assert not (folder / "copy").exists() and not missing.exists()
    assert text.read_text("utf-8").startswith("no database")


def backup(ctl, site, folder):
    copy = folder / "backup.sqlite"
    assert str(copy) in ctl.run("database", "backup", str(copy), "--database", f"sqlite:{site}")[0]
    assert content(copy, "sample_minute") == content(site, "sample_minute")
    before = copy.read_bytes()
    ctl.refused("exists already", "database", "backup", str(copy), "--database", f"sqlite:{site}")
    assert copy.read_bytes() == before


def backups_at_once(ctl, site, folder):
    """Of programs that back up into one name, one makes the file, and no other takes it away."""
    for number in range(10):
        copy = folder / f"at-once-{number}.sqlite"
        programs = [subprocess.Popen([ctl.program, "database", "backup", str(copy), "--database", f"sqlite:{site}"],
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]
        said = [program.communicate(timeout=LONGEST) for program in programs]
        codes = sorted(program.returncode for program in programs)
        assert codes == [0, 6, 6], (codes, said)
        assert content(copy, "sample_minute") == content(site, "sample_minute")


def sizes(ctl, site):
    rows = [json.loads(line) for line in ctl.run("history", "sizes", "--json", "--database", f"sqlite:{site}")[0].splitlines()]
    assert [row["step"] for row in rows] == TIERS
    assert [row["rows"] for row in rows] == [8880, 8880, 592, 148, 8]
    assert [row["kept_days"] for row in rows] == [7, 60, 1096, None, None]
    assert rows[0]["first"] == "2026-03-01T00:00:00+01:00" and rows[4]["last"] == "2026-03-03T00:00:00+01:00"
    assert all(row["bytes"] > 0 for row in rows)
    table = ctl.run("history", "sizes", "--database", f"sqlite:{site}")[0].splitlines()
    assert len(table) == 6 and table[1].split()[:2] == ["raw", "8880"], table


def check_and_rebuild(ctl, site, folder):
    damaged = folder / "damaged.sqlite"
    ctl.run("database", "backup", str(damaged), "--database", f"sqlite:{site}")
    url = f"sqlite:{damaged}"
    assert "is sound" in ctl.run("history", "check", "--database", url)[0]
    change(damaged, "UPDATE rollup_1h SET \"power_active_P_W_max\" = 7 WHERE point = 1 AND start_ms = 1772323200000")
    change(damaged, "UPDATE rollup_15m SET \"power_active_P_W_max\" = 7 WHERE point = 2 AND start_ms = 1772323200000")
    change(damaged, "UPDATE rollup_1m SET rollup = x'00' WHERE point = 2 AND start_ms = 1772323260000")
    change(damaged, "DELETE FROM rollup_1d WHERE point = 1 AND start_ms = 1772319600000")
    out, error = ctl.run("history", "check", "--database", url, code=DAMAGED)
    assert "is damaged" in error, error
    for line in ("rollup_1h, 2026-03-01T01:00:00+01:00, meter CNC line 1, run 1: does not agree",
                 "rollup_15m, 2026-03-01T01:00:00+01:00, meter Oven, run 1: does not agree",
                 "rollup_1m, 2026-03-01T01:01:00+01:00, meter Oven, run 1: cannot be read",
                 "rollup_1d, 2026-03-01T00:00:00+01:00, meter CNC line 1, run 1: is missing"):
        assert line in out, (line, out)
    with recorded_by_another(damaged):
        ctl.refused("(process 4711 on elsewhere). End that program", "history", "rebuild", "--database", url)
    assert "8880 roll-ups of minutes" in ctl.run("history", "rebuild", "--database", url)[0]
    assert "is sound" in ctl.run("history", "check", "--database", url)[0]
    for table in ("rollup_1m", "rollup_15m", "rollup_1h", "rollup_1d"):
        assert content(damaged, table) == content(site, table), table

    change(damaged, "UPDATE sample_minute SET samples = x'0102' WHERE point = 1 AND start_ms = 1772323200000")
    out, _ = ctl.run("history", "check", "--database", url, code=DAMAGED)
    assert "sample_minute, 2026-03-01T01:00:00+01:00, meter CNC line 1, run 1: cannot be read" in out, out
    ctl.run("history", "rebuild", "--database", url, code=DAMAGED)
    # A page of the file itself.
    with contextlib.closing(sqlite3.connect(damaged)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with open(damaged, "r+b") as file:
        file.seek(40 * 8192)
        file.write(b"\xff" * 8192)
    assert ctl.run("history", "check", "--database", url, code=DAMAGED)[0] != ""


def rebuilt_from_minutes(ctl, site, folder):
    """Three quarter-hours are gone whose minutes are kept; their readings are not."""
    lost = folder / "lost.sqlite"
    ctl.run("database", "backup", str(lost), "--database", f"sqlite:{site}")
    url = f"sqlite:{lost}"
    change(lost, "DELETE FROM sample_minute")
    change(lost, "DELETE FROM rollup_15m WHERE point = 1 AND start_ms >= 1772323200000 AND start_ms < 1772325900000")
    out, _ = ctl.run("history", "check", "--database", url, code=DAMAGED)
    assert out.splitlines() == [f"rollup_15m, 2026-03-01T01:{minute}:00+01:00, meter CNC line 1, run 1: is missing"
                                for minute in ("00", "15", "30")], out
    assert "0 roll-ups of minutes and 3 of quarter-hours" in ctl.run("history", "rebuild", "--database", url)[0]
    assert "is sound" in ctl.run("history", "check", "--database", url)[0]
    for table in ("rollup_15m", "rollup_1h", "rollup_1d"):
        assert content(lost, table) == content(site, table), table


def cancelled(ctl, site):
    """A signal while it works."""
    with ctl.on_terminal("history", "rebuild", "--database", f"sqlite:{site}") as (process, terminal):
        read_until(terminal, "rollup_15m")
        process.send_signal(signal.SIGINT)
        assert process.wait(LONGEST) == 130
    assert "is sound" in ctl.run("history", "check", "--database", f"sqlite:{site}")[0]


def copy(ctl, site, target, count):
    """`count(table)`: rows in the target."""
    source = f"sqlite:{site}"
    with recorded_by_another(site):
        ctl.refused("Another program records", "database", "copy", source, target)
        assert "already" in ctl.run("database", "init", source)[0]
        assert "up to date" in ctl.run("database", "migrate", source)[0]
    with ctl.on_terminal("database", "copy", source, target) as (process, terminal):
        read_until(terminal, "Copies rollup_1m: 22 %")
        process.kill()
        process.wait(LONGEST)
    assert count("sample_minute") == 8880 and 0 < count("rollup_1m") < 8880
    with ctl.on_terminal("database", "copy", source, target) as (process, terminal):
        read_until(terminal, "Copies rollup_1m")
        process.send_signal(signal.SIGINT)
        assert process.wait(LONGEST) == 130
    out = ctl.run("database", "copy", source, target)[0]
    assert "sample_minute: 8880 rows, 0 of them written now" in out and "are equal" in out, out
    assert count("rollup_1m") == 8880


HOURS = """time,energy_total_ea_pos_Wh,energy_T1_ea_pos_Wh
2026-02-27T22:00:00+01:00,900.07,
2026-02-27 23:00:00,950.5,1234
2026-02-28T07:00:00Z,1000,1300
2026-02-28T08:30:00,,
2026-03-01T10:00:00+01:00,5000,
"""


def in_french(ctl, old, *command):
    old.write_text("time,energy_total_ea_pos_Wh\n" + "yesterday,1\n" * 22, "utf-8")
    out, error = ctl.run(*command, code=2, language="fr_FR.UTF-8")
    assert "\u00a0: 0 importées, 0 déjà présentes, 22 ignorées." in out, out
    problems = [line for line in error.splitlines() if "old.csv" in line]  # Qt complains where the locale is missing
    assert len(problems) == 22, error
    for line, problem in enumerate(problems[:20], 2):
        assert f"old.csv, ligne {line}\u00a0: «\u00a0yesterday\u00a0» n’est pas une date" in problem, problem
    assert "autres lignes illisibles\u00a0: 2" in problems[20], problems[20]
    assert "certaines lignes ne sont pas importées\u00a0: 22" in problems[21], problems[21]


def importing(ctl, url, folder):
    """CNC line 1 is recorded from 2026-03-01T00:00:00+01:00 on."""
    command = ["history", "import", str(folder / "old.csv"), "--database", url, "--meter"]
    ctl.refused("old.csv cannot be read", *command, "CNC line 1", code=2)
    old = folder / "old.csv"
    old.write_text(HOURS, "utf-8")
    ctl.refused("is not a meter of this site", *command, "nobody", code=2)
    ctl.refused("Oven has never answered", *command, "Oven", code=2)
    days = ["export", "--database", url, "--meter", "CNC line 1", "--series", "energy_total_ea_pos_Wh", "--step", "15m"]
    before = ctl.run(*days)[0]
    for head in ("when,energy_total_ea_pos_Wh", "time", "time,energy", "time,power_active_P_W",
                 "time,energy_total_ea_pos_Wh,energy_total_ea_pos_Wh"):
        old.write_text(HOURS.replace("time,energy_total_ea_pos_Wh,energy_T1_ea_pos_Wh", head), "utf-8")
        ctl.refused("old.csv, line 1: ", *command, "CNC line 1", code=2)
    assert ctl.run(*days)[0] == before

    old.write_text(HOURS + "yesterday,1,2\n2026-02-28T09:00:00,1\n2026-02-28T09:00:00,-1,2\n2999-01-01,1,2\n"
                   "2026-02-28T09:00:00,many,2\n", "utf-8")
    out, error = ctl.run(*command, "CNC line 1", code=2)
    assert out == "Readings of CNC line 1: imported 3, there already 1, left out 5.\n", out
    for line, why in ((7, '"yesterday" is not a time'), (8, "2 fields and not 3"), (9, "below 0"), (10, "has not come yet"),
                      (11, '"many" is not a number')):
        assert f"old.csv, line {line}: " in error and why in error, error
    assert error.count("\n") == 6, error
    old.write_text(HOURS, "utf-8")
    assert ctl.run(*command, "CNC line 1")[0] == "Readings of CNC line 1: imported 0, there already 4, left out 0.\n"
    old.write_text("time,energy_total_ea_pos_Wh\n" + "".join(
        f"2025-10-26T02:{minute:02}:00,{900 + minute}\n" for minute in (0, 15, 30, 45) * 2) +
        "2026-02-28T07:00:00Z,1000\n2026-02-28T08:00:00+01:00,1001\n2026-03-29T02:30:00,1\n", "utf-8")
    out, error = ctl.run(*command, "CNC line 1", code=2)
    assert out == "Readings of CNC line 1: imported 0, there already 1, left out 10.\n", out
    for line in range(2, 10):
        assert f'old.csv, line {line}: "2025-10-26T02:' in error, (line, error)
    assert error.count("comes twice when the clocks are set back; write it as") == 8, error
    assert "old.csv, line 11: line 10 has another value of the same time" in error, error
    in_french(ctl, old, *command, "CNC line 1")
    # Another counter of the same times, from a spreadsheet.
    old.write_text("time;energy_total_ea_neg_Wh\r\n2026-02-27T23:00;10,5\r\n", "utf-8")
    assert "imported 1, there already 0" in ctl.run(*command, "CNC line 1")[0]

    def exported(step, key):
        rows = ctl.run("export", "--database", url, "--meter", "CNC line 1", "--series", key, "--step", step, "--to",
                       "2026-03-01")[0].split()[1:]
        return [row for row in rows if not row.endswith(",")]

    assert exported("raw", "energy_total_ea_pos_Wh") == ["2026-02-27T22:00:00+01:00,900.0", "2026-02-27T23:00:00+01:00,950.5",
                                                         "2026-02-28T08:00:00+01:00,1000.0"]
    assert exported("15m", "energy_T1_ea_pos_Wh") == ["2026-02-27T23:00:00+01:00,1230", "2026-02-28T08:00:00+01:00,1300"]
    assert exported("1h", "energy_total_ea_neg_Wh") == ["2026-02-27T23:00:00+01:00,10.5"]
    assert exported("1d", "energy_total_ea_pos_Wh") == ["2026-02-27T00:00:00+01:00,950.5", "2026-02-28T00:00:00+01:00,1000.0"]
    assert "is sound" in ctl.run("history", "check", "--database", url)[0]
    ctl.run("history", "rebuild", "--database", url)
    assert exported("1d", "energy_total_ea_pos_Wh") == ["2026-02-27T00:00:00+01:00,950.5", "2026-02-28T00:00:00+01:00,1000.0"]


def removed(ctl, site):
    """The history of a removed meter is found by its number, and the meter can be taken up again with it."""
    at = ("--database", f"sqlite:{site}")
    meters = [json.loads(line) for line in ctl.run("meters", "--json", *at)[0].splitlines()]
    number, name = str(meters[0]["id"]), meters[0]["name"]
    export = ("--series", "power_active_P_W", "--step", "15m", *at)
    before = ctl.run("export", "--meter", number, *export)
    assert before[0].count("\n") > 1 and before[1] == "", before
    assert ctl.run("meters", "--removed", *at) == ("", "")
    change(site, "UPDATE point SET removed_ms = 1772500000000 WHERE id = ?", number)
    listed = ctl.run("meters", "--removed", *at)[0]
    assert number in listed and name in listed and meters[0]["address"] in listed, listed
    assert "2026-03-03T02:06:40+01:00" in listed and listed.count("\n") == 1, listed
    line = json.loads(ctl.run("meters", "--removed", "--json", *at)[0])
    assert line["id"] == meters[0]["id"] and line["removed"] == "2026-03-03T02:06:40+01:00", line
    out, error = ctl.run("export", "--meter", number, *export)
    assert out == before[0] and f"{name} (" in error and "was removed on 2026-03-03" in error, error
    day = ("--from", "2026-03-02", "--to", "2026-03-03", *at)
    assert "was removed on" in ctl.run("energy", "--meter", number, *day)[1]
    report = ("--day", "2026-03-02", "--csv", str(site.parent / "report.csv"), *at)
    assert "was removed on" in ctl.run("report", "--meter", number, *report)[1]
    ctl.refused(f"instead: {number}", "export", "--meter", name, *export, code=2)
    ctl.refused("is not the number of a removed meter", "meters", "--restore", "4711", *at, code=2)
    ctl.refused("of the removed meter", "meters", "--restore", number, *at, code=2)  # another one has its address
    change(site, "UPDATE point SET port = 1502 WHERE id = ?", number)
    ctl.run("meters", "--restore", number, *at)
    assert ctl.run("export", "--meter", number, *export) == before
    assert ctl.run("meters", "--removed", *at) == ("", "")
    for order in (("--from", "2026-03-02T21:00", "--to", "2026-03-02T20:00"), ("--from", "2026-03-02", "--to", "2026-03-02")):
        ctl.refused("--to must be after --from", "export", "--meter", number, *export, *order, code=2)


def on_postgres(ctl, site, folder, peers):
    with tempfile.TemporaryDirectory(prefix="countis-pg-") as place:
        server = Server(peers, pathlib.Path(place))
        server.start()
        try:
            target = f"postgresql:///postgres?host={place}"

            def psql(sql):
                return subprocess.run([server.binaries / "psql", "--no-psqlrc", "--csv", "--tuples-only", "--host", place,
                                       "--dbname", "postgres", "--command", sql], check=True, capture_output=True, text=True,
                                      env=server.variables, timeout=LONGEST).stdout.strip()

            ctl.refused(f'countisctl database init "{target}"', "history", "sizes", "--database", target)
            ctl.refused(f'countisctl database init "{target}"', "database", "copy", f"sqlite:{site}", target)
            assert "has the tables of a site now" in ctl.run("database", "init", target)[0]
            assert "already" in ctl.run("database", "init", target)[0]
            # One who may not read the tables is not told to make them.
            psql("CREATE ROLE stranger LOGIN")
            ctl.refused("Your role in it does not allow this", "history", "sizes", "--database",
                        f"postgresql://stranger@/postgres?host={place}")
            ctl.refused("pg_dump", "database", "backup", f"{folder}/copy", "--database", target)
            copy(ctl, site, target, lambda table: int(psql(f"SELECT count(*) FROM {table}")))
            out = ctl.run("history", "check", "--database", target)[0]
            assert "PostgreSQL checks its files itself" in out and "is sound" in out, out
            version = psql("SELECT version FROM schema_version")
            psql("UPDATE schema_version SET version = 99")
            ctl.refused("A newer version of countis made it", "database", "migrate", target)
            psql(f"UPDATE schema_version SET version = {version}")
            psql("UPDATE rollup_1h SET \"power_active_P_W_max\" = 7 WHERE point = 1")
            ctl.run("history", "check", "--database", target, code=DAMAGED)
            ctl.run("history", "rebuild", "--database", target)
            # And back.
            back = folder / "back.sqlite"
            ctl.run("database", "init", f"sqlite:{back}")
            assert "are equal" in ctl.run("database", "copy", target, f"sqlite:{back}")[0]
            for table in ("sample_minute", "rollup_1m", "rollup_15m", "rollup_1h", "rollup_1d", "point"):
                assert content(back, table) == content(site, table), table
            change(back, "DELETE FROM rollup_1d")
            ctl.refused("These tables differ (rows in FROM and in TO): rollup_1d (0, 8)", "database", "copy", f"sqlite:{back}",
                        target)
            importing(ctl, target, folder)
        finally:
            server.stop()


def main(programs, peers, example):
    with tempfile.TemporaryDirectory(prefix="countis-db-") as name:
        folder = pathlib.Path(name)
        ctl = Countisctl(programs, name)
        init_and_migrate(ctl, folder)
        not_a_database(ctl, folder)
        site = folder / "site.sqlite"
        subprocess.run([example, f"sqlite:{site}"], check=True)
        change(site, "INSERT INTO device_span SELECT 1, 1772319600000, id FROM device ORDER BY serial LIMIT 1")
        change(site, "UPDATE site SET name = 'Works', time_zone = 'Europe/Paris'")
        ctl.run("history", "rebuild", "--database", f"sqlite:{site}")
        sizes(ctl, site)
        backup(ctl, site, folder)
        backups_at_once(ctl, site, folder)
        check_and_rebuild(ctl, site, folder)
        rebuilt_from_minutes(ctl, site, folder)
        cancelled(ctl, site)
        removed(ctl, site)
        other = folder / "target.sqlite"
        ctl.run("database", "init", f"sqlite:{other}")
        copy(ctl, site, f"sqlite:{other}", lambda table: len(content(other, table)))
        importing(ctl, f"sqlite:{other}", folder)
        (folder / "old.csv").unlink()
        on_postgres(ctl, site, folder, peers)


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except PeerError as problem:
        sys.exit(f"database_commands: {problem}")
