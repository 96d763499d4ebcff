#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the application costs with many meters, against countis-sim --meters, software renderer, 1280 x 800.

For 1, 100, 400 and 900 meters, and for 900 of which 90 never answer: its share of one core and its resident memory in
steady state, and, in a run of its own since it is logged, how many meters are live and how late the requests begin. The
same, within the same limits, while it records 1, 100, 400 and 900 meters into a new file of SQLite. The exit code is 1
where a figure misses its limit.
"""
import argparse
import contextlib
import pathlib
import re
import socket
import sqlite3
import sys
import tempfile
import time

from process_cost import READY, await_line, environment, keep_reading, processor_percent, resident_megabytes, started

PROCESSOR = {1: 8.0, 100: 5.0, 400: 12.0, 900: 25.0}  # % of a core
MORE_MEMORY = 60.0  # MB over one meter
A_MINUTE = 80  # s, within which a minute of every meter is over and written
LATE = 100  # ms, of 99 % of the requests
TIMING = re.compile(r"(\S+) late (-?\d+) took (\d+)")


@contextlib.contextmanager
def group(build, meters):
    """The addresses of so many simulated meters."""
    with started([build / "bin" / "countis-sim", "--port", "0", "--meters", str(meters)]) as simulator:
        addresses = []
        for _ in range(meters):
            host, port, unit = await_line(simulator, READY, 30)[0].groups()
            addresses.append(f"{host}:{port}/{unit}")
        keep_reading(simulator)
        yield addresses


@contextlib.contextmanager
def silent(count):
    """The addresses of so many units behind a gateway that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=4096) as gateway:
        yield [f"127.0.0.1:{gateway.getsockname()[1]}/{unit}" for unit in range(1, count + 1)]


def command(build, addresses, database):
    recording = [f"--database=sqlite:{database}"] if database else []
    meters = [f"--meter={address}" for address in addresses]
    return [build / "bin" / "countis", "--size", "1280x800", *recording, *meters]


def recorded_points(database):
    """Of how many points the file has a minute."""
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        return connection.execute("SELECT count(DISTINCT point) FROM sample_minute").fetchone()[0]


def cost(build, addresses, recording, settle, span):
    with tempfile.TemporaryDirectory() as folder:
        database = pathlib.Path(folder, "site.sqlite") if recording else None
        with started(command(build, addresses, database), env=environment(folder)) as application:
            keep_reading(application)
            time.sleep(settle)
            percent, memory = processor_percent(application.pid, span), resident_megabytes(application.pid)
            if recording:
                time.sleep(max(0, A_MINUTE - settle - span))
        return percent, memory, recorded_points(database) if recording else None


def timing(build, addresses, recording, settle, span):
    """The meters that were read within the span, and how late their plans began, in ms, sorted."""
    latest = []

    def read(line):
        match = TIMING.search(line)
        if match:
            latest.append((time.monotonic(), match[1], int(match[2])))

    with tempfile.TemporaryDirectory() as folder, \
            started(command(build, addresses, pathlib.Path(folder, "site.sqlite") if recording else None),
                    env=environment(folder, "countis.acquisition.timing.debug=true")) as application:
        keep_reading(application, read)
        time.sleep(settle + span)
    since = max(time_ for time_, _, _ in latest) - span
    counted = [(address, late) for time_, address, late in latest if time_ >= since]
    return len({address for address, _ in counted}), sorted(late for _, late in counted)


class Report:
    def __init__(self):
        self.missed = 0

    def line(self, name, value, unit, limit=None, good=True):
        self.missed += not good
        told = "" if limit is None else f" limit {limit:g}"
        print(f"{name:58} {value:9.2f} {unit:4}{told}{'' if good else '   MISSED'}", flush=True)


def measure(report, build, meters, dead, one_meter, recording, arguments):
    settle = arguments.settle + meters * 0.01  # they are begun 10 ms after one another
    with group(build, meters - dead) as addresses, silent(dead) as others:
        everyone = addresses + others
        percent, memory, recorded = cost(build, everyone, recording, settle, arguments.span)
        live, late = timing(build, everyone, recording, settle, arguments.span)
    name = f"{meters} meters" + (f", {dead} of them silent" if dead else "") + (", recording" if recording else "")
    report.line(f"{name}: share of one core", percent, "%", PROCESSOR[meters], percent <= PROCESSOR[meters])
    more = None if one_meter is None else one_meter + MORE_MEMORY
    report.line(f"{name}: resident memory", memory, "MB", more, more is None or memory <= more)
    report.line(f"{name}: live", live, "", meters - dead, live == meters - dead)
    if recording:
        report.line(f"{name}: points with a recorded minute", recorded, "", meters, recorded == meters)
    p99 = late[len(late) * 99 // 100]
    report.line(f"{name}: 99 % of the requests begin within", p99, "ms", LATE, p99 <= LATE)
    return memory


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--settle", type=float, default=40, help="seconds before the steady state is measured")
    parser.add_argument("--span", type=float, default=20, help="seconds over which it is measured")
    parser.add_argument("--recording", action="store_true", help="only while it records")
    arguments = parser.parse_args()
    build = arguments.build.resolve()
    report = Report()
    one_meter = None
    if not arguments.recording:
        one_meter = measure(report, build, 1, 0, None, False, arguments)
        for meters, dead in ((100, 0), (400, 0), (900, 0), (900, 90)):
            measure(report, build, meters, dead, one_meter, False, arguments)
    for meters in (1, 100, 400, 900):
        memory = measure(report, build, meters, 0, one_meter, True, arguments)
        one_meter = one_meter or memory
    return 1 if report.missed else 0


if __name__ == "__main__":
    sys.exit(main())
