#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the application costs as a whole process, against a running countis-sim, software renderer, 1280 x 800.

Prints the time from its start to the first live value on screen (the median of several starts), then its
resident memory and its share of one core in steady state. The exit code is 1 where a figure misses its limit.
"""
import argparse
import contextlib
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time

LIMITS = {"first value": 1.5, "memory": 150.0, "processor": 8.0}
READY = re.compile(r"listening on (\S+):(\d+) unit (\d+)")
ON_SCREEN = re.compile(r"first live value on screen")


@contextlib.contextmanager
def started(command, **keywords):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **keywords)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(10)


def await_line(process, pattern, seconds):
    """The first output line that matches, and the seconds until it came."""
    began = time.monotonic()
    alarm = threading.Timer(seconds, process.kill)
    alarm.start()
    try:
        for line in process.stdout:
            match = pattern.search(line)
            if match:
                return match, time.monotonic() - began
        raise SystemExit(f"bench: no line '{pattern.pattern}' within {seconds} s from {process.args[0]}")
    finally:
        alarm.cancel()


def keep_reading(process):
    threading.Thread(target=lambda: [None for _ in process.stdout], daemon=True).start()


def processor_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_megabytes(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1)) * 1024 / 1e6


def environment(folder):
    """Offscreen, the software renderer, and settings of its own."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return kept | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "XDG_CONFIG_HOME": folder,
                   "XDG_CACHE_HOME": folder, "QT_LOGGING_RULES": "countis.app.info=true"}


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
                before, began = processor_seconds(application.pid), time.monotonic()
                time.sleep(span)
                used = processor_seconds(application.pid) - before
                share = 100 * used / (time.monotonic() - began)
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
