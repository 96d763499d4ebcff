#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Three collectors on one PostgreSQL: they share twelve meters evenly, and take over from one that is killed, stopped or
cut off, without a reading twice and without a long gap, also where meters answer at each other's addresses.

several_collectors.py PROGRAMS PEERS
"""
import collections
import contextlib
import datetime
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

from peers import PeerError
from postgres_peer import Server
from shared_site import ENVIRONMENT, GAP, LONGEST, SharedSite

METERS = 12


@contextlib.contextmanager
def simulator(programs, meters=METERS):
    with subprocess.Popen([programs / "countis-sim", "--port", "0", "--meters", str(meters)], stdout=subprocess.PIPE,
                          text=True) as process:
        try:
            yield [int(re.match(r"listening on 127\.0\.0\.1:(\d+) ", process.stdout.readline()).group(1))
                   for _ in range(meters)]
        finally:
            process.terminate()


def times(site, meter):
    done = subprocess.run([site.programs / "countisctl", "export", "--database", site.url, "--meter", f"Line {meter}",
                           "--series", "voltage_V1_V", "--step", "raw"], check=True, capture_output=True, text=True,
                          env=ENVIRONMENT, timeout=LONGEST)
    return [datetime.datetime.fromisoformat(line.split(",")[0]) for line in done.stdout.splitlines()[1:]]


def recorded(site):
    """No reading stands twice, no gap is long, and nothing is left in the journal."""
    for meter in range(1, METERS + 1):
        read = times(site, meter)
        assert len(read) > 30, (meter, len(read))
        twice = [time for time, count in collections.Counter(read).items() if count > 1]
        assert not twice and read == sorted(read), (meter, twice)
        gaps = [(later - earlier).total_seconds() for earlier, later in zip(read, read[1:])]
        assert max(gaps) <= GAP, (meter, max(gaps), read[gaps.index(max(gaps))])
        print(f"Line {meter}: {len(read)} readings, longest gap {max(gaps):.1f} s")
    assert site.sql("SELECT count(*) FROM (SELECT 1 FROM sample_minute GROUP BY start_ms, point HAVING count(*) > 1) twice") == \
        [["0"]]
    left = site.sql("SELECT id >> 40 AS collector, count(*) FROM journal GROUP BY collector")
    assert not left, (left, site.sql("SELECT id, name FROM collector"), {name: site.log(name) for name in site.collectors})


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
        between = [one for one in times(site, point) if cut + 1 < one.timestamp() < taken - 1]
        assert len(between) >= max(taken - cut - 4, 1), (point, cut, taken, between)


def exchange_addresses(site):
    """Two points that different collectors hold get each other's addresses. Returns the points and when all know it."""
    held = site.sql("SELECT point, owner FROM lease WHERE point > 0 ORDER BY point")
    points = [int(held[0][0]), next(int(point) for point, owner in held if owner != held[0][1])]
    both = f"({points[0]}, {points[1]})"
    site.sql(f"UPDATE point SET port = (SELECT sum(port) FROM point WHERE id IN {both}) - port WHERE id IN {both}")
    heard = "the meter of another metering point answers here"
    site.wait_for("both collectors hear it",
                  lambda: sum(site.log(name).count(heard) for name in site.collectors) >= 2, LONGEST)
    return points, time.time()


def recorded_at_their_points(site, points, since):
    for point in points:
        after = [one for one in times(site, point) if one.timestamp() > since]
        assert len(after) >= 5, (point, since, after)
        spans = site.sql(f"SELECT device, since_ms FROM device_span WHERE point = {point} ORDER BY since_ms")
        assert len({device for device, _ in spans}) == 1, (point, "has another meter now", since, spans)


def keep_their_shares(site):
    """When the server comes back after a crash, the first collector there leaves the others their share. What the server
    says is logged."""
    site.server.crash()
    time.sleep(8)  # longer than a lease lasts
    site.server.start()
    most = 0
    for _ in range(25):
        most = max([most, *site.spread().values()])
        time.sleep(0.2)
    assert most < METERS, site.spread()
    site.wait_for("they share again", lambda: site.is_even(*site.collectors), LONGEST)
    for name in site.collectors:
        said = [line for line in site.log(name).splitlines() if "immediate shutdown" in line]
        assert said and all(line.startswith("countis-collector: ") for line in said), site.log(name)
    print(f"after a crash of the server no collector held more than {most} of {METERS} meters")


def run(site):
    site.start("first")
    site.start("second")
    site.wait_for("two share the meters", lambda: site.is_even("first", "second"), LONGEST)
    site.start("third")
    joined = site.wait_for("a third one joins", lambda: site.is_even("first", "second", "third"), LONGEST)
    print(f"the third collector has its share after {joined:.1f} s")
    time.sleep(2)
    live_rows_are_new(site)
    keep_their_shares(site)

    site.takes_over("SIGKILL", "first", site.collectors["first"].kill)
    site.start("fourth")
    site.wait_for("a new one has its share", lambda: site.is_even("second", "third", "fourth"), LONGEST)
    time.sleep(2)

    stopped = time.monotonic()
    second = site.collectors["second"]
    number, points = site.takes_over("SIGSTOP", "second", lambda: second.send_signal(signal.SIGSTOP))
    time.sleep(max(0, 30 - (time.monotonic() - stopped)))
    epochs = site.sql(f"SELECT point, epoch FROM lease WHERE point IN ({','.join(map(str, points))}) ORDER BY point")
    second.send_signal(signal.SIGCONT)
    site.wait_for("the stopped one is another collector now", lambda: site.number("second") not in (None, number), LONGEST)
    assert not site.points_of(number), "the stopped one writes as if nothing had been"
    for point, epoch in epochs:
        owner = site.sql(f"SELECT owner FROM lease_epoch WHERE point = {point} AND epoch = {epoch}")
        assert owner != [[str(number)]], (point, epoch)
    site.wait_for("the stopped one has its share again", lambda: site.is_even("second", "third", "fourth"), LONGEST)

    cut = time.time()
    number, points = site.takes_over("cut off", "third", site.sockets["third"].cut)
    taken = time.time()
    time.sleep(2)
    site.sockets["third"].restore()
    site.wait_for("the one that was cut off has its share again", lambda: site.is_even("second", "third", "fourth"),
                  LONGEST)
    exchanged, since = exchange_addresses(site)
    time.sleep(10)
    site.end()
    recorded(site)
    recorded_at_their_points(site, exchanged, since)
    own_readings_came_late(site, points, cut, taken)


def on_own_server(programs, peers, run):
    """`run` gets a site of simulated meters, without collectors yet, on a server of PostgreSQL of its own."""
    with tempfile.TemporaryDirectory(prefix="countis-pg-") as place, tempfile.TemporaryDirectory(prefix="countis-") as folder:
        server = Server(peers, pathlib.Path(place))
        server.start()
        site = SharedSite(programs, server, folder)
        try:
            with simulator(programs) as ports:
                site.add_meters(ports)
                run(site)
        finally:
            site.kill()
            server.stop()


def main(programs, peers):
    on_own_server(programs, peers, run)
    print("three collectors shared the meters, and each took over from the others")


if __name__ == "__main__":
    try:
        main(pathlib.Path(sys.argv[1]), sys.argv[2])
    except PeerError as problem:
        sys.exit(f"several_collectors: {problem}")
