#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Meters of countis-sim and a program that records them (chaos_recorder.cpp), among which everything happens that the
site database has to survive, at instants that a seed decides: kills, a full disk, clocks that are set, meters that are
exchanged, restarted, or answer at each other's addresses. Afterwards, of what `countisctl export` gives:

- every sample that was committed is there, once, with the values that were taken from the meter, and nothing else is;
- every gap is a row of empty fields, and there is no such row elsewhere;
- each value is that of a meter that was installed at its point, and no meter counts backwards.

chaos.py PROGRAMS RECORDER [SECONDS [SEED]]. The environment variable SEED, too, repeats a run, as far as the machine
does.
"""
import collections
import contextlib
import os
import pathlib
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

from exported_rows import WrongRows, check_gaps, exported

POINTS = 4
STEPS = {"voltage_V1_V": "0.01", "energy_total_ea_pos_Wh": "0.1"}
PATIENCE = 20  # s
FULL = "problem 1"  # DatabaseError::Kind::Full
CLOCK_STEPS = [-20 * 60_000, -90_000, -700, -250, 5_000, 10 * 60_000, 2 * 3_600_000]  # ms

Sample = collections.namedtuple("Sample", "point time serial voltage energy")


class Failure(Exception):
    pass


def voltage_of(number):
    """In steps of 0.01 V: each meter is known by it."""
    return 20_000 + 10 * number


class Meter:
    """A device, by its number; its registers stay with it wherever it answers."""

    def __init__(self, programs, folder, number):
        self.number = number
        self.command = [f"{programs}/countis-sim", "--serial", str(number), "--fram", f"{folder}/meter-{number}"]
        for load in (f"V1={voltage_of(number) / 100}", "V2=230", "V3=230", "I1=60", "I2=60", "I3=60"):
            self.command += ["--set", load]
        self.process = None

    def start(self, port=0):
        self.process = subprocess.Popen([*self.command, "--port", str(port)], stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)
        match = re.fullmatch(r"listening on 127\.0\.0\.1:(\d+) unit 5\n", self.process.stdout.readline())
        if not match:
            raise Failure(f"meter {self.number} does not start at port {port}")
        return int(match[1])

    def kill(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process.stdout.close()
            self.process = None


class Recorder:
    """One life of the program that records, and what it said."""

    def __init__(self, program, database, offset, addresses):
        self.lines = []
        self.news = threading.Condition()
        self.process = subprocess.Popen([program, database, str(offset), *addresses], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            with self.news:
                self.lines.append(line.rstrip("\n"))
                self.news.notify_all()

    def order(self, text):
        self.process.stdin.write(text + "\n")
        self.process.stdin.flush()

    def await_line(self, text, since=0):
        with self.news:
            if not self.news.wait_for(lambda: text in self.lines[since:], PATIENCE):
                raise Failure(f"the recorder does not say '{text}'")

    def end(self, kill):
        if kill:
            self.process.send_signal(signal.SIGKILL)
        self.process.stdin.close()
        code = self.process.wait(PATIENCE)
        self.reader.join()
        self.process.stdout.close()
        if code != (-signal.SIGKILL if kill else 0):
            raise Failure(f"the recorder ended with {code}")

    def samples(self):
        """All that were taken, in their order, and how many of them must be there."""
        taken = []
        committed = 0
        for line in self.lines:
            if line == "committed":
                committed = len(taken)
            elif line.startswith("taken "):
                point, at, serial, voltage, energy = line.split()[1:]
                taken.append(Sample(int(point), int(at), serial, int(voltage), int(energy)))
        return taken, committed


class Site:
    def __init__(self, programs, program, folder, seed):
        self.programs, self.program, self.folder = programs, program, folder
        self.draw = random.Random(seed)
        self.database = f"sqlite:{folder}/site.sqlite"
        self.offset = 0
        self.installed = [Meter(programs, folder, n + 1) for n in range(POINTS)]
        self.ports = [meter.start() for meter in self.installed]
        self.history = [{meter.number} for meter in self.installed]  # of each point
        self.highest = POINTS
        self.swapped = None
        self.ended = []
        self.happened = collections.Counter()
        self.recorder = self._record()

    def _record(self):
        return Recorder(self.program, self.database, self.offset, [f"127.0.0.1:{port}" for port in self.ports])

    def _end(self, kill):
        self.recorder.end(kill)
        self.ended.append(self.recorder)

    def kill_recorder(self):
        self._end(kill=True)
        time.sleep(self.draw.choice([0, 0, 0.5, 4]))
        self.recorder = self._record()

    def restart_recorder(self):
        self._end(kill=False)
        self.recorder = self._record()

    def fill_disk(self):
        since = len(self.recorder.lines)
        self.recorder.order("disk full")
        if self.happened["fill_disk"] == 0:  # later, the log of the database may have room
            self.recorder.await_line(FULL, since)
        time.sleep(self.draw.uniform(1, 5))
        if self.draw.random() < 0.25:
            self.kill_recorder()
        else:
            self.recorder.order("disk free")

    def set_clock(self):
        step = self.draw.choice(CLOCK_STEPS)
        self.offset += step
        self.recorder.order(f"clock {step}")

    def restart_meter(self):
        point = self.draw.randrange(POINTS)
        self.installed[point].kill()
        time.sleep(self.draw.choice([0, 4]))
        self.installed[point].start(self._port(point))

    def exchange_meter(self):
        self._swap_back()
        point = self.draw.randrange(POINTS)
        self.installed[point].kill()
        self.highest += 1
        self.installed[point] = Meter(self.programs, self.folder, self.highest)
        self.history[point].add(self.highest)
        self.installed[point].start(self.ports[point])

    def swap_addresses(self):
        self._swap_back() or self._swap(self.draw.sample(range(POINTS), 2))

    def _port(self, point):
        if self.swapped and point in self.swapped:
            point = self.swapped[1 - self.swapped.index(point)]
        return self.ports[point]

    def _swap(self, points):
        for point in points:
            self.installed[point].kill()
        self.swapped = None if self.swapped else points
        for point in points:
            self.installed[point].start(self._port(point))
        return True

    def _swap_back(self):
        return self.swapped is not None and self._swap(self.swapped)

    def live(self, seconds):
        events = [self.kill_recorder, self.restart_recorder, self.fill_disk, self.set_clock, self.restart_meter,
                  self.exchange_meter, self.swap_addresses]
        self.recorder.await_line("committed")
        end = time.monotonic() + seconds
        first = self.draw.sample(events, len(events))  # each of them, however short the run is
        while first or time.monotonic() < end:
            event = first.pop() if first else self.draw.choice(events)
            event()
            self.happened[event.__name__] += 1
            time.sleep(self.draw.uniform(0.5, 4))
        self.recorder.order("disk free")
        time.sleep(1)

    def close(self):
        self._end(kill=False)

    def kill_all(self):
        for meter in self.installed:
            meter.kill()
        if self.recorder.process.poll() is None:
            self._end(kill=True)


def first_heard(site, number):
    """The meters that were heard at this point before any other. One that is moved before the recorder has heard it
    for the first time is a new meter where it answers then: nobody could know better."""
    seen, here = set(), set()
    for life in site.ended:
        for sample in life.samples()[0]:
            if sample.serial not in seen and sample.point == number:
                here.add(int(sample.serial.split("-")[2]))
            seen.add(sample.serial)
    return here


def check_point(site, point, number):
    taken, committed = collections.Counter(), collections.Counter()
    for life in site.ended:
        samples, sure = life.samples()
        rows = [(sample.time, sample.voltage, sample.energy) if sample.point == number else None for sample in samples]
        taken.update(row for row in rows if row)
        committed.update(row for row in rows[:sure] if row)
    rows = exported(site.programs, site.database, number, STEPS)
    check_gaps(number, rows)
    there = collections.Counter(row for row in rows if row[1] is not None)
    if committed - there:
        raise Failure(f"point {number}: committed and missing: {sorted(committed - there)[:5]}")
    if there - taken:
        raise Failure(f"point {number}: twice, or never taken: {sorted(there - taken)[:5]}")
    meters = site.history[point] | first_heard(site, number)
    strange = [row for row in there if not any(abs(row[1] - voltage_of(meter)) <= 2 for meter in meters)]
    if strange:
        raise Failure(f"point {number}: values of another meter than {meters}: {strange[:5]}")
    return sum(there.values()), sum(committed.values())


def check_counters(site):
    latest = {}
    for life in site.ended:
        for sample in life.samples()[0]:
            if sample.energy < latest.get(sample.serial, 0):
                raise Failure(f"the meter {sample.serial} counts backwards: {sample}")
            latest[sample.serial] = sample.energy
    if len(latest) != site.highest:
        raise Failure(f"{len(latest)} meters were recorded, of {site.highest}")


def check(site):
    with contextlib.closing(sqlite3.connect(f"file:{site.folder}/site.sqlite?mode=ro", uri=True)) as database:
        sound = database.execute("PRAGMA integrity_check").fetchall()
        if sound != [("ok",)]:
            raise Failure(f"the file is damaged: {sound}")
        numbers = dict(database.execute("SELECT port, id FROM point WHERE removed_ms IS NULL").fetchall())
        runs = database.execute("SELECT count(*) FROM clock_run").fetchone()[0]
    counts = [check_point(site, point, numbers[port]) for point, port in enumerate(site.ports)]
    check_counters(site)
    there, committed = map(sum, zip(*counts))
    if committed < 4 * POINTS:
        raise Failure(f"{committed} samples were committed: hardly anything was recorded")
    events = ", ".join(f"{name} {count}" for name, count in sorted(site.happened.items()))
    return f"{there} samples, {committed} of them known to be committed, in {runs} runs of the clock; {events}"


def main(programs, program, seconds=25, seed=None):
    seed = int(seed or os.environ.get("SEED", 1))
    print(f"chaos: seed {seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="countis-chaos-") as folder:
        site = Site(programs, program, folder, seed)
        try:
            site.live(float(seconds))
            site.close()
            print(f"chaos: {check(site)}")
        except (Failure, WrongRows) as failure:
            kept = pathlib.Path(tempfile.gettempdir(), f"countis-chaos-{seed}.sqlite")
            kept.write_bytes(pathlib.Path(folder, "site.sqlite").read_bytes())
            return f"chaos: {failure}\nThe seed was {seed}; {kept} is the database."
        finally:
            site.kill_all()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
