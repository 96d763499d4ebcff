# SPDX-License-Identifier: GPL-3.0-or-later
"""A database of PostgreSQL and several countis-collector on it, each by a socket of its own that can be cut."""
import contextlib
import csv
import os
import pathlib
import signal
import subprocess
import time

from socket_cut import CuttableSocket

LONGEST = 240  # seconds
TAKEOVER = 10
GAP = 15
LOST = 7  # the exit code of one that could not write its last readings
LOST_TEXT = "lost what it could not write"
FORCED = 128 + signal.SIGTERM  # that of one that did not end in time
FORCED_TEXT = "What it has not written may be lost"
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8"}


class SharedSite:
    """A database, and the collectors on it."""

    def __init__(self, programs, server, folder):
        self.programs = programs
        self.server = server
        self.folder = folder
        self.meters = 0
        self.collectors = {}
        self.sockets = {}
        self.url = f"postgresql:///postgres?host={server.folder}"
        subprocess.run([programs / "countisctl", "database", "init", self.url], check=True, capture_output=True,
                       env=ENVIRONMENT, timeout=LONGEST)

    def psql(self, text):
        """A running psql, whose connection the server ends with it."""
        return subprocess.Popen([self.server.binaries / "psql", "--no-psqlrc", "--csv", "--tuples-only", "--host",
                                 self.server.folder, "--dbname", "postgres", "--set", "ON_ERROR_STOP=1", "--command", text],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self.server.variables)

    def sql(self, text):
        with self.psql(text) as client:
            out, problem = client.communicate(timeout=LONGEST)
        assert client.returncode == 0, problem
        return list(csv.reader(out.splitlines()))

    def add_meters(self, ports):
        rows = [f"({number}, 'Line {number}', 0, '127.0.0.1', {port}, 5, 'consumer', 1000, 0, {number})"
                for number, port in enumerate(ports, 1)]
        self.sql("INSERT INTO point (id, name, place, host, port, unit, role, period_ms, commands_allowed, position) VALUES "
                 + ",".join(rows))
        self.meters = len(ports)

    def start(self, name, configuration="", **environment):
        """`configuration`: what its file names besides the database."""
        place = pathlib.Path(self.folder, name)
        place.mkdir()
        self.sockets[name] = CuttableSocket(self.server.folder, place)
        file = place / "site.yaml"
        file.write_text(f"database: postgresql:///postgres?host={place}\n{configuration}", "utf-8")
        with open(place / "log", "w", encoding="utf-8") as log:
            self.collectors[name] = subprocess.Popen([self.programs / "countis-collector", "--config", file], stderr=log,
                                                     env={**ENVIRONMENT, **environment})

    def log(self, name):
        return pathlib.Path(self.folder, name, "log").read_text("utf-8")

    def number(self, name):
        """Of the collector in the database; none: it is not alive there."""
        rows = self.sql(f"SELECT id FROM collector WHERE name LIKE '% {self.collectors[name].pid}' AND until_ms > server_ms()")
        return int(rows[0][0]) if rows else None

    def spread(self):
        """How many meters each living collector holds."""
        rows = self.sql("SELECT owner, count(*) FROM lease WHERE point > 0 AND owner <> 0 AND until_ms > server_ms() GROUP "
                        "BY owner")
        return {int(owner): int(count) for owner, count in rows}

    def points_of(self, number):
        return [int(row[0]) for row in self.sql(f"SELECT point FROM lease WHERE owner = {number} AND point > 0")]

    def wait_for(self, what, condition, within):
        began = time.monotonic()
        while not condition():
            assert time.monotonic() - began < within, \
                (what, self.spread(), {name: self.log(name) for name in self.collectors})
            time.sleep(0.2)
        return time.monotonic() - began

    def is_even(self, *names):
        """These collectors, and no others, hold all meters, and none of them two more than another."""
        numbers = [self.number(name) for name in names]
        spread = self.spread()
        return set(spread) == set(numbers) and sum(spread.values()) == self.meters and \
            max(spread.values()) - min(spread.values()) <= 1

    def takes_over(self, what, name, disturb):
        """Disturbs a collector; the others have its meters within the time."""
        # One that paused may just have lost some of its meters, and gets them back.
        self.wait_for(f"{what}: has its share before", lambda: self._has_share(name), LONGEST)
        number = self.number(name)
        points = self.points_of(number)
        disturb()
        took = self.wait_for(f"{what}: taken over", lambda: self._held_by_others(points, number), TAKEOVER)
        print(f"{what}: taken over after {took:.1f} s", flush=True)
        return number, points

    def _has_share(self, name):
        number = self.number(name)
        return number is not None and len(self.points_of(number)) >= self.meters // 3

    def _held_by_others(self, points, number):
        """All of these points are held by collectors that live, and none by this one."""
        rows = self.sql(f"SELECT count(*) FROM lease WHERE point IN ({','.join(map(str, points))}) AND owner NOT IN (0, "
                        f"{number}) AND until_ms > server_ms()")
        return int(rows[0][0]) == len(points)

    def end(self, may_lose=False):
        """`may_lose`: one that was ended while there was no server, or one that did not answer, may have lost its last
        readings, and then says so."""
        for process in self.collectors.values():
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(signal.SIGCONT)
            process.terminate()
        for name, process in self.collectors.items():
            code = process.wait(LONGEST)
            said = may_lose and any(code == of_loss and text in self.log(name)
                                    for of_loss, text in ((LOST, LOST_TEXT), (FORCED, FORCED_TEXT)))
            assert said or code in (0, -signal.SIGKILL), (name, code, self.log(name))

    def kill(self):
        for process in self.collectors.values():
            process.kill()
            process.wait()
