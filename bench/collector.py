#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What countis-collector costs with 900 meters, against countis-sim --meters: it records them once a second into a new
file of SQLite, judges their alarms, and somebody scrapes it every 15 seconds.

Its share of one core and its resident memory in steady state, what a scrape costs, and, in a run of its own since it is
logged, how late the requests begin. The exit code is 1 where a figure misses its limit.
"""
import argparse
import contextlib
import pathlib
import re
import sys
import tempfile
import threading
import time
import urllib.request

from fleet import A_MINUTE, LATE, TIMING, Report, group, recorded_points
from process_cost import await_line, environment, keep_reading, processor_percent, resident_megabytes, started

METERS = 900
PROCESSOR = 25.0  # % of a core
MEMORY = 150.0  # MB
SCRAPE = 1000  # ms
EVERY = 15  # s, between two scrapes, as Prometheus is often told
ENDPOINT = re.compile(r"http://\S+")


@contextlib.contextmanager
def collector(build, addresses, folder, rules=""):
    """The process, and the address of its endpoint."""
    file = pathlib.Path(folder, "site.yaml")
    meters = "".join(f"  - {{name: Meter {n}, address: '{address}', place: Hall {n % 10}}}\n"
                     for n, address in enumerate(addresses, 1))
    file.write_text(f"database: sqlite:{folder}/site.sqlite\nmeters:\n{meters}prometheus: {{listen: '127.0.0.1:0'}}\n",
                    "utf-8")
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


def cost(report, build, addresses, arguments):
    with tempfile.TemporaryDirectory() as folder:
        with collector(build, addresses, folder) as (process, address):
            keep_reading(process)
            scraper = Scraper(address)
            try:
                time.sleep(arguments.settle)
                percent = processor_percent(process.pid, arguments.span)
                memory = resident_megabytes(process.pid)
                time.sleep(max(0, A_MINUTE - arguments.settle - arguments.span))
            finally:
                scraper.end()
        recorded = recorded_points(f"{folder}/site.sqlite")
    count, longest = len(addresses), max(scraper.took)
    report.line(f"{count} meters: share of one core", percent, "%", PROCESSOR, percent <= PROCESSOR)
    report.line(f"{count} meters: resident memory", memory, "MB", MEMORY, memory <= MEMORY)
    report.line(f"{count} meters: in the last scrape", scraper.meters, "", count, scraper.meters == count)
    report.line(f"{count} meters: longest of {len(scraper.took)} scrapes", longest, "ms", SCRAPE, longest <= SCRAPE)
    report.line(f"{count} meters: size of a scrape", scraper.bytes / 1e6, "MB")
    report.line(f"{count} meters: points with a recorded minute", recorded, "", count, recorded == count)


def timing(report, build, addresses, arguments):
    late = []

    def read(line):
        match = TIMING.search(line)
        if match:
            late.append((time.monotonic(), int(match[2])))

    with tempfile.TemporaryDirectory() as folder, \
            collector(build, addresses, folder, "countis.acquisition.timing.debug=true") as (process, _):
        keep_reading(process, read)
        time.sleep(arguments.settle + arguments.span)
    since = max(moment for moment, _ in late) - arguments.span
    counted = sorted(one for moment, one in late if moment >= since)
    p99 = counted[len(counted) * 99 // 100]
    report.line(f"{len(addresses)} meters: 99 % of the requests begin within", p99, "ms", LATE, p99 <= LATE)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--meters", type=int, default=METERS)
    parser.add_argument("--settle", type=float, default=25, help="seconds before the steady state is measured")
    parser.add_argument("--span", type=float, default=30, help="seconds over which it is measured")
    arguments = parser.parse_args()
    report = Report()
    with group(arguments.build.resolve(), arguments.meters) as addresses:
        cost(report, arguments.build.resolve(), addresses, arguments)
        timing(report, arguments.build.resolve(), addresses, arguments)
    return 1 if report.missed else 0


if __name__ == "__main__":
    sys.exit(main())
