#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a test program beside a PostgreSQL server of its own, on a Unix socket in a folder that goes with it.

postgres_peer.py PEERS PROGRAM [ARGUMENT…]. The server is the system's, or is unpacked below PEERS. The program finds the
folder in COUNTIS_POSTGRES: the socket, where the role of this user may do everything, and two pipes. What it writes into
"control" is done ("stop", "start", "hang", "go on"), and "answer" then says "done" or what went wrong.
"""
import contextlib
import os
import pathlib
import pwd
import signal
import subprocess
import sys
import tempfile
import threading
import time

from peers import PeerError, environment, unpacked

OLDEST = 15
PATIENCE = 60  # seconds
# PostgreSQL refuses to run as root. The build may be in a folder of root's own, which nobody else may enter; without the
# last option access(2), by which PostgreSQL looks for its programs, would leave the capability out.
AS_NOBODY = ["--reuid=nobody", "--regid=nogroup", "--clear-groups", "--inh-caps=+dac_override",
             "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup"]
CONFIGURATION = """
listen_addresses = ''
unix_socket_directories = '{folder}'
fsync = off
full_page_writes = off
max_connections = 40
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
"""
# "guest" shows what a password is for.
RULES = """
local all guest scram-sha-256
local all all trust
"""


def programs(peers):
    """The folder of the server's programs, and the environment for them."""
    here = [path for path in pathlib.Path("/usr/lib/postgresql").glob("*/bin")
            if (path / "initdb").exists() and path.parent.name.isdigit() and int(path.parent.name) >= OLDEST]
    if here:
        return max(here, key=lambda path: int(path.parent.name)), {**os.environ, "LC_ALL": "C.UTF-8"}
    initdb = unpacked(peers, "postgresql", "usr/lib/postgresql/*/bin/initdb")
    return initdb.parent, environment(initdb, "postgresql")


def stop(process):
    """It does nothing any more when this returns."""
    os.kill(process, signal.SIGSTOP)
    while (pathlib.Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]) not in "TZ":
        time.sleep(0.001)


class Server:
    def __init__(self, peers, folder):
        self.folder = folder
        self.binaries, self.variables = programs(peers)
        self.child = None
        if os.geteuid() == 0:
            subprocess.run(["chown", "nobody:nogroup", folder], check=True)
        self._run("initdb", "--pgdata", self.data, "--username", pwd.getpwuid(os.geteuid()).pw_name, "--no-locale", "--encoding=UTF8",
                  "--auth=trust", "--no-sync")
        with open(self.data / "postgresql.conf", "a", encoding="utf-8") as configuration:
            configuration.write(CONFIGURATION.format(folder=folder))
        (self.data / "pg_hba.conf").write_text(RULES, encoding="utf-8")

    @property
    def data(self):
        return self.folder / "data"

    def _command(self, program, *arguments):
        leash = ["setpriv", "--pdeathsig", "KILL"]  # ends with this program, even if that is killed
        return [*leash, *(AS_NOBODY if os.geteuid() == 0 else []), self.binaries / program, *arguments]

    def _run(self, program, *arguments):
        done = subprocess.run(self._command(program, *arguments), capture_output=True, text=True, check=False,
                              cwd=self.folder, env=self.variables, timeout=PATIENCE)
        if done.returncode != 0:
            raise PeerError(f"{program} failed:\n{done.stdout}{done.stderr}")

    def start(self):
        with open(self.folder / "log", "a", encoding="utf-8") as log:
            self.child = subprocess.Popen(self._command("postgres", "-D", self.data), cwd=self.folder,
                                          env=self.variables, stdout=log, stderr=subprocess.STDOUT)
        for _ in range(PATIENCE * 20):
            if self._ready():
                return
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.child.wait(0.05)  # ended: it will not get ready
                break
        raise PeerError(f"PostgreSQL does not start; it said:\n{(self.folder / 'log').read_text('utf-8')}")

    def _ready(self):
        """The server writes its state into the last line of its file."""
        with contextlib.suppress(FileNotFoundError):
            lines = (self.data / "postmaster.pid").read_text("utf-8").split()
            return lines[:1] == [str(self.child.pid)] and lines[-1] == "ready"
        return False

    def stop(self):
        self._end(signal.SIGINT)  # ends the connections too

    def crash(self):
        """Ends at once, and leaves everything as it is."""
        self._end(signal.SIGQUIT)

    def hang(self):
        """Neither it nor any of its processes does anything, until it is stopped or goes on."""
        stop(self.child.pid)  # first: while its processes come and go, the list of them may leave out others (proc(5))
        for process in self._children():
            stop(process)

    def go_on(self):
        for process in [*self._children(), self.child.pid]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGCONT)

    def _children(self):
        text = pathlib.Path(f"/proc/{self.child.pid}/task/{self.child.pid}/children").read_text("ascii")
        return [int(process) for process in text.split()]

    def _end(self, how):
        if self.child is not None:
            self.go_on() # what is stopped does not end
            self.child.send_signal(how)
            self.child.wait(PATIENCE)
            self.child = None

    def obey(self):
        """Does what stands in the pipe, for ever."""
        for name in ("control", "answer"):
            os.mkfifo(self.folder / name)
        threading.Thread(target=self._obey, daemon=True).start()

    def _obey(self):
        while True:
            word = (self.folder / "control").read_text("ascii").strip()
            try:
                {"stop": self.stop, "start": self.start, "hang": self.hang, "go on": self.go_on}[word]()
                answer = "done"
            except (PeerError, KeyError, subprocess.TimeoutExpired) as error:
                answer = f"{word}: {error}"
            (self.folder / "answer").write_text(answer, "utf-8")


def main(peers, *command):
    with tempfile.TemporaryDirectory(prefix="countis-pg-") as folder:
        server = Server(peers, pathlib.Path(folder))
        server.start()
        server.obey()
        try:
            return subprocess.run(command, env={**os.environ, "COUNTIS_POSTGRES": folder}, check=False).returncode
        finally:
            server.stop()


if __name__ == "__main__":
    try:
        sys.exit(main(*sys.argv[1:]))
    except PeerError as error:
        sys.exit(f"postgres_peer: {error}")
