# SPDX-License-Identifier: GPL-3.0-or-later
"""A countis-sim at work on a port of its own, for the tests of the diagnosis."""
import contextlib
import re
import subprocess


@contextlib.contextmanager
def simulated_meter(programs, *options):
    """"HOST:PORT" of it."""
    process = subprocess.Popen([programs / "countis-sim", "--port", "0", *options], text=True, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL)
    try:
        for line in process.stdout:
            if host := re.search(r"127\.0\.0\.1:\d+", line):
                break
        else:
            raise AssertionError(f"countis-sim does not start with {options}")
        yield host.group()
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
