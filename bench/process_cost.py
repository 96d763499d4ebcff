# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benchmarks of whole processes share: starting them, and reading what they cost."""
import contextlib
import os
import pathlib
import re
import subprocess
import threading
import time

READY = re.compile(r"listening on (\S+):(\d+) unit (\d+)")


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


def keep_reading(process, line_read=None):
    def read():
        for line in process.stdout:
            if line_read:
                line_read(line)

    threading.Thread(target=read, daemon=True).start()


def processor_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def family(pid):
    """The process and the children that it has now."""
    children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *map(int, children)]


def processor_percent(pid, span):
    """Of one core, over so many seconds."""
    before, began = processor_seconds(pid), time.monotonic()
    time.sleep(span)
    return 100 * (processor_seconds(pid) - before) / (time.monotonic() - began)


def resident_megabytes(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1)) * 1024 / 1e6


def environment(folder, rules="countis.app.info=true"):
    """Offscreen, the software renderer, and settings of its own."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return kept | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder,
                   "XDG_CACHE_HOME": folder, "QT_LOGGING_RULES": rules}
