#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`countisctl energy` against an accounting of its own (energy_rules.py), to the last unit: a leap year in Paris, and
spans in zones with half hours, with everything that happens to counters (tests/history/energy_site.cpp).

energy_accounting.py PROGRAMS ENERGY_SITE. The registers are those that `countisctl export` prints; when each
quarter-hour was last read, by which meter, and what a person entered stands in the database itself.
"""
import csv
import datetime
import io
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import zoneinfo

import energy_rules as rules

METER = "CNC line 1"
PERIOD = 60_000  # between two readings
FRESH = 3 * PERIOD
KINDS = {"imported": ("ea_pos", 100), "exported": ("ea_neg", 10_000)}  # step of the registers of the tariffs
DATE = datetime.date
# Zone, first day, days, and the quarter-hours of days on which the clocks change.
SITES = [("Europe/Paris", DATE(2024, 1, 1), 366,
          {DATE(2024, 2, 29): 96, DATE(2024, 3, 31): 92, DATE(2024, 10, 27): 100}),
         ("Australia/Adelaide", DATE(2024, 2, 1), 90, {DATE(2024, 2, 29): 96, DATE(2024, 4, 7): 100}),
         ("Australia/Lord_Howe", DATE(2024, 4, 1), 30, {DATE(2024, 4, 7): 98}),
         ("Asia/Kolkata", DATE(2024, 2, 1), 60, {DATE(2024, 3, 1): 96})]
PRICES = """since,currency,t1_per_kwh,t2_per_kwh,exported_per_kwh,co2_g_per_kwh,contracted_kw
2024-01-01,EUR,0.261500,0.198000,0.078600,52.500,90.000
2024-02-20,EUR,0.271234,0.201001,-0.010000,48.125,80.000
2024-07-14,EUR,0.250000,0.190000,0.060000,0.000,0.000
"""


def run(*command):
    words = [str(word) for word in command]
    return subprocess.run(words, check=True, capture_output=True, text=True, timeout=500).stdout


def time_of(text):
    return int(round(datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp() * 1000))


def tenths(text, unit=1):
    """Of a register: tenths of its unit; None: it was not read."""
    if text == "":
        return None
    whole, _, tenth = text.partition(".")
    return (int(whole) * 10 + int(tenth or 0)) * unit


class Site:
    def __init__(self, programs, folder, zone, first, days):
        self.programs, self.zone, self.first = programs, zone, first
        self.end = first + datetime.timedelta(days=days)
        self.file = pathlib.Path(folder) / (zone.replace("/", "-") + ".sqlite")
        self.url = f"sqlite:{self.file}"

    def ctl(self, *arguments):
        return run(f"{self.programs}/countisctl", *arguments, "--database", self.url)

    def energy(self, step, *arguments, begin=None, end=None):
        return self.ctl("energy", "--meter", METER, "--from", begin or self.first, "--to", end or self.end,
                        "--step", step, *arguments)

    def registers(self):
        """By the beginning of the quarter-hour, as `export` prints them; the last one of a repeated time."""
        keys = ["tariff_in_progress"]
        for kind, _ in KINDS.values():
            keys += [f"energy_{part}_{kind}_Wh" for part in ("total", "T1", "T2")] + [f"overflow_count_{kind}"]
        text = self.ctl("export", "--meter", METER, "--series", ",".join(keys), "--step", "15m")
        return {time_of(row["time"]): row for row in csv.DictReader(io.StringIO(text)) if any(row[key] for key in keys)}

    def counters(self):
        with sqlite3.connect(self.file) as database:
            point = database.execute("SELECT id FROM point WHERE name = ?", (METER,)).fetchone()[0]
            devices = dict(database.execute("SELECT serial, id FROM device"))
            read = {start: (serial, fast) for start, serial, fast in database.execute(
                "SELECT start_ms, serial, fast_at_ms FROM rollup_15m JOIN device ON device.id = device WHERE point = ? "
                "ORDER BY start_ms, run", (point,))}
            entered = database.execute("SELECT at_ms, device, key, tenths FROM entered_reading WHERE point = ? "
                                       "ORDER BY at_ms, device, key", (point,)).fetchall()
        return {name: self.counter(kind, step, devices, read, entered) for name, (kind, step) in KINDS.items()}

    def counter(self, kind, step, devices, read, entered):
        readings = []
        for start, row in self.registers().items():
            serial, fast = read[start]
            readings.append(rules.Reading(
                fast, devices[serial], tenths(row[f"energy_total_{kind}_Wh"]),
                tuple(tenths(row[f"energy_{part}_{kind}_Wh"]) for part in ("T1", "T2")),
                int(row["tariff_in_progress"] or 0), int(row[f"overflow_count_{kind}"])))
        for at, device, key, count in entered:
            if key == f"energy_total_{kind}_Wh":
                readings.append(rules.Reading(at, device, count, entered=True))
        readings.sort(key=lambda reading: reading.at)
        for n in range(1, len(readings) - 1):  # of two meters at one time, the old one comes first
            before, one, other = readings[n - 1:n + 2]
            if one.at == other.at and one.device != before.device and other.device == before.device:
                readings[n], readings[n + 1] = other, one
        return rules.Counter(readings, step, FRESH, rules.QUARTER + FRESH)

    def iso(self, time):
        precision = "milliseconds" if time % 1000 else "seconds"
        return datetime.datetime.fromtimestamp(time / 1000, zoneinfo.ZoneInfo(self.zone)).isoformat(timespec=precision)


def fixed(count, decimals):
    sign, digits = "-" if count < 0 else "", str(abs(count)).rjust(decimals + 1, "0")
    return sign + (f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits)


def amounts(name, amount):
    yield f"{name}_Wh", fixed(sum(amount["parts"]), 1)
    yield f"{name}_least_Wh", fixed(amount["least_total"], 1)
    yield f"{name}_most_Wh", fixed(amount["most_total"], 1)
    for n, part in enumerate(("T1", "T2")):
        yield f"{name}_{part}_Wh", fixed(amount["parts"][n], 1)
        yield f"{name}_{part}_least_Wh", fixed(amount["least"][n], 1)
        yield f"{name}_{part}_most_Wh", fixed(amount["most"][n], 1)
    for mark in ("estimated", "tariffs_estimated", "incomplete", "entered"):
        yield f"{name}_{mark}", str(int(amount[mark]))


class Quarters:
    """What is read of a meter, quarter-hour by quarter-hour."""

    def __init__(self, imported, begin, end):
        self.tenths, self.due = {}, {}
        for start in range(begin, end, rules.QUARTER):
            self.due[start] = start + rules.QUARTER > imported.times[0]
            if self.due[start] and imported.is_read(start) and imported.is_read(start + rules.QUARTER):
                self.tenths[start] = sum(imported.between(start, start + rules.QUARTER)["parts"])

    def fields(self, site, begin, end):
        starts = range(begin, end, rules.QUARTER)
        read = [start for start in starts if start in self.tenths]
        yield "quarter_hours", str(sum(self.due[start] for start in starts))
        yield "quarter_hours_read", str(len(read))
        highest = max(read, key=lambda start: self.tenths[start], default=None)
        yield "maximum_W", "" if highest is None else fixed(self.tenths[highest] * 4, 1)
        yield "maximum_at", "" if highest is None else site.iso(highest)


def expected_rows(site, counters, quarters, prices, step):
    marks = rules.boundaries(site.first, site.end, step, site.zone)
    for begin, end in zip(marks, marks[1:]):
        row = {"from": site.iso(begin), "to": site.iso(end)}
        for name, counter in counters.items():
            row.update(amounts(name, counter.between(begin, end)))
        costs = rules.cost(counters["imported"], counters["exported"], prices, begin, end)
        for n, key in enumerate(("cost_imported_T1", "cost_imported_T2", "cost_exported")):
            row[key] = "" if costs is None else fixed(costs[n], 6)
        row["co2_g"] = "" if costs is None else str(costs[3])
        row.update(quarters.fields(site, begin, end))
        if row["quarter_hours"] == "0" and all(sum(counter.between(begin, end)["parts"]) == 0
                                               for counter in counters.values()):
            # Nobody knows it, so it is no 0, and costs none.
            row.update({key: "" for key in row if key.endswith("_Wh") or key.startswith("cost_") or key == "co2_g"})
        yield row


def prices_of(zone):
    keys = ("t1_per_kwh", "t2_per_kwh", "exported_per_kwh", "co2_g_per_kwh")
    for row in csv.DictReader(io.StringIO(PRICES)):
        count = [int(row[key].replace(".", "")) for key in keys]
        yield (rules.milliseconds(DATE.fromisoformat(row["since"]), zone), *count)


def compare(step, found, wanted):
    assert len(found) == len(wanted), (step, len(found), len(wanted))
    for one, other in zip(found, wanted):
        assert one.keys() == other.keys(), (one.keys() ^ other.keys())
        different = {key: (one[key], other[key]) for key in one if one[key] != other[key]}
        assert not different, (step, one["from"], "countisctl, expected:", different)


def check_json(site, rows):
    read = json.loads(site.energy("1mo", "--format", "json"))
    assert read["step"] == "1mo" and read["scope"] == METER and "legal" in read["note"]
    for one, other in zip(read["rows"], rows, strict=True):
        for key, value in other.items():
            wanted = None if value == "" else value if isinstance(one[key], str) else float(value)
            assert one[key] == wanted, (key, one[key], wanted)


def check_events(site, counter):
    """Every gap and every other event that touches the span, as CSV and as JSON; returns their kinds."""
    begin, end = (rules.milliseconds(day, site.zone) for day in (site.first, site.end))
    wanted = [{"meter": METER, "event": event, "from": site.iso(since), "to": site.iso(until),
               "imported_register_Wh": fixed(register, 1)}
              for event, since, until, register in counter.events if until > begin and since < end]
    arguments = ("energy", "--meter", METER, "--from", site.first, "--to", site.end, "--events")
    compare("events", list(csv.DictReader(io.StringIO(site.ctl(*arguments)))), wanted)
    for one, other in zip(json.loads(site.ctl(*arguments, "--format", "json"))["events"], wanted, strict=True):
        assert one == {**other, "imported_register_Wh": float(other["imported_register_Wh"])}, (one, other)
    return {row["event"] for row in wanted}


def check_parts(site, days):
    """A shorter span says the same of each of its days."""
    middle = site.first + (site.end - site.first) // 2
    read = list(csv.DictReader(io.StringIO(site.energy("1d", begin=middle))))
    compare("1d from the middle", read, days[-len(read):])


def check_rows(site, by_days):
    """Without the days of energy, the quarter-hours themselves say the same, to the last letter."""
    with sqlite3.connect(site.file) as database:
        days = (site.end - site.first).days
        # A day without a reading has no row.
        assert days - 40 < database.execute("DELETE FROM energy_day").rowcount <= days
    for step, text in by_days.items():
        assert site.energy(step) == text, step


def check(programs, energy_site, folder, zone, first, days, quarter_hours):
    site = Site(programs, folder, zone, first, days)
    run(energy_site, site.url, zone, first, days, 1)
    file = pathlib.Path(folder) / "prices.csv"
    file.write_text(PRICES, encoding="utf-8")
    assert site.ctl("prices", "--set", file) == "Prices stored: 3\n"
    assert site.ctl("prices") == PRICES, site.ctl("prices")
    counters, prices = site.counters(), sorted(prices_of(zone))
    quarters = Quarters(counters["imported"], rules.milliseconds(site.first, zone), rules.milliseconds(site.end, zone))
    wanted, by_days = {}, {}
    for step in ("15m", "1h", "1d", "1mo"):
        wanted[step] = list(expected_rows(site, counters, quarters, prices, step))
        by_days[step] = site.energy(step)
        compare(f"{zone}, {step}", list(csv.DictReader(io.StringIO(by_days[step]))), wanted[step])
        print(f"{zone}, {step}: {len(wanted[step])} intervals are equal", flush=True)
    check_json(site, wanted["1mo"])
    check_parts(site, wanted["1d"])
    happened = check_events(site, counters["imported"])
    by_day = {row["from"][:10]: row for row in wanted["1d"]}
    for day, count in quarter_hours.items():
        assert by_day[str(day)]["quarter_hours"] == str(count), (day, by_day[str(day)])
    check_rows(site, by_days)
    return wanted["15m"], happened


def main():
    programs, energy_site = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        for number, site in enumerate(SITES):
            rows, happened = check(programs, energy_site, folder, *site)
            if number == 0:  # all that may happen has happened
                for mark in ("estimated", "tariffs_estimated", "incomplete", "entered"):
                    assert any(row[f"imported_{mark}"] == "1" for row in rows), mark
                assert happened >= {"gap", "roll-over", "exchange", "rejected"}, happened


if __name__ == "__main__":
    main()
