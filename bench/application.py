#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the application costs as a whole process, against a running countis-sim, software renderer, 1280 x 800.

Prints the time from its start to the first live value on screen (the median of several starts), then its
resident memory and its share of one core in steady state. The exit code is 1 where a figure misses its limit.
"""
import argparse
import pathlib
import re
import statistics
import sys
import tempfile
import time

from process_cost import READY, await_line, environment, keep_reading, processor_percent, resident_megabytes, started

LIMITS = {"first value": 1.5, "memory": 150.0, "processor": 8.0}
ON_SCREEN = re.compile(r"first live value on screen")


def measure(build, starts, settle, span):
    first_values = []
    with tempfile.TemporaryDirectory() as folder, \
            started([build / "bin" / "countis-sim", "--port", "0", "--seed", "1"]) as simulator:
        ready, _ = await_line(simulator, READY, 10)
        keep_reading(simulator)
        host, port, unit = ready.groups()
        command = [build / "bin" / "countis", "--meter", f"{host}:{port}/{unit}", "--size", "1280x800"]
        for start in range(starts):
            with started(command, env=environment(folder)) as application:
                _, seconds = await_line(application, ON_SCREEN, 20)
                first_values.append(seconds)
                if start + 1 < starts:
                    continue
                keep_reading(application)
                time.sleep(settle)  # until the caches of the first minute are filled
                share = processor_percent(application.pid, span)
                memory = resident_megabytes(application.pid)
    return first_values, memory, share


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--settle", type=float, default=20, help="seconds before the steady state is measured")
    parser.add_argument("--span", type=float, default=60, help="seconds over which it is measured")
    arguments = parser.parse_args()

    first_values, memory, share = measure(arguments.build.resolve(), arguments.starts, arguments.settle,
                                          arguments.span)
    median = statistics.median(first_values)
    rows = [("first value", f"first live value on screen, median of {arguments.starts} starts "
                            f"({min(first_values):.2f} to {max(first_values):.2f})", median, "s"),
            ("memory", "resident memory", memory, "MB"),
            ("processor", f"share of one core over {arguments.span:.0f} s", share, "%")]
    missed = 0
    for key, name, value, unit in rows:
        missed += value > LIMITS[key]
        print(f"{name:64} {value:8.2f} {unit:4} limit {LIMITS[key]:g}{'   MISSED' if value > LIMITS[key] else ''}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
