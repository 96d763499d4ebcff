#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A collector whose PostgreSQL hangs goes on reading, and writes that afterwards. If it is to end meanwhile, it says what
may be lost before it is ended by force.

collector_server_hangs.py PROGRAMS PEERS
"""
import pathlib
import re
import signal
import sys
import time
import urllib.request

from peers import PeerError
from several_collectors import on_own_server, times
from shared_site import FORCED, LONGEST


def is_up(site):
    """What the endpoint for Prometheus says of the database."""
    address = re.search(r"endpoint for Prometheus: (http\S+)", site.log("alone")).group(1)
    with urllib.request.urlopen(address, timeout=LONGEST) as page:
        return re.search(r"^countis_collector_database_up (\d)", page.read().decode(), re.MULTILINE).group(1) == "1"


def goes_on_reading(site):
    """However long the server hangs: the collector looks after its site every 10 s, and waits only shortly for that. It
    says once that it has no answer, and once that all is well."""
    assert is_up(site)
    said = len(site.log("alone"))
    began = time.time()
    site.server.hang()
    time.sleep(8)
    assert not is_up(site), site.log("alone")
    time.sleep(7)
    assert not is_up(site), site.log("alone")
    site.server.go_on()
    went_on = time.time()
    site.wait_for("the database is up again", lambda: is_up(site), LONGEST)
    site.wait_for("it records again", lambda: times(site, 1)[-1].timestamp() > went_on, LONGEST)
    read = [time.timestamp() for time in times(site, 1)]
    longest = max(later - earlier for earlier, later in zip(read, read[1:]))
    assert longest < 6, (longest, began, read, site.log("alone"))
    lines = site.log("alone")[said:]
    silent = re.findall(r"^countis-collector: .*The server does not answer", lines, re.MULTILINE)
    again = re.findall(r"^countis-collector: readings are recorded again$", lines, re.MULTILINE)
    assert len(silent) == 1 and len(again) == 1, lines
    assert "Unable to free" not in lines and "cannot be reached" not in lines, lines
    print(f"the server hung for 15 s: the longest gap is {longest:.1f} s")


def ends_by_force(site):
    """While the server hangs, the collector goes on reading; SIGTERM cannot end it in order."""
    site.server.hang()
    time.sleep(3)
    began = time.monotonic()
    process = site.collectors["alone"]
    process.send_signal(signal.SIGTERM)
    code = process.wait(LONGEST)
    took = time.monotonic() - began
    site.server.go_on()
    return code, took


def run(site):
    site.start("alone", "prometheus:\n  listen: 127.0.0.1:0\n")
    site.wait_for("it holds the meters", lambda: site.is_even("alone"), LONGEST)
    site.wait_for("it records", lambda: site.sql("SELECT count(*) FROM journal") != [["0"]], LONGEST)
    goes_on_reading(site)
    code, took = ends_by_force(site)
    log = site.log("alone")
    assert code == FORCED and 10 < took < 16, (code, took, log)
    said = re.findall(r"^countis-collector: .*ended by force.*\(readings: (?:at least )?(\d+)", log, re.MULTILINE)
    assert len(said) == 1, log
    assert int(said[0]) > 0, log
    print(f"ended by force after {took:.1f} s: {log.splitlines()[-1]}")


if __name__ == "__main__":
    try:
        on_own_server(pathlib.Path(sys.argv[1]), sys.argv[2], run)
    except PeerError as problem:
        sys.exit(f"collector_server_hangs: {problem}")
