# SPDX-License-Identifier: GPL-3.0-or-later
"""A countis-sim at work on a port of its own."""
import contextlib
import pathlib
import re
import subprocess

LONGEST = 240


def port_of(host):
    return int(host.rpartition(":")[2])


def loaded(settings):
    """The options of a load: "V1=230.13", "noise=0"."""
    return [word for setting in settings for word in ("--set", setting)]


@contextlib.contextmanager
def simulated_meter(programs, *options):
    """"HOST:PORT" of it. Its end is clean."""
    process = subprocess.Popen([pathlib.Path(programs, "countis-sim"), "--port", "0", *options], text=True, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL)
    try:
        for line in process.stdout:
            if host := re.search(r"127\.0\.0\.1:\d+", line):
                break
        else:
            raise AssertionError(f"countis-sim does not start with {options}")
        yield host.group()
        process.terminate()
        assert process.wait(LONGEST) == 0, process.returncode
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
