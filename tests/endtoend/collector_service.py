#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""countis-collector as systemd starts it: it says when it is ready, answers the watchdog, reads its configuration again
on SIGHUP without ending the connection to a meter, keeps what it has if the file has a problem, and says that it stops.

collector_service.py PROGRAMS
"""
import contextlib
import os
import pathlib
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading

LONGEST = 240
WATCHDOG = 400_000  # microseconds


class Lines:
    """The lines of a stream, as they come."""

    def __init__(self, stream):
        self.lines = []
        self.news = threading.Condition()
        threading.Thread(target=self._read, args=(stream,), daemon=True).start()

    def _read(self, stream):
        with contextlib.suppress(ValueError):  # the stream was closed meanwhile
            for line in stream:
                with self.news:
                    self.lines.append(line.rstrip("\n"))
                    self.news.notify_all()

    def wait_for(self, what, number=1):
        """Until `number` lines contain the text."""
        def there():
            return sum(what in line for line in self.lines) >= number
        with self.news:
            assert self.news.wait_for(there, LONGEST), (what, self.lines)

    def count(self, what):
        with self.news:
            return sum(what in line for line in self.lines)


class Manager:
    """Stands in for systemd: the socket that a service notifies."""

    def __init__(self, folder):
        self.path = f"{folder}/notify"
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(self.path)
        self.socket.settimeout(LONGEST)

    def next(self, *, but=("WATCHDOG=1",)):
        """The next message that is none of these."""
        while True:
            message = self.socket.recv(4096).decode()
            if message not in but:
                return message

    def environment(self):
        return {**os.environ, "LC_ALL": "C.UTF-8", "NOTIFY_SOCKET": self.path, "WATCHDOG_USEC": str(WATCHDOG)}


@contextlib.contextmanager
def simulator(programs):
    """Gives its port, and what it logs."""
    with subprocess.Popen([programs / "countis-sim", "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True) as process:
        try:
            port = int(re.match(r"listening on 127\.0\.0\.1:(\d+) ", process.stdout.readline()).group(1))
            yield port, Lines(process.stderr)
        finally:
            process.terminate()


def configuration(folder, *ports):
    meters = "".join(f"  - {{name: Line {n}, address: '127.0.0.1:{port}/5'}}\n" for n, port in enumerate(ports, 1))
    return f"database: sqlite:{folder}/site.sqlite\nmeters:\n{meters}"


def reloads(process, manager):
    process.send_signal(signal.SIGHUP)
    assert manager.next() == "RELOADING=1"
    while (message := manager.next()) != "READY=1":
        assert message.startswith("STATUS="), message


def runs(programs, folder, manager, first, second):
    (port, wire), (other, other_wire) = first, second
    file = pathlib.Path(folder, "site.yaml")
    file.write_text(configuration(folder, port), "utf-8")
    with subprocess.Popen([programs / "countis-collector", "--config", file], stderr=subprocess.PIPE, text=True,
                          env=manager.environment()) as process:
        log = Lines(process.stderr)
        assert manager.next() == "STATUS=meters: 1, answering: 0"
        assert manager.next() == "READY=1"
        assert manager.next(but=()) == "WATCHDOG=1"
        assert manager.next() == "STATUS=meters: 1, answering: 1"
        file.write_text("databse: x\n", "utf-8")
        reloads(process, manager)
        log.wait_for("nothing was changed")
        assert log.count(f"{file}:1: there is no key \"databse\"") == 1
        file.write_text(configuration(folder, port, other), "utf-8")
        reloads(process, manager)
        log.wait_for("was read again")
        other_wire.wait_for("connected")
        process.terminate()
        while (message := manager.next()) != "STOPPING=1":
            assert message.startswith("STATUS="), message
        assert process.wait(LONGEST) == 0
    wire.wait_for("closed its connection")
    assert wire.count(" connected") == 1, "a reload ended the connection to a meter that it did not change"


def main(programs):
    with tempfile.TemporaryDirectory() as folder, simulator(programs) as first, simulator(programs) as second:
        runs(programs, folder, Manager(folder), first, second)
        with contextlib.closing(sqlite3.connect(f"{folder}/site.sqlite")) as connection:
            assert connection.execute("SELECT count(*) FROM point").fetchone() == (2,)
    print("the service was ready, was reloaded without a gap, and stopped")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
