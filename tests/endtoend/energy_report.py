#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`countisctl report` and `countisctl prices`: what stands on the paper, in English and in French, and what happens to
files that exist, disks that are full and options that are wrong.

energy_report.py PROGRAMS ENERGY_SITE. The text of the PDF is read by pdftotext.
"""
import contextlib
import csv
import io
import os
import pathlib
import re
import resource
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata
from decimal import Decimal

PRICES = ("since,currency,t1_per_kwh,t2_per_kwh,exported_per_kwh,co2_g_per_kwh,contracted_kw\r\n"
          "2026-01-01,EUR,0.261500,0.198000,0.078600,52.500,90.000\r\n")
NOTE = "For information only, no legal value: values read over Modbus."


class Site:
    def __init__(self, programs, folder):
        self.program, self.folder = f"{programs}/countisctl", pathlib.Path(folder)
        self.url = f"sqlite:{self.folder}/site.sqlite"

    def ctl(self, *arguments, locale="C.UTF-8", limit=None):
        without = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR", "LANGUAGE")
        environment = {key: value for key, value in os.environ.items() if key not in without}
        return subprocess.run([self.program, *map(str, arguments), "--database", self.url], capture_output=True,
                              text=True, timeout=200, check=False, env={**environment, "LC_ALL": locale},
                              preexec_fn=limit)

    def report(self, name, *arguments, **keywords):
        file = self.folder / name
        done = self.ctl("report", *arguments, "--pdf", file, **keywords)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), done
        text = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True).stdout
        assert not re.search("[\ufb00-\ufb06]", text), "ligatures are odd characters for who copies them"
        return unicodedata.normalize("NFKC", text)

    def fails(self, code, message, *arguments, **keywords):
        done = self.ctl(*arguments, **keywords)
        assert done.returncode == code and done.stdout == "" and re.search(message, done.stderr), done
        assert len(done.stderr.splitlines()) == 1, done


def numbers(line):
    return [Decimal(word.replace(",", "").replace("−", "-")) for word in re.findall(r"[−+]?[\d,]+\.\d+", line)]


def row(text, name):
    lines = [line for line in text.splitlines() if line.strip().startswith(name)]
    assert len(lines) >= 1, (name, text)
    return numbers(lines[0])


def check_month(site):
    text = site.report("october.pdf", "--month", "2026-10")
    for part in ("Energy report, October 2026", "Riverside works", "6 meters in 4 places",
                 "1 October 00:00 to 1 November 00:00, 745 hours: clocks went back on 25 October",
                 NOTE, "page 1 of 2", "page 2 of 2", "of 90 kW"):
        assert part in text, (part, text)
    first, second, total, *_ = row(text, "Active, imported")
    assert first + second == total, (first, second, total)
    exported = row(text, "Active, exported")
    balance = row(text, "Balance, Ea+ less")
    assert balance[:3] == [one - other for one, other in zip((first, second, total), exported)], balance
    reactive, inductive, capacitive = (row(text, name)[:3]
                                       for name in ("Reactive, imported", "inductive", "capacitive"))
    assert reactive == [one + other for one, other in zip(inductive, capacitive)], (reactive, inductive, capacitive)
    places = [row(text, name) for name in ("Hall 1", "Hall 2", "Offices", "Roof")]
    whole = [numbers(line) for line in text.splitlines() if re.match(r"\s*Riverside works( \*)?\s+6\s", line)][0]
    assert whole[:3] == [first, second, total], (whole, total)
    for column in (0, 1, 2, 3, 4, 6):
        assert sum(place[column] for place in places) == whole[column], (column, places, whole)
    assert whole[3] == 100 and whole[6] == row(text, "Total")[0], whole
    assert total in numbers(text.split("Energies by tariff")[0]), text
    assert "Active, imported *" in text and "* A reading that was entered by hand counts" in text, text
    accounted = csv.DictReader(io.StringIO(site.ctl("energy", "--from", "2026-10-01", "--to", "2026-11-01", "--step",
                                                    "1mo").stdout))
    assert abs(Decimal(next(accounted)["imported_Wh"]) / 1000 - total) <= Decimal("0.01"), total


def check_scopes(site):
    text = site.report("hall.pdf", "--month", "2026-10", "--place", "Hall 1")
    assert "Hall 1, 2 meters in 1 place" in text, text
    text = site.report("meter.pdf", "--month", "2026-10", "--meter", "CNC line 1")
    assert "CNC line 1" in text and "By place" not in text and "page 1 of 1" in text, text
    assert "the meter was exchanged" in text and "not read" in text, text
    assert "By hour" in site.report("day.pdf", "--day", "2026-10-25")
    assert "Energy report, 2026" in site.report("year.pdf", "--year", "2026")
    text = site.report("days.pdf", "--from", "2026-10-01", "--to", "2026-10-11")
    assert "Energy report, 1 October 2026 to 10 October 2026" in text, text


def check_virtual_meter(site):
    """The main meter less its sub-meter, alone and beside the sums of the site, is the difference of the two."""
    def energies(*scope):
        done = site.ctl("energy", "--from", "2026-10-01", "--to", "2026-11-01", "--step", "1mo", *scope)
        return Decimal(next(csv.DictReader(io.StringIO(done.stdout)))["imported_Wh"])

    with contextlib.closing(sqlite3.connect(site.folder / "site.sqlite")) as connection, connection:
        main, sub = connection.execute("SELECT id, name FROM point ORDER BY id LIMIT 2").fetchall()
        connection.execute("INSERT INTO virtual_meter VALUES (1, 'Not measured', 0)")
        connection.executemany("INSERT INTO virtual_term VALUES (1, ?, ?)", [(main[0], 1), (sub[0], -1)])
    rest = energies("--meter", main[1]) - energies("--meter", sub[1])
    assert energies("--virtual", "Not measured") == rest
    text = site.report("virtual.pdf", "--month", "2026-10", "--virtual", "Not measured")
    assert "Not measured, 2 meters" in text and f"less {sub[1]}" in text and "By place" not in text, text
    assert abs(row(text, "Active, imported")[2] - rest / 1000) <= Decimal("0.01"), text
    text = site.report("all.pdf", "--month", "2026-10")
    assert "Virtual meters, not part of the sums" in text, text
    assert abs(row(text, "Not measured")[2] - rest / 1000) <= Decimal("0.01"), text
    site.fails(2, "use one of: Not measured", "report", "--month", "2026-10", "--virtual", "Rest", "--csv", "new.csv")


def check_french(site):
    text = site.report("octobre.pdf", "--month", "2026-10", locale="fr_FR.UTF-8")
    for part in ("octobre 2026", "6 compteurs", "sans valeur légale", "page 1 sur 2"):
        assert part in text, (part, text)
    assert re.search(r"\d,\d\d\b", text), text


def check_tables(site):
    file = site.folder / "october.csv"
    assert site.ctl("report", "--month", "2026-10", "--csv", file).returncode == 0
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
    total = rows[-1]
    assert total["table"] == "total" and "no legal value" in total["note"], total
    assert total["entered_by_hand"] == "1", total
    for table in ("place", "meter"):
        parts = [one for one in rows if one["table"] == table]
        for key in ("imported_T1_kWh", "imported_T2_kWh", "imported_kWh", "exported_kWh", "cost", "meters"):
            assert sum(Decimal(one[key]) for one in parts) == Decimal(total[key]), (table, key)


def small_files():
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def check_empty_blocks(site):
    assert re.search(r"Alarms\s+none", site.report("quiet.pdf", "--day", "2026-10-20")), "no alarm is said"


def check_progress(site, programs, energy_site):
    """A pipe hears of each tenth of many meters; the times are checked before a database is opened."""
    with tempfile.TemporaryDirectory() as folder:
        many = Site(programs, folder)
        subprocess.run([energy_site, many.url, "UTC", "2026-10-01", "2", "1"], check=True, timeout=300)
        with contextlib.closing(sqlite3.connect(many.folder / "site.sqlite")) as connection, connection:
            connection.executemany(
                "INSERT INTO point (id, name, place, host, port, unit, role, period_ms, commands_allowed, position) "
                "SELECT ?, 'Meter ' || ?, place, '10.0.1.' || ?, port, unit, role, period_ms, 0, ? FROM point WHERE id = 1",
                [(number,) * 4 for number in range(2, 61)])
        done = many.ctl("report", "--day", "2026-10-01", "--csv", pathlib.Path(folder) / "day.csv")
        assert done.returncode == 0 and done.stdout == "", done
        assert done.stderr.splitlines() == [f"Meters read: {tenth}0 %" for tenth in range(1, 11)], done
    nowhere = Site(programs, "/nowhere")
    for message, first, last in (("not a time", "yesterday", "2026-10-02"), ("after --from", "2026-10-02", "2026-10-01")):
        nowhere.fails(2, message, "energy", "--from", first, "--to", last)


def check_failures(site):
    existing = site.folder / "october.pdf"
    before = existing.read_bytes()
    site.fails(2, "exists already", "report", "--month", "2026-10", "--pdf", existing)
    assert existing.read_bytes() == before
    new = site.folder / "new.pdf"
    october = ["energy", "--from", "2026-10-01", "--to", "2026-11-01"]
    site.fails(1, "cannot be written", "report", "--month", "2026-10", "--pdf", new, limit=small_files)
    site.fails(1, "cannot be written", "report", "--month", "2026-10", "--pdf", "/nowhere/new.pdf")
    assert not [file for file in site.folder.iterdir() if file.name.startswith("new")]
    for message, arguments in (("exactly one period", ["report", "--pdf", new]),
                               ("exactly one period",
                                ["report", "--month", "2026-10", "--day", "2026-10-01", "--pdf", new]),
                               ('"2026-13" is not a month', ["report", "--month", "2026-13", "--pdf", new]),
                               ("--pdf FILE or --csv FILE", ["report", "--month", "2026-10"]),
                               ("after --from", ["report", "--from", "2026-10-02", "--to", "2026-10-02", "--pdf", new]),
                               ("not a place", ["report", "--month", "2026-10", "--place", "Hall 9", "--pdf", new]),
                               ("not a meter", [*october, "--meter", "x"]),
                               ("not a step", [*october, "--step", "1w"]),
                               ("not a time", ["energy", "--from", "yesterday", "--to", "2026-10-02"]),
                               ("after --from", ["energy", "--from", "2026-10-02", "--to", "2026-10-01"]),
                               ("cannot be read", ["prices", "--set", site.folder / "none.csv"])):
        site.fails(2, message, *arguments)


def check_at_once(site):
    """Of two reports that are written under one name at the same time, one stays, and the other is told."""
    for number in range(5):
        file = site.folder / f"at-once-{number}.csv"
        both = [subprocess.Popen([site.program, "report", "--month", month, "--csv", str(file), "--database", site.url],
                                 stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
                for month in ("2026-09", "2026-10")]
        said = [program.communicate(timeout=200)[1] for program in both]
        codes = [program.returncode for program in both]
        assert sorted(codes) == [0, 2], (codes, said)
        written = file.read_text("utf-8")
        assert ("2026-09-01" in written) == (codes[0] == 0), (codes, written[:500])


def check_prices(site):
    file = site.folder / "prices.csv"
    file.write_text(PRICES + "2026-05-01,EUR,0.3,0.2,0,0,0\n2026-13-01,EUR,0.3,0.2,0,0,0\n", encoding="utf-8")
    done = site.ctl("prices", "--set", file)
    assert done.returncode == 2 and "line 4:" in done.stderr and "No price was changed." in done.stderr, done
    file.write_text(PRICES, encoding="utf-8")
    assert site.ctl("prices", "--set", file).stdout == "Prices stored: 1\n"
    assert site.ctl("prices").stdout == PRICES.replace("\r\n", "\n"), site.ctl("prices").stdout


def main():
    programs, energy_site = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        site = Site(programs, folder)
        # Day 50 of the first meter, on which it is exchanged, is 8 October.
        subprocess.run([energy_site, site.url, "Europe/Paris", "2026-08-19", "76", "6"], check=True, timeout=300)
        check_prices(site)
        check_month(site)
        check_scopes(site)
        check_virtual_meter(site)
        check_french(site)
        check_tables(site)
        check_at_once(site)
        check_empty_blocks(site)
        check_progress(site, programs, energy_site)
        check_failures(site)


if __name__ == "__main__":
    main()
