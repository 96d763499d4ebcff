#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Three collectors on one PostgreSQL: they share twelve meters evenly, and take over from one that is killed, stopped or
cut off, without a reading twice and without a long gap.

several_collectors.py PROGRAMS PEERS
"""
import collections
import contextlib
import datetime
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

from peers import PeerError
from postgres_peer import Server
from socket_cut import CuttableSocket

METERS = 12
LONGEST = 60
TAKEOVER = 10  # seconds
GAP = 15
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8"}


@contextlib.contextmanager
def simulator(programs):
    with subprocess.Popen([programs / "countis-sim", "--port", "0", "--meters", str(METERS)], stdout=subprocess.PIPE,
                          text=True) as process:
        try:
            yield [int(re.match(r"listening on 127\.0\.0\.1:(\d+) ", process.stdout.readline()).group(1))
                   for _ in range(METERS)]
        finally:
            process.terminate()


class Site:
    """A database, and the collectors on it."""

    def __init__(self, programs, server, folder):
        self.programs = programs
        self.server = server
        self.folder = folder
        self.collectors = {}
        self.sockets = {}
        self.url = f"postgresql:///postgres?host={server.folder}"
        subprocess.run([programs / "countisctl", "database", "init", self.url], check=True, capture_output=True,
                       env=ENVIRONMENT, timeout=LONGEST)

    def sql(self, text):
        done = subprocess.run([self.server.binaries / "psql", "--no-psqlrc", "--csv", "--tuples-only", "--host",
                               self.server.folder, "--dbname", "postgres", "--command", text], capture_output=True, text=True,
                              env=self.server.variables, timeout=LONGEST, check=False)
        assert done.returncode == 0, done.stderr
        return [line.split(",") for line in done.stdout.splitlines()]

    def add_meters(self, ports):
        for number, port in enumerate(ports, 1):
            self.sql("INSERT INTO point (id, name, place, host, port, unit, role, period_ms, commands_allowed, position) "
                     f"VALUES ({number}, 'Line {number}', 0, '127.0.0.1', {port}, 5, 'consumer', 1000, 0, {number})")

    def start(self, name):
        place = pathlib.Path(self.folder, name)
        place.mkdir()
        self.sockets[name] = CuttableSocket(self.server.folder, place)
        log = open(place / "log", "w", encoding="utf-8")
        self.collectors[name] = subprocess.Popen(
            [self.programs / "countis-collector", "--database", f"postgresql:///postgres?host={place}"], stderr=log,
            env=ENVIRONMENT)
        log.close()

    def log(self, name):
        return pathlib.Path(self.folder, name, "log").read_text("utf-8")

    def number(self, name):
        """Of the collector in the database; none: it is not alive there."""
        rows = self.sql(f"SELECT id FROM collector WHERE name LIKE '% {self.collectors[name].pid}' AND until_ms > server_ms()")
        return int(rows[0][0]) if rows else None

    def spread(self):
        """How many meters each living collector holds."""
        rows = self.sql("SELECT owner, count(*) FROM lease WHERE point > 0 AND owner <> 0 AND until_ms > server_ms() GROUP "
                        "BY owner")
        return {int(owner): int(count) for owner, count in rows}

    def points_of(self, number):
        return [int(row[0]) for row in self.sql(f"SELECT point FROM lease WHERE owner = {number} AND point > 0")]

    def wait_for(self, what, condition, within):
        began = time.monotonic()
        while not condition():
            assert time.monotonic() - began < within, \
                (what, self.spread(), {name: self.log(name) for name in self.collectors})
            time.sleep(0.2)
        return time.monotonic() - began

    def is_even(self, *names):
        numbers = [self.number(name) for name in names]
        return None not in numbers and self.spread() == {number: METERS // len(names) for number in numbers}

    def end(self):
        for process in self.collectors.values():
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(signal.SIGCONT)
            process.terminate()
        for name, process in self.collectors.items():
            code = process.wait(LONGEST)
            assert code in (0, -signal.SIGKILL), (name, code, self.log(name))

    def times(self, meter):
        done = subprocess.run([self.programs / "countisctl", "export", "--database", self.url, "--meter", f"Line {meter}",
                               "--series", "voltage_V1_V", "--step", "raw"], check=True, capture_output=True, text=True,
                              env=ENVIRONMENT, timeout=LONGEST)
        return [datetime.datetime.fromisoformat(line.split(",")[0]) for line in done.stdout.splitlines()[1:]]


def held_by_others(site, points, number):
    """All of these points are held by collectors that live, and none by this one."""
    rows = site.sql(f"SELECT count(*) FROM lease WHERE point IN ({','.join(map(str, points))}) AND owner NOT IN (0, {number}) "
                    "AND until_ms > server_ms()")
    return int(rows[0][0]) == len(points)


def takes_over(site, what, name, disturb):
    """Disturbs a collector; the others have its meters within the time."""
    number = site.number(name)
    points = site.points_of(number)
    assert len(points) == METERS // 3, (what, points)
    disturb()
    took = site.wait_for(f"{what}: taken over", lambda: held_by_others(site, points, number), TAKEOVER)
    print(f"{what}: taken over after {took:.1f} s")
    return number, points


def recorded(site):
    """No reading stands twice, no gap is long, and nothing is left in the journal."""
    for meter in range(1, METERS + 1):
        times = site.times(meter)
        assert len(times) > 30, (meter, len(times))
        twice = [time for time, count in collections.Counter(times).items() if count > 1]
        assert not twice and times == sorted(times), (meter, twice)
        gaps = [(later - earlier).total_seconds() for earlier, later in zip(times, times[1:])]
        assert max(gaps) <= GAP, (meter, max(gaps), times[gaps.index(max(gaps))])
        print(f"Line {meter}: {len(times)} readings, longest gap {max(gaps):.1f} s")
    assert site.sql("SELECT count(*) FROM (SELECT 1 FROM sample_minute GROUP BY start_ms, point HAVING count(*) > 1) twice") == \
        [["0"]]
    assert site.sql("SELECT count(*) FROM journal") == [["0"]]


def live_rows_are_new(site):
    """Desktops see the latest readings: their rows are written as fast as the meters are read."""
    ages = []
    for _ in range(10):
        rows = [int(row[0]) for row in site.sql("SELECT server_ms() - at_ms FROM live")]
        assert len(rows) == METERS, rows
        ages.append(max(rows))
        time.sleep(0.1)
    print(f"live rows: at most {max(ages)} ms old")
    assert sorted(ages)[len(ages) // 2] <= 1500, ages


def own_readings_came_late(site, points, cut, taken):
    """What the one that was cut off read until the others took over is there."""
    for point in points:
        between = [one for one in site.times(point) if cut + 1 < one.timestamp() < taken - 1]
        assert len(between) >= max(taken - cut - 4, 1), (point, cut, taken, between)


def run(site):
    site.start("first")
    site.start("second")
    site.wait_for("two share the meters", lambda: site.is_even("first", "second"), LONGEST)
    site.start("third")
    joined = site.wait_for("a third one joins", lambda: site.is_even("first", "second", "third"), TAKEOVER)
    print(f"the third collector has its share after {joined:.1f} s")
    time.sleep(2)
    live_rows_are_new(site)

    takes_over(site, "SIGKILL", "first", site.collectors["first"].kill)
    site.start("fourth")
    site.wait_for("a new one has its share", lambda: site.is_even("second", "third", "fourth"), LONGEST)
    time.sleep(2)

    stopped = time.monotonic()
    second = site.collectors["second"]
    number, points = takes_over(site, "SIGSTOP", "second", lambda: second.send_signal(signal.SIGSTOP))
    time.sleep(max(0, 30 - (time.monotonic() - stopped)))
    epochs = site.sql(f"SELECT point, epoch FROM lease WHERE point IN ({','.join(map(str, points))}) ORDER BY point")
    second.send_signal(signal.SIGCONT)
    site.wait_for("the stopped one is another collector now", lambda: site.number("second") not in (None, number), TAKEOVER)
    assert not site.points_of(number), "the stopped one writes as if nothing had been"
    for point, epoch in epochs:
        owner = site.sql(f"SELECT owner FROM lease_epoch WHERE point = {point} AND epoch = {epoch}")
        assert owner != [[str(number)]], (point, epoch)
    site.wait_for("the stopped one has its share again", lambda: site.is_even("second", "third", "fourth"), TAKEOVER + 5)

    cut = time.time()
    number, points = takes_over(site, "cut off", "third", site.sockets["third"].cut)
    taken = time.time()
    time.sleep(2)
    site.sockets["third"].restore()
    site.wait_for("the one that was cut off has its share again", lambda: site.is_even("second", "third", "fourth"),
                  TAKEOVER + 10)
    site.end()
    recorded(site)
    own_readings_came_late(site, points, cut, taken)


def main(programs, peers):
    with tempfile.TemporaryDirectory(prefix="countis-pg-") as place, tempfile.TemporaryDirectory(prefix="countis-") as folder:
        server = Server(peers, pathlib.Path(place))
        server.start()
        site = Site(programs, server, folder)
        try:
            with simulator(programs) as ports:
                site.add_meters(ports)
                run(site)
        finally:
            for process in site.collectors.values():
                process.kill()
            server.stop()
    print("three collectors shared the meters, and each took over from the others")


if __name__ == "__main__":
    try:
        main(pathlib.Path(sys.argv[1]), sys.argv[2])
    except PeerError as problem:
        sys.exit(f"several_collectors: {problem}")
