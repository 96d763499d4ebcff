#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What countis-collector costs with 900 meters, against countis-sim --meters: it records them once a second into a new
file of SQLite, judges their alarms, and somebody scrapes it every 15 seconds. The same with 100 silent meters among
them, and into a PostgreSQL server on this computer, which is the system's or is unpacked below build/peers.

Its share of one core and its resident memory in steady state, that of the server, what a scrape costs, and, in a run of
its own since it is logged, how late the requests begin. The exit code is 1 where a figure misses its limit.
"""
import argparse
import contextlib
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

from fleet import A_MINUTE, LATE, TIMING, Report, group, recorded_points, silent
from process_cost import (await_line, environment, family, keep_reading, processor_percent, processor_seconds,
                          resident_megabytes, started)

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "endtoend"))
from postgres_peer import Server  # noqa: E402

METERS = 900
SILENT = 100
PROCESSOR = 30.0  # % of a core
MEMORY = 150.0  # MB
SCRAPE = 1000  # ms
EVERY = 15  # s, between two scrapes, as Prometheus is often told
ENDPOINT = re.compile(r"http://\S+")


class File:
    """A new file of SQLite."""

    server = None

    def __init__(self, folder):
        self.file = pathlib.Path(folder, "site.sqlite")
        self.url = f"sqlite:{self.file}"

    def recorded(self):
        return recorded_points(self.file)


class OnServer:
    """A new database of a server of its own, which writes to the disk before it confirms a commit."""

    def __init__(self, folder):
        self.server = Server(ROOT / "build" / "peers", pathlib.Path(folder))
        with open(self.server.data / "postgresql.conf", "a", encoding="utf-8") as configuration:
            configuration.write("fsync = on\nfull_page_writes = on\n")  # the tests do without
        self.url = f"postgresql:///postgres?host={folder}"

    def recorded(self):
        done = subprocess.run([self.server.binaries / "psql", "--host", self.server.folder, "--dbname", "postgres", "--no-psqlrc",
                               "--tuples-only", "--command", "SELECT count(DISTINCT point) FROM sample_minute"],
                              env=self.server.variables, capture_output=True, text=True, check=True)
        return int(done.stdout)


@contextlib.contextmanager
def new_database(kind, build):
    with tempfile.TemporaryDirectory(prefix="countis-bench-") as folder:
        database = kind(folder)
        if database.server:
            database.server.start()
        try:
            subprocess.run([build / "bin" / "countisctl", "database", "init", database.url], check=True,
                           stdout=subprocess.DEVNULL)
            yield database
        finally:
            if database.server:
                database.server.stop()


@contextlib.contextmanager
def collector(build, addresses, database, rules=""):
    """The process, and the address of its endpoint."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "site.yaml")
        meters = "".join(f"  - {{name: Meter {n}, address: '{address}', place: Hall {n % 10}}}\n"
                         for n, address in enumerate(addresses, 1))
        file.write_text(f"database: {database.url}\nmeters:\n{meters}prometheus: {{listen: '127.0.0.1:0'}}\n", "utf-8")
        command = [build / "bin" / "countis-collector", "--config", file]
        with started(command, env=environment(folder, rules) | {"LC_ALL": "C.UTF-8"}) as process:
            yield process, await_line(process, ENDPOINT, 60)[0].group()


class Scraper:
    """Asks the endpoint again and again; how long each answer took, in ms, and how many meters the last one had."""

    def __init__(self, address):
        self.address, self.took, self.meters, self.bytes = address, [], 0, 0
        self.ends = threading.Event()
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self):
        while not self.ends.wait(EVERY):
            began = time.monotonic()
            page = urllib.request.urlopen(self.address, timeout=60).read()
            self.took.append((time.monotonic() - began) * 1000)
            self.bytes = len(page)
            self.meters = len(re.findall(rb"^countis_active_power_watts\{", page, re.MULTILINE))

    def end(self):
        self.ends.set()
        self.thread.join()


def server_percent(server, before, began):
    """What the processes of the server took since then; those that ended meanwhile are left out."""
    took = sum(seconds - before.get(pid, 0) for pid, seconds in server_seconds(server).items())
    return 100 * took / (time.monotonic() - began)


def server_seconds(server):
    return {pid: processor_seconds(pid) for pid in family(server.child.pid)} if server else {}


def cost(report, build, addresses, kind, live, name, arguments):
    with new_database(kind, build) as database:
        with collector(build, addresses, database) as (process, address):
            keep_reading(process)
            scraper = Scraper(address)
            try:
                time.sleep(arguments.settle)
                before, began = server_seconds(database.server), time.monotonic()
                percent = processor_percent(process.pid, arguments.span)
                server = server_percent(database.server, before, began) if database.server else None
                memory = resident_megabytes(process.pid)
                time.sleep(max(0, A_MINUTE - arguments.settle - arguments.span))
            finally:
                scraper.end()
        recorded = database.recorded()
    longest = max(scraper.took)
    report.line(f"{name}: share of one core", percent, "%", PROCESSOR, percent <= PROCESSOR)
    if server is not None:
        report.line(f"{name}: share of the server", server, "%")
    report.line(f"{name}: resident memory", memory, "MB", MEMORY, memory <= MEMORY)
    report.line(f"{name}: in the last scrape", scraper.meters, "", live, scraper.meters == live)
    report.line(f"{name}: longest of {len(scraper.took)} scrapes", longest, "ms", SCRAPE, longest <= SCRAPE)
    report.line(f"{name}: size of a scrape", scraper.bytes / 1e6, "MB")
    report.line(f"{name}: points with a recorded minute", recorded, "", live, recorded == live)


def timing(report, build, addresses, kind, name, arguments):
    late = []

    def read(line):
        match = TIMING.search(line)
        if match:
            late.append((time.monotonic(), int(match[2])))

    with new_database(kind, build) as database, \
            collector(build, addresses, database, "countis.acquisition.timing.debug=true") as (process, _):
        keep_reading(process, read)
        time.sleep(arguments.settle + arguments.span)
    since = max(moment for moment, _ in late) - arguments.span
    counted = sorted(one for moment, one in late if moment >= since)
    p99 = counted[len(counted) * 99 // 100]
    report.line(f"{name}: 99 % of the requests begin within", p99, "ms", LATE, p99 <= LATE)


def measure(report, build, kind, dead, name, arguments):
    with group(build, arguments.meters - dead) as addresses, silent(dead) as others:
        cost(report, build, addresses + others, kind, len(addresses), name, arguments)
        timing(report, build, addresses + others, kind, name, arguments)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--meters", type=int, default=METERS)
    parser.add_argument("--settle", type=float, default=25, help="seconds before the steady state is measured")
    parser.add_argument("--span", type=float, default=30, help="seconds over which it is measured")
    parser.add_argument("--only", choices=("file", "silent", "server"), help="one of the three")
    arguments = parser.parse_args()
    build = arguments.build.resolve()
    dead = arguments.meters * SILENT // METERS
    name = f"{arguments.meters} meters"
    report = Report()
    kinds = {"file": (File, 0, name), "silent": (File, dead, f"{name}, {dead} of them silent"),
             "server": (OnServer, 0, f"{name}, PostgreSQL")}
    for key, (kind, without, title) in kinds.items():
        if arguments.only in (None, key):
            measure(report, build, kind, without, title, arguments)
    return 1 if report.missed else 0


if __name__ == "__main__":
    sys.exit(main())
